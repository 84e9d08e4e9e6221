import { asTensor, type TensorLike } from '../creation.ts';
import { reducedAxes } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { sumTo } from './broadcastTo.ts';
import { reshape } from './reshape.ts';

/**
 * y = Σ x over the given axes, over all of them where none is given.
 *
 * Of a matrix [rows, columns], axis 0 gives [columns], axis 1 (or −1) gives [rows], none gives a scalar. `keepDims`
 * keeps each summed axis with size 1. Throws RangeError for an axis that x has not.
 */
export function sum(x: TensorLike, axis?: number | readonly number[], keepDims = false): Tensor {
  const input = asTensor('sum', 'x', x);
  const axes = reducedAxes('sum', axis, input.shape);
  const sums = sumTo(
    input,
    input.shape.map((size, i) => (axes.includes(i) ? 1 : size)),
  );
  return keepDims
    ? sums
    : reshape(
        sums,
        input.shape.filter((_, i) => !axes.includes(i)),
      );
}
