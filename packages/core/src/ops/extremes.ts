import type { TensorLike } from '../creation.ts';
import { type Axes, type Reduction, reduction, requireElements, startOf } from '../reduction.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';
import { mul } from './arithmetic.ts';

/**
 * y = the largest x over the given axes, over all of them where none is given; NaN where one of them is NaN.
 *
 * Shapes are as with `sum`. The gradient goes to the largest element; equal ones share it evenly. Throws RangeError for
 * an axis that x has not, and where there is nothing to choose from.
 */
export function max(x: TensorLike, axis?: Axes, keepDims = false): Tensor {
  return extreme('max', 1, x, axis, keepDims);
}

/** y = the smallest x over the given axes; otherwise as `max`. */
export function min(x: TensorLike, axis?: Axes, keepDims = false): Tensor {
  return extreme('min', -1, x, axis, keepDims);
}

/**
 * y = the index of the largest x along one axis, the first of equal ones, as float64; NaN counts as larger than all else.
 *
 * [rows, columns] gives [columns] for axis 0, [rows] for axis 1 (or −1). No gradient flows through it. Throws
 * RangeError for an axis that x has not, and where there is nothing to choose from.
 */
export function argMax(x: TensorLike, axis = 0): Tensor {
  return argExtreme('argMax', 1, x, axis);
}

/** y = the index of the smallest x along one axis, the first of equal ones; otherwise as `argMax`. */
export function argMin(x: TensorLike, axis = 0): Tensor {
  return argExtreme('argMin', -1, x, axis);
}

/** The largest element for direction 1, the smallest for −1. */
function extreme(name: string, direction: number, x: TensorLike, axis: Axes | undefined, keepDims: boolean): Tensor {
  const over = reduction(name, x, axis, keepDims);
  requireElements(name, 'choose from', over);
  const y = new Tensor(new Float64Array(over.outer * over.inner), over.shape);
  for (let group = 0; group < y.size; group++) y.values[group] = over.x.values[firstPlace(over, group, direction)]!;
  if (!recording()) return y;
  return record(y, [over.x], [(dy) => mul(viewed(dy, over.kept), shares(over, y.values))]);
}

function argExtreme(name: string, direction: number, x: TensorLike, axis: number): Tensor {
  const over = reduction(name, x, axis, false);
  requireElements(name, 'choose from', over);
  const y = new Tensor(new Float64Array(over.outer * over.inner), over.shape);
  for (let group = 0; group < y.size; group++) {
    y.values[group] = (firstPlace(over, group, direction) - startOf(over, group)) / over.inner;
  }
  return y;
}

function firstPlace(over: Reduction, group: number, direction: number): number {
  const { count, inner } = over;
  const { values } = over.x;
  let place = startOf(over, group);
  let best = values[place]!;
  for (let j = 1, at = place + inner; j < count && !Number.isNaN(best); j++, at += inner) {
    const value = values[at]!;
    if (direction * value > direction * best || Number.isNaN(value)) {
      best = value;
      place = at;
    }
  }
  return place;
}

/** For every element of x its share of the gradient: 1 over how many equal the chosen value, or 0. */
function shares(over: Reduction, chosen: Float64Array): Tensor {
  const { x, count, inner } = over;
  const shares = new Tensor(new Float64Array(x.size), x.shape);
  for (let group = 0; group < chosen.length; group++) {
    const places: number[] = [];
    for (let j = 0, at = startOf(over, group); j < count; j++, at += inner) {
      if (x.values[at] === chosen[group]) places.push(at);
    }
    for (const at of places) shares.values[at] = 1 / places.length;
  }
  return shares;
}
