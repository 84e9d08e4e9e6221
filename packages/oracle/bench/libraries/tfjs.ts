import * as tf from '@tensorflow/tfjs-core';
import * as tfl from '@tensorflow/tfjs-layers';
import type { Library } from '../library.ts';
import * as work from '../work.ts';

/** The program of `core.ts`, on the backend that was set; memory is freed as its documentation advises. */
export const library: Library = {
  network() {
    const { x, t, learningRate } = work.network;
    const [X, T] = [tf.tensor2d(x), tf.tensor2d(t)];
    const [W1, W2] = [tf.variable(tf.tensor2d(work.network.W1)), tf.variable(tf.tensor2d(work.network.W2))];
    const optimizer = tf.train.sgd(learningRate);
    const loss = () =>
      tf.losses.meanSquaredError(T, tf.sigmoid(tf.matMul(tf.sigmoid(tf.matMul(X, W1)), W2))) as tf.Scalar;
    return (steps) => {
      let last = Number.NaN;
      for (let i = 0; i < steps; i++) {
        const cost = optimizer.minimize(loss, true)!;
        last = cost.dataSync()[0]!;
        cost.dispose();
      }
      return last;
    };
  },

  mlp() {
    const { inputs, hidden, outputs, samples, batchSize, learningRate } = work.mlp;
    const model = tfl.sequential({
      layers: [
        tfl.layers.dense({ units: hidden, inputShape: [inputs], activation: 'relu' }),
        tfl.layers.dense({ units: outputs, activation: 'softmax' }),
      ],
    });
    const { W1, W2 } = work.weights;
    model.setWeights([
      tf.tensor(W1, [inputs, hidden]),
      tf.zeros([hidden]),
      tf.tensor(W2, [hidden, outputs]),
      tf.zeros([outputs]),
    ]);
    model.compile({ optimizer: tf.train.adam(learningRate), loss: 'categoricalCrossentropy' });
    const [x, y] = [tf.tensor(work.X, [samples, inputs]), tf.tensor(work.Y, [samples, outputs])];
    return async (epochs) => {
      const { history } = await model.fit(x, y, { epochs, batchSize, shuffle: false, yieldEvery: 'never', verbose: 0 });
      return history['loss']!.at(-1) as number;
    };
  },

  matMul(size) {
    const [a, b] = work.matrices(size).map((values) => tf.tensor2d(values, [size, size])) as [tf.Tensor2D, tf.Tensor2D];
    return (times) => {
      for (let i = 1; i < times; i++) tf.matMul(a, b).dispose();
      return tf.tidy(() => tf.sum(tf.matMul(a, b)).dataSync()[0]!);
    };
  },
};
