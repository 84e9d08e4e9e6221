// A hand-in for ch8-4 as a student might write it, whole, with one real mistake in it. Find it, or let the grader:
// pnpm grade ch8-4 --submission examples/one-mistake
//
// 어느 학생이 썼을 법한 ch8-4 답안입니다. 모두 작성했지만 실수가 하나 있습니다. 직접 찾아보거나 채점해 보세요.

type Matrix = number[][];
type Net = { W1: Matrix; W2: Matrix };

export function forward(x: number[], n: Net) {
  const z1 = weightedSums(x, n.W1);
  const h = z1.map(sigmoid);
  const z2 = weightedSums(h, n.W2);
  const o = z2.map(sigmoid);
  return { z1, h, z2, o };
}

export function loss(o: number[], t: number[]): number {
  mustMatch(o, t);
  let squares = 0;
  for (let k = 0; k < o.length; k++) {
    const error = t[k]! - o[k]!;
    squares += error * error;
  }
  return squares / 2;
}

export function backward(x: number[], t: number[], n: Net) {
  const { h, o } = forward(x, n);
  mustMatch(o, t);

  const deltaO: number[] = [];
  for (let k = 0; k < o.length; k++) {
    const slope = o[k]! * (1 - o[k]!);
    deltaO.push((o[k]! - t[k]!) * slope);
  }

  // each hidden neuron collects the deltas of the outputs it feeds
  const deltaH: number[] = [];
  for (let j = 0; j < h.length; j++) {
    let collected = 0;
    for (let k = 0; k < o.length; k++) collected += n.W2[j]![k]! * deltaO[k]!;
    deltaH.push(collected);
  }

  const dW1 = x.map((input) => deltaH.map((delta) => input * delta));
  const dW2 = h.map((activation) => deltaO.map((delta) => activation * delta));
  return { dW1, dW2, deltaH, deltaO };
}

export function trainStep(x: number[], t: number[], n: Net, lr: number): Net {
  const { dW1, dW2 } = backward(x, t, n);
  return { W1: descend(n.W1, dW1, lr), W2: descend(n.W2, dW2, lr) };
}

export function gradientCheck(x: number[], t: number[], n: Net, h = 1e-5): number {
  const { dW1, dW2 } = backward(x, t, n);
  const lossWith = (W1: Matrix, W2: Matrix) => loss(forward(x, { W1, W2 }).o, t);
  let worst = 0;
  for (let i = 0; i < n.W1.length; i++) {
    for (let j = 0; j < n.W1[i]!.length; j++) {
      const measured = (lossWith(nudged(n.W1, i, j, h), n.W2) - lossWith(nudged(n.W1, i, j, -h), n.W2)) / (2 * h);
      worst = Math.max(worst, Math.abs(measured - dW1[i]![j]!));
    }
  }
  for (let i = 0; i < n.W2.length; i++) {
    for (let j = 0; j < n.W2[i]!.length; j++) {
      const measured = (lossWith(n.W1, nudged(n.W2, i, j, h)) - lossWith(n.W1, nudged(n.W2, i, j, -h))) / (2 * h);
      worst = Math.max(worst, Math.abs(measured - dW2[i]![j]!));
    }
  }
  return worst;
}

export function l1(w: number[], lambda: number) {
  let penalty = 0;
  const grad: number[] = [];
  for (const weight of w) {
    penalty += lambda * Math.abs(weight);
    grad.push(weight === 0 ? 0 : weight > 0 ? lambda : -lambda);
  }
  return { penalty, grad };
}

export function l2(w: number[], lambda: number) {
  let penalty = 0;
  const grad: number[] = [];
  for (const weight of w) {
    penalty += (lambda * weight * weight) / 2;
    grad.push(lambda * weight);
  }
  return { penalty, grad };
}

export function dropout(a: number[], p: number, rand: () => number, training: boolean): number[] {
  if (!training) return a.slice();
  const kept: number[] = [];
  for (const activation of a) {
    const dropped = rand() < p;
    kept.push(dropped ? 0 : activation / (1 - p));
  }
  return kept;
}

export function earlyStopping(valLoss: number[], patience: number) {
  let best = 0;
  let waited = 0;
  for (let epoch = 1; epoch < valLoss.length; epoch++) {
    if (valLoss[epoch]! < valLoss[best]!) {
      best = epoch;
      waited = 0;
    } else {
      waited++;
      if (waited === patience) return { stop: epoch, best };
    }
  }
  return { stop: valLoss.length - 1, best };
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** What arrives at each neuron of the next layer: one column of W for each. */
function weightedSums(values: number[], W: Matrix): number[] {
  if (W.length !== values.length) throw new RangeError(`${values.length} values, but ${W.length} rows of weights`);
  const sums = W[0]!.map(() => 0);
  for (let i = 0; i < W.length; i++) {
    if (W[i]!.length !== sums.length) throw new RangeError(`row ${i} of the weights has another length than row 0`);
    for (let j = 0; j < sums.length; j++) sums[j]! += values[i]! * W[i]![j]!;
  }
  return sums;
}

function mustMatch(o: number[], t: number[]): void {
  if (o.length !== t.length) throw new RangeError(`${o.length} outputs, but ${t.length} targets`);
}

/** W − lr·dW, as a new matrix. */
function descend(W: Matrix, dW: Matrix, lr: number): Matrix {
  return W.map((row, i) => row.map((weight, j) => weight - lr * dW[i]![j]!));
}

/** A copy of W with one weight moved. */
function nudged(W: Matrix, i: number, j: number, by: number): Matrix {
  const copy = W.map((row) => row.slice());
  copy[i]![j]! += by;
  return copy;
}
