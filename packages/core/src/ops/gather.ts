import { asTensor, type TensorLike } from '../creation.ts';
import { axisOf, formatShape, type Shape, sizeOf } from '../shapes.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * The slices of x that `indices` names along an axis: rows 2, 0, 2 of a matrix for indices [2, 0, 2] and axis 0.
 *
 * In the shape of the result, the shape of `indices` stands in for that axis: [5, 3] by [2, 4] along axis 0 →
 * [2, 4, 3]. What is taken more than once gets the sum of its gradients. Throws RangeError for an index that is no whole
 * number or not on the axis, and for an axis that x has not.
 */
export function gather(x: TensorLike, indices: TensorLike, axis = 0): Tensor {
  const input = asTensor('gather', 'x', x);
  const chosen = asTensor('gather', 'indices', indices);
  const along = axisOf('gather', axis, input.shape);
  const length = input.shape[along]!;
  chosen.values.forEach((index) => {
    if (Number.isInteger(index) && index >= 0 && index < length) return;
    const range = length === 0 ? 'it has no elements' : `use whole numbers from 0 to ${length - 1}`;
    throw new RangeError(
      `gather: no index ${index} on axis ${along} of x of shape ${formatShape(input.shape)}; ${range}`,
    );
  });
  const shape = input.shape.toSpliced(along, 1, ...chosen.shape);
  const outer = sizeOf(input.shape.slice(0, along));
  const inner = sizeOf(input.shape.slice(along + 1));
  const y = new Tensor(new Float64Array(sizeOf(shape)), shape);
  for (let o = 0, to = 0; o < outer; o++) {
    for (let i = 0; i < chosen.size; i++, to += inner) {
      const from = (o * length + chosen.values[i]!) * inner;
      for (let k = 0; k < inner; k++) y.values[to + k] = input.values[from + k]!;
    }
  }
  return recording() ? record(y, [input], [(dy) => scattered(dy, chosen, along, input.shape)]) : y;
}

/** The transpose of `gather`: adds the slices of x to those of zeros of `shape` that `indices` names. */
function scattered(x: Tensor, indices: Tensor, axis: number, shape: Shape): Tensor {
  const outer = sizeOf(shape.slice(0, axis));
  const length = shape[axis]!;
  const inner = sizeOf(shape.slice(axis + 1));
  const y = new Tensor(new Float64Array(sizeOf(shape)), shape);
  for (let o = 0, from = 0; o < outer; o++) {
    for (let i = 0; i < indices.size; i++, from += inner) {
      const to = (o * length + indices.values[i]!) * inner;
      for (let k = 0; k < inner; k++) y.values[to + k]! += x.values[from + k]!;
    }
  }
  return recording() ? record(y, [x], [(dy) => gather(dy, indices, axis)]) : y;
}
