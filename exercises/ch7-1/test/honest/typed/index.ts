// Typed arrays inside, and in the results.

function pair(a: number[], b: number[], least: number): [Float64Array, Float64Array] {
  if (a.length !== b.length) throw new TypeError('The lists differ in length');
  if (a.length < least) throw new TypeError(`At least ${least} samples are needed`);
  return [Float64Array.from(a), Float64Array.from(b)];
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}

const ones = (n: number) => new Float64Array(n).fill(1);

export function splitSizes(n: number, ratio: [number, number, number]) {
  const sizes = new Int32Array(3);
  const whole = ratio[0] + ratio[1] + ratio[2];
  sizes[1] = (n * ratio[1]) / whole;
  sizes[2] = (n * ratio[2]) / whole;
  sizes[0] = n - sizes[1]! - sizes[2]!;
  return sizes;
}

export function confusion(yTrue: number[], yPred: number[]) {
  const [t, p] = pair(yTrue, yPred, 0);
  const not = (v: Float64Array) => v.map((x) => 1 - x);
  return { tp: dot(t, p), fp: dot(not(t), p), fn: dot(t, not(p)), tn: dot(not(t), not(p)) };
}

export function scores(c: { tp: number; fp: number; fn: number; tn: number }) {
  const parts = Float64Array.of(c.tp + c.tn, c.tp, c.tp, 2 * c.tp);
  const wholes = Float64Array.of(c.tp + c.fp + c.fn + c.tn, c.tp + c.fp, c.tp + c.fn, 2 * c.tp + c.fp + c.fn);
  const [accuracy, precision, recall, f1] = parts.map((part, i) => part / Math.max(wholes[i]!, Number.MIN_VALUE));
  return { accuracy, precision, recall, f1 };
}

export function firstOverfitEpoch(valLoss: number[]) {
  const rises = Float64Array.from(valLoss, (loss, epoch) => (epoch === 0 ? 0 : loss - valLoss[epoch - 1]!));
  return rises.findIndex((rise) => rise > 0);
}

export function mse(y: number[], yHat: number[]) {
  const [a, b] = pair(y, yHat, 1);
  const errors = a.map((target, i) => b[i]! - target);
  return dot(errors, errors) / errors.length;
}

function errorsOf(x: Float64Array, y: Float64Array, w: number, b: number) {
  return x.map((v, i) => w * v + b - y[i]!);
}

export function mseGradient(x: number[], y: number[], w: number, b: number) {
  const [a, t] = pair(x, y, 1);
  const errors = errorsOf(a, t, w, b);
  return { dw: (2 * dot(errors, a)) / a.length, db: (2 * dot(errors, ones(a.length))) / a.length };
}

export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  const [a, t] = pair(x, y, 1);
  const theta = Float64Array.of(w0, b0);
  const history = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    const errors = errorsOf(a, t, theta[0]!, theta[1]!);
    history[step] = dot(errors, errors) / a.length;
    const slopes = Float64Array.of(dot(errors, a), dot(errors, ones(a.length)));
    for (let k = 0; k < 2; k++) theta[k] = theta[k]! - ((lr * 2) / a.length) * slopes[k]!;
  }
  return { w: theta[0]!, b: theta[1]!, history };
}

export function closedForm(x: number[], y: number[]) {
  const [a, t] = pair(x, y, 2);
  const n = a.length;
  const xMean = dot(a, ones(n)) / n;
  const yMean = dot(t, ones(n)) / n;
  const dx = a.map((v) => v - xMean);
  const dy = t.map((v) => v - yMean);
  if (a.every((v) => v === a[0])) throw new RangeError('x does not vary');
  const w = dot(dx, dy) / dot(dx, dx);
  return { w, b: yMean - w * xMean };
}
