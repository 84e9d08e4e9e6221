import { type Matrix, sigmoid } from '@chainrule/core/arrays';

/** The gates of this exercise. */
export type Gate = 'AND' | 'NAND' | 'OR' | 'XOR';

/** The activation functions of this exercise. */
export type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

/** A trained perceptron, and how many rows it got wrong in each epoch. */
export type Trained = { w: number[]; b: number; errors: number[] };

const SINGLE: Record<Exclude<Gate, 'XOR'>, { w: number[]; b: number }> = {
  AND: { w: [0.5, 0.5], b: -0.7 },
  NAND: { w: [-0.5, -0.5], b: 0.7 },
  OR: { w: [0.6, 0.6], b: -0.5 },
};

function sameLength(a: readonly unknown[], b: readonly unknown[], what: string): void {
  if (a.length !== b.length) throw new RangeError(`${what}: ${a.length} and ${b.length} do not match`);
}

export function step(z: number): 0 | 1 {
  return z > 0 ? 1 : 0;
}

export function perceptron(x: number[], w: number[], b: number): 0 | 1 {
  sameLength(x, w, 'perceptron');
  let sum = b;
  for (let i = 0; i < w.length; i++) sum += w[i]! * x[i]!;
  return step(sum);
}

export function gate(kind: Gate, x1: number, x2: number): 0 | 1 {
  if (kind === 'XOR') return gate('AND', gate('NAND', x1, x2), gate('OR', x1, x2));
  const { w, b } = SINGLE[kind];
  return perceptron([x1, x2], w, b);
}

export function trainPerceptron(X: Matrix, t: number[], lr: number, maxEpochs: number): Trained {
  sameLength(X, t, 'trainPerceptron');
  const features = X[0]?.length ?? 0;
  if (X.some((row) => row.length !== features)) throw new RangeError('trainPerceptron: X is ragged');

  const w: number[] = new Array<number>(features).fill(0);
  let b = 0;
  const errors: number[] = [];
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    let wrong = 0;
    for (const [r, row] of X.entries()) {
      const error = t[r]! - perceptron(row, w, b);
      if (error === 0) continue;
      wrong++;
      for (let i = 0; i < features; i++) w[i]! += lr * error * row[i]!;
      b += lr * error;
    }
    errors.push(wrong);
    if (wrong === 0) break;
  }
  return { w, b, errors };
}

export function activate(kind: Act, z: number, a = 0.01): number {
  switch (kind) {
    case 'sigmoid':
      return sigmoid(z);
    case 'tanh':
      return Math.tanh(z);
    case 'relu':
      return Math.max(0, z);
    case 'leakyRelu':
      return Math.max(a * z, z);
  }
}

export function activationGradient(kind: Act, z: number, a = 0.01): number {
  const y = activate(kind, z, a);
  switch (kind) {
    case 'sigmoid':
      return y * (1 - y);
    case 'tanh':
      return 1 - y * y;
    case 'relu':
      return step(z);
    case 'leakyRelu':
      return z > 0 ? 1 : a;
  }
}

export function backSignal(kind: Act, zs: number[], ws: number[]): number {
  sameLength(zs, ws, 'backSignal');
  return zs.reduce((signal, z, i) => signal * ws[i]! * activationGradient(kind, z), 1);
}

export function collapse(ws: number[], bs: number[]): { w: number; b: number } {
  sameLength(ws, bs, 'collapse');
  let w = 1;
  let b = 0;
  ws.forEach((next, i) => {
    w *= next;
    b = next * b + bs[i]!;
  });
  return { w, b };
}
