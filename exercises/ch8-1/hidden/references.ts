import { sigmoid } from '@chainrule/core/arrays';

export type Matrix = number[][];
export type Gate = 'AND' | 'NAND' | 'OR' | 'XOR';
export type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';
export type Trained = { w: number[]; b: number; errors: number[] };
export type Layer = { w: number; b: number };

export const ACTS: readonly Act[] = ['sigmoid', 'tanh', 'relu', 'leakyRelu'];

export function step(z: number): 0 | 1 {
  return Number(z > 0) as 0 | 1;
}

/** w·x + b */
export function weightedSum(x: readonly number[], w: readonly number[], b: number): number {
  let sum = 0;
  for (let i = x.length - 1; i >= 0; i--) sum += x[i] * w[i];
  return sum + b;
}

export function perceptron(x: number[], w: number[], b: number): 0 | 1 {
  return step(weightedSum(x, w, b));
}

/** Gates by counting ones. */
export function gate(kind: Gate, x1: number, x2: number): 0 | 1 {
  const ones = x1 + x2;
  const answers: Record<Gate, boolean> = { AND: ones === 2, NAND: ones < 2, OR: ones > 0, XOR: ones === 1 };
  return Number(answers[kind]) as 0 | 1;
}

/** The learning rule with the bias as one more weight, for an input that is always 1. */
export function trainPerceptron(X: Matrix, t: number[], lr: number, maxEpochs: number): Trained {
  const weights = [...(X[0] ?? []), 1].map(() => 0);
  const errors: number[] = [];
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    const wrong = X.filter((row, i) => {
      const input = [...row, 1];
      const miss = t[i] - step(weightedSum(input, weights, 0));
      for (const [j, value] of input.entries()) weights[j] = weights[j] + lr * miss * value;
      return miss !== 0;
    });
    errors.push(wrong.length);
    if (wrong.length === 0) break;
  }
  return { w: weights.slice(0, -1), b: weights.at(-1) as number, errors };
}

export function activate(kind: Act, z: number, a = 0.01): number {
  switch (kind) {
    case 'sigmoid':
      return sigmoid(z);
    case 'tanh': {
      // e^(−2|z|) − 1 is exact near 0 and cannot overflow.
      const fall = Math.expm1(-2 * Math.abs(z));
      return (Math.sign(z) * -fall) / (2 + fall);
    }
    case 'relu':
      return (z + Math.abs(z)) / 2;
    case 'leakyRelu':
      return z < 0 ? z * a : z;
  }
}

/** σ(z)σ(−z), 1/cosh², and the slopes of the two straight parts. */
export function activationGradient(kind: Act, z: number, a = 0.01): number {
  switch (kind) {
    case 'sigmoid':
      return sigmoid(z) * sigmoid(-z);
    case 'tanh':
      return 1 / Math.cosh(z) ** 2;
    case 'relu':
      return step(z);
    case 'leakyRelu':
      return z < 0 ? a : 1;
  }
}

export function backSignal(kind: Act, zs: number[], ws: number[]): number {
  return signalThrough(
    ws,
    zs.map((z) => activationGradient(kind, z)),
  );
}

/** Π of all weights and slopes, from the last layer to the first. */
export function signalThrough(ws: readonly number[], slopes: readonly number[]): number {
  return [...ws, ...slopes].reduceRight((product, factor) => product * factor, 1);
}

/** The slope is the product of all weights; each bias passes through the weights of the layers after its own. */
export function collapse(ws: number[], bs: number[]): Layer {
  const product = (weights: number[]) => weights.reduce((all, weight) => all * weight, 1);
  return { w: product(ws), b: bs.reduce((sum, bias, layer) => sum + bias * product(ws.slice(layer + 1)), 0) };
}
