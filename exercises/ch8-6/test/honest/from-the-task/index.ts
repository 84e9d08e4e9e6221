// ch8-6: README.md · 한국어 README.ko.md · pnpm grade ch8-6

import { map, type Matrix, matmul, sigmoid, transpose, zeros } from '@chainrule/core/arrays';

export type Activation = 'linear' | 'sigmoid' | 'tanh' | 'relu' | 'softmax';

export type Loss = 'mse' | 'binary_crossentropy' | 'categorical_crossentropy';

export type Optimizer = 'sgd' | 'adam';

/** What is trained: a weight matrix or a list of biases. */
export type Parameter = Matrix | number[];

/** What adam carries from one update to the next: how many there were, and m and v of every parameter. */
export type AdamState = { t: number; m: Parameter[]; v: Parameter[] };

/** Samples and their targets, a row for each sample. */
export type Batch = { X: Matrix; Y: Matrix };

/** The gradients of a layer, each of the shape of what it belongs to. */
export type DenseGradient = { dX: Matrix; dW: Matrix; db: number[] };

/** units: how many neurons; W: (inputs × units) and b: (units), the weights to start from. */
export type DenseOptions = { units: number; activation?: Activation; W: Matrix; b: number[] };

export type CompileOptions = { optimizer: Optimizer; loss: Loss; learningRate?: number };

/** orders: for each epoch the order in which it takes the rows; without it they are taken as they come. */
export type FitOptions = { epochs?: number; batchSize?: number; orders?: number[][]; validationData?: Batch };

/** One number an epoch in each list; the last two only where there is validation data. */
export type History = { loss: number[]; accuracy: number[]; val_loss?: number[]; val_accuracy?: number[] };

/** How many parameters each layer has, how many there are in all, and the table. */
export type Summary = { params: number[]; total: number; text: string };

export type Scores = { loss: number; accuracy: number };

/**
 * Y = f(X · W + b), f being the activation
 *
 * X: (samples × inputs), W: (inputs × units), b: (units), Y: (samples × units). Softmax goes over each row. An empty
 * batch gives an empty batch. Throws a RangeError where the shapes do not fit or the activation is unknown.
 *
 * 완전 연결층의 순전파입니다. 소프트맥스는 행마다 계산하고, 큰 값에서도 넘치지 않아야 합니다.
 */
export function denseForward(X: Matrix, W: Matrix, b: number[], activation: Activation): Matrix {
  return activate(weightedSums(X, W, b), activation);
}

/**
 * dX = dZ · Wᵀ, dW = Xᵀ · dZ, db = Σ of the rows of dZ, with dZ from dY: dZ = dY · f′(Z), or for softmax
 * dZ[i][j] = Y[i][j] · (dY[i][j] − Σₖ dY[i][k] · Y[i][k])
 *
 * dY: (samples × units), the gradient of the loss for Y = denseForward(X, W, b, activation). relu′(0) = 0.
 * Throws a RangeError for an empty batch, and where denseForward does, or dY has another shape than Y.
 *
 * 완전 연결층의 역전파입니다. 손실 함수가 이미 평균을 냈으므로 여기서는 샘플에 걸쳐 더하기만 합니다.
 */
export function denseBackward(X: Matrix, W: Matrix, b: number[], activation: Activation, dY: Matrix): DenseGradient {
  const Y = denseForward(X, W, b, activation);
  if (X.length === 0) throw new RangeError('denseBackward: the batch is empty');
  if (!sameMatrixShape(Y, dY)) throw new RangeError('denseBackward: dY must have the shape of Y');
  const dZ = Y.map((row, i) => activationGradient(row, dY[i]!, activation));
  return {
    dX: matmul(dZ, transpose(W)),
    dW: matmul(transpose(X), dZ),
    db: b.map((_, j) => dZ.reduce((sum, row) => sum + row[j]!, 0)),
  };
}

/**
 * n samples, k columns, p̂ = P clipped to [1e-7, 1 − 1e-7]:
 * mse: loss = Σ (P − Y)² / (n k), dP = 2 (P − Y) / (n k)
 * binary_crossentropy: loss = −Σ (Y ln p̂ + (1 − Y) ln(1 − p̂)) / (n k), dP = (p̂ − Y) / (p̂ (1 − p̂) n k)
 * categorical_crossentropy: loss = −Σ Y ln p̂ / n, dP = −Y / (p̂ n)
 *
 * Y: targets, P: predictions, both (samples × columns). Throws a RangeError for an empty batch, shapes that differ, and
 * a loss that is unknown.
 *
 * 손실과, 예측 P에 대한 손실의 기울기입니다. 로그는 자연로그입니다.
 */
export function lossAndGradient(kind: Loss, Y: Matrix, P: Matrix): { loss: number; dP: Matrix } {
  if (!LOSSES.includes(kind)) throw new RangeError(`lossAndGradient: unknown loss ${kind}`);
  if (Y.length === 0) throw new RangeError('lossAndGradient: the batch is empty');
  if (!sameMatrixShape(Y, P)) throw new RangeError('lossAndGradient: Y and P must have one shape');
  const n = Y.length;
  const k = Y[0]!.length;
  const dP = zeros(n, k);
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      const y = Y[i]![j]!;
      const p = P[i]![j]!;
      const q = Math.min(1 - 1e-7, Math.max(1e-7, p));
      if (kind === 'mse') {
        total += (p - y) ** 2;
        dP[i]![j] = (2 * (p - y)) / (n * k);
      } else if (kind === 'binary_crossentropy') {
        total -= y * Math.log(q) + (1 - y) * Math.log(1 - q);
        dP[i]![j] = (q - y) / (q * (1 - q) * n * k);
      } else {
        total -= y * Math.log(q);
        dP[i]![j] = -y / (q * n);
      }
    }
  }
  return { loss: kind === 'categorical_crossentropy' ? total / n : total / (n * k), dP };
}

/**
 * The share of samples whose predicted class is the right one
 *
 * With one column, the predicted class is 1 where p > 0.5, else 0, and Y holds 0 or 1. With several, it is the column
 * of the largest p in the row, the first one of equals, and Y is one-hot. Throws a RangeError for an empty batch and
 * shapes that differ.
 *
 * 정확도입니다. 열이 하나면 0.5를 넘는지로, 여러 개면 가장 큰 열의 번호로 클래스를 정합니다.
 */
export function accuracy(Y: Matrix, P: Matrix): number {
  if (Y.length === 0) throw new RangeError('accuracy: the batch is empty');
  if (!sameMatrixShape(Y, P)) throw new RangeError('accuracy: Y and P must have one shape');
  let right = 0;
  Y.forEach((row, i) => {
    if (classOf(row) === classOf(P[i]!)) right += 1;
  });
  return right / Y.length;
}

/**
 * w − learningRate · g, for every number in every parameter
 *
 * params: matrices and lists, grads: their gradients of the same shapes. Throws a RangeError where shapes differ.
 *
 * 경사 하강법의 한 걸음입니다. 매개변수 목록의 모든 수를 한꺼번에 갱신합니다.
 */
export function sgd(params: Parameter[], grads: Parameter[], learningRate = 0.01): Parameter[] {
  checkGradients('sgd', params, grads);
  return params.map((param, i) => combine(param, grads[i]!, (w, g) => w - learningRate * g));
}

/**
 * t ← t + 1, m ← beta1 · m + (1 − beta1) · g, v ← beta2 · v + (1 − beta2) · g²,
 * w ← w − learningRate · √(1 − beta2ᵗ) / (1 − beta1ᵗ) · m / (√v + epsilon)
 *
 * state: what the last update returned, or { t: 0, m: [], v: [] } at first, where all m and v are 0.
 * Throws a RangeError where the shapes of params and grads differ.
 *
 * 아담의 한 걸음입니다. t는 매개변수마다가 아니라 걸음마다 1씩 커집니다.
 */
export function adam(
  params: Parameter[],
  grads: Parameter[],
  state: AdamState,
  learningRate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-7,
): { params: Parameter[]; state: AdamState } {
  checkGradients('adam', params, grads);
  const t = state.t + 1;
  const before = (moments: Parameter[], i: number): Parameter => moments[i] ?? combine(params[i]!, params[i]!, () => 0);
  const m = grads.map((grad, i) => combine(before(state.m, i), grad, (old, g) => beta1 * old + (1 - beta1) * g));
  const v = grads.map((grad, i) => combine(before(state.v, i), grad, (old, g) => beta2 * old + (1 - beta2) * g * g));
  const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const updated = params.map((param, i) => {
    const steps = combine(m[i]!, v[i]!, (mean, square) => (rate * mean) / (Math.sqrt(square) + epsilon));
    return combine(param, steps, (w, step) => w - step);
  });
  return { params: updated, state: { t, m, v } };
}

/**
 * The rows in the given order, cut into batches of batchSize; the last one holds what is left
 *
 * order: the number of every row once. Throws a RangeError where X and Y have different numbers of rows, order is no
 * such list, or batchSize is no whole number from 1.
 *
 * 주어진 순서대로 행을 늘어놓고 미니 배치로 나눕니다. X와 Y의 짝이 그대로 남아야 합니다.
 */
export function shuffledBatches(X: Matrix, Y: Matrix, order: number[], batchSize: number): Batch[] {
  if (X.length !== Y.length) throw new RangeError('shuffledBatches: X and Y must have as many rows');
  if (!isCount(batchSize)) throw new RangeError('shuffledBatches: batchSize must be a whole number from 1');
  const seen = new Set(order);
  if (order.length !== X.length || seen.size !== X.length || X.some((_, i) => !seen.has(i))) {
    throw new RangeError('shuffledBatches: order must hold every row once');
  }
  const batches: Batch[] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    const rows = order.slice(start, start + batchSize);
    batches.push({ X: rows.map((i) => [...X[i]!]), Y: rows.map((i) => [...Y[i]!]) });
  }
  return batches;
}

/**
 * A dense layer: its weights, and what it has to remember between forward and backward
 *
 * 완전 연결층입니다. 가중치를 가지고 있고, 역전파에 필요한 입력을 기억합니다.
 */
export class Dense {
  units: number;
  activation: Activation;
  W: Matrix;
  b: number[];
  /** What forward remembers for backward. */
  input: Matrix | undefined;

  /**
   * Keeps copies of W and b; activation is 'linear' where it is not given
   *
   * Throws a RangeError unless units is a whole number from 1, every row of W and b have that many numbers, W has a row
   * and the activation is known.
   */
  constructor({ units, activation = 'linear', W, b }: DenseOptions) {
    if (!isCount(units)) throw new RangeError('Dense: units must be a whole number from 1');
    if (b.length !== units || W.length === 0 || W.some((row) => row.length !== units)) {
      throw new RangeError('Dense: W and b must have a column for each unit');
    }
    if (!ACTIVATIONS.includes(activation)) throw new RangeError(`Dense: unknown activation ${activation}`);
    this.units = units;
    this.activation = activation;
    this.W = W.map((row) => [...row]);
    this.b = [...b];
  }

  /** Y = f(X · W + b); remembers X for backward. Throws a RangeError where X does not fit. */
  forward(X: Matrix): Matrix {
    const Y = denseForward(X, this.W, this.b, this.activation);
    this.input = X;
    return Y;
  }

  /** The gradients for the X of the last forward. Throws an Error where there was none. */
  backward(dY: Matrix): DenseGradient {
    if (this.input === undefined) throw new Error('Dense: backward needs a forward before it');
    return denseBackward(this.input, this.W, this.b, this.activation, dY);
  }

  /** How many numbers there are in W and b: inputs · units + units */
  countParams(): number {
    return this.W.length * this.units + this.b.length;
  }
}

/**
 * params[l] = (inputs + 1) · units of layer l, total = Σ params, and the text of the model's table
 *
 * inputs: how many features a sample has, units: the neurons of each layer. The table has a line for each layer. Lines
 * are 65 characters wide, columns begin at characters 0, 29 and 55, and no line ends with spaces; README.md shows one.
 * Throws a RangeError where there is no layer, or a size is no whole number from 1.
 *
 * 모델 요약입니다. 층마다 매개변수의 개수를 세고, 출력 모양과 함께 표로 적습니다.
 */
export function modelSummary(inputs: number, units: number[]): Summary {
  if (units.length === 0) throw new RangeError('modelSummary: there is no layer');
  if (![inputs, ...units].every(isCount)) throw new RangeError('modelSummary: sizes must be whole numbers from 1');
  const params = units.map((size, l) => ((l === 0 ? inputs : units[l - 1]!) + 1) * size);
  const total = params.reduce((sum, count) => sum + count, 0);
  const line = (type: string, shape: string, count: string) => type.padEnd(29) + shape.padEnd(26) + count;
  const thin = '_'.repeat(65);
  const thick = '='.repeat(65);
  const layers = units.map((size, l) => line(`dense${l ? `_${l}` : ''} (Dense)`, `(None, ${size})`, `${params[l]}`));
  const text = [
    'Model: "sequential"',
    thin,
    line('Layer (type)', 'Output Shape', 'Param #'),
    thick,
    layers.join(`\n${thin}\n`),
    thick,
    `Total params: ${total}`,
    `Trainable params: ${total}`,
    `Non-trainable params: ${0}`,
    thin,
  ].join('\n');
  return { params, total, text };
}

/**
 * Layers in a row, trained together
 *
 * 층을 차례로 쌓은 모델입니다.
 */
export class Sequential {
  layers: Dense[] = [];
  /** What compile chose. */
  compiled: Required<CompileOptions> | undefined;
  state: AdamState = { t: 0, m: [], v: [] };

  /** Puts a layer behind the others. Throws a RangeError where it has not as many inputs as the last one has units. */
  add(layer: Dense): void {
    const last = this.layers[this.layers.length - 1];
    if (last && last.units !== layer.W.length) {
      throw new RangeError(`Sequential: the layer takes ${layer.W.length} inputs but the last has ${last.units} units`);
    }
    this.layers.push(layer);
  }

  /**
   * Chooses the optimizer, which starts afresh, and the loss
   *
   * learningRate is that of the optimizer where it is not given: 0.01 for sgd, 0.001 for adam. Throws a RangeError for
   * an optimizer or a loss that is unknown.
   */
  compile({ optimizer, loss, learningRate }: CompileOptions): void {
    if (optimizer !== 'sgd' && optimizer !== 'adam') throw new RangeError(`compile: unknown optimizer ${optimizer}`);
    if (!LOSSES.includes(loss)) throw new RangeError(`compile: unknown loss ${loss}`);
    this.compiled = { optimizer, loss, learningRate: learningRate ?? (optimizer === 'sgd' ? 0.01 : 0.001) };
    this.state = { t: 0, m: [], v: [] };
  }

  /**
   * Trains the layers, one update a batch, and returns the history
   *
   * loss and accuracy of an epoch: the mean over its samples, each batch judged before its own update. val_loss and
   * val_accuracy: of the validation data, after the epoch. epochs is 1 and batchSize 32 where they are not given. adam
   * goes on where the last fit ended. Throws an Error before compile, and a RangeError where there is not one order for
   * each epoch, or shuffledBatches or lossAndGradient throws.
   */
  fit(X: Matrix, Y: Matrix, { epochs = 1, batchSize = 32, orders, validationData }: FitOptions = {}): History {
    this.settings('fit');
    const natural = X.map((_, i) => i);
    const all = orders ?? Array.from({ length: epochs }, () => natural);
    if (all.length !== epochs) throw new RangeError('fit: there must be one order for each epoch');
    const history: History = { loss: [], accuracy: [] };
    if (validationData) Object.assign(history, { val_loss: [], val_accuracy: [] });
    for (const order of all) {
      let loss = 0;
      let right = 0;
      for (const batch of shuffledBatches(X, Y, order, batchSize)) {
        const scores = this.trainOn(batch);
        loss += scores.loss * batch.X.length;
        right += scores.accuracy * batch.X.length;
      }
      history.loss.push(loss / X.length);
      history.accuracy.push(right / X.length);
      if (validationData) {
        const scores = this.evaluate(validationData.X, validationData.Y);
        history.val_loss!.push(scores.loss);
        history.val_accuracy!.push(scores.accuracy);
      }
    }
    return history;
  }

  /** Loss and accuracy on all rows at once; changes nothing. Throws an Error before compile. */
  evaluate(X: Matrix, Y: Matrix): Scores {
    const { loss } = this.settings('evaluate');
    const P = this.predict(X);
    return { loss: lossAndGradient(loss, Y, P).loss, accuracy: accuracy(Y, P) };
  }

  /** What the last layer puts out, X going through all of them. */
  predict(X: Matrix): Matrix {
    return this.layers.reduce((rows, layer) => layer.forward(rows), X);
  }

  /** The table of the layers, as modelSummary writes it. */
  summary(): string {
    const inputs = this.layers[0]?.W.length ?? 0;
    return modelSummary(
      inputs,
      this.layers.map(({ units }) => units),
    ).text;
  }

  /** One update; the scores are those before it. */
  private trainOn({ X, Y }: Batch): Scores {
    const { optimizer, loss: kind, learningRate } = this.settings('fit');
    const P = this.predict(X);
    const { loss, dP } = lossAndGradient(kind, Y, P);
    const grads: Parameter[] = [];
    let upstream = dP;
    for (const layer of [...this.layers].reverse()) {
      const { dX, dW, db } = layer.backward(upstream);
      grads.unshift(dW, db);
      upstream = dX;
    }
    let params: Parameter[] = this.layers.flatMap(({ W, b }) => [W, b]);
    if (optimizer === 'sgd') {
      params = sgd(params, grads, learningRate);
    } else {
      ({ params, state: this.state } = adam(params, grads, this.state, learningRate));
    }
    this.layers.forEach((layer, l) => {
      layer.W = params[2 * l] as Matrix;
      layer.b = params[2 * l + 1] as number[];
    });
    return { loss, accuracy: accuracy(Y, P) };
  }

  private settings(method: string): Required<CompileOptions> {
    if (!this.compiled) throw new Error(`Sequential: call compile before ${method}`);
    return this.compiled;
  }
}

const ACTIVATIONS: Activation[] = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'];
const LOSSES: Loss[] = ['mse', 'binary_crossentropy', 'categorical_crossentropy'];

function isCount(size: number): boolean {
  return Number.isInteger(size) && size >= 1;
}

function weightedSums(X: Matrix, W: Matrix, b: number[]): Matrix {
  if (W.some((row) => row.length !== b.length)) throw new RangeError('every row of W must be as long as b');
  if (X.some((row) => row.length !== W.length)) throw new RangeError('every row of X must be as long as W has rows');
  return matmul(X, W).map((row) => b.map((bias, j) => row[j]! + bias));
}

function activate(Z: Matrix, activation: Activation): Matrix {
  switch (activation) {
    case 'linear':
      return Z;
    case 'sigmoid':
      return map(Z, sigmoid);
    case 'tanh':
      return map(Z, Math.tanh);
    case 'relu':
      return map(Z, (z) => Math.max(0, z));
    case 'softmax':
      return Z.map(softmax);
    default:
      throw new RangeError(`unknown activation ${activation}`);
  }
}

function softmax(row: number[]): number[] {
  const largest = Math.max(...row);
  const powers = row.map((z) => Math.exp(z - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A row of dZ from the same row of the outputs and of dY. */
function activationGradient(y: number[], dy: number[], activation: Activation): number[] {
  if (activation === 'softmax') {
    const mixed = y.reduce((sum, value, j) => sum + value * dy[j]!, 0);
    return y.map((value, j) => value * (dy[j]! - mixed));
  }
  return y.map((value, j) => {
    if (activation === 'sigmoid') return dy[j]! * value * (1 - value);
    if (activation === 'tanh') return dy[j]! * (1 - value * value);
    if (activation === 'relu') return value > 0 ? dy[j]! : 0;
    return dy[j]!;
  });
}

function sameMatrixShape(A: Matrix, B: Matrix): boolean {
  const width = A[0]?.length ?? 0;
  return A.length === B.length && [...A, ...B].every((row) => row.length === width);
}

function classOf(row: number[]): number {
  return row.length === 1 ? Number(row[0]! > 0.5) : row.indexOf(Math.max(...row));
}

function isMatrix(param: Parameter): param is Matrix {
  return Array.isArray(param[0]);
}

function sameShape(a: Parameter, b: Parameter): boolean {
  if (a.length !== b.length || isMatrix(a) !== isMatrix(b)) return false;
  return !isMatrix(a) || a.every((row, i) => row.length === (b as Matrix)[i]!.length);
}

function checkGradients(name: string, params: Parameter[], grads: Parameter[]): void {
  if (params.length !== grads.length || params.some((param, i) => !sameShape(param, grads[i]!))) {
    throw new RangeError(`${name}: every parameter needs a gradient of its own shape`);
  }
}

function combine(a: Parameter, b: Parameter, f: (x: number, y: number) => number): Parameter {
  if (isMatrix(a)) return a.map((row, i) => row.map((x, j) => f(x, (b as Matrix)[i]![j]!)));
  return a.map((x, j) => f(x, (b as number[])[j]!));
}
