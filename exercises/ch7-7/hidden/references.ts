import { matMul, tensor2d } from '@chainrule/core';

export type Matrix = number[][];
export type Plane = { w: number[]; b: number };
export type LayerShapes = { W: [number, number]; B: [number, number]; params: number };

/** Of a tensor that is not ragged: the lengths on the way down along the first elements. */
export function shapeOf(t: unknown): number[] {
  const lengths: number[] = [];
  for (let part = t; Array.isArray(part); part = part[0]) lengths.push(part.length);
  return lengths;
}

export function matmul(a: Matrix, b: Matrix): Matrix {
  return matMul(tensor2d(a), tensor2d(b)).arraySync() as Matrix;
}

export function inferShapes([samples, inputs]: [number, number], [, outputs]: [number, number]): LayerShapes {
  return { W: [inputs, outputs], B: [samples, outputs], params: (inputs + 1) * outputs };
}

function transpose(m: Matrix): Matrix {
  return (m[0] as number[]).map((_, j) => m.map((row) => row[j] as number));
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

function squash(z: number): number {
  return z < -30 ? Math.exp(z) : (1 + Math.tanh(z / 2)) / 2;
}

/** What gradient descent needs to know of a loss: a sample's loss and its slope, by the sample's sum. */
export type Loss = { of: (sum: number, target: number) => number; slope: (sum: number, target: number) => number };

export const squaredError: Loss = {
  of: (sum, target) => (target - sum) ** 2,
  slope: (sum, target) => -2 * (target - sum),
};

export const binaryCrossEntropy: Loss = {
  of: (sum, label) => Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(0, label === 1 ? -sum : sum),
  slope: (sum, label) => (label === 1 ? -squash(-sum) : squash(sum)),
};

export function sumsOf(X: Matrix, { w, b }: Plane): number[] {
  return matmul(
    X,
    w.map((weight) => [weight]),
  ).map(([sum]) => (sum as number) + b);
}

/** The planes after 0, 1, 2 … `steps` steps from zeros. */
export function path(X: Matrix, y: number[], lr: number, steps: number, loss: Loss): Plane[] {
  const planes = [{ w: (X[0] as number[]).map(() => 0), b: 0 }];
  for (let step = 0; step < steps; step++) {
    const plane = planes[step] as Plane;
    const slopes = sumsOf(X, plane).map((sum, i) => loss.slope(sum, y[i] as number));
    planes.push(stepDown(plane, slopes, transpose(X), lr));
  }
  return planes;
}

export function stepDown({ w, b }: Plane, slopes: number[], columns: Matrix, lr: number): Plane {
  return {
    w: w.map(
      (weight, k) => weight - lr * meanOf(slopes.map((slope, i) => slope * ((columns[k] as number[])[i] as number))),
    ),
    b: b - lr * meanOf(slopes),
  };
}

/** Planes as the driver tells of them. */
export function told(X: Matrix, y: number[], planes: readonly Plane[], loss: Loss) {
  return {
    w: planes.map((plane) => plane.w),
    b: planes.map((plane) => plane.b),
    costs: planes.map((plane) => meanOf(sumsOf(X, plane).map((sum, i) => loss.of(sum, y[i] as number)))),
  };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number): Plane {
  return path(X, y, lr, steps, squaredError).at(-1) as Plane;
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number): Plane {
  return path(X, y, lr, steps, binaryCrossEntropy).at(-1) as Plane;
}

export function multipleTraining(X: Matrix, y: number[], lr: number, steps: number) {
  return told(X, y, path(X, y, lr, steps, squaredError), squaredError);
}

export function logisticTraining(X: Matrix, y: number[], lr: number, steps: number) {
  return told(X, y, path(X, y, lr, steps, binaryCrossEntropy), binaryCrossEntropy);
}

export function oneHot(labels: number[], k: number): Matrix {
  return labels.map((label) => [...new Array(label).fill(0), 1, ...new Array(k - label - 1).fill(0)]);
}

/** p[i] = 1 / Σⱼ e^(z[j] − z[i]): an exponential that overflows makes a probability of 0. */
export function softmax(z: number[]): number[] {
  const possible = z.filter((logit) => logit !== Number.NEGATIVE_INFINITY);
  return z.map((logit) =>
    logit === Number.NEGATIVE_INFINITY ? 0 : 1 / possible.reduce((sum, other) => sum + Math.exp(other - logit), 0),
  );
}

export function argmax(v: number[]): number {
  return v.indexOf(v.toSorted((a, b) => a - b).at(-1) as number);
}

/** The mean over samples of −ln of the probability of what is true. */
export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  return meanOf(
    Y.map((row, i) => {
      const given = (P[i] as number[])[row.indexOf(1)] as number;
      return -Math.log(Math.min(1 - 1e-7, Math.max(1e-7, given)));
    }),
  );
}

function logitsOf(X: Matrix, W: Matrix, b: number[]): Matrix {
  return matmul(X, W).map((row) => row.map((sum, j) => sum + (b[j] as number)));
}

/** The cost of softmax regression, as a function of the samples, the weights and the biases. */
export function softmaxCost(X: Matrix, Y: Matrix, W: Matrix, b: number[]): number {
  return meanOf(
    logitsOf(X, W, b).map((z, i) => {
      const truth = z[(Y[i] as number[]).indexOf(1)] as number;
      return Math.log(z.reduce((sum, logit) => sum + Math.exp(logit - truth), 0));
    }),
  );
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]): { dW: Matrix; db: number[] } {
  const errors = errorsOf(logitsOf(X, W, b).map(softmax), Y);
  return {
    dW: transpose(X).map((feature) =>
      b.map((_, j) => meanOf(feature.map((value, i) => value * ((errors[i] as number[])[j] as number)))),
    ),
    db: transpose(errors).map(meanOf),
  };
}

export function errorsOf(P: Matrix, Y: Matrix): Matrix {
  return P.map((row, i) => row.map((p, j) => p - ((Y[i] as number[])[j] as number)));
}

type Weights = { W: Matrix; b: number[] };

export function stepSoftmax({ W, b }: Weights, { dW, db }: { dW: Matrix; db: number[] }, lr: number): Weights {
  return {
    W: W.map((row, k) => row.map((weight, j) => weight - lr * ((dW[k] as number[])[j] as number))),
    b: b.map((bias, j) => bias - lr * (db[j] as number)),
  };
}

export function zeroWeights(X: Matrix, Y: Matrix): Weights {
  const zeros = (Y[0] as number[]).map(() => 0);
  return { W: (X[0] as number[]).map(() => [...zeros]), b: zeros };
}

export function softmaxTraining(X: Matrix, Y: Matrix, lr: number, steps: number) {
  let weights = zeroWeights(X, Y);
  const costs = [softmaxCost(X, Y, weights.W, weights.b)];
  for (let step = 0; step < steps; step++) {
    weights = stepSoftmax(weights, softmaxGradient(X, Y, weights.W, weights.b), lr);
    costs.push(softmaxCost(X, Y, weights.W, weights.b));
  }
  return { ...weights, costs };
}
