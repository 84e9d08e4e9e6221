import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { matmul, outer, sigmoid, transpose } from '@chainrule/core/arrays';
// #endregion

/** The weights of a network without biases: W1 is (inputs × hidden), W2 is (hidden × outputs). */
export type Net = { W1: Matrix; W2: Matrix };

/** What a forward pass leaves behind: weighted sums z1, z2 and their activations h, o. */
export type Pass = { z1: number[]; h: number[]; z2: number[]; o: number[] };

/** The gradients of the loss with respect to both weight matrices, and the deltas they are made of. */
export type Gradients = { dW1: Matrix; dW2: Matrix; deltaH: number[]; deltaO: number[] };

/** A penalty on the weights, and its gradient. */
export type Penalty = { penalty: number; grad: number[] };

/**
 * z1 = x·W1, h = σ(z1), z2 = h·W2, o = σ(z2)
 *
 * x: (inputs), n.W1: (inputs × hidden), n.W2: (hidden × outputs); z1, h: (hidden), z2, o: (outputs).
 * Throws a RangeError if the shapes do not fit or the rows of a matrix differ in length.
 *
 * 순전파입니다. 두 층의 가중합 z1, z2와 활성값 h, o를 모두 돌려줍니다. 모양이 맞지 않으면 RangeError를 던집니다.
 */
export function forward(x: number[], n: Net): Pass {
  // #region solution
  const z1 = times(x, n.W1); // (inputs)·(inputs × hidden) → (hidden)
  const h = z1.map(sigmoid);
  const z2 = times(h, n.W2); // (hidden)·(hidden × outputs) → (outputs)
  const o = z2.map(sigmoid);
  return { z1, h, z2, o };
  // #endregion
}

/**
 * E = ½ Σ (t − o)²
 *
 * o: outputs, t: targets, of the same length. Throws a RangeError if the lengths differ.
 *
 * 오차의 제곱을 모두 더해 반으로 나눕니다. 평균이 아닙니다. 길이가 다르면 RangeError를 던집니다.
 */
export function loss(o: number[], t: number[]): number {
  // #region solution
  requireTargets(o, t);
  return 0.5 * o.reduce((sum, output, k) => sum + (t[k]! - output) ** 2, 0);
  // #endregion
}

/**
 * δo = (o − t) o (1 − o), δh = (W2·δo) h (1 − h), dW2 = hᵀδo, dW1 = xᵀδh
 *
 * deltaO: (outputs), deltaH: (hidden); dW1 and dW2 have the shapes of n.W1 and n.W2. Throws a RangeError where forward
 * does, and if there are not as many targets as outputs.
 *
 * 역전파입니다. 출력층의 델타부터 구하고, 그것으로 은닉층의 델타를 구합니다. 가중치는 바꾸지 않습니다.
 */
export function backward(x: number[], t: number[], n: Net): Gradients {
  // #region solution
  const { h, o } = forward(x, n);
  requireTargets(o, t);
  // (outputs): the slope of E at each output, times the slope of its sigmoid
  const deltaO = o.map((output, k) => (output - t[k]!) * output * (1 - output));
  // (outputs)·(outputs × hidden) → (hidden): every output passes its delta back through the weights that lead to it
  const fromOutputs = times(deltaO, transpose(n.W2));
  const deltaH = h.map((activation, j) => fromOutputs[j]! * activation * (1 - activation));
  return { dW1: outer(x, deltaH), dW2: outer(h, deltaO), deltaH, deltaO };
  // #endregion
}

/**
 * W ← W − lr·dW for both matrices, with gradients taken before either of them changes
 *
 * Returns a new network and leaves `n` as it is. Throws a RangeError where backward does.
 *
 * 경사 하강법 한 걸음입니다. 두 기울기를 먼저 모두 구한 뒤에 새 신경망을 만들어 돌려줍니다. n은 바꾸지 않습니다.
 */
export function trainStep(x: number[], t: number[], n: Net, lr: number): Net {
  // #region solution
  const { dW1, dW2 } = backward(x, t, n);
  return { W1: stepDown(n.W1, dW1, lr), W2: stepDown(n.W2, dW2, lr) };
  // #endregion
}

/**
 * max over all weights w of | (E(w + h) − E(w − h)) / (2h) − ∂E/∂w |
 *
 * ∂E/∂w comes from `backward`; E is measured with one weight moved and all others as they are.
 * Throws a RangeError where backward does.
 *
 * 가중치를 하나씩 ±h만큼 움직여 잰 기울기와 backward의 기울기를 비교해, 가장 큰 차이를 돌려줍니다.
 */
export function gradientCheck(x: number[], t: number[], n: Net, h = 1e-5): number {
  // #region solution
  const { dW1, dW2 } = backward(x, t, n);
  const analytic: Net = { W1: dW1, W2: dW2 };
  let worst = 0;
  for (const layer of ['W1', 'W2'] as const) {
    n[layer].forEach((row, i) => {
      row.forEach((weight, j) => {
        const errorAt = (moved: number) => loss(forward(x, withWeight(n, layer, i, j, moved)).o, t);
        const numeric = (errorAt(weight + h) - errorAt(weight - h)) / (2 * h);
        worst = Math.max(worst, Math.abs(numeric - analytic[layer][i]![j]!));
      });
    });
  }
  return worst;
  // #endregion
}

/**
 * penalty = λ Σ |w|, grad = λ sign(w) with sign(0) = 0
 *
 * w: weights (no biases), lambda: the strength λ; grad has the length of w.
 *
 * L1 규제입니다. 가중치가 0인 곳의 기울기는 0입니다.
 */
export function l1(w: number[], lambda: number): Penalty {
  // #region solution
  return {
    penalty: lambda * w.reduce((sum, weight) => sum + Math.abs(weight), 0),
    grad: w.map((weight) => lambda * Math.sign(weight)),
  };
  // #endregion
}

/**
 * penalty = ½ λ Σ w², grad = λ w
 *
 * w: weights (no biases), lambda: the strength λ; grad has the length of w.
 *
 * L2 규제(가중치 감쇠)입니다. ½이 붙어 있어서 기울기에는 2가 나오지 않습니다.
 */
export function l2(w: number[], lambda: number): Penalty {
  // #region solution
  return {
    penalty: 0.5 * lambda * w.reduce((sum, weight) => sum + weight ** 2, 0),
    grad: w.map((weight) => lambda * weight),
  };
  // #endregion
}

/**
 * In training, an activation becomes 0 if rand() < p, and a / (1 − p) if not; in prediction it stays as it is
 *
 * a: activations, p: the probability that one is dropped, in [0, 1], rand: draws a number from [0, 1), called once for
 * each activation, in order. p = 1 drops all. Returns a new array.
 *
 * 드롭아웃입니다. 훈련할 때만 뉴런을 끄고, 남은 뉴런은 1/(1 − p)배로 키웁니다. 예측할 때는 그대로 둡니다.
 */
export function dropout(a: number[], p: number, rand: () => number, training: boolean): number[] {
  // #region solution
  if (!training) return [...a];
  return a.map((activation) => (rand() < p ? 0 : activation / (1 - p)));
  // #endregion
}

/**
 * best = the epoch of the lowest loss up to the stop, stop = the first epoch at which `patience` epochs in a row have
 * brought no lower loss
 *
 * valLoss: the validation loss of every epoch; epochs count from 0. An equal loss is no improvement. If patience never
 * runs out, stop is the last epoch.
 *
 * 조기 종료입니다. 검증 손실이 patience번 연속으로 나아지지 않으면 그 에포크에서 멈춥니다. 같은 값은 나아진 것이 아닙니다.
 */
export function earlyStopping(valLoss: number[], patience: number): { stop: number; best: number } {
  // #region solution
  let best = 0;
  for (let epoch = 1; epoch < valLoss.length; epoch++) {
    if (valLoss[epoch]! < valLoss[best]!) best = epoch;
    else if (epoch - best >= patience) return { stop: epoch, best };
  }
  return { stop: valLoss.length - 1, best };
  // #endregion
}

// #region solution
/** v·W, a vector as a matrix of one row: (rows)·(rows × columns) → (columns) */
function times(v: number[], W: Matrix): number[] {
  return matmul([v], W)[0]!;
}

/** W − lr·dW */
function stepDown(W: Matrix, dW: Matrix, lr: number): Matrix {
  return W.map((row, i) => row.map((weight, j) => weight - lr * dW[i]![j]!));
}

/** The network with one weight replaced. */
function withWeight(n: Net, layer: 'W1' | 'W2', i: number, j: number, weight: number): Net {
  return { ...n, [layer]: n[layer].with(i, n[layer][i]!.with(j, weight)) };
}

function requireTargets(o: number[], t: number[]): void {
  if (t.length !== o.length) {
    throw new RangeError(`There are ${o.length} outputs and ${t.length} targets: give one target for each output`);
  }
}
// #endregion
