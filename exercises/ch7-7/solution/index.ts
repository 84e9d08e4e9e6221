import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { sigmoid } from '@chainrule/core/arrays';
// #endregion

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
  // #region solution
  if (!Array.isArray(t)) return [];
  const [inner = [], ...others] = t.map(shapeOf);
  for (const other of others) {
    if (other.join() !== inner.join()) {
      throw new RangeError(`Ragged: a part of shape [${inner}] stands beside one of shape [${other}]`);
    }
  }
  return [t.length, ...inner];
  // #endregion
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
  // #region solution
  const inner = widthOf('a', a);
  const columns = widthOf('b', b);
  if (inner !== b.length) {
    throw new RangeError(`a has ${inner} columns and b has ${b.length} rows: these have to be as many`);
  }
  return a.map((row) => Array.from({ length: columns }, (_, j) => dot(row, columnOf(b, j))));
  // #endregion
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
  // #region solution
  const [samples, inputs] = x;
  const [rows, outputs] = y;
  if (rows !== samples) throw new RangeError(`X has ${samples} rows and Y has ${rows}: one row of Y belongs to each`);
  return { W: [inputs, outputs], B: [samples, outputs], params: inputs * outputs + outputs };
  // #endregion
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
  // #region solution
  return descend(X, y, lr, steps, (sum, target) => 2 * (sum - target));
  // #endregion
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
  // #region solution
  return descend(X, y, lr, steps, (sum, label) => sigmoid(sum) - label);
  // #endregion
}

/**
 * A row for each label, with a 1 in the label's column and 0 elsewhere
 *
 * labels: whole numbers from 0 to k − 1; the result is (labels × k). Throws a RangeError for any other label.
 *
 * 원-핫 인코딩입니다. 레이블은 0부터 k − 1까지의 정수이고, 아니면 RangeError를 던집니다.
 */
export function oneHot(labels: number[], k: number): Matrix {
  // #region solution
  return labels.map((label) => {
    if (!Number.isInteger(label) || label < 0 || label >= k) {
      throw new RangeError(`The label ${label} is none of the ${k} classes, which are numbered from 0 to ${k - 1}`);
    }
    return Array.from({ length: k }, (_, column) => (column === label ? 1 : 0));
  });
  // #endregion
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
  // #region solution
  // The largest exponent becomes 0, so no exponential overflows; a common factor cancels out.
  const largest = Math.max(...z);
  const exponentials = z.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
  // #endregion
}

/**
 * The index of the largest number; of several equal ones, the lowest index
 *
 * 가장 큰 값의 인덱스입니다. 같은 값이 여럿이면 가장 앞의 것입니다.
 */
export function argmax(v: number[]): number {
  // #region solution
  return v.reduce((best, value, i) => (value > v[best]! ? i : best), 0);
  // #endregion
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
  // #region solution
  requireSameShape('Y', Y, 'P', P);
  const total = Y.reduce(
    (sum, row, i) =>
      sum +
      dot(
        row,
        P[i]!.map((p) => Math.log(clip(p))),
      ),
    0,
  );
  return -total / Y.length;
  // #endregion
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
  // #region solution
  const logits = matmul(X, W).map((row) => {
    if (row.length !== b.length) throw new RangeError(`There are ${row.length} classes and ${b.length} biases`);
    return row.map((sum, j) => sum + b[j]!);
  });
  requireSameShape('Y', Y, 'X·W', logits);
  const errors = logits.map((row, i) => softmax(row).map((p, j) => p - Y[i]![j]!));
  const n = X.length;
  const columns = Array.from({ length: widthOf('X', X) }, (_, k) => columnOf(X, k));
  return {
    dW: matmul(columns, errors).map((row) => row.map((sum) => sum / n)),
    db: b.map((_, j) => columnOf(errors, j).reduce((sum, error) => sum + error, 0) / n),
  };
  // #endregion
}

// #region solution
/** Gradient descent from zeros, for a loss whose slope for a sample's sum w·x + b is `slopeOf`. */
function descend(
  X: Matrix,
  y: number[],
  lr: number,
  steps: number,
  slopeOf: (sum: number, target: number) => number,
): Plane {
  const features = widthOf('X', X);
  if (X.length !== y.length) throw new RangeError(`X has ${X.length} rows and y has ${y.length} numbers`);
  if (X.length === 0) throw new RangeError('There are no samples: an average needs one or more');
  let w = new Array<number>(features).fill(0);
  let b = 0;
  for (let step = 0; step < steps; step++) {
    const slopes = X.map((row, i) => slopeOf(dot(row, w) + b, y[i]!));
    w = w.map((weight, k) => weight - (lr * dot(slopes, columnOf(X, k))) / X.length);
    b -= (lr * slopes.reduce((sum, slope) => sum + slope, 0)) / X.length;
  }
  return { w, b };
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, value, k) => sum + value * b[k]!, 0);
}

function columnOf(m: Matrix, j: number): number[] {
  return m.map((row) => row[j]!);
}

function clip(p: number): number {
  return Math.min(Math.max(p, 1e-7), 1 - 1e-7);
}

/** The number of columns; throws where rows differ in it. */
function widthOf(name: string, m: Matrix): number {
  const width = m[0]?.length ?? 0;
  m.forEach((row, i) => {
    if (row.length !== width) {
      throw new RangeError(`${name} is ragged: row 0 has ${width} numbers and row ${i} has ${row.length}`);
    }
  });
  return width;
}

function requireSameShape(name: string, a: Matrix, other: string, b: Matrix): void {
  const [width, otherWidth] = [widthOf(name, a), widthOf(other, b)];
  if (a.length !== b.length || width !== otherWidth) {
    throw new RangeError(`${name} is (${a.length} × ${width}) and ${other} is (${b.length} × ${otherWidth})`);
  }
  if (a.length === 0) throw new RangeError(`${name} has no rows: an average needs one or more`);
}
// #endregion
