import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { type InitializerLike, initializerOf } from '../initializers/byName.ts';
import type { Initializer } from '../initializers/initializer.ts';
import { sub } from '../ops/arithmetic.ts';
import { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { described, LAYER_ARGS } from './layer.ts';
import { moments, NORMALIZATION_ARGS, Normalization, type NormalizationArgs } from './normalization.ts';
import type { BatchShape } from './shape.ts';

/** Arguments of `layers.batchNormalization`. */
export interface BatchNormalizationArgs extends NormalizationArgs {
  /** The axis of the features; −1, the last one, by default. */
  axis?: number;
  /** How much of a moving average stays at each batch; 0.99 by default. */
  momentum?: number;
  /** `zeros` by default. */
  movingMeanInitializer?: InitializerLike;
  /** `ones` by default. */
  movingVarianceInitializer?: InitializerLike;
}

/** Each feature at mean 0 and variance 1 over the batch; made by `layers.batchNormalization`. */
export class BatchNormalization extends Normalization {
  readonly className = 'BatchNormalization';
  readonly axis: number;
  readonly momentum: number;
  readonly #initializers: { mean: Initializer; variance: Initializer };
  #movingMean!: Variable;
  #movingVariance!: Variable;
  #reduced: number[] = [];

  constructor(args: BatchNormalizationArgs) {
    super('layers.batchNormalization', args);
    this.axis = args.axis ?? -1;
    this.momentum = checkNumber('layers.batchNormalization', 'momentum', args.momentum ?? 0.99, ranges.fraction);
    this.#initializers = {
      mean: initializerOf('layers.batchNormalization', args.movingMeanInitializer ?? 'zeros'),
      variance: initializerOf('layers.batchNormalization', args.movingVarianceInitializer ?? 'ones'),
    };
  }

  protected override create(inputShape: BatchShape): BatchShape {
    const axis = this.axis < 0 ? this.axis + inputShape.length : this.axis;
    const size = this.addParameters(inputShape, [axis]);
    const { mean, variance } = this.#initializers;
    this.#movingMean = this.addWeight('moving_mean', size, mean, { trainable: false });
    this.#movingVariance = this.addWeight('moving_variance', size, variance, { trainable: false });
    this.#reduced = inputShape.map((_, i) => i).filter((i) => i !== axis);
    return inputShape;
  }

  override call(x: Tensor, training: boolean): Tensor {
    if (!training || !this.trainable) {
      const centered = sub(x, this.broadcastable(this.#movingMean));
      return this.normalized(centered, this.broadcastable(this.#movingVariance));
    }
    const { mean, centered, variance } = moments(x, this.#reduced);
    this.#follow(this.#movingMean, mean);
    this.#follow(this.#movingVariance, variance);
    return this.normalized(centered, variance);
  }

  #follow(average: Variable, batch: Tensor): void {
    const values = average.values.map((value, i) => this.momentum * value + (1 - this.momentum) * batch.values[i]!);
    average.assign(new Tensor(values, average.shape));
  }

  override getConfig(): Record<string, unknown> {
    const { axis, momentum } = this;
    return {
      ...super.getConfig(),
      axis,
      momentum,
      movingMeanInitializer: described(this.#initializers.mean),
      movingVarianceInitializer: described(this.#initializers.variance),
    };
  }
}

/**
 * y = γ · (x − mean) / √(variance + ε) + β, with the mean and the population variance of each feature over the batch.
 *
 * In training they are those of the batch, and moving averages follow them, m ← momentum · m + (1 − momentum) · mean;
 * at other times, and while the layer is frozen, the moving averages stand in for them. The shape stays; each feature
 * has γ, β and the two averages, of which training changes the first two. A batch of one sample is normalized to zeros.
 * Throws RangeError where the axis has no fixed size, ε is not above 0 or the momentum is not from 0 to 1.
 * Source: Ioffe, Szegedy 2015.
 */
export function batchNormalization(args: BatchNormalizationArgs = {}): BatchNormalization {
  checkNames('layers.batchNormalization', args, [
    'axis',
    'momentum',
    'movingMeanInitializer',
    'movingVarianceInitializer',
    ...NORMALIZATION_ARGS,
    ...LAYER_ARGS,
  ]);
  return new BatchNormalization(args);
}
