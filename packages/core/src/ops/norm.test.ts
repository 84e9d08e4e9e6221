import { describe, expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { norm, type Order } from './norm.ts';

const M = [
  [1, -2],
  [3, 4],
];

describe('values', () => {
  test.each<[Order, number]>([
    ['euclidean', 5],
    [2, 5],
    [1, 7],
    [Infinity, 4],
    [-Infinity, 3],
  ])('ord %s of the vector [3, −4] is %d', (ord, expected) => {
    expect(norm([3, -4], ord).arraySync()).toBe(expected);
  });

  test.each<[Order, number]>([
    ['fro', Math.sqrt(30)],
    ['euclidean', Math.sqrt(30)],
    [1, 6],
    [Infinity, 7],
    [-Infinity, 3],
  ])('ord %s of a matrix is %d', (ord, expected) => {
    expect(norm(M, ord, [0, 1]).arraySync()).toBeCloseTo(expected, 14);
    expect(norm(M, ord, [-1, 0], true).shape).toEqual([1, 1]);
  });

  test('without an axis a matrix is one long vector; along an axis its rows or columns are', () => {
    expect(norm(M, 1).arraySync()).toBe(10);
    expect(
      norm(
        [
          [3, 0],
          [4, 5],
        ],
        2,
        0,
      ).arraySync(),
    ).toEqual([5, 5]);
    expect(
      norm(
        [
          [3, 4],
          [0, 5],
        ],
        'euclidean',
        1,
        true,
      ).arraySync(),
    ).toEqual([[5], [5]]);
    expect(norm(-3).arraySync()).toBe(3);
  });

  test('of nothing is 0', () => {
    expect(norm([]).arraySync()).toBe(0);
  });
});

describe('extremes', () => {
  test('squares neither overflow nor underflow on the way', () => {
    expect(norm([3e200, 4e200]).arraySync()).toBeCloseTo(5e200, -187);
    expect((norm([3e-200, 4e-200]).arraySync() as number) / 5e-200).toBeCloseTo(1, 15);
    expect(norm([1, -Infinity]).arraySync()).toBe(Infinity);
    expect(norm([1, Number.NaN]).arraySync()).toBeNaN();
  });

  test('the gradient is the direction, and 0 at 0', () => {
    expect(grad((x) => norm(x))([3, -4]).arraySync()).toEqual([0.6, -0.8]);
    expect(grad((x) => norm(x))([0, 0]).arraySync()).toEqual([0, 0]);
    expect(grad((x) => norm(x, 1))([2, 0, -1]).arraySync()).toEqual([1, 0, -1]);
  });
});

describe('errors', () => {
  test('another ord is refused, with those there are', () => {
    expect(() => norm([1, 2], 3)).toThrow(RangeError);
    expect(() => norm([1, 2], 3)).toThrow(/^norm: ord 3 of a vector is not known here; use 1, 2/);
    expect(() => norm([1, 2], 'fro')).toThrow(/ord fro of a vector/);
    expect(() => norm(M, 2, [0, 1])).toThrow(/^norm: ord 2 of a matrix is not known here; use 1/);
  });

  test('axes that hold neither vectors nor matrices are refused, and those that are not there', () => {
    expect(() => norm([M], 1, [0, 1, 2])).toThrow(/^norm: axes \[0, 1, 2\] hold no vectors or matrices; name/);
    expect(() => norm(M, 1, [])).toThrow(/^norm: axes \[\] hold no/);
    expect(() => norm(M, 1, 2)).toThrow(/^norm: no axis 2/);
  });

  test('the largest of nothing is refused', () => {
    expect(() => norm([], Infinity)).toThrow(/^norm: x of shape \[0\] has nothing to choose from/);
    expect(() => norm([[], []], 1, [0, 1])).toThrow(/^norm: x of shape \[2, 0\] has nothing to choose from/);
  });
});
