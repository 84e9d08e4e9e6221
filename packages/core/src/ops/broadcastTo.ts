import { asTensor, filled, type TensorLike } from '../creation.ts';
import { broadcastIndices, broadcastShape, formatShape, type Shape, sameShape } from '../shapes.ts';
import { record } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * y = x, repeated along new axes and along axes of size 1 until it has `shape`.
 *
 * [2, 1] to [2, 3] repeats columns, [3] to [2, 3] repeats a row. Its gradient is the sum over the copies.
 * Throws RangeError where x does not broadcast to `shape`.
 */
export function broadcastTo(x: TensorLike, shape: Shape): Tensor {
  const input = asTensor('broadcastTo', 'x', x);
  if (sameShape(input.shape, shape)) return input;
  if (!sameShape(broadcastShape('broadcastTo', input.shape, shape), shape)) {
    throw new RangeError(
      `broadcastTo: x of shape ${formatShape(input.shape)} has more elements than shape ${formatShape(shape)}; ` +
        `sum over the axes that are too many`,
    );
  }
  const indices = broadcastIndices(input.shape, shape);
  const values = new Float64Array(indices.length);
  for (let i = 0; i < values.length; i++) values[i] = input.values[indices[i] as number] as number;
  return record(new Tensor(values, shape), [input], [(dy) => sumTo(dy, input.shape)]);
}

/**
 * The transpose of `broadcastTo`: adds up the elements of x that one element of `shape` would be repeated to.
 *
 * It brings a gradient back from a broadcast result to an input's own shape. `shape` must broadcast to the shape of x.
 */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const sums = filled(shape, 0);
  const indices = broadcastIndices(shape, x.shape);
  for (let i = 0; i < indices.length; i++) {
    const to = indices[i] as number;
    sums.values[to] = (sums.values[to] as number) + (x.values[i] as number);
  }
  return record(sums, [x], [(dy) => broadcastTo(dy, x.shape)]);
}
