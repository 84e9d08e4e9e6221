import { checkNames } from '../arguments.ts';
import type { Tensor } from '../tensor.ts';
import { LAYER_ARGS } from './layer.ts';
import { moments, NORMALIZATION_ARGS, Normalization, type NormalizationArgs } from './normalization.ts';
import type { BatchShape } from './shape.ts';

/** Arguments of `layers.layerNormalization`. */
export interface LayerNormalizationArgs extends NormalizationArgs {
  /** The axis or axes that are normalized together; −1, the last one, by default. */
  axis?: number | number[];
}

/** Each sample at mean 0 and variance 1 over its features; made by `layers.layerNormalization`. */
export class LayerNormalization extends Normalization {
  readonly className = 'LayerNormalization';
  readonly axis: number | number[];
  #axes: number[] = [];

  constructor(args: LayerNormalizationArgs) {
    super('layers.layerNormalization', args);
    this.axis = args.axis ?? -1;
  }

  protected override create(inputShape: BatchShape): BatchShape {
    const rank = inputShape.length;
    this.#axes = [this.axis].flat().map((axis) => (axis < 0 ? axis + rank : axis));
    this.#axes.sort((a, b) => a - b);
    this.addParameters(inputShape, this.#axes);
    return inputShape;
  }

  override call(x: Tensor): Tensor {
    const { centered, variance } = moments(x, this.#axes);
    return this.normalized(centered, variance);
  }

  override getConfig(): Record<string, unknown> {
    return { ...super.getConfig(), axis: this.axis };
  }
}

/**
 * y = γ · (x − mean) / √(variance + ε) + β, with the mean and the population variance of each sample over its features.
 *
 * The same in training and out of it, and independent of the rest of the batch. The shape stays; each feature has γ
 * and β. Throws RangeError where the axis has no fixed size or ε is not above 0. Source: Ba, Kiros, Hinton 2016.
 */
export function layerNormalization(args: LayerNormalizationArgs = {}): LayerNormalization {
  checkNames('layers.layerNormalization', args, ['axis', ...NORMALIZATION_ARGS, ...LAYER_ARGS]);
  return new LayerNormalization(args);
}
