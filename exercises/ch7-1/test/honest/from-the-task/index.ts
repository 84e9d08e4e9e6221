// Written from README.md alone.

export function splitSizes(n: number, ratio: [number, number, number]): [number, number, number] {
  const total = ratio[0] + ratio[1] + ratio[2];
  const validation = Math.floor((n * ratio[1]) / total);
  const test = Math.floor((n * ratio[2]) / total);
  return [n - validation - test, validation, test];
}

export function confusion(yTrue: number[], yPred: number[]) {
  if (yTrue.length !== yPred.length) throw new RangeError('lists of different lengths');
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (let i = 0; i < yTrue.length; i++) {
    if (yPred[i] === 1) {
      if (yTrue[i] === 1) counts.tp++;
      else counts.fp++;
    } else if (yTrue[i] === 1) counts.fn++;
    else counts.tn++;
  }
  return counts;
}

export function scores(c: { tp: number; fp: number; fn: number; tn: number }) {
  const accuracy = share(c.tp + c.tn, c.tp + c.fp + c.fn + c.tn);
  const precision = share(c.tp, c.tp + c.fp);
  const recall = share(c.tp, c.tp + c.fn);
  const f1 = share(2 * precision * recall, precision + recall);
  return { accuracy, precision, recall, f1 };
}

function share(part: number, whole: number) {
  return whole === 0 ? 0 : part / whole;
}

export function firstOverfitEpoch(valLoss: number[]): number {
  for (let epoch = 1; epoch < valLoss.length; epoch++) {
    if (valLoss[epoch]! > valLoss[epoch - 1]!) return epoch;
  }
  return -1;
}

export function mse(y: number[], yHat: number[]): number {
  check(y, yHat);
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += (yHat[i]! - y[i]!) ** 2;
  return sum / y.length;
}

export function mseGradient(x: number[], y: number[], w: number, b: number) {
  check(x, y);
  const n = x.length;
  const errors = x.map((value, i) => w * value + b - y[i]!);
  let dw = 0;
  let db = 0;
  for (let i = 0; i < n; i++) {
    dw += errors[i]! * x[i]!;
    db += errors[i]!;
  }
  return { dw: (2 / n) * dw, db: (2 / n) * db };
}

export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  check(x, y);
  let w = w0;
  let b = b0;
  const history: number[] = [];
  for (let i = 0; i < steps; i++) {
    history.push(
      mse(
        y,
        x.map((value) => w * value + b),
      ),
    );
    const { dw, db } = mseGradient(x, y, w, b);
    w = w - lr * dw;
    b = b - lr * db;
  }
  return { w, b, history };
}

export function closedForm(x: number[], y: number[]) {
  check(x, y);
  if (x.length < 2) throw new RangeError('fewer than two points');
  if (x.every((value) => value === x[0])) throw new RangeError('all x are the same');
  const xMean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const yMean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let products = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    products += (x[i]! - xMean) * (y[i]! - yMean);
    squares += (x[i]! - xMean) ** 2;
  }
  const w = products / squares;
  return { w, b: yMean - w * xMean };
}

function check(a: number[], b: number[]) {
  if (a.length !== b.length) throw new RangeError('lists of different lengths');
  if (a.length === 0) throw new RangeError('empty lists');
}
