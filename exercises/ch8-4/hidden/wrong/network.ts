import type { Gradients, Matrix, Net, Pass } from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function squareOnly(W: Matrix): void {
  if (W.length !== W[0]?.length) throw new RangeError('this mistake has no answer for a matrix that is not square');
}

/** The same numbers, row after row, in the transposed shape. */
export function reshaped(W: Matrix): Matrix {
  const flat = W.flat();
  return (W[0] as number[]).map((_, row) => W.map((_, column) => flat[row * W.length + column] as number));
}

export function transposed(W: Matrix): Matrix {
  return (W[0] as number[]).map((_, column) => W.map((row) => row[column] as number));
}

/** v·W */
export function times(v: number[], W: Matrix): number[] {
  return (W[0] as number[]).map((_, column) =>
    v.reduce((total, value, row) => total + value * ((W[row] as number[])[column] as number), 0),
  );
}

/** A forward pass with other activations, or with other weights in place of the network's. */
export function pass(
  x: number[],
  { W1, W2 }: Net,
  hidden: (z: number) => number = sigmoid,
  output: (z: number) => number = sigmoid,
): Pass {
  const z1 = times(x, W1);
  const h = z1.map(hidden);
  const z2 = times(h, W2);
  return { z1, h, z2, o: z2.map(output) };
}

/** E = ½ Σ (t − o)² of a sample. */
export function errorOf(x: number[], t: number[], n: Net): number {
  return pass(x, n).o.reduce((total, output, k) => total + ((t[k] as number) - output) ** 2 / 2, 0);
}

/** What a wrong `backward` has in place of the right factor. `v` is an activation, `z` its weighted sum. */
export type Replaced = {
  slope?: (v: number, z: number) => number;
  outputSlope?: (v: number, z: number) => number;
  hiddenSlope?: (v: number, z: number) => number;
  /** ∂E/∂o */
  error?: (output: number, target: number, outputs: number) => number;
  /** ∂E/∂h, from the output deltas. */
  back?: (deltaO: number[], W2: Matrix) => number[];
};

/** Backpropagation with a factor replaced; with none it is right. */
export function gradients(x: number[], t: number[], n: Net, replaced: Replaced = {}): Gradients {
  const { slope = (v: number) => v * (1 - v) } = replaced;
  const { outputSlope = slope, hiddenSlope = slope } = replaced;
  const { error = (output: number, target: number) => output - target } = replaced;
  const { back = (deltaO: number[], W2: Matrix) => times(deltaO, transposed(W2)) } = replaced;
  const { z1, h, z2, o } = pass(x, n);
  const deltaO = o.map((output, k) => error(output, t[k] as number, o.length) * outputSlope(output, z2[k] as number));
  const deltaH = back(deltaO, n.W2).map((signal, j) => signal * hiddenSlope(h[j] as number, z1[j] as number));
  return { dW1: products(x, deltaH), dW2: products(h, deltaO), deltaH, deltaO };
}

/** W + factor·dW, the step of a weight matrix. */
export function moved(W: Matrix, dW: Matrix, factor: number): Matrix {
  return W.map((row, i) => row.map((weight, j) => weight + factor * ((dW[i] as number[])[j] as number)));
}

export function products(input: number[], delta: number[]): Matrix {
  return input.map((value) => delta.map((slope) => value * slope));
}
