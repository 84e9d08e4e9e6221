import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { tensor } from '../creation.ts';
import { div } from './arithmetic.ts';
import { mean, sum } from './sums.ts';

const X = [
  [1, 2, 3],
  [4, 5, 6],
];
type Axis = number | number[] | undefined;

describe('sum', () => {
  test.each<[Axis, boolean, unknown]>([
    [undefined, false, 21],
    [undefined, true, [[21]]],
    [0, false, [5, 7, 9]],
    [1, false, [6, 15]],
    [-1, true, [[6], [15]]],
    [-2, true, [[5, 7, 9]]],
    [[1, 0], false, 21],
    [[], false, X],
  ])('over axis %j, keepDims %s', (axis, keepDims, expected) => {
    expect(sum(X, axis, keepDims).arraySync()).toEqual(expected);
  });

  test('of a scalar is the scalar, of nothing is 0', () => {
    expect(sum(4).arraySync()).toBe(4);
    expect(sum([]).arraySync()).toBe(0);
    expect(sum([[], []], 1).arraySync()).toEqual([0, 0]);
  });

  test('over the middle axis of three', () => {
    const x = tensor([
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ]);
    expect(sum(x, 1).arraySync()).toEqual([
      [4, 6],
      [12, 14],
    ]);
  });
});

describe('mean', () => {
  test.each<[Axis, boolean, unknown]>([
    [undefined, false, 3.5],
    [0, false, [2.5, 3.5, 4.5]],
    [1, true, [[2], [5]]],
  ])('over axis %j, keepDims %s', (axis, keepDims, expected) => {
    expect(mean(X, axis, keepDims).arraySync()).toEqual(expected);
  });

  test('is the sum divided by the number of elements of one sum', () => {
    const x = random([2, 3, 4], 3);
    expectClose(mean(x, [0, 2]), div(sum(x, [0, 2]), 8), 0);
  });

  test('of nothing is refused', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => mean([[], []], 1)).toThrow(/^mean: x of shape \[2, 0\] has nothing to average; give/);
  });
});

describe.each([
  ['sum', sum],
  ['mean', mean],
] as const)('%s', (name, operation) => {
  test.each<[Axis, boolean]>([
    [undefined, false],
    [0, false],
    [1, true],
    [[0, -1], false],
    [[], true],
  ])('has the gradient of central differences over axis %j, keepDims %s', (axis, keepDims) => {
    expectGradients((x) => operation(x, axis, keepDims), [random([2, 3, 4], 5)]);
  });

  test('refuses an axis that is not there, and one that is named twice', () => {
    expect(() => operation(X, 2)).toThrow(RangeError);
    expect(() => operation(X, 2)).toThrow(new RegExp(`^${name}: no axis 2 in shape \\[2, 3\\]; .* -2 to 1`));
    expect(() => operation(X, 0.5)).toThrow(/no axis 0.5/);
    expect(() => operation(3, 0)).toThrow(/a scalar has no axis/);
    expect(() => operation(X, [1, -1])).toThrow(/axes \[1, 1\] name one axis twice/);
  });
});
