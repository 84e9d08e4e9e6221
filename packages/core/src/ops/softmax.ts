import type { TensorLike } from '../creation.ts';
import { type Axes, type Reduction, reduction, startOf } from '../reduction.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';
import { mul, sub } from './arithmetic.ts';
import { where } from './comparison.ts';
import { exp } from './exponentials.ts';
import { sum } from './sums.ts';

/**
 * y = ln Σ eˣ over the given axes, over all of them where none is given.
 *
 * Worked out as m + ln(1 + Σ′ eˣ⁻ᵐ), where m is the largest x and Σ′ leaves it out: nothing overflows, and what is small
 * beside m is not lost. Of nothing it is −Infinity. Shapes are as with `sum`. Throws RangeError for an axis that x has
 * not.
 */
export function logSumExp(x: TensorLike, axis?: Axes, keepDims = false): Tensor {
  const over = reduction('logSumExp', x, axis, keepDims);
  const y = new Tensor(new Float64Array(over.outer * over.inner), over.shape);
  for (let group = 0; group < y.size; group++) {
    const { largest, rest } = peakOf(over, group);
    y.values[group] = largest + Math.log1p(rest);
  }
  if (!recording()) return y;
  return record(y, [over.x], [(dy) => mul(viewed(dy, over.kept), exp(sub(over.x, viewed(y, over.kept))))]);
}

/**
 * yᵢ = eˣⁱ / Σⱼ eˣʲ along one axis, the last one where none is given: shares that add up to 1.
 *
 * The largest x is subtracted first, so ±1000 do no harm. dxᵢ = yᵢ (dyᵢ − Σⱼ yⱼ dyⱼ), worked out so that it keeps its
 * digits where one y is nearly 1. Throws RangeError for an axis that the logits have not.
 */
export function softmax(logits: TensorLike, axis = -1): Tensor {
  const over = reduction('softmax', logits, axis, true);
  const { x, count, inner } = over;
  const y = new Tensor(new Float64Array(x.size), x.shape);
  for (let group = 0; group < over.outer * inner; group++) {
    const { largest, rest } = peakOf(over, group);
    for (let j = 0, at = startOf(over, group); j < count; j++, at += inner) {
      y.values[at] = Math.exp(x.values[at]! - largest) / (1 + rest);
    }
  }
  if (!recording()) return y;
  return record(
    y,
    [x],
    [
      (dy) => {
        const against = sub(dy, sum(where(peaks(over), dy, 0), axis, true));
        return mul(y, sub(against, sum(mul(y, against), axis, true)));
      },
    ],
  );
}

/**
 * yᵢ = xᵢ − ln Σⱼ eˣʲ, the logarithm of `softmax`, along one axis, the last one where none is given.
 *
 * Finite for logits of ±1000, and exact where one share is nearly 1: logits [40, 0] give −e⁻⁴⁰, not 0. The gradient
 * dxᵢ = dyᵢ − softmax(x)ᵢ Σⱼ dyⱼ is as exact. Throws RangeError for an axis that the logits have not.
 */
export function logSoftmax(logits: TensorLike, axis = -1): Tensor {
  const over = reduction('logSoftmax', logits, axis, true);
  const { x, count, inner } = over;
  const y = new Tensor(new Float64Array(x.size), x.shape);
  for (let group = 0; group < over.outer * inner; group++) {
    const { largest, rest } = peakOf(over, group);
    const surplus = Math.log1p(rest);
    for (let j = 0, at = startOf(over, group); j < count; j++, at += inner) {
      y.values[at] = x.values[at]! - largest - surplus;
    }
  }
  if (!recording()) return y;
  return record(
    y,
    [x],
    [
      (dy) => {
        const peak = peaks(over);
        const shares = softmax(x, axis);
        const total = (values: Tensor) => sum(values, axis, true);
        const elsewhere = sub(dy, mul(shares, total(dy)));
        // At the peak, dy − share · Σ dy = dy · (1 − share) − share · Σ′ dy, and 1 − share is the sum of the others.
        const atPeak = sub(mul(dy, total(where(peak, 0, shares))), mul(shares, total(where(peak, 0, dy))));
        return where(peak, atPeak, elsewhere);
      },
    ],
  );
}

/** The largest x of a group, where it first is, and Σ eˣ⁻ᵐ over the others; for an infinite m the sum is 0. */
function peakOf(over: Reduction, group: number): { largest: number; place: number; rest: number } {
  const { count, inner } = over;
  const { values } = over.x;
  const start = startOf(over, group);
  const end = start + count * inner;
  let largest = -Infinity;
  let place = start;
  for (let at = start; at < end; at += inner) {
    const value = values[at]!;
    if (value > largest || Number.isNaN(value)) {
      largest = value;
      place = at;
    }
  }
  let rest = 0;
  if (Number.isFinite(largest)) {
    for (let at = start; at < end; at += inner) if (at !== place) rest += Math.exp(values[at]! - largest);
  }
  return { largest, place, rest };
}

/** 1 at the first largest x of each group, 0 elsewhere. */
function peaks(over: Reduction): Tensor {
  const mask = new Tensor(new Float64Array(over.x.size), over.x.shape);
  for (let group = 0; group < over.outer * over.inner; group++) mask.values[peakOf(over, group).place] = 1;
  return mask;
}
