import { dot, type Matrix, outer, transpose, zeros } from './algebra.ts';

export function softmax(z: number[]): number[] {
  return z.map((zj) => 1 / z.map((zk) => Math.exp(zk - zj)).reduce((a, b) => a + b, 0));
}

type Pair = { f: (z: number[]) => number[]; jacobian: (z: number[], y: number[]) => Matrix };

const each = (f: (z: number) => number, slope: (z: number, y: number) => number): Pair => ({
  f: (z) => z.map((one) => f(one)),
  jacobian: (z, y) => z.map((one, k) => z.map((_, j) => (j === k ? slope(one, y[k]!) : 0))),
});

const sigma = (z: number) => (z > 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

const PAIRS: Record<string, Pair> = {
  linear: each((z) => z, () => 1),
  sigmoid: each(sigma, (z) => sigma(z) * sigma(-z)),
  tanh: each(Math.tanh, (_, y) => 1 - y * y),
  relu: each((z) => Math.max(z, 0), (z) => (z > 0 ? 1 : 0)),
  softmax: { f: softmax, jacobian: (_, y) => y.map((yk, k) => y.map((yj, j) => (j === k ? yk : 0) - yk * yj)) },
};

export function pairOf(activation: string): Pair {
  if (!Object.hasOwn(PAIRS, activation)) throw new RangeError('activation ' + activation);
  return PAIRS[activation]!;
}

export function denseForward(X: Matrix, W: Matrix, b: number[], activation: string): Matrix {
  const { f } = pairOf(activation);
  for (const row of W) if (row.length !== b.length) throw new RangeError('b');
  const columns = transpose(W);
  return X.map((x) => f(columns.map((w, j) => dot(x, w) + b[j]!)));
}

export function denseBackward(X: Matrix, W: Matrix, b: number[], activation: string, dY: Matrix) {
  const Y = denseForward(X, W, b, activation);
  if (Y.length === 0 || dY.length !== Y.length) throw new RangeError('dY');
  const columns = transpose(W);
  let dW = zeros(W.length, b.length);
  let db = b.map(() => 0);
  const dX = X.map((x, i) => {
    const z = columns.map((w, j) => dot(x, w) + b[j]!);
    const J = pairOf(activation).jacobian(z, Y[i]!);
    const dz = transpose(J).map((column) => dot(dY[i]!, column));
    const add = outer(x, dz);
    dW = dW.map((row, r) => row.map((g, c) => g + add[r]![c]!));
    db = db.map((g, j) => g + dz[j]!);
    return W.map((row) => dot(row, dz));
  });
  return { dX, dW, db };
}
