// ch7-7: README.md · 한국어 README.ko.md · pnpm grade ch7-7

import { type Matrix, NotImplementedError } from '@chainrule/core/arrays';

/** The shapes of a layer's weights and bias, and how many numbers it learns. */
export type LayerShapes = { W: [number, number]; B: [number, number]; params: number };

/** A hyperplane: a weight for each feature, and a bias. */
export type Plane = { w: number[]; b: number };

/** The gradient of the loss for the weights, one row a feature and one column a class, and for the biases. */
export type SoftmaxGradient = { dW: Matrix; db: number[] };

/**
 * The length along each axis, from the outside in: [] for a number, [4] for a list of 4, [2, 3] for 2 rows of 3
 *
 * t: numbers, nested to any depth. Throws a RangeError where t is ragged: parts of one axis that differ in shape.
 *
 * 텐서의 모양입니다. 바깥 축부터 길이를 적습니다. 같은 축의 부분들이 모양이 서로 다르면 RangeError를 던집니다.
 */
export function shapeOf(t: unknown): number[] {
  throw new NotImplementedError('shapeOf');
}

/**
 * Y[i][j] = Σₖ a[i][k]·b[k][j]
 *
 * a: (m × n), b: (n × j); the product is (m × j). Throws a RangeError where the columns of a are not as many as the
 * rows of b, and for a ragged matrix.
 *
 * 행렬곱입니다. a의 열 수와 b의 행 수가 다르거나, 행의 길이가 서로 다르면 RangeError를 던집니다.
 */
export function matmul(a: Matrix, b: Matrix): Matrix {
  throw new NotImplementedError('matmul');
}

/**
 * X(m × n)·W(n × j) + B(m × j) = Y(m × j); params = nj + j
 *
 * x, y: the shapes of X and Y. B has a row for each sample, but every row is the same: only j numbers of it are
 * learned. Throws a RangeError where X and Y have different numbers of rows.
 *
 * 입력과 출력의 모양에서 가중치와 편향의 모양을 알아냅니다. 학습하는 편향은 j개뿐입니다. 행의 수가 다르면 RangeError를 던집니다.
 */
export function inferShapes(x: [number, number], y: [number, number]): LayerShapes {
  throw new NotImplementedError('inferShapes');
}

/**
 * H = w₁x₁ + w₂x₂ + … + b, fitted to the mean squared error by `steps` steps of gradient descent from zeros
 *
 * X: (samples × features), y: (samples). ∂cost/∂w = (2/n) Σ (H − y)·x, ∂cost/∂b = (2/n) Σ (H − y); w and b change at
 * the same time. Throws a RangeError where X is ragged or empty, or has not one row for each target.
 *
 * 다중 선형 회귀입니다. 0에서 출발하고, 한 걸음마다 모든 가중치와 편향을 동시에 바꿉니다. X와 y의 개수가 다르거나, X가 비었거나,
 * 행의 길이가 서로 다르면 RangeError를 던집니다.
 */
export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number): Plane {
  throw new NotImplementedError('fitMultiple');
}

/**
 * p = σ(w₁x₁ + w₂x₂ + … + b), fitted to the binary cross-entropy by `steps` steps of gradient descent from zeros
 *
 * X: (samples × features), y: labels, 0 or 1. ∂loss/∂w = (1/n) Σ (p − y)·x, ∂loss/∂b = (1/n) Σ (p − y). Throws a
 * RangeError where X is ragged or empty, or has not one row for each label.
 *
 * 입력이 여러 개인 로지스틱 회귀입니다. 0에서 출발합니다. X와 y의 개수가 다르거나, X가 비었거나, 행의 길이가 서로 다르면
 * RangeError를 던집니다.
 */
export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number): Plane {
  throw new NotImplementedError('fitMultiLogistic');
}

/**
 * A row for each label, with a 1 in the label's column and 0 elsewhere
 *
 * labels: whole numbers from 0 to k − 1; the result is (labels × k). Throws a RangeError for any other label.
 *
 * 원-핫 인코딩입니다. 레이블은 0부터 k − 1까지의 정수이고, 아니면 RangeError를 던집니다.
 */
export function oneHot(labels: number[], k: number): Matrix {
  throw new NotImplementedError('oneHot');
}

/**
 * p[i] = e^z[i] / Σⱼ e^z[j]
 *
 * z: logits; the result has as many numbers, which add up to 1. Never NaN for large logits; a logit of −Infinity gets
 * the probability 0.
 *
 * 소프트맥스입니다. 로짓이 아주 커도 NaN이 나오면 안 되고, −Infinity인 로짓의 확률은 0입니다.
 */
export function softmax(z: number[]): number[] {
  throw new NotImplementedError('softmax');
}

/**
 * The index of the largest number; of several equal ones, the lowest index
 *
 * 가장 큰 값의 인덱스입니다. 같은 값이 여럿이면 가장 앞의 것입니다.
 */
export function argmax(v: number[]): number {
  throw new NotImplementedError('argmax');
}

/**
 * −(1/n) Σ Σ y ln p, with p clipped to [1e-7, 1 − 1e-7]
 *
 * Y: one-hot rows, P: rows of probabilities, both (samples × classes). Throws a RangeError where the shapes differ,
 * for ragged matrices, and where there are no rows.
 *
 * 크로스 엔트로피입니다. 샘플 수 n으로만 나눕니다. 모양이 다르거나, 행의 길이가 서로 다르거나, 행이 없으면 RangeError를 던집니다.
 */
export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  throw new NotImplementedError('categoricalCrossEntropy');
}

/**
 * P = softmax of each row of X·W + b, dW = Xᵀ(P − Y)/n, db = the mean of each column of P − Y
 *
 * X: (samples × features), Y: one-hot rows (samples × classes), W: (features × classes), b: (classes); dW and db have
 * the shapes of W and b. Throws a RangeError where shapes do not fit, for ragged matrices, and for an empty X.
 *
 * 소프트맥스 회귀의 기울기입니다. 모양이 맞지 않거나, 행의 길이가 서로 다르거나, X가 비었으면 RangeError를 던집니다.
 */
export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]): SoftmaxGradient {
  throw new NotImplementedError('softmaxGradient');
}
