import { describe, expect, test } from 'vitest';
import { grads } from '../autodiff/grads.ts';
import type { Tensor } from '../tensor.ts';
import { equal, greater, greaterEqual, less, lessEqual, notEqual, where } from './comparison.ts';
import { sqrt } from './powers.ts';

const A = [1, 2, 3];
const B = [2, 2, 2];

test.each([
  [equal, [0, 1, 0]],
  [notEqual, [1, 0, 1]],
  [greater, [0, 0, 1]],
  [greaterEqual, [0, 1, 1]],
  [less, [1, 0, 0]],
  [lessEqual, [1, 1, 0]],
])('%s gives 1 for yes and 0 for no, in float64', (operation, expected) => {
  const y = operation(A, B);
  expect(y.arraySync()).toEqual(expected);
  expect(y.dtype).toBe('float64');
  expect(operation([[1], [2]], 2).shape).toEqual([2, 1]);
});

test('NaN equals nothing, 0 equals −0', () => {
  expect(equal([Number.NaN, 0], [Number.NaN, -0]).arraySync()).toEqual([0, 1]);
  expect(notEqual([Number.NaN], [Number.NaN]).arraySync()).toEqual([1]);
  expect(lessEqual([Number.NaN], [1]).arraySync()).toEqual([0]);
});

describe('where', () => {
  test('takes a where the condition is not 0', () => {
    expect(where([1, 0, -2], A, B).arraySync()).toEqual([1, 2, 3]);
    expect(where([0, 0, 0], A, B).arraySync()).toEqual(B);
  });

  test('broadcasts all three', () => {
    expect(where([[1], [0]], [1, 2], 9).arraySync()).toEqual([
      [1, 2],
      [9, 9],
    ]);
    expect(where(1, [1, 2], [[3], [4]]).shape).toEqual([2, 2]);
  });

  test('gives each side the gradient of what it was chosen for, be the other NaN', () => {
    const [ofA, ofB] = grads((a, b) => where(greater(a as Tensor, 0), a as Tensor, b as Tensor))([
      [1, -1],
      [Number.NaN, 5],
    ]);
    expect([ofA?.arraySync(), ofB?.arraySync()]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const [ofX] = grads((x) => where([0, 1], 7, sqrt(x as Tensor)))([[4, 9]]);
    expect(ofX?.arraySync()).toEqual([1 / 4, 0]);
  });

  test('refuses shapes that do not broadcast', () => {
    expect(() => where([1, 0], [1, 2, 3], 0)).toThrow(/^where: shapes \[2\] and \[3\] do not broadcast/);
    expect(() => where([1, 0], 0, [1, 2, 3])).toThrow(/^where: shapes \[2\] and \[3\]/);
  });
});

test('shapes that do not broadcast are refused', () => {
  expect(() => greater([1, 2], [1, 2, 3])).toThrow(/^greater: shapes \[2\] and \[3\] do not broadcast/);
});
