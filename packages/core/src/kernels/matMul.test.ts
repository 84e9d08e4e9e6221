import { describe, expect, test } from 'vitest';
import { random } from '../../test/support.ts';
import { multiply } from './matMul.ts';

interface Product {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** By the kernel, into an array that is not zeroed. */
function multiplied({ a, b, rows, inner, columns, transposeA, transposeB }: Product): Float64Array {
  const y = new Float64Array(rows * columns).fill(Number.NaN);
  multiply(y, a, b, rows, inner, columns, transposeA, transposeB);
  return y;
}

/** The textbook's three loops: every sum goes from the first inner index to the last. */
function plain({ a, b, rows, inner, columns, transposeA, transposeB }: Product): Float64Array {
  const y = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let total = 0;
      for (let k = 0; k < inner; k++) {
        const left = a[transposeA ? k * rows + i : i * inner + k] as number;
        total += left * (b[transposeB ? j * inner + k : k * columns + j] as number);
      }
      y[i * columns + j] = total;
    }
  }
  return y;
}

function productOf(rows: number, inner: number, columns: number, transposeA: boolean, transposeB: boolean): Product {
  const [a, b] = [random([rows, inner], 1).values, random([inner, columns], 2).values];
  return { a, b, rows, inner, columns, transposeA, transposeB };
}

const SIZES = [0, 1, 2, 3, 4, 5, 7, 8, 13, 31];

describe.each([
  [false, false],
  [true, false],
  [false, true],
  [true, true],
])('transposeA %s, transposeB %s', (transposeA, transposeB) => {
  test('is the plain loops, to the bit, for every size around a block', () => {
    for (const rows of SIZES) {
      for (const inner of SIZES) {
        for (const columns of SIZES) {
          const product = productOf(rows, inner, columns, transposeA, transposeB);
          expect(multiplied(product), `${rows} × ${inner} × ${columns}`).toEqual(plain(product));
        }
      }
    }
  });

  test('lets NaN and infinities into their own row and column alone', () => {
    const product = productOf(30, 20, 30, transposeA, transposeB);
    product.a[7] = Number.NaN;
    product.b[3] = Infinity;
    const y = multiplied(product);
    expect(y).toEqual(plain(product));
    expect(y.filter(Number.isFinite).length).toBe(29 * 29);
  });
});
