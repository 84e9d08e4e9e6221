// The bias as the weight of an input that is always 1; columns by transposing.
import { type Matrix, map, matmul, sigmoid, transpose, zeros } from '@chainrule/core/arrays';

type Act = 'linear' | 'relu' | 'sigmoid' | 'tanh' | 'softmax';
type Layer = { W: Matrix; b: number[]; act: Act };

const pairs = (sizes: number[]) => sizes.slice(0, -1).map((nIn, i) => [nIn, sizes[i + 1]] as const);

export const layerShapes = (sizes: number[], batch: number) =>
  pairs(sizes).map(([nIn, nOut]) => ({ X: [batch, nIn], W: [nIn, nOut], B: [batch, nOut], Y: [batch, nOut] }));

export const paramCount = (sizes: number[], bias = true) => {
  const perLayer = layerShapes(sizes, 1).map(({ W: [nIn, nOut], B }) => nIn * nOut + (bias ? B[1] : 0));
  return { perLayer, total: perLayer.reduce((a, b) => a + b) };
};

export const fromArrows = (w: number[], nIn: number, nOut: number) => {
  if (w.length !== nIn * nOut) throw new RangeError('arrows');
  return zeros(nIn, nOut).map((row, i) => row.map((_, j) => w[j * nIn + i]));
};

const withOnes = (Z: Matrix) => Z.map((row) => [...row, 1]);

export const addBias = (Z: Matrix, b: number[]) => {
  const identity = b.map((_, i) => b.map((__, j) => Number(i === j)));
  return matmul(withOnes(Z), [...identity, b]);
};

const columns = (Z: Matrix) => (Z.length === 0 ? [] : transpose(Z));

export const softmaxRows = (Z: Matrix) => {
  const tops = Z.map((row) => Math.max(...row));
  const powers = Z.map((row, i) => row.map((z) => Math.exp(z - tops[i])));
  const sums = columns(powers).reduce((sum, column) => sum.map((s, i) => s + column[i]), Z.map(() => 0));
  return powers.map((row, i) => row.map((p) => p / sums[i]));
};

const ACTS: Record<Act, (Z: Matrix) => Matrix> = {
  linear: (Z) => Z,
  relu: (Z) => map(Z, (z) => Math.max(z, 0)),
  sigmoid: (Z) => map(Z, sigmoid),
  tanh: (Z) => map(Z, (z) => 2 * sigmoid(2 * z) - 1),
  softmax: softmaxRows,
};

const sums = (X: Matrix, { W, b }: Layer) => {
  if (b.length !== W[0].length) throw new RangeError('b');
  return matmul(withOnes(X), [...W, b]);
};

export const dense = (X: Matrix, layer: Layer): Matrix => ACTS[layer.act](sums(X, layer));

export const forward = (X: Matrix, [first, ...rest]: Layer[]): Matrix =>
  first === undefined ? X : forward(dense(X, first), rest);

export const forwardTrace = (X: Matrix, [first, ...rest]: Layer[]): { z: Matrix[]; a: Matrix[] } => {
  if (first === undefined) return { z: [], a: [] };
  const Z = sums(X, first);
  const A = ACTS[first.act](Z);
  const { z, a } = forwardTrace(A, rest);
  return { z: [Z, ...z], a: [A, ...a] };
};
