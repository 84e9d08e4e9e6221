import { stretched } from '../broadcasting.ts';
import type { TensorLike } from '../creation.ts';
import { sumBlocks } from '../kernels/blocks.ts';
import { type Axes, reduction, requireElements } from '../reduction.ts';
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
  const y = new Tensor(sumBlocks(over.x.values, over.outer, over.count, over.inner), over.shape);
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
  const values = sumBlocks(over.x.values, over.outer, over.count, over.inner);
  for (let i = 0; i < values.length; i++) values[i]! /= count;
  const y = new Tensor(values, over.shape);
  if (!recording()) return y;
  return record(y, [over.x], [(dy) => stretched(viewed(div(dy, count), over.kept), over.x.shape)]);
}
