// A class for a layer, one for a network; samples go through one by one.
class DenseLayer {
  columns: number[][];
  b: number[];
  act: string;
  nIn: number;

  constructor({ W, b, act }: { W: number[][]; b: number[]; act: string }) {
    if (W.some((row) => row.length !== b.length)) throw new RangeError(`W has no ${b.length} columns`);
    this.nIn = W.length;
    this.columns = b.map((_, j) => W.map((row) => row[j]));
    this.b = b;
    this.act = act;
  }

  sums(x: number[]): number[] {
    if (x.length !== this.nIn) throw new RangeError(`a sample of ${x.length} values for ${this.nIn} inputs`);
    return this.columns.map((column, j) => {
      let sum = 0;
      for (const [k, weight] of column.entries()) sum += weight * x[k];
      return sum + this.b[j];
    });
  }

  activate(z: number[]): number[] {
    switch (this.act) {
      case 'relu':
        return z.map((v) => (Math.abs(v) + v) / 2);
      case 'sigmoid':
        return z.map((v) => 1 / (1 + Math.exp(-v)));
      case 'tanh':
        return z.map((v) => Math.tanh(v));
      case 'softmax':
        return softmax(z);
      default:
        return z.slice();
    }
  }

  apply(x: number[]): number[] {
    return this.activate(this.sums(x));
  }
}

class Network {
  layers: DenseLayer[];

  constructor(layers: { W: number[][]; b: number[]; act: string }[]) {
    this.layers = layers.map((layer) => new DenseLayer(layer));
  }

  apply(x: number[]): number[] {
    return this.layers.reduce((values, layer) => layer.apply(values), x);
  }
}

function softmax(z: number[]): number[] {
  const sorted = [...z].sort((p, q) => q - p);
  const powers = z.map((v) => Math.exp(v - sorted[0]));
  let sum = 0;
  for (const power of [...powers].sort((p, q) => p - q)) sum += power;
  return powers.map((power) => power / sum);
}

export function paramCount(sizes: number[], bias = true) {
  const perLayer = [];
  for (const [i, units] of sizes.entries()) {
    if (i > 0) perLayer.push(units * sizes[i - 1] + (bias ? units : 0));
  }
  return { total: perLayer.reduce((sum, count) => sum + count, 0), perLayer };
}

export function layerShapes(sizes: number[], batch: number) {
  let nIn = sizes[0];
  return sizes.slice(1).map((nOut) => {
    const shapes = { X: [batch, nIn], W: [nIn, nOut], B: [batch, nOut], Y: [batch, nOut] };
    nIn = nOut;
    return shapes;
  });
}

export function fromArrows(w: number[], nIn: number, nOut: number) {
  if (w.length !== nIn * nOut) throw new RangeError('as many weights as arrows, please');
  const columns: number[][] = [];
  for (let at = 0; at < w.length; at += nIn) columns.push(w.slice(at, at + nIn));
  return columns[0].map((_, i) => columns.map((column) => column[i]));
}

export function addBias(Z: number[][], b: number[]) {
  return Z.map((row) => {
    if (row.length !== b.length) throw new RangeError('a bias for each column, please');
    return row.map((z, j) => z + b[j]);
  });
}

export function softmaxRows(Z: number[][]) {
  const lengths = new Set(Z.map((row) => row.length));
  if (lengths.size > 1) throw new RangeError('rows of one length, please');
  return Z.map(softmax);
}

export function dense(X: number[][], layer: { W: number[][]; b: number[]; act: string }) {
  const built = new DenseLayer(layer);
  return X.map((x) => built.apply(x));
}

export function forward(X: number[][], layers: { W: number[][]; b: number[]; act: string }[]) {
  const network = new Network(layers);
  return X.map((x) => network.apply(x));
}

export function forwardTrace(X: number[][], layers: { W: number[][]; b: number[]; act: string }[]) {
  const z: number[][][] = [];
  const a: number[][][] = [];
  for (const layer of new Network(layers).layers) {
    z.push((a.at(-1) ?? X).map((x) => layer.sums(x)));
    a.push(z.at(-1)!.map((sums) => layer.activate(sums)));
  }
  return { z, a };
}
