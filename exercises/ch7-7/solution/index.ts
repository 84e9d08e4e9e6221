import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { sigmoid } from '@chainrule/core/arrays';
// #endregion

/** The shapes of a layer's weights and bias, and how many numbers it learns. */
export type LayerShapes = { W: [number, number]; B: [number, number]; params: number };

/** A hyperplane: a weight for each feature, and a bias. */
export type Plane = { w: number[]; b: number };

/** The gradient of the loss for the weights, with a row for each feature and a column for each class, and for the biases. */
export type SoftmaxGradient = { dW: Matrix; db: number[] };

/**
 * The length along each axis, from the outside in: [] for a number, [4] for an array of 4, [2, 3] for 2 rows of 3
 *
 * t: numbers, nested to any depth. Throws a RangeError if t is ragged: if two elements of the same array
 * differ in shape.
 *
 * 텐서의 모양입니다. 축마다의 길이를 바깥쪽부터 적습니다. t는 수, 또는 수를 몇 겹으로든 담은 배열입니다. 한 배열의 원소끼리
 * 모양이 다르면 RangeError를 던집니다.
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
 * a: (m × n), b: (n × j); the product is (m × j). Throws a RangeError if the number of columns of a differs from the
 * number of rows of b, and if the rows of a matrix differ in length.
 *
 * 행렬곱입니다. a는 (m × n), b는 (n × j)이고 결과는 (m × j)입니다. a의 열 수와 b의 행 수가 다르거나, 한 행렬 안에서 행의 길이가 서로
 * 다르면 RangeError를 던집니다.
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
 * x, y: the shapes of X and Y, as [rows, columns]. B has a row for each sample, but every row is the same: only j
 * numbers of it are learned. Throws a RangeError if X and Y have different numbers of rows.
 *
 * 입력과 출력의 모양에서 가중치와 편향의 모양을 알아냅니다. x와 y는 X와 Y의 모양 [행 수, 열 수]입니다. B에는 샘플마다 행이 있지만
 * 모두 같아서, 학습하는 편향은 j개뿐입니다. X와 Y의 행 수가 다르면 RangeError를 던집니다.
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
 * the same time. With 0 steps it returns the zeros. Throws a RangeError if X has no rows, if its rows differ in length,
 * and if there are more or fewer rows than targets.
 *
 * 다중 선형 회귀입니다. X는 (샘플 × 특성), y는 샘플마다의 목표값입니다. 0에서 출발해 steps걸음을 걷고, 걸음마다 모든 가중치와
 * 편향을 동시에 바꿉니다. 0걸음이면 모두 0입니다. X에 행이 없거나, 행의 길이가 서로 다르거나, 행의 수가 y의 길이와 다르면
 * RangeError를 던집니다.
 */
export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number): Plane {
  // #region solution
  return descend(X, y, lr, steps, (sum, target) => 2 * (sum - target));
  // #endregion
}

/**
 * p = σ(w₁x₁ + w₂x₂ + … + b), fitted to the binary cross-entropy by `steps` steps of gradient descent from zeros
 *
 * X: (samples × features), y: labels, 0 or 1. ∂loss/∂w = (1/n) Σ (p − y)·x, ∂loss/∂b = (1/n) Σ (p − y); w and b
 * change at the same time. With 0 steps it returns the zeros. Throws a RangeError if X has no rows, if its rows differ
 * in length, and if there are more or fewer rows than labels.
 *
 * 다중 로지스틱 회귀입니다. X는 (샘플 × 특성), y는 0 아니면 1인 레이블입니다. 0에서 출발해 steps걸음을 걷고, 걸음마다 모든
 * 가중치와 편향을 동시에 바꿉니다. 0걸음이면 모두 0입니다. X에 행이 없거나, 행의 길이가 서로 다르거나, 행의 수가 레이블의 수와
 * 다르면 RangeError를 던집니다.
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
 * 원-핫 인코딩입니다. 레이블마다 한 행이고, 레이블의 열에는 1, 나머지에는 0이 있어 결과는 (레이블 × k)입니다. 레이블이 0부터
 * k − 1까지의 정수가 아니면 RangeError를 던집니다.
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
 * 소프트맥스입니다. z는 로짓이고, 결과는 길이가 같고 합이 1입니다. 로짓이 아주 커도 NaN이 나오면 안 되고,
 * −Infinity인 로짓의 확률은 0입니다.
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
 * The index of the largest number; if several are equally large, the lowest of their indices
 *
 * 가장 큰 수의 인덱스입니다. 가장 큰 수가 여럿이면 가장 앞의 인덱스입니다.
 */
export function argmax(v: number[]): number {
  // #region solution
  return v.reduce((best, value, i) => (value > v[best]! ? i : best), 0);
  // #endregion
}

/**
 * −(1/n) Σ Σ y ln p, with p clipped to [1e-7, 1 − 1e-7]
 *
 * Y: one-hot rows, P: rows of probabilities, both (samples × classes). Throws a RangeError if the shapes differ,
 * if the rows of a matrix differ in length, and if there are no rows.
 *
 * 다중 클래스 크로스 엔트로피입니다. Y는 원-핫 벡터의 행들, P는 확률의 행들이고 둘 다 (샘플 × 클래스)입니다. 먼저 p를
 * [1e-7, 1 − 1e-7] 안으로 자르고, 샘플 수 n으로만 나눕니다. 모양이 다르거나, 한 행렬 안에서 행의 길이가 서로 다르거나, 행이 없으면
 * RangeError를 던집니다.
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
 * the shapes of W and b. Throws a RangeError if the shapes do not fit together, if the rows of a matrix differ in
 * length, and if X has no rows.
 *
 * 소프트맥스 회귀의 기울기입니다. X는 (샘플 × 특성), Y는 원-핫 벡터의 행들로 (샘플 × 클래스), W는 (특성 × 클래스)이고, b에는
 * 클래스마다 수가 하나씩 있습니다. dW와 db의 모양은 W와 b의 모양과 같습니다. 모양이 서로 맞지 않거나, 한 행렬 안에서 행의 길이가
 * 서로 다르거나, X에 행이 없으면 RangeError를 던집니다.
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
