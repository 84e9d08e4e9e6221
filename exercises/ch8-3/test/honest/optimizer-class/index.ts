// One class for all optimizers that remember something, a method for each kind of memory.
type Opt = { t: number; m: number[]; v: number[] };
type Matrix = number[][];

class Memory {
  t: number;
  m: number[];
  v: number[];

  constructor(s: Opt, weights: number, start = 0) {
    const fresh = s.t === 0;
    this.t = s.t;
    this.m = Array.from({ length: weights }, (_, i) => (fresh ? 0 : s.m[i]));
    this.v = Array.from({ length: weights }, (_, i) => (fresh ? start : s.v[i]));
  }

  tick(): this {
    this.t += 1;
    return this;
  }

  decayFirst(g: number[], keep: number, take: number): this {
    this.m = this.m.map((value, i) => keep * value + take * g[i]);
    return this;
  }

  decaySecond(g: number[], keep: number, take: number): this {
    this.v = this.v.map((value, i) => keep * value + take * g[i] * g[i]);
    return this;
  }

  state(): Opt {
    return { t: this.t, m: this.m, v: this.v };
  }
}

class Loss {
  static readonly smallest = 1e-7;
  total = 0;
  samples = 0;

  add(probability: number): void {
    if (typeof probability !== 'number') throw new RangeError('no such class');
    this.total -= Math.log(Math.min(1 - Loss.smallest, Math.max(Loss.smallest, probability)));
    this.samples++;
  }

  mean(): number {
    if (this.samples === 0) throw new RangeError('no samples');
    return this.total / this.samples;
  }
}

function demand(condition: boolean, what: string): void {
  if (!condition) throw new RangeError(what);
}

export function mse(y: number[], yHat: number[]) {
  demand(y.length === yHat.length && y.length > 0, 'as many predictions as targets, at least one');
  return y.map((target, i) => yHat[i] - target).reduce((sum, error) => sum + error * error, 0) / yHat.length;
}

export function sparseCategoricalCrossEntropy(labels: number[], P: Matrix) {
  demand(labels.length === P.length, 'a label for each row');
  const loss = new Loss();
  P.forEach((row, i) => {
    demand(row.length === P[0].length, 'rows of one length');
    loss.add(row[labels[i]]);
  });
  return loss.mean();
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix) {
  demand(Y.length === P.length, 'as many rows in Y as in P');
  const loss = new Loss();
  Y.forEach((row, i) => {
    demand(row.length === P[i].length && row.length === P[0].length, 'as many columns in Y as in P');
    loss.add(P[i][row.indexOf(1)]);
  });
  return loss.mean();
}

export function iterations(n: number, batch: number, epochs = 1) {
  const inEpoch = Math.trunc((n + batch - 1) / batch);
  return inEpoch * epochs;
}

export function batches<T>(data: T[], size: number) {
  const result = [];
  for (let start = 0; start < data.length; start += size) result.push(data.slice(start, start + size));
  return result;
}

export function sgd(w: number[], g: number[], lr = 0.01) {
  demand(w.length === g.length, 'a gradient for each weight');
  return w.map((weight, i) => weight - g[i] * lr);
}

export function momentum(w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false) {
  demand(w.length === g.length, 'a gradient for each weight');
  const memory = new Memory(s, w.length).tick().decayFirst(g, mu, -lr);
  const by = nesterov ? (i: number) => mu * memory.m[i] - lr * g[i] : (i: number) => memory.m[i];
  return { w: w.map((weight, i) => weight + by(i)), s: memory.state() };
}

export function adagrad(w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) {
  demand(w.length === g.length, 'a gradient for each weight');
  const memory = new Memory(s, w.length, a0).tick().decaySecond(g, 1, 1);
  return { w: w.map((weight, i) => weight - (lr * g[i]) / Math.sqrt(memory.v[i] + eps)), s: memory.state() };
}

export function rmsprop(w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) {
  demand(w.length === g.length, 'a gradient for each weight');
  const memory = new Memory(s, w.length).tick().decaySecond(g, rho, 1 - rho);
  return { w: w.map((weight, i) => weight - (lr * g[i]) / Math.sqrt(memory.v[i] + eps)), s: memory.state() };
}

export function adam(w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) {
  demand(w.length === g.length, 'a gradient for each weight');
  const memory = new Memory(s, w.length).tick().decayFirst(g, b1, 1 - b1).decaySecond(g, b2, 1 - b2);
  const corrected = lr * Math.sqrt(1 - Math.pow(b2, memory.t)) * (1 / (1 - Math.pow(b1, memory.t)));
  return { w: w.map((weight, i) => weight - corrected * (memory.m[i] / (memory.v[i] ** 0.5 + eps))), s: memory.state() };
}
