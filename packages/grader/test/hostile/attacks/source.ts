import type { Attack } from '../attack.ts';

const imports = (specifier: string, files: Record<string, string> = {}): Attack => ({
  name: `an import of ${specifier.slice(0, 40)}`,
  prelude: `import ${JSON.stringify(specifier)};`,
  files,
  is: 'ungradable',
});

const code = (
  name: string,
  prelude: string,
  is: Attack['is'] = 'ungradable',
  files: Record<string, string> = {},
): Attack => ({
  name,
  prelude,
  files,
  is,
});

/** What a hand-in imports, and source that is hard to read. */
export const source: Attack[] = [
  imports('node:fs'),
  imports('fs'),
  imports('node:child_process'),
  imports('../secret.ts'),
  imports('./sub/../../secret.ts'),
  imports('/etc/passwd'),
  imports('file:///etc/passwd'),
  imports('http://127.0.0.1:PORT/a.ts'),
  imports('data:text/javascript,export default 1'),
  imports('@chainrule/core'),
  imports('@chainrule/grader'),
  imports('isolated-vm'),
  imports('chainrule:driver'),
  imports('#private'),
  imports('./a\u0000.ts'),
  imports('./a\u001b[2J.ts'),
  imports('./..\\..\\secret.ts'),
  imports('./%2e%2e/secret.ts'),
  imports(`./${'a/'.repeat(3_000)}b.ts`),
  imports('./data.json', { 'data.json': '{}' }),
  imports('./folder', { 'folder/a.txt': '' }),
  imports('./binary.ts', { 'binary.ts': '\u0000\u0001' }),
  code('a name that is not offered', "import { matmul } from '@chainrule/core/arrays'; matmul;"),
  code('a dynamic import', "export const f = () => import('node:fs');"),
  code('a dynamic import of its own', 'export const f = (a) => import(a);'),
  code('import.meta', 'export const url = import.meta.url; export const found = import.meta.resolve;', 'passed'),
  code('an enum', 'enum A { B }'),
  code('a syntax error', 'export const = 1;'),
  code(
    'too many files',
    Array.from({ length: 70 }, (_, i) => `import './f${i}.ts';`).join('\n'),
    'ungradable',
    Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`f${i}.ts`, ''])),
  ),
  code(
    'too many imports',
    Array.from({ length: 1_100 }, (_, i) => `import ${JSON.stringify(`./${'./'.repeat(1 + (i % 9))}a.ts`)};`).join(
      '\n',
    ),
    'ungradable',
    { 'a.ts': '' },
  ),
  code('a file that is too large', `/* ${'x'.repeat(300_000)} */`),
  code(
    'files that are too large together',
    Array.from({ length: 5 }, (_, i) => `import './f${i}.ts';`).join('\n'),
    'ungradable',
    Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`f${i}.ts`, `/* ${'x'.repeat(250_000)} */`])),
  ),
  code('types that the parser tries in every way', `const a = ${'<T>('.repeat(40)}1${')'.repeat(40)};`),
  code('arrows that the parser tries in every way', `const a = ${'async <T>(x = '.repeat(40)}1${')'.repeat(40)};`),
  code('brackets without end', `const a = ${'['.repeat(20_000)};`),
  code('twenty thousand exports', Array.from({ length: 12_000 }, (_, i) => `export const e${i}=1;`).join(''), 'passed'),
  code('a line of 200,000 letters', `const long = "${'y'.repeat(200_000)}";`, 'passed'),
  code('names written in escapes', 'const \\u{61}bc = 1; export const esc\\u0061pe = abc;', 'passed'),
  code('a comment as in a browser', '<!-- a comment\nexport const c = 1;'),
  code('a file that begins with a mark', '\ufeffexport const mark = 1;', 'passed'),
  code('modules in a circle', "import { b } from './b.ts'; export const a = () => b;", 'passed', {
    'b.ts': "import { a } from './index.ts'; export const b = () => a;",
  }),
  code('a module that reads what is not there yet', "import { b } from './b.ts'; export const a = b;", 'ungradable', {
    'b.ts': "import { a } from './index.ts'; export const b = a;",
  }),
];
