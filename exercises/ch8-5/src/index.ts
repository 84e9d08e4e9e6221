// ch8-5: README.md · 한국어 README.ko.md · pnpm grade ch8-5

import { type Matrix, NotImplementedError } from '@chainrule/core/arrays';

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
  throw new NotImplementedError('initScale');
}

/**
 * W[i][j] = (2u − 1) · limit, a fresh draw u = rand() for each weight, row after row
 *
 * rand: draws from [0, 1); W: (fanIn × fanOut). Throws a RangeError where initScale does.
 *
 * 균등 분포에서 뽑은 가중치입니다. 첫 행부터 한 행씩, 가중치마다 rand()를 한 번 부릅니다.
 */
export function initWeights(rule: Rule, fanIn: number, fanOut: number, rand: () => number): Matrix {
  throw new NotImplementedError('initWeights');
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
  throw new NotImplementedError('gradientSignals');
}

/**
 * Each element becomes min if it is below min, and max if it is above max
 *
 * g: a gradient. Throws a RangeError if min is above max.
 *
 * 값으로 자르기입니다. 원소마다 [min, max] 안으로 밀어 넣습니다.
 */
export function clipByValue(g: number[], min: number, max: number): number[] {
  throw new NotImplementedError('clipByValue');
}

/**
 * g · clipNorm / ‖g‖ if ‖g‖ > clipNorm, else g as it is, with ‖g‖ = √(Σ g²)
 *
 * clipNorm: the largest norm allowed, above 0. Throws a RangeError for any other.
 *
 * 노름으로 자르기입니다. 방향은 그대로 두고 길이만 clipNorm으로 줄입니다.
 */
export function clipByNorm(g: number[], clipNorm: number): number[] {
  throw new NotImplementedError('clipByNorm');
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
  throw new NotImplementedError('clipByGlobalNorm');
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
  throw new NotImplementedError('batchNorm');
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
  throw new NotImplementedError('batchNormInference');
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
  throw new NotImplementedError('movingAverage');
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
  throw new NotImplementedError('batchNormGradient');
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
  throw new NotImplementedError('layerNorm');
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
  throw new NotImplementedError('layerNormGradient');
}
