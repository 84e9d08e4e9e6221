// Typed arrays, dot products, and results that are typed arrays themselves.
import { sigmoid } from '@chainrule/core/arrays';

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

function same(a: ArrayLike<unknown>, b: ArrayLike<unknown>) {
  if (a.length !== b.length) throw new RangeError(`lengths ${a.length} and ${b.length}`);
}

export function step(z: number): 0 | 1 {
  return (+(z > 0)) as 0 | 1;
}

export function perceptron(x: number[], w: number[], b: number): 0 | 1 {
  same(x, w);
  return step(dot(Float64Array.from(x), Float64Array.from(w)) + b);
}

export function gate(kind: 'AND' | 'NAND' | 'OR' | 'XOR', x1: number, x2: number): 0 | 1 {
  switch (kind) {
    case 'AND':
      return perceptron([x1, x2], [1, 1], -1);
    case 'NAND':
      return perceptron([x1, x2], [-1, -1], 2);
    case 'OR':
      return perceptron([x1, x2], [1, 1], 0);
    case 'XOR': {
      // Another two layers: OR and not AND.
      const both = perceptron([x1, x2], [1, 1], -1);
      return perceptron([x1, x2, both], [1, 1, -2], 0);
    }
  }
}

export function trainPerceptron(X: number[][], t: number[], lr: number, maxEpochs: number) {
  same(X, t);
  for (const row of X) same(row, X[0]);
  const rows = X.map((row) => Float64Array.from([1, ...row]));
  const theta = new Float64Array(rows[0].length);
  const errors = new Uint32Array(maxEpochs);
  let epochs = 0;
  while (epochs < maxEpochs) {
    for (let r = 0; r < rows.length; r++) {
      const delta = t[r] - step(dot(rows[r], theta));
      if (delta !== 0) errors[epochs]++;
      for (let i = 0; i < theta.length; i++) theta[i] += lr * delta * rows[r][i];
    }
    epochs++;
    if (errors[epochs - 1] === 0) break;
  }
  return { w: theta.slice(1), b: theta[0], errors: errors.slice(0, epochs) };
}

export function activate(kind: string, z: number, a = 0.01): number {
  if (kind === 'sigmoid') return sigmoid(z);
  if (kind === 'tanh') return 2 * sigmoid(2 * z) - 1;
  return Math.max(z, kind === 'relu' ? 0 : a * z);
}

export function activationGradient(kind: string, z: number, a = 0.01): number {
  if (kind === 'sigmoid') return sigmoid(z) * sigmoid(-z);
  if (kind === 'tanh') return 4 * sigmoid(2 * z) * sigmoid(-2 * z);
  return z > 0 ? 1 : kind === 'relu' ? 0 : a;
}

export function backSignal(kind: string, zs: number[], ws: number[]): number {
  same(zs, ws);
  return Float64Array.from(zs, (z, i) => activationGradient(kind, z) * ws[i]).reduce((product, factor) => product * factor, 1);
}

export function collapse(ws: number[], bs: number[]) {
  same(ws, bs);
  // [w, b] as the matrix ((w, b), (0, 1)).
  let m = new Float64Array([1, 0]);
  ws.forEach((w, i) => {
    m = Float64Array.of(w * m[0], w * m[1] + bs[i]);
  });
  const [w, b] = m;
  return { w, b };
}
