import { type Matrix, map, matmul, sigmoid, zeros } from '@chainrule/core/arrays';

/** The activation function of a layer. */
export type Act = 'linear' | 'relu' | 'sigmoid' | 'tanh' | 'softmax';

/** A dense layer: W is (inputs × units), b has one bias for each unit. */
export type Layer = { W: Matrix; b: number[]; act: Act };

/** How many numbers each layer learns, and all of them together. */
export type Counts = { perLayer: number[]; total: number };

/** The shapes of Y = X·W + B, each as [rows, columns]. */
export type Shapes = { X: [number, number]; W: [number, number]; B: [number, number]; Y: [number, number] };

/** Weighted sums and activations of every layer; X itself is not among them. */
export type Trace = { z: Matrix[]; a: Matrix[] };

/** [inputs, units] of each layer. */
function pairs(sizes: number[]): [number, number][] {
  const result: [number, number][] = [];
  for (let i = 0; i + 1 < sizes.length; i++) result.push([sizes[i]!, sizes[i + 1]!]);
  return result;
}

export function paramCount(sizes: number[], bias = true): Counts {
  const perLayer = pairs(sizes).map(([inputs, units]) => inputs * units + (bias ? units : 0));
  return { perLayer, total: perLayer.reduce((sum, n) => sum + n, 0) };
}

export function layerShapes(sizes: number[], batch: number): Shapes[] {
  return pairs(sizes).map(([inputs, units]) => ({
    X: [batch, inputs],
    W: [inputs, units],
    B: [batch, units],
    Y: [batch, units],
  }));
}

export function fromArrows(w: number[], nIn: number, nOut: number): Matrix {
  if (w.length !== nIn * nOut) throw new RangeError(`fromArrows: ${w.length} weights, not ${nIn} · ${nOut}`);
  const W = zeros(nIn, nOut);
  for (let i = 0; i < nIn; i++) {
    for (let j = 0; j < nOut; j++) W[i]![j] = w[j * nIn + i]!;
  }
  return W;
}

export function addBias(Z: Matrix, b: number[]): Matrix {
  return Z.map((row) => {
    if (row.length !== b.length) throw new RangeError(`addBias: a row of ${row.length}, but ${b.length} biases`);
    return row.map((z, j) => z + b[j]!);
  });
}

export function softmaxRows(Z: Matrix): Matrix {
  return Z.map((row) => {
    if (row.length !== Z[0]!.length) throw new RangeError('softmaxRows: Z is ragged');
    const top = Math.max(...row);
    const powers = row.map((z) => Math.exp(z - top));
    const sum = powers.reduce((s, p) => s + p, 0);
    return powers.map((p) => p / sum);
  });
}

function weightedSum(X: Matrix, { W, b }: Layer): Matrix {
  // matmul and addBias say nothing about the bias of an empty batch
  if (W.some((row) => row.length !== b.length)) throw new RangeError(`a layer of ${b.length} biases does not fit W`);
  return addBias(matmul(X, W), b);
}

function applyAct(Z: Matrix, act: Act): Matrix {
  switch (act) {
    case 'linear':
      return Z;
    case 'relu':
      return map(Z, (z) => Math.max(0, z));
    case 'sigmoid':
      return map(Z, sigmoid);
    case 'tanh':
      return map(Z, Math.tanh);
    case 'softmax':
      return softmaxRows(Z);
  }
}

export function dense(X: Matrix, layer: Layer): Matrix {
  return applyAct(weightedSum(X, layer), layer.act);
}

export function forward(X: Matrix, layers: Layer[]): Matrix {
  return layers.reduce((input, layer) => dense(input, layer), X);
}

export function forwardTrace(X: Matrix, layers: Layer[]): Trace {
  const trace: Trace = { z: [], a: [] };
  let input = X;
  for (const layer of layers) {
    const z = weightedSum(input, layer);
    input = applyAct(z, layer.act);
    trace.z.push(z);
    trace.a.push(input);
  }
  return trace;
}
