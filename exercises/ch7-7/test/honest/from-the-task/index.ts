import { type Matrix, sigmoid } from '@chainrule/core/arrays';

export type LayerShapes = { W: [number, number]; B: [number, number]; params: number };
export type Plane = { w: number[]; b: number };
export type SoftmaxGradient = { dW: Matrix; db: number[] };

export function shapeOf(t: unknown): number[] {
  if (!Array.isArray(t)) return [];
  const inner = t.map(shapeOf);
  const first = inner[0] ?? [];
  for (const shape of inner) {
    if (shape.length !== first.length || shape.some((size, axis) => size !== first[axis])) {
      throw new RangeError(`ragged: parts of the shapes [${first}] and [${shape}]`);
    }
  }
  return [t.length, ...first];
}

/** Rows and columns; throws where m is no matrix. */
function sizes(m: Matrix): [number, number] {
  const columns = m[0]?.length ?? 0;
  if (m.some((row) => row.length !== columns)) throw new RangeError('ragged matrix');
  return [m.length, columns];
}

function demand(condition: boolean, message: string): void {
  if (!condition) throw new RangeError(message);
}

export function matmul(a: Matrix, b: Matrix): Matrix {
  const [m, n] = sizes(a);
  const [rows, columns] = sizes(b);
  demand(n === rows, `cannot multiply (${m} × ${n}) by (${rows} × ${columns})`);
  const y: Matrix = [];
  for (let i = 0; i < m; i++) {
    const row: number[] = [];
    for (let j = 0; j < columns; j++) {
      let total = 0;
      for (let k = 0; k < n; k++) total += a[i]![k]! * b[k]![j]!;
      row.push(total);
    }
    y.push(row);
  }
  return y;
}

export function inferShapes(x: [number, number], y: [number, number]): LayerShapes {
  const [m, n] = x;
  const [rows, j] = y;
  demand(m === rows, `${m} samples, but ${rows} answers`);
  return { W: [n, j], B: [m, j], params: n * j + j };
}

/** Descends from zeros; `slopeAt(z, y)` is the slope of one sample's loss for its sum z = w·x + b. */
function descend(
  X: Matrix,
  y: number[],
  lr: number,
  steps: number,
  slopeAt: (z: number, target: number) => number,
): Plane {
  const [n, features] = sizes(X);
  demand(n > 0, 'no samples');
  demand(n === y.length, `${n} rows, but ${y.length} targets`);
  let w: number[] = new Array(features).fill(0);
  let b = 0;
  for (let s = 0; s < steps; s++) {
    const slopes = X.map((row, i) => slopeAt(row.reduce((z, xk, k) => z + w[k]! * xk, b), y[i]!));
    w = w.map((wk, k) => wk - (lr / n) * slopes.reduce((t, e, i) => t + e * X[i]![k]!, 0));
    b -= (lr / n) * slopes.reduce((t, e) => t + e, 0);
  }
  return { w, b };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number): Plane {
  return descend(X, y, lr, steps, (h, target) => 2 * (h - target));
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number): Plane {
  return descend(X, y, lr, steps, (z, label) => sigmoid(z) - label);
}

export function oneHot(labels: number[], k: number): Matrix {
  return labels.map((label) => {
    demand(Number.isInteger(label) && label >= 0 && label < k, `label ${label} is not one of ${k} classes`);
    return Array.from({ length: k }, (_, j) => (j === label ? 1 : 0));
  });
}

export function softmax(z: number[]): number[] {
  const top = Math.max(...z);
  const e = z.map((zi) => Math.exp(zi - top));
  const total = e.reduce((s, ei) => s + ei, 0);
  return e.map((ei) => ei / total);
}

export function argmax(v: number[]): number {
  return v.indexOf(Math.max(...v));
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  const [n, k] = sizes(Y);
  const [rows, columns] = sizes(P);
  demand(n === rows && k === columns, `shapes (${n} × ${k}) and (${rows} × ${columns})`);
  demand(n > 0, 'no rows');
  let total = 0;
  Y.forEach((row, i) =>
    row.forEach((yij, j) => {
      const p = Math.min(Math.max(P[i]![j]!, 1e-7), 1 - 1e-7);
      total -= yij * Math.log(p);
    }),
  );
  return total / n;
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]): SoftmaxGradient {
  const [n, features] = sizes(X);
  const [answers, classes] = sizes(Y);
  const [rows, columns] = sizes(W);
  demand(n > 0, 'no samples');
  demand(n === answers, `${n} samples, but ${answers} rows of answers`);
  demand(features === rows, `${features} features, but ${rows} rows of weights`);
  demand(classes === columns && classes === b.length, `${classes} classes, ${columns} columns, ${b.length} biases`);

  const errors = matmul(X, W).map((row, i) => {
    const p = softmax(row.map((z, j) => z + b[j]!));
    return p.map((pj, j) => pj - Y[i]![j]!);
  });
  const transposed = Array.from({ length: features }, (_, k) => X.map((row) => row[k]!));
  return {
    dW: matmul(transposed, errors).map((row) => row.map((s) => s / n)),
    db: b.map((_, j) => errors.reduce((s, row) => s + row[j]!, 0) / n),
  };
}
