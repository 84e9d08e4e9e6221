type Matrix = number[][];
type P = any;
type State = { t: number; m: P[]; v: P[] };

function grid(rows: number, columns: number): Matrix {
  const m: Matrix = [];
  for (let i = 0; i < rows; i++) m.push(new Array(columns).fill(0));
  return m;
}

function act(z: number[], kind: string): number[] {
  const y = new Array<number>(z.length).fill(0);
  let sum = 0;
  let top = -Infinity;
  for (const one of z) if (one > top) top = one;
  for (let j = z.length - 1; j >= 0; j--) {
    const x = z[j]!;
    switch (kind) {
      case 'linear':
        y[j] = x;
        break;
      case 'relu':
        y[j] = x > 0 ? x : 0;
        break;
      case 'tanh':
        y[j] = Math.tanh(x);
        break;
      case 'sigmoid':
        y[j] = x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x));
        break;
      case 'softmax':
        y[j] = Math.exp(x - top);
        sum += y[j]!;
        break;
      default:
        throw new RangeError('no such activation');
    }
  }
  if (kind === 'softmax') for (let j = 0; j < y.length; j++) y[j] = y[j]! / sum;
  return y;
}

function sums(X: Matrix, W: Matrix, b: number[]): Matrix {
  for (const row of W) if (row.length !== b.length) throw new RangeError('W');
  for (const row of X) if (row.length !== W.length) throw new RangeError('X');
  const Z = grid(X.length, b.length);
  for (let i = 0; i < X.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let z = b[j]!;
      for (let k = W.length - 1; k >= 0; k--) z += W[k]![j]! * X[i]![k]!;
      Z[i]![j] = z;
    }
  }
  return Z;
}

export function denseForward(X: Matrix, W: Matrix, b: number[], activation: string): Matrix {
  act([0], activation);
  const Z = sums(X, W, b);
  const Y: Matrix = [];
  for (const z of Z) Y.push(act(z, activation));
  return Y;
}

export function denseBackward(X: Matrix, W: Matrix, b: number[], activation: string, dY: Matrix) {
  act([0], activation);
  if (X.length === 0 || dY.length !== X.length) throw new RangeError('dY');
  for (const row of dY) if (row.length !== b.length) throw new RangeError('dY');
  const Z = sums(X, W, b);
  const dX = grid(X.length, W.length);
  const dW = grid(W.length, b.length);
  const db = new Array<number>(b.length).fill(0);
  for (let i = X.length - 1; i >= 0; i--) {
    const y = act(Z[i]!, activation);
    let common = 0;
    for (let k = 0; k < y.length; k++) common += y[k]! * dY[i]![k]!;
    for (let j = 0; j < b.length; j++) {
      let d = dY[i]![j]!;
      if (activation === 'sigmoid') d *= y[j]! - y[j]! * y[j]!;
      if (activation === 'tanh') d *= (1 + y[j]!) * (1 - y[j]!);
      if (activation === 'relu' && Z[i]![j]! <= 0) d = 0;
      if (activation === 'softmax') d = (d - common) * y[j]!;
      db[j] = db[j]! + d;
      for (let k = 0; k < W.length; k++) {
        dX[i]![k] = dX[i]![k]! + d * W[k]![j]!;
        dW[k]![j] = dW[k]![j]! + d * X[i]![k]!;
      }
    }
  }
  return { dX, dW, db };
}

export function lossAndGradient(kind: string, Y: Matrix, P: Matrix) {
  if (Y.length === 0 || Y.length !== P.length) throw new RangeError('batch');
  const [n, k] = [Y.length, Y[0]!.length];
  const dP = grid(n, k);
  let total = 0;
  for (let i = n - 1; i >= 0; i--) {
    if (P[i]!.length !== k || Y[i]!.length !== k) throw new RangeError('columns');
    for (let j = 0; j < k; j++) {
      const [y, p] = [Y[i]![j]!, P[i]![j]!];
      let q = p;
      if (q < 1e-7) q = 1e-7;
      if (q > 1 - 1e-7) q = 1 - 1e-7;
      if (kind === 'mse') {
        total += (y - p) * (y - p);
        dP[i]![j] = (2 * (p - y)) / n / k;
      } else if (kind === 'binary_crossentropy') {
        total -= y * Math.log(q) + (1 - y) * Math.log1p(-q);
        dP[i]![j] = (-y / q + (1 - y) / (1 - q)) / (n * k);
      } else if (kind === 'categorical_crossentropy') {
        total -= y * Math.log(q);
        dP[i]![j] = -y / q / n;
      } else throw new RangeError('no such loss');
    }
  }
  return { loss: kind === 'categorical_crossentropy' ? total / n : total / n / k, dP };
}

export function accuracy(Y: Matrix, P: Matrix): number {
  if (Y.length === 0 || Y.length !== P.length) throw new RangeError('batch');
  let right = 0;
  for (let i = 0; i < Y.length; i++) {
    if (P[i]!.length !== Y[i]!.length) throw new RangeError('columns');
    let [best, truth] = [0, 0];
    for (let j = 1; j < P[i]!.length; j++) {
      if (P[i]![j]! > P[i]![best]!) best = j;
      if (Y[i]![j]! > Y[i]![truth]!) truth = j;
    }
    if (P[i]!.length === 1) {
      best = P[i]![0]! > 0.5 ? 1 : 0;
      truth = Y[i]![0]!;
    }
    if (best === truth) right++;
  }
  return right / Y.length;
}

function isAlike(a: P, b: P): boolean {
  if (typeof a === 'number' || typeof b === 'number') return typeof a === typeof b;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!isAlike(a[i], b[i])) return false;
  return true;
}

export function sgd(params: P[], grads: P[], learningRate = 0.01): P[] {
  if (!isAlike(params, grads)) throw new RangeError('gradients');
  const moved = structuredCloneOf(params);
  for (let p = 0; p < moved.length; p++) {
    for (let i = 0; i < moved[p].length; i++) {
      if (typeof moved[p][i] === 'number') moved[p][i] -= learningRate * grads[p][i];
      else for (let j = 0; j < moved[p][i].length; j++) moved[p][i][j] -= learningRate * grads[p][i][j];
    }
  }
  return moved;
}

function structuredCloneOf(value: any): any {
  return Array.isArray(value) ? value.map(structuredCloneOf) : value;
}

export function adam(params: P[], grads: P[], state: State, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) {
  if (!isAlike(params, grads)) throw new RangeError('gradients');
  const t = state.t + 1;
  const [moved, m, v] = [params, grads, grads].map(structuredCloneOf);
  const one = (w: any, g: any, mo: any, vo: any, mm: any, vv: any, i: number) => {
    mm[i] = beta1 * (mo ? mo[i] : 0) + (1 - beta1) * g[i];
    vv[i] = beta2 * (vo ? vo[i] : 0) + (1 - beta2) * g[i] * g[i];
    w[i] -= ((learningRate * Math.sqrt(1 - Math.pow(beta2, t))) / (1 - Math.pow(beta1, t))) * (mm[i] / (Math.sqrt(vv[i]) + epsilon));
  };
  for (let p = 0; p < params.length; p++) {
    for (let i = 0; i < params[p].length; i++) {
      if (typeof params[p][i] === 'number') one(moved[p], grads[p], state.m[p], state.v[p], m[p], v[p], i);
      else {
        for (let j = 0; j < params[p][i].length; j++) {
          one(moved[p][i], grads[p][i], state.m[p]?.[i], state.v[p]?.[i], m[p][i], v[p][i], j);
        }
      }
    }
  }
  return { params: moved, state: { t, m, v } };
}

export function shuffledBatches(X: Matrix, Y: Matrix, order: number[], batchSize: number) {
  if (X.length !== Y.length || X.length !== order.length) throw new RangeError('lengths');
  if (!(batchSize >= 1) || batchSize % 1 !== 0) throw new RangeError('batchSize');
  const seen = new Array(X.length).fill(false);
  for (const row of order) {
    if (seen[row] !== false) throw new RangeError('order');
    seen[row] = true;
  }
  const batches: { X: Matrix; Y: Matrix }[] = [];
  for (let place = 0; place < order.length; place++) {
    if (place % batchSize === 0) batches.push({ X: [], Y: [] });
    const last = batches[batches.length - 1]!;
    last.X.push(X[order[place]!]!.slice());
    last.Y.push(Y[order[place]!]!.slice());
  }
  return batches;
}

export class Dense {
  units;
  activation;
  W: Matrix;
  b: number[];
  private last: Matrix | null = null;

  constructor(options: { units: number; activation?: string; W: Matrix; b: number[] }) {
    this.units = options.units;
    this.activation = options.activation ?? 'linear';
    act([0], this.activation);
    if (this.units < 1 || options.W.length === 0) throw new RangeError('sizes');
    this.W = [];
    for (const row of options.W) {
      if (row.length !== this.units) throw new RangeError('W');
      this.W.push(row.slice());
    }
    if (options.b.length !== this.units) throw new RangeError('b');
    this.b = options.b.slice();
  }

  forward(X: Matrix): Matrix {
    this.last = X;
    return denseForward(X, this.W, this.b, this.activation);
  }

  backward(dY: Matrix) {
    if (this.last === null) throw new Error('no forward yet');
    return denseBackward(this.last, this.W, this.b, this.activation, dY);
  }

  countParams(): number {
    let count = this.b.length;
    for (const row of this.W) count += row.length;
    return count;
  }
}

export function modelSummary(inputs: number, units: number[]) {
  if (units.length === 0 || !Number.isInteger(inputs) || inputs < 1) throw new RangeError('sizes');
  const line = (mark: string) => {
    let all = '';
    for (let i = 0; i < 65; i++) all += mark;
    return all;
  };
  const at = (text: string, column: number) => {
    while (text.length < column) text += ' ';
    return text;
  };
  const lines = ['Model: "sequential"', line('_'), at(at('Layer (type)', 29) + 'Output Shape', 55) + 'Param #', line('=')];
  const params: number[] = [];
  let total = 0;
  for (let i = 0; i < units.length; i++) {
    const size = units[i]!;
    if (!Number.isInteger(size) || size < 1) throw new RangeError('sizes');
    const count = size * ((i > 0 ? units[i - 1]! : inputs) + 1);
    params.push(count);
    total += count;
    if (i > 0) lines.push(line('_'));
    lines.push(at(at(`dense${i > 0 ? `_${i}` : ''} (Dense)`, 29) + `(None, ${size})`, 55) + count);
  }
  lines.push(line('='), `Total params: ${total}`, `Trainable params: ${total}`, 'Non-trainable params: 0', line('_'));
  return { params, total, text: lines.join('\n') };
}

export class Sequential {
  layers: Dense[] = [];
  optimizer = '';
  loss = '';
  learningRate = 0;
  state: State = { t: 0, m: [], v: [] };

  add(layer: Dense): void {
    if (this.layers.length > 0 && this.layers[this.layers.length - 1]!.units !== layer.W.length) throw new RangeError('layer');
    this.layers.push(layer);
  }

  compile(options: { optimizer: string; loss: string; learningRate?: number }): void {
    lossAndGradient(options.loss, [[1]], [[0.5]]);
    if (options.optimizer === 'sgd') this.learningRate = options.learningRate ?? 0.01;
    else if (options.optimizer === 'adam') this.learningRate = options.learningRate ?? 0.001;
    else throw new RangeError('optimizer');
    this.optimizer = options.optimizer;
    this.loss = options.loss;
    this.state = { t: 0, m: [], v: [] };
  }

  fit(X: Matrix, Y: Matrix, options: any = {}) {
    if (this.optimizer === '') throw new Error('compile first');
    const epochs = options.epochs ?? 1;
    if (options.orders !== undefined && options.orders.length !== epochs) throw new RangeError('orders');
    const history: any = { loss: [], accuracy: [], val_loss: [], val_accuracy: [] };
    for (let epoch = 0; epoch < epochs; epoch++) {
      const order: number[] = [];
      for (let i = 0; i < X.length; i++) order.push(options.orders === undefined ? i : options.orders[epoch][i]);
      if (options.orders !== undefined && options.orders[epoch].length !== X.length) throw new RangeError('order');
      let [loss, right, seen] = [0, 0, 0];
      for (const batch of shuffledBatches(X, Y, order, options.batchSize ?? 32)) {
        const P = this.predict(batch.X);
        const { loss: now, dP } = lossAndGradient(this.loss, batch.Y, P);
        seen += batch.X.length;
        loss += (now - loss) * (batch.X.length / seen);
        right += (accuracy(batch.Y, P) - right) * (batch.X.length / seen);
        const params: P[] = [];
        const grads: P[] = [];
        let upstream = dP;
        for (let l = this.layers.length - 1; l >= 0; l--) {
          const back = this.layers[l]!.backward(upstream);
          params.push(this.layers[l]!.b, this.layers[l]!.W);
          grads.push(back.db, back.dW);
          upstream = back.dX;
        }
        let moved;
        if (this.optimizer === 'sgd') moved = sgd(params, grads, this.learningRate);
        else {
          const next = adam(params, grads, this.state, this.learningRate);
          moved = next.params;
          this.state = next.state;
        }
        for (let l = 0; l < this.layers.length; l++) {
          const place = 2 * (this.layers.length - 1 - l);
          this.layers[l]!.b = moved[place];
          this.layers[l]!.W = moved[place + 1];
        }
      }
      history.loss.push(loss);
      history.accuracy.push(right);
      if (options.validationData !== undefined) {
        const { loss: l, accuracy: a } = this.evaluate(options.validationData.X, options.validationData.Y);
        history.val_loss.push(l);
        history.val_accuracy.push(a);
      }
    }
    return history;
  }

  evaluate(X: Matrix, Y: Matrix) {
    if (this.optimizer === '') throw new Error('compile first');
    const P = this.predict(X);
    return { loss: lossAndGradient(this.loss, Y, P).loss, accuracy: accuracy(Y, P) };
  }

  predict(X: Matrix): Matrix {
    let Y = X;
    for (const layer of this.layers) Y = layer.forward(Y);
    return Y;
  }

  summary(): string {
    const sizes: number[] = [];
    for (const layer of this.layers) sizes.push(layer.units);
    return modelSummary(this.layers[0]!.W.length, sizes).text;
  }
}
