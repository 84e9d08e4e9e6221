import * as core from '@chainrule/core';
import { type Library, numbers } from '@chainrule/core/testing';
import { describe, expect, test } from 'vitest';
import { differences } from '../src/compare.ts';
import { loadOracle, TOLERANCE } from '../src/index.ts';

const oracle = await loadOracle();
const tf = oracle.tf as unknown as Library;

/** What a program of training is written against: the same names in both libraries. */
interface Programs {
  readonly nn: Library;
  readonly sequential: typeof core.sequential;
  readonly layers: typeof core.layers;
  readonly regularizers: typeof core.regularizers;
}

const ours: Programs = { nn: core, ...core };
const theirs: Programs = { ...(oracle.layers as unknown as Programs), nn: tf };

interface Training {
  readonly layers: (library: Programs) => core.Layer[];
  readonly optimizer: (train: typeof core.train) => core.Optimizer;
  readonly loss: string;
  readonly metrics?: string[];
  readonly x: core.Tensor;
  readonly y: core.Tensor;
  readonly batchSize?: number;
  /** Penalties count in the loss of validation here, in TensorFlow.js only in that of training. */
  readonly penalized?: boolean;
}

const X = numbers([11, 3], 1);
const classes = [0, 1, 2, 1, 0, 2, 2, 1, 0, 0, 1];
const oneHot = core.tensor2d(classes.map((own) => [0, 1, 2].map((k) => (k === own ? 1 : 0))));
const binary = core.tensor2d(classes.map((own) => [own === 1 ? 1 : 0]));

const trainings: Record<string, Training> = {
  'linear regression': {
    layers: ({ layers }) => [layers.dense({ units: 1, inputShape: [3] })],
    optimizer: (train) => train.sgd(0.1),
    loss: 'meanSquaredError',
    metrics: ['mse'],
    x: X,
    y: numbers([11, 1], 2),
  },
  'logistic regression': {
    layers: ({ layers }) => [layers.dense({ units: 1, inputShape: [3], activation: 'sigmoid' })],
    optimizer: (train) => train.momentum(0.1, 0.9),
    loss: 'binaryCrossentropy',
    metrics: ['accuracy'],
    x: X,
    y: binary,
  },
  'softmax regression': {
    layers: ({ layers }) => [layers.dense({ units: 3, inputShape: [3], activation: 'softmax' })],
    optimizer: (train) => train.rmsprop(0.01),
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy'],
    x: X,
    y: oneHot,
  },
  'softmax regression on numbers of classes': {
    layers: ({ layers }) => [layers.dense({ units: 3, inputShape: [3], activation: 'softmax' })],
    optimizer: (train) => train.adagrad(0.1),
    loss: 'sparseCategoricalCrossentropy',
    metrics: ['accuracy'],
    x: X,
    y: core.tensor2d(classes.map((own) => [own])),
  },
  'a hidden layer': {
    layers: ({ layers }) => [
      layers.dense({ units: 5, inputShape: [3], activation: 'tanh' }),
      layers.dropout({ rate: 0 }),
      layers.dense({ units: 3, activation: 'softmax' }),
    ],
    // With so small an ε its place does not show, and 1 − β₂ is exact in float32.
    optimizer: (train) => train.adam(0.01, 0.5, 0.75, 1e-12),
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy'],
    x: X,
    y: oneHot,
  },
  'two normalizations': {
    layers: ({ layers }) => [
      layers.dense({ units: 6, inputShape: [3] }),
      layers.batchNormalization({ momentum: 0.9 }),
      layers.activation({ activation: 'relu' }),
      layers.layerNormalization(),
      layers.dense({ units: 1 }),
    ],
    optimizer: (train) => train.sgd(0.05),
    loss: 'meanSquaredError',
    x: X,
    y: numbers([11, 1], 2),
    batchSize: 5,
  },
  'an embedding, as in a neural language model': {
    layers: ({ layers }) => [
      layers.embedding({ inputDim: 7, outputDim: 5, inputLength: 4 }),
      layers.flatten(),
      layers.dense({ units: 6, activation: 'tanh' }),
      layers.dense({ units: 7, activation: 'softmax' }),
    ],
    optimizer: (train) => train.sgd(0.5),
    loss: 'categoricalCrossentropy',
    x: core.tensor2d(classes.map((_, i) => [0, 1, 2, 3].map((j) => (3 * i + 2 * j) % 7))),
    y: core.tensor2d(classes.map((_, i) => [0, 1, 2, 3, 4, 5, 6].map((k) => (k === (2 * i) % 7 ? 1 : 0)))),
  },
  'penalties on weights': {
    layers: ({ layers, regularizers }) => [
      layers.dense({
        units: 4,
        inputShape: [3],
        activation: 'relu',
        kernelRegularizer: regularizers.l2({ l2: 0.01 }),
        biasRegularizer: regularizers.l1({ l1: 0.02 }),
      }),
      layers.dense({ units: 1, kernelRegularizer: regularizers.l1l2({ l1: 0.005, l2: 0.01 }) }),
    ],
    optimizer: (train) => train.sgd(0.1),
    loss: 'meanSquaredError',
    x: X,
    y: numbers([11, 1], 2),
    penalized: true,
  },
};

/** Everything that training reports and leaves behind, by name. */
async function run(library: Programs, training: Training): Promise<Record<string, number[]>> {
  const { nn, sequential } = library;
  const given = ({ values, shape }: core.Tensor) => nn.tensor(Float32Array.from(values), shape);
  const model = sequential({ layers: training.layers(library) });
  // Layer by layer, as TensorFlow.js has all trainable weights of a model before all others.
  model.layers.forEach((layer, i) => {
    layer.setWeights(
      layer.getWeights().map(({ shape }, j) => given(numbers(shape, 10 * i + j, { from: 0.1, to: 0.9 }))),
    );
  });
  const { optimizer, loss, metrics = [], batchSize = 4 } = training;
  model.compile({ optimizer: optimizer(nn.train), loss, metrics });
  const [x, y] = [given(training.x), given(training.y)];
  // Nine samples to train on: with batches of four, four and one, twenty-one updates.
  const { history } = await model.fit(x, y, {
    epochs: 7,
    batchSize,
    shuffle: false,
    validationSplit: 0.18,
    verbose: 0,
  });
  const scores = [model.evaluate(x, y, { batchSize })].flat();
  if (training.penalized) {
    delete history['val_loss'];
    scores.shift();
  }
  return {
    ...history,
    weights: model.layers.flatMap((layer) => layer.getWeights().flatMap((w) => [...w.dataSync()])),
    prediction: [...model.predict(x).dataSync()],
    ...(scores.length > 0 && { evaluation: scores.map((score) => score.dataSync()[0]!) }),
  };
}

describe(`training by core and by ${oracle.title}`, () => {
  test.each(Object.entries(trainings))('agrees for %s', async (_, training) => {
    const expected = await run(theirs, training);
    const actual = await run(ours, training);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    const found = Object.entries(actual).flatMap(([name, values]) => {
      const shape = [values.length];
      const other = expected[name]!;
      return differences({ name, shape, values }, { name, shape: [other.length], values: other }, TOLERANCE);
    });
    expect(found.join('\n')).toBe('');
  });
});
