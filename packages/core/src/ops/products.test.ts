import { expect, test } from 'vitest';
import { dot, outerProduct } from './products.ts';

const M = [
  [1, 3],
  [2, 4],
];

test('dot of vectors is a number, with matrices it is the matrix product', () => {
  expect(dot([1, 2, 3], [4, 5, 6]).arraySync()).toBe(32);
  expect(dot([1, 10], M).arraySync()).toEqual([21, 43]);
  expect(dot(M, [1, 10]).arraySync()).toEqual([31, 42]);
  expect(
    dot(M, [
      [5, 7],
      [6, 8],
    ]).arraySync(),
  ).toEqual([
    [23, 31],
    [34, 46],
  ]);
  expect(dot([], []).arraySync()).toBe(0);
});

test('outerProduct multiplies every element by every other', () => {
  expect(outerProduct([1, 2], [3, 4, 5]).arraySync()).toEqual([
    [3, 4, 5],
    [6, 8, 10],
  ]);
  expect(outerProduct([], [1]).shape).toEqual([0, 1]);
});

test('shapes that do not fit are refused with both', () => {
  expect(() => dot([1, 2, 3], [1, 2])).toThrow(RangeError);
  expect(() => dot([1, 2, 3], [1, 2])).toThrow(/^dot: t1 of shape \[3\] and t2 of shape \[2\] do not fit: .*; reshape/);
  expect(() => dot(M, [[1, 2]])).toThrow(/t1 of shape \[2, 2\] and t2 of shape \[1, 2\]/);
  expect(() => dot(2, [1])).toThrow(/t1 of shape \[\]/);
  expect(() => outerProduct(M, [1])).toThrow(/^outerProduct: v1 of shape \[2, 2\] and v2 of shape \[1\] .*; reshape/);
});
