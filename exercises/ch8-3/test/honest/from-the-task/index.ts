import type { Matrix } from '@chainrule/core/arrays';

/** What an optimizer remembers: the number of updates, and up to two lists with an entry for each weight. */
export type Opt = { t: number; m: number[]; v: number[] };

/** The weights after an update, and what to hand to the next one. */
export type Out = { w: number[]; s: Opt };

const EPSILON = 1e-7;

function check(ok: boolean, message: string): asserts ok {
  if (!ok) throw new RangeError(message);
}

function mean(values: number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

/** The number of columns of a matrix that has rows, all of one length. */
function columns(M: Matrix): number {
  const [first] = M;
  check(first !== undefined, 'no samples');
  check(
    M.every((row) => row.length === first.length),
    'rows of different lengths',
  );
  return first.length;
}

function surprise(p: number): number {
  return -Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));
}

export function mse(y: number[], yHat: number[]): number {
  check(y.length === yHat.length, 'mse: lists of different lengths');
  check(y.length > 0, 'mse: nothing to average');
  return mean(y.map((target, i) => (yHat[i]! - target) ** 2));
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  check(Y.length === P.length && columns(Y) === columns(P), 'categoricalCrossEntropy: shapes differ');
  return mean(
    P.map((row, i) => {
      let loss = 0;
      row.forEach((p, j) => {
        loss += Y[i]![j]! * surprise(p);
      });
      return loss;
    }),
  );
}

export function sparseCategoricalCrossEntropy(labels: number[], P: Matrix): number {
  const classes = columns(P);
  check(labels.length === P.length, 'sparseCategoricalCrossEntropy: one label a row, please');
  return mean(
    labels.map((label, i) => {
      check(Number.isInteger(label) && label >= 0 && label < classes, `no class: ${label}`);
      return surprise(P[i]![label]!);
    }),
  );
}

export function iterations(n: number, batch: number, epochs = 1): number {
  return epochs * Math.ceil(n / batch);
}

export function batches<T>(data: T[], size: number): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < data.length; start += size) result.push(data.slice(start, start + size));
  return result;
}

function checkGradient(w: number[], g: number[]): void {
  check(w.length === g.length, `${w.length} weights, but ${g.length} gradients`);
}

export function sgd(w: number[], g: number[], lr = 0.01): number[] {
  checkGradient(w, g);
  return w.map((wi, i) => wi - lr * g[i]!);
}

export function momentum(w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false): Out {
  checkGradient(w, g);
  const v = g.map((gi, i) => mu * (s.v[i] ?? 0) - lr * gi);
  const moved = w.map((wi, i) => (nesterov ? wi + mu * v[i]! - lr * g[i]! : wi + v[i]!));
  return { w: moved, s: { t: s.t + 1, m: [], v } };
}

export function adagrad(w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7): Out {
  checkGradient(w, g);
  const v = g.map((gi, i) => (s.t === 0 ? a0 : s.v[i]!) + gi * gi);
  return {
    w: w.map((wi, i) => wi - (lr * g[i]!) / Math.sqrt(v[i]! + eps)),
    s: { t: s.t + 1, m: [], v },
  };
}

export function rmsprop(w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7): Out {
  checkGradient(w, g);
  const v = g.map((gi, i) => rho * (s.v[i] ?? 0) + (1 - rho) * gi * gi);
  return {
    w: w.map((wi, i) => wi - (lr * g[i]!) / Math.sqrt(v[i]! + eps)),
    s: { t: s.t + 1, m: [], v },
  };
}

export function adam(w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7): Out {
  checkGradient(w, g);
  const t = s.t + 1;
  const m = g.map((gi, i) => b1 * (s.m[i] ?? 0) + (1 - b1) * gi);
  const v = g.map((gi, i) => b2 * (s.v[i] ?? 0) + (1 - b2) * gi * gi);
  const rate = (lr * Math.sqrt(1 - b2 ** t)) / (1 - b1 ** t);
  return {
    w: w.map((wi, i) => wi - (rate * m[i]!) / (Math.sqrt(v[i]!) + eps)),
    s: { t, m, v },
  };
}
