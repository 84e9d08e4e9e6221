import { add, grads, losses, mul, scalar, type Tensor, tensor1d } from '@chainrule/core';

export type Confusion = { tp: number; fp: number; fn: number; tn: number };
export type Scores = { accuracy: number; precision: number; recall: number; f1: number };
export type Gradient = { dw: number; db: number };
export type Line = { w: number; b: number };
export type Fit = { w: number; b: number; history: number[] };

export function splitSizes(n: number, ratio: [number, number, number]): [number, number, number] {
  const total = ratio.reduce((sum, share) => sum + share);
  // n·share = quotient·total + remainder, in whole numbers throughout
  const floored = (share: number) => (n * share - ((n * share) % total)) / total;
  const [validation, test] = [floored(ratio[1]), floored(ratio[2])];
  return [n - (validation + test), validation, test];
}

export function confusion(yTrue: number[], yPred: number[]): Confusion {
  const cells = { '11': 0, '01': 0, '10': 0, '00': 0 };
  yTrue.forEach((label, i) => {
    cells[`${label}${yPred[i]}` as keyof typeof cells]++;
  });
  return { tp: cells['11'], fp: cells['01'], fn: cells['10'], tn: cells['00'] };
}

/** F1 as 2TP / (2TP + FP + FN), which is the harmonic mean of precision and recall. */
export function scores({ tp, fp, fn, tn }: Confusion): Scores {
  const ratio = (part: number, rest: number) => (part === 0 ? 0 : part / (part + rest));
  return {
    accuracy: ratio(tp + tn, fp + fn),
    precision: ratio(tp, fp),
    recall: ratio(tp, fn),
    f1: ratio(2 * tp, fp + fn),
  };
}

export function firstOverfitEpoch(valLoss: number[]): number {
  for (let epoch = 1; epoch < valLoss.length; epoch++) {
    if ((valLoss[epoch] as number) - (valLoss[epoch - 1] as number) > 0) return epoch;
  }
  return -1;
}

function costOf(x: number[], y: number[], w: Tensor, b: Tensor): Tensor {
  return losses.meanSquaredError(tensor1d(y), add(mul(w, tensor1d(x)), b));
}

export function mse(y: number[], yHat: number[]): number {
  return losses.meanSquaredError(tensor1d(y), tensor1d(yHat)).arraySync() as number;
}

/** The cost of a line, as a function of the samples, the weight and the bias. */
export function cost(x: number[], y: number[], w: number, b: number): number {
  return costOf(x, y, scalar(w), scalar(b)).arraySync() as number;
}

/** The gradient by automatic differentiation. */
export function mseGradient(x: number[], y: number[], w: number, b: number): Gradient {
  const gradientsOf = grads((weight: Tensor, bias: Tensor) => costOf(x, y, weight, bias));
  const [dw, db] = gradientsOf([scalar(w), scalar(b)]) as [Tensor, Tensor];
  return { dw: dw.arraySync() as number, db: db.arraySync() as number };
}

export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Fit {
  let line: Line = { w: w0, b: b0 };
  const history: number[] = [];
  for (let step = 0; step < steps; step++) {
    history.push(cost(x, y, line.w, line.b));
    line = stepDown(line, mseGradient(x, y, line.w, line.b), lr);
  }
  return { ...line, history };
}

export function stepDown({ w, b }: Line, { dw, db }: Gradient, lr: number): Line {
  return { w: w - dw * lr, b: b - db * lr };
}

/** A run as the driver's `endOfTraining` tells it. */
export function ends({ w, b, history }: Fit): { w: number; b: number; costs: number; first: number; last: number } {
  return { w, b, costs: history.length, first: history[0] as number, last: history.at(-1) as number };
}

/** The slope from all pairs of points: Σ (xᵢ − xⱼ)(yᵢ − yⱼ) / Σ (xᵢ − xⱼ)². */
export function closedForm(x: number[], y: number[]): Line {
  let products = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const across = (x[i] as number) - (x[j] as number);
      products += across * ((y[i] as number) - (y[j] as number));
      squares += across * across;
    }
  }
  const w = products / squares;
  const b = x.reduce((sum, input, i) => sum + (y[i] as number) - w * input, 0) / x.length;
  return { w, b };
}
