import { checkNumber, ranges } from '../arguments.ts';
import { type InitializerLike, initializerOf } from '../initializers/byName.ts';
import type { Initializer } from '../initializers/initializer.ts';
import { add, mul, sub } from '../ops/arithmetic.ts';
import { rsqrt, square } from '../ops/powers.ts';
import { reshape } from '../ops/rearrange.ts';
import { mean } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { described, Layer, type LayerArgs } from './layer.ts';
import { type BatchShape, formatBatchShape } from './shape.ts';

/** Arguments that both normalizations take. */
export interface NormalizationArgs extends LayerArgs {
  /** Added to the variance, ε; 0.001 by default. */
  epsilon?: number;
  /** Whether an offset β is learned; true by default. */
  center?: boolean;
  /** Whether a factor γ is learned; true by default. */
  scale?: boolean;
  /** `zeros` by default. */
  betaInitializer?: InitializerLike;
  /** `ones` by default. */
  gammaInitializer?: InitializerLike;
}

/** Names of those arguments. */
export const NORMALIZATION_ARGS = ['epsilon', 'center', 'scale', 'betaInitializer', 'gammaInitializer'] as const;

/** Y = γ · (X − mean) / √(variance + ε) + β, with γ and β along some axes: what the two normalizations share. */
export abstract class Normalization extends Layer {
  readonly epsilon: number;
  readonly center: boolean;
  readonly scale: boolean;
  readonly #initializers: { beta: Initializer; gamma: Initializer };
  #gamma: Variable | undefined;
  #beta: Variable | undefined;
  #alongside: number[] = [];

  constructor(operation: string, args: NormalizationArgs) {
    super(args);
    this.epsilon = checkNumber(operation, 'epsilon', args.epsilon ?? 1e-3, ranges.positive);
    this.center = args.center ?? true;
    this.scale = args.scale ?? true;
    this.#initializers = {
      beta: initializerOf(operation, args.betaInitializer ?? 'zeros'),
      gamma: initializerOf(operation, args.gammaInitializer ?? 'ones'),
    };
  }

  /** Makes γ and β for these axes of the batch; returns the sizes of the axes. */
  protected addParameters(inputShape: BatchShape, axes: readonly number[]): number[] {
    const sizes = axes.map((axis) => {
      const size = inputShape[axis];
      if (axis > 0 && typeof size === 'number') return size;
      throw new RangeError(
        `${this.name}: batches of shape ${formatBatchShape(inputShape)} have no axis ${axis} of a fixed size to ` +
          `normalize; name one by axis, −1 for the last`,
      );
    });
    this.#alongside = inputShape.map((size, axis) => (axes.includes(axis) ? size! : 1));
    if (this.scale) this.#gamma = this.addWeight('gamma', sizes, this.#initializers.gamma);
    if (this.center) this.#beta = this.addWeight('beta', sizes, this.#initializers.beta);
    return sizes;
  }

  /** γ · centered / √(variance + ε) + β. */
  protected normalized(centered: Tensor, variance: Tensor): Tensor {
    let y = mul(centered, rsqrt(add(variance, this.epsilon)));
    if (this.#gamma !== undefined) y = mul(y, this.broadcastable(this.#gamma));
    return this.#beta === undefined ? y : add(y, this.broadcastable(this.#beta));
  }

  /** One number for each position on the parameters' axes, in a shape that broadcasts to a batch. */
  protected broadcastable(x: Tensor): Tensor {
    return reshape(x, this.#alongside);
  }

  override getConfig(): Record<string, unknown> {
    const { epsilon, center, scale } = this;
    return {
      ...super.getConfig(),
      epsilon,
      center,
      scale,
      betaInitializer: described(this.#initializers.beta),
      gammaInitializer: described(this.#initializers.gamma),
    };
  }
}

/** The mean over some axes, the difference from it, and the mean of its squares, the population variance. */
export function moments(x: Tensor, axes: readonly number[]): { mean: Tensor; centered: Tensor; variance: Tensor } {
  const center = mean(x, axes, true);
  const centered = sub(x, center);
  return { mean: center, centered, variance: mean(square(centered), axes, true) };
}
