import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, type Shape, sizeOf, stridedIndices, stridesOf } from '../shapes.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';

/**
 * The same values in the same row-major order, under another shape.
 *
 * One size may be −1: whatever is left. Throws RangeError where the new shape has not as many elements as x.
 */
export function reshape(x: TensorLike, shape: Shape): Tensor {
  const input = asTensor('reshape', 'x', x);
  return viewed(input, completed(input, shape));
}

/**
 * The same values with one more axis, of size 1, before axis `axis`: [2, 3] → [1, 2, 3] for 0, [2, 3, 1] for −1.
 *
 * Throws RangeError where x has not as many axes.
 */
export function expandDims(x: TensorLike, axis = 0): Tensor {
  const input = asTensor('expandDims', 'x', x);
  const { rank } = input;
  if (!Number.isInteger(axis) || axis < -rank - 1 || axis > rank) {
    throw new RangeError(
      `expandDims: shape ${formatShape(input.shape)} has no place ${axis} for another axis; ` +
        `use a whole number from ${-rank - 1} to ${rank}`,
    );
  }
  return viewed(input, input.shape.toSpliced(axis < 0 ? rank + 1 + axis : axis, 0, 1));
}

function completed(x: Tensor, shape: Shape): Shape {
  const known = sizeOf(shape.filter((size) => size !== -1));
  const to = shape.map((size) => (size === -1 && known > 0 ? x.size / known : size));
  const unknowns = shape.filter((size) => size === -1).length;
  if (unknowns > 1 || !to.every((size) => Number.isInteger(size) && size >= 0) || sizeOf(to) !== x.size) {
    throw new RangeError(
      `reshape: x of shape ${formatShape(x.shape)} has ${x.size} elements and does not fit shape ${formatShape(shape)}; ` +
        `give sizes whose product is ${x.size}, or −1 for one of them`,
    );
  }
  return to;
}

/**
 * y = xᵀ: axis i of y is axis `perm[i]` of x.
 *
 * Without `perm` the axes come in reverse: [rows, columns] → [columns, rows]; a vector stays as it is. Throws
 * RangeError unless `perm` names every axis once.
 */
export function transpose(x: TensorLike, perm?: readonly number[]): Tensor {
  const input = asTensor('transpose', 'x', x);
  const axes = input.shape.map((_, i) => i);
  const order = perm ?? [...axes].reverse();
  if (order.length !== axes.length || !axes.every((axis) => order.includes(axis))) {
    throw new RangeError(
      `transpose: perm ${formatShape(order)} does not order the axes of shape ${formatShape(input.shape)}; ` +
        `name each of ${formatShape(axes)} once`,
    );
  }
  const strides = stridesOf(input.shape);
  const shape = order.map((axis) => input.shape[axis]!);
  const indices = stridedIndices(
    shape,
    order.map((axis) => strides[axis]!),
  );
  const y = new Tensor(new Float64Array(indices.length), shape);
  for (let i = 0; i < y.size; i++) y.values[i] = input.values[indices[i]!]!;
  const back = axes.map((axis) => order.indexOf(axis));
  return recording() ? record(y, [input], [(dy) => transpose(dy, back)]) : y;
}
