import { checkNumber, ranges } from '../arguments.ts';
import type { Clipping } from './clipping.ts';
import { Optimizer } from './optimizer.ts';

/** a ← a + g², w ← w − η·g/√(a + ε); made by `train.adagrad`. */
export class AdagradOptimizer extends Optimizer {
  readonly name = 'adagrad';
  readonly initialAccumulatorValue: number;
  readonly epsilon: number;
  protected readonly starts: [number];

  constructor(learningRate: number, initialAccumulatorValue: number, epsilon: number, clipping: Clipping) {
    super('train.adagrad', learningRate, clipping);
    this.initialAccumulatorValue = checkNumber(
      'train.adagrad',
      'initialAccumulatorValue',
      initialAccumulatorValue,
      ranges.fromZero,
    );
    this.epsilon = checkNumber('train.adagrad', 'epsilon', epsilon, ranges.positive);
    this.starts = [this.initialAccumulatorValue];
  }

  protected override step(w: Float64Array, g: Float64Array, [accumulator]: [Float64Array]): void {
    const { learningRate: rate, epsilon } = this;
    for (let i = 0; i < w.length; i++) {
      const slope = g[i]!;
      const a = accumulator[i]! + slope * slope;
      accumulator[i] = a;
      w[i] = w[i]! - (rate * slope) / Math.sqrt(a + epsilon);
    }
  }

  override getConfig() {
    const { learningRate, initialAccumulatorValue, epsilon } = this;
    return { learningRate, initialAccumulatorValue, epsilon };
  }
}

/**
 * Steps that shrink where gradients have been large: a ← a + g², w ← w − η·g/√(a + ε).
 *
 * η is `learningRate`, by default 0.001; a starts at `initialAccumulatorValue`, by default 0.1; ε is `epsilon`, by
 * default 1e-7, inside the root as in Keras. Throws RangeError unless η and the start are numbers from 0 and ε is
 * above 0. Source: Duchi, Hazan, Singer 2011, "Adaptive subgradient methods".
 */
export function adagrad(
  learningRate = 0.001,
  initialAccumulatorValue = 0.1,
  epsilon = 1e-7,
  clipping: Clipping = {},
): AdagradOptimizer {
  return new AdagradOptimizer(learningRate, initialAccumulatorValue, epsilon, clipping);
}
