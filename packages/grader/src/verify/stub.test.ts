import { describe, expect, test } from 'vitest';
import { generateStub, UnmarkedSolution } from './stub.ts';

const HEAD = '// toy-1: README.md · 한국어 README.ko.md · pnpm grade toy-1\n\n';
const IMPORT = "import { NotImplementedError } from '@chainrule/core/arrays';\n\n";
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const stub = (...all: string[]) => generateStub(lines(...all), 'toy-1');

describe('a region inside of a function', () => {
  test('becomes a throw of the function’s name; all else stays', () => {
    const made = stub(
      '/** y = 2x */',
      'export function twice(x: number): number {',
      '  const factor = 2;',
      '  // #region solution',
      '  return factor * x;',
      '  // #endregion',
      '}',
    );
    expect(made).toBe(
      HEAD +
        IMPORT +
        lines(
          '/** y = 2x */',
          'export function twice(x: number): number {',
          '  const factor = 2;',
          "  throw new NotImplementedError('twice');",
          '}',
        ),
    );
  });

  test.each([
    ['export async function f() {', 'f'],
    ['export function* f() {', 'f'],
    ['export function $f_1() {', '$f_1'],
  ])("opened by '%s' is called %s", (opening, name) => {
    expect(stub(opening, '  // #region solution', '  return 1;', '  // #endregion', '}')).toContain(
      `  throw new NotImplementedError('${name}');`,
    );
  });

  test('belongs to the function that it stands in, not to the one before', () => {
    const body = ['  // #region solution', '  return 1;', '  // #endregion', '}'];
    const made = stub('export function f() {', ...body, 'export function g() {', ...body);
    expect(made.match(/NotImplementedError\('\w+'\)/g)).toEqual([
      "NotImplementedError('f')",
      "NotImplementedError('g')",
    ]);
  });

  test('keeps its indent', () => {
    const made = stub('export function f() {', '    // #region solution', '    return 1;', '    // #endregion', '}');
    expect(made).toContain("\n    throw new NotImplementedError('f');\n");
  });
});

test('a region in a method is called by its class and name', () => {
  const made = stub(
    'export class Dense {',
    '  forward(x: number[]): number[] {',
    '    // #region solution',
    '    return x;',
    '    // #endregion',
    '  }',
    '  static of(units: number): Dense {',
    '    // #region solution',
    '    return new Dense();',
    '    // #endregion',
    '  }',
    '}',
    'export function after() {',
    '  // #region solution',
    '  return 1;',
    '  // #endregion',
    '}',
  );
  expect(made.match(/NotImplementedError\('.+'\)/g)).toEqual([
    "NotImplementedError('Dense.forward')",
    "NotImplementedError('Dense.of')",
    "NotImplementedError('after')",
  ]);
});

test('a call in a function behind a class is no method of that class', () => {
  const made = stub(
    'class Dense {',
    '  units = 1;',
    '}',
    'export function f(x: number) {',
    '  each(x, () => {',
    '    count++;',
    '  });',
    '  // #region solution',
    '  return x;',
    '  // #endregion',
    '}',
  );
  expect(made).toContain("throw new NotImplementedError('f');");
});

test('a region at the top level is left out, and leaves no gap', () => {
  const made = stub(
    'type N = number;',
    '',
    '// #region solution',
    'const helper = (x: N) => x;',
    '// #endregion',
    '',
    'export function f(x: N): N {',
    '  // #region solution',
    '  return helper(x);',
    '  // #endregion',
    '}',
  );
  expect(made).not.toContain('helper');
  expect(made).toContain('type N = number;\n\nexport function f');
});

describe('the import', () => {
  const body = ['export function f() {', '  // #region solution', '  return 1;', '  // #endregion', '}'];

  test.each([
    ["import { type Matrix, zeros } from '@chainrule/core/arrays';", '{ type Matrix, NotImplementedError, zeros }'],
    ["import type { Matrix } from '@chainrule/core/arrays';", '{ type Matrix, NotImplementedError }'],
    ["import { NotImplementedError } from '@chainrule/core/arrays';", '{ NotImplementedError }'],
  ])('%s gains NotImplementedError in its place', (statement, names) => {
    const made = stub(statement, '', ...body);
    expect(made.match(/^import .*$/gm)).toEqual([`import ${names} from '@chainrule/core/arrays';`]);
  });

  test('is added where there is none', () => {
    expect(stub(...body).startsWith(HEAD + IMPORT)).toBe(true);
  });
});

test('the stub of a stub’s source is the same each time', () => {
  const source = lines('export function f() {', '  // #region solution', '  return 1;', '  // #endregion', '}');
  expect(generateStub(source, 'a')).toBe(generateStub(source, 'a'));
  expect(generateStub(source, 'a').endsWith('}\n')).toBe(true);
});

describe('marks that make no stub are refused with their line', () => {
  test.each([
    [
      'a region in a region',
      ['export function f() {', '  // #region solution', '  // #region solution'],
      /:3: a region opens inside of the one of line 2/,
    ],
    ['an end without a region', ['export function f() {', '  // #endregion', '}'], /:2: no region is open here/],
    [
      'a region that is not closed',
      ['export function f() {', '  // #region solution', '}'],
      /:2: this region is not closed/,
    ],
    [
      'an indented region in no function',
      ['const a = {', '  // #region solution', '  // #endregion', '};'],
      /:2: this region is in no function/,
    ],
    ['no region at all', ['export function f() {', '}'], /no function body is marked/],
    [
      'a region at the top level alone',
      ['// #region solution', 'const a = 1;', '// #endregion'],
      /no function body is marked/,
    ],
  ])('%s', (_, source, message) => {
    expect(() => stub(...source)).toThrow(UnmarkedSolution);
    expect(() => stub(...source)).toThrow(message);
  });
});
