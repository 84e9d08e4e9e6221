import { checkNumber, ranges } from '../arguments.ts';
import type { Clipping } from './clipping.ts';
import { Optimizer } from './optimizer.ts';

/** Moving averages of g and g², with their bias corrected; made by `train.adam`. */
export class AdamOptimizer extends Optimizer {
  readonly name = 'adam';
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  protected readonly starts = [0, 0];

  constructor(learningRate: number, beta1: number, beta2: number, epsilon: number, clipping: Clipping) {
    super('train.adam', learningRate, clipping);
    this.beta1 = checkNumber('train.adam', 'beta1', beta1, ranges.belowOne);
    this.beta2 = checkNumber('train.adam', 'beta2', beta2, ranges.belowOne);
    this.epsilon = checkNumber('train.adam', 'epsilon', epsilon, ranges.positive);
  }

  protected override step(
    w: Float64Array,
    g: Float64Array,
    [first, second]: [Float64Array, Float64Array],
    t: number,
  ): void {
    const { beta1, beta2, epsilon } = this;
    const rate = (this.learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
    for (let i = 0; i < w.length; i++) {
      const slope = g[i]!;
      const m = beta1 * first[i]! + (1 - beta1) * slope;
      const v = beta2 * second[i]! + (1 - beta2) * slope * slope;
      first[i] = m;
      second[i] = v;
      w[i] = w[i]! - (rate * m) / (Math.sqrt(v) + epsilon);
    }
  }

  override getConfig() {
    const { learningRate, beta1, beta2, epsilon } = this;
    return { learningRate, beta1, beta2, epsilon };
  }
}

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², w ← w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m/(√v + ε).
 *
 * η is `learningRate`, by default 0.001; β₁ and β₂ are 0.9 and 0.999; ε is `epsilon`, by default 1e-7; m and v start
 * at 0, and t is 1 in the first update. This is Keras' rule, whose ε stands outside of the root and beside v before its
 * bias is corrected (ε̂ in the paper); TensorFlow.js adds ε after the correction, which shows where |g| is near ε.
 * Throws RangeError unless η is a number from 0, β₁ and β₂ are from 0 to below 1, and ε is above 0.
 * Source: Kingma, Ba 2015, "Adam: a method for stochastic optimization", section 2.
 */
export function adam(
  learningRate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-7,
  clipping: Clipping = {},
): AdamOptimizer {
  return new AdamOptimizer(learningRate, beta1, beta2, epsilon, clipping);
}
