/** Rows of equal length: `m[i][j]` is row i (sample), column j (feature). */
export type Matrix = number[][];

/** Thrown by a stub: this function has still to be written. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';

  constructor(functionName: string) {
    super(`not written yet: ${functionName}`);
  }
}

/**
 * σ(z) = 1 / (1 + e⁻ᶻ).
 *
 * Takes and returns one number. Never overflows: σ(1000) is 1, σ(−1000) is 0, and far out to the left
 * σ(z) keeps its digits (σ(−700) is about e⁻⁷⁰⁰, not 0).
 */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/**
 * A matrix of zeros, [rows × columns].
 *
 * Every row is an array of its own. Throws RangeError unless both sizes are whole numbers from 0.
 */
export function zeros(rows: number, columns: number): Matrix {
  if (!isSize(rows) || !isSize(columns)) {
    throw new RangeError(`zeros: sizes must be whole numbers from 0, got ${rows} and ${columns}`);
  }
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

/**
 * Y[i][j] = Σₖ a[i][k] · b[k][j], the matrix product.
 *
 * [n × k] · [k × m] → [n × m]; no row in `a` gives no row. Throws RangeError where a matrix is ragged or
 * the columns of `a` are not as many as the rows of `b`.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  const inner = columnsOf('matmul', 'a', a);
  const columns = columnsOf('matmul', 'b', b);
  if (a.length > 0 && inner !== b.length) {
    throw new RangeError(
      `matmul: a is [${a.length} × ${inner}] and b is [${b.length} × ${columns}], ` +
        `but a must have as many columns as b has rows; transpose one of them, or swap them`,
    );
  }
  return a.map((row) => {
    const sums = new Array<number>(columns).fill(0);
    row.forEach((x, k) => {
      (b[k] as number[]).forEach((y, j) => {
        sums[j] = (sums[j] as number) + x * y;
      });
    });
    return sums;
  });
}

/**
 * mᵀ: rows become columns, mᵀ[j][i] = m[i][j].
 *
 * [n × m] → [m × n]; no row gives no row. Throws RangeError where the matrix is ragged.
 */
export function transpose(m: Matrix): Matrix {
  const columns = columnsOf('transpose', 'm', m);
  return Array.from({ length: columns }, (_, j) => m.map((row) => row[j] as number));
}

/**
 * f of every element: map(m, f)[i][j] = f(m[i][j]).
 *
 * Keeps the shape and leaves `m` alone. Throws RangeError where the matrix is ragged.
 */
export function map(m: Matrix, f: (element: number) => number): Matrix {
  columnsOf('map', 'm', m);
  return m.map((row) => row.map((element) => f(element)));
}

/**
 * a + b, element by element: add(a, b)[i][j] = a[i][j] + b[i][j].
 *
 * Both [n × m]. Throws RangeError where the shapes differ or a matrix is ragged.
 */
export function add(a: Matrix, b: Matrix): Matrix {
  const [columns, others] = [columnsOf('add', 'a', a), columnsOf('add', 'b', b)];
  if (a.length !== b.length || columns !== others) {
    throw new RangeError(
      `add: a is [${a.length} × ${columns}] and b is [${b.length} × ${others}], but both must have one shape`,
    );
  }
  return a.map((row, i) => row.map((x, j) => x + ((b[i] as number[])[j] as number)));
}

/**
 * Σᵢ a[i] · b[i], the dot product of two vectors.
 *
 * Two empty ones give 0. Throws RangeError where the lengths differ.
 */
export function dot(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) {
    throw new RangeError(`dot: a has ${a.length} elements and b has ${b.length}, but both must have as many`);
  }
  return a.reduce((total, x, i) => total + x * (b[i] as number), 0);
}

/**
 * a · bᵀ for two vectors: outer(a, b)[i][j] = a[i] · b[j].
 *
 * Lengths n and m give [n × m]: what inputᵀ·δ is for one sample.
 */
export function outer(a: readonly number[], b: readonly number[]): Matrix {
  return a.map((x) => b.map((y) => x * y));
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= 0;
}

/** The number of columns, the same in every row; throws RangeError where it is not. */
function columnsOf(operation: string, name: string, m: Matrix): number {
  const columns = m[0]?.length ?? 0;
  m.forEach((row, i) => {
    if (!Array.isArray(row)) {
      throw new RangeError(
        `${operation}: ${name} is not a matrix: element ${i} is no row but ${row}; ` +
          `write a vector v as one row, [v], or as one column, v.map((x) => [x])`,
      );
    }
    if (row.length !== columns) {
      throw new RangeError(
        `${operation}: ${name} is ragged: row 0 has ${columns} elements and row ${i} has ${row.length}; ` +
          `make all rows of ${name} equally long`,
      );
    }
  });
  return columns;
}
