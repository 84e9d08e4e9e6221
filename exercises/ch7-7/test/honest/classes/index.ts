// Objects inside: a batch that knows its sizes, a model that steps, a softmax that remembers its logits.
import { type Matrix, sigmoid } from '@chainrule/core/arrays';

class Batch {
  readonly X: Matrix;
  readonly features: number;

  constructor(X: Matrix, targets: readonly unknown[]) {
    const widths = new Set(X.map((row) => row.length));
    if (widths.size > 1) throw new RangeError('the samples have different numbers of features');
    if (X.length !== targets.length) throw new RangeError(`${X.length} samples, ${targets.length} targets`);
    if (X.length === 0) throw new RangeError('there are no samples');
    this.X = X;
    this.features = X[0]!.length;
  }

  mean(f: (sample: number[], i: number) => number): number {
    return this.X.map(f).reduce((total, value) => total + value, 0) / this.X.length;
  }
}

class Neuron {
  readonly w: readonly number[];
  readonly b: number;

  constructor(w: readonly number[], b: number) {
    this.w = w;
    this.b = b;
  }

  sum(sample: number[]): number {
    return sample.reduce((total, value, k) => total + value * this.w[k]!, 0) + this.b;
  }

  stepped(batch: Batch, lr: number, slope: (sum: number, i: number) => number): Neuron {
    const slopes = batch.X.map((sample, i) => slope(this.sum(sample), i));
    const w = this.w.map((weight, k) => weight - lr * batch.mean((sample, i) => slopes[i]! * sample[k]!));
    return new Neuron(w, this.b - lr * batch.mean((_, i) => slopes[i]!));
  }
}

class Softmax {
  readonly probabilities: number[];

  constructor(logits: readonly number[]) {
    const largest = Math.max(...logits);
    const weights = logits.map((logit) => (logit === -Infinity ? 0 : Math.exp(logit - largest)));
    const total = weights.reduce((sum, weight) => sum + weight);
    this.probabilities = weights.map((weight) => weight / total);
  }
}

class Grid {
  readonly rows: Matrix;

  constructor(rows: Matrix) {
    if (rows.some((row) => row.length !== rows[0]!.length)) throw new RangeError('ragged rows');
    this.rows = rows;
  }

  get width() {
    return this.rows[0]?.length ?? 0;
  }

  column(j: number) {
    return this.rows.map((row) => row[j]!);
  }
}

export function shapeOf(t: unknown): number[] {
  if (!(t instanceof Array)) return [];
  const inner: number[][] = [];
  for (const part of t) inner.push(shapeOf(part));
  if (inner.some((shape) => shape.join('×') !== inner[0]!.join('×'))) throw new RangeError('ragged');
  return [t.length].concat(inner[0] ?? []);
}

export function matmul(a: Matrix, b: Matrix): Matrix {
  const [left, right] = [new Grid(a), new Grid(b)];
  if (left.width !== b.length) throw new RangeError('inner sizes');
  return a.map((row) => Array.from({ length: right.width }, (_, j) => new Neuron(right.column(j), 0).sum(row)));
}

export function inferShapes(x: [number, number], y: [number, number]) {
  if (Math.abs(x[0] - y[0]) > 0) throw new RangeError('rows');
  const bias = y[1];
  return { W: [x[1], y[1]], B: [x[0], bias], params: x[1] * y[1] + bias };
}

function train(batch: Batch, lr: number, steps: number, slope: (sum: number, i: number) => number) {
  let neuron = new Neuron(new Array<number>(batch.features).fill(0), 0);
  for (let step = 0; step < steps; step++) neuron = neuron.stepped(batch, lr, slope);
  return { w: [...neuron.w], b: neuron.b };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number) {
  return train(new Batch(X, y), lr, steps, (sum, i) => (sum - y[i]!) * 2);
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number) {
  return train(new Batch(X, y), lr, steps, (sum, i) => sigmoid(sum) - y[i]!);
}

export function oneHot(labels: number[], k: number) {
  return labels.map((label) => {
    const row = Array.from({ length: k }, () => 0);
    if (!Object.hasOwn(row, label)) throw new RangeError(`label ${label}`);
    return row.with(label, 1);
  });
}

export function softmax(z: number[]) {
  return new Softmax(z).probabilities;
}

export function argmax(v: number[]) {
  const [best] = v.map((value, i) => ({ value, i })).sort((a, b) => b.value - a.value || a.i - b.i);
  return best!.i;
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix) {
  const batch = new Batch(Y, P);
  if (new Grid(P).width !== batch.features) throw new RangeError('classes');
  return batch.mean((row, i) =>
    row.reduce((loss, y, j) => (y === 0 ? loss : loss - y * Math.log(Math.max(1e-7, P[i]![j]!))), 0),
  );
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  const batch = new Batch(X, Y);
  const [weights, labels] = [new Grid(W), new Grid(Y)];
  if (batch.features !== W.length || weights.width !== b.length || labels.width !== b.length) {
    throw new RangeError('shapes');
  }
  const neurons = b.map((bias, j) => new Neuron(weights.column(j), bias));
  const errors = X.map((sample, i) => {
    const { probabilities } = new Softmax(neurons.map((neuron) => neuron.sum(sample)));
    return probabilities.map((p, j) => p - Y[i]![j]!);
  });
  return {
    dW: W.map((row, k) => row.map((_, j) => batch.mean((sample, i) => sample[k]! * errors[i]![j]!))),
    db: b.map((_, j) => batch.mean((__, i) => errors[i]![j]!)),
  };
}
