import { expect, test } from 'vitest';
import { sweep } from './sweep.ts';

const swept = (...lines: string[]) =>
  sweep(`${lines.join('\n')}\n`)
    .trim()
    .split('\n');

test('what the default export uses stays as it is, with its comments', () => {
  const module = ['/** Two. */', 'const two = 2;', '', 'export default { value: two }; // here'];
  expect(swept(...module)).toEqual(module);
});

test('a declaration that nothing uses goes, with the comments before it', () => {
  expect(
    swept(
      'const one = 1; // stays',
      '/** The answer is 42. */',
      '// really',
      'const answer = 42; // 42',
      'function help() {',
      '  return answer;',
      '}',
      'export default one;',
    ),
  ).toEqual(['const one = 1; // stays', 'export default one;']);
});

test('what only a swept declaration used goes too, however long the chain, and in a ring', () => {
  expect(
    swept(
      'const a = () => b();',
      'const b = () => c();',
      'function c(): number { return a(); }',
      'type T = U;',
      'interface U { x: number }',
      'class K {}',
      'export const shared = a;',
      'export default 1;',
    ),
  ).toEqual(['export default 1;']);
});

test('an import keeps the names that are used', () => {
  expect(
    swept(
      "import { a, type B, c as d } from './x.ts';",
      "import whole, { e, f } from './y.ts';",
      "import * as space from './z.ts';",
      "import type { G } from './t.ts';",
      "import './effect.ts';",
      'export default [d, f] as B;',
    ),
  ).toEqual([
    "import { type B, c as d } from './x.ts';",
    "import { f } from './y.ts';",
    "import './effect.ts';",
    'export default [d, f] as B;',
  ]);
});

test('a name that is only a property’s is no use of it', () => {
  expect(swept("import { points } from './x.ts';", 'export default { points: 1 };')).toEqual([
    'export default { points: 1 };',
  ]);
  expect(swept('const max = 1;', 'export default Math.max(2);')).toEqual(['export default Math.max(2);']);
});

test('a shorthand property, a computed one and a type are uses', () => {
  const module = [
    'const points = 1;',
    "const key = 'k';",
    'type T = number;',
    'const list: T[] = [];',
    'export default { points, [key]: list[points] };',
  ];
  expect(swept(...module)).toEqual(module);
});

test('names out of a pattern, and statements that do something, stay', () => {
  const module = ['const { a, b: [c] } = { a: 1, b: [2] };', 'Object.freeze(c);', 'export default 1;'];
  expect(swept(...module)).toEqual(module);
});
