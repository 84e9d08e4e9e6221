import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, stridesOf } from '../shapes.ts';
import { record } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * Y = A · B, the matrix product; A or B transposed first where asked for.
 *
 * [n, k] · [k, m] → [n, m]; dA = dY · Bᵀ, dB = Aᵀ · dY. Throws RangeError for anything but two matrices (a vector has
 * to be reshaped to one row or one column) and where the columns of A are not as many as the rows of B.
 */
export function matMul(a: TensorLike, b: TensorLike, transposeA = false, transposeB = false): Tensor {
  const left = asTensor('matMul', 'a', a);
  const right = asTensor('matMul', 'b', b);
  return record(
    product(left, right, transposeA, transposeB),
    [left, right],
    [
      (dy) => (transposeA ? matMul(right, dy, transposeB, true) : matMul(dy, right, false, !transposeB)),
      (dy) => (transposeB ? matMul(dy, left, true, transposeA) : matMul(left, dy, !transposeA, false)),
    ],
  );
}

function product(left: Tensor, right: Tensor, transposeA: boolean, transposeB: boolean): Tensor {
  const a = asMatrix('a', left, transposeA);
  const b = asMatrix('b', right, transposeB);
  if (a.columns !== b.rows) {
    throw new RangeError(
      `matMul: ${a.words} and ${b.words} do not fit: a must have as many columns as b has rows; ` +
        `transpose one of them (transposeA, transposeB), or swap them`,
    );
  }
  const values = new Float64Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      const factor = left.values[i * a.rowStride + k * a.columnStride] as number;
      for (let j = 0, to = i * b.columns; j < b.columns; j++, to++) {
        const other = right.values[k * b.rowStride + j * b.columnStride] as number;
        values[to] = (values[to] as number) + factor * other;
      }
    }
  }
  return new Tensor(values, [a.rows, b.columns]);
}

/** How a tensor is read as a matrix, by rows and columns or the other way round. */
function asMatrix(name: string, x: Tensor, transposed: boolean) {
  const words = `${name}${transposed ? ' (transposed)' : ''} of shape ${formatShape(x.shape)}`;
  if (x.rank !== 2) {
    throw new RangeError(
      `matMul: ${words} is not a matrix; reshape a vector to one row, [1, n], or to one column, [n, 1]`,
    );
  }
  const [rows, columns] = x.shape as [number, number];
  const [rowStride, columnStride] = stridesOf(x.shape) as [number, number];
  return transposed
    ? { words, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride }
    : { words, rows, columns, rowStride, columnStride };
}
