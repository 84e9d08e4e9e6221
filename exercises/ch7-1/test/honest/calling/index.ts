// Functions that call each other wherever they can.

type Counts = { tp: number; fp: number; fn: number; tn: number };

export function splitSizes(n: number, ratio: [number, number, number]): [number, number, number] {
  const [train, validation, test] = ratio;
  const whole = train + validation + test;
  const down = (share: number) => (n * share - ((n * share) % whole)) / whole;
  return [n - down(validation) - down(test), down(validation), down(test)];
}

export function confusion(yTrue: number[], yPred: number[]): Counts {
  together(yTrue, yPred);
  if (yTrue.length === 0) return { tp: 0, fp: 0, fn: 0, tn: 0 };
  const [label, ...labels] = yTrue;
  const [prediction, ...predictions] = yPred;
  const rest = confusion(labels, predictions);
  const cell = `${label === prediction ? 't' : 'f'}${prediction === 1 ? 'p' : 'n'}` as keyof Counts;
  return { ...rest, [cell]: rest[cell] + 1 };
}

export function scores(c: Counts) {
  const of = (part: number, rest: number) => (part ? part / (part + rest) : 0);
  const [precision, recall] = [of(c.tp, c.fp), of(c.tp, c.fn)];
  const f1 = precision * recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { accuracy: of(c.tp + c.tn, c.fp + c.fn), precision, recall, f1 };
}

export function firstOverfitEpoch(valLoss: number[], epoch = 1): number {
  if (epoch >= valLoss.length) return -1;
  return valLoss[epoch]! > valLoss[epoch - 1]! ? epoch : firstOverfitEpoch(valLoss, epoch + 1);
}

export function mse(y: number[], yHat: number[]): number {
  together(y, yHat);
  return mean(y.map((target, i) => (target - yHat[i]!) ** 2));
}

export function mseGradient(x: number[], y: number[], w: number, b: number) {
  together(x, y);
  return {
    dw: mean(x.map((v, i) => 2 * (w * v + b - y[i]!) * v)),
    db: mean(x.map((v, i) => 2 * (w * v + b - y[i]!))),
  };
}

export function fitLinear(
  x: number[],
  y: number[],
  w: number,
  b: number,
  lr: number,
  steps: number,
): { w: number; b: number; history: number[] } {
  const cost = mse(
    y,
    x.map((v) => w * v + b),
  );
  if (steps === 0) return { w, b, history: [] };
  const { dw, db } = mseGradient(x, y, w, b);
  const after = fitLinear(x, y, w - lr * dw, b - lr * db, lr, steps - 1);
  return { ...after, history: [cost, ...after.history] };
}

/** Both slopes are linear in w and b: three of them give the two equations to solve. */
export function closedForm(x: number[], y: number[]) {
  const at = mseGradient(x, y, 0, 0);
  const alongW = mseGradient(x, y, 1, 0);
  const alongB = mseGradient(x, y, 0, 1);
  const [a, c] = [alongW.dw - at.dw, alongW.db - at.db];
  const [e, d] = [alongB.dw - at.dw, alongB.db - at.db];
  if (x.length < 2 || x.every((v) => v === x[0])) throw new RangeError('no line');
  const determinant = a * d - e * c;
  return { w: (-at.dw * d + e * at.db) / determinant, b: (-a * at.db + c * at.dw) / determinant };
}

function mean(values: number[]): number {
  if (values.length === 0) throw new RangeError('the mean of nothing');
  return values.reduce((total, value) => total + value) / values.length;
}

function together(a: number[], b: number[]): void {
  if (a.length !== b.length) throw new RangeError('one list is longer than the other');
}
