import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { tensor1d } from '../creation.ts';
import { sigmoid } from './activations.ts';
import { add, neg } from './arithmetic.ts';
import { square } from './powers.ts';
import { abs } from './signs.ts';

describe('values', () => {
  test('neg turns the sign', () => {
    expect(neg([[1, -2.5]]).arraySync()).toEqual([[-1, 2.5]]);
  });

  test('square multiplies by itself', () => {
    expect(square([[3, -0.5]]).arraySync()).toEqual([[9, 0.25]]);
  });

  test('abs drops the sign', () => {
    expect(abs([[3, -0.5, 0]]).arraySync()).toEqual([[3, 0.5, 0]]);
  });

  test('sigmoid has the published values of the 2-2-2 network', () => {
    expectClose(sigmoid([0.08, 0.11]), tensor1d([0.51998934, 0.5274723]), 5e-9);
  });
});

describe('gradients', () => {
  const operations = { neg, square, sigmoid };
  test.each(Object.entries(operations))('%s agrees with central differences in every shape', (_, operation) => {
    [[], [1], [5], [2, 3], [2, 1, 2]].forEach((shape, seed) => {
      expectGradients(operation, [random(shape, seed)]);
    });
  });

  test('abs agrees with central differences away from 0', () => {
    expectGradients(abs, [add(2, random([3, 2], 1))]);
    expectGradients(abs, [add(-2, random([3, 2], 2))]);
  });

  test('abs has the gradient 0 at 0', () => {
    expect(grad(abs)([-2, 0, 2]).arraySync()).toEqual([-1, 0, 1]);
  });

  test.each([square, sigmoid])('the gradient has a gradient of its own', (operation) => {
    expectGradients((x) => grad(operation)(x), [random([2, 3], 4)]);
  });
});

describe('extremes', () => {
  test('sigmoid is exactly 0 and 1 at ±1000, with a gradient of exactly 0', () => {
    expect(sigmoid([-1000, 1000]).arraySync()).toEqual([0, 1]);
    expect(grad(sigmoid)([-1000, 1000]).arraySync()).toEqual([0, 0]);
  });

  test('the gradient of sigmoid keeps its digits on both sides', () => {
    const slope = Math.exp(-40);
    const [left, right] = grad(sigmoid)([-40, 40]).values;
    expect((left as number) / slope).toBeCloseTo(1, 12);
    expect((right as number) / slope).toBeCloseTo(1, 12);
  });
});

test('what is no number is refused with the operation and the place', () => {
  expect(() => square([1, null as unknown as number])).toThrow(
    /^square: x\[1\] is null; every element must be a number/,
  );
});
