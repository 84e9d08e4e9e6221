// Flat typed arrays with their shape; results hold typed rows.
import { sigmoid } from '@chainrule/core/arrays';

type Matrix = ArrayLike<ArrayLike<number>>;
type Layer = { W: Matrix; b: ArrayLike<number>; act: string };
type Flat = { rows: number; columns: number; data: Float64Array };

function flat(m: Matrix, columns = m.length > 0 ? m[0].length : 0): Flat {
  const data = new Float64Array(m.length * columns);
  for (let i = 0; i < m.length; i++) {
    if (m[i].length !== columns) throw new RangeError(`row ${i} has ${m[i].length} values instead of ${columns}`);
    data.set(Array.from(m[i]), i * columns);
  }
  return { rows: m.length, columns, data };
}

function rowsOf({ rows, columns, data }: Flat) {
  return Array.from({ length: rows }, (_, i) => data.slice(i * columns, (i + 1) * columns));
}

function multiply(a: Flat, b: Flat): Flat {
  if (a.rows > 0 && a.columns !== b.rows) throw new RangeError(`${a.columns} columns and ${b.rows} rows`);
  const data = new Float64Array(a.rows * b.columns);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.columns; k++) {
      for (let j = 0; j < b.columns; j++) data[i * b.columns + j] += a.data[i * a.columns + k] * b.data[k * b.columns + j];
    }
  }
  return { rows: a.rows, columns: b.columns, data };
}

function shift({ rows, columns, data }: Flat, b: ArrayLike<number>): Flat {
  if (columns !== b.length) throw new RangeError(`${columns} columns and ${b.length} biases`);
  return { rows, columns, data: data.map((value, at) => value + b[at % columns]) };
}

function softmax({ rows, columns, data }: Flat): Flat {
  const result = new Float64Array(data.length);
  for (let i = 0; i < rows; i++) {
    const row = data.subarray(i * columns, (i + 1) * columns);
    const powers = row.map((z) => Math.exp(z - Math.max(...row)));
    const sum = powers.reduce((s, e) => s + e, 0);
    result.set(powers.map((e) => e / sum), i * columns);
  }
  return { rows, columns, data: result };
}

function activated(Z: Flat, act: string): Flat {
  if (act === 'softmax') return softmax(Z);
  const f = { linear: (z: number) => z, relu: (z: number) => Math.max(z, 0), sigmoid, tanh: Math.tanh }[act]!;
  return { ...Z, data: Z.data.map((z) => f(z)) };
}

const sums = (X: Flat, { W, b }: Layer) => shift(multiply(X, flat(W)), b);

export function paramCount(sizes: number[], bias = true) {
  const perLayer = new Uint32Array(sizes.length - 1).map((_, i) => sizes[i + 1] * (sizes[i] + +bias));
  return { perLayer, total: perLayer.reduce((sum, count) => sum + count, 0) };
}

export function layerShapes(sizes: number[], batch: number) {
  return Array.from({ length: sizes.length - 1 }, (_, i) => {
    const Y = [batch, sizes[i + 1]];
    return { X: [batch, sizes[i]], W: [sizes[i], sizes[i + 1]], B: Y, Y };
  });
}

export function fromArrows(w: number[], nIn: number, nOut: number) {
  if (w.length !== nIn * nOut) throw new RangeError(`${w.length} weights for ${nIn} × ${nOut} arrows`);
  const W = Array.from({ length: nIn }, () => new Float64Array(nOut));
  for (let at = 0; at < w.length; at++) W[at % nIn][Math.floor(at / nIn)] = w[at];
  return W;
}

export function addBias(Z: Matrix, b: number[]) {
  return Z.length === 0 ? [] : rowsOf(shift(flat(Z), b));
}

export function softmaxRows(Z: Matrix) {
  return rowsOf(softmax(flat(Z)));
}

export function dense(X: Matrix, layer: Layer) {
  return rowsOf(activated(sums(flat(X), layer), layer.act));
}

export function forward(X: Matrix, layers: Layer[]) {
  return rowsOf(layers.reduce((a, layer) => activated(sums(a, layer), layer.act), flat(X)));
}

export function forwardTrace(X: Matrix, layers: Layer[]) {
  const z: Float64Array[][] = [];
  const a: Float64Array[][] = [];
  let input = flat(X);
  for (const layer of layers) {
    const Z = sums(input, layer);
    input = activated(Z, layer.act);
    z.push(rowsOf(Z));
    a.push(rowsOf(input));
  }
  return { z, a };
}
