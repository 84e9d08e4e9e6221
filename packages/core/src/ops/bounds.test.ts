import { describe, expect, test } from 'vitest';
import { grad, grads } from '../autodiff/grads.ts';
import type { Tensor } from '../tensor.ts';
import { clipByValue, maximum, minimum } from './bounds.ts';

describe('values', () => {
  test('maximum and minimum choose element by element', () => {
    expect(maximum([1, 5], [[3], [6]]).arraySync()).toEqual([
      [3, 5],
      [6, 6],
    ]);
    expect(minimum([1, 5], 3).arraySync()).toEqual([1, 3]);
  });

  test('clipByValue keeps what is between the bounds', () => {
    expect(clipByValue([-5, -1, 0.5, 1, Infinity], -1, 1).arraySync()).toEqual([-1, -1, 0.5, 1, 1]);
    expect(clipByValue([-5, 5], -Infinity, 2).arraySync()).toEqual([-5, 2]);
    expect(clipByValue([3], 2, 2).arraySync()).toEqual([2]);
  });

  test('NaN stays NaN', () => {
    const nan = [Number.NaN];
    expect([maximum(nan, 1), minimum(1, nan), clipByValue(nan, 0, 1)].map((y) => y.arraySync())).toEqual([
      nan,
      nan,
      nan,
    ]);
  });
});

describe('gradients', () => {
  test('at a tie all of it goes to the first', () => {
    for (const operation of [maximum, minimum]) {
      const both = grads((a, b) => operation(a as Tensor, b as Tensor))([[2], [2]]);
      expect(both.map((gradient) => gradient.arraySync())).toEqual([[1], [0]]);
    }
  });

  test('clipByValue lets it through on the bounds and between them', () => {
    expect(grad((x) => clipByValue(x, -1, 1))([-2, -1, 0, 1, 2]).arraySync()).toEqual([0, 1, 1, 1, 0]);
  });
});

test('bounds in the wrong order are refused', () => {
  expect(() => clipByValue([1], 2, 1)).toThrow(RangeError);
  expect(() => clipByValue([1], 2, 1)).toThrow(/^clipByValue: the bounds 2 and 1 .*; give the lower one first/);
  expect(() => clipByValue([1], Number.NaN, 1)).toThrow(/bounds NaN and 1/);
});
