import { checkNumber, ranges } from '../arguments.ts';
import type { Clipping } from './clipping.ts';
import { Optimizer } from './optimizer.ts';

/** v ← μ·v − η·g, w ← w + v; made by `train.momentum`. */
export class MomentumOptimizer extends Optimizer {
  readonly name = 'momentum';
  readonly momentum: number;
  readonly useNesterov: boolean;
  protected readonly starts = [0];

  constructor(learningRate: number, momentum: number, useNesterov: boolean, clipping: Clipping) {
    super('train.momentum', learningRate, clipping);
    this.momentum = checkNumber('train.momentum', 'momentum', momentum, ranges.fraction);
    this.useNesterov = useNesterov;
  }

  protected override step(w: Float64Array, g: Float64Array, [velocity]: [Float64Array]): void {
    const { learningRate: rate, momentum: mu, useNesterov } = this;
    for (let i = 0; i < w.length; i++) {
      const pull = rate * g[i]!;
      const v = mu * velocity[i]! - pull;
      velocity[i] = v;
      w[i] = w[i]! + (useNesterov ? mu * v - pull : v);
    }
  }

  override getConfig() {
    const { learningRate, momentum, useNesterov } = this;
    return { learningRate, momentum, useNesterov };
  }
}

/**
 * Gradient descent with a velocity: v ← μ·v − η·g, w ← w + v; with Nesterov's momentum w ← w + μ·v − η·g.
 *
 * η is `learningRate`, by default 0.01; μ is `momentum`, by default 0.9; v starts at 0. As in Keras' SGD, the learning
 * rate is inside the velocity. Throws RangeError unless η is a number from 0 and μ one from 0 to 1.
 * Source: Sutskever et al. 2013, "On the importance of initialization and momentum in deep learning".
 */
export function momentum(
  learningRate = 0.01,
  momentum = 0.9,
  useNesterov = false,
  clipping: Clipping = {},
): MomentumOptimizer {
  return new MomentumOptimizer(learningRate, momentum, useNesterov, clipping);
}
