// Sums from the back, and other forms of the same formulas: log-sum-exp, the bias as one more weight.
import type { Matrix } from '@chainrule/core/arrays';

const sum = (values: number[]) => values.reduceRight((total, value) => value + total, 0);
const dot = (a: number[], b: number[]) => sum(a.map((value, i) => value * b[i]!));
const flip = (m: Matrix) => (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));

function rectangle(m: Matrix): [number, number] {
  const [rows, columns = 0] = shapeOf(m) as [number, number];
  return [rows, columns];
}

export const shapeOf = (t: unknown): number[] => {
  if (!Array.isArray(t)) return [];
  const shapes = new Set(t.map((part) => JSON.stringify(shapeOf(part))));
  if (shapes.size > 1) throw new RangeError(`ragged: ${[...shapes].join(' beside ')}`);
  return [t.length, ...[...shapes].flatMap((shape) => JSON.parse(shape))];
};

export const matmul = (a: Matrix, b: Matrix): Matrix => {
  const [[, inner], [rows]] = [rectangle(a), rectangle(b)];
  if (inner !== rows) throw new RangeError(`${inner} columns meet ${rows} rows`);
  const columns = flip(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
};

export const inferShapes = ([m, n]: [number, number], [rows, j]: [number, number]) => {
  if (m !== rows) throw new RangeError('rows');
  return { W: [n, j], B: [m, j], params: j * n + j };
};

function descend(X: Matrix, y: number[], lr: number, steps: number, slope: (sum: number, target: number) => number) {
  const [rows, features] = rectangle(X);
  if (rows !== y.length || rows === 0) throw new RangeError('samples');
  const withOne = X.map((row) => [...row, 1]);
  let theta = new Array<number>(features + 1).fill(0);
  for (let left = steps; left > 0; left--) {
    const slopes = withOne.map((row, i) => slope(dot(row, theta), y[i]!));
    const gradient = flip(withOne).map((feature) => dot(feature, slopes) / rows);
    theta = theta.map((value, k) => value - gradient[k]! * lr);
  }
  return { w: theta.slice(0, -1), b: theta.at(-1)! };
}

export const fitMultiple = (X: Matrix, y: number[], lr: number, steps: number) =>
  descend(X, y, 2 * lr, steps, (h, target) => h - target);

export const fitMultiLogistic = (X: Matrix, y: number[], lr: number, steps: number) =>
  descend(X, y, lr, steps, (z, label) => 0.5 * (1 + Math.tanh(z / 2)) - label);

export const oneHot = (labels: number[], k: number): Matrix => {
  const identity = Array.from({ length: k }, (_, i) => Array.from({ length: k }, (__, j) => Number(i === j)));
  return labels.map((label) => {
    if (identity[label] === undefined) throw new RangeError(`the classes are 0 to ${k - 1}`);
    return [...identity[label]];
  });
};

export const softmax = (z: number[]) => {
  const largest = z.toSorted((a, b) => b - a)[0]!;
  const logSum = largest + Math.log(sum(z.map((logit) => Math.exp(logit - largest))));
  return z.map((logit) => Math.exp(logit - logSum));
};

export const argmax = (v: number[]) => v.indexOf(Math.max(...v));

export const categoricalCrossEntropy = (Y: Matrix, P: Matrix) => {
  const [shape, other] = [rectangle(Y), rectangle(P)];
  if (String(shape) !== String(other) || shape[0] === 0) throw new RangeError(`${shape} and ${other}`);
  const clip = (p: number) => Math.min(Math.max(p, 1e-7), 1 - 1e-7);
  return sum(Y.map((row, i) => -dot(row, P[i]!.map(clip).map(Math.log)) / Y.length));
};

export const softmaxGradient = (X: Matrix, Y: Matrix, W: Matrix, b: number[]) => {
  if (X.length === 0) throw new RangeError('no samples');
  const one = X.map((row) => [...row, 1]);
  const logits = matmul(one, [...W, b]);
  if (String(rectangle(logits)) !== String(rectangle(Y))) throw new RangeError('Y');
  const errors = logits.map((row, i) => softmax(row).map((p, j) => p - Y[i]![j]!));
  const gradient = matmul(flip(one), errors).map((row) => row.map((value) => value / X.length));
  return { dW: gradient.slice(0, -1), db: gradient.at(-1)! };
};
