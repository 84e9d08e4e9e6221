import { sigmoid } from '@chainrule/core/arrays';

export type Matrix = number[][];
export type Act = 'linear' | 'relu' | 'sigmoid' | 'tanh' | 'softmax';
export type Layer = { W: Matrix; b: number[]; act: Act };
export type Counts = { perLayer: number[]; total: number };
export type Pair = [number, number];
export type Shapes = { X: Pair; W: Pair; B: Pair; Y: Pair };
export type Trace = { z: Matrix[]; a: Matrix[] };

export const ACTS: readonly Act[] = ['linear', 'relu', 'sigmoid', 'tanh', 'softmax'];

/** An input that is always 1 stands for the bias. */
export function paramCount(sizes: number[], bias = true): Counts {
  const perLayer: number[] = [];
  for (let i = 1; i < sizes.length; i++) perLayer.push((sizes[i - 1] + Number(bias)) * sizes[i]);
  let total = 0;
  for (const count of perLayer) total += count;
  return { perLayer, total };
}

export function layerShapes(sizes: number[], batch: number): Shapes[] {
  const shapes: Shapes[] = [];
  let inputs = sizes[0];
  for (const units of sizes.slice(1)) {
    shapes.push({ X: [batch, inputs], W: [inputs, units], B: [batch, units], Y: [batch, units] });
    inputs = units;
  }
  return shapes;
}

/** Lists of nIn weights, one an output, are the columns. */
export function fromArrows(w: number[], nIn: number, nOut: number): Matrix {
  const W: Matrix = Array.from({ length: nIn }, () => []);
  for (const [at, weight] of w.entries()) W[at % nIn].push(weight);
  return W.map((row) => row.slice(0, nOut));
}

export function addBias(Z: Matrix, b: number[]): Matrix {
  return Z.map((row) => b.map((bias, j) => bias + row[j]));
}

/** e^(z − log Σ e^z), with the logarithm of the sum taken from the largest logit on. */
export function softmaxRows(Z: Matrix): Matrix {
  return Z.map((row) => {
    const top = row.toSorted((z1, z2) => z2 - z1)[0];
    const logSum = top + Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0));
    return row.map((z) => Math.exp(z - logSum));
  });
}

const ACTIVATIONS: Record<Exclude<Act, 'softmax'>, (z: number) => number> = {
  linear: (z) => z,
  relu: (z) => (z + Math.abs(z)) / 2,
  sigmoid,
  tanh: (z) => sigmoid(2 * z) - sigmoid(-2 * z),
};

export function activated(Z: Matrix, act: Act): Matrix {
  return act === 'softmax' ? softmaxRows(Z) : Z.map((row) => row.map((z) => ACTIVATIONS[act](z)));
}

/** X·W, each element as the sum of its products, the last one first. */
export function product(X: Matrix, W: Matrix): Matrix {
  return X.map((row) => W[0].map((_, j) => row.reduceRight((sum, value, k) => sum + value * W[k][j], 0)));
}

export function dense(X: Matrix, { W, b, act }: Layer): Matrix {
  return activated(addBias(product(X, W), b), act);
}

export function forward(X: Matrix, layers: Layer[]): Matrix {
  return forwardTrace(X, layers).a.at(-1) ?? X;
}

/** Each sample by itself. */
export function forwardRows(X: Matrix, layers: Layer[]): Matrix {
  return X.map((x) => forward([x], layers)[0]);
}

export function forwardTrace(X: Matrix, layers: Layer[]): Trace {
  const trace: Trace = { z: [], a: [] };
  let values = X;
  for (const { W, b, act } of layers) {
    const z = addBias(product(values, W), b);
    values = activated(z, act);
    trace.z.push(z);
    trace.a.push(values);
  }
  return trace;
}
