import { expect } from 'vitest';
import { grads, mul, numericalGradient, type Shape, sum, Tensor } from '../src/index.ts';
import { sizeOf } from '../src/shapes.ts';

/** Numbers from −1 to 1 that are the same for the same seed: a 32-bit linear congruential generator. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** A tensor of this shape with elements from −1 to 1. */
export function random(shape: Shape, seed: number): Tensor {
  return new Tensor(new Float64Array(sizeOf(shape)).map(generator(seed)), shape);
}

/** The same shape, and every element within `tolerance` of the expected one, absolutely and relatively. */
export function expectClose(actual: Tensor, expected: Tensor, tolerance = 1e-8): void {
  expect(actual.shape).toEqual(expected.shape);
  for (let i = 0; i < expected.size; i++) {
    const wanted = expected.values[i] as number;
    expect(Math.abs((actual.values[i] as number) - wanted)).toBeLessThanOrEqual(tolerance * (1 + Math.abs(wanted)));
  }
}

/**
 * The gradients of f at `args`, under a random upstream gradient, against central differences: the largest difference
 * is below 1e-7 of the largest element, or of 1e-3 where the gradient is smaller than that.
 */
export function expectGradients(f: (...args: Tensor[]) => Tensor, args: readonly Tensor[], label?: string): void {
  const dy = random(f(...args).shape, 7);
  const gradients = grads(f)([...args], dy);
  expect(gradients).toHaveLength(args.length);
  gradients.forEach((gradient, i) => {
    const along = (x: Tensor) => sum(mul(f(...args.with(i, x)), dy));
    const expected = numericalGradient(along, args[i] as Tensor);
    expect(gradient.shape, label).toEqual(expected.shape);
    const largest = expected.values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-3);
    expect(largest, label).toBeLessThan(Infinity);
    gradient.values.forEach((value, k) => {
      expect(Math.abs(value - (expected.values[k] as number)), label).toBeLessThan(1e-7 * largest);
    });
  });
}

/** Within half a unit of the last of so many significant digits. */
export function expectDigits(actual: number, printed: number, digits = 10): void {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(printed))) + 1 - digits);
  expect(Math.abs(actual - printed), `${actual} against ${printed}`).toBeLessThanOrEqual(0.5000001 * unit);
}
