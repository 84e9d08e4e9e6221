import { add, dot, type Matrix, map, matmul, outer, transpose } from './algebra.ts';

type P = Matrix | number[];
type Layer = { W: Matrix; b: number[]; activation: string };
const total = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const fail = (what: string): never => {
  throw new RangeError(what);
};
const need = (isFine: boolean, what: string) => isFine || fail(what);

const forwards: Record<string, (z: number[]) => number[]> = {
  linear: (z) => z,
  relu: (z) => z.map((x) => (x + Math.abs(x)) / 2),
  tanh: (z) => z.map((x) => Math.tanh(x)),
  sigmoid: (z) => z.map((x) => (x < -700 ? 0 : 1 / (1 + Math.exp(-x)))),
  softmax: (z) => ((e) => e.map((x) => x / total(e)))(z.map((x) => Math.exp(x - Math.max(...z)))),
};

const backwards: Record<string, (y: number[], d: number[]) => number[]> = {
  linear: (_, d) => d,
  relu: (y, d) => d.map((x, j) => (y[j]! > 0 ? x : 0)),
  tanh: (y, d) => d.map((x, j) => x * (1 - y[j]! ** 2)),
  sigmoid: (y, d) => d.map((x, j) => x * y[j]! * (1 - y[j]!)),
  softmax: (y, d) => y.map((yj, j) => total(d.map((dk, k) => dk * (j === k ? yj * (1 - yj) : -yj * y[k]!)))),
};

const needLayer = ({ W, b, activation }: Layer) => {
  need(activation in forwards, 'activation');
  need(
    W.every((row) => row.length === b.length),
    'W',
  );
};

export const denseForward = (X: Matrix, W: Matrix, b: number[], activation: string): Matrix => {
  needLayer({ W, b, activation });
  need(
    X.every((x) => x.length === W.length),
    'X',
  );
  return X.map((x) => forwards[activation]!(b.map((bias, j) => bias + dot(x, W.map((row) => row[j]!)))));
};

export const denseBackward = (X: Matrix, W: Matrix, b: number[], activation: string, dY: Matrix) => {
  const Y = denseForward(X, W, b, activation);
  need(X.length > 0 && dY.length === X.length, 'rows');
  need(
    dY.every((row) => row.length === b.length),
    'columns',
  );
  const dZ = Y.map((y, i) => backwards[activation]!(y, dY[i]!));
  return {
    dX: matmul(dZ, transpose(W)),
    dW: X.map((x, i) => outer(x, dZ[i]!)).reduce(add),
    db: dZ.reduce((a, c) => a.map((one, j) => one + c[j]!)),
  };
};

const inside = (p: number) => Math.max(1e-7, Math.min(p, 1 - 1e-7));
const losses: Record<string, (y: number, p: number) => [number, number]> = {
  mse: (y, p) => [(y - p) ** 2, 2 * (p - y)],
  binary_crossentropy: (y, p) => ((q) => [-(y * Math.log(q) + (1 - y) * Math.log(1 - q)), (q - y) / q / (1 - q)])(inside(p)),
  categorical_crossentropy: (y, p) => ((q) => [-y * Math.log(q), -y / q])(inside(p)),
};

const needPair = (Y: Matrix, P: Matrix) => {
  need(Y.length > 0 && Y.length === P.length, 'rows');
  need(
    P.every((row, i) => row.length === Y[i]!.length),
    'columns',
  );
};

export const lossAndGradient = (kind: string, Y: Matrix, P: Matrix) => {
  needPair(Y, P);
  const f = losses[kind] ?? fail('loss');
  const all = Y.map((row, i) => row.map((y, j) => f(y, P[i]![j]!)));
  const count = kind.startsWith('cat') ? Y.length : Y.flat().length;
  return { loss: total(all.flat().map(([l]) => l)) / count, dP: all.map((row) => row.map(([, g]) => g / count)) };
};

export const accuracy = (Y: Matrix, P: Matrix): number => {
  needPair(Y, P);
  const of = (row: number[]) => (row.length > 1 ? row.indexOf(row.reduce((a, b) => Math.max(a, b))) : Number(row[0]! > 0.5));
  return Y.map((y, i) => Number(of(y) === of(P[i]!))).reduce((a, b) => a + b) / Y.length;
};

const walk = (f: (...numbers: number[]) => number, ...all: any[]): any =>
  Array.isArray(all[0]) ? all[0].map((_, i) => walk(f, ...all.map((one) => one[i]))) : f(...all);

const shape = (p: any): any => (Array.isArray(p) ? p.map(shape) : null);
const needGrads = (params: P[], grads: P[]) => need(JSON.stringify(shape(params)) === JSON.stringify(shape(grads)), 'gradients');

export const sgd = (params: P[], grads: P[], learningRate = 0.01): P[] => {
  needGrads(params, grads);
  return walk((w, g) => w! - learningRate * g!, params, grads);
};

export const adam = (params: P[], grads: P[], state: any, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) => {
  needGrads(params, grads);
  const t = state.t + 1;
  const none = walk(() => 0, grads);
  const m = walk((old, g) => old! + (g! - old!) * (1 - beta1), state.t === 0 ? none : state.m, grads);
  const v = walk((old, g) => old! + (g! ** 2 - old!) * (1 - beta2), state.t === 0 ? none : state.v, grads);
  const rate = (learningRate * (1 - beta2 ** t) ** 0.5) / (1 - beta1 ** t);
  return { params: walk((w, a, c) => w! - rate * (a! / (c! ** 0.5 + epsilon)), params, m, v), state: { t, m, v } };
};

export const shuffledBatches = (X: Matrix, Y: Matrix, order: number[], batchSize: number) => {
  need(X.length === Y.length && order.length === X.length, 'rows');
  need(
    X.every((_, row) => order.includes(row)),
    'order',
  );
  need(Number.isInteger(batchSize) && batchSize > 0, 'batchSize');
  return order
    .filter((_, place) => place % batchSize === 0)
    .map((_, i) => order.slice(i * batchSize, (i + 1) * batchSize))
    .map((rows) => ({ X: rows.map((row) => X[row]!), Y: rows.map((row) => Y[row]!) }));
};

export class Dense {
  units: number;
  activation: string;
  W: Matrix;
  b: number[];
  seen: Matrix[] = [];

  constructor({ units, activation = 'linear', W, b }: { units: number; activation?: string; W: Matrix; b: number[] }) {
    needLayer({ W, b, activation });
    need(b.length === units && units > 0 && W.length > 0, 'units');
    [this.units, this.activation, this.W, this.b] = [units, activation, map(W, (w) => w), [...b]];
  }

  forward(X: Matrix) {
    this.seen = [X];
    return denseForward(X, this.W, this.b, this.activation);
  }

  backward(dY: Matrix) {
    const [X] = this.seen;
    if (!X) throw new Error('forward comes first');
    return denseBackward(X, this.W, this.b, this.activation, dY);
  }

  countParams() {
    return total(this.W.map((row) => row.length)) + this.b.length;
  }
}

export const modelSummary = (inputs: number, units: number[]) => {
  need(units.length > 0 && [inputs, ...units].every((n) => Number.isInteger(n) && n > 0), 'sizes');
  const params = units.map((n, i) => n * ((i ? units[i - 1]! : inputs) + 1));
  const line = (...cells: unknown[]) => cells.map((cell, i) => `${cell}`.padEnd([29, 26, 0][i]!)).join('');
  const [thin, thick] = ['_'.repeat(65), '='.repeat(65)];
  const body = units.flatMap((n, i) => [thin, line(`dense${i ? `_${i}` : ''} (Dense)`, `(None, ${n})`, params[i])]).slice(1);
  const text = ['Model: "sequential"', thin, line('Layer (type)', 'Output Shape', 'Param #'), thick, ...body, thick]
    .concat(['Total', 'Trainable'].map((what) => `${what} params: ${total(params)}`), 'Non-trainable params: 0', thin)
    .join('\n');
  return { params, total: total(params), text };
};

export class Sequential {
  layers: Dense[] = [];
  loss = '';
  update: ((params: P[], grads: P[]) => P[]) | null = null;

  add(layer: Dense) {
    need(this.layers.length === 0 || this.layers.at(-1)!.units === layer.W.length, 'layer');
    this.layers.push(layer);
  }

  compile({ optimizer, loss, learningRate }: { optimizer: string; loss: string; learningRate?: number }) {
    need(loss in losses, 'loss');
    let state: any = { t: 0, m: [], v: [] };
    const updates: Record<string, (params: P[], grads: P[]) => P[]> = {
      sgd: (params, grads) => sgd(params, grads, learningRate),
      adam: (params, grads) => {
        const next = adam(params, grads, state, learningRate);
        state = next.state;
        return next.params;
      },
    };
    this.update = updates[optimizer] ?? fail('optimizer');
    this.loss = loss;
  }

  fit(X: Matrix, Y: Matrix, { epochs = 1, batchSize = 32, orders, validationData }: any = {}) {
    const { update } = this;
    if (!update) throw new Error('compile comes first');
    const ways: number[][] = orders ?? Array(epochs).fill([...X.keys()]);
    need(ways.length === epochs, 'orders');
    const all = ways.map((order) => {
      const scores = shuffledBatches(X, Y, order, batchSize).map((batch) => {
        const P = this.predict(batch.X);
        const { loss, dP } = lossAndGradient(this.loss, batch.Y, P);
        const hits = accuracy(batch.Y, P) * batch.X.length;
        const { grads } = this.layers.reduceRight<{ d: Matrix; grads: P[] }>(
          ({ d, grads }, layer) => (({ dX, dW, db }) => ({ d: dX, grads: [dW, db, ...grads] }))(layer.backward(d)),
          { d: dP, grads: [] },
        );
        const moved = update(
          this.layers.flatMap((layer) => [layer.W, layer.b]),
          grads,
        );
        this.layers.forEach((layer, i) => Object.assign(layer, { W: moved[2 * i], b: moved[2 * i + 1] }));
        return [loss * batch.X.length, hits];
      });
      const [loss, share] = [0, 1].map((i) => total(scores.map((score) => score[i]!)) / X.length);
      const after = validationData ? this.evaluate(validationData.X, validationData.Y) : undefined;
      return { loss: loss!, accuracy: share!, val_loss: after?.loss, val_accuracy: after?.accuracy };
    });
    const column = (name: 'loss' | 'accuracy' | 'val_loss' | 'val_accuracy') => all.map((one) => one[name]);
    const own = { loss: column('loss'), accuracy: column('accuracy') };
    return validationData ? { ...own, val_loss: column('val_loss'), val_accuracy: column('val_accuracy') } : own;
  }

  evaluate(X: Matrix, Y: Matrix) {
    if (!this.update) throw new Error('compile comes first');
    const P = this.predict(X);
    return { loss: lossAndGradient(this.loss, Y, P).loss, accuracy: accuracy(Y, P) };
  }

  predict(X: Matrix): Matrix {
    return this.layers.reduce((Y, layer) => layer.forward(Y), X);
  }

  summary() {
    return modelSummary(this.layers[0]?.W.length ?? 0, this.layers.map((layer) => layer.units)).text;
  }
}
