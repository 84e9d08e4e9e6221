import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, reducedAxes } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { div } from './div.ts';
import { sum } from './sum.ts';

/**
 * y = (1/n) Σ x over the given axes, over all of them where none is given; n counts the elements of one sum.
 *
 * Shapes are as with `sum`. Throws RangeError for an axis that x has not, and where there is nothing to average.
 */
export function mean(x: TensorLike, axis?: number | readonly number[], keepDims = false): Tensor {
  const input = asTensor('mean', 'x', x);
  const axes = reducedAxes('mean', axis, input.shape);
  const count = axes.reduce((n, i) => n * (input.shape[i] as number), 1);
  if (count === 0) {
    throw new RangeError(
      `mean: x of shape ${formatShape(input.shape)} has nothing to average; give at least one element`,
    );
  }
  return div(sum(input, axes, keepDims), count);
}
