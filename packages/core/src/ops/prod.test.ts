import { describe, expect, test } from 'vitest';
import { expectGradients, random } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { slice } from './joining.ts';
import { prod } from './prod.ts';

const X = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('values', () => {
  test('over an axis, over all, with the axis kept', () => {
    expect(prod(X).arraySync()).toBe(720);
    expect(prod(X, 0).arraySync()).toEqual([4, 10, 18]);
    expect(prod(X, -1, true).arraySync()).toEqual([[6], [120]]);
  });

  test('of nothing is 1', () => {
    expect(prod([]).arraySync()).toBe(1);
    expect(prod([[], []], 1).arraySync()).toEqual([1, 1]);
  });
});

describe('gradients', () => {
  test('are the products of the others, also beside zeros', () => {
    expect(grad((x) => prod(x))([2, 3, 4]).arraySync()).toEqual([12, 8, 6]);
    expect(grad((x) => prod(x))([2, 0, 4]).arraySync()).toEqual([0, 8, 0]);
    expect(grad((x) => prod(x))([2, 0, 0]).arraySync()).toEqual([0, 0, 0]);
    expect(
      grad((x) => prod(x, 1))([
        [0, 5],
        [2, 3],
      ]).arraySync(),
    ).toEqual([
      [5, 0],
      [3, 2],
    ]);
  });

  test('have gradients of their own beside two zeros: ∂²(abcd)/∂b∂c = ad', () => {
    const dB = (x: Parameters<typeof slice>[0]) => slice(grad((y) => prod(y))(x), 1, 1);
    expect(grad(dB)([2, 0, 0, 7]).arraySync()).toEqual([0, 0, 14, 0]);
    expectGradients((x) => grad((y) => prod(y, 1))(x), [random([2, 3, 2], 1)]);
  });
});

test('an axis that is not there is refused', () => {
  expect(() => prod(X, 2)).toThrow(/^prod: no axis 2 in shape \[2, 3\]/);
});
