// Written from README.md alone.
import type { Matrix } from '@chainrule/core/arrays';

type Opt = { t: number; m: number[]; v: number[] };

export function mse(y: number[], yHat: number[]): number {
  if (y.length !== yHat.length) throw new RangeError('lists of different lengths');
  if (y.length === 0) throw new RangeError('empty lists');
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += (yHat[i] - y[i]) ** 2;
  return sum / y.length;
}

function clip(p: number): number {
  return Math.min(Math.max(p, 1e-7), 1 - 1e-7);
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  if (Y.length !== P.length) throw new RangeError('Y and P differ in rows');
  if (Y.length === 0) throw new RangeError('no samples');
  let sum = 0;
  for (let i = 0; i < Y.length; i++) {
    if (Y[i].length !== Y[0].length || P[i].length !== Y[0].length) throw new RangeError('shapes');
    for (let j = 0; j < Y[i].length; j++) sum += Y[i][j] * Math.log(clip(P[i][j]));
  }
  return -sum / Y.length;
}

export function sparseCategoricalCrossEntropy(labels: number[], P: Matrix): number {
  if (labels.length !== P.length) throw new RangeError('not one label for each row');
  if (labels.length === 0) throw new RangeError('no samples');
  let sum = 0;
  for (let i = 0; i < labels.length; i++) {
    if (P[i].length !== P[0].length) throw new RangeError('ragged');
    if (!Number.isInteger(labels[i]) || labels[i] < 0 || labels[i] > P[i].length - 1) throw new RangeError('label');
    sum += Math.log(clip(P[i][labels[i]]));
  }
  return -sum / labels.length;
}

export function iterations(n: number, batch: number, epochs = 1): number {
  return epochs * Math.ceil(n / batch);
}

export function batches<T>(data: T[], size: number): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < data.length; i += size) result.push(data.slice(i, i + size));
  return result;
}

function sameLength(w: number[], g: number[]): void {
  if (w.length !== g.length) throw new RangeError('w and g differ in length');
}

export function sgd(w: number[], g: number[], lr = 0.01): number[] {
  sameLength(w, g);
  return w.map((wi, i) => wi - lr * g[i]);
}

export function momentum(w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false) {
  sameLength(w, g);
  const v = w.map((_, i) => mu * (s.v[i] ?? 0) - lr * g[i]);
  const next = w.map((wi, i) => (nesterov ? wi + mu * v[i] - lr * g[i] : wi + v[i]));
  return { w: next, s: { t: s.t + 1, m: s.m, v } };
}

export function adagrad(w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) {
  sameLength(w, g);
  const a = w.map((_, i) => (s.t === 0 ? a0 : s.v[i]) + g[i] ** 2);
  const next = w.map((wi, i) => wi - (lr * g[i]) / Math.sqrt(a[i] + eps));
  return { w: next, s: { t: s.t + 1, m: s.m, v: a } };
}

export function rmsprop(w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) {
  sameLength(w, g);
  const v = w.map((_, i) => rho * (s.v[i] ?? 0) + (1 - rho) * g[i] ** 2);
  const next = w.map((wi, i) => wi - (lr * g[i]) / Math.sqrt(v[i] + eps));
  return { w: next, s: { t: s.t + 1, m: s.m, v } };
}

export function adam(w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) {
  sameLength(w, g);
  const t = s.t + 1;
  const m = w.map((_, i) => b1 * (s.m[i] ?? 0) + (1 - b1) * g[i]);
  const v = w.map((_, i) => b2 * (s.v[i] ?? 0) + (1 - b2) * g[i] ** 2);
  const factor = (lr * Math.sqrt(1 - b2 ** t)) / (1 - b1 ** t);
  const next = w.map((wi, i) => wi - (factor * m[i]) / (Math.sqrt(v[i]) + eps));
  return { w: next, s: { t, m, v } };
}
