import { describe, expect, test } from 'vitest';
import { strip } from './strip.ts';
import { stripHere } from './testing.ts';

describe('types are blanked', () => {
  test('so that every other character stays where it was', async () => {
    const source = 'type N = number;\nexport const f = (x: N): N => x as N;\n';
    const stripped = await strip(source, 'index.ts', stripHere);
    expect(stripped).toEqual({ code: '                \nexport const f = (x   )    => x     ;\n' });
  });

  test('also where a column is wider than one byte', async () => {
    const stripped = (await strip("const 값: string = '가중치';", 'index.ts', stripHere)) as { code: string };
    expect(stripped.code).toHaveLength("const 값: string = '가중치';".length);
    expect(stripped.code.indexOf('가중치')).toBe("const 값: string = '".length);
  });
});

describe('what cannot be stripped is told with its place', () => {
  test.each([
    ['in the first line', 'export function f( {', 1],
    ['in a later line', 'const a = 1;\n\nconst b = ;\n', 3],
  ])('a syntax error %s', async (_, source, line) => {
    expect(await strip(source, 'layers/a.ts', stripHere)).toMatchObject({
      problem: { kind: 'syntax', location: { file: 'layers/a.ts', line } },
    });
  });

  test('with the column, from 1', async () => {
    expect(await strip('const a = 1;\n  const b = ;\n', 'index.ts', stripHere)).toMatchObject({
      problem: { kind: 'syntax', location: { line: 2, column: 13 } },
    });
  });

  test.each([
    ['an enum', 'enum Gate { And, Or }'],
    ['a parameter property', 'class A { constructor(public x: number) {} }'],
    ['a namespace with values', 'namespace A { export const x = 1; }'],
  ])('%s, which is TypeScript that does more than add types', async (_, source) => {
    expect(await strip(`\n${source}\n`, 'index.ts', stripHere)).toMatchObject({
      problem: { kind: 'not-erasable', location: { file: 'index.ts', line: 2 } },
    });
  });
});
