import { describe, expect, test } from 'vitest';
import { grad, grads } from '../autodiff/grads.ts';
import { pow, reciprocal, rsqrt, sqrt, square, squaredDifference } from './powers.ts';

describe('values', () => {
  test('of one argument', () => {
    expect(square([[3, -0.5]]).arraySync()).toEqual([[9, 0.25]]);
    expect(sqrt([9, 0, -1]).arraySync()).toEqual([3, 0, Number.NaN]);
    expect(rsqrt([4, 0, -1]).arraySync()).toEqual([0.5, Infinity, Number.NaN]);
    expect(reciprocal([4, 0, -0]).arraySync()).toEqual([0.25, Infinity, -Infinity]);
  });

  test('of two arguments, whose shapes broadcast', () => {
    expect(squaredDifference([[1], [5]], [2, 3]).arraySync()).toEqual([
      [1, 4],
      [9, 4],
    ]);
    expect(pow([2, 3], [[3], [-1]]).arraySync()).toEqual([
      [8, 27],
      [1 / 2, 1 / 3],
    ]);
  });

  test('a number below 0 has whole powers alone', () => {
    expect(pow([-2, -2, -2], [3, -1, 0.5]).arraySync()).toEqual([-8, -0.5, Number.NaN]);
  });
});

describe('gradients', () => {
  test('x⁰ is flat, x¹ has slope 1 and x² slope 0, at 0 too', () => {
    expect(grad((x) => pow(x, [0, 1, 2]))([0, 0, 0]).arraySync()).toEqual([0, 1, 0]);
  });

  test('the second and third derivative of x² at 0 are 2 and 0', () => {
    const cube = (x: Parameters<typeof pow>[0]) => pow(x, 2);
    expect(grad(grad(cube))(0).arraySync()).toBe(2);
    expect(grad(grad(grad(cube)))(0).arraySync()).toBe(0);
  });

  test('√x is infinitely steep at 0 from the right', () => {
    expect(grad((x) => pow(x, 0.5))(0).arraySync()).toBe(Infinity);
    expect(grad(sqrt)(0).arraySync()).toBe(Infinity);
  });

  test('for the exponent, a base that is not above 0 counts as flat', () => {
    const [, ofExponent] = grads((base, exp) => pow(base as typeof exp, exp as typeof base))([
      [0, -2, Math.E],
      [2, 2, 1],
    ]);
    expect(ofExponent?.arraySync()).toEqual([0, 0, Math.E]);
  });
});

test('shapes that do not broadcast are refused with both', () => {
  expect(() => pow([1, 2], [1, 2, 3])).toThrow(/^pow: shapes \[2\] and \[3\] do not broadcast/);
  expect(() => squaredDifference([1, 2], [1, 2, 3])).toThrow(/^squaredDifference: shapes \[2\] and \[3\]/);
});
