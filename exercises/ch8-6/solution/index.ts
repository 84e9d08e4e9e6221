import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { matmul, sigmoid, transpose } from '@chainrule/core/arrays';
// #endregion

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
 * 완전 연결층의 순전파입니다. 소프트맥스는 행마다 계산하고, 큰 값에서도 오버플로가 나면 안 됩니다.
 */
export function denseForward(X: Matrix, W: Matrix, b: number[], activation: Activation): Matrix {
  // #region solution
  requireLayer(X, W, b, activation);
  return weightedSums(X, W, b).map((z) => activate(z, activation));
  // #endregion
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
  // #region solution
  requireLayer(X, W, b, activation);
  requireSamples(X);
  requireSameShape('dY', dY, 'Y', X.length, b.length);
  const dZ = weightedSums(X, W, b).map((z, i) => throughActivation(z, dY[i], activation));
  return { dX: matmul(dZ, transpose(W)), dW: matmul(transpose(X), dZ), db: transpose(dZ).map(sum) };
  // #endregion
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
  // #region solution
  requireSamples(Y);
  requireSameShape('P', P, 'Y', Y.length, Y[0].length);
  const single = SINGLE_LOSSES[kind];
  if (!single) throw new RangeError(`There is no loss '${kind}': take one of ${Object.keys(SINGLE_LOSSES).join(', ')}`);
  const count = kind === 'categorical_crossentropy' ? Y.length : Y.length * Y[0].length;
  const each = Y.map((row, i) => row.map((y, j) => single(y, P[i][j])));
  return {
    loss: sum(each.flat().map(([loss]) => loss)) / count,
    dP: each.map((row) => row.map(([, slope]) => slope / count)),
  };
  // #endregion
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
  // #region solution
  requireSamples(Y);
  requireSameShape('P', P, 'Y', Y.length, Y[0].length);
  const right = Y.filter((row, i) => classOf(row) === classOf(P[i]));
  return right.length / Y.length;
  // #endregion
}

/**
 * w − learningRate · g, for every number in every parameter
 *
 * params: matrices and lists, grads: their gradients of the same shapes. Throws a RangeError where shapes differ.
 *
 * 경사 하강법의 한 걸음입니다. 모든 매개변수의 모든 수를 한꺼번에 갱신합니다.
 */
export function sgd(params: Parameter[], grads: Parameter[], learningRate = 0.01): Parameter[] {
  // #region solution
  requireGradients(params, grads);
  return params.map((param, i) => combine((w, g) => w - learningRate * g, param, grads[i]));
  // #endregion
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
  // #region solution
  requireGradients(params, grads);
  const t = state.t + 1;
  const zeros = grads.map((grad) => combine(() => 0, grad, grad));
  const before = { m: state.m.length > 0 ? state.m : zeros, v: state.v.length > 0 ? state.v : zeros };
  const m = grads.map((grad, i) => combine((old, g) => beta1 * old + (1 - beta1) * g, before.m[i], grad));
  const v = grads.map((grad, i) => combine((old, g) => beta2 * old + (1 - beta2) * g ** 2, before.v[i], grad));
  const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const steps = m.map((moment, i) => combine((one, two) => (rate * one) / (Math.sqrt(two) + epsilon), moment, v[i]));
  return { params: params.map((param, i) => combine((w, step) => w - step, param, steps[i])), state: { t, m, v } };
  // #endregion
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
  // #region solution
  if (X.length !== Y.length) throw new RangeError(`There are ${X.length} samples and ${Y.length} targets`);
  const sorted = order.toSorted((a, b) => a - b);
  if (order.length !== X.length || sorted.some((row, i) => row !== i)) {
    throw new RangeError(`order is ${order}: name each of the rows 0 to ${X.length - 1} once`);
  }
  if (!isSize(batchSize)) throw new RangeError(`batchSize is ${batchSize}: give a whole number from 1`);
  const batches: Batch[] = [];
  for (let start = 0; start < order.length; start += batchSize) {
    const rows = order.slice(start, start + batchSize);
    batches.push({ X: rows.map((row) => [...X[row]]), Y: rows.map((row) => [...Y[row]]) });
  }
  return batches;
  // #endregion
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
    // #region solution
    if (!isSize(units)) throw new RangeError(`units is ${units}: give a whole number from 1`);
    requireWeights(W, b, activation);
    if (b.length !== units) throw new RangeError(`There are ${units} units and ${b.length} biases: give one a unit`);
    this.units = units;
    this.activation = activation;
    this.W = W.map((row) => [...row]);
    this.b = [...b];
    // #endregion
  }

  /** Y = f(X · W + b); remembers X for backward. Throws a RangeError where X does not fit. */
  forward(X: Matrix): Matrix {
    // #region solution
    this.input = X;
    return denseForward(X, this.W, this.b, this.activation);
    // #endregion
  }

  /** The gradients for the X of the last forward. Throws an Error where there was none. */
  backward(dY: Matrix): DenseGradient {
    // #region solution
    if (!this.input) throw new Error('Nothing to go back through: call forward first');
    return denseBackward(this.input, this.W, this.b, this.activation, dY);
    // #endregion
  }

  /** How many numbers there are in W and b: inputs · units + units */
  countParams(): number {
    // #region solution
    return (this.W.length + 1) * this.units;
    // #endregion
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
  // #region solution
  if (units.length === 0) throw new RangeError('There are no layers: add one');
  for (const size of [inputs, ...units]) {
    if (!isSize(size)) throw new RangeError(`A layer has ${size} neurons: give a whole number from 1`);
  }
  const params = units.map((size, i) => ((i === 0 ? inputs : units[i - 1]) + 1) * size);
  const total = sum(params);
  const row = (layer: string, shape: string, count: string | number) => layer.padEnd(29) + shape.padEnd(26) + count;
  const rows = units.map((size, i) => row(`dense${i === 0 ? '' : `_${i}`} (Dense)`, `(None, ${size})`, params[i]));
  const [thin, thick] = ['_', '='].map((line) => line.repeat(65));
  const head = ['Model: "sequential"', thin, row('Layer (type)', 'Output Shape', 'Param #'), thick];
  const foot = [thick, `Total params: ${total}`, `Trainable params: ${total}`, `Non-trainable params: ${0}`, thin];
  return { params, total, text: [...head, rows.join(`\n${thin}\n`), ...foot].join('\n') };
  // #endregion
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
    // #region solution
    const last = this.layers.at(-1);
    if (last && last.units !== layer.W.length) {
      throw new RangeError(
        `The last layer has ${last.units} units, the new one ${layer.W.length} inputs: make them fit`,
      );
    }
    this.layers.push(layer);
    // #endregion
  }

  /**
   * Chooses the optimizer, which starts afresh, and the loss
   *
   * learningRate is that of the optimizer where it is not given: 0.01 for sgd, 0.001 for adam. Throws a RangeError for
   * an optimizer or a loss that is unknown.
   */
  compile({ optimizer, loss, learningRate }: CompileOptions): void {
    // #region solution
    if (!(optimizer in LEARNING_RATES)) throw new RangeError(`There is no optimizer '${optimizer}': take sgd or adam`);
    if (!(loss in SINGLE_LOSSES)) throw new RangeError(`There is no loss '${loss}'`);
    this.compiled = { optimizer, loss, learningRate: learningRate ?? LEARNING_RATES[optimizer] };
    this.state = { t: 0, m: [], v: [] };
    // #endregion
  }

  /**
   * Trains the layers, one update a batch, and returns the history
   *
   * loss and accuracy of an epoch: the mean over its samples, each batch judged before its own update. val_loss and
   * val_accuracy: of the validation data, after the epoch. epochs is 1 and batchSize 32 where they are not given. adam
   * goes on where the last fit ended. Throws an Error before compile, and a RangeError where there is not one order for
   * each epoch, or shuffledBatches, denseForward or lossAndGradient throws.
   */
  fit(X: Matrix, Y: Matrix, { epochs = 1, batchSize = 32, orders, validationData }: FitOptions = {}): History {
    // #region solution
    const settings = required(this.compiled);
    const asTheyCome = [...X.keys()];
    const ways = orders ?? Array.from({ length: epochs }, () => asTheyCome);
    if (ways.length !== epochs) throw new RangeError(`There are ${epochs} epochs and ${ways.length} orders`);
    const history: History = { loss: [], accuracy: [], ...(validationData && { val_loss: [], val_accuracy: [] }) };
    for (const order of ways) {
      const scores = shuffledBatches(X, Y, order, batchSize).map((batch) => {
        const { state, ...before } = step(this.layers, settings, this.state, batch);
        this.state = state;
        return before;
      });
      history.loss.push(sum(scores.map(({ loss, samples }) => loss * samples)) / X.length);
      history.accuracy.push(sum(scores.map(({ accuracy, samples }) => accuracy * samples)) / X.length);
      if (validationData) {
        const scored = this.evaluate(validationData.X, validationData.Y);
        history.val_loss!.push(scored.loss);
        history.val_accuracy!.push(scored.accuracy);
      }
    }
    return history;
    // #endregion
  }

  /** Loss and accuracy on all rows at once; changes nothing. Throws an Error before compile. */
  evaluate(X: Matrix, Y: Matrix): Scores {
    // #region solution
    const { loss } = required(this.compiled);
    const P = this.predict(X);
    return { loss: lossAndGradient(loss, Y, P).loss, accuracy: accuracy(Y, P) };
    // #endregion
  }

  /** What the last layer puts out, X going through all of them. */
  predict(X: Matrix): Matrix {
    // #region solution
    return this.layers.reduce((input, layer) => layer.forward(input), X);
    // #endregion
  }

  /** The table of the layers, as modelSummary writes it. */
  summary(): string {
    // #region solution
    return modelSummary(
      this.layers[0]?.W.length ?? 0,
      this.layers.map(({ units }) => units),
    ).text;
    // #endregion
  }
}

// #region solution
const ACTIVATIONS: readonly string[] = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'];
const LEARNING_RATES = { sgd: 0.01, adam: 0.001 };
const SMALLEST = 1e-7;

const clipped = (p: number) => Math.min(1 - SMALLEST, Math.max(SMALLEST, p));

/** Loss and slope of one number, before they are divided by how many there are. */
const SINGLE_LOSSES: Record<Loss, (y: number, p: number) => [loss: number, slope: number]> = {
  mse: (y, p) => [(p - y) ** 2, 2 * (p - y)],
  binary_crossentropy: (y, p) => {
    const q = clipped(p);
    return [-(y * Math.log(q) + (1 - y) * Math.log(1 - q)), (q - y) / (q * (1 - q))];
  },
  categorical_crossentropy: (y, p) => [-y * Math.log(clipped(p)), -y / clipped(p)],
};

function required(compiled: Required<CompileOptions> | undefined): Required<CompileOptions> {
  if (!compiled) throw new Error('The model does not know its loss: call compile first');
  return compiled;
}

/** One update of the layers; the scores are those before it. */
function step(layers: Dense[], settings: Required<CompileOptions>, state: AdamState, { X, Y }: Batch) {
  const P = layers.reduce((input, layer) => layer.forward(input), X);
  const { loss, dP } = lossAndGradient(settings.loss, Y, P);
  const grads: Parameter[] = [];
  let upstream = dP;
  for (const layer of layers.toReversed()) {
    const { dX, dW, db } = layer.backward(upstream);
    grads.unshift(dW, db);
    upstream = dX;
  }
  const params: Parameter[] = layers.flatMap(({ W, b }) => [W, b]);
  const next =
    settings.optimizer === 'adam'
      ? adam(params, grads, state, settings.learningRate)
      : { params: sgd(params, grads, settings.learningRate), state };
  for (const [i, layer] of layers.entries()) {
    layer.W = next.params[2 * i] as Matrix;
    layer.b = next.params[2 * i + 1] as number[];
  }
  return { loss, accuracy: accuracy(Y, P), samples: X.length, state: next.state };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= 1;
}

function weightedSums(X: Matrix, W: Matrix, b: number[]): Matrix {
  return matmul(X, W).map((row) => row.map((z, j) => z + b[j]));
}

function activate(z: number[], activation: Activation): number[] {
  if (activation === 'sigmoid') return z.map(sigmoid);
  if (activation === 'tanh') return z.map(Math.tanh);
  if (activation === 'relu') return z.map((one) => Math.max(0, one));
  if (activation === 'linear') return z;
  const largest = Math.max(...z);
  const powers = z.map((one) => Math.exp(one - largest));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

/** dZ of one sample. */
function throughActivation(z: number[], dy: number[], activation: Activation): number[] {
  if (activation === 'linear') return [...dy];
  const y = activate(z, activation);
  if (activation === 'softmax') {
    const common = sum(y.map((one, k) => one * dy[k]));
    return y.map((one, j) => one * (dy[j] - common));
  }
  if (activation === 'relu') return dy.map((one, j) => (z[j] > 0 ? one : 0));
  if (activation === 'tanh') return dy.map((one, j) => one * (1 - y[j] ** 2));
  return dy.map((one, j) => one * y[j] * (1 - y[j]));
}

function classOf(row: number[]): number {
  return row.length === 1 ? Number(row[0] > 0.5) : row.indexOf(Math.max(...row));
}

/** f of the numbers in the same place of two parameters of one shape. */
function combine<P extends Parameter>(f: (a: number, b: number) => number, a: P, b: P): P {
  const row = (one: number[], other: number[]) => one.map((x, i) => f(x, other[i]));
  return (isMatrix(a) ? a.map((one, i) => row(one, (b as Matrix)[i])) : row(a as number[], b as number[])) as P;
}

function isMatrix(param: Parameter): param is Matrix {
  return Array.isArray(param[0]);
}

function requireWeights(W: Matrix, b: number[], activation: Activation): void {
  if (!ACTIVATIONS.includes(activation)) {
    throw new RangeError(`There is no activation '${activation}': take one of ${ACTIVATIONS.join(', ')}`);
  }
  if (W.length === 0) throw new RangeError('W has no rows: give one for each input');
  for (const row of W) {
    if (row.length !== b.length) throw new RangeError(`A row of W has ${row.length} weights for ${b.length} biases`);
  }
}

function requireLayer(X: Matrix, W: Matrix, b: number[], activation: Activation): void {
  requireWeights(W, b, activation);
  for (const row of X) {
    if (row.length !== W.length) throw new RangeError(`A sample has ${row.length} features, W has ${W.length} rows`);
  }
}

function requireSamples(samples: Matrix): void {
  if (samples.length === 0) throw new RangeError('The batch is empty: give at least one sample');
}

function requireSameShape(name: string, m: Matrix, other: string, rows: number, columns: number): void {
  if (m.length !== rows || m.some((row) => row.length !== columns)) {
    throw new RangeError(`${name} has not the shape of ${other}, which is [${rows} × ${columns}]`);
  }
}

const shapeOf = (param: Parameter) => param.map((part) => (Array.isArray(part) ? part.length : -1)).join();

function requireGradients(params: Parameter[], grads: Parameter[]): void {
  if (params.length !== grads.length || params.some((param, i) => shapeOf(param) !== shapeOf(grads[i]))) {
    throw new RangeError('Each parameter has to have a gradient of its own shape');
  }
}
// #endregion
