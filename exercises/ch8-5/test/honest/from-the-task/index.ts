// ch8-5: README.md · 한국어 README.ko.md · pnpm grade ch8-5

import { type Matrix, map, zeros } from '@chainrule/core/arrays';

/** Which rule sets the scale of the first weights. */
export type Rule = 'xavier' | 'he';

/** The scale of the first weights: how far a uniform draw reaches to both sides, and the standard deviation of a normal one. */
export type Scale = { limit: number; std: number };

export type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

/** A normalized batch, and the mean and variance of each of its features. */
export type Normalized = { Y: Matrix; mean: number[]; variance: number[] };

/** The gradients of a normalization: dX has the shape of X, dGamma and dBeta have one number a feature. */
export type NormGradient = { dX: Matrix; dGamma: number[]; dBeta: number[] };

/**
 * xavier: limit = √(6 / (fanIn + fanOut)), std = √(2 / (fanIn + fanOut)); he: limit = √(6 / fanIn), std = √(2 / fanIn)
 *
 * fanIn, fanOut: how many neurons a layer comes from and leads to, whole numbers from 1. Throws a RangeError for others.
 *
 * 처음 가중치의 크기를 정합니다. 균등 분포의 한계 limit과 정규 분포의 표준편차 std를 돌려줍니다.
 */
export function initScale(rule: Rule, fanIn: number, fanOut: number): Scale {
  for (const count of [fanIn, fanOut]) {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a number of neurons: ${count}`);
  }
  const n = rule === 'xavier' ? fanIn + fanOut : fanIn;
  return { limit: Math.sqrt(6 / n), std: Math.sqrt(2 / n) };
}

/**
 * W[i][j] = (2u − 1) · limit, a fresh draw u = rand() for each weight, row after row
 *
 * rand: draws from [0, 1); W: (fanIn × fanOut). Throws a RangeError where initScale does.
 *
 * 균등 분포에서 뽑은 가중치입니다. 첫 행부터 한 행씩, 가중치마다 rand()를 한 번 부릅니다.
 */
export function initWeights(rule: Rule, fanIn: number, fanOut: number, rand: () => number): Matrix {
  const { limit } = initScale(rule, fanIn, fanOut);
  return map(zeros(fanIn, fanOut), () => (2 * rand() - 1) * limit);
}

/**
 * signals[l] = Π over all layers k ≥ l of ws[k] · f′(zs[k])
 *
 * zs, ws: the weighted sum and the weight of each layer, first layer first, in a chain of one neuron a layer. A slope of
 * leakyRelu is 0.01 below 0; relu′(0) = 0, and leakyRelu′(0) is not asked for. Empty lists give an empty list.
 * Throws a RangeError where the lengths differ.
 *
 * 각 층에 도착하는 기울기 신호입니다. 마지막 층부터 거꾸로, 지나온 층의 w·f′(z)를 곱해 갑니다.
 */
export function gradientSignals(kind: Act, zs: number[], ws: number[]): number[] {
  if (zs.length !== ws.length) throw new RangeError('zs and ws must have the same length');
  const signals = new Array<number>(zs.length);
  let product = 1;
  for (let l = zs.length - 1; l >= 0; l--) {
    product *= ws[l] * slope(kind, zs[l]);
    signals[l] = product;
  }
  return signals;
}

/**
 * Each element becomes min where it is below min, max where it is above max
 *
 * g: a gradient. Throws a RangeError where min is above max.
 *
 * 값으로 자르기입니다. 원소마다 [min, max] 안으로 밀어 넣습니다.
 */
export function clipByValue(g: number[], min: number, max: number): number[] {
  if (min > max) throw new RangeError(`min ${min} is above max ${max}`);
  return g.map((v) => (v < min ? min : v > max ? max : v));
}

/**
 * g · clipNorm / ‖g‖ where ‖g‖ > clipNorm, else g as it is, with ‖g‖ = √(Σ g²)
 *
 * clipNorm: the largest norm allowed, above 0. Throws a RangeError for any other.
 *
 * 노름으로 자르기입니다. 방향은 그대로 두고 길이만 clipNorm으로 줄입니다.
 */
export function clipByNorm(g: number[], clipNorm: number): number[] {
  return clipByGlobalNorm([g], clipNorm).clipped[0];
}

/**
 * norm = √(Σ of all g² in all gradients); every gradient times clipNorm / norm where norm > clipNorm
 *
 * gs: one gradient a layer, of any lengths; clipNorm above 0. Throws a RangeError for any other clipNorm.
 *
 * 전체 노름으로 자르기입니다. 모든 층의 기울기를 한 벡터로 보고 노름을 구해, 모두 같은 비율로 줄입니다.
 */
export function clipByGlobalNorm(gs: number[][], clipNorm: number): { clipped: number[][]; norm: number } {
  if (!(clipNorm > 0)) throw new RangeError(`clipNorm must be above 0, got ${clipNorm}`);
  const norm = Math.sqrt(gs.flat().reduce((sum, v) => sum + v * v, 0));
  const factor = norm > clipNorm ? clipNorm / norm : 1;
  return { clipped: gs.map((g) => g.map((v) => v * factor)), norm };
}

/**
 * Y[i][j] = gamma[j] · (X[i][j] − mean[j]) / √(variance[j] + eps) + beta[j]
 *
 * mean and variance are those of each column, over the rows of the batch: variance[j] = (1/n) Σᵢ (X[i][j] − mean[j])².
 * X: (samples × features), gamma, beta, mean, variance: (features). Throws a RangeError for an empty batch, a ragged
 * matrix, and where gamma or beta has another length than the rows of X.
 *
 * 배치 정규화입니다. 특성(열)마다 배치의 평균과 분산으로 정규화합니다. 분산은 n으로 나눈 모분산입니다.
 */
export function batchNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Normalized {
  notEmpty(X);
  checkWidths(X, gamma, beta);
  const mean: number[] = [];
  const variance: number[] = [];
  for (let j = 0; j < gamma.length; j++) {
    const m = moments(X.map((row) => row[j]));
    mean.push(m.mean);
    variance.push(m.variance);
  }
  return { Y: batchNormInference(X, gamma, beta, mean, variance, eps), mean, variance };
}

/**
 * Y[i][j] = gamma[j] · (X[i][j] − mean[j]) / √(variance[j] + eps) + beta[j], with the mean and variance that are given
 *
 * X: (samples × features), all others: (features). An empty batch gives an empty batch. Throws a RangeError for a
 * ragged matrix, and where a list has another length than the rows of X.
 *
 * 예측할 때의 배치 정규화입니다. 배치의 통계가 아니라 훈련하면서 모아 둔 평균과 분산을 씁니다.
 */
export function batchNormInference(
  X: Matrix,
  gamma: number[],
  beta: number[],
  mean: number[],
  variance: number[],
  eps = 1e-5,
): Matrix {
  checkWidths(X, gamma, beta, mean, variance);
  return X.map((row) =>
    row.map((x, j) => (gamma[j] * (x - mean[j])) / Math.sqrt(variance[j] + eps) + beta[j]),
  );
}

/**
 * momentum · moving[j] + (1 − momentum) · batch[j]
 *
 * moving: what has been gathered so far, batch: the mean or variance of one more batch, of the same length.
 * Throws a RangeError where the lengths differ.
 *
 * 이동 평균입니다. 지금까지 모은 값에 새 배치의 값을 조금씩 섞습니다.
 */
export function movingAverage(moving: number[], batch: number[], momentum = 0.99): number[] {
  if (moving.length !== batch.length) throw new RangeError('moving and batch must have the same length');
  return moving.map((m, j) => momentum * m + (1 - momentum) * batch[j]);
}

/**
 * With x̂ = (x − mean) / √(variance + eps) and d = gamma · dY, column by column:
 * dX = (d − mean of d − x̂ · mean of (d · x̂)) / √(variance + eps), dGamma = Σᵢ dY · x̂, dBeta = Σᵢ dY
 *
 * X, dY: (samples × features), gamma: (features). dY is the gradient of the loss for Y = batchNorm(X, gamma, …).
 * Throws a RangeError for an empty batch, ragged matrices, and shapes that do not fit.
 *
 * 배치 정규화의 역전파입니다. 평균과 분산도 X로 계산한 값이므로, 그 길로 돌아오는 기울기까지 더해야 합니다.
 */
export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5): NormGradient {
  checkGradientArguments(X, gamma, dY);
  // one column of X and of dY at a time
  const columns = gamma.map((g, j) => {
    const { xHat, root } = normalize(
      X.map((row) => row[j]),
      eps,
    );
    const dy = dY.map((row) => row[j]);
    const dx = throughNorm(
      dy.map((v) => g * v),
      xHat,
      root,
    );
    return { dx, dGamma: sum(dy.map((v, i) => v * xHat[i])), dBeta: sum(dy) };
  });
  return {
    dX: X.map((_, i) => columns.map((c) => c.dx[i])),
    dGamma: columns.map((c) => c.dGamma),
    dBeta: columns.map((c) => c.dBeta),
  };
}

/**
 * Y[i][j] = gamma[j] · (X[i][j] − mean of row i) / √(variance of row i + eps) + beta[j]
 *
 * The same as batchNorm, but over the features of each sample. X: (samples × features), gamma, beta: (features). An
 * empty batch gives an empty batch. Throws a RangeError for a ragged matrix, rows without features, and where gamma or
 * beta has another length than the rows.
 *
 * 층 정규화입니다. 샘플(행)마다 그 특성들의 평균과 분산으로 정규화하므로 배치 크기와 상관이 없습니다.
 */
export function layerNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Matrix {
  checkWidths(X, gamma, beta);
  hasFeatures(X);
  return X.map((row) => normalize(row, eps).xHat.map((v, j) => gamma[j] * v + beta[j]));
}

/**
 * With x̂ and d = gamma · dY as in batchNormGradient, but row by row:
 * dX = (d − mean of d − x̂ · mean of (d · x̂)) / √(variance + eps); dGamma[j] = Σᵢ dY[i][j] · x̂[i][j], dBeta[j] = Σᵢ dY[i][j]
 *
 * X, dY: (samples × features), gamma: (features). Throws a RangeError for an empty batch, ragged matrices, rows without
 * features, and shapes that do not fit.
 *
 * 층 정규화의 역전파입니다. 행마다 계산하되, gamma와 beta의 기울기는 모든 샘플에 걸쳐 더합니다.
 */
export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5): NormGradient {
  checkGradientArguments(X, gamma, dY);
  hasFeatures(X);
  const dGamma = gamma.map(() => 0);
  const dBeta = gamma.map(() => 0);
  const dX = X.map((row, i) => {
    const { xHat, root } = normalize(row, eps);
    dY[i].forEach((dy, j) => {
      dGamma[j] += dy * xHat[j];
      dBeta[j] += dy;
    });
    return throughNorm(
      dY[i].map((dy, j) => gamma[j] * dy),
      xHat,
      root,
    );
  });
  return { dX, dGamma, dBeta };
}

/** f′(z), which never overflows. */
function slope(kind: Act, z: number): number {
  switch (kind) {
    case 'sigmoid': {
      const e = Math.exp(-Math.abs(z));
      return e / (1 + e) ** 2;
    }
    case 'tanh':
      return 1 - Math.tanh(z) ** 2;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'leakyRelu':
      return z > 0 ? 1 : 0.01;
  }
}

function sum(v: number[]): number {
  return v.reduce((total, x) => total + x, 0);
}

function moments(v: number[]): { mean: number; variance: number } {
  const mean = sum(v) / v.length;
  return { mean, variance: sum(v.map((x) => (x - mean) ** 2)) / v.length };
}

function normalize(v: number[], eps: number): { xHat: number[]; root: number } {
  const { mean, variance } = moments(v);
  const root = Math.sqrt(variance + eps);
  return { xHat: v.map((x) => (x - mean) / root), root };
}

/** The gradient for one normalized list: d is gamma · dY. */
function throughNorm(d: number[], xHat: number[], root: number): number[] {
  const meanD = sum(d) / d.length;
  const meanDX = sum(d.map((v, i) => v * xHat[i])) / d.length;
  return d.map((v, i) => (v - meanD - xHat[i] * meanDX) / root);
}

function notEmpty(X: Matrix): void {
  if (X.length === 0) throw new RangeError('the batch is empty');
}

function hasFeatures(X: Matrix): void {
  if (X.length > 0 && X[0].length === 0) throw new RangeError('the rows have no features');
}

function checkWidths(X: Matrix, ...lists: number[][]): void {
  for (const row of X) {
    if (row.length !== X[0].length) throw new RangeError('the rows differ in length');
    for (const list of lists) {
      if (list.length !== row.length) throw new RangeError(`a list of ${list.length} for rows of ${row.length}`);
    }
  }
}

function checkGradientArguments(X: Matrix, gamma: number[], dY: Matrix): void {
  notEmpty(X);
  checkWidths(X, gamma);
  checkWidths(dY, gamma);
  if (dY.length !== X.length) throw new RangeError('dY has not as many rows as X');
}
