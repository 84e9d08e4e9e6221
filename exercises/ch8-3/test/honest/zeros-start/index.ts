// Works on a state of zeros of the right length, by mapping over its lists; arrow functions and reductions.
import { type Matrix, map } from '@chainrule/core/arrays';

type Opt = { t: number; m: number[]; v: number[] };

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const average = (values: number[]) => {
  if (values.length === 0) throw new RangeError('the average of an empty list');
  return sum(values) / values.length;
};
const zip = (a: number[], b: number[], f: (x: number, y: number) => number) => {
  if (a.length !== b.length) throw new RangeError(`lists of ${a.length} and ${b.length}`);
  return a.map((x, i) => f(x, b[i]));
};

export const mse = (y: number[], yHat: number[]) => average(zip(y, yHat, (target, guess) => (guess - target) ** 2));

export const categoricalCrossEntropy = (Y: Matrix, P: Matrix) => {
  if (Y.length !== P.length) throw new RangeError('samples');
  const logs = map(P, (p) => Math.log(Math.max(1e-7, Math.min(1 - 1e-7, p))));
  return average(Y.map((row, i) => -sum(zip(row, logs[i], (label, log) => label * log))));
};

export const sparseCategoricalCrossEntropy = (labels: number[], P: Matrix) => {
  if (labels.length !== P.length) throw new RangeError('samples');
  const oneHot = labels.map((label, i) => {
    const row = P[i].map(() => 0);
    if (!(label in row)) throw new RangeError(`class ${label}`);
    row[label] = 1;
    return row;
  });
  return categoricalCrossEntropy(oneHot, P);
};

export const batches = <T>(data: T[], size: number): T[][] =>
  data.reduce<T[][]>((all, sample) => {
    const last = all[all.length - 1];
    return last === undefined || last.length === size ? [...all, [sample]] : [...all.slice(0, -1), [...last, sample]];
  }, []);

export const iterations = (n: number, batch: number, epochs = 1) =>
  sum(Array.from({ length: epochs }, () => batches(Array.from({ length: n }, () => 0), batch).length));

export const sgd = (w: number[], g: number[], lr = 0.01) => zip(w, g, (weight, slope) => weight - lr * slope);

export const momentum = (w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false) => {
  const v = zip(s.v, g, (speed, slope) => mu * speed - lr * slope);
  const move = nesterov ? zip(v, g, (speed, slope) => mu * speed - lr * slope) : v;
  return { w: zip(w, move, (weight, by) => weight + by), s: { t: s.t + 1, m: s.m, v } };
};

export const adagrad = (w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) => {
  const v = zip(s.v, g, (total, slope) => total + slope * slope);
  const move = zip(g, v, (slope, total) => (lr * slope) / Math.sqrt(a0 + total + eps));
  return { w: zip(w, move, (weight, by) => weight - by), s: { t: s.t + 1, m: s.m, v } };
};

export const rmsprop = (w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) => {
  const v = zip(s.v, g, (mean, slope) => rho * mean + (1 - rho) * slope * slope);
  const move = zip(g, v, (slope, mean) => (lr * slope) / Math.sqrt(mean + eps));
  return { w: zip(w, move, (weight, by) => weight - by), s: { t: s.t + 1, m: s.m, v } };
};

export const adam = (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) => {
  const t = s.t + 1;
  const m = zip(s.m, g, (mean, slope) => b1 * mean + (1 - b1) * slope);
  const v = zip(s.v, g, (mean, slope) => b2 * mean + (1 - b2) * slope * slope);
  const rate = (lr / (1 - b1 ** t)) * Math.sqrt(1 - b2 ** t);
  const move = zip(m, v, (first, second) => (rate * first) / (Math.sqrt(second) + eps));
  return { w: zip(w, move, (weight, by) => weight - by), s: { t, m, v } };
};
