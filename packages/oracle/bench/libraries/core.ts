import * as nn from '@chainrule/core';
import type { Library } from '../library.ts';
import * as work from '../work.ts';

export const library: Library = {
  network() {
    const { x, t, learningRate } = work.network;
    const [X, T] = [nn.tensor2d(x), nn.tensor2d(t)];
    const [W1, W2] = [nn.variable(work.network.W1), nn.variable(work.network.W2)];
    const optimizer = nn.train.sgd(learningRate);
    const loss = () => nn.losses.meanSquaredError(T, nn.sigmoid(nn.matMul(nn.sigmoid(nn.matMul(X, W1)), W2)));
    return (steps) => {
      let last = Number.NaN;
      for (let i = 0; i < steps; i++) last = optimizer.minimize(loss, true)!.dataSync()[0]!;
      return last;
    };
  },

  mlp() {
    const { inputs, hidden, outputs, samples, batchSize, learningRate } = work.mlp;
    const model = nn.sequential({
      layers: [
        nn.layers.dense({ units: hidden, inputShape: [inputs], activation: 'relu' }),
        nn.layers.dense({ units: outputs, activation: 'softmax' }),
      ],
    });
    const { W1, W2 } = work.weights;
    model.setWeights([
      nn.tensor(W1, [inputs, hidden]),
      nn.zeros([hidden]),
      nn.tensor(W2, [hidden, outputs]),
      nn.zeros([outputs]),
    ]);
    model.compile({ optimizer: nn.train.adam(learningRate), loss: 'categoricalCrossentropy' });
    const [x, y] = [nn.tensor(work.X, [samples, inputs]), nn.tensor(work.Y, [samples, outputs])];
    return (epochs) => model.fit(x, y, { epochs, batchSize, shuffle: false }).history['loss']!.at(-1)!;
  },

  matMul(size) {
    const [a, b] = work.matrices(size).map((values) => nn.tensor(values, [size, size])) as [nn.Tensor, nn.Tensor];
    return (times) => {
      let product = a;
      for (let i = 0; i < times; i++) product = nn.matMul(a, b);
      return product.sum().dataSync()[0]!;
    };
  },
};
