// Sums from the back, and other forms of the same formulas.

const sum = (values: number[]) => values.reduceRight((total, value) => value + total, 0);

const fit2 = (a: number[], b: number[]) => {
  if (a.length !== b.length) throw new RangeError(`lengths ${a.length} and ${b.length}`);
  if (!a.length) throw new RangeError('empty');
};

export const splitSizes = (n: number, ratio: [number, number, number]) => {
  const whole = sum(ratio);
  const part = (share: number) => ((n * share) / whole) | 0;
  const [, validation, test] = ratio.map(part) as [number, number, number];
  return [n - (validation + test), validation, test];
};

export const confusion = (yTrue: number[], yPred: number[]) => {
  if (yTrue.length !== yPred.length) throw new RangeError('lengths');
  const cells = [0, 0, 0, 0];
  yTrue.forEach((t, i) => {
    const cell = 2 * t + yPred[i]!;
    cells[cell] = cells[cell]! + 1;
  });
  const [tn, fp, fn, tp] = cells;
  return { tp, fp, fn, tn };
};

export const scores = (c: { tp: number; fp: number; fn: number; tn: number }) => ({
  accuracy: (c.tp + c.tn) / (c.tp + c.fp + c.fn + c.tn) || 0,
  precision: c.tp / (c.tp + c.fp) || 0,
  recall: c.tp / (c.tp + c.fn) || 0,
  f1: (2 * c.tp) / (2 * c.tp + c.fp + c.fn) || 0,
});

export const firstOverfitEpoch = (valLoss: number[]) => {
  let lowest = Infinity;
  for (const [epoch, loss] of valLoss.entries()) {
    if (loss > lowest) return epoch;
    lowest = Math.min(lowest, loss);
  }
  return -1;
};

export const mse = (y: number[], yHat: number[]) => {
  fit2(y, yHat);
  return sum(y.map((target, i) => ((target - yHat[i]!) * (target - yHat[i]!)) / y.length));
};

export const mseGradient = (x: number[], y: number[], w: number, b: number) => {
  fit2(x, y);
  const n = x.length;
  // the sums multiplied out: dw = 2 (w·mean(x²) + b·mean(x) − mean(xy))
  const meanX = sum(x) / n;
  const meanXX = sum(x.map((v) => v * v)) / n;
  const meanXY = sum(x.map((v, i) => v * y[i]!)) / n;
  const meanY = sum(y) / n;
  return { dw: 2 * (w * meanXX + b * meanX - meanXY), db: 2 * (w * meanX + b - meanY) };
};

export const fitLinear = (x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) => {
  fit2(x, y);
  const history: number[] = [];
  let [w, b] = [w0, b0];
  while (history.length < steps) {
    const residuals = x.map((v, i) => y[i]! - (b + v * w));
    history.push(sum(residuals.map((r) => r * r)) / x.length);
    const rate = (-2 * lr) / x.length;
    [w, b] = [w - rate * sum(residuals.map((r, i) => r * x[i]!)), b - rate * sum(residuals)];
  }
  return { history, w, b };
};

export const closedForm = (x: number[], y: number[]) => {
  fit2(x, y);
  const n = x.length;
  const determinant = n * sum(x.map((v) => v * v)) - sum(x) ** 2;
  if (x.every((v) => v === x[0])) throw new RangeError('no single best line');
  const w = (n * sum(x.map((v, i) => v * y[i]!)) - sum(x) * sum(y)) / determinant;
  return { w, b: sum(y.map((v, i) => v - w * x[i]!)) / n };
};
