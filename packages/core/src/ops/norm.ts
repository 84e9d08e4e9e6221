import { asTensor, type TensorLike } from '../creation.ts';
import { type Axes, reduction, requireElements, startOf } from '../reduction.ts';
import { formatShape, reducedAxes } from '../shapes.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';
import { div, mul } from './arithmetic.ts';
import { equal, where } from './comparison.ts';
import { max, min } from './extremes.ts';
import { reshape } from './rearrange.ts';
import { abs } from './signs.ts';
import { sum } from './sums.ts';

/** Which norm: the number p of a vector's p-norm, or `euclidean` and, of a matrix, `fro` for √Σx². */
export type Order = number | 'euclidean' | 'fro';

/**
 * y = √Σx², the Euclidean length, or another norm of x.
 *
 * Without an axis, x counts as one vector, whatever its shape; one axis holds vectors, two hold matrices. Of a vector,
 * `ord` 1 is Σ|x|, 2 or 'euclidean' is √Σx², Infinity and −Infinity are the largest and the smallest |x|. Of a matrix,
 * 'euclidean' or 'fro' is √Σx², 1 is the largest sum of |x| in a column, Infinity and −Infinity the largest and the
 * smallest in a row. Lengths do not overflow on the way, and the gradient at 0 is 0. Throws RangeError for another `ord`,
 * for more than two axes, for an axis that x has not, and for the largest or smallest of nothing.
 */
export function norm(x: TensorLike, ord: Order = 'euclidean', axis?: Axes, keepDims = false): Tensor {
  const input = asTensor('norm', 'x', x);
  const axes = reducedAxes('norm', axis ?? undefined, input.shape);
  const whole = axis === undefined || axis === null;
  if (whole || axes.length === 1) {
    if (ord === 'euclidean' || ord === 2) return euclidean(input, axis, keepDims);
    if (ord === 1) return sum(abs(input), axis, keepDims);
    if (ord === Infinity || ord === -Infinity) {
      requireElements('norm', 'choose from', reduction('norm', input, axis, keepDims));
      return (ord > 0 ? max : min)(abs(input), axis, keepDims);
    }
    throw new RangeError(
      `norm: ord ${ord} of a vector is not known here; use 1, 2, 'euclidean', Infinity or -Infinity`,
    );
  }
  if (axes.length !== 2) {
    throw new RangeError(`norm: axes ${formatShape(axes)} hold no vectors or matrices; name one axis or two, or none`);
  }
  const [rows, columns] = axes as [number, number];
  const shape = input.shape.flatMap((size, i) => (axes.includes(i) ? (keepDims ? [1] : []) : [size]));
  if (ord === 'euclidean' || ord === 'fro') return euclidean(input, axes, keepDims);
  if (ord === 1 || ord === Infinity || ord === -Infinity) {
    requireElements('norm', 'choose from', reduction('norm', input, axes, keepDims));
  }
  if (ord === 1) return reshape(max(sum(abs(input), rows, true), columns, true), shape);
  if (ord === Infinity) return reshape(max(sum(abs(input), columns, true), rows, true), shape);
  if (ord === -Infinity) return reshape(min(sum(abs(input), columns, true), rows, true), shape);
  throw new RangeError(
    `norm: ord ${ord} of a matrix is not known here; use 1, 'euclidean', 'fro', Infinity or -Infinity`,
  );
}

/** √Σx² as m · √Σ(x/m)², m the largest |x|. */
function euclidean(x: Tensor, axis: Axes | undefined, keepDims: boolean): Tensor {
  const over = reduction('norm', x, axis, keepDims);
  const { count, inner } = over;
  const { values } = over.x;
  const y = new Tensor(new Float64Array(over.outer * inner), over.shape);
  for (let group = 0; group < y.size; group++) {
    const first = startOf(over, group);
    const end = first + count * inner;
    let largest = 0;
    for (let at = first; at < end; at += inner) largest = Math.max(largest, Math.abs(values[at]!));
    let squares = 0;
    for (let at = first; at < end; at += inner) squares += (values[at]! / largest) ** 2;
    y.values[group] = largest === 0 || largest === Infinity ? largest : largest * Math.sqrt(squares);
  }
  if (!recording()) return y;
  return record(
    y,
    [over.x],
    [
      (dy) => {
        const length = viewed(y, over.kept);
        return mul(viewed(dy, over.kept), div(over.x, where(equal(length, 0), 1, length)));
      },
    ],
  );
}
