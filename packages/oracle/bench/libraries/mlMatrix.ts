import { Matrix } from 'ml-matrix';
import type { Library } from '../library.ts';
import * as work from '../work.ts';

/** ml-matrix has neither gradients nor models: backpropagation, Adam and batches are written out. */
export const library: Library = {
  network() {
    const { learningRate } = work.network;
    const [X, T] = [new Matrix(work.network.x), new Matrix(work.network.t)];
    const [W1, W2] = [new Matrix(work.network.W1), new Matrix(work.network.W2)];
    return (steps) => {
      let last = Number.NaN;
      for (let i = 0; i < steps; i++) {
        const h = sigmoid(X.mmul(W1));
        const o = sigmoid(h.mmul(W2));
        const error = Matrix.sub(o, T);
        last = error.dot(error) / 2;
        const deltaO = Matrix.mul(error, slope(o));
        const deltaH = deltaO.mmul(W2.transpose()).mul(slope(h));
        W2.sub(h.transpose().mmul(deltaO).mul(learningRate));
        W1.sub(X.transpose().mmul(deltaH).mul(learningRate));
      }
      return last;
    };
  },

  mlp() {
    const { inputs, hidden, outputs, samples, batchSize, learningRate } = work.mlp;
    const [x, y] = [new Matrix(work.rows(work.X, inputs)), new Matrix(work.rows(work.Y, outputs))];
    const W1 = new Matrix(work.rows(work.weights.W1, hidden));
    const W2 = new Matrix(work.rows(work.weights.W2, outputs));
    const [b1, b2] = [Matrix.zeros(1, hidden), Matrix.zeros(1, outputs)];
    const update = adam([W1, b1, W2, b2], learningRate);
    return (epochs) => {
      let total = Number.NaN;
      for (let epoch = 0; epoch < epochs; epoch++) {
        total = 0;
        for (let from = 0; from < samples; from += batchSize) {
          const last = Math.min(from + batchSize, samples) - 1;
          const X = x.subMatrix(from, last, 0, inputs - 1);
          const Y = y.subMatrix(from, last, 0, outputs - 1);
          const h = X.mmul(W1).addRowVector(b1).apply(relu);
          const p = softmax(h.mmul(W2).addRowVector(b2));
          total -= Matrix.mul(Matrix.log(p), Y).sum();
          const deltaO = Matrix.sub(p, Y).div(X.rows);
          const deltaH = deltaO.mmul(W2.transpose()).apply(function (i, j) {
            if (h.get(i, j) === 0) this.set(i, j, 0);
          });
          update([
            X.transpose().mmul(deltaH),
            Matrix.rowVector(deltaH.sum('column')),
            h.transpose().mmul(deltaO),
            Matrix.rowVector(deltaO.sum('column')),
          ]);
        }
      }
      return total / samples;
    };
  },

  matMul(size) {
    const [a, b] = work.matrices(size).map((values) => new Matrix(work.rows(values, size))) as [Matrix, Matrix];
    return (times) => {
      let product = a;
      for (let i = 0; i < times; i++) product = a.mmul(b);
      return product.sum();
    };
  },
};

function sigmoid(z: Matrix): Matrix {
  return z.apply(function (i, j) {
    this.set(i, j, 1 / (1 + Math.exp(-this.get(i, j))));
  });
}

function slope(a: Matrix): Matrix {
  return Matrix.sub(a, Matrix.mul(a, a));
}

function relu(this: Matrix, i: number, j: number): void {
  if (this.get(i, j) < 0) this.set(i, j, 0);
}

function softmax(z: Matrix): Matrix {
  const p = z.subColumnVector(Array.from({ length: z.rows }, (_, i) => z.maxRow(i))).exp();
  return p.divColumnVector(p.sum('row'));
}

/** Adam with its defaults, for these weights. */
function adam(weights: Matrix[], learningRate: number): (gradients: Matrix[]) => void {
  const m = weights.map(({ rows, columns }) => Matrix.zeros(rows, columns));
  const v = weights.map(({ rows, columns }) => Matrix.zeros(rows, columns));
  let t = 0;
  return (gradients) => {
    t++;
    const rate = (learningRate * Math.sqrt(1 - 0.999 ** t)) / (1 - 0.9 ** t);
    weights.forEach((w, i) => {
      const g = gradients[i]!;
      m[i]!.mul(0.9).add(Matrix.mul(g, 0.1));
      v[i]!.mul(0.999).add(Matrix.mul(g, g).mul(0.001));
      w.sub(Matrix.mul(m[i]!, rate).div(Matrix.sqrt(v[i]!).add(1e-7)));
    });
  };
}
