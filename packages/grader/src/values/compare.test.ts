import { describe, expect, test } from 'vitest';
import { compare, DEFAULT_TOLERANCE, numbersIn } from './compare.ts';

const exact = { rtol: 0, atol: 0 };

describe('numbers', () => {
  test('agree where the error is at most atol + rtol·|expected|', () => {
    expect(compare(10.75, 10, { rtol: 0.0625, atol: 0.125 })).toBeUndefined();
    expect(compare(-10.75, -10, { rtol: 0.0625, atol: 0.125 })).toBeUndefined();
    expect(compare(10.75000001, 10, { rtol: 0.0625, atol: 0.125 })).toMatchObject({ kind: 'value', tolerance: 0.75 });
  });

  test('are measured against the expected value, not against the larger one', () => {
    expect(compare(2, 1, { rtol: 0.5, atol: 0 })).toBeDefined();
    expect(compare(1, 2, { rtol: 0.5, atol: 0 })).toBeUndefined();
  });

  test('have by default a relative tolerance of 1e-9 with a floor of 1e-12', () => {
    expect(compare(1 + 0.9e-9, 1, DEFAULT_TOLERANCE)).toBeUndefined();
    expect(compare(1 + 1.1e-9, 1, DEFAULT_TOLERANCE)).toBeDefined();
    expect(compare(0.9e-12, 0, DEFAULT_TOLERANCE)).toBeUndefined();
    expect(compare(1.1e-12, 0, DEFAULT_TOLERANCE)).toBeDefined();
  });

  test('that differ are told with their errors, and the error in tolerances', () => {
    expect(compare(5, 4, { rtol: 0.0625, atol: 0 })).toEqual({
      kind: 'value',
      path: '',
      expected: 4,
      actual: 5,
      absError: 1,
      relError: 0.25,
      tolerance: 0.25,
      excess: 4,
    });
  });
});

describe('special numbers', () => {
  test.each([
    [Number.NaN, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [0, -0],
    [-0, 0],
  ])('%s agrees with %s', (actual, expected) => {
    expect(compare(actual, expected, exact)).toBeUndefined();
  });

  test.each([
    [Number.NaN, 0],
    [0, Number.NaN],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [Number.MAX_VALUE, Number.POSITIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.MAX_VALUE],
    [Number.NaN, Number.POSITIVE_INFINITY],
  ])('%s does not agree with %s, however wide a relative tolerance is', (actual, expected) => {
    expect(compare(actual, expected, { rtol: 1, atol: 1 })).toMatchObject({ kind: 'value', actual, expected });
  });

  test('a NaN is worse than any finite error', () => {
    expect(compare([9, Number.NaN, 8], [1, 1, 1], DEFAULT_TOLERANCE)).toMatchObject({ path: '[1]' });
  });
});

describe('nested data', () => {
  test('that agrees to the last leaf has no mismatch', () => {
    const data = { W: [[1, 2], []], name: 'a', done: true, none: null, not: undefined };
    expect(compare(structuredClone(data), data, exact)).toBeUndefined();
  });

  test('tells the worst element, measured in tolerances', () => {
    const mismatch = compare(
      {
        dW: [
          [1, 1.5],
          [1000, 0],
        ],
      },
      {
        dW: [
          [1, 1],
          [990, 0],
        ],
      },
      { rtol: 0.1, atol: 0 },
    );
    expect(mismatch).toMatchObject({ path: 'dW[0][1]', excess: 5 });
  });

  test('without any tolerance tells the largest error', () => {
    expect(compare([2, 9, 3], [1, 1, 1], exact)).toMatchObject({ path: '[1]' });
  });

  test('of two equally bad elements tells the first', () => {
    expect(compare([2, 2], [1, 1], exact)).toMatchObject({ path: '[0]' });
  });

  test('tells a difference in form before a difference in value, wherever it stands', () => {
    expect(compare([100, [1]], [0, [1, 2]], exact)).toEqual({ kind: 'length', path: '[1]', expected: 2, actual: 1 });
  });

  test.each([
    ['1', 1],
    [1, '1'],
    [[1], 1],
    [1, [1]],
    [null, 1],
    [undefined, 1],
    [null, undefined],
    [null, {}],
    [[], {}],
    [{}, []],
    [true, 1],
  ])('%j where %j is expected is another kind of value', (actual, expected) => {
    expect(compare(actual, expected, { rtol: 0, atol: 1e9 })).toEqual({ kind: 'type', path: '', expected, actual });
  });

  test('lists of other lengths differ, the empty one too', () => {
    expect(compare([], [0], exact)).toEqual({ kind: 'length', path: '', expected: 1, actual: 0 });
    expect(compare([1, 2, 3], [1, 2], exact)).toEqual({ kind: 'length', path: '', expected: 2, actual: 3 });
  });

  test('a missing key and one too many are told by name', () => {
    expect(compare({ a: 1 }, { a: 1, b: 2 }, exact)).toEqual({ kind: 'key', path: '', key: 'b', missing: true });
    expect(compare({ a: 1, c: 2 }, { a: 1 }, exact)).toEqual({ kind: 'key', path: '', key: 'c', missing: false });
  });

  test('a key that every object inherits is not there', () => {
    expect(compare({}, { toString: 1 }, exact)).toMatchObject({ kind: 'key', key: 'toString', missing: true });
  });

  test('strings and booleans agree only with themselves', () => {
    expect(compare('left', 'left', exact)).toBeUndefined();
    expect(compare('Left', 'left', { rtol: 1, atol: 1 })).toMatchObject({ kind: 'value', actual: 'Left' });
    expect(compare(false, true, { rtol: 1, atol: 1 })).toMatchObject({ kind: 'value', expected: true });
  });
});

test('the numbers in nested data come in order, and nothing else does', () => {
  expect(numbersIn({ a: [1, ['2', 3]], b: null, c: { d: 4, e: true } })).toEqual([1, 3, 4]);
  expect(numbersIn('7')).toEqual([]);
});
