import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, stridedIndices, stridesOf } from '../shapes.ts';
import { record } from '../tape.ts';
import { Tensor } from '../tensor.ts';

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
  const shape = order.map((axis) => input.shape[axis] as number);
  const indices = stridedIndices(
    shape,
    order.map((axis) => strides[axis] as number),
  );
  const values = new Float64Array(indices.length);
  for (let i = 0; i < values.length; i++) values[i] = input.values[indices[i] as number] as number;
  const back = axes.map((axis) => order.indexOf(axis));
  return record(new Tensor(values, shape), [input], [(dy) => transpose(dy, back)]);
}
