// Counting loops all the way; products are summed from the last to the first.
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; act: string };

export function paramCount(sizes: number[], bias = true) {
  const perLayer: number[] = [];
  let total = 0;
  for (let i = 0; i + 1 < sizes.length; i++) {
    let count = sizes[i] * sizes[i + 1];
    if (bias) count += sizes[i + 1];
    perLayer.push(count);
    total += count;
  }
  return { perLayer, total };
}

export function layerShapes(sizes: number[], batch: number) {
  const shapes = [];
  for (let i = 1; i < sizes.length; i++) {
    shapes.push({ X: [batch, sizes[i - 1]], W: [sizes[i - 1], sizes[i]], B: [batch, sizes[i]], Y: [batch, sizes[i]] });
  }
  return shapes;
}

export function fromArrows(w: number[], nIn: number, nOut: number) {
  if (w.length !== nIn * nOut) throw new RangeError('wrong number of weights');
  const W: Matrix = [];
  for (let i = 0; i < nIn; i++) {
    W[i] = [];
    for (let j = 0; j < nOut; j++) W[i][j] = w[j * nIn + i];
  }
  return W;
}

export function addBias(Z: Matrix, b: number[]) {
  const result: Matrix = [];
  for (let i = 0; i < Z.length; i++) {
    if (Z[i].length !== b.length) throw new RangeError('a row and b differ in length');
    result[i] = [];
    for (let j = 0; j < b.length; j++) result[i][j] = b[j] + Z[i][j];
  }
  return result;
}

export function softmaxRows(Z: Matrix) {
  const P: Matrix = [];
  for (let i = 0; i < Z.length; i++) {
    if (Z[i].length !== Z[0].length) throw new RangeError('ragged');
    let max = Z[i][0];
    for (let j = 1; j < Z[i].length; j++) if (Z[i][j] > max) max = Z[i][j];
    let sum = 0;
    for (let j = Z[i].length - 1; j >= 0; j--) sum += Math.exp(Z[i][j] - max);
    P[i] = [];
    for (let j = 0; j < Z[i].length; j++) P[i][j] = Math.exp(Z[i][j] - max) / sum;
  }
  return P;
}

export function dense(X: Matrix, layer: Layer) {
  const { W, b, act } = layer;
  for (let k = 0; k < W.length; k++) if (W[k].length !== b.length) throw new RangeError('W and b');
  const Y: Matrix = [];
  for (let i = 0; i < X.length; i++) {
    if (X[i].length !== W.length) throw new RangeError('X and W');
    Y[i] = [];
    for (let j = 0; j < b.length; j++) {
      let z = b[j];
      for (let k = W.length - 1; k >= 0; k--) z += X[i][k] * W[k][j];
      if (act === 'relu' && z < 0) z = 0;
      if (act === 'sigmoid') z = 1 / (1 + Math.exp(-z));
      if (act === 'tanh') z = Math.tanh(z);
      Y[i][j] = z;
    }
  }
  return act === 'softmax' ? softmaxRows(Y) : Y;
}

export function forward(X: Matrix, layers: Layer[]) {
  let a = X;
  for (let l = 0; l < layers.length; l++) a = dense(a, layers[l]);
  return a;
}

export function forwardTrace(X: Matrix, layers: Layer[]) {
  const z: Matrix[] = [];
  const a: Matrix[] = [];
  let input = X;
  for (let l = 0; l < layers.length; l++) {
    z[l] = dense(input, { ...layers[l], act: 'linear' });
    a[l] = dense(input, layers[l]);
    input = a[l];
  }
  return { z, a };
}
