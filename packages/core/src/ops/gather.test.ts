import { describe, expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { gather } from './gather.ts';

const X = [
  [1, 2],
  [3, 4],
  [5, 6],
];

describe('values', () => {
  test('takes rows, columns, one thing more than once', () => {
    expect(gather(X, [2, 0, 2]).arraySync()).toEqual([
      [5, 6],
      [1, 2],
      [5, 6],
    ]);
    expect(gather(X, [1], 1).arraySync()).toEqual([[2], [4], [6]]);
    expect(gather([7, 8, 9], 1).arraySync()).toBe(8);
  });

  test('puts the shape of the indices in the place of the axis', () => {
    expect(gather(X, [[0, 1, 2, 0]]).shape).toEqual([1, 4, 2]);
    expect(gather(X, [[0], [1]], -1).shape).toEqual([3, 2, 1]);
    expect(gather(X, []).shape).toEqual([0, 2]);
  });
});

test('the gradient adds up what was taken more than once', () => {
  const rows = grad((x) => gather(x, [2, 0, 2]));
  expect(
    rows(X, [
      [1, 1],
      [10, 10],
      [100, 100],
    ]).arraySync(),
  ).toEqual([
    [10, 10],
    [0, 0],
    [101, 101],
  ]);
});

describe('errors', () => {
  test.each([3, -1, 0.5, Number.NaN])('the index %d is refused, with those there are', (index) => {
    expect(() => gather(X, [0, index])).toThrow(RangeError);
    expect(() => gather(X, [0, index])).toThrow(/^gather: no index .* on axis 0 of x of shape \[3, 2\]; use .* 0 to 2/);
  });

  test('an axis that is not there, a scalar and nothing are refused', () => {
    expect(() => gather(X, [0], 2)).toThrow(/^gather: no axis 2/);
    expect(() => gather(3, [0])).toThrow(/^gather: no axis 0 in shape \[\]/);
    expect(() => gather([], [0])).toThrow(/axis 0 of x of shape \[0\]; it has no elements/);
  });
});
