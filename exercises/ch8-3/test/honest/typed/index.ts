// Typed arrays everywhere, also in the state and in the results.
type Opt = { t: number; m: ArrayLike<number>; v: ArrayLike<number> };

const CLIP = 1e-7;

function vectors(w: ArrayLike<number>, g: ArrayLike<number>) {
  if (w.length !== g.length) throw new RangeError(`${w.length} weights, ${g.length} gradients`);
  return { w: Float64Array.from(w), g: Float64Array.from(g), n: w.length };
}

function padded(list: ArrayLike<number>, n: number, start = 0) {
  return new Float64Array(n).fill(start).map((value, i) => (i < list.length ? list[i] : value));
}

export function mse(y: number[], yHat: number[]) {
  const { w, g, n } = vectors(y, yHat);
  if (n === 0) throw new RangeError('nothing to average');
  return w.map((target, i) => (target - g[i]) ** 2 / n).reduce((a, b) => a + b, 0);
}

export function sparseCategoricalCrossEntropy(labels: number[], P: number[][]) {
  const n = labels.length;
  if (n === 0 || P.length !== n) throw new RangeError(`${n} labels, ${P.length} rows`);
  const k = P[0].length;
  let loss = 0;
  for (let i = 0; i < n; i++) {
    if (P[i].length !== k) throw new RangeError(`row ${i}`);
    if (!(labels[i] >= 0 && labels[i] < k) || Math.floor(labels[i]) !== labels[i]) throw new RangeError(`label ${i}`);
    const row = Float64Array.from(P[i], (p) => Math.min(1 - CLIP, Math.max(CLIP, p)));
    loss -= Math.log(row[labels[i]]);
  }
  return loss / n;
}

export function categoricalCrossEntropy(Y: number[][], P: number[][]) {
  if (Y.some((row, i) => row.length !== P[i]?.length)) throw new RangeError('shapes');
  return sparseCategoricalCrossEntropy(
    Y.map((row) => row.findIndex((label) => label === 1)),
    P,
  );
}

export function iterations(n: number, batch: number, epochs = 1) {
  return -Math.floor(-n / batch) * epochs;
}

export function batches<T>(data: T[], size: number) {
  const rest = data.slice();
  const result: T[][] = [];
  while (rest.length > 0) result.push(rest.splice(0, size));
  return result;
}

export function sgd(weights: number[], gradients: number[], lr = 0.01) {
  const { w, g } = vectors(weights, gradients);
  return w.map((weight, i) => weight - lr * g[i]);
}

export function momentum(weights: number[], gradients: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false) {
  const { w, g, n } = vectors(weights, gradients);
  const v = padded(s.v, n).map((old, i) => mu * old - lr * g[i]);
  const move = nesterov ? v.map((speed, i) => mu * speed - lr * g[i]) : v;
  return { w: w.map((weight, i) => weight + move[i]), s: { t: s.t + 1, m: new Float64Array(), v } };
}

export function adagrad(weights: number[], gradients: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) {
  const { w, g, n } = vectors(weights, gradients);
  const v = padded(s.t === 0 ? [] : s.v, n, a0).map((old, i) => old + g[i] * g[i]);
  return { w: w.map((weight, i) => weight - (lr * g[i]) / Math.sqrt(v[i] + eps)), s: { t: s.t + 1, m: s.m, v } };
}

export function rmsprop(weights: number[], gradients: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) {
  const { w, g, n } = vectors(weights, gradients);
  const v = padded(s.v, n).map((old, i) => rho * old + (1 - rho) * g[i] ** 2);
  return { w: w.map((weight, i) => weight - (lr * g[i]) / Math.sqrt(v[i] + eps)), s: { ...s, t: s.t + 1, v } };
}

export function adam(weights: number[], gradients: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) {
  const { w, g, n } = vectors(weights, gradients);
  const t = s.t + 1;
  const m = padded(s.m, n).map((old, i) => b1 * old + (1 - b1) * g[i]);
  const v = padded(s.v, n).map((old, i) => b2 * old + (1 - b2) * g[i] ** 2);
  const step = (lr * Math.sqrt(1 - b2 ** t)) / (1 - b1 ** t);
  return { w: w.map((weight, i) => weight - (step * m[i]) / (Math.sqrt(v[i]) + eps)), s: { t, m, v } };
}
