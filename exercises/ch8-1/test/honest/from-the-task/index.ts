// Written from README.md alone.
import { type Matrix, sigmoid } from '@chainrule/core/arrays';

export function step(z: number): 0 | 1 {
  return z > 0 ? 1 : 0;
}

export function perceptron(x: number[], w: number[], b: number): 0 | 1 {
  if (x.length !== w.length) throw new RangeError('x and w differ in length');
  let sum = b;
  for (let i = 0; i < x.length; i++) sum += w[i] * x[i];
  return step(sum);
}

export function gate(kind: 'AND' | 'NAND' | 'OR' | 'XOR', x1: number, x2: number): 0 | 1 {
  if (kind === 'AND') return perceptron([x1, x2], [0.5, 0.5], -0.7);
  if (kind === 'NAND') return perceptron([x1, x2], [-0.5, -0.5], 0.7);
  if (kind === 'OR') return perceptron([x1, x2], [0.6, 0.6], -0.5);
  return gate('AND', gate('NAND', x1, x2), gate('OR', x1, x2));
}

export function trainPerceptron(X: Matrix, t: number[], lr: number, maxEpochs: number) {
  if (t.length !== X.length) throw new RangeError('not one target for each row');
  for (const row of X) if (row.length !== X[0].length) throw new RangeError('rows differ in length');
  let w: number[] = X[0].map(() => 0);
  let b = 0;
  const errors: number[] = [];
  while (errors.length < maxEpochs && errors[errors.length - 1] !== 0) {
    let wrong = 0;
    for (let row = 0; row < X.length; row++) {
      const error = t[row] - perceptron(X[row], w, b);
      if (error !== 0) wrong++;
      w = w.map((wi, i) => wi + lr * error * X[row][i]);
      b += lr * error;
    }
    errors.push(wrong);
  }
  return { w, b, errors };
}

type Kind = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

export function activate(kind: Kind, z: number, a = 0.01): number {
  if (kind === 'sigmoid') return sigmoid(z);
  if (kind === 'tanh') return Math.tanh(z);
  if (kind === 'relu') return Math.max(0, z);
  return Math.max(a * z, z);
}

export function activationGradient(kind: Kind, z: number, a = 0.01): number {
  const f = activate(kind, z, a);
  if (kind === 'sigmoid') return f * (1 - f);
  if (kind === 'tanh') return 1 - f * f;
  if (kind === 'relu') return z > 0 ? 1 : 0;
  return z > 0 ? 1 : a;
}

export function backSignal(kind: Kind, zs: number[], ws: number[]): number {
  if (zs.length !== ws.length) throw new RangeError('zs and ws differ in length');
  let signal = 1;
  for (let i = 0; i < zs.length; i++) signal *= ws[i] * activationGradient(kind, zs[i]);
  return signal;
}

export function collapse(ws: number[], bs: number[]): { w: number; b: number } {
  if (ws.length !== bs.length) throw new RangeError('ws and bs differ in length');
  let w = 1;
  let b = 0;
  for (let i = 0; i < ws.length; i++) {
    w = ws[i] * w;
    b = ws[i] * b + bs[i];
  }
  return { w, b };
}
