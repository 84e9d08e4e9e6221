import type { Matrix } from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

export function widthOf(m: Matrix): number {
  const width = m[0]?.length ?? 0;
  if (m.some((row) => row.length !== width)) throw new RangeError('ragged');
  return width;
}

export function requireSameShape(a: Matrix, b: Matrix): void {
  if (a.length !== b.length || widthOf(a) !== widthOf(b)) throw new RangeError('shapes');
}

export function requireProduct(a: Matrix, b: Matrix): void {
  const columns = widthOf(a);
  widthOf(b);
  if (columns !== b.length) throw new RangeError('shapes');
}

export function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function dot(a: number[], b: number[]): number {
  return total(a.map((value, i) => value * b[i]!));
}

export function transposed(m: Matrix): Matrix {
  return Array.from({ length: widthOf(m) }, (_, j) => m.map((row) => row[j]!));
}

export function product(a: Matrix, b: Matrix): Matrix {
  requireProduct(a, b);
  return a.map((row) => transposed(b).map((column) => dot(row, column)));
}

export function sigmoid(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}

export function softmax(z: number[]): number[] {
  const largest = Math.max(...z);
  const exponentials = z.map((logit) => Math.exp(logit - largest));
  return exponentials.map((value) => value / total(exponentials));
}
