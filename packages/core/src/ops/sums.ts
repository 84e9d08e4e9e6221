import { stretched } from '../broadcasting.ts';
import type { TensorLike } from '../creation.ts';
import { type Axes, type Reduction, reduction, requireElements } from '../reduction.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';
import { div } from './arithmetic.ts';

/**
 * y = Σ x over the given axes, over all of them where none is given.
 *
 * Of a matrix [rows, columns], axis 0 gives [columns], axis 1 (or −1) gives [rows], none gives a scalar. `keepDims`
 * keeps each summed axis with size 1. The sum of nothing is 0. Throws RangeError for an axis that x has not.
 */
export function sum(x: TensorLike, axis?: Axes, keepDims = false): Tensor {
  const over = reduction('sum', x, axis, keepDims);
  const y = new Tensor(summed(over), over.shape);
  return recording() ? record(y, [over.x], [(dy) => stretched(viewed(dy, over.kept), over.x.shape)]) : y;
}

/**
 * y = (1/n) Σ x over the given axes, over all of them where none is given; n counts the elements of one sum.
 *
 * Shapes are as with `sum`. Throws RangeError for an axis that x has not, and where there is nothing to average.
 */
export function mean(x: TensorLike, axis?: Axes, keepDims = false): Tensor {
  const over = reduction('mean', x, axis, keepDims);
  requireElements('mean', 'average', over);
  const { count } = over;
  const values = summed(over);
  for (let i = 0; i < values.length; i++) values[i]! /= count;
  const y = new Tensor(values, over.shape);
  if (!recording()) return y;
  return record(y, [over.x], [(dy) => stretched(viewed(div(dy, count), over.kept), over.x.shape)]);
}

function summed({ x, outer, count, inner }: Reduction): Float64Array {
  const { values } = x;
  const sums = new Float64Array(outer * inner);
  if (inner === 1) {
    for (let o = 0, from = 0; o < outer; o++) {
      let total = 0;
      for (const end = from + count; from < end; from++) total += values[from]!;
      sums[o] = total;
    }
    return sums;
  }
  for (let o = 0, from = 0; o < outer; o++) {
    for (let j = 0; j < count; j++) {
      for (let to = o * inner, end = to + inner; to < end; to++) sums[to]! += values[from++]!;
    }
  }
  return sums;
}
