import { describe, expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { argMax, argMin, max, min } from './extremes.ts';

const X = [
  [3, 1, 2],
  [0, 5, -4],
];
const NAN = Number.NaN;

describe('values', () => {
  test('max and min over an axis, over all, with the axis kept', () => {
    expect(max(X).arraySync()).toBe(5);
    expect(min(X, 0).arraySync()).toEqual([0, 1, -4]);
    expect(max(X, -1, true).arraySync()).toEqual([[3], [5]]);
    expect(max(X, [0, 1]).arraySync()).toBe(5);
    expect(min(7).arraySync()).toBe(7);
  });

  test('argMax and argMin give the first place, along axis 0 unless it is said otherwise', () => {
    expect(argMax(X).arraySync()).toEqual([0, 1, 0]);
    expect(argMin(X, 1).arraySync()).toEqual([1, 2]);
    expect(argMax([2, 7, 7, 1]).arraySync()).toBe(1);
    expect(
      argMin(
        [
          [2, 0],
          [0, 0],
        ],
        -1,
      ).arraySync(),
    ).toEqual([1, 0]);
  });

  test('NaN wins, the first of them', () => {
    expect([max([1, NAN, 3]), min([1, NAN, 3])].map((y) => y.arraySync())).toEqual([NAN, NAN]);
    expect([argMax([1, NAN, 3, NAN]), argMin([NAN, 0])].map((y) => y.arraySync())).toEqual([1, 0]);
  });

  test('infinities count', () => {
    expect([max([-Infinity, -Infinity]), min([Infinity])].map((y) => y.arraySync())).toEqual([-Infinity, Infinity]);
  });
});

describe('gradients', () => {
  test('go to the largest', () => {
    expect(grad((x) => max(x, 1))(X, [10, 100]).arraySync()).toEqual([
      [10, 0, 0],
      [0, 100, 0],
    ]);
  });

  test('are shared evenly by equal ones, so that they add up to dy', () => {
    expect(grad((x) => max(x))([2, 6, 6, 6]).arraySync()).toEqual([0, 1 / 3, 1 / 3, 1 / 3]);
    expect(
      grad((x) => min(x, 0))([
        [0, 1],
        [-0, 2],
      ]).arraySync(),
    ).toEqual([
      [0.5, 1],
      [0.5, 0],
    ]);
  });
});

describe('errors', () => {
  test.each([
    ['max', max],
    ['min', min],
    ['argMax', argMax],
    ['argMin', argMin],
  ] as const)('%s of nothing is refused, and an axis that is not there', (name, operation) => {
    expect(() => operation([[], []], 1)).toThrow(RangeError);
    expect(() => operation([[], []], 1)).toThrow(
      new RegExp(`^${name}: x of shape \\[2, 0\\] has nothing to choose from; give`),
    );
    expect(() => operation(X, 2)).toThrow(new RegExp(`^${name}: no axis 2 in shape \\[2, 3\\]`));
    expect(operation([[], []], 0).shape).toEqual([0]);
  });
});
