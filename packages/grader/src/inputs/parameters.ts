import type { Arbitrary } from 'fast-check';
import { numbers } from './numbers.ts';

/** Weights and biases: moderate, so that a sigmoid over a few of them keeps a slope. */
export function weights(limit = 1.5): Arbitrary<number> {
  return numbers(-limit, limit);
}

/** Gradients for an optimizer: moderate ones, zero, and one in five so small that an ε beside it shows, or large. */
export function gradients(): Arbitrary<number> {
  return numbers(-2, 2, 0.01, [0, 0, 0.001, -0.001, 1e-6, 10]);
}

/** Learning rates up to `max`, one in five of them 0.001. */
export function learningRates(max = 1): Arbitrary<number> {
  return numbers(0.01, max, 0.01, [0.001]);
}

/** Whole numbers from 0 to `max`, with 0 and 1 often: what a confusion matrix counts. */
export function counts(max = 20): Arbitrary<number> {
  return numbers(0, max, 1, [0, 1]);
}
