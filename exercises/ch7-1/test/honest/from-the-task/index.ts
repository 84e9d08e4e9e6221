export type Confusion = { tp: number; fp: number; fn: number; tn: number };
export type Scores = { accuracy: number; precision: number; recall: number; f1: number };
export type Gradient = { dw: number; db: number };
export type Line = { w: number; b: number };
export type Fit = { w: number; b: number; history: number[] };

const sum = (v: number[]): number => v.reduce((s, a) => s + a, 0);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function requireSamples(a: number[], b: number[], least = 1): void {
  if (a.length !== b.length) throw new RangeError(`lists of ${a.length} and ${b.length} numbers`);
  if (a.length < least) throw new RangeError(`need at least ${least} sample(s), got ${a.length}`);
}

export function splitSizes(n: number, ratio: [number, number, number]): [number, number, number] {
  const total = sum(ratio);
  const [, validation, test] = ratio.map((r) => Math.floor((n * r) / total)) as [number, number, number];
  return [n - validation - test, validation, test];
}

export function confusion(yTrue: number[], yPred: number[]): Confusion {
  requireSamples(yTrue, yPred, 0);
  const c: Confusion = { tp: 0, fp: 0, fn: 0, tn: 0 };
  yTrue.forEach((actual, i) => {
    const positive = yPred[i] === 1;
    const right = (actual === 1) === positive;
    const cell = `${right ? 't' : 'f'}${positive ? 'p' : 'n'}` as keyof Confusion;
    c[cell]++;
  });
  return c;
}

export function scores({ tp, fp, fn, tn }: Confusion): Scores {
  const precision = share(tp, tp + fp);
  const recall = share(tp, tp + fn);
  return {
    accuracy: share(tp + tn, tp + fp + fn + tn),
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
  };
}

export function firstOverfitEpoch(valLoss: number[]): number {
  return valLoss.findIndex((loss, epoch) => epoch > 0 && loss > valLoss[epoch - 1]!);
}

export function mse(y: number[], yHat: number[]): number {
  requireSamples(y, yHat);
  return sum(y.map((t, i) => (yHat[i]! - t) ** 2)) / y.length;
}

export function mseGradient(x: number[], y: number[], w: number, b: number): Gradient {
  requireSamples(x, y);
  const errors = x.map((xi, i) => w * xi + b - y[i]!);
  const factor = 2 / x.length;
  return {
    dw: factor * sum(errors.map((e, i) => e * x[i]!)),
    db: factor * sum(errors),
  };
}

export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Fit {
  requireSamples(x, y);
  let w = w0;
  let b = b0;
  const history: number[] = [];
  for (let step = 0; step < steps; step++) {
    history.push(mse(y, x.map((xi) => w * xi + b)));
    const { dw, db } = mseGradient(x, y, w, b);
    w -= lr * dw;
    b -= lr * db;
  }
  return { w, b, history };
}

export function closedForm(x: number[], y: number[]): Line {
  requireSamples(x, y, 2);
  // compared directly: the mean of equal numbers may be off by a rounding, and the sum of squares then not quite 0
  if (x.every((xi) => xi === x[0])) throw new RangeError('all x are the same');
  const mx = sum(x) / x.length;
  const my = sum(y) / y.length;
  const dx = x.map((xi) => xi - mx);
  const w = sum(dx.map((d, i) => d * (y[i]! - my))) / sum(dx.map((d) => d * d));
  return { w, b: my - w * mx };
}
