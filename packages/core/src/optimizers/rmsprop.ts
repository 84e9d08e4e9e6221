import { checkNumber, ranges } from '../arguments.ts';
import type { Clipping } from './clipping.ts';
import { Optimizer } from './optimizer.ts';

/** v ← ρ·v + (1 − ρ)·g², w ← w − η·g/√(v + ε); made by `train.rmsprop`. */
export class RMSPropOptimizer extends Optimizer {
  readonly name = 'rmsprop';
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  protected readonly starts: number[];

  constructor(learningRate: number, decay: number, momentum: number, epsilon: number, clipping: Clipping) {
    super('train.rmsprop', learningRate, clipping);
    this.decay = checkNumber('train.rmsprop', 'decay', decay, ranges.belowOne);
    this.momentum = checkNumber('train.rmsprop', 'momentum', momentum, ranges.belowOne);
    this.epsilon = checkNumber('train.rmsprop', 'epsilon', epsilon, ranges.positive);
    this.starts = momentum > 0 ? [0, 0] : [0];
  }

  protected override step(w: Float64Array, g: Float64Array, slots: readonly Float64Array[]): void {
    const [meanSquare, moment] = slots as [Float64Array, Float64Array?];
    const { learningRate: rate, decay, momentum, epsilon } = this;
    for (let i = 0; i < w.length; i++) {
      const slope = g[i]!;
      const v = decay * meanSquare[i]! + (1 - decay) * slope * slope;
      meanSquare[i] = v;
      let pull = (rate * slope) / Math.sqrt(v + epsilon);
      if (moment !== undefined) {
        pull += momentum * moment[i]!;
        moment[i] = pull;
      }
      w[i] = w[i]! - pull;
    }
  }

  override getConfig() {
    const { learningRate, decay, momentum, epsilon } = this;
    return { learningRate, decay, momentum, epsilon };
  }
}

/**
 * Steps by a moving average of g²: v ← ρ·v + (1 − ρ)·g², w ← w − η·g/√(v + ε).
 *
 * η is `learningRate`, by default 0.001; ρ is `decay`, by default 0.9; ε is `epsilon`, by default 1e-7, inside the
 * root as in Keras; v starts at 0. With a `momentum` μ the step goes through an average of its own: u ← μ·u + η·g/√(v + ε),
 * w ← w − u. Throws RangeError unless η is a number from 0, ρ and μ are from 0 to below 1, and ε is above 0.
 * Source: Tieleman, Hinton 2012, lecture 6.5.
 */
export function rmsprop(
  learningRate = 0.001,
  decay = 0.9,
  momentum = 0,
  epsilon = 1e-7,
  clipping: Clipping = {},
): RMSPropOptimizer {
  return new RMSPropOptimizer(learningRate, decay, momentum, epsilon, clipping);
}
