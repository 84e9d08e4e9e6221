import { map, type Matrix, matmul, sigmoid, transpose, zeros } from '@chainrule/core/arrays';

type P = Matrix | number[];
type State = { t: number; m: P[]; v: P[] };

const KNOWN = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'];

function check(X: Matrix, W: Matrix, b: number[], activation: string) {
  if (!KNOWN.includes(activation)) throw new RangeError('activation');
  if (W.some((row) => row.length !== b.length)) throw new RangeError('W and b');
  if (X.some((row) => row.length !== W.length)) throw new RangeError('X and W');
}

function alike(Y: Matrix, P: Matrix) {
  if (Y.length === 0) throw new RangeError('empty');
  if (Y.length !== P.length) throw new RangeError('rows');
  for (let i = 0; i < Y.length; i++) if (Y[i]!.length !== P[i]!.length) throw new RangeError('columns');
}

export function denseForward(X: Matrix, W: Matrix, b: number[], activation: string): Matrix {
  check(X, W, b, activation);
  const Z = matmul(X, W).map((row) => row.map((z, j) => z + b[j]!));
  if (activation === 'sigmoid') return map(Z, sigmoid);
  if (activation === 'tanh') return map(Z, Math.tanh);
  if (activation === 'relu') return map(Z, (z) => Math.max(0, z));
  if (activation === 'linear') return Z;
  return Z.map((row) => {
    const top = Math.max(...row);
    const log = top + Math.log(row.reduce((s, z) => s + Math.exp(z - top), 0));
    return row.map((z) => Math.exp(z - log));
  });
}

export function denseBackward(X: Matrix, W: Matrix, b: number[], activation: string, dY: Matrix) {
  const Y = denseForward(X, W, b, activation);
  alike(Y, dY);
  const dZ = Y.map((row, i) => {
    const d = dY[i]!;
    const common = row.reduce((s, y, k) => s + y * d[k]!, 0);
    return row.map((y, j) => {
      if (activation === 'softmax') return y * (d[j]! - common);
      if (activation === 'sigmoid') return d[j]! * y * (1 - y);
      if (activation === 'tanh') return d[j]! * (1 - y * y);
      if (activation === 'relu') return y > 0 ? d[j]! : 0;
      return d[j]!;
    });
  });
  return {
    dX: matmul(dZ, transpose(W)),
    dW: matmul(transpose(X), dZ),
    db: b.map((_, j) => dZ.reduce((s, row) => s + row[j]!, 0)),
  };
}

const clip = (p: number) => Math.min(1 - 1e-7, Math.max(1e-7, p));

export function lossAndGradient(kind: string, Y: Matrix, P: Matrix) {
  alike(Y, P);
  const n = Y.length;
  const k = Y[0]!.length;
  const dP = zeros(n, k);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      const y = Y[i]![j]!;
      const p = P[i]![j]!;
      const q = clip(p);
      if (kind === 'mse') {
        loss += (p - y) ** 2 / (n * k);
        dP[i]![j] = (2 * (p - y)) / (n * k);
      } else if (kind === 'binary_crossentropy') {
        loss += -(y * Math.log(q) + (1 - y) * Math.log(1 - q)) / (n * k);
        dP[i]![j] = (q - y) / (q * (1 - q) * n * k);
      } else if (kind === 'categorical_crossentropy') {
        loss += (-y * Math.log(q)) / n;
        dP[i]![j] = -y / (q * n);
      } else {
        throw new RangeError('loss');
      }
    }
  }
  return { loss, dP };
}

export function accuracy(Y: Matrix, P: Matrix): number {
  alike(Y, P);
  let right = 0;
  for (let i = 0; i < Y.length; i++) {
    const [y, p] = [Y[i]!, P[i]!];
    if (y.length === 1) right += (p[0]! > 0.5 ? 1 : 0) === y[0] ? 1 : 0;
    else right += y[p.indexOf(Math.max(...p))] === 1 ? 1 : 0;
  }
  return right / Y.length;
}

function both(f: (a: number, b: number) => number, a: any, b: any): any {
  if (typeof a === 'number') return f(a, b);
  return a.map((x: any, i: number) => both(f, x, b[i]));
}

function fit(params: P[], grads: P[]) {
  const shape = (p: any): any => (Array.isArray(p) ? p.map(shape) : 0);
  if (JSON.stringify(shape(params)) !== JSON.stringify(shape(grads))) throw new RangeError('gradients');
}

export function sgd(params: P[], grads: P[], learningRate = 0.01): P[] {
  fit(params, grads);
  return both((w, g) => w - learningRate * g, params, grads);
}

export function adam(params: P[], grads: P[], state: State, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) {
  fit(params, grads);
  const t = state.t + 1;
  const zero = both(() => 0, grads, grads);
  const m = both((o, g) => beta1 * o + (1 - beta1) * g, state.m.length ? state.m : zero, grads);
  const v = both((o, g) => beta2 * o + (1 - beta2) * g * g, state.v.length ? state.v : zero, grads);
  const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const step = both((a, c) => (rate * a) / (Math.sqrt(c) + epsilon), m, v);
  return { params: both((w, s) => w - s, params, step) as P[], state: { t, m, v } as State };
}

export function shuffledBatches(X: Matrix, Y: Matrix, order: number[], batchSize: number) {
  if (X.length !== Y.length || order.length !== X.length) throw new RangeError('rows');
  if (new Set(order).size !== order.length || order.some((i) => X[i] === undefined)) throw new RangeError('order');
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize');
  const result: { X: Matrix; Y: Matrix }[] = [];
  for (let at = 0; at < order.length; at += batchSize) {
    const rows = order.slice(at, at + batchSize);
    result.push({ X: rows.map((i) => X[i]!), Y: rows.map((i) => Y[i]!) });
  }
  return result;
}

export class Dense {
  units: number;
  activation: string;
  W: Matrix;
  b: number[];
  X: Matrix | undefined;

  constructor({ units, activation = 'linear', W, b }: { units: number; activation?: string; W: Matrix; b: number[] }) {
    check([], W, b, activation);
    if (b.length !== units || units === 0 || W.length === 0) throw new RangeError('units');
    this.units = units;
    this.activation = activation;
    this.W = W.map((row) => row.slice());
    this.b = b.slice();
  }

  forward(X: Matrix) {
    this.X = X;
    return denseForward(X, this.W, this.b, this.activation);
  }

  backward(dY: Matrix) {
    if (!this.X) throw new Error('forward first');
    return denseBackward(this.X, this.W, this.b, this.activation, dY);
  }

  countParams() {
    return this.W.length * this.units + this.units;
  }
}

export function modelSummary(inputs: number, units: number[]) {
  if (units.length === 0) throw new RangeError('no layers');
  if ([inputs, ...units].some((n) => !Number.isInteger(n) || n < 1)) throw new RangeError('sizes');
  const params: number[] = [];
  let before = inputs;
  for (const n of units) {
    params.push(before * n + n);
    before = n;
  }
  const total = params.reduce((a, b) => a + b, 0);
  let text = 'Model: "sequential"\n' + '_'.repeat(65) + '\n';
  text += 'Layer (type)                 Output Shape              Param #\n' + '='.repeat(65) + '\n';
  units.forEach((n, i) => {
    if (i > 0) text += '_'.repeat(65) + '\n';
    const name = i === 0 ? 'dense' : 'dense_' + i;
    text += (name + ' (Dense)').padEnd(29) + ('(None, ' + n + ')').padEnd(26) + params[i] + '\n';
  });
  text += '='.repeat(65) + '\n';
  text += 'Total params: ' + total + '\nTrainable params: ' + total + '\nNon-trainable params: 0\n' + '_'.repeat(65);
  return { params, total, text };
}

/** An optimizer that keeps its own state. */
class Adam {
  state: State = { t: 0, m: [], v: [] };
  rate: number;

  constructor(rate: number) {
    this.rate = rate;
  }

  step(params: P[], grads: P[]): P[] {
    const next = adam(params, grads, this.state, this.rate);
    this.state = next.state;
    return next.params;
  }
}

class Sgd {
  rate: number;

  constructor(rate: number) {
    this.rate = rate;
  }

  step(params: P[], grads: P[]): P[] {
    return sgd(params, grads, this.rate);
  }
}

/** A running mean, weighed by samples. */
class Mean {
  sum = 0;
  weight = 0;

  add(value: number, weight: number) {
    this.sum += value * weight;
    this.weight += weight;
  }

  get value() {
    return this.sum / this.weight;
  }
}

class Model {
  layers: Dense[] = [];

  predict(X: Matrix): Matrix {
    return this.layers.reduce((Y, layer) => layer.forward(Y), X);
  }

  get parameters(): P[] {
    return this.layers.map((layer) => layer.b as P).concat(this.layers.map((layer) => layer.W));
  }

  set parameters(values: P[]) {
    const n = this.layers.length;
    this.layers.forEach((layer, i) => {
      layer.b = values[i] as number[];
      layer.W = values[n + i] as Matrix;
    });
  }

  gradients(dP: Matrix): P[] {
    const found = new Map<Dense, { dX: Matrix; dW: Matrix; db: number[] }>();
    let d = dP;
    for (const layer of this.layers.toReversed()) {
      found.set(layer, layer.backward(d));
      d = found.get(layer)!.dX;
    }
    return this.layers.map((layer) => found.get(layer)!.db as P).concat(this.layers.map((layer) => found.get(layer)!.dW));
  }
}

export class Sequential extends Model {
  optimizer: Adam | Sgd | undefined;
  kind = '';

  add(layer: Dense) {
    const { units } = this.layers.at(-1) ?? { units: layer.W.length };
    if (units !== layer.W.length) throw new RangeError('layer');
    this.layers.push(layer);
  }

  compile({ optimizer, loss, learningRate }: { optimizer: string; loss: string; learningRate?: number }) {
    lossAndGradient(loss, [[0]], [[0]]);
    this.kind = loss;
    if (optimizer === 'adam') this.optimizer = new Adam(learningRate ?? 0.001);
    else if (optimizer === 'sgd') this.optimizer = new Sgd(learningRate ?? 0.01);
    else throw new RangeError('optimizer');
  }

  fit(X: Matrix, Y: Matrix, { epochs = 1, batchSize = 32, orders, validationData }: any = {}) {
    const optimizer = this.optimizer;
    if (!optimizer) throw new Error('compile the model first');
    if (orders && orders.length !== epochs) throw new RangeError('orders');
    const history: Record<string, number[]> = {};
    const note = (scores: Record<string, number>) => {
      for (const [name, value] of Object.entries(scores)) (history[name] ??= []).push(value);
    };
    for (let epoch = 0; epoch < epochs; epoch++) {
      const [losses, hits] = [new Mean(), new Mean()];
      for (const { X: x, Y: y } of shuffledBatches(X, Y, orders?.[epoch] ?? [...X.keys()], batchSize)) {
        const P = this.predict(x);
        const { loss, dP } = lossAndGradient(this.kind, y, P);
        losses.add(loss, x.length);
        hits.add(accuracy(y, P), x.length);
        this.parameters = optimizer.step(this.parameters, this.gradients(dP));
      }
      note({ loss: losses.value, accuracy: hits.value });
      if (!validationData) continue;
      const { loss, accuracy: share } = this.evaluate(validationData.X, validationData.Y);
      note({ val_loss: loss, val_accuracy: share });
    }
    return history;
  }

  evaluate(X: Matrix, Y: Matrix) {
    if (!this.optimizer) throw new Error('compile the model first');
    const P = this.predict(X);
    return { loss: lossAndGradient(this.kind, Y, P).loss, accuracy: accuracy(Y, P) };
  }

  summary() {
    return modelSummary(this.layers[0]!.W.length, this.layers.map(({ units }) => units)).text;
  }
}
