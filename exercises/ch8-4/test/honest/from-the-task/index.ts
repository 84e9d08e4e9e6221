// Written from README.md, sentence by sentence.
import { map, matmul, type Matrix, outer, sigmoid, transpose } from '@chainrule/core/arrays';

type Net = { W1: Matrix; W2: Matrix };

// "It throws where x has another length than W1 has rows, where W2 has not one row for each hidden neuron, and where
// the rows of a matrix differ in length."
function checkShapes(x: number[], { W1, W2 }: Net) {
  if (x.length !== W1.length) throw new RangeError('x has another length than W1 has rows');
  for (const W of [W1, W2]) {
    if (W.some((row) => row.length !== W[0].length)) throw new RangeError('the rows of a matrix differ in length');
  }
  if (W2.length !== W1[0].length) throw new RangeError('W2 has not one row for each hidden neuron');
}

// "z1 = x W1, h = sigma(z1), z2 = h W2, o = sigma(z2)"
export function forward(x: number[], n: Net) {
  checkShapes(x, n);
  const z1 = matmul([x], n.W1);
  const h = map(z1, sigmoid);
  const z2 = matmul(h, n.W2);
  const o = map(z2, sigmoid);
  return { z1: z1[0], h: h[0], z2: z2[0], o: o[0] };
}

// "E = 1/2 sum (t - o)^2"; "Outputs and targets of different lengths throw."
export function loss(o: number[], t: number[]) {
  if (o.length !== t.length) throw new RangeError('outputs and targets have different lengths');
  let E = 0;
  for (let k = 0; k < o.length; k++) E += (t[k] - o[k]) ** 2;
  return 0.5 * E;
}

export function backward(x: number[], t: number[], n: Net) {
  const { h, o } = forward(x, n);
  // "Targets that are not as many as the outputs throw."
  if (t.length !== o.length) throw new RangeError('targets are not as many as the outputs');
  // "delta_o = (o - t) o (1 - o)"
  const deltaO = o.map((ok, k) => (ok - t[k]) * ok * (1 - ok));
  // "delta_h = dE/dh h (1 - h)", "dE/dh_j = sum_k W2[j][k] delta_o,k"
  const dEdh = matmul([deltaO], transpose(n.W2))[0];
  const deltaH = h.map((hj, j) => dEdh[j] * hj * (1 - hj));
  // "dE/dW2[j][k] = h_j delta_o,k", "The gradient of W1 is x^T delta_h."
  return { dW1: outer(x, deltaH), dW2: outer(h, deltaO), deltaH, deltaO };
}

// "Take both gradients before you change either matrix"; "return new matrices"
export function trainStep(x: number[], t: number[], n: Net, lr: number): Net {
  const { dW1, dW2 } = backward(x, t, n);
  return {
    W1: n.W1.map((row, i) => row.map((w, j) => w - lr * dW1[i][j])),
    W2: n.W2.map((row, j) => row.map((w, k) => w - lr * dW2[j][k])),
  };
}

// "for every weight of both matrices, one at a time, with all others in place"
export function gradientCheck(x: number[], t: number[], n: Net, h = 1e-5) {
  const { dW1, dW2 } = backward(x, t, n);
  let largest = 0;
  const compare = (measured: number, gradient: number) => {
    largest = Math.max(largest, Math.abs(measured - gradient));
  };
  const replaced = (W: Matrix, i: number, j: number, w: number) =>
    W.map((row, r) => row.map((old, c) => (r === i && c === j ? w : old)));
  const E = (W1: Matrix, W2: Matrix) => loss(forward(x, { W1, W2 }).o, t);
  n.W1.forEach((row, i) =>
    row.forEach((w, j) => {
      const above = E(replaced(n.W1, i, j, w + h), n.W2);
      const below = E(replaced(n.W1, i, j, w - h), n.W2);
      compare((above - below) / (2 * h), dW1[i][j]);
    }),
  );
  n.W2.forEach((row, j) =>
    row.forEach((w, k) => {
      const above = E(n.W1, replaced(n.W2, j, k, w + h));
      const below = E(n.W1, replaced(n.W2, j, k, w - h));
      compare((above - below) / (2 * h), dW2[j][k]);
    }),
  );
  return largest;
}

// "penalty = lambda sum |w|, grad = lambda sign(w), sign(0) = 0"
export function l1(w: number[], lambda: number) {
  let sum = 0;
  for (const wi of w) sum += Math.abs(wi);
  return { penalty: lambda * sum, grad: w.map((wi) => lambda * Math.sign(wi)) };
}

// "penalty = 1/2 lambda sum w^2, grad = lambda w"
export function l2(w: number[], lambda: number) {
  let sum = 0;
  for (const wi of w) sum += wi * wi;
  return { penalty: 0.5 * lambda * sum, grad: w.map((wi) => lambda * wi) };
}

// "In training, call rand() once for each activation, in order." "p = 1 drops everything, and the result is all zeros"
export function dropout(a: number[], p: number, rand: () => number, training: boolean) {
  if (!training) return [...a];
  const result: number[] = [];
  for (const activation of a) {
    if (rand() < p) result.push(0);
    else result.push(activation / (1 - p));
  }
  return result;
}

// "stop is the first epoch at which patience epochs in a row have brought no improvement. An improvement sets the
// count back to 0. Where that never happens, stop is the last epoch."
export function earlyStopping(valLoss: number[], patience: number) {
  let best = 0;
  let count = 0;
  for (let epoch = 1; epoch < valLoss.length; epoch++) {
    if (valLoss[epoch] < valLoss[best]) {
      best = epoch;
      count = 0;
    } else {
      count++;
      if (count === patience) return { stop: epoch, best };
    }
  }
  return { stop: valLoss.length - 1, best };
}
