import { stretched } from '../broadcasting.ts';
import type { TensorLike } from '../creation.ts';
import { type Axes, reduction, startOf } from '../reduction.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';
import { mul } from './arithmetic.ts';
import { where } from './comparison.ts';
import { sum } from './sums.ts';

/**
 * y = Π x over the given axes, over all of them where none is given; the product of nothing is 1.
 *
 * Shapes are as with `sum`. The gradient for one x is the product of the others, exact where some are 0. Throws
 * RangeError for an axis that x has not.
 */
export function prod(x: TensorLike, axis?: Axes, keepDims = false): Tensor {
  const over = reduction('prod', x, axis, keepDims);
  const { outer, count, inner } = over;
  const y = new Tensor(new Float64Array(outer * inner), over.shape);
  for (let group = 0; group < y.size; group++) {
    let product = 1;
    for (let j = 0, at = startOf(over, group); j < count; j++, at += inner) product *= over.x.values[at]!;
    y.values[group] = product;
  }
  if (!recording()) return y;
  return record(
    y,
    [over.x],
    [
      (dy) => {
        const others = productOfOthers(viewed(over.x, [outer, count, inner]));
        return viewed(mul(viewed(dy, [outer, 1, inner]), others), over.x.shape);
      },
    ],
  );
}

/**
 * Of x, [outer, count, inner], for every element the product of the others along the middle axis.
 *
 * What comes before times what comes after, so no division by 0. Its own gradient is that of `prod` over a copy of x for
 * each element, in which that element is 1.
 */
function productOfOthers(x: Tensor): Tensor {
  const [outer, count, inner] = x.shape as [number, number, number];
  const y = new Tensor(new Float64Array(x.size).fill(1), x.shape);
  for (let group = 0; group < outer * inner; group++) {
    const first = startOf({ count, inner }, group);
    const last = first + (count - 1) * inner;
    for (let at = first, before = 1; at <= last; before *= x.values[at]!, at += inner) y.values[at]! *= before;
    for (let at = last, after = 1; at >= first; after *= x.values[at]!, at -= inner) y.values[at]! *= after;
  }
  if (!recording()) return y;
  return record(
    y,
    [x],
    [
      (dy) => {
        const copies = [outer, count, count, inner];
        const self = new Tensor(new Float64Array(count * count), [count, count, 1]);
        for (let i = 0; i < count; i++) self.values[i * (count + 1)] = 1;
        const factors = where(self, 1, stretched(viewed(x, [outer, 1, count, inner]), copies));
        const others = viewed(productOfOthers(viewed(factors, [outer * count, count, inner])), copies);
        return sum(where(self, 0, mul(viewed(dy, [outer, count, 1, inner]), others)), 1);
      },
    ],
  );
}
