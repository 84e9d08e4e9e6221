import * as core from '@chainrule/core';
import { type Library, numbers } from '@chainrule/core/testing';
import { describe, expect, test } from 'vitest';
import { differences, type Result } from '../src/compare.ts';
import { loadOracle, TOLERANCE } from '../src/index.ts';

const oracle = await loadOracle();
const tf = oracle.tf as unknown as Library;
const theirLayers = oracle.layers.layers as unknown as typeof core.layers;

interface Trial {
  readonly make: (layers: typeof core.layers) => core.Layer;
  /** The batch that goes in. */
  readonly x: core.Tensor;
  /** What the weights are drawn from; those of variance must not be negative. */
  readonly weights?: { from: number; to: number };
  readonly training?: boolean;
  /** Whether x is made of indices, along which there is no gradient. */
  readonly indices?: boolean;
  /** Why TensorFlow.js' gradients are no witness; core's own tests judge those by central differences. */
  readonly forwardOnly?: string;
}

const wide = numbers([4, 3], 1, { from: -1000, to: 1000 });
const activations = ['linear', 'sigmoid', 'tanh', 'relu', 'softplus', 'softmax', 'logSoftmax'];

const trials: Record<string, Trial> = {
  ...Object.fromEntries(
    activations.map((activation): [string, Trial] => [
      `dense with ${activation}`,
      { make: (layers) => layers.dense({ units: 4, activation }), x: numbers([5, 3], 1) },
    ]),
  ),
  ...Object.fromEntries(
    activations.map((activation): [string, Trial] => [
      `activation ${activation}`,
      { make: (layers) => layers.activation({ activation }), x: numbers([2, 5], 2, { from: -3, to: 3 }) },
    ]),
  ),
  'dense without a bias': { make: (layers) => layers.dense({ units: 2, useBias: false }), x: numbers([5, 3], 1) },
  'dense on one sample of one feature': { make: (layers) => layers.dense({ units: 1 }), x: numbers([1, 1], 3) },
  'dense on zeros': { make: (layers) => layers.dense({ units: 3, activation: 'softmax' }), x: core.zeros([2, 3]) },
  'dense on large numbers': {
    make: (layers) => layers.dense({ units: 3, activation: 'tanh' }),
    x: wide,
    forwardOnly: '1 − tanh² has no digits left in float32',
  },
  'softmax of large numbers': {
    make: (layers) => layers.dense({ units: 3, activation: 'softmax' }),
    x: wide,
    forwardOnly: '1 − p has no digits left in float32',
  },
  'dense along the last of three axes': {
    make: (layers) => layers.dense({ units: 4, activation: 'tanh' }),
    x: numbers([2, 3, 5], 4),
  },
  'dense on an empty batch': {
    make: (layers) => layers.dense({ units: 2, activation: 'sigmoid', inputShape: [3] }),
    x: core.zeros([0, 3]),
  },
  'flatten on an empty batch': { make: (layers) => layers.flatten({ inputShape: [3, 2] }), x: core.zeros([0, 3, 2]) },
  'embedding on an empty batch': {
    make: (layers) => layers.embedding({ inputDim: 6, outputDim: 3 }),
    x: core.zeros([0, 4]),
    indices: true,
  },
  'layerNormalization on zeros': { make: (layers) => layers.layerNormalization(), x: core.zeros([2, 3]) },
  'batchNormalization on zeros, in training': {
    make: (layers) => layers.batchNormalization(),
    x: core.zeros([4, 3]),
    training: true,
  },
  'batchNormalization on an empty batch': { make: (layers) => layers.batchNormalization(), x: core.zeros([0, 3]) },
  'dropout out of training': { make: (layers) => layers.dropout({ rate: 0.5 }), x: numbers([3, 4], 5) },
  'dropout at rate 0 in training': {
    make: (layers) => layers.dropout({ rate: 0 }),
    x: numbers([3, 4], 5),
    training: true,
  },
  flatten: { make: (layers) => layers.flatten(), x: numbers([2, 3, 4], 6) },
  embedding: {
    make: (layers) => layers.embedding({ inputDim: 6, outputDim: 3 }),
    x: core.tensor2d([
      [0, 5, 2],
      [2, 2, 1],
    ]),
    indices: true,
  },
  'batchNormalization in training': {
    make: (layers) => layers.batchNormalization(),
    x: numbers([6, 3], 7, { from: -2, to: 5 }),
    weights: { from: 0.5, to: 2 },
    training: true,
  },
  'batchNormalization of one sample in training': {
    make: (layers) => layers.batchNormalization(),
    x: numbers([1, 3], 7),
    weights: { from: 0.5, to: 2 },
    training: true,
  },
  // Along an inner axis TensorFlow.js gives wrong values and no gradient; core's own tests compare with a transposition.
  'batchNormalization of three axes, in training': {
    make: (layers) => layers.batchNormalization({ momentum: 0.5, epsilon: 0.01 }),
    x: numbers([4, 3, 2], 8),
    weights: { from: 0.5, to: 2 },
    training: true,
  },
  'batchNormalization out of training': {
    make: (layers) => layers.batchNormalization({ epsilon: 1e-5 }),
    x: numbers([6, 3], 7, { from: -2, to: 5 }),
    weights: { from: 0.5, to: 2 },
  },
  layerNormalization: {
    make: (layers) => layers.layerNormalization(),
    x: numbers([4, 5], 9, { from: -2, to: 5 }),
  },
  'layerNormalization over two axes': {
    make: (layers) => layers.layerNormalization({ axis: [1, 2], epsilon: 1e-5 }),
    x: numbers([2, 3, 4], 10),
  },
};

/** What a layer gives in one of the libraries: its output, all gradients under one upstream gradient, its weights after. */
function results(nn: Library, layers: typeof core.layers, trial: Trial): Result[] {
  const { make, x, weights = { from: -1, to: 1 }, training = false, indices = false, forwardOnly } = trial;
  const layer = make(layers);
  const given = nn.tensor(Float32Array.from(x.values), x.shape);
  layer.apply(given);
  layer.setWeights(
    layer
      .getWeights()
      .map(({ shape }, i) => nn.tensor(Float32Array.from(numbers(shape, i + 20, weights).values), shape)),
  );
  const input = nn.variable(given);
  const variables = [...(indices ? [] : [input]), ...layer.trainableWeights.map(variableOf)];
  const forward = () => layer.apply(indices ? given : input, { training });
  const output = forward();
  const named: [string, core.Tensor][] = [['output', output]];
  if (forwardOnly === undefined) {
    const dy = numbers(output.shape, 11);
    const upstream = nn.tensor(Float32Array.from(dy.values), dy.shape);
    const { grads } = nn.variableGrads(() => nn.sum(nn.mul(forward(), upstream)), variables);
    named.push(...variables.map(({ name }, i): [string, core.Tensor] => [`gradient ${i}`, grads[name]!]));
  }
  named.push(...layer.getWeights().map((weight, i): [string, core.Tensor] => [`weight ${i}`, weight]));
  return named.map(([name, value]) => ({ name, shape: value.shape, values: value.dataSync() }));
}

/** A weight of core is a variable; one of TensorFlow.js has it inside. */
function variableOf(weight: core.Variable & { val?: core.Variable }): core.Variable {
  return weight.val ?? weight;
}

describe(`layers of core and of ${oracle.title}`, () => {
  test.each(Object.entries(trials))('agree on %s', (_, trial) => {
    const theirs = results(tf, theirLayers, trial);
    const ours = results(core, core.layers, trial);
    expect(ours).toHaveLength(theirs.length);
    expect(ours.flatMap((result, i) => differences(result, theirs[i]!, TOLERANCE)).join('\n')).toBe('');
  });
});
