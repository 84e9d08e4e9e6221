// Other formulations: velocity without the learning rate, corrected averages with ε scaled, logarithms of products.
type Matrix = number[][];
type Opt = { t: number; m: number[]; v: number[] };

const fail = (why: string): never => {
  throw new RangeError(why);
};

export const mse = (y: number[], yHat: number[]) =>
  y.length === 0 || y.length !== yHat.length ? fail('mse') : Math.hypot(...y.map((v, i) => v - yHat[i])) ** 2 / y.length;

export const categoricalCrossEntropy = (Y: Matrix, P: Matrix) => {
  if (Y.length === 0 || Y.length !== P.length) fail('samples');
  const k = P[0].length;
  if ([...Y, ...P].some((row) => row.length !== k)) fail('classes');
  const chosen = Y.map((row, i) => row.reduce((p, label, j) => p + label * P[i][j], 0));
  return chosen.map((p) => Math.log(1 / Math.max(p, 1e-7))).reduce((a, b) => a + b) / Y.length;
};

export const sparseCategoricalCrossEntropy = (labels: number[], P: Matrix) => {
  if (labels.length === 0 || labels.length !== P.length) fail('samples');
  if (P.some((row) => row.length !== P[0].length)) fail('ragged');
  if (labels.some((label) => !P[0].hasOwnProperty(label) || label % 1 !== 0)) fail('label');
  return labels.reduce((sum, label, i) => sum - Math.log(Math.min(Math.max(P[i][label], 1e-7), 1 - 1e-7)) / labels.length, 0);
};

export const iterations = (n: number, batch: number, epochs = 1) => epochs * ((n - (n % batch)) / batch + (n % batch > 0 ? 1 : 0));

export const batches = <T>(data: T[], size: number): T[][] =>
  data.length <= size ? [[...data]] : [data.slice(0, size), ...batches(data.slice(size), size)];

export const sgd = (w: number[], g: number[], lr = 0.01) => {
  if (w.length !== g.length) fail('gradients');
  return w.map((x, i) => x + -lr * g[i]);
};

// The velocity as the decayed sum of gradients, multiplied by the learning rate at the end.
export const momentum = (w: number[], g: number[], { t, m }: Opt, lr = 0.01, mu = 0.9, nesterov = false) => {
  if (w.length !== g.length) fail('gradients');
  const sum = g.map((slope, i) => slope + mu * (m[i] || 0));
  const ahead = nesterov ? sum.map((s, i) => g[i] + mu * s) : sum;
  return { w: w.map((x, i) => x - lr * ahead[i]), s: { t: t + 1, m: sum, v: [] } };
};

// The sum without a0, which is added where it is used.
export const adagrad = (w: number[], g: number[], { t, v }: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) => {
  if (w.length !== g.length) fail('gradients');
  const sum = g.map((slope, i) => (v[i] || 0) + slope ** 2);
  return { w: w.map((x, i) => x - (lr * g[i]) / (a0 + sum[i] + eps) ** 0.5), s: { t: t + 1, m: [], v: sum } };
};

export const rmsprop = (w: number[], g: number[], { t, v }: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) => {
  if (w.length !== g.length) fail('gradients');
  const average = g.map((slope, i) => slope ** 2 * (1 - rho) + (v[i] || 0) * rho);
  return { w: w.map((x, i) => x - lr * (g[i] / Math.sqrt(average[i] + eps))), s: { t: t + 1, m: [], v: average } };
};

export const adam = (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) => {
  if (w.length !== g.length) fail('gradients');
  const t = s.t + 1;
  const m = g.map((slope, i) => b1 * (s.m[i] || 0) + (1 - b1) * slope);
  const v = g.map((slope, i) => b2 * (s.v[i] || 0) + (1 - b2) * slope ** 2);
  const mHat = m.map((x) => x / (1 - b1 ** t));
  const vHat = v.map((x) => x / (1 - b2 ** t));
  const epsHat = eps / Math.sqrt(1 - b2 ** t);
  return { w: w.map((x, i) => x - (lr * mHat[i]) / (Math.sqrt(vHat[i]) + epsHat)), s: { t, m, v } };
};
