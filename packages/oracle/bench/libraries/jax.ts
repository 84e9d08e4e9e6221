import { defaultDevice, init, type Array as JaxArray, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import type { Library } from '../library.ts';
import * as work from '../work.ts';

await init('wasm');
defaultDevice('wasm');

const float64 = { dtype: np.float64 };

/** jax-js has gradients but neither optimizers nor models: Adam and batches are written out, each step is compiled. */
export const library: Library = {
  network() {
    const { learningRate } = work.network;
    const [X, T] = [np.array(work.network.x, float64), np.array(work.network.t, float64)];
    let [W1, W2] = [np.array(work.network.W1, float64), np.array(work.network.W2, float64)];
    const loss = (V1: JaxArray, V2: JaxArray, x: JaxArray, t: JaxArray) => {
      const o = nn.sigmoid(np.matmul(nn.sigmoid(np.matmul(x, V1)), V2));
      return np.mean(np.square(o.sub(t)));
    };
    const gradient = valueAndGrad(loss, { argnums: [0, 1] });
    const step = jit((V1: JaxArray, V2: JaxArray, x: JaxArray, t: JaxArray) => {
      const [value, [g1, g2]] = gradient(V1.ref, V2.ref, x, t);
      return [V1.sub(g1.mul(learningRate)), V2.sub(g2.mul(learningRate)), value] as [JaxArray, JaxArray, JaxArray];
    });
    return (steps) => {
      let last = Number.NaN;
      for (let i = 0; i < steps; i++) {
        const [V1, V2, value] = step(W1, W2, X.ref, T.ref);
        [W1, W2] = [V1, V2];
        last = value.dataSync()[0]!;
      }
      return last;
    };
  },

  mlp() {
    const { inputs, hidden, outputs, samples, batchSize, learningRate } = work.mlp;
    const batches = Array.from({ length: Math.ceil(samples / batchSize) }, (_, i) => {
      const [from, to] = [i * batchSize, Math.min((i + 1) * batchSize, samples)];
      return {
        size: to - from,
        X: array(work.X.subarray(from * inputs, to * inputs), [to - from, inputs]),
        Y: array(work.Y.subarray(from * outputs, to * outputs), [to - from, outputs]),
      };
    });
    let weights = [
      array(work.weights.W1, [inputs, hidden]),
      np.zeros([hidden], float64),
      array(work.weights.W2, [hidden, outputs]),
      np.zeros([outputs], float64),
    ];
    let m = weights.map(({ shape }) => np.zeros(shape, float64));
    let v = weights.map(({ shape }) => np.zeros(shape, float64));
    let t = 0;
    const loss = ([W1, b1, W2, b2]: JaxArray[], x: JaxArray, y: JaxArray) => {
      const h = nn.relu(np.matmul(x, W1!).add(b1!));
      return np.mean(np.sum(nn.logSoftmax(np.matmul(h, W2!).add(b2!)).mul(y), -1)).mul(-1);
    };
    const gradient = valueAndGrad(loss);
    const step = jit((ws: JaxArray[], ms: JaxArray[], vs: JaxArray[], rate: JaxArray, x: JaxArray, y: JaxArray) => {
      const [value, grads] = gradient(
        ws.map((w) => w.ref),
        x,
        y,
      );
      const m1 = ms.map((old, i) => old.mul(0.9).add(grads[i]!.ref.mul(0.1)));
      const v1 = vs.map((old, i) => old.mul(0.999).add(np.square(grads[i]!).mul(0.001)));
      const w1 = ws.map((w, i) => w.sub(m1[i]!.ref.mul(rate.ref).div(np.sqrt(v1[i]!.ref).add(1e-7))));
      rate.dispose();
      return { w1, m1, v1, value };
    });
    return (epochs) => {
      let total = Number.NaN;
      for (let epoch = 0; epoch < epochs; epoch++) {
        total = 0;
        for (const { size, X, Y } of batches) {
          t++;
          const rate = np.array((learningRate * Math.sqrt(1 - 0.999 ** t)) / (1 - 0.9 ** t), float64);
          const next = step(weights, m, v, rate, X.ref, Y.ref);
          [weights, m, v] = [next.w1, next.m1, next.v1];
          total += size * next.value.dataSync()[0]!;
        }
      }
      return total / samples;
    };
  },

  matMul(size) {
    const [a, b] = work.matrices(size).map((values) => array(values, [size, size])) as [JaxArray, JaxArray];
    return async (times) => {
      for (let i = 1; i < times; i++) (await np.matmul(a.ref, b.ref).blockUntilReady()).dispose();
      return np.sum(np.matmul(a.ref, b.ref)).dataSync()[0]!;
    };
  },
};

function array(values: Float32Array, shape: number[]): JaxArray {
  return np.array(Float64Array.from(values), float64).reshape(shape);
}
