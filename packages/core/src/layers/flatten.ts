import { checkNames } from '../arguments.ts';
import { reshape } from '../ops/rearrange.ts';
import { sizeOf } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { LAYER_ARGS, Layer, type LayerArgs } from './layer.ts';
import { type BatchShape, formatBatchShape } from './shape.ts';

/** A sample as one row; made by `layers.flatten`. */
export class Flatten extends Layer {
  readonly className = 'Flatten';

  protected override create(inputShape: BatchShape): BatchShape {
    const sample = inputShape.slice(1);
    if (sample.some((size) => size === null)) {
      throw new RangeError(
        `${this.name}: samples of shape ${formatBatchShape(sample)} have no fixed length to flatten to; ` +
          `give the length, such as inputLength of an embedding`,
      );
    }
    return [null, sizeOf(sample as number[])];
  }

  override call(x: Tensor): Tensor {
    return reshape(x, [x.shape[0]!, sizeOf(x.shape.slice(1))]);
  }
}

/**
 * Each sample's numbers in one row: [batch, a, b, …] → [batch, a · b · …]; there are no parameters.
 *
 * Throws RangeError where the length of a sample is not known.
 */
export function flatten(args: LayerArgs = {}): Flatten {
  checkNames('layers.flatten', args, LAYER_ARGS);
  return new Flatten(args);
}
