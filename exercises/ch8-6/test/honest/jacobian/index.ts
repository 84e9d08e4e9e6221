import type { Matrix } from './algebra.ts';
import { denseBackward, denseForward, pairOf } from './layers.ts';

export { denseBackward, denseForward };

/** Parameters as one long list, for optimizers that know no shapes. */
type P = any;
const flat = (p: P): number[] => p.flat(Infinity);
const shape = (p: P): string => (Array.isArray(p) ? `[${p.map(shape)}]` : '#');

function refill(like: P, numbers: number[]): P {
  let at = 0;
  const fill = (p: P): P => (Array.isArray(p) ? p.map(fill) : numbers[at++]);
  return fill(like);
}

const LOSSES: Record<string, [loss: (y: number, p: number) => number, slope: (y: number, p: number) => number, perSample: boolean]> = {
  mse: [(y, p) => (y - p) ** 2, (y, p) => 2 * p - 2 * y, false],
  binary_crossentropy: [
    (y, p) => -y * Math.log(p) - (1 - y) * Math.log(1 - p),
    (y, p) => (1 - y) / (1 - p) - y / p,
    false,
  ],
  categorical_crossentropy: [(y, p) => -y * Math.log(p), (y, p) => -y / p, true],
};

function requireSame(Y: Matrix, P: Matrix) {
  if (Y.length === 0 || shape(Y) !== shape(P)) throw new RangeError('shapes');
}

export function lossAndGradient(kind: string, Y: Matrix, P: Matrix) {
  requireSame(Y, P);
  const found = LOSSES[kind];
  if (!found) throw new RangeError('loss');
  const [loss, slope, perSample] = found;
  const Q = kind === 'mse' ? P : P.map((row) => row.map((p) => Math.max(1e-7, Math.min(1 - 1e-7, p))));
  const scale = 1 / (Y.length * (perSample ? 1 : Y[0]!.length));
  const both = (f: (y: number, p: number) => number) => Y.map((row, i) => row.map((y, j) => scale * f(y, Q[i]![j]!)));
  return { loss: flat(both(loss)).reduce((a, b) => a + b), dP: both(slope) };
}

export function accuracy(Y: Matrix, P: Matrix): number {
  requireSame(Y, P);
  const classOf = (row: number[]) => (row.length === 1 ? +(row[0]! > 0.5) : row.findIndex((p) => p === Math.max(...row)));
  return Y.reduce((sum, y, i) => sum + +(classOf(y) === classOf(P[i]!)), 0) / Y.length;
}

export function sgd(params: P[], grads: P[], learningRate = 0.01): P[] {
  if (shape(params) !== shape(grads)) throw new RangeError('shapes');
  const g = flat(grads);
  return refill(
    params,
    flat(params).map((w, i) => w - g[i]! * learningRate),
  );
}

export function adam(params: P[], grads: P[], state: P, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) {
  if (shape(params) !== shape(grads)) throw new RangeError('shapes');
  const t = state.t + 1;
  const g = flat(grads);
  const [m0, v0] = [flat(state.m), flat(state.v)];
  const m = g.map((one, i) => (m0[i] ?? 0) * beta1 + one * (1 - beta1));
  const v = g.map((one, i) => (v0[i] ?? 0) * beta2 + one * one * (1 - beta2));
  const scale = Math.sqrt(1 - beta2 ** t);
  const w = flat(params).map((one, i) => one - (learningRate * scale * (m[i]! / (1 - beta1 ** t))) / (Math.sqrt(v[i]!) + epsilon));
  return { params: refill(params, w), state: { t, m: refill(grads, m), v: refill(grads, v) } };
}

export function shuffledBatches(X: Matrix, Y: Matrix, order: number[], batchSize: number): { X: Matrix; Y: Matrix }[] {
  if (X.length !== Y.length || `${[...order].sort((a, b) => a - b)}` !== `${[...X.keys()]}`) throw new RangeError('order');
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize');
  const from = (start: number): { X: Matrix; Y: Matrix }[] => {
    if (start >= order.length) return [];
    const rows = order.slice(start, start + batchSize);
    return [{ X: rows.map((row) => X[row]!), Y: rows.map((row) => Y[row]!) }, ...from(start + batchSize)];
  };
  return from(0);
}

export class Dense {
  units: number;
  activation: string;
  W: Matrix;
  b: number[];
  backward: (dY: Matrix) => ReturnType<typeof denseBackward>;

  constructor({ units, activation = 'linear', W, b }: { units: number; activation?: string; W: Matrix; b: number[] }) {
    pairOf(activation);
    if (units < 1 || W.length === 0) throw new RangeError('sizes');
    if (b.length !== units || W.some((row) => row.length !== units)) throw new RangeError('units');
    this.units = units;
    this.activation = activation;
    this.W = structuredCopy(W);
    this.b = structuredCopy(b);
    this.backward = () => {
      throw new Error('there was no forward');
    };
  }

  forward(X: Matrix): Matrix {
    this.backward = (dY) => denseBackward(X, this.W, this.b, this.activation, dY);
    return denseForward(X, this.W, this.b, this.activation);
  }

  countParams(): number {
    return flat([this.W, this.b]).length;
  }
}

function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

export function modelSummary(inputs: number, units: number[]) {
  const isBad = (n: number) => !Number.isInteger(n) || n <= 0;
  if (units.length === 0 || isBad(inputs) || units.some(isBad)) throw new RangeError('sizes');
  const params = units.map((n, i) => ([inputs, ...units][i]! + 1) * n);
  const total = params.reduce((a, b) => a + b);
  const columns = (a: string, b: string, c: string | number) => a + ' '.repeat(29 - a.length) + b + ' '.repeat(26 - b.length) + c;
  const bar = (mark: string) => mark.repeat(65);
  const lines = units.map((n, i) => columns(`${['dense', i || null].filter((x) => x !== null).join('_')} (Dense)`, `(None, ${n})`, params[i]!));
  return {
    params,
    total,
    text: [
      'Model: "sequential"',
      bar('_'),
      columns('Layer (type)', 'Output Shape', 'Param #'),
      bar('='),
      lines.join('\n' + bar('_') + '\n'),
      bar('='),
      'Total params: ' + total,
      'Trainable params: ' + total,
      'Non-trainable params: ' + 0,
      bar('_'),
    ].join('\n'),
  };
}

export class Sequential {
  layers: Dense[] = [];
  settings: { optimizer: string; loss: string; learningRate: number | undefined } | undefined;
  state: P = { t: 0, m: [], v: [] };

  add(layer: Dense) {
    const units = this.layers.at(-1)?.units;
    if (units !== undefined && units !== layer.W.length) throw new RangeError('layers');
    this.layers = [...this.layers, layer];
  }

  compile({ optimizer, loss, learningRate }: { optimizer: string; loss: string; learningRate?: number }) {
    if (!['sgd', 'adam'].includes(optimizer) || !(loss in LOSSES)) throw new RangeError('names');
    this.settings = { optimizer, loss, learningRate };
    this.state = { t: 0, m: [], v: [] };
  }

  fit(X: Matrix, Y: Matrix, { epochs = 1, batchSize = 32, orders, validationData }: P = {}) {
    const { optimizer, loss, learningRate } = this.known();
    const ways: number[][] = orders ?? Array.from({ length: epochs }, () => X.map((_, i) => i));
    if (ways.length !== epochs) throw new RangeError('orders');
    const scores = ways.map((order) => {
      // Every sample's score, to be averaged at the end.
      const losses: number[] = [];
      const hits: number[] = [];
      for (const batch of shuffledBatches(X, Y, order, batchSize)) {
        const P = this.predict(batch.X);
        const now = lossAndGradient(loss, batch.Y, P);
        losses.push(...batch.X.map(() => now.loss));
        hits.push(...batch.X.map(() => accuracy(batch.Y, P)));
        const back: ReturnType<Dense['backward']>[] = [];
        for (const layer of [...this.layers].reverse()) back.unshift(layer.backward(back[0]?.dX ?? now.dP));
        const params = this.layers.map(({ W, b }) => [W, b]);
        const grads = back.map(({ dW, db }) => [dW, db]);
        let moved: P;
        if (optimizer === 'sgd') moved = sgd(params, grads, learningRate);
        else ({ params: moved, state: this.state } = adam(params, grads, this.state, learningRate));
        this.layers.forEach((layer, i) => {
          [layer.W, layer.b] = moved[i];
        });
      }
      const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
      const validation = validationData && this.evaluate(validationData.X, validationData.Y);
      return { loss: mean(losses), accuracy: mean(hits), validation };
    });
    return {
      loss: scores.map((one) => one.loss),
      accuracy: scores.map((one) => one.accuracy),
      ...(validationData && {
        val_loss: scores.map(({ validation }) => validation.loss),
        val_accuracy: scores.map(({ validation }) => validation.accuracy),
      }),
    };
  }

  evaluate(X: Matrix, Y: Matrix) {
    const { loss } = this.known();
    const P = this.predict(X);
    return { loss: lossAndGradient(loss, Y, P).loss, accuracy: accuracy(Y, P) };
  }

  predict(X: Matrix): Matrix {
    return this.layers.reduce((Z, layer) => layer.forward(Z), X);
  }

  summary(): string {
    return modelSummary(
      this.layers[0]?.W.length ?? 0,
      this.layers.map((layer) => layer.units),
    ).text;
  }

  known() {
    if (this.settings === undefined) throw new Error('not compiled');
    return this.settings;
  }
}
