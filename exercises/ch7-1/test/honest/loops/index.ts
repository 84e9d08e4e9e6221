// Plain loops; no function calls another one.

export function splitSizes(n: number, [a, b, c]: [number, number, number]) {
  const whole = a + b + c;
  let validation = 0;
  while ((validation + 1) * whole <= n * b) validation++;
  let test = 0;
  while ((test + 1) * whole <= n * c) test++;
  return [n - validation - test, validation, test];
}

export function confusion(yTrue: number[], yPred: number[]) {
  if (yTrue.length !== yPred.length) throw new Error(`${yTrue.length} labels, ${yPred.length} predictions`);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  let tn = 0;
  for (let i = 0; i < yTrue.length; i++) {
    const actual = yTrue[i]!;
    const predicted = yPred[i]!;
    tp += actual * predicted;
    fp += (1 - actual) * predicted;
    fn += actual * (1 - predicted);
    tn += (1 - actual) * (1 - predicted);
  }
  return { tn, fn, fp, tp };
}

export function scores({ tp, fp, fn, tn }: { tp: number; fp: number; fn: number; tn: number }) {
  let accuracy = 0;
  let precision = 0;
  let recall = 0;
  let f1 = 0;
  const all = tp + fp + fn + tn;
  if (all > 0) accuracy = 1 - (fp + fn) / all;
  if (tp + fp > 0) precision = tp / (tp + fp);
  if (tp + fn > 0) recall = tp / (tp + fn);
  if (precision > 0 && recall > 0) f1 = 2 / (1 / precision + 1 / recall);
  return { accuracy, precision, recall, f1 };
}

export function firstOverfitEpoch(valLoss: number[]) {
  let epoch = 1;
  while (epoch < valLoss.length && valLoss[epoch]! <= valLoss[epoch - 1]!) epoch++;
  return epoch < valLoss.length ? epoch : -1;
}

export function mse(y: number[], yHat: number[]) {
  if (y.length !== yHat.length) throw new RangeError(`${y.length} targets, ${yHat.length} predictions`);
  if (y.length === 0) throw new RangeError('no targets');
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const error = y[i]! - yHat[i]!;
    sum += error * error;
  }
  return sum / y.length;
}

export function mseGradient(x: number[], y: number[], w: number, b: number) {
  if (x.length !== y.length || x.length === 0) throw new RangeError('bad samples');
  let dw = 0;
  let db = 0;
  for (let i = 0; i < x.length; i++) {
    const error = x[i]! * w + b - y[i]!;
    dw += (2 * error * x[i]!) / x.length;
    db += (2 * error) / x.length;
  }
  return { dw, db };
}

export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  if (x.length !== y.length || x.length === 0) throw new RangeError('bad samples');
  let w = w0;
  let b = b0;
  const history = [];
  for (let step = 1; step <= steps; step++) {
    let cost = 0;
    let dw = 0;
    let db = 0;
    for (let i = 0; i < x.length; i++) {
      const error = w * x[i]! + b - y[i]!;
      cost += error ** 2;
      dw += error * x[i]!;
      db += error;
    }
    history.push(cost / x.length);
    w -= (lr * 2 * dw) / x.length;
    b -= (lr * 2 * db) / x.length;
  }
  return { w, b, history };
}

export function closedForm(x: number[], y: number[]) {
  if (x.length !== y.length) throw new RangeError('lengths');
  if (x.length < 2) throw new RangeError('too few points');
  const n = x.length;
  let sx = 0;
  let sy = 0;
  for (let i = 0; i < n; i++) {
    sx += x[i]!;
    sy += y[i]!;
  }
  let sxy = 0;
  let sxx = 0;
  for (let i = 0; i < n; i++) {
    sxy += (x[i]! - sx / n) * (y[i]! - sy / n);
    sxx += (x[i]! - sx / n) ** 2;
  }
  if (sxx < 1e-12) throw new RangeError('all x alike');
  const w = sxy / sxx;
  return { w, b: (sy - w * sx) / n };
}
