// ch7-4: README.md · 한국어 README.ko.md · pnpm grade ch7-4

import { NotImplementedError } from '@chainrule/core/arrays';

/** The slope of the loss for the weight and for the bias. */
export type Gradient = { dw: number; db: number };

/** The parameters of a logistic regression: P(y = 1) = σ(wx + b). */
export type Parameters = { w: number; b: number };

/**
 * σ(z) = 1 / (1 + e⁻ᶻ)
 *
 * Never NaN: σ(1000) is 1 and σ(−1000) is 0.
 *
 * 시그모이드입니다. z가 1000이면 1, −1000이면 0이 나와야 하고, 결코 NaN이 나오면 안 됩니다.
 */
export function sigmoid(z: number): number {
  throw new NotImplementedError('sigmoid');
}

/**
 * σ′(z) = σ(z)(1 − σ(z))
 *
 * z is the argument of the sigmoid, not its value. Never NaN: σ′(±1000) is 0.
 *
 * 시그모이드의 기울기입니다. z는 시그모이드에 넣기 전의 값입니다. z가 ±1000이면 NaN이 아니라 0이 나와야 합니다.
 */
export function sigmoidGradient(z: number): number {
  throw new NotImplementedError('sigmoidGradient');
}

/**
 * −(1/n) Σ [y ln p + (1 − y) ln(1 − p)], with p clipped to [eps, 1 − eps]
 *
 * y: labels, 0 or 1, p: probabilities of a 1, of the same length. Throws a RangeError if the lengths differ, and for
 * empty arrays.
 *
 * 이진 크로스 엔트로피입니다. y는 0 아니면 1인 레이블, p는 1일 확률입니다. 먼저 p를 [eps, 1 − eps] 안으로 자릅니다. 길이가
 * 다르거나 빈 배열이면 RangeError를 던집니다.
 */
export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7): number {
  throw new NotImplementedError('binaryCrossEntropy');
}

/**
 * (1/n) Σ [max(z, 0) − z·y + ln(1 + e^(−|z|))]
 *
 * The binary cross-entropy of p = σ(z), without p: exact for any z. y: labels, 0 or 1, z: logits, of the same length.
 * Throws a RangeError if the lengths differ, and for empty arrays.
 *
 * 로짓 z로 바로 구하는 이진 크로스 엔트로피입니다. y는 0 아니면 1인 레이블입니다. z가 무엇이든 정확해야 합니다. 길이가 다르거나
 * 빈 배열이면 RangeError를 던집니다.
 */
export function binaryCrossEntropyWithLogits(y: number[], z: number[]): number {
  throw new NotImplementedError('binaryCrossEntropyWithLogits');
}

/**
 * p = σ(wx + b), ∂loss/∂w = (1/n) Σ (p − y)·x, ∂loss/∂b = (1/n) Σ (p − y)
 *
 * x: inputs, y: labels, 0 or 1, of the same length. Throws a RangeError if the lengths differ, and for empty arrays.
 *
 * 이진 크로스 엔트로피의 기울기입니다. x는 입력, y는 0 아니면 1인 레이블입니다. σ′는 약분되어 사라집니다. 길이가 다르거나 빈
 * 배열이면 RangeError를 던집니다.
 */
export function logisticGradient(x: number[], y: number[], w: number, b: number): Gradient {
  throw new NotImplementedError('logisticGradient');
}

/**
 * w ← w − lr·∂loss/∂w and b ← b − lr·∂loss/∂b at the same time, `steps` times from (w0, b0)
 *
 * With 0 steps it returns the start. Throws a RangeError if the lengths of x and y differ, and for empty arrays.
 *
 * 로지스틱 회귀의 경사 하강법입니다. (w0, b0)에서 steps걸음을 걷습니다. 두 기울기를 모두 구한 뒤에 w와 b를 함께 바꿉니다.
 * 0걸음이면 출발점을 그대로 돌려줍니다. x와 y의 길이가 다르거나 빈 배열이면 RangeError를 던집니다.
 */
export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Parameters {
  throw new NotImplementedError('fitLogistic');
}

/**
 * 1 where p > threshold, 0 elsewhere
 *
 * A probability that equals the threshold becomes a 0. Every threshold is used as given, 0 included.
 *
 * 확률이 threshold보다 크면 1, 아니면 0입니다. 같을 때는 0이고, threshold는 0이어도 받은 그대로 씁니다.
 */
export function classify(p: number[], threshold = 0.5): number[] {
  throw new NotImplementedError('classify');
}

/**
 * (f(w + h) − f(w − h)) / (2h)
 *
 * The central difference: the slope of f at w, measured.
 *
 * 중앙 차분입니다. w를 양쪽으로 h만큼 움직여, w에서 f의 기울기를 잽니다.
 */
export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5): number {
  throw new NotImplementedError('numericalGradient');
}

/**
 * A number that remembers what it was made from, so that `backward` can find its gradients.
 *
 * Every operation returns a new Value and leaves its operands as they are.
 *
 * 무엇으로 만들어졌는지 기억하는 수입니다. 그래서 backward가 기울기를 구할 수 있습니다. 연산은 언제나 새 Value를 돌려주고,
 * 피연산자는 그대로 둡니다.
 */
export class Value {
  data: number;
  /**
   * ∂root/∂this once `backward` of a root has run; 0 before that
   *
   * 루트의 backward를 부르고 나면 ∂root/∂this이고, 그 전에는 0입니다.
   */
  grad: number;

  constructor(data: number) {
    this.data = data;
    this.grad = 0;
  }

  /** this + o */
  add(o: Value): Value {
    throw new NotImplementedError('Value.add');
  }

  /** this · o */
  mul(o: Value): Value {
    throw new NotImplementedError('Value.mul');
  }

  /** thisᵏ, for a number k (수 k) */
  pow(k: number): Value {
    throw new NotImplementedError('Value.pow');
  }

  /** e^this */
  exp(): Value {
    throw new NotImplementedError('Value.exp');
  }

  /** ln this, the natural logarithm (자연로그) */
  log(): Value {
    throw new NotImplementedError('Value.log');
  }

  /**
   * Sets `grad` of this to 1, and adds ∂this/∂v to `v.grad` for every Value v that this was made from
   *
   * A Value passes its gradient on once all of it has arrived, and one that was used several times gets the sum.
   *
   * 이 Value의 grad를 1로 두고, 이것을 만드는 데 쓰인 모든 Value v의 v.grad에 ∂this/∂v를 더합니다. Value는 자기 기울기가 모두
   * 도착한 뒤에 전하고, 여러 번 쓰인 Value에는 기울기가 더해집니다.
   */
  backward(): void {
    throw new NotImplementedError('Value.backward');
  }
}
