import { stretched } from '../broadcasting.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import { broadcastShape, checkedShape, formatShape, type Shape, sameShape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y = x, repeated along new axes and along axes of size 1 until it has `shape`.
 *
 * [2, 1] to [2, 3] repeats columns, [3] to [2, 3] repeats a row. Its gradient is the sum over the copies.
 * Throws RangeError where x does not broadcast to `shape`.
 */
export function broadcastTo(x: TensorLike, shape: Shape): Tensor {
  const input = asTensor('broadcastTo', 'x', x);
  const to = checkedShape('broadcastTo', shape);
  if (!sameShape(broadcastShape('broadcastTo', input.shape, to), to)) {
    throw new RangeError(
      `broadcastTo: x of shape ${formatShape(input.shape)} has more elements than shape ${formatShape(to)}; ` +
        `sum over the axes that are too many`,
    );
  }
  return stretched(input, to);
}
