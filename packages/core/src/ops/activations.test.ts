import { describe, expect, test } from 'vitest';
import { expectClose } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { tensor1d } from '../creation.ts';
import { leakyRelu, logSigmoid, relu, sigmoid, softplus, step, tanh } from './activations.ts';

/** e⁻⁴⁰ to 17 digits. To as many, it is σ′(±40), −ln σ(40), ln(1 + e⁻⁴⁰) and a quarter of tanh′(±20). */
const EXP_MINUS_40 = 4.248354255291589e-18;

describe('values', () => {
  test('sigmoid has the published values', () => {
    expectClose(sigmoid([0.08, 0.11]), tensor1d([0.51998934, 0.5274723]), 5e-9);
    expectClose(sigmoid([1, 2, -5]), tensor1d([0.7310585786, 0.880797078, 0.006692850924]), 1e-10);
  });

  test('tanh has the published values, and is 2σ(2x) − 1', () => {
    expectClose(tanh([0.5, -0.5]), tensor1d([0.4621171573, -0.4621171573]), 1e-10);
    expectClose(tanh([0.3]), tensor1d([2 * (sigmoid(0.6).arraySync() as number) - 1]), 1e-15);
  });

  test('softplus is ln(1 + eˣ), and logSigmoid is −softplus(−x)', () => {
    expectClose(softplus([0, 1, -1]), tensor1d([Math.LN2, Math.log(1 + Math.E), Math.log(1 + 1 / Math.E)]), 1e-15);
    expect(logSigmoid([3, -3]).arraySync()).toEqual([3, -3].map((x) => -(softplus(-x).arraySync() as number)));
  });

  test('relu and leakyRelu bend at 0', () => {
    expect(relu([-2, 0, 3]).arraySync()).toEqual([0, 0, 3]);
    expect(leakyRelu([-2, 0, 3], 0.01).arraySync()).toEqual([-0.02, 0, 3]);
    expect(leakyRelu([-2]).arraySync()).toEqual([-0.4]);
  });

  test('step is 0 at 0, and alpha where it is given', () => {
    expect(step([-1, 0, 1e-300]).arraySync()).toEqual([0, 0, 1]);
    expect(step([-1, 2], 0.5).arraySync()).toEqual([0.5, 1]);
  });
});

describe('gradients', () => {
  test('sigmoid and tanh have the published slopes', () => {
    expectClose(grad(sigmoid)([0, 2, 10]), tensor1d([0.25, 0.1049935854, 4.539580774e-5]), 1e-10);
    expectClose(grad(tanh)([0.5, 2]), tensor1d([0.786447733, 0.07065082485]), 1e-9);
  });

  test('relu is flat at 0, leakyRelu has alpha there', () => {
    expect(grad(relu)([-2, 0, 3]).arraySync()).toEqual([0, 0, 1]);
    expect(grad((x) => leakyRelu(x, 0.01))([-2, 0, 3]).arraySync()).toEqual([0.01, 0.01, 1]);
  });

  test('step is flat everywhere', () => {
    expect(grad((x) => step(x))([-1, 0, 1]).arraySync()).toEqual([0, 0, 0]);
  });
});

describe('extremes', () => {
  const FAR = [-1000, 1000, -Infinity, Infinity];

  test('nothing is NaN at ±1000 and at the infinities', () => {
    expect(sigmoid(FAR).arraySync()).toEqual([0, 1, 0, 1]);
    expect(tanh(FAR).arraySync()).toEqual([-1, 1, -1, 1]);
    expect(softplus(FAR).arraySync()).toEqual([0, 1000, 0, Infinity]);
    expect(logSigmoid(FAR).arraySync()).toEqual([-1000, -0, -Infinity, -0]);
    expect(relu(FAR).arraySync()).toEqual([0, 1000, 0, Infinity]);
  });

  test('slopes there are exactly 0 and 1', () => {
    expect(grad(sigmoid)(FAR).arraySync()).toEqual([0, 0, 0, 0]);
    expect(grad(tanh)(FAR).arraySync()).toEqual([0, 0, 0, 0]);
    expect(grad(softplus)(FAR).arraySync()).toEqual([0, 1, 0, 1]);
    expect(grad(logSigmoid)(FAR).arraySync()).toEqual([1, 0, 1, 0]);
  });

  test('small differences keep their digits', () => {
    const relative = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-14);
    for (const slope of grad(sigmoid)([-40, 40]).values) relative(slope, EXP_MINUS_40);
    for (const slope of grad(tanh)([-20, 20]).values) relative(slope, 4 * EXP_MINUS_40);
    relative(softplus(-40).arraySync() as number, EXP_MINUS_40);
    relative(logSigmoid(40).arraySync() as number, -EXP_MINUS_40);
    relative(grad(logSigmoid)(40).arraySync() as number, EXP_MINUS_40);
  });

  test.each([sigmoid, tanh, softplus, logSigmoid, relu, leakyRelu, step])('NaN stays NaN', (operation) => {
    expect(operation([Number.NaN]).arraySync()).toEqual([Number.NaN]);
  });
});

test('what is no number is refused with the operation and the place', () => {
  expect(() => sigmoid([1, null as unknown as number])).toThrow(
    /^sigmoid: x\[1\] is null; every element must be a number/,
  );
  expect(() => leakyRelu('x' as unknown as number)).toThrow(/^leakyRelu: x is a string/);
});
