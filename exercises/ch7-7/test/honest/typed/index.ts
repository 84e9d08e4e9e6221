// Typed arrays: a matrix is one Float64Array with its two sizes.
import { type Matrix, sigmoid } from '@chainrule/core/arrays';

class Dense {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;

  constructor(rows: number, columns: number, data = new Float64Array(rows * columns)) {
    this.rows = rows;
    this.columns = columns;
    this.data = data;
  }

  static from(m: Matrix): Dense {
    const columns = m[0]?.length ?? 0;
    if (m.some((row) => row.length !== columns)) throw new TypeError('The rows differ in length');
    return new Dense(m.length, columns, Float64Array.from(m.flat()));
  }

  at(i: number, j: number): number {
    return this.data[i * this.columns + j]!;
  }

  set(i: number, j: number, value: number) {
    this.data[i * this.columns + j] = value;
  }

  row(i: number): Float64Array {
    return this.data.subarray(i * this.columns, (i + 1) * this.columns);
  }

  times(other: Dense): Dense {
    if (this.columns !== other.rows) throw new TypeError(`${this.columns} columns, ${other.rows} rows`);
    const product = new Dense(this.rows, other.columns);
    for (let i = 0; i < this.rows; i++) {
      for (let j = 0; j < other.columns; j++) {
        let total = 0;
        for (let k = 0; k < this.columns; k++) total += this.at(i, k) * other.at(k, j);
        product.set(i, j, total);
      }
    }
    return product;
  }

  get transposed(): Dense {
    const turned = new Dense(this.columns, this.rows);
    for (let i = 0; i < this.rows; i++) for (let j = 0; j < this.columns; j++) turned.set(j, i, this.at(i, j));
    return turned;
  }

  nested(): Float64Array[] {
    return Array.from({ length: this.rows }, (_, i) => this.row(i).slice());
  }
}

export function shapeOf(t: unknown): number[] {
  if (!Array.isArray(t)) return [];
  const [first, ...rest] = t.map(shapeOf);
  if (first === undefined) return [0];
  const isAlike = rest.every((shape) => shape.length === first.length && shape.every((size, i) => size === first[i]));
  if (!isAlike) throw new TypeError('The parts differ in shape');
  return [t.length, ...first];
}

export function matmul(a: Matrix, b: Matrix) {
  return Dense.from(a).times(Dense.from(b)).nested();
}

export function inferShapes(x: [number, number], y: [number, number]) {
  if (x[0] - y[0] !== 0) throw new TypeError('Each row of X has a row of Y');
  const W = Int32Array.of(x[1], y[1]);
  return { W, B: Int32Array.of(x[0], y[1]), params: W[0]! * W[1]! + W[1]! };
}

function fit(X: Matrix, y: number[], lr: number, steps: number, factor: number, output: (sum: number) => number) {
  const inputs = Dense.from(X);
  if (inputs.rows !== y.length || y.length === 0) throw new TypeError('There must be a target for each sample');
  const w = new Dense(inputs.columns, 1);
  const columns = inputs.transposed;
  let b = 0;
  for (let step = 0; step < steps; step++) {
    const sums = inputs.times(w);
    const errors = new Dense(
      inputs.rows,
      1,
      sums.data.map((sum, i) => factor * (output(sum + b) - y[i]!)),
    );
    const dw = columns.times(errors);
    const db = errors.data.reduce((total, error) => total + error, 0);
    for (let k = 0; k < inputs.columns; k++) w.data[k] = w.data[k]! - (lr * dw.data[k]!) / inputs.rows;
    b -= (lr * db) / inputs.rows;
  }
  return { w: w.data, b };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number) {
  return fit(X, y, lr, steps, 2, (sum) => sum);
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number) {
  return fit(X, y, lr, steps, 1, sigmoid);
}

export function oneHot(labels: number[], k: number) {
  return labels.map((label) => {
    if (![...new Array(k).keys()].includes(label)) throw new TypeError(`${label} is no class`);
    return Uint8Array.from({ length: k }, (_, j) => +(j === label));
  });
}

export function softmax(z: number[] | Float64Array) {
  const logits = Float64Array.from(z);
  const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const e = logits.map((logit) => Math.exp(logit - largest));
  const total = e.reduce((a, b) => a + b, 0);
  return e.map((value) => value / total);
}

export function argmax(v: number[]) {
  const values = Float64Array.from(v);
  const most = values.toSorted().at(-1)!;
  return values.indexOf(most);
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix) {
  const [labels, probabilities] = [Dense.from(Y), Dense.from(P)];
  if (labels.rows !== probabilities.rows || labels.columns !== probabilities.columns || labels.rows === 0) {
    throw new TypeError('Y and P differ in shape, or are empty');
  }
  const terms = labels.data.map((label, at) => {
    const p = Math.max(1e-7, Math.min(probabilities.data[at]!, 1 - 1e-7));
    return -label * Math.log(p);
  });
  return terms.reduce((a, b) => a + b, 0) / labels.rows;
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  const [inputs, labels] = [Dense.from(X), Dense.from(Y)];
  if (inputs.rows === 0) throw new TypeError('X is empty');
  const logits = inputs.times(Dense.from(W));
  if (logits.columns !== b.length || labels.columns !== b.length || labels.rows !== inputs.rows) {
    throw new TypeError('The shapes do not fit');
  }
  const errors = new Dense(logits.rows, logits.columns);
  const db = new Float64Array(b.length);
  for (let i = 0; i < logits.rows; i++) {
    softmax(logits.row(i).map((sum, j) => sum + b[j]!)).forEach((p, j) => {
      const error = (p - labels.at(i, j)) / inputs.rows;
      errors.set(i, j, error);
      db[j] = db[j]! + error;
    });
  }
  return { dW: inputs.transposed.times(errors).nested(), db };
}
