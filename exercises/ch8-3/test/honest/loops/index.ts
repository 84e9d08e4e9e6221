// Counting loops all the way; m holds the velocity and the sums of squares.
type Matrix = number[][];
type Opt = { t: number; m: number[]; v: number[] };

export function mse(y: number[], yHat: number[]) {
  if (y.length !== yHat.length || y.length === 0) throw new RangeError('y and yHat');
  let sum = 0;
  for (let i = y.length - 1; i >= 0; i--) sum += (y[i] - yHat[i]) * (y[i] - yHat[i]);
  return sum / y.length;
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix) {
  if (Y.length !== P.length || Y.length === 0) throw new RangeError('Y and P');
  let sum = 0;
  for (let i = 0; i < Y.length; i++) {
    if (Y[i].length !== P[i].length || P[i].length !== P[0].length) throw new RangeError('rows');
    for (let j = 0; j < Y[i].length; j++) {
      let p = P[i][j];
      if (p < 1e-7) p = 1e-7;
      if (p > 1 - 1e-7) p = 1 - 1e-7;
      sum += Y[i][j] * Math.log(p);
    }
  }
  return -sum / Y.length;
}

export function sparseCategoricalCrossEntropy(labels: number[], P: Matrix) {
  const Y: Matrix = [];
  for (let i = 0; i < labels.length; i++) {
    Y[i] = [];
    for (let j = 0; j < (P[i] ?? []).length; j++) Y[i][j] = labels[i] === j ? 1 : 0;
    if (!Y[i].includes(1)) throw new RangeError('no such class');
  }
  return categoricalCrossEntropy(Y, P);
}

export function iterations(n: number, batch: number, epochs = 1) {
  let count = 0;
  for (let e = 0; e < epochs; e++) for (let i = 0; i < n; i += batch) count++;
  return count;
}

export function batches<T>(data: T[], size: number) {
  const result: T[][] = [];
  for (let i = 0; i < data.length; i++) {
    if (i % size === 0) result.push([]);
    result[result.length - 1].push(data[i]);
  }
  return result;
}

function check(w: number[], g: number[]) {
  if (w.length !== g.length) throw new RangeError('w and g');
}

export function sgd(w: number[], g: number[], lr = 0.01) {
  check(w, g);
  const result: number[] = [];
  for (let i = 0; i < w.length; i++) result[i] = w[i] - lr * g[i];
  return result;
}

export function momentum(w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false) {
  check(w, g);
  const next: number[] = [];
  const m: number[] = [];
  for (let i = 0; i < w.length; i++) {
    const old = i < s.m.length ? s.m[i] : 0;
    m[i] = mu * old - lr * g[i];
    next[i] = nesterov ? w[i] + mu * m[i] - lr * g[i] : w[i] + m[i];
  }
  return { w: next, s: { t: s.t + 1, m, v: [] } };
}

export function adagrad(w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) {
  check(w, g);
  const next: number[] = [];
  const m: number[] = [];
  for (let i = 0; i < w.length; i++) {
    m[i] = (s.t > 0 ? s.m[i] : a0) + g[i] * g[i];
    next[i] = w[i] - (lr / Math.sqrt(m[i] + eps)) * g[i];
  }
  return { w: next, s: { t: s.t + 1, m, v: [] } };
}

export function rmsprop(w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) {
  check(w, g);
  const next: number[] = [];
  const m: number[] = [];
  for (let i = 0; i < w.length; i++) {
    const old = s.t > 0 ? s.m[i] : 0;
    m[i] = old + (1 - rho) * (g[i] * g[i] - old);
    next[i] = w[i] - (lr / Math.sqrt(m[i] + eps)) * g[i];
  }
  return { w: next, s: { t: s.t + 1, m, v: [] } };
}

export function adam(w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) {
  check(w, g);
  const t = s.t + 1;
  const next: number[] = [];
  const m: number[] = [];
  const v: number[] = [];
  for (let i = 0; i < w.length; i++) {
    const oldM = s.t > 0 ? s.m[i] : 0;
    const oldV = s.t > 0 ? s.v[i] : 0;
    m[i] = b1 * oldM + (1 - b1) * g[i];
    v[i] = b2 * oldV + (1 - b2) * g[i] * g[i];
    const c1 = 1 - Math.pow(b1, t);
    const c2 = 1 - Math.pow(b2, t);
    next[i] = w[i] - ((lr * Math.sqrt(c2)) / c1) * (m[i] / (Math.sqrt(v[i]) + eps));
  }
  return { w: next, s: { t, m, v } };
}
