import { repeatBlocks, sumBlocks } from './kernels/blocks.ts';
import { broadcastIndices, type Shape, sameShape, sizeOf } from './shapes.ts';
import { record, recording } from './tape.ts';
import { Tensor } from './tensor.ts';

/** x, repeated to `shape`, to which it must broadcast. */
export function stretched(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const y = new Tensor(spread(x, shape), shape);
  return recording() ? record(y, [x], [(dy) => sumTo(dy, x.shape)]) : y;
}

/**
 * The transpose of `stretched`: adds up the elements of x that one element of `shape` would be repeated to.
 *
 * It brings a gradient back from a broadcast result to an input's own shape. `shape` must broadcast to the shape of x.
 */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const y = new Tensor(gathered(x, shape), shape);
  return recording() ? record(y, [x], [(dy) => stretched(dy, x.shape)]) : y;
}

/** The values of x as they are repeated to `shape`; not to be written to. */
export function spread(x: Tensor, shape: Shape): Float64Array {
  const size = sizeOf(shape);
  if (x.size === size) return x.values;
  if (x.size === 1) return new Float64Array(size).fill(x.values[0]!);
  const blocks = repeatedBlocks(x.shape, shape);
  if (blocks !== undefined) return repeatBlocks(x.values, blocks.outer, blocks.count, blocks.inner);
  return Float64Array.from(broadcastIndices(x.shape, shape), (index) => x.values[index]!);
}

function gathered(x: Tensor, shape: Shape): Float64Array {
  const blocks = repeatedBlocks(shape, x.shape);
  if (blocks !== undefined) return sumBlocks(x.values, blocks.outer, blocks.count, blocks.inner);
  const sums = new Float64Array(sizeOf(shape));
  const indices = broadcastIndices(shape, x.shape);
  for (let i = 0; i < x.size; i++) sums[indices[i]!]! += x.values[i]!;
  return sums;
}

/**
 * Sizes such that repeating [outer, 1, inner] to [outer, count, inner] is broadcasting `from` to `to`.
 *
 * Undefined where the axes that stretch are not neighbours, as of [3, 1, 2, 1].
 */
function repeatedBlocks(from: Shape, to: Shape): { outer: number; count: number; inner: number } | undefined {
  const missing = to.length - from.length;
  const stretches = (axis: number) => axis < missing || from[axis - missing] !== to[axis];
  const first = to.findIndex((_, axis) => stretches(axis));
  const last = to.findLastIndex((_, axis) => stretches(axis));
  const together = to.slice(first, last + 1).every((_, i) => first + i < missing || from[first + i - missing] === 1);
  if (!together) return undefined;
  return {
    outer: sizeOf(to.slice(0, first)),
    count: sizeOf(to.slice(first, last + 1)),
    inner: sizeOf(to.slice(last + 1)),
  };
}
