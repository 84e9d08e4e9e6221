import { asTensor, type TensorLike } from '../creation.ts';
import { axisOf, formatShape, type Shape, sameShape, sizeOf, stridedIndices, stridesOf } from '../shapes.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { expandDims } from './rearrange.ts';

/**
 * The tensors one after the other along an axis: [2, 3] and [4, 3] → [6, 3] along axis 0.
 *
 * The gradient is cut up again. Throws RangeError where there are none, where their shapes differ in another axis, and
 * for an axis that they have not.
 */
export function concat(tensors: readonly TensorLike[], axis = 0): Tensor {
  const inputs = listOf('concat', tensors);
  const first = inputs[0]!.shape;
  const along = axisOf('concat', axis, first);
  inputs.forEach(({ shape }, i) => {
    if (shape.length === first.length && shape.every((size, a) => a === along || size === first[a])) return;
    throw new RangeError(
      `concat: tensor 0 of shape ${formatShape(first)} and tensor ${i} of shape ${formatShape(shape)} may differ in ` +
        `axis ${along} alone; reshape or transpose one of them`,
    );
  });
  const lengths = inputs.map(({ shape }) => shape[along]!);
  const shape = first.with(
    along,
    lengths.reduce((total, length) => total + length, 0),
  );
  const y = new Tensor(new Float64Array(sizeOf(shape)), shape);
  const outer = sizeOf(first.slice(0, along));
  for (let o = 0, to = 0; o < outer; o++) {
    for (const { values, size } of inputs) {
      const block = size / outer;
      y.values.set(values.subarray(o * block, (o + 1) * block), to);
      to += block;
    }
  }
  if (!recording()) return y;
  const starts = lengths.map((_, i) => lengths.slice(0, i).reduce((total, length) => total + length, 0));
  return record(
    y,
    inputs,
    inputs.map(
      (input, i) => (dy: Tensor) =>
        slice(
          dy,
          first.map((_, a) => (a === along ? starts[i]! : 0)),
          input.shape,
        ),
    ),
  );
}

/**
 * The tensors side by side along a new axis: three of shape [2] → [3, 2] along axis 0, [2, 3] along axis 1.
 *
 * Throws RangeError where there are none, where their shapes differ, and for an axis that the result would not have.
 */
export function stack(tensors: readonly TensorLike[], axis = 0): Tensor {
  const inputs = listOf('stack', tensors);
  const { shape } = inputs[0]!;
  inputs.forEach((input, i) => {
    if (sameShape(input.shape, shape)) return;
    throw new RangeError(
      `stack: tensor 0 of shape ${formatShape(shape)} and tensor ${i} of shape ${formatShape(input.shape)} differ; ` +
        `give tensors of one shape, or join them by concat`,
    );
  });
  const along = axisOf('stack', axis, [...shape, 1]);
  return concat(
    inputs.map((input) => expandDims(input, along)),
    along,
  );
}

/**
 * The block of x that begins at `begin` and has `size`: of rows 0 … 4, begin [1] and size [2] take rows 1 and 2.
 *
 * Axes that are not named are taken whole, and a size of −1, or none, reaches to the end. A single number stands for
 * axis 0. Throws RangeError where the block reaches outside of x, and for a scalar.
 */
export function slice(x: TensorLike, begin: number | readonly number[], size?: number | readonly number[]): Tensor {
  const input = asTensor('slice', 'x', x);
  const { start, shape } = blockOf(input, begin, size);
  const y = new Tensor(blockIn(input, start, shape), shape);
  return recording() ? record(y, [input], [(dy) => placed(dy, start, input.shape)]) : y;
}

function blockIn({ values, shape: whole }: Tensor, start: readonly number[], shape: Shape): Float64Array {
  const strides = stridesOf(whole);
  const offset = start.reduce((sum, at, axis) => sum + at * strides[axis]!, 0);
  // Where only axis 0 is cut, the block lies in one piece.
  if (sameShape(shape.slice(1), whole.slice(1))) return values.slice(offset, offset + sizeOf(shape));
  return Float64Array.from(stridedIndices(shape, strides), (index) => values[offset + index]!);
}

/** The transpose of `slice`: x as the block that begins at `start`, in zeros of `shape`. */
function placed(x: Tensor, start: readonly number[], shape: Shape): Tensor {
  const strides = stridesOf(shape);
  const offset = start.reduce((sum, at, axis) => sum + at * strides[axis]!, 0);
  const indices = stridedIndices(x.shape, strides);
  const y = new Tensor(new Float64Array(sizeOf(shape)), shape);
  for (let i = 0; i < x.size; i++) y.values[offset + indices[i]!] = x.values[i]!;
  return recording() ? record(y, [x], [(dy) => slice(dy, start, x.shape)]) : y;
}

function blockOf({ shape }: Tensor, begin: number | readonly number[], size: number | readonly number[] | undefined) {
  const begins = typeof begin === 'number' ? [begin] : begin;
  const sizes = typeof size === 'number' ? [size] : (size ?? []);
  const start = shape.map((_, axis) => begins[axis] ?? 0);
  const block = shape.map((whole, axis) => {
    const wanted = sizes[axis] ?? -1;
    return wanted === -1 ? whole - start[axis]! : wanted;
  });
  const fits = shape.every((whole, axis) => {
    const [at, length] = [start[axis]!, block[axis]!];
    return Number.isInteger(at) && Number.isInteger(length) && at >= 0 && length >= 0 && at + length <= whole;
  });
  if (fits && shape.length > 0 && begins.length <= shape.length && sizes.length <= shape.length) {
    return { start, shape: block };
  }
  throw new RangeError(
    `slice: begin ${formatShape(begins)} and size ${formatShape(sizes)} reach outside of shape ${formatShape(shape)}; ` +
      `on every axis, begin and begin + size must be whole numbers from 0 to the size of x`,
  );
}

function listOf(operation: string, tensors: readonly TensorLike[]): Tensor[] {
  if (!Array.isArray(tensors) || tensors.length === 0) {
    throw new RangeError(`${operation}: there is nothing to join; give a list of one tensor or more`);
  }
  return tensors.map((value, i) => asTensor(operation, `tensor ${i}`, value));
}
