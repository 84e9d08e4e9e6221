import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import type { Shape } from '../shapes.ts';
import { broadcastTo } from './broadcastTo.ts';
import { reshape, transpose } from './rearrange.ts';

const X = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('reshape', () => {
  test.each<[Shape, unknown]>([
    [
      [3, 2],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    [[6], [1, 2, 3, 4, 5, 6]],
    [
      [-1, 1, 3],
      [[[1, 2, 3]], [[4, 5, 6]]],
    ],
  ])('keeps the order of the values in shape %j', (shape, expected) => {
    expect(reshape(X, shape).arraySync()).toEqual(expected);
  });

  test('makes a scalar of one element, and one element of a scalar', () => {
    expect(reshape([[7]], []).arraySync()).toBe(7);
    expect(reshape(7, [-1]).arraySync()).toEqual([7]);
  });

  test('has the gradient of central differences', () => {
    expectGradients((x) => reshape(x, [3, -1]), [random([2, 3, 2], 1)]);
  });

  test.each<[Shape]>([[[4]], [[4, -1]], [[-1, -1]], [[1.5, 4]], [[-2, -3]], [[0, -1]]])(
    'refuses the shape %j for 6 elements',
    (shape) => {
      expect(() => reshape(X, shape)).toThrow(RangeError);
      expect(() => reshape(X, shape)).toThrow(/^reshape: x of shape \[2, 3\] has 6 elements .*; give/);
    },
  );
});

describe('transpose', () => {
  test('turns rows into columns', () => {
    expect(transpose(X).arraySync()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  test('leaves vectors and scalars as they are', () => {
    expect(transpose([1, 2]).arraySync()).toEqual([1, 2]);
    expect(transpose(3).arraySync()).toBe(3);
  });

  test('takes axis i of the result from axis perm[i]', () => {
    const x = random([2, 3, 4], 2);
    const y = transpose(x, [2, 0, 1]);
    expect(y.shape).toEqual([4, 2, 3]);
    const at = (values: Float64Array, index: number) => values[index];
    expect(at(y.values, 3 * 6 + 1 * 3 + 2)).toBe(at(x.values, 1 * 12 + 2 * 4 + 3));
    expectClose(transpose(y, [1, 2, 0]), x, 0);
  });

  test('has the gradient of central differences', () => {
    expectGradients((x) => transpose(x), [random([2, 3], 3)]);
    expectGradients((x) => transpose(x, [1, 2, 0]), [random([2, 3, 4], 4)]);
  });

  test.each<[number[]]>([[[0]], [[0, 0]], [[0, 2]], [[0, 1, 2]]])('refuses the order %j for two axes', (perm) => {
    expect(() => transpose(X, perm)).toThrow(RangeError);
    expect(() => transpose(X, perm)).toThrow(/^transpose: perm .* shape \[2, 3\]; name each of \[0, 1\] once/);
  });
});

describe('broadcastTo', () => {
  test('repeats along axes that are new or 1', () => {
    expect(broadcastTo([1, 2], [2, 2]).arraySync()).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(broadcastTo([[1], [2]], [2, 2]).arraySync()).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(broadcastTo(5, [0, 3]).shape).toEqual([0, 3]);
  });

  test('has the gradient of central differences', () => {
    expectGradients((x) => broadcastTo(x, [2, 3, 4]), [random([3, 1], 5)]);
  });

  test('refuses a shape that x does not stretch to', () => {
    expect(() => broadcastTo([1, 2], [3])).toThrow(/^broadcastTo: shapes \[2\] and \[3\]/);
    expect(() => broadcastTo(X, [3])).toThrow(
      /^broadcastTo: x of shape \[2, 3\] has more elements than shape \[3\]; sum/,
    );
  });
});
