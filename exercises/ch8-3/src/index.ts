// ch8-3: README.md · 한국어 README.ko.md · pnpm grade ch8-3

import { type Matrix, NotImplementedError } from '@chainrule/core/arrays';

/** What an optimizer remembers: the number of updates, and up to two arrays with an entry for each weight. */
export type Opt = { t: number; m: number[]; v: number[] };

/** The weights after an update, and the state for the next one. */
export type Out = { w: number[]; s: Opt };

/**
 * (1/n) Σ (ŷ − y)²
 *
 * y: targets, yHat: predictions, of the same length. Throws a RangeError if the lengths differ or the arrays are empty.
 *
 * 평균 제곱 오차입니다. y는 실제값, yHat은 예측입니다. 길이가 다르거나 비어 있으면 RangeError를 던집니다.
 */
export function mse(y: number[], yHat: number[]): number {
  throw new NotImplementedError('mse');
}

/**
 * −(1/n) Σᵢ Σⱼ Y[i][j] ln P[i][j], with each P clipped to [1e-7, 1 − 1e-7]
 *
 * Y: (samples × classes), a one-hot row for each sample; P: probabilities, of the same shape. Throws a RangeError if the
 * shapes differ, the rows of a matrix differ in length, or there are no samples.
 *
 * 범주형 크로스 엔트로피입니다. Y는 샘플마다 원-핫 행 하나, P는 같은 모양의 확률입니다. 로그를 취하기 전에 확률을
 * [1e-7, 1 − 1e-7]로 자릅니다. 모양이 다르거나 한 행렬의 행 길이가 서로 다르거나 샘플이 없으면 RangeError를 던집니다.
 */
export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  throw new NotImplementedError('categoricalCrossEntropy');
}

/**
 * −(1/n) Σᵢ ln P[i][labels[i]], with each P clipped to [1e-7, 1 − 1e-7]
 *
 * labels: the class of each sample, counted from 0; P: (samples × classes). Throws a RangeError if there is not one label
 * per row, the rows of P differ in length, there are no samples, or a label is not a class number.
 *
 * 레이블이 정수일 때의 크로스 엔트로피입니다. 원-핫으로 바꾸어 구한 것과 값이 같습니다. 레이블은 0부터 셉니다. 레이블의
 * 개수가 행의 개수와 다르거나, P의 행 길이가 서로 다르거나, 샘플이 없거나, 레이블이 클래스의 번호가 아니면 RangeError를
 * 던집니다.
 */
export function sparseCategoricalCrossEntropy(labels: number[], P: Matrix): number {
  throw new NotImplementedError('sparseCategoricalCrossEntropy');
}

/**
 * epochs · ⌈n / batch⌉, the number of updates
 *
 * n: samples, batch: samples in a batch, epochs: passes through all samples; whole numbers of at least 1.
 *
 * 가중치를 고치는 횟수(이터레이션)입니다. 마지막 배치가 다 차지 않아도 한 번으로 셉니다. 인자는 모두 1 이상의 정수입니다.
 */
export function iterations(n: number, batch: number, epochs = 1): number {
  throw new NotImplementedError('iterations');
}

/**
 * The data in order, `size` of them at a time; the last batch holds what is left
 *
 * data: samples of any type. Every sample is in exactly one batch, and no batch is empty.
 *
 * 데이터를 순서대로 size개씩 나눕니다. 마지막 배치에는 남은 만큼만 들어갑니다. 샘플의 타입은 무엇이든 됩니다.
 */
export function batches<T>(data: T[], size: number): T[][] {
  throw new NotImplementedError('batches');
}

/**
 * w − lr · g
 *
 * w: weights, g: their gradients; returns a new array. Throws a RangeError if w and g differ in length.
 *
 * 경사 하강법 한 걸음입니다. w는 가중치, g는 그 기울기이고, 새 배열을 돌려줍니다. 길이가 다르면 RangeError를 던집니다.
 */
export function sgd(w: number[], g: number[], lr = 0.01): number[] {
  throw new NotImplementedError('sgd');
}

/**
 * v ← mu · v − lr · g, w ← w + v; with nesterov w ← w + mu · v − lr · g
 *
 * w: weights, g: their gradients, s: the state that the last update returned, or { t: 0, m: [], v: [] } at first. Every
 * weight has a v of its own, which starts at 0. Throws a RangeError if w and g differ in length.
 *
 * 모멘텀입니다. 속도 v는 가중치마다 하나씩 있고 0에서 시작하며, 상태 s에 담아 다음 걸음으로 넘깁니다. nesterov가 true이면
 * 새 속도로 한 걸음 앞을 내다봅니다. w와 g의 길이가 다르면 RangeError를 던집니다.
 */
export function momentum(w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false): Out {
  throw new NotImplementedError('momentum');
}

/**
 * a ← a + g², w ← w − lr · g / √(a + eps)
 *
 * w: weights, g: their gradients, s: the state that the last update returned, or { t: 0, m: [], v: [] } at first. Every
 * weight has an a of its own, which starts at a0. Throws a RangeError if w and g differ in length.
 *
 * 아다그라드입니다. 가중치마다 기울기의 제곱을 계속 더해 갑니다. 합은 a0에서 시작합니다. eps는 루트 안에 있습니다. w와 g의
 * 길이가 다르면 RangeError를 던집니다.
 */
export function adagrad(w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7): Out {
  throw new NotImplementedError('adagrad');
}

/**
 * v ← rho · v + (1 − rho) · g², w ← w − lr · g / √(v + eps)
 *
 * w: weights, g: their gradients, s: the state that the last update returned, or { t: 0, m: [], v: [] } at first. Every
 * weight has a v of its own, which starts at 0. Throws a RangeError if w and g differ in length.
 *
 * 알엠에스프롭입니다. 가중치마다 기울기 제곱의 이동 평균을 둡니다. 이동 평균은 0에서 시작하고, eps는 루트 안에 있습니다.
 * w와 g의 길이가 다르면 RangeError를 던집니다.
 */
export function rmsprop(w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7): Out {
  throw new NotImplementedError('rmsprop');
}

/**
 * t ← t + 1, m ← b1 · m + (1 − b1) · g, v ← b2 · v + (1 − b2) · g²,
 * w ← w − lr · √(1 − b2ᵗ) / (1 − b1ᵗ) · m / (√v + eps)
 *
 * w: weights, g: their gradients, s: the state that the last update returned, or { t: 0, m: [], v: [] } at first. Every
 * weight has an m and a v of its own, which start at 0. Throws a RangeError if w and g differ in length.
 *
 * 아담입니다. 가중치마다 m과 v가 따로 있고 0에서 시작합니다. t는 첫 걸음에서 1이고 걸음마다 1씩 커집니다. eps는 루트 밖에
 * 있습니다. w와 g의 길이가 다르면 RangeError를 던집니다.
 */
export function adam(w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7): Out {
  throw new NotImplementedError('adam');
}
