import { describe, expect, test } from 'vitest';
import { clone, same } from './clone.ts';

describe('a clone', () => {
  test('is the same to the last bit', () => {
    const data = { a: [1, [-0, Number.NaN]], b: { c: 'x', d: null, e: undefined, f: true } };
    expect(clone(data)).toEqual(data);
    expect(same(clone(data), data)).toBe(true);
  });

  test('shares nothing with the original', () => {
    const data = { a: [[1, 2]], b: { c: 3 } };
    const copy = clone(data);
    (data.a[0] as number[])[0] = 9;
    data.b.c = 9;
    expect(copy).toEqual({ a: [[1, 2]], b: { c: 3 } });
  });

  test('of a list that occurs twice holds two lists', () => {
    const row = [0, 0];
    const copy = clone([row, row]);
    (copy[0] as number[])[0] = 1;
    expect(copy).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });
});

describe('two values are not the same', () => {
  test.each([
    ['0 and −0', 0, -0],
    ['numbers one bit apart', 1, 1 + Number.EPSILON],
    ['a number and its text', 1, '1'],
    ['an empty list and an empty object', [], {}],
    ['null and an empty object', null, {}],
    ['null and undefined', null, undefined],
    ['lists of other lengths', [1], [1, 2]],
    ['a key that is undefined and one that is missing', { a: undefined }, {}],
    ['keys of other names', { a: undefined }, { b: undefined }],
    ['values deep inside', [{ a: [1] }], [{ a: [2] }]],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});

test('NaN is the same as NaN, and the order of keys does not matter', () => {
  expect(same(Number.NaN, Number.NaN)).toBe(true);
  expect(same({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
});
