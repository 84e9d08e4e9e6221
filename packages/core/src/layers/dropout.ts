import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { mul } from '../ops/arithmetic.ts';
import { type Draw, uniforms } from '../random/generator.ts';
import { Tensor } from '../tensor.ts';
import { LAYER_ARGS, Layer, type LayerArgs } from './layer.ts';
import type { BatchShape } from './shape.ts';

/** Arguments of `layers.dropout`. */
export interface DropoutArgs extends LayerArgs {
  /** The share of inputs that are dropped, p, from 0 to 1. */
  rate: number;
  /** The same seed drops the same inputs, batch by batch; without one they differ from run to run. */
  seed?: number;
}

/** Y = X · mask / (1 − p) in training, Y = X else; made by `layers.dropout`. */
export class Dropout extends Layer {
  readonly className = 'Dropout';
  readonly rate: number;
  readonly seed: number | undefined;
  readonly #draw: Draw;

  constructor(args: DropoutArgs) {
    super(args);
    this.rate = checkNumber('layers.dropout', 'rate', args.rate, ranges.fraction);
    this.seed = args.seed;
    this.#draw = uniforms(args.seed);
  }

  protected override create(inputShape: BatchShape): BatchShape {
    return inputShape;
  }

  override call(x: Tensor, training: boolean): Tensor {
    if (!training || this.rate === 0) return x;
    const kept = this.rate === 1 ? 0 : 1 / (1 - this.rate);
    const mask = new Float64Array(x.size);
    for (let i = 0; i < mask.length; i++) mask[i] = this.#draw() < this.rate ? 0 : kept;
    return mul(x, new Tensor(mask, x.shape));
  }

  override getConfig(): Record<string, unknown> {
    const { rate, seed } = this;
    return { ...super.getConfig(), rate, ...(seed !== undefined && { seed }) };
  }
}

/**
 * Drops each input with probability `rate` and scales what is kept by 1/(1 − rate), so that the mean stays.
 *
 * Only in training; `predict` and `evaluate` pass everything through. The shape stays, and there are no parameters. A
 * rate of 1 drops all. Throws RangeError unless the rate is from 0 to 1. Source: Srivastava et al. 2014.
 */
export function dropout(args: DropoutArgs): Dropout {
  checkNames('layers.dropout', args, ['rate', 'seed', ...LAYER_ARGS]);
  return new Dropout(args);
}
