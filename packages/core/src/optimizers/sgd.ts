import type { Clipping } from './clipping.ts';
import { Optimizer } from './optimizer.ts';

/** w ← w − η·g; made by `train.sgd`. */
export class SGDOptimizer extends Optimizer {
  readonly name = 'sgd';
  protected readonly starts = [];

  constructor(learningRate: number, clipping: Clipping) {
    super('train.sgd', learningRate, clipping);
  }

  protected override step(w: Float64Array, g: Float64Array): void {
    const rate = this.learningRate;
    for (let i = 0; i < w.length; i++) w[i] = w[i]! - rate * g[i]!;
  }

  override getConfig() {
    return { learningRate: this.learningRate };
  }
}

/**
 * Gradient descent: w ← w − η·g.
 *
 * η is `learningRate`, by default 0.01; `clipping` bounds the gradients first. Throws RangeError unless η is a number
 * from 0.
 */
export function sgd(learningRate = 0.01, clipping: Clipping = {}): SGDOptimizer {
  return new SGDOptimizer(learningRate, clipping);
}
