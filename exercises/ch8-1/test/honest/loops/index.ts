// Counting loops all the way; functions call each other.
import type { Matrix } from '@chainrule/core/arrays';

export function step(z: number) {
  if (z > 0) return 1;
  return 0;
}

export function perceptron(x: number[], w: number[], b: number) {
  if (x.length !== w.length) throw new RangeError('x and w have different lengths');
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * w[i];
  return step(sum + b);
}

export function gate(kind: string, x1: number, x2: number) {
  const x = [x1, x2];
  if (kind === 'AND') return perceptron(x, [0.5, 0.5], -0.7);
  if (kind === 'NAND') return perceptron(x, [-0.5, -0.5], 0.7);
  if (kind === 'OR') return perceptron(x, [0.6, 0.6], -0.5);
  const s1 = gate('NAND', x1, x2);
  const s2 = gate('OR', x1, x2);
  return gate('AND', s1, s2);
}

export function trainPerceptron(X: Matrix, t: number[], lr: number, maxEpochs: number) {
  if (X.length !== t.length) throw new RangeError('one target for each row');
  for (let i = 0; i < X.length; i++) {
    if (X[i].length !== X[0].length) throw new RangeError('ragged');
  }
  const w: number[] = [];
  for (let j = 0; j < X[0].length; j++) w.push(0);
  let b = 0;
  const errors: number[] = [];
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    let count = 0;
    for (let i = 0; i < X.length; i++) {
      const y = perceptron(X[i], w, b);
      if (y !== t[i]) count++;
      for (let j = 0; j < w.length; j++) w[j] += lr * (t[i] - y) * X[i][j];
      b += lr * (t[i] - y);
    }
    errors.push(count);
    if (count === 0) break;
  }
  return { w, b, errors };
}

export function activate(kind: string, z: number, a = 0.01) {
  if (kind === 'sigmoid') return 1 / (1 + Math.exp(-z));
  if (kind === 'tanh') return 2 / (1 + Math.exp(-2 * z)) - 1;
  if (kind === 'relu') return z > 0 ? z : 0;
  return z > 0 ? z : a * z;
}

export function activationGradient(kind: string, z: number, a = 0.01) {
  const f = activate(kind, z);
  if (kind === 'sigmoid') return f * (1 - f);
  if (kind === 'tanh') return 1 - f * f;
  if (kind === 'relu') return step(z);
  return z > 0 ? 1 : a;
}

export function backSignal(kind: string, zs: number[], ws: number[]) {
  if (zs.length !== ws.length) throw new RangeError('zs and ws have different lengths');
  let signal = 1;
  for (let i = zs.length - 1; i >= 0; i--) signal = signal * ws[i] * activationGradient(kind, zs[i]);
  return signal;
}

export function collapse(ws: number[], bs: number[]) {
  if (ws.length !== bs.length) throw new RangeError('ws and bs have different lengths');
  let w = 1;
  let b = 0;
  for (let i = 0; i < ws.length; i++) {
    w = ws[i] * w;
    b = ws[i] * b + bs[i];
  }
  return { w, b };
}
