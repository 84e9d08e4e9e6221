import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, type Shape, sizeOf } from '../shapes.ts';
import { record } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * The same values in the same row-major order, under another shape.
 *
 * One size may be −1: whatever is left. Throws RangeError where the new shape has not as many elements as x.
 */
export function reshape(x: TensorLike, shape: Shape): Tensor {
  const input = asTensor('reshape', 'x', x);
  const to = completed(input, shape);
  return record(new Tensor(input.values, to), [input], [(dy) => reshape(dy, input.shape)]);
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
