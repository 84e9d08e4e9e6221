import { describe, expect, test } from 'vitest';
import { grad, grads } from '../autodiff/grads.ts';
import { tensor } from '../creation.ts';
import { mul } from './arithmetic.ts';
import { concat, slice, stack } from './joining.ts';

const X = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('concat', () => {
  test('joins along axis 0, or another', () => {
    expect(concat([[1, 2], [3]]).arraySync()).toEqual([1, 2, 3]);
    expect(concat([X, [[7, 8, 9]]]).arraySync()).toEqual([...X, [7, 8, 9]]);
    expect(concat([X, [[0], [1]]], -1).arraySync()).toEqual([
      [1, 2, 3, 0],
      [4, 5, 6, 1],
    ]);
  });

  test('takes empty ones along', () => {
    expect(concat([[], [1]]).arraySync()).toEqual([1]);
    expect(concat([tensor([], [0, 3]), X]).arraySync()).toEqual(X);
    expect(concat([tensor([], [0, 3]), tensor([], [0, 2])], 1).shape).toEqual([0, 5]);
  });

  test('cuts the gradient up again', () => {
    const joined = grads((a, b) => concat([a!, b!, a!]));
    expect(joined([[1], [2, 3]], [10, 20, 30, 40]).map((g) => g.arraySync())).toEqual([[50], [20, 30]]);
  });

  test('refuses an empty list, shapes that do not fit and a missing axis', () => {
    expect(() => concat([])).toThrow(/^concat: there is nothing to join; give/);
    expect(() => concat([X, [[1, 2]]])).toThrow(RangeError);
    expect(() => concat([X, [[1, 2]]])).toThrow(
      /^concat: tensor 0 of shape \[2, 3\] and tensor 1 of shape \[1, 2\] may differ in axis 0 alone; reshape/,
    );
    expect(() => concat([X, [1, 2, 3]])).toThrow(/tensor 1 of shape \[3\]/);
    expect(() => concat([1, 2])).toThrow(/^concat: no axis 0 in shape \[\]/);
    expect(() => concat(3 as unknown as number[])).toThrow(/nothing to join/);
  });
});

describe('stack', () => {
  test('adds an axis', () => {
    expect(stack([1, 2, 3]).arraySync()).toEqual([1, 2, 3]);
    expect(
      stack(
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        1,
      ).arraySync(),
    ).toEqual([
      [1, 3, 5],
      [2, 4, 6],
    ]);
    expect(stack([X, X], -1).shape).toEqual([2, 3, 2]);
  });

  test('refuses an empty list, different shapes and a missing axis', () => {
    expect(() => stack([])).toThrow(/^stack: there is nothing to join/);
    expect(() => stack([[1], [1, 2]])).toThrow(
      /^stack: tensor 0 of shape \[1\] and tensor 1 of shape \[2\] differ; give/,
    );
    expect(() => stack([[1], [2]], 2)).toThrow(/^stack: no axis 2/);
  });
});

describe('slice', () => {
  test('takes a block', () => {
    expect(slice([1, 2, 3, 4], 1, 2).arraySync()).toEqual([2, 3]);
    expect(slice(X, [0, 1], [2, 2]).arraySync()).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  test('reaches to the end where no size, or −1, is given', () => {
    expect(slice([1, 2, 3], 2).arraySync()).toEqual([3]);
    expect(slice(X, [1]).arraySync()).toEqual([[4, 5, 6]]);
    expect(slice(X, [0, 2], [1, -1]).arraySync()).toEqual([[3]]);
    expect(slice(X, 1, 1).arraySync()).toEqual([[4, 5, 6]]);
    expect(slice(X, [2, 0]).shape).toEqual([0, 3]);
  });

  test('gives what it took the gradient, and 0 to the rest', () => {
    const twice = grad((x) => mul(2, slice(x, [0, 1], [2, 1])));
    expect(twice(X).arraySync()).toEqual([
      [0, 2, 0],
      [0, 2, 0],
    ]);
  });

  test.each<[number | number[], (number | number[])?]>([
    [3],
    [
      [0, 1],
      [2, 3],
    ],
    [-1],
    [0.5],
    [[0, 0, 0]],
    [0, [1, 1, 1]],
    [0, -2],
  ])('refuses a block outside: begin %j, size %j', (begin, size) => {
    expect(() => slice(X, begin, size)).toThrow(RangeError);
    expect(() => slice(X, begin, size)).toThrow(/^slice: begin .* outside of shape \[2, 3\]; on every axis/);
  });

  test('refuses a scalar', () => {
    expect(() => slice(3, 0)).toThrow(/^slice: .* shape \[\]/);
  });
});
