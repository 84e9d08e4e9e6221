/** How often a binary classifier was right and wrong; the positive class is 1. */
export type Confusion = { tp: number; fp: number; fn: number; tn: number };

/** Four measures of a binary classifier, each from 0 to 1. */
export type Scores = { accuracy: number; precision: number; recall: number; f1: number };

/** The slope of the cost for the weight and for the bias. */
export type Gradient = { dw: number; db: number };

/** A straight line H(x) = wx + b. */
export type Line = { w: number; b: number };

/** A line, and the cost before each step that led to it. */
export type Fit = { w: number; b: number; history: number[] };

/**
 * validation = ⌊n·r₂ / (r₁ + r₂ + r₃)⌋, test = ⌊n·r₃ / (r₁ + r₂ + r₃)⌋, train = the rest
 *
 * n: how many samples there are, ratio: [train, validation, test] in whole numbers, none of them negative and not all
 * of them 0. Returns the three sizes in the same order; they add up to n.
 *
 * 샘플 n개를 훈련, 검증, 테스트로 나눈 개수입니다. ratio는 음이 아닌 정수로 된 비율 [훈련, 검증, 테스트]이고, 모두 0인 경우는
 * 없습니다. 검증과 테스트는 내림하고 나머지는 모두 훈련에 써서, 합이 n인 세 개수를 같은 순서로 돌려줍니다.
 */
export function splitSizes(n: number, ratio: [number, number, number]): [number, number, number] {
  // #region solution
  const [train, validation, test] = ratio;
  const total = train + validation + test;
  // The product first: 29 / 100 · 100 is a little less than 29.
  const validationSize = Math.floor((n * validation) / total);
  const testSize = Math.floor((n * test) / total);
  return [n - validationSize - testSize, validationSize, testSize];
  // #endregion
}

/**
 * tp: 1 taken for 1, fp: 0 taken for 1, fn: 1 taken for 0, tn: 0 taken for 0
 *
 * yTrue: actual labels, yPred: predicted labels, 0 or 1, of the same length. Throws a RangeError if the lengths
 * differ.
 *
 * 혼동 행렬의 네 칸입니다. yTrue는 실제 레이블, yPred는 예측한 레이블이고 값은 0 아니면 1입니다. 양성은 1입니다. 길이가 다르면
 * RangeError를 던집니다.
 */
export function confusion(yTrue: number[], yPred: number[]): Confusion {
  // #region solution
  requireSameLength('labels', yTrue, 'predictions', yPred);
  const count = (actual: number, predicted: number) =>
    yTrue.filter((label, i) => label === actual && yPred[i] === predicted).length;
  return { tp: count(1, 1), fp: count(0, 1), fn: count(1, 0), tn: count(0, 0) };
  // #endregion
}

/**
 * accuracy = (TP + TN) / all, P = TP / (TP + FP), R = TP / (TP + FN), F1 = 2PR / (P + R)
 *
 * c: the four counts. A measure whose denominator is 0 is 0, never NaN.
 *
 * 네 개수 c로 구하는 정확도, 정밀도, 재현율, F1 점수입니다. 분모가 0이면 NaN이 아니라 0입니다.
 */
export function scores(c: Confusion): Scores {
  // #region solution
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  const precision = share(c.tp, c.tp + c.fp);
  const recall = share(c.tp, c.tp + c.fn);
  return {
    accuracy: share(c.tp + c.tn, c.tp + c.fp + c.fn + c.tn),
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
  };
  // #endregion
}

/**
 * The first epoch whose validation loss is higher than that of the epoch before it; −1 if it never rises
 *
 * valLoss: the validation loss of every epoch; epochs count from 0. An equal loss is not a rise.
 *
 * 검증 손실이 바로 앞 에포크보다 처음으로 커진 에포크입니다. 그런 에포크가 없으면 −1입니다. valLoss는 에포크별 검증 손실이고
 * 에포크는 0부터 셉니다. 같은 값은 커진 것이 아닙니다.
 */
export function firstOverfitEpoch(valLoss: number[]): number {
  // #region solution
  return valLoss.findIndex((loss, epoch) => epoch > 0 && loss > valLoss[epoch - 1]!);
  // #endregion
}

/**
 * (1/n) Σ (ŷ − y)²
 *
 * y: targets, yHat: predictions, of the same length. Throws a RangeError if the lengths differ, and for empty arrays.
 *
 * 평균 제곱 오차입니다. y는 목표값, yHat은 예측값입니다. 길이가 다르거나 빈 배열이면 RangeError를 던집니다.
 */
export function mse(y: number[], yHat: number[]): number {
  // #region solution
  requireSamples('targets', y, 'predictions', yHat);
  return y.reduce((sum, target, i) => sum + (yHat[i]! - target) ** 2, 0) / y.length;
  // #endregion
}

/**
 * H(x) = wx + b, ∂cost/∂w = (2/n) Σ (H(x) − y)·x, ∂cost/∂b = (2/n) Σ (H(x) − y)
 *
 * x: inputs, y: targets, of the same length. Throws a RangeError if the lengths differ, and for empty arrays.
 *
 * 평균 제곱 오차의 기울기입니다. x는 입력, y는 목표값입니다. 길이가 다르거나 빈 배열이면 RangeError를 던집니다.
 */
export function mseGradient(x: number[], y: number[], w: number, b: number): Gradient {
  // #region solution
  requireSamples('inputs', x, 'targets', y);
  const errors = x.map((input, i) => w * input + b - y[i]!);
  return {
    dw: (2 / x.length) * errors.reduce((sum, error, i) => sum + error * x[i]!, 0),
    db: (2 / x.length) * errors.reduce((sum, error) => sum + error, 0),
  };
  // #endregion
}

/**
 * w ← w − lr·∂cost/∂w and b ← b − lr·∂cost/∂b at the same time, `steps` times from (w0, b0)
 *
 * history: the cost before each step, so it has `steps` entries. With 0 steps it returns the start. Throws a RangeError
 * if the lengths of x and y differ, and for empty arrays.
 *
 * 경사 하강법입니다. (w0, b0)에서 steps걸음을 걷습니다. 두 기울기를 모두 구한 뒤에 w와 b를 함께 바꿉니다. history에는 걸음마다
 * 걷기 전의 비용을 담으므로 길이가 steps입니다. 0걸음이면 출발점을 그대로 돌려줍니다. x와 y의 길이가 다르거나 빈 배열이면
 * RangeError를 던집니다.
 */
export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Fit {
  // #region solution
  requireSamples('inputs', x, 'targets', y);
  let [w, b] = [w0, b0];
  const history: number[] = [];
  for (let step = 0; step < steps; step++) {
    const predictions = x.map((input) => w * input + b);
    history.push(mse(y, predictions));
    const { dw, db } = mseGradient(x, y, w, b);
    w -= lr * dw;
    b -= lr * db;
  }
  return { w, b, history };
  // #endregion
}

/**
 * w = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², b = ȳ − w·x̄
 *
 * The line of the lowest cost, without any steps. Throws a RangeError if the lengths differ, for fewer than two points,
 * and if all x are the same.
 *
 * 비용이 가장 작은 직선을 한 번에 구합니다. 길이가 다르거나, 점이 두 개보다 적거나, x가 모두 같으면 RangeError를 던집니다.
 */
export function closedForm(x: number[], y: number[]): Line {
  // #region solution
  requireSameLength('inputs', x, 'targets', y);
  if (x.length < 2) throw new RangeError(`A line needs two points or more, and there are ${x.length}`);
  // The sum of squares will not do: the mean of [0.1, 0.1, 0.1] is rounded, and the sum not quite 0.
  if (x.every((input) => input === x[0])) throw new RangeError(`All x are ${x[0]}: no line through them has a slope`);
  const xMean = mean(x);
  const yMean = mean(y);
  const spread = x.reduce((sum, input) => sum + (input - xMean) ** 2, 0);
  const w = x.reduce((sum, input, i) => sum + (input - xMean) * (y[i]! - yMean), 0) / spread;
  return { w, b: yMean - w * xMean };
  // #endregion
}

// #region solution
function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function requireSameLength(what: string, a: number[], other: string, b: number[]): void {
  if (a.length !== b.length) {
    throw new RangeError(`There are ${a.length} ${what} and ${b.length} ${other}: give as many of one as of the other`);
  }
}

function requireSamples(what: string, a: number[], other: string, b: number[]): void {
  requireSameLength(what, a, other, b);
  if (a.length === 0) throw new RangeError(`There are no ${what}: an average needs one or more`);
}
// #endregion
