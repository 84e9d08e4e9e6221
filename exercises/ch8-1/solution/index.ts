import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { sigmoid } from '@chainrule/core/arrays';
// #endregion

/** The gates of this exercise. */
export type Gate = 'AND' | 'NAND' | 'OR' | 'XOR';

/** The activation functions of this exercise. */
export type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

/** A trained perceptron, and how many rows it got wrong in each epoch. */
export type Trained = { w: number[]; b: number; errors: number[] };

/**
 * step(z) = 1 if z > 0, else 0
 *
 * The comparison is strict: step(0) is 0.
 *
 * 계단 함수입니다. z가 0보다 클 때만 1이고, 0이면 0입니다.
 */
export function step(z: number): 0 | 1 {
  // #region solution
  return z > 0 ? 1 : 0;
  // #endregion
}

/**
 * y = step(w₁x₁ + w₂x₂ + … + b)
 *
 * x: inputs, w: one weight for each of them, b: bias, which is −θ for a threshold θ.
 * Throws a RangeError if x and w differ in length.
 *
 * 퍼셉트론입니다. 가중합에 편향을 더해 계단 함수에 넣습니다. x와 w의 길이가 다르면 RangeError를 던집니다.
 */
export function perceptron(x: number[], w: number[], b: number): 0 | 1 {
  // #region solution
  requireSameLength('inputs', x, 'weights', w);
  return step(x.reduce((sum, value, i) => sum + w[i] * value, b));
  // #endregion
}

/**
 * The gate's output for the inputs x1 and x2
 *
 * AND, NAND and OR are one perceptron each; XOR takes two layers. Inputs and output are 0 or 1.
 *
 * 논리 게이트입니다. AND, NAND, OR은 퍼셉트론 하나로, XOR은 두 층으로 만듭니다. 입력과 출력은 0 또는 1입니다.
 */
export function gate(kind: Gate, x1: number, x2: number): 0 | 1 {
  // #region solution
  if (kind === 'XOR') return gate('AND', gate('NAND', x1, x2), gate('OR', x1, x2));
  const { w, b } = GATES[kind];
  return perceptron([x1, x2], w, b);
  // #endregion
}

/**
 * w ← w + lr (t − y) x, b ← b + lr (t − y), after every row
 *
 * X: (rows × features), t: a target of 0 or 1 for each row. Starts from zeros and takes the rows in order, epoch after
 * epoch. errors: how many rows of each epoch were wrong when their turn came. Ends after the first epoch without an
 * error, or after maxEpochs. Throws a RangeError if t does not hold one target per row, or if rows differ in length.
 *
 * 퍼셉트론 학습 규칙입니다. 0에서 시작해 행을 순서대로 보면서 행마다 가중치와 편향을 고칩니다. errors에는 에포크마다 자기
 * 차례에 틀린 행의 수가 들어갑니다. 틀린 행이 없는 에포크가 나오거나 maxEpochs번이 지나면 끝냅니다. 행과 목표값의 개수가
 * 다르거나 행의 길이가 서로 다르면 RangeError를 던집니다.
 */
export function trainPerceptron(X: Matrix, t: number[], lr: number, maxEpochs: number): Trained {
  // #region solution
  requireSameLength('rows', X, 'targets', t);
  X.forEach((row) => {
    requireSameLength('elements in the first row', X[0], 'in another row', row);
  });
  let w = (X[0] ?? []).map(() => 0);
  let b = 0;
  const errors: number[] = [];
  while (errors.length < maxEpochs && errors.at(-1) !== 0) {
    let wrong = 0;
    X.forEach((x, row) => {
      const error = t[row] - perceptron(x, w, b);
      if (error === 0) return;
      wrong++;
      w = w.map((weight, i) => weight + lr * error * x[i]);
      b += lr * error;
    });
    errors.push(wrong);
  }
  return { w, b, errors };
  // #endregion
}

/**
 * σ(z) = 1 / (1 + e⁻ᶻ), tanh(z) = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), relu(z) = max(0, z), leakyRelu(z) = max(a·z, z)
 *
 * a: the slope of leakyRelu where z < 0, with 0 ≤ a < 1; the other kinds do not use it. Finite for every z.
 *
 * 활성화 함수입니다. a는 z < 0일 때 leakyRelu의 기울기이고(0 ≤ a < 1), 다른 함수에는 쓰지 않습니다. z가 0에서 아무리 멀어도
 * 결과는 유한해야 합니다.
 */
export function activate(kind: Act, z: number, a = 0.01): number {
  // #region solution
  switch (kind) {
    case 'sigmoid':
      return sigmoid(z);
    case 'tanh':
      return Math.tanh(z);
    case 'relu':
      return Math.max(0, z);
    case 'leakyRelu':
      return Math.max(a * z, z);
  }
  // #endregion
}

/**
 * σ′ = σ(1 − σ), tanh′ = 1 − tanh², relu′ = 1 if z > 0 else 0, leakyRelu′ = 1 if z > 0, a if z < 0
 *
 * z: the weighted sum, not the activation. relu′(0) is 0.
 *
 * 활성화 함수의 기울기입니다. z는 활성화 함수를 지나기 전의 가중합입니다. relu′(0)은 0입니다.
 */
export function activationGradient(kind: Act, z: number, a = 0.01): number {
  // #region solution
  const f = activate(kind, z, a);
  switch (kind) {
    case 'sigmoid':
      return f * (1 - f);
    case 'tanh':
      return 1 - f ** 2;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'leakyRelu':
      return z > 0 ? 1 : a;
  }
  // #endregion
}

/**
 * w₁ f′(z₁) · w₂ f′(z₂) · …, over all layers
 *
 * zs: the weighted sum of each layer, ws: the weight of each layer; for leakyRelu, a is 0.01.
 * Throws a RangeError if the lengths differ.
 *
 * 층마다 뉴런이 하나인 신경망을 거슬러 올라간 신호에 모두 곱해지는 값입니다. zs에는 층마다 가중합이, ws에는 층마다
 * 가중치가 들어 있습니다. leakyRelu의 a는 0.01입니다. 길이가 다르면 RangeError를 던집니다.
 */
export function backSignal(kind: Act, zs: number[], ws: number[]): number {
  // #region solution
  requireSameLength('weighted sums', zs, 'weights', ws);
  return zs.reduce((signal, z, layer) => signal * ws[layer] * activationGradient(kind, z), 1);
  // #endregion
}

/**
 * The one layer w·x + b that does what all layers together do, x ↦ ws[0]·x + bs[0] first
 *
 * ws, bs: weight and bias of each layer, in the order in which x passes through them. Throws a RangeError if the
 * lengths differ.
 *
 * 활성화 함수 없이 쌓은 층들과 똑같이 계산하는 층 하나의 w와 b입니다. x는 ws[0], bs[0]인 층부터 지납니다. 길이가 다르면
 * RangeError를 던집니다.
 */
export function collapse(ws: number[], bs: number[]): { w: number; b: number } {
  // #region solution
  requireSameLength('weights', ws, 'biases', bs);
  return ws.reduce(({ w, b }, weight, layer) => ({ w: weight * w, b: weight * b + bs[layer] }), { w: 1, b: 0 });
  // #endregion
}

// #region solution
/** Weights and bias of the gates that one perceptron can be. */
const GATES = {
  AND: { w: [0.5, 0.5], b: -0.7 },
  NAND: { w: [-0.5, -0.5], b: 0.7 },
  OR: { w: [0.6, 0.6], b: -0.5 },
};

function requireSameLength(what: string, a: readonly unknown[], others: string, b: readonly unknown[]): void {
  if (a.length !== b.length) {
    throw new RangeError(
      `There are ${a.length} ${what} and ${b.length} ${others}: give as many of the one as the other`,
    );
  }
}
// #endregion
