// ch8-6: README.md · 한국어 README.ko.md · pnpm grade ch8-6

import { type Matrix, NotImplementedError } from '@chainrule/core/arrays';

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
  throw new NotImplementedError('denseForward');
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
  throw new NotImplementedError('denseBackward');
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
  throw new NotImplementedError('lossAndGradient');
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
  throw new NotImplementedError('accuracy');
}

/**
 * w − learningRate · g, for every number in every parameter
 *
 * params: matrices and lists, grads: their gradients of the same shapes. Throws a RangeError where shapes differ.
 *
 * 경사 하강법의 한 걸음입니다. 모든 매개변수의 모든 수를 한꺼번에 갱신합니다.
 */
export function sgd(params: Parameter[], grads: Parameter[], learningRate = 0.01): Parameter[] {
  throw new NotImplementedError('sgd');
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
  throw new NotImplementedError('adam');
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
  throw new NotImplementedError('shuffledBatches');
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
    throw new NotImplementedError('Dense.constructor');
  }

  /** Y = f(X · W + b); remembers X for backward. Throws a RangeError where X does not fit. */
  forward(X: Matrix): Matrix {
    throw new NotImplementedError('Dense.forward');
  }

  /** The gradients for the X of the last forward. Throws an Error where there was none. */
  backward(dY: Matrix): DenseGradient {
    throw new NotImplementedError('Dense.backward');
  }

  /** How many numbers there are in W and b: inputs · units + units */
  countParams(): number {
    throw new NotImplementedError('Dense.countParams');
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
  throw new NotImplementedError('modelSummary');
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
    throw new NotImplementedError('Sequential.add');
  }

  /**
   * Chooses the optimizer, which starts afresh, and the loss
   *
   * learningRate is that of the optimizer where it is not given: 0.01 for sgd, 0.001 for adam. Throws a RangeError for
   * an optimizer or a loss that is unknown.
   */
  compile({ optimizer, loss, learningRate }: CompileOptions): void {
    throw new NotImplementedError('Sequential.compile');
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
    throw new NotImplementedError('Sequential.fit');
  }

  /** Loss and accuracy on all rows at once; changes nothing. Throws an Error before compile. */
  evaluate(X: Matrix, Y: Matrix): Scores {
    throw new NotImplementedError('Sequential.evaluate');
  }

  /** What the last layer puts out, X going through all of them. */
  predict(X: Matrix): Matrix {
    throw new NotImplementedError('Sequential.predict');
  }

  /** The table of the layers, as modelSummary writes it. */
  summary(): string {
    throw new NotImplementedError('Sequential.summary');
  }
}
