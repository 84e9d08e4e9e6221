import { describe, expect, test } from 'vitest';
import { strip } from './strip.ts';

describe('types are blanked', () => {
  test('so that every other character stays where it was', () => {
    const source = 'type N = number;\nexport const f = (x: N): N => x as N;\n';
    const stripped = strip(source, 'index.ts');
    expect(stripped).toEqual({ code: '                \nexport const f = (x   )    => x     ;\n' });
  });

  test('also where a column is wider than one byte', () => {
    const stripped = strip("const 값: string = '가중치';", 'index.ts') as { code: string };
    expect(stripped.code).toHaveLength("const 값: string = '가중치';".length);
    expect(stripped.code.indexOf('가중치')).toBe("const 값: string = '".length);
  });
});

describe('what cannot be stripped is told with its place', () => {
  test.each([
    ['in the first line', 'export function f( {', 1],
    ['in a later line', 'const a = 1;\n\nconst b = ;\n', 3],
  ])('a syntax error %s', (_, source, line) => {
    expect(strip(source, 'layers/a.ts')).toMatchObject({
      problem: { kind: 'syntax', location: { file: 'layers/a.ts', line } },
    });
  });

  test('with the column, from 1', () => {
    expect(strip('const a = 1;\n  const b = ;\n', 'index.ts')).toMatchObject({
      problem: { kind: 'syntax', location: { line: 2, column: 13 } },
    });
  });

  test.each([
    ['an enum', 'enum Gate { And, Or }'],
    ['a parameter property', 'class A { constructor(public x: number) {} }'],
    ['a namespace with values', 'namespace A { export const x = 1; }'],
  ])('%s, which is TypeScript that does more than add types', (_, source) => {
    expect(strip(`\n${source}\n`, 'index.ts')).toMatchObject({
      problem: { kind: 'not-erasable', location: { file: 'index.ts', line: 2 } },
    });
  });
});
