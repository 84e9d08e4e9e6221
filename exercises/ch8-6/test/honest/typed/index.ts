type Row = Float64Array | number[];
type Matrix = Row[];
type P = Matrix | Row;

const NAMES = new Set(['linear', 'sigmoid', 'tanh', 'relu', 'softmax']);
const isMatrix = (p: P): p is Matrix => typeof p[0] === 'object';
const rows = (n: number, k: number) => Array.from({ length: n }, () => new Float64Array(k));

function shapes(X: Matrix, W: Matrix, b: Row, activation: string): void {
  const isFine = NAMES.has(activation) && W.every((w) => w.length === b.length) && X.every((x) => x.length === W.length);
  if (!isFine) throw new RangeError('layer');
}

export function denseForward(X: Matrix, W: Matrix, b: Row, activation: string): Float64Array[] {
  shapes(X, W, b, activation);
  return X.map((x) => {
    const z = Float64Array.from(b);
    x.forEach((value, i) => {
      const w = W[i]!;
      for (let j = 0; j < z.length; j++) z[j]! += value * w[j]!;
    });
    if (activation === 'softmax') {
      const top = z.reduce((a, c) => Math.max(a, c), -Infinity);
      const e = z.map((one) => Math.exp(one - top));
      const log = Math.log(e.reduce((a, c) => a + c, 0));
      return z.map((one) => Math.exp(one - top - log));
    }
    if (activation === 'sigmoid') return z.map((one) => 0.5 + 0.5 * Math.tanh(one / 2));
    if (activation === 'tanh') return z.map((one) => Math.tanh(one));
    if (activation === 'relu') return z.map((one) => (one > 0 ? one : 0));
    return z;
  });
}

export function denseBackward(X: Matrix, W: Matrix, b: Row, activation: string, dY: Matrix) {
  const Y = denseForward(X, W, b, activation);
  if (X.length === 0 || dY.length !== X.length || dY.some((d) => d.length !== b.length)) throw new RangeError('dY');
  const dZ = Y.map((y, i) => {
    const d = Float64Array.from(dY[i]!);
    if (activation === 'softmax') {
      const common = y.reduce((sum, one, k) => sum + one * d[k]!, 0);
      return d.map((one, j) => (one - common) * y[j]!);
    }
    if (activation === 'sigmoid') return d.map((one, j) => one * y[j]! * (1 - y[j]!));
    if (activation === 'tanh') return d.map((one, j) => one - one * y[j]! ** 2);
    if (activation === 'relu') return d.map((one, j) => (y[j]! > 0 ? one : 0));
    return d;
  });
  const dX = rows(X.length, W.length);
  const dW = rows(W.length, b.length);
  const db = new Float64Array(b.length);
  dZ.forEach((d, i) => {
    d.forEach((slope, j) => {
      db[j]! += slope;
      for (let k = 0; k < W.length; k++) {
        dX[i]![k]! += slope * W[k]![j]!;
        dW[k]![j]! += slope * X[i]![k]!;
      }
    });
  });
  return { dX, dW, db };
}

function pairs(Y: Matrix, P: Matrix): void {
  const k = Y[0]?.length;
  if (k === undefined || P.length !== Y.length || [...Y, ...P].some((row) => row.length !== k)) throw new RangeError('batch');
}

export function lossAndGradient(kind: string, Y: Matrix, P: Matrix) {
  pairs(Y, P);
  const [n, k] = [Y.length, Y[0]!.length];
  const y = Float64Array.from(Y.flatMap((row) => [...row]));
  const p = Float64Array.from(P.flatMap((row) => [...row]));
  const q = p.map((one) => Math.min(Math.max(one, 1e-7), 1 - 1e-7));
  let each: Float64Array;
  let slopes: Float64Array;
  let count = n * k;
  switch (kind) {
    case 'mse':
      each = p.map((one, i) => (one - y[i]!) ** 2);
      slopes = p.map((one, i) => 2 * (one - y[i]!));
      break;
    case 'binary_crossentropy':
      each = q.map((one, i) => -y[i]! * Math.log(one) - (1 - y[i]!) * Math.log(1 - one));
      slopes = q.map((one, i) => (one - y[i]!) / (one - one * one));
      break;
    case 'categorical_crossentropy':
      each = q.map((one, i) => -y[i]! * Math.log(one));
      slopes = q.map((one, i) => -y[i]! / one);
      count = n;
      break;
    default:
      throw new RangeError('loss');
  }
  const dP = rows(n, k);
  slopes.forEach((slope, i) => {
    dP[Math.floor(i / k)]![i % k] = slope / count;
  });
  return { loss: each.reduce((a, c) => a + c, 0) / count, dP };
}

export function accuracy(Y: Matrix, P: Matrix): number {
  pairs(Y, P);
  const right = Int8Array.from(P, (p, i) => {
    if (p.length === 1) return Number(Number(p[0]! > 0.5) === Y[i]![0]);
    let best = 0;
    for (let j = 1; j < p.length; j++) if (p[j]! > p[best]!) best = j;
    return Y[i]![best]! === 1 ? 1 : 0;
  });
  return right.reduce((a, c) => a + c, 0) / right.length;
}

function requireGrads(params: P[], grads: P[]): void {
  if (params.length !== grads.length) throw new RangeError('lists');
  params.forEach((p, i) => {
    const g = grads[i]!;
    if (p.length !== g.length || isMatrix(p) !== isMatrix(g)) throw new RangeError('shape');
    if (isMatrix(p) && p.some((row, r) => row.length !== (g as Matrix)[r]!.length)) throw new RangeError('shape');
  });
}

function zip(f: (a: number, c: number) => number, a: P, c: P): any {
  if (isMatrix(a)) return a.map((row, i) => zip(f, row, (c as Matrix)[i]!));
  return Float64Array.from(a as Row, (one, i) => f(one, (c as Row)[i]!));
}

export function sgd(params: P[], grads: P[], learningRate = 0.01): P[] {
  requireGrads(params, grads);
  return params.map((p, i) => zip((w, g) => w - learningRate * g, p, grads[i]!));
}

type State = { t: number; m: P[]; v: P[] };

export function adam(params: P[], grads: P[], state: State, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) {
  requireGrads(params, grads);
  const t = state.t + 1;
  const m = grads.map((g, i) => (state.m[i] ? zip((a, c) => beta1 * a + (1 - beta1) * c, state.m[i]!, g) : zip((c) => (1 - beta1) * c, g, g)));
  const v = grads.map((g, i) =>
    state.v[i] ? zip((a, c) => beta2 * a + (1 - beta2) * c ** 2, state.v[i]!, g) : zip((c) => (1 - beta2) * c ** 2, g, g),
  );
  const factor = learningRate * (Math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t));
  const moved = params.map((p, i) => zip((w, s) => w - s, p, zip((a, c) => (factor * a) / (epsilon + Math.sqrt(c)), m[i], v[i])));
  return { params: moved as P[], state: { t, m, v } as State };
}

export function shuffledBatches(X: Matrix, Y: Matrix, order: number[], batchSize: number) {
  const places = Uint8Array.from(X, () => 0);
  for (const row of order) {
    if (!(row in places)) throw new RangeError('order');
    places[row]! += 1;
  }
  if (X.length !== Y.length || places.some((count) => count !== 1)) throw new RangeError('order');
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize');
  return Array.from({ length: Math.ceil(order.length / batchSize) }, (_, i) => {
    const rowsOf = order.slice(i * batchSize, i * batchSize + batchSize);
    return { X: rowsOf.map((row) => Float64Array.from(X[row]!)), Y: rowsOf.map((row) => Float64Array.from(Y[row]!)) };
  });
}

type Options = { units: number; activation?: string; W: Matrix; b: Row };

export class Dense {
  units: number;
  activation: string;
  W: Float64Array[];
  b: Float64Array;
  #X: Matrix | null = null;

  constructor(options: Options) {
    this.units = options.units;
    this.activation = options.activation ?? 'linear';
    this.W = options.W.map((row) => Float64Array.from(row));
    this.b = Float64Array.from(options.b);
    shapes([], this.W, this.b, this.activation);
    if (this.units !== this.b.length || this.units === 0) throw new RangeError('units');
    if (this.W.length === 0) throw new RangeError('no rows');
  }

  forward(X: Matrix) {
    this.#X = X;
    return denseForward(X, this.W, this.b, this.activation);
  }

  backward(dY: Matrix) {
    if (!this.#X) throw new Error('forward');
    return denseBackward(this.#X, this.W, this.b, this.activation, dY);
  }

  countParams(): number {
    return this.b.length * (1 + this.W.length);
  }
}

export function modelSummary(inputs: number, units: number[]) {
  const sizes = Float64Array.of(inputs, ...units);
  if (units.length === 0 || sizes.some((n) => n < 1 || n !== Math.trunc(n))) throw new RangeError('sizes');
  const params = Float64Array.from(units, (n, i) => n + n * sizes[i]!);
  const total = params.reduce((a, c) => a + c, 0);
  const table = [...params].map((count, i) => `${`dense${i ? '_' + i : ''} (Dense)`.padEnd(29)}${`(None, ${units[i]})`.padEnd(26)}${count}`);
  const thin = '_'.repeat(65);
  const text = `Model: "sequential"
${thin}
${'Layer (type)'.padEnd(29)}${'Output Shape'.padEnd(26)}Param #
${'='.repeat(65)}
${table.join(`\n${thin}\n`)}
${'='.repeat(65)}
Total params: ${total}
Trainable params: ${total}
Non-trainable params: 0
${thin}`;
  return { params, total, text };
}

export class Sequential {
  layers: Dense[] = [];
  #update: ((params: P[], grads: P[]) => P[]) | undefined;
  #loss = '';

  add(layer: Dense): void {
    if ((this.layers.at(-1)?.units ?? layer.W.length) !== layer.W.length) throw new RangeError('layer');
    this.layers.push(layer);
  }

  compile({ optimizer, loss, learningRate }: { optimizer: string; loss: string; learningRate?: number }): void {
    if (!['mse', 'binary_crossentropy', 'categorical_crossentropy'].includes(loss)) throw new RangeError('loss');
    this.#loss = loss;
    if (optimizer === 'sgd') this.#update = (params, grads) => sgd(params, grads, learningRate);
    else if (optimizer === 'adam') {
      let state: State = { t: 0, m: [], v: [] };
      this.#update = (params, grads) => {
        const next = adam(params, grads, state, learningRate);
        state = next.state;
        return next.params;
      };
    } else throw new RangeError('optimizer');
  }

  fit(X: Matrix, Y: Matrix, options: { epochs?: number; batchSize?: number; orders?: number[][]; validationData?: { X: Matrix; Y: Matrix } } = {}) {
    const { epochs = 1, batchSize = 32, validationData } = options;
    const orders = options.orders ?? new Array<number[]>(epochs).fill([...X.keys()]);
    if (!this.#update) throw new Error('compile');
    if (orders.length !== epochs) throw new RangeError('orders');
    const names = ['loss', 'accuracy', 'val_loss', 'val_accuracy'] as const;
    const history = Object.fromEntries(names.map((name) => [name, new Float64Array(epochs)]));
    orders.forEach((order, epoch) => {
      for (const batch of shuffledBatches(X, Y, order, batchSize)) {
        const P = this.predict(batch.X);
        const { loss, dP } = lossAndGradient(this.#loss, batch.Y, P);
        const share = batch.X.length / X.length;
        history['loss']![epoch]! += loss * share;
        history['accuracy']![epoch]! += accuracy(batch.Y, P) * share;
        const grads: P[] = [];
        this.layers.reduceRight<Matrix>((d, layer) => {
          const { dX, dW, db } = layer.backward(d);
          grads.unshift(dW, db);
          return dX;
        }, dP);
        const moved = this.#update!(
          this.layers.flatMap((layer): P[] => [layer.W, layer.b]),
          grads,
        );
        this.layers.forEach((layer, i) => {
          layer.W = moved[2 * i] as Float64Array[];
          layer.b = moved[2 * i + 1] as Float64Array;
        });
      }
      if (!validationData) return;
      const scores = this.evaluate(validationData.X, validationData.Y);
      history['val_loss']![epoch] = scores.loss;
      history['val_accuracy']![epoch] = scores.accuracy;
    });
    return history;
  }

  evaluate(X: Matrix, Y: Matrix) {
    if (!this.#update) throw new Error('compile');
    const P = this.predict(X);
    return { accuracy: accuracy(Y, P), loss: lossAndGradient(this.#loss, Y, P).loss };
  }

  predict(X: Matrix): Matrix {
    return this.layers.reduce<Matrix>((x, layer) => layer.forward(x), X);
  }

  summary(): string {
    return modelSummary(
      this.layers[0]!.W.length,
      this.layers.map((layer) => layer.units),
    ).text;
  }
}
