import { sumTo } from '../broadcasting.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import { multiply } from '../kernels/matMul.ts';
import { broadcastIndices, broadcastShape, formatShape, type Shape, sizeOf } from '../shapes.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * Y = A · B, the matrix product; A or B transposed first where asked for.
 *
 * [n, k] · [k, m] → [n, m]; dA = dY · Bᵀ, dB = Aᵀ · dY. Axes before the last two are batches of matrices and broadcast:
 * [5, n, k] · [k, m] → [5, n, m]. Throws RangeError for a vector or a scalar (reshape it to one row or one column),
 * where the columns of A are not as many as the rows of B, and where the batches do not broadcast.
 */
export function matMul(a: TensorLike, b: TensorLike, transposeA = false, transposeB = false): Tensor {
  const left = asTensor('matMul', 'a', a);
  const right = asTensor('matMul', 'b', b);
  const y = product(left, right, transposeA, transposeB);
  if (!recording()) return y;
  return record(
    y,
    [left, right],
    [
      (dy) =>
        sumTo(transposeA ? matMul(right, dy, transposeB, true) : matMul(dy, right, false, !transposeB), left.shape),
      (dy) =>
        sumTo(transposeB ? matMul(dy, left, true, transposeA) : matMul(left, dy, !transposeA, false), right.shape),
    ],
  );
}

function product(left: Tensor, right: Tensor, transposeA: boolean, transposeB: boolean): Tensor {
  requireMatrix('a', left);
  requireMatrix('b', right);
  const rows = sizeFromLast(left, transposeA ? 1 : 2);
  const inner = sizeFromLast(left, transposeA ? 2 : 1);
  const columns = sizeFromLast(right, transposeB ? 2 : 1);
  if (inner !== sizeFromLast(right, transposeB ? 1 : 2)) throw misfit(left, right, transposeA, transposeB);
  if (left.rank === 2 && right.rank === 2) {
    const y = new Tensor(new Float64Array(rows * columns), [rows, columns]);
    multiply(y.values, left.values, right.values, rows, inner, columns, transposeA, transposeB);
    return y;
  }
  const batch = broadcastShape('matMul', left.shape.slice(0, -2), right.shape.slice(0, -2));
  const y = new Tensor(new Float64Array(sizeOf(batch) * rows * columns), [...batch, rows, columns]);
  const ofLeft = matricesIn(left, batch);
  const ofRight = matricesIn(right, batch);
  for (let i = 0; i < ofLeft.length; i++) {
    const result = y.values.subarray(i * rows * columns, (i + 1) * rows * columns);
    multiply(result, ofLeft[i]!, ofRight[i]!, rows, inner, columns, transposeA, transposeB);
  }
  return y;
}

/** The matrices of a tensor, one after the other, repeated to the shape of the batch. */
function matricesIn({ shape, values }: Tensor, batch: Shape): Float64Array[] {
  const size = sizeOf(shape.slice(-2));
  return Array.from(broadcastIndices(shape.slice(0, -2), batch), (i) => values.subarray(i * size, (i + 1) * size));
}

function sizeFromLast({ shape }: Tensor, place: number): number {
  return shape[shape.length - place]!;
}

function requireMatrix(name: string, { rank, shape }: Tensor): void {
  if (rank >= 2) return;
  throw new RangeError(
    `matMul: ${name} of shape ${formatShape(shape)} is not a matrix; reshape a vector to one row, [1, n], or to one ` +
      `column, [n, 1]`,
  );
}

function misfit(left: Tensor, right: Tensor, transposeA: boolean, transposeB: boolean): RangeError {
  const words = (name: string, { shape }: Tensor, transposed: boolean) =>
    `${name}${transposed ? ' (transposed)' : ''} of shape ${formatShape(shape)}`;
  return new RangeError(
    `matMul: ${words('a', left, transposeA)} and ${words('b', right, transposeB)} do not fit: a must have as many ` +
      `columns as b has rows; transpose one of them (transposeA, transposeB), or swap them`,
  );
}
