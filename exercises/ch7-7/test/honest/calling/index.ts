// Functions that call each other wherever they can: everything is a matrix product.
import { type Matrix, sigmoid } from '@chainrule/core/arrays';

export function shapeOf(t: unknown): number[] {
  if (!Array.isArray(t)) return [];
  return t.map(shapeOf).reduce(
    (whole, part, i) => {
      if (i > 0 && String(whole.slice(1)) + whole.length !== String(part) + (part.length + 1)) {
        throw new RangeError('not all parts have the same shape');
      }
      return [t.length, ...part];
    },
    [t.length],
  );
}

export function matmul(a: Matrix, b: Matrix): Matrix {
  const [, inner = 0] = shapeOf(a);
  const [rows, columns = 0] = shapeOf(b);
  if (inner !== rows) throw new RangeError(`(… × ${inner})·(${rows} × …)`);
  const cell = (row: number[], j: number) => row.map((value, k) => value * b[k]![j]!).reduce((x, y) => x + y, 0);
  return a.map((row) => range(columns).map((j) => cell(row, j)));
}

export function inferShapes(x: [number, number], y: [number, number]) {
  const [m, n] = x;
  const [rows, j] = y;
  if (m !== rows) throw new RangeError('X and Y have different numbers of rows');
  return { W: [n, j], B: [...y], params: n * j + j };
}

function fit(X: Matrix, y: number[], lr: number, steps: number, outputs: (sums: Matrix) => Matrix, factor: number) {
  const [rows, features = 0] = shapeOf(X);
  if (rows === 0 || rows !== y.length) throw new RangeError('samples');
  let w: Matrix = range(features).map(() => [0]);
  let b = 0;
  for (const _ of range(steps)) {
    const sums = matmul(X, w).map(([sum]) => [sum! + b]);
    const errors = outputs(sums).map(([output], i) => [factor * (output! - y[i]!)]);
    const dw = matmul(turned(X), errors);
    const [[db]] = matmul([range(rows!).map(() => 1)], errors) as [[number]];
    w = w.map(([weight], k) => [weight! - (lr * dw[k]![0]!) / rows!]);
    b -= (lr * db) / rows!;
  }
  return { w: w.flat(), b };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number) {
  return fit(X, y, lr, steps, (sums) => sums, 2);
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number) {
  return fit(X, y, lr, steps, (sums) => sums.map((row) => row.map(sigmoid)), 1);
}

export function oneHot(labels: number[], k: number): Matrix {
  if (labels.some((label) => !range(k).includes(label))) throw new RangeError('a label is no class');
  return labels.map((label) => range(k).map((column) => Number(column === label)));
}

export function softmax(z: number[]): number[] {
  const shifted = z.map((logit) => Math.exp(logit - z[argmax(z)]!));
  const [[total]] = matmul([shifted], z.map(() => [1])) as [[number]];
  return shifted.map((value) => value / total);
}

export function argmax(v: number[]): number {
  const [first, ...rest] = v;
  if (rest.length === 0) return 0;
  const best = argmax(rest);
  return rest[best]! > first! ? best + 1 : 0;
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  const [rows] = shapeOf(Y);
  if (String(shapeOf(Y)) !== String(shapeOf(P)) || rows === 0) throw new RangeError('shapes');
  const losses = Y.map((row, i) => -Math.log(Math.min(1 - 1e-7, Math.max(1e-7, P[i]![argmax(row)]!))));
  return losses.reduce((total, loss) => total + loss, 0) / rows!;
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  const ones = X.map(() => [1]);
  const logits = plus(matmul(X, W), matmul(ones, [b]));
  const errors = plus(
    logits.map(softmax),
    Y.map((row) => row.map((label) => -label)),
  );
  const mean = (m: Matrix) => m.map((row) => row.map((sum) => sum / X.length));
  return { dW: mean(matmul(turned(X), errors)), db: mean(matmul(turned(ones), errors))[0] };
}

function range(length: number): number[] {
  return [...new Array(length).keys()];
}

function turned(m: Matrix): Matrix {
  const [, columns = 0] = shapeOf(m);
  return range(columns).map((j) => m.map((row) => row[j]!));
}

function plus(a: Matrix, b: Matrix): Matrix {
  if (a.length === 0 || String(shapeOf(a)) !== String(shapeOf(b))) throw new RangeError('shapes');
  return a.map((row, i) => row.map((value, j) => value + b[i]![j]!));
}
