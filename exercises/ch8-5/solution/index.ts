import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { transpose, zeros } from '@chainrule/core/arrays';
// #endregion

/** Which rule sets the scale of the first weights. */
export type Rule = 'xavier' | 'he';

/** The scale of the first weights: how far a uniform draw reaches to both sides, and the standard deviation of a normal one. */
export type Scale = { limit: number; std: number };

export type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

/** A normalized batch, and the mean and variance of each of its features. */
export type Normalized = { Y: Matrix; mean: number[]; variance: number[] };

/** The gradients of a normalization: dX has the shape of X, dGamma and dBeta have one number for each feature. */
export type NormGradient = { dX: Matrix; dGamma: number[]; dBeta: number[] };

/**
 * xavier: limit = √(6 / (fanIn + fanOut)), std = √(2 / (fanIn + fanOut)); he: limit = √(6 / fanIn), std = √(2 / fanIn)
 *
 * fanIn, fanOut: the numbers of neurons that the layer leads from and to, whole numbers of at least 1. Throws a
 * RangeError for any other.
 *
 * 처음 가중치의 크기를 정합니다. 균등 분포의 한계 limit과 정규 분포의 표준편차 std를 돌려줍니다.
 */
export function initScale(rule: Rule, fanIn: number, fanOut: number): Scale {
  // #region solution
  requireSize('fanIn', fanIn);
  requireSize('fanOut', fanOut);
  const neurons = rule === 'he' ? fanIn : fanIn + fanOut;
  return { limit: Math.sqrt(6 / neurons), std: Math.sqrt(2 / neurons) };
  // #endregion
}

/**
 * W[i][j] = (2u − 1) · limit, a fresh draw u = rand() for each weight, row after row
 *
 * rand: draws from [0, 1); W: (fanIn × fanOut). Throws a RangeError where initScale does.
 *
 * 균등 분포에서 뽑은 가중치입니다. 첫 행부터 한 행씩, 가중치마다 rand()를 한 번 부릅니다.
 */
export function initWeights(rule: Rule, fanIn: number, fanOut: number, rand: () => number): Matrix {
  // #region solution
  const { limit } = initScale(rule, fanIn, fanOut);
  return zeros(fanIn, fanOut).map((row) => row.map(() => (2 * rand() - 1) * limit));
  // #endregion
}

/**
 * signals[l] = Π over all layers k ≥ l of ws[k] · f′(zs[k])
 *
 * zs, ws: the weighted sum and the weight of each layer, first layer first, in a chain with one neuron in each layer. The
 * slope of leakyRelu is 0.01 below 0; relu′(0) = 0, and leakyRelu′(0) is not tested. Empty lists give an empty list.
 * Throws a RangeError if the lengths differ.
 *
 * 각 층에 도착하는 기울기 신호입니다. 마지막 층부터 거꾸로, 지나온 층의 w·f′(z)를 곱해 갑니다.
 */
export function gradientSignals(kind: Act, zs: number[], ws: number[]): number[] {
  // #region solution
  if (zs.length !== ws.length) {
    throw new RangeError(
      `There are ${zs.length} weighted sums and ${ws.length} weights: give one of each for every layer`,
    );
  }
  const signals: number[] = [];
  let signal = 1;
  for (let layer = zs.length - 1; layer >= 0; layer--) {
    signal *= ws[layer]! * slope(kind, zs[layer]!);
    signals.unshift(signal);
  }
  return signals;
  // #endregion
}

/**
 * Each element becomes min if it is below min, and max if it is above max
 *
 * g: a gradient. Throws a RangeError if min is above max.
 *
 * 값으로 자르기입니다. 원소마다 [min, max] 안으로 밀어 넣습니다.
 */
export function clipByValue(g: number[], min: number, max: number): number[] {
  // #region solution
  if (min > max) throw new RangeError(`min is ${min} and max is ${max}: min must not be above max`);
  return g.map((element) => Math.min(max, Math.max(min, element)));
  // #endregion
}

/**
 * g · clipNorm / ‖g‖ if ‖g‖ > clipNorm, else g as it is, with ‖g‖ = √(Σ g²)
 *
 * clipNorm: the largest norm allowed, above 0. Throws a RangeError for any other.
 *
 * 노름으로 자르기입니다. 방향은 그대로 두고 길이만 clipNorm으로 줄입니다.
 */
export function clipByNorm(g: number[], clipNorm: number): number[] {
  // #region solution
  requireClipNorm(clipNorm);
  const norm = normOf(g);
  return norm > clipNorm ? g.map((element) => (element * clipNorm) / norm) : [...g];
  // #endregion
}

/**
 * norm = √(Σ of all g² in all gradients); every gradient times clipNorm / norm if norm > clipNorm
 *
 * gs: one gradient for each layer, of any lengths; clipNorm above 0. Throws a RangeError for any other clipNorm. norm is
 * the one before clipping.
 *
 * 전체 노름으로 자르기입니다. 모든 층의 기울기를 한 벡터로 보고 노름을 구해, 모두 같은 비율로 줄입니다. 돌려주는 norm은 자르기 전의 값입니다.
 */
export function clipByGlobalNorm(gs: number[][], clipNorm: number): { clipped: number[][]; norm: number } {
  // #region solution
  requireClipNorm(clipNorm);
  const norm = normOf(gs.flat());
  const factor = norm > clipNorm ? clipNorm / norm : 1;
  return { clipped: gs.map((g) => g.map((element) => element * factor)), norm };
  // #endregion
}

/**
 * Y[i][j] = gamma[j] · (X[i][j] − mean[j]) / √(variance[j] + eps) + beta[j]
 *
 * mean and variance are those of each column, over the rows of the batch: variance[j] = (1/n) Σᵢ (X[i][j] − mean[j])².
 * X: (samples × features), gamma, beta, mean, variance: (features). Throws a RangeError for an empty batch, for rows of
 * different lengths, and if gamma or beta is not as long as the rows.
 *
 * 배치 정규화입니다. 특성(열)마다 배치의 평균과 분산으로 정규화합니다. 분산을 구할 때는 n으로 나눕니다.
 */
export function batchNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Normalized {
  // #region solution
  requireBatch(X, gamma, beta);
  const columns = transpose(X).map((column) => normalized(column, eps));
  return {
    Y: transpose(columns.map(({ values }, j) => values.map((value) => gamma[j]! * value + beta[j]!))),
    mean: columns.map(({ mean }) => mean),
    variance: columns.map(({ variance }) => variance),
  };
  // #endregion
}

/**
 * Y[i][j] = gamma[j] · (X[i][j] − mean[j]) / √(variance[j] + eps) + beta[j], with the mean and variance that are given
 *
 * X: (samples × features), all others: (features). An empty batch gives an empty batch. Throws a RangeError for rows of
 * different lengths, and if one of the lists is not as long as the rows.
 *
 * 예측할 때의 배치 정규화입니다. 배치의 평균과 분산이 아니라 훈련하면서 모아 둔 평균과 분산을 씁니다.
 */
export function batchNormInference(
  X: Matrix,
  gamma: number[],
  beta: number[],
  mean: number[],
  variance: number[],
  eps = 1e-5,
): Matrix {
  // #region solution
  requireFeatures(X, gamma, beta, mean, variance);
  return X.map((row) => row.map((x, j) => (gamma[j]! * (x - mean[j]!)) / Math.sqrt(variance[j]! + eps) + beta[j]!));
  // #endregion
}

/**
 * momentum · moving[j] + (1 − momentum) · batch[j]
 *
 * moving: what has been collected so far, batch: the means or variances of one more batch, of the same length.
 * Throws a RangeError if the lengths differ.
 *
 * 이동 평균입니다. 지금까지 모은 값에 새 배치의 값을 조금씩 섞습니다.
 */
export function movingAverage(moving: number[], batch: number[], momentum = 0.99): number[] {
  // #region solution
  if (moving.length !== batch.length) {
    throw new RangeError(
      `There are ${moving.length} moving averages and ${batch.length} new values: give one for each`,
    );
  }
  return moving.map((average, j) => momentum * average + (1 - momentum) * batch[j]!);
  // #endregion
}

/**
 * With x̂ = (x − mean) / √(variance + eps) and d = gamma · dY, column by column:
 * dX = (d − mean of d − x̂ · mean of (d · x̂)) / √(variance + eps), dGamma = Σᵢ dY · x̂, dBeta = Σᵢ dY
 *
 * X, dY: (samples × features), gamma: (features). dY is the gradient of the loss with respect to Y of batchNorm. Throws a
 * RangeError for an empty batch, for rows of different lengths, and if gamma or dY does not fit X.
 *
 * 배치 정규화의 역전파입니다. 평균과 분산도 X로 계산한 값이므로, 그 길로 돌아오는 기울기까지 더해야 합니다.
 */
export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5): NormGradient {
  // #region solution
  requireBatch(X, gamma);
  requireLike(X, dY);
  const upstream = transpose(dY);
  const columns = transpose(X).map((column, j) => {
    const { values, std } = normalized(column, eps);
    const dy = upstream[j]!;
    const d = dy.map((element) => gamma[j]! * element);
    return { dx: throughNorm(d, values, std), dGamma: dot(dy, values), dBeta: sum(dy) };
  });
  return {
    dX: transpose(columns.map(({ dx }) => dx)),
    dGamma: columns.map(({ dGamma }) => dGamma),
    dBeta: columns.map(({ dBeta }) => dBeta),
  };
  // #endregion
}

/**
 * Y[i][j] = gamma[j] · (X[i][j] − mean of row i) / √(variance of row i + eps) + beta[j]
 *
 * The same as batchNorm, but over the features of each sample. X: (samples × features), gamma, beta: (features). An
 * empty batch gives an empty batch. Throws a RangeError for rows of different lengths, and if gamma or beta is not as
 * long as the rows.
 *
 * 층 정규화입니다. 샘플(행)마다 그 특성들의 평균과 분산으로 정규화하므로 배치 크기와 상관이 없습니다.
 */
export function layerNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Matrix {
  // #region solution
  requireFeatures(X, gamma, beta);
  return X.map((row) => normalized(row, eps).values.map((value, j) => gamma[j]! * value + beta[j]!));
  // #endregion
}

/**
 * With x̂ and d = gamma · dY as in batchNormGradient, but row by row:
 * dX = (d − mean of d − x̂ · mean of (d · x̂)) / √(variance + eps); dGamma[j] = Σᵢ dY[i][j] · x̂[i][j], dBeta[j] = Σᵢ dY[i][j]
 *
 * X, dY: (samples × features), gamma: (features). Throws a RangeError for an empty batch, for rows of different lengths,
 * and if gamma or dY does not fit X.
 *
 * 층 정규화의 역전파입니다. 행마다 계산하되, gamma와 beta의 기울기는 모든 샘플에 걸쳐 더합니다.
 */
export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5): NormGradient {
  // #region solution
  requireBatch(X, gamma);
  requireLike(X, dY);
  const rows = X.map((row) => normalized(row, eps));
  const dX = rows.map(({ values, std }, i) =>
    throughNorm(
      dY[i]!.map((dy, j) => gamma[j]! * dy),
      values,
      std,
    ),
  );
  const columns = transpose(dY);
  const xHat = transpose(rows.map(({ values }) => values));
  return { dX, dGamma: columns.map((dy, j) => dot(dy, xHat[j]!)), dBeta: columns.map(sum) };
  // #endregion
}

// #region solution
function slope(kind: Act, z: number): number {
  if (kind === 'relu') return z > 0 ? 1 : 0;
  if (kind === 'leakyRelu') return z > 0 ? 1 : 0.01;
  if (kind === 'tanh') return 1 - Math.tanh(z) ** 2;
  const e = Math.exp(-Math.abs(z));
  return e / (1 + e) ** 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => value * b[i]!));
}

function normOf(g: readonly number[]): number {
  return Math.hypot(...g);
}

/** Values with mean 0 and variance 1, and what they were before. */
function normalized(x: readonly number[], eps: number) {
  const mean = sum(x) / x.length;
  const variance = sum(x.map((value) => (value - mean) ** 2)) / x.length;
  const std = Math.sqrt(variance + eps);
  return { values: x.map((value) => (value - mean) / std), mean, variance, std };
}

/** The gradient for x, from the one for x̂: what goes through the mean and the variance is taken off. */
function throughNorm(d: readonly number[], xHat: readonly number[], std: number): number[] {
  const meanD = sum(d) / d.length;
  const meanDX = dot(d, xHat) / d.length;
  return d.map((element, i) => (element - meanD - xHat[i]! * meanDX) / std);
}

function requireSize(name: string, size: number): void {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`${name} is ${size}: give a whole number of at least 1`);
}

function requireClipNorm(clipNorm: number): void {
  if (!(clipNorm > 0)) throw new RangeError(`clipNorm is ${clipNorm}: give a number above 0`);
}

function requireFeatures(X: Matrix, ...lists: readonly (readonly number[])[]): void {
  const features = X[0]?.length ?? lists[0]!.length;
  for (const row of [...X, ...lists]) {
    if (row.length !== features) {
      throw new RangeError(`There are ${features} features, but ${row.length} numbers: give one for each feature`);
    }
  }
}

function requireBatch(X: Matrix, ...lists: readonly (readonly number[])[]): void {
  if (X.length === 0) throw new RangeError('The batch is empty: there is nothing to average over');
  requireFeatures(X, ...lists);
}

function requireLike(X: Matrix, dY: Matrix): void {
  if (dY.length !== X.length) throw new RangeError(`There are ${X.length} samples and ${dY.length} rows in dY`);
  requireFeatures([...X, ...dY]);
}
// #endregion
