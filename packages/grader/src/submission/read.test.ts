import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSubmission } from './read.ts';
import { folderOf, stripHere } from './testing.ts';
import type { Problem } from './types.ts';

const linking = { imports: ['sigmoid', 'Matrix'] };

/** The program of a submission that can be read. */
async function programIn(folder: string, driver?: string) {
  const read = await readSubmission(folder, { ...linking, ...(driver !== undefined && { driver }) }, stripHere);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.program;
}

async function problemIn(folder: string): Promise<Problem> {
  const read = await readSubmission(folder, linking, stripHere);
  if ('program' in read) throw new Error('it can be read');
  return read.problem;
}

const problemOf = (files: Record<string, string | Uint8Array>) => problemIn(folderOf(files));

async function submissionOf(files: Record<string, string>) {
  return (await readSubmission(folderOf(files), linking, stripHere)).submission;
}

describe('the files of a submission', () => {
  test('are index.ts and all that it imports, directly or not', async () => {
    const { files } = await submissionOf({
      'index.ts': "import './a.ts';",
      'a.ts': "export { b } from './deep/b.ts';",
      'deep/b.ts': "import '../c.ts'; export const b = 1;",
      'c.ts': '',
      'unused.ts': 'not even TypeScript (',
    });
    expect(files).toEqual(['a.ts', 'c.ts', 'deep/b.ts', 'index.ts']);
  });

  test.each([
    ['./layer.ts', 'layer.ts'],
    ['./layer.js', 'layer.ts'],
    ['./layer', 'layer.ts'],
    ['./layer', 'layer/index.ts'],
    ['./layer/', 'layer/index.ts'],
    ['./layer.mjs', 'layer.mjs'],
    ['./sub/../layer.ts', 'layer.ts'],
  ])("'%s' means %s", async (specifier, file) => {
    const program = await programIn(folderOf({ 'index.ts': `import '${specifier}';`, [file]: '' }));
    expect(program.imports.get('index.ts')?.get(specifier)).toBe(file);
    expect(program.modules.has(file)).toBe(true);
  });

  test('that really end in .js go before those in .ts', async () => {
    const program = await programIn(folderOf({ 'index.ts': "import './a.js';", 'a.js': '', 'a.ts': '' }));
    expect(program.imports.get('index.ts')?.get('./a.js')).toBe('a.js');
  });

  test('may import each other in a circle', async () => {
    const { files } = await submissionOf({ 'index.ts': "import './a.ts';", 'a.ts': "import './index.ts';" });
    expect(files).toEqual(['a.ts', 'index.ts']);
  });

  test('that only types are taken from are not needed', async () => {
    const { files } = await submissionOf({ 'index.ts': "import type { T } from './types.ts';\nexport const f = 1;" });
    expect(files).toEqual(['index.ts']);
  });

  test('lose their types and keep their columns', async () => {
    const program = await programIn(folderOf({ 'index.ts': 'export function f(x: number) { return x; }' }));
    expect(program.modules.get('index.ts')).toBe('export function f(x        ) { return x; }');
    expect(program.entry).toBe('index.ts');
  });
});

describe('@chainrule/core/arrays', () => {
  test('offers what the exercise allows and NotImplementedError, and no types', async () => {
    const program = await programIn(folderOf({ 'index.ts': "import { sigmoid } from '@chainrule/core/arrays';" }));
    const target = program.imports.get('index.ts')?.get('@chainrule/core/arrays') as string;
    expect(program.modules.get(target)).toMatch(/^export \{ NotImplementedError, sigmoid \} from /);
  });
});

describe('the driver', () => {
  test('is linked beside the submission, stripped of its types', async () => {
    const program = await programIn(folderOf({ 'index.ts': '' }), 'export const twice = (s: object) => s;');
    expect(program.modules.get(program.driver as string)).toBe('export const twice = (s        ) => s;');
  });

  test('that does not strip is the exercise’s fault, and thrown', async () => {
    await expect(programIn(folderOf({ 'index.ts': '' }), 'enum A {}')).rejects.toThrow(/driver\.ts/);
  });
});

describe('a submission is refused', () => {
  test('without index.ts', async () => {
    expect(await problemOf({ 'main.ts': '' })).toEqual({ kind: 'no-entry' });
  });

  test('where index.ts is a folder', async () => {
    expect(await problemOf({ 'index.ts/a.ts': '' })).toEqual({ kind: 'no-entry' });
  });

  test('with a syntax error, by line and column', async () => {
    const problem = await problemOf({ 'index.ts': 'export const a = 1;\nexport const b = ;\n' });
    expect(problem).toMatchObject({ kind: 'syntax', location: { file: 'index.ts', line: 2, column: 18 } });
  });

  test('with a syntax error in a file that is imported, in that file', async () => {
    const problem = await problemOf({ 'index.ts': "import './a.ts';", 'a.ts': '\n\nlet = ;' });
    expect(problem).toMatchObject({ kind: 'syntax', location: { file: 'a.ts', line: 3 } });
  });

  test('with an enum', async () => {
    const problem = await problemOf({ 'index.ts': 'enum Gate { And }' });
    expect(problem).toMatchObject({ kind: 'not-erasable', location: { file: 'index.ts', line: 1, column: 1 } });
  });

  test.each(['node:fs', 'fs', 'lodash', '@chainrule/core', 'https://example.com/a.ts', '/etc/passwd', '#inner'])(
    'where it imports %s',
    async (specifier) => {
      const problem = await problemOf({ 'index.ts': `const a = 1;\nimport '${specifier}';` });
      expect(problem).toEqual({
        kind: 'forbidden-import',
        specifier,
        location: { file: 'index.ts', line: 2, column: 1 },
      });
    },
  );

  test('where it re-exports from what it must not import', async () => {
    const problem = await problemOf({ 'index.ts': "export * from 'node:fs';" });
    expect(problem).toMatchObject({ kind: 'forbidden-import', specifier: 'node:fs' });
  });

  test('with a dynamic import', async () => {
    const problem = await problemOf({ 'index.ts': "export const f = () =>\n  import('./a.ts');", 'a.ts': '' });
    expect(problem).toEqual({ kind: 'dynamic-import', location: { file: 'index.ts', line: 2, column: 3 } });
  });

  test('where a file that it imports is not there, or is no code', async () => {
    const at = { file: 'index.ts', line: 1, column: 1 };
    expect(await problemOf({ 'index.ts': "import './gone.ts';" })).toEqual({
      kind: 'no-file',
      specifier: './gone.ts',
      location: at,
    });
    expect(await problemOf({ 'index.ts': "import './data.json';", 'data.json': '{}' })).toMatchObject({
      kind: 'no-file',
      specifier: './data.json',
    });
  });

  test('where it has more than 64 files', async () => {
    const chain = (count: number) =>
      Object.fromEntries([
        ['index.ts', "import './f1.ts';"],
        ...Array.from({ length: count - 1 }, (_, i) => [
          `f${i + 1}.ts`,
          i + 2 < count ? `import './f${i + 2}.ts';` : '',
        ]),
      ]);
    expect((await submissionOf(chain(64))).files).toHaveLength(64);
    expect(await problemOf(chain(65))).toEqual({ kind: 'too-many-files', limit: 64 });
  });

  test('where a file is larger than 256 KB', async () => {
    const limit = 256 * 1024;
    const text = (bytes: number) => `//${'x'.repeat(bytes - 2)}`;
    expect((await submissionOf({ 'index.ts': text(limit) })).files).toEqual(['index.ts']);
    expect(await problemOf({ 'index.ts': text(limit + 1) })).toEqual({
      kind: 'too-large',
      file: 'index.ts',
      bytes: limit + 1,
      limit,
    });
  });

  test('where all files together are larger than 1 MB', async () => {
    const files = Object.fromEntries([
      ['index.ts', [1, 2, 3, 4, 5].map((i) => `import './f${i}.ts';`).join('\n')],
      ...[1, 2, 3, 4, 5].map((i) => [`f${i}.ts`, `//${'x'.repeat(220_000)}`]),
    ]);
    expect(await problemOf(files)).toEqual({ kind: 'too-much', limit: 1024 * 1024 });
  });

  test('where it has more than 1,000 imports, though they are of few files', async () => {
    const imports = (count: number) =>
      Array.from({ length: count }, (_, i) => `import '${'./'.repeat(1 + (i % 9))}a.ts';`).join('\n');
    const split = { 'b.ts': imports(600), 'a.ts': '' };
    expect(await problemOf({ 'index.ts': `${imports(600)}\nimport './b.ts';`, ...split })).toEqual({
      kind: 'too-many-imports',
      limit: 1_000,
    });
  });

  test.runIf(process.platform !== 'win32')('where a file is a pipe, which would be waited for', async () => {
    const folder = folderOf({ 'index.ts': "import './pipe.ts';" });
    execFileSync('mkfifo', [join(folder, 'pipe.ts')]);
    expect(await problemIn(folder)).toMatchObject({ kind: 'no-file', specifier: './pipe.ts' });
    const alone = folderOf({});
    execFileSync('mkfifo', [join(alone, 'index.ts')]);
    expect(await problemIn(alone)).toEqual({ kind: 'no-entry' });
  });

  test('where a file is not UTF-8', async () => {
    const latin1 = Uint8Array.from([0x2f, 0x2f, 0x20, 0xe9, 0x0a]);
    expect(await problemOf({ 'index.ts': latin1 })).toEqual({ kind: 'not-text', file: 'index.ts' });
  });
});

describe('nothing outside of the folder is read', () => {
  test.each(['../secret.ts', './../secret.ts', './sub/../../secret.ts', '../inside/../secret.ts'])(
    'by %s',
    async (specifier) => {
      const folder = folderOf({ 'secret.ts': 'export const s = 1;', 'inside/index.ts': `import '${specifier}';` });
      expect(await problemIn(join(folder, 'inside'))).toEqual({
        kind: 'outside',
        specifier,
        location: { file: 'index.ts', line: 1, column: 1 },
      });
    },
  );

  test('and whether something is there is not told either', async () => {
    expect(await problemOf({ 'index.ts': "import '../gone.ts';" })).toMatchObject({ kind: 'outside' });
  });

  test('through a link to a file', async () => {
    const folder = folderOf({ 'secret.ts': '', 'inside/index.ts': "import './link.ts';" });
    symlinkSync(join(folder, 'secret.ts'), join(folder, 'inside/link.ts'));
    expect(await problemIn(join(folder, 'inside'))).toMatchObject({ kind: 'outside', specifier: './link.ts' });
  });

  test('through a link to a folder', async () => {
    const folder = folderOf({ 'away/secret.ts': '', 'inside/index.ts': "import './link/secret.ts';" });
    symlinkSync(join(folder, 'away'), join(folder, 'inside/link'));
    expect(await problemIn(join(folder, 'inside'))).toMatchObject({ kind: 'outside' });
  });

  test('where index.ts itself is a link', async () => {
    const folder = folderOf({ 'secret.ts': '' });
    mkdirSync(join(folder, 'inside'));
    symlinkSync(join(folder, 'secret.ts'), join(folder, 'inside/index.ts'));
    expect(await problemIn(join(folder, 'inside'))).toMatchObject({ kind: 'outside', specifier: 'index.ts' });
  });

  test('but a link that stays inside is followed, and the folder may be a link itself', async () => {
    const folder = folderOf({ 'real/index.ts': "import './link.ts';", 'real/a.ts': '' });
    symlinkSync(join(folder, 'real/a.ts'), join(folder, 'real/link.ts'));
    symlinkSync(join(folder, 'real'), join(folder, 'handin'));
    expect((await readSubmission(join(folder, 'handin'), linking, stripHere)).submission.files).toEqual([
      'index.ts',
      'link.ts',
    ]);
  });

  test('a folder that is not there is an error of the caller', async () => {
    await expect(readSubmission(join(folderOf({}), 'gone'), linking, stripHere)).rejects.toThrow(/ENOENT/);
  });
});

describe('the hash', () => {
  const files = { 'index.ts': "import './a.ts';", 'a.ts': 'export const a = 1;' };

  test('is the same for the same files, wherever they lie', async () => {
    const { sha256 } = await submissionOf(files);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await submissionOf(files)).sha256).toBe(sha256);
  });

  test('does not heed files that are not part of the submission', async () => {
    const folder = folderOf(files);
    const before = await readSubmission(folder, linking, stripHere);
    writeFileSync(join(folder, 'notes.ts'), '// mine');
    expect((await readSubmission(folder, linking, stripHere)).submission.sha256).toBe(before.submission.sha256);
  });

  test('is another one for another content or another path', async () => {
    const hashes = await Promise.all(
      [
        files,
        { ...files, 'a.ts': 'export const a = 2;' },
        { ...files, 'a.ts': 'export const a = 1; ' },
        { 'index.ts': "import './b.ts';", 'b.ts': 'export const a = 1;' },
      ].map(async (one) => (await submissionOf(one)).sha256),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('is another one where the same text lies at another path', async () => {
    const file = await submissionOf({ 'index.ts': "import './a';", 'a.ts': '' });
    const folder = await submissionOf({ 'index.ts': "import './a';", 'a/index.ts': '' });
    expect(file.sha256).not.toBe(folder.sha256);
  });

  test('is another one where the same text is cut into files elsewhere', async () => {
    const early = await submissionOf({ 'a.ts': '//1\n', 'index.ts': "//2\nimport './a.ts';" });
    const late = await submissionOf({ 'a.ts': '//1\n//2\n', 'index.ts': "import './a.ts';" });
    expect(early.sha256).not.toBe(late.sha256);
  });

  test('is there for a submission that is refused, too', async () => {
    const { sha256, files } = await submissionOf({ 'index.ts': 'enum A {}' });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(files).toEqual(['index.ts']);
  });
});

describe('where functions start', () => {
  test.each([
    ['a function', '\nexport function f() {}', 2, 8],
    ['a generator', 'export function* f() {}', 1, 8],
    ['a constant', 'export const f = () => 1;', 1, 8],
    ['a class', 'export class f {}', 1, 8],
    ['a list of exports', '/* */ function f() {}\nexport { f };', 1, 7],
    ['another name', 'const inner = () => 1;\n\nexport { inner as f };', 1, 1],
  ])('%s', async (_, source, line, column) => {
    const { functions } = await submissionOf({ 'index.ts': source });
    expect(functions['f']).toEqual({ file: 'index.ts', line, column });
  });

  test('in the file that holds it, where index.ts only hands it on', async () => {
    const { functions } = await submissionOf({
      'index.ts': "export { f } from './a.ts';\nexport * from './b.ts';",
      'a.ts': '\nexport function f() {}',
      'b.ts': 'export const g = 1;',
    });
    expect(functions['f']).toEqual({ file: 'a.ts', line: 2, column: 8 });
    expect(functions['g']).toEqual({ file: 'b.ts', line: 1, column: 8 });
  });

  test('of thousands of exports are found in no time', async () => {
    const source = Array.from({ length: 9_000 }, (_, i) => `export const e${i} = 1;`).join('\n');
    const { functions } = await submissionOf({ 'index.ts': source });
    expect(functions['e8999']).toEqual({ file: 'index.ts', line: 9_000, column: 8 });
  });

  test('names that only begin alike are told apart', async () => {
    const { functions } = await submissionOf({ 'index.ts': 'function fab() {}\nexport function f() { fab(); }' });
    expect(functions['f']).toEqual({ file: 'index.ts', line: 2, column: 8 });
  });
});
