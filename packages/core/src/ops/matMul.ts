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
  const [rows, inner] = matrixOf(left.shape, transposeA);
  const [innerOfB, columns] = matrixOf(right.shape, transposeB);
  if (inner !== innerOfB) {
    const words = (name: string, transposed: boolean, { shape }: Tensor) =>
      `${name}${transposed ? ' (transposed)' : ''} of shape ${formatShape(shape)}`;
    throw new RangeError(
      `matMul: ${words('a', transposeA, left)} and ${words('b', transposeB, right)} do not fit: a must have as many ` +
        `columns as b has rows; transpose one of them (transposeA, transposeB), or swap them`,
    );
  }
  const sizes = { rows, inner, columns, transposeA, transposeB };
  if (left.rank === 2 && right.rank === 2) {
    const y = new Tensor(new Float64Array(rows * columns), [rows, columns]);
    multiply({ a: left.values, b: right.values, ...sizes }, y.values);
    return y;
  }
  const batch = broadcastShape('matMul', left.shape.slice(0, -2), right.shape.slice(0, -2));
  const y = new Tensor(new Float64Array(sizeOf(batch) * rows * columns), [...batch, rows, columns]);
  const ofLeft = matricesIn(left, batch);
  const ofRight = matricesIn(right, batch);
  for (let i = 0; i < ofLeft.length; i++) {
    const result = y.values.subarray(i * rows * columns, (i + 1) * rows * columns);
    multiply({ a: ofLeft[i]!, b: ofRight[i]!, ...sizes }, result);
  }
  return y;
}

/** The matrices of a tensor, one after the other, repeated to the shape of the batch. */
function matricesIn({ shape, values }: Tensor, batch: Shape): Float64Array[] {
  const size = sizeOf(shape.slice(-2));
  return Array.from(broadcastIndices(shape.slice(0, -2), batch), (i) => values.subarray(i * size, (i + 1) * size));
}

function matrixOf(shape: Shape, transposed: boolean): [number, number] {
  const [rows, columns] = [shape[shape.length - 2]!, shape[shape.length - 1]!];
  return transposed ? [columns, rows] : [rows, columns];
}

function requireMatrix(name: string, { rank, shape }: Tensor): void {
  if (rank >= 2) return;
  throw new RangeError(
    `matMul: ${name} of shape ${formatShape(shape)} is not a matrix; reshape a vector to one row, [1, n], or to one ` +
      `column, [n, 1]`,
  );
}
