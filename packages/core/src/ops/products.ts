import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { matMul } from './matMul.ts';
import { reshape } from './rearrange.ts';

/**
 * y = Σ aᵢ bᵢ of two vectors, a scalar; with matrices, the matrix product, in which a vector is a row or a column.
 *
 * [n] · [n] → [], [n] · [n, m] → [m], [k, n] · [n] → [k], [k, n] · [n, m] → [k, m]. Throws RangeError for more than two
 * axes, or none, and where the inner sizes differ.
 */
export function dot(t1: TensorLike, t2: TensorLike): Tensor {
  const a = asTensor('dot', 't1', t1);
  const b = asTensor('dot', 't2', t2);
  const fits = [a, b].every(({ rank }) => rank === 1 || rank === 2);
  if (!fits || a.shape[a.rank - 1] !== b.shape[0]) {
    throw new RangeError(
      `dot: t1 of shape ${formatShape(a.shape)} and t2 of shape ${formatShape(b.shape)} do not fit: give vectors or ` +
        `matrices, with as many elements in the last axis of t1 as in the first of t2; reshape or transpose one of them`,
    );
  }
  const left = a.rank === 1 ? reshape(a, [1, a.size]) : a;
  const right = b.rank === 1 ? reshape(b, [b.size, 1]) : b;
  return reshape(matMul(left, right), [...a.shape.slice(0, -1), ...b.shape.slice(1)]);
}

/**
 * Y[i][j] = aᵢ bⱼ of two vectors: [n] and [m] → [n, m].
 *
 * Throws RangeError for anything but vectors.
 */
export function outerProduct(v1: TensorLike, v2: TensorLike): Tensor {
  const a = asTensor('outerProduct', 'v1', v1);
  const b = asTensor('outerProduct', 'v2', v2);
  if (a.rank !== 1 || b.rank !== 1) {
    throw new RangeError(
      `outerProduct: v1 of shape ${formatShape(a.shape)} and v2 of shape ${formatShape(b.shape)} are not both vectors; ` +
        `reshape them to one axis`,
    );
  }
  return matMul(reshape(a, [a.size, 1]), reshape(b, [1, b.size]));
}
