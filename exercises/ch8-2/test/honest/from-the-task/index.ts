// Written from README.md alone.
import { type Matrix, map, matmul, sigmoid } from '@chainrule/core/arrays';

type Layer = { W: Matrix; b: number[]; act: 'linear' | 'relu' | 'sigmoid' | 'tanh' | 'softmax' };

export function paramCount(sizes: number[], bias = true) {
  const perLayer: number[] = [];
  for (let i = 0; i < sizes.length - 1; i++) {
    perLayer.push(sizes[i] * sizes[i + 1] + (bias ? sizes[i + 1] : 0));
  }
  let total = 0;
  for (const count of perLayer) total += count;
  return { perLayer, total };
}

export function layerShapes(sizes: number[], batch: number) {
  const result = [];
  for (let i = 0; i < sizes.length - 1; i++) {
    const inputs = sizes[i];
    const units = sizes[i + 1];
    result.push({ X: [batch, inputs], W: [inputs, units], B: [batch, units], Y: [batch, units] });
  }
  return result;
}

export function fromArrows(w: number[], nIn: number, nOut: number): Matrix {
  if (w.length !== nIn * nOut) throw new RangeError('w does not hold exactly nIn · nOut weights');
  const W: Matrix = [];
  for (let i = 0; i < nIn; i++) {
    const row = [];
    for (let j = 0; j < nOut; j++) row.push(w[j * nIn + i]);
    W.push(row);
  }
  return W;
}

export function addBias(Z: Matrix, b: number[]): Matrix {
  return Z.map((row) => {
    if (row.length !== b.length) throw new RangeError('a row whose length is not that of b');
    return row.map((z, j) => z + b[j]);
  });
}

export function softmaxRows(Z: Matrix): Matrix {
  return Z.map((row) => {
    if (row.length !== Z[0].length) throw new RangeError('rows differ in length');
    const largest = Math.max(...row);
    const powers = row.map((z) => Math.exp(z - largest));
    const sum = powers.reduce((s, p) => s + p, 0);
    return powers.map((p) => p / sum);
  });
}

function activate(Z: Matrix, act: Layer['act']): Matrix {
  if (act === 'relu') return map(Z, (z) => Math.max(0, z));
  if (act === 'sigmoid') return map(Z, sigmoid);
  if (act === 'tanh') return map(Z, Math.tanh);
  if (act === 'softmax') return softmaxRows(Z);
  return Z;
}

export function dense(X: Matrix, layer: Layer): Matrix {
  return activate(addBias(matmul(X, layer.W), layer.b), layer.act);
}

export function forward(X: Matrix, layers: Layer[]): Matrix {
  let values = X;
  for (const layer of layers) values = dense(values, layer);
  return values;
}

export function forwardTrace(X: Matrix, layers: Layer[]) {
  const z: Matrix[] = [];
  const a: Matrix[] = [];
  for (const layer of layers) {
    const input = a.length === 0 ? X : a[a.length - 1];
    const Z = addBias(matmul(input, layer.W), layer.b);
    z.push(Z);
    a.push(activate(Z, layer.act));
  }
  return { z, a };
}
