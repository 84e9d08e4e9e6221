// Written from README.md alone.
import { type Matrix, sigmoid } from '@chainrule/core/arrays';

export function shapeOf(t: unknown): number[] {
  if (!Array.isArray(t)) return [];
  if (t.length === 0) return [0];
  const shapes = t.map((part) => shapeOf(part));
  const first = shapes[0]!;
  for (const shape of shapes) {
    if (shape.length !== first.length || shape.some((length, i) => length !== first[i])) {
      throw new RangeError('ragged');
    }
  }
  return [t.length, ...first];
}

function columnCount(m: Matrix): number {
  const columns = m.length === 0 ? 0 : m[0]!.length;
  if (m.some((row) => row.length !== columns)) throw new RangeError('a matrix is ragged');
  return columns;
}

export function matmul(a: Matrix, b: Matrix): Matrix {
  const inner = columnCount(a);
  const columns = columnCount(b);
  if (inner !== b.length) throw new RangeError('the inner sizes differ');
  const result: Matrix = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[i]![k]! * b[k]![j]!;
      row.push(sum);
    }
    result.push(row);
  }
  return result;
}

export function inferShapes(x: [number, number], y: [number, number]) {
  if (x[0] !== y[0]) throw new RangeError('different numbers of rows');
  return { W: [x[1], y[1]], B: [x[0], y[1]], params: x[1] * y[1] + y[1] };
}

function fit(X: Matrix, y: number[], lr: number, steps: number, errorOf: (sum: number, target: number) => number) {
  const features = columnCount(X);
  if (X.length === 0) throw new RangeError('X is empty');
  if (X.length !== y.length) throw new RangeError('X and y do not fit');
  let w: number[] = new Array(features).fill(0);
  let b = 0;
  for (let step = 0; step < steps; step++) {
    const errors = X.map((row, i) => errorOf(row.reduce((sum, value, k) => sum + value * w[k]!, b), y[i]!));
    w = w.map((weight, k) => weight - (lr / X.length) * errors.reduce((sum, error, i) => sum + error * X[i]![k]!, 0));
    b -= (lr / X.length) * errors.reduce((sum, error) => sum + error, 0);
  }
  return { w, b };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number) {
  return fit(X, y, lr, steps, (sum, target) => 2 * (sum - target));
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number) {
  return fit(X, y, lr, steps, (sum, label) => sigmoid(sum) - label);
}

export function oneHot(labels: number[], k: number): Matrix {
  return labels.map((label) => {
    if (!Number.isInteger(label) || label < 0 || label > k - 1) throw new RangeError(`no such class: ${label}`);
    return Array.from({ length: k }, (_, i) => (i === label ? 1 : 0));
  });
}

export function softmax(z: number[]): number[] {
  const largest = Math.max(...z);
  const exponentials = z.map((logit) => Math.exp(logit - largest));
  let sum = 0;
  for (const e of exponentials) sum += e;
  return exponentials.map((e) => e / sum);
}

export function argmax(v: number[]): number {
  let best = 0;
  for (let i = 1; i < v.length; i++) {
    if (v[i]! > v[best]!) best = i;
  }
  return best;
}

function sameShape(Y: Matrix, P: Matrix) {
  const columns = columnCount(Y);
  if (Y.length !== P.length || columns !== columnCount(P)) throw new RangeError('the shapes differ');
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  sameShape(Y, P);
  if (Y.length === 0) throw new RangeError('there are no rows');
  let loss = 0;
  for (let i = 0; i < Y.length; i++) {
    for (let j = 0; j < Y[i]!.length; j++) {
      const p = Math.min(1 - 1e-7, Math.max(1e-7, P[i]![j]!));
      loss -= Y[i]![j]! * Math.log(p);
    }
  }
  return loss / Y.length;
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  if (X.length === 0) throw new RangeError('X is empty');
  const Z = matmul(X, W);
  if (Z[0]!.length !== b.length) throw new RangeError('one bias for each class');
  sameShape(Y, Z);
  const errors = Z.map((row, i) => softmax(row.map((value, j) => value + b[j]!)).map((p, j) => p - Y[i]![j]!));
  const n = X.length;
  const dW = W.map((row, k) =>
    row.map((_, j) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += X[i]![k]! * errors[i]![j]!;
      return sum / n;
    }),
  );
  const db = b.map((_, j) => errors.reduce((sum, row) => sum + row[j]!, 0) / n);
  return { dW, db };
}
