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
  const values = new Float64Array(size);
  if (x.size === 1) return values.fill(x.values[0]!);
  if (isSuffix(x.shape, shape)) {
    for (let start = 0; start < size; start += x.size) values.set(x.values, start);
    return values;
  }
  const indices = broadcastIndices(x.shape, shape);
  for (let i = 0; i < size; i++) values[i] = x.values[indices[i]!]!;
  return values;
}

function gathered(x: Tensor, shape: Shape): Float64Array {
  const sums = new Float64Array(sizeOf(shape));
  if (sums.length === 1) {
    let total = 0;
    for (let i = 0; i < x.size; i++) total += x.values[i]!;
    return sums.fill(total);
  }
  if (isSuffix(shape, x.shape)) {
    for (let start = 0; start < x.size; start += sums.length) {
      for (let i = 0; i < sums.length; i++) sums[i]! += x.values[start + i]!;
    }
    return sums;
  }
  const indices = broadcastIndices(shape, x.shape);
  for (let i = 0; i < x.size; i++) sums[indices[i]!]! += x.values[i]!;
  return sums;
}

/** Whether the last axes of `shape` are those of `suffix`, so that whole copies of it follow one another. */
function isSuffix(suffix: Shape, shape: Shape): boolean {
  const missing = shape.length - suffix.length;
  return suffix.every((size, axis) => size === shape[missing + axis]);
}
