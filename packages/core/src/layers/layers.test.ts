import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { numericalGradient } from '../autodiff/numericalGradient.ts';
import { variableGrads } from '../autodiff/variableGrads.ts';
import { tensor, tensor2d } from '../creation.ts';
import * as initializers from '../initializers/index.ts';
import { mul } from '../ops/arithmetic.ts';
import { transpose } from '../ops/rearrange.ts';
import { sum } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import * as layers from './index.ts';
import type { Layer } from './layer.ts';

const training = { training: true };

/** The gradients of a layer's output, by its input and by its trainable weights, against central differences. */
function expectLayerGradients(layer: Layer, x: Tensor, apply = (input: Tensor) => layer.apply(input)): void {
  expectGradients(apply, [x]);
  if (layer.trainableWeights.length === 0) return;
  const dy = random(apply(x).shape, 9);
  const { grads } = variableGrads(() => sum(mul(apply(x), dy)));
  for (const weight of layer.trainableWeights) {
    const value = tensor(weight.dataSync(), weight.shape);
    const expected = numericalGradient((w) => {
      weight.assign(w);
      return sum(mul(apply(x), dy));
    }, value);
    weight.assign(value);
    expectClose(grads[weight.name]!, expected, 1e-7);
  }
}

describe('dense', () => {
  const published = () => {
    const layer = layers.dense({ units: 2, inputShape: [3] });
    layer.apply([[0, 0, 0]]);
    layer.setWeights([
      [
        [0.1, 0.4],
        [0.2, 0.5],
        [0.3, 0.6],
      ],
      [0.1, -0.2],
    ]);
    return layer;
  };
  const X = [
    [1, 2, 3],
    [0, 0, 0],
    [-1, 0.5, 2],
    [10, -10, 1],
  ];

  test('has the published outputs', () => {
    const expected = [
      [1.5, 3],
      [0.1, -0.2],
      [0.7, 0.85],
      [-0.6, -0.6],
    ];
    expectClose(published().apply(X), tensor2d(expected), 1e-14);
  });

  test('applies its activation, softmax to each sample', () => {
    const layer = layers.dense({ units: 2, inputShape: [3], activation: 'softmax' });
    layer.apply(X);
    layer.setWeights(published().getWeights());
    const expected = [
      [0.1824255238, 0.8175744762],
      [0.5744425168, 0.4255574832],
      [0.4625701547, 0.5374298453],
      [0.5, 0.5],
    ];
    expectClose(layer.apply(X), tensor2d(expected), 1e-10);
  });

  test('has (in + 1) · units parameters, in · units without a bias', () => {
    const layer = layers.dense({ units: 3, inputDim: 4 });
    layer.apply([[1, 2, 3, 4]]);
    expect(layer.countParams()).toBe(15);
    expect(layer.weights.map(({ name, shape }) => [name, shape])).toEqual([
      ['dense/kernel', [4, 3]],
      ['dense/bias', [3]],
    ]);
    const bare = layers.dense({ units: 3, useBias: false });
    bare.apply([[1, 2, 3, 4]]);
    expect(bare.countParams()).toBe(12);
  });

  test('starts with glorotUniform and zeros, or as told', () => {
    const layer = layers.dense({
      units: 50,
      kernelInitializer: 'zeros',
      biasInitializer: initializers.constant({ value: 2 }),
    });
    expect(layer.apply([[1, 2]]).arraySync()).toEqual([new Array(50).fill(2)]);
    const usual = layers.dense({ units: 50 });
    usual.apply([new Array(50).fill(0)]);
    const [kernel, bias] = usual.getWeights() as [Tensor, Tensor];
    expect(Math.max(...kernel.values)).toBeLessThanOrEqual(Math.sqrt(6 / 100));
    expect(Math.max(...kernel.values)).toBeGreaterThan(0.95 * Math.sqrt(6 / 100));
    expect(Math.max(...bias.values)).toBe(0);
  });

  test('works along the last axis of three', () => {
    const layer = layers.dense({ units: 2 });
    layer.apply([X, X]);
    layer.setWeights(published().getWeights());
    const y = published().apply(X).arraySync();
    expect(layer.outputShape).toEqual([null, 4, 2]);
    expect(layer.apply([X, X]).arraySync()).toEqual([y, y]);
  });

  test('makes nothing of an empty batch', () => {
    expect(published().apply(tensor([], [0, 3])).shape).toEqual([0, 2]);
  });

  test.each(['linear', 'sigmoid', 'logSigmoid', 'tanh', 'relu', 'leakyRelu', 'softplus', 'softmax', 'logSoftmax'])(
    'has its gradients with %s',
    (activation) => {
      const layer = layers.dense({ units: 3, activation, kernelInitializer: initializers.heNormal({ seed: 5 }) });
      expectLayerGradients(layer, random([4, 2], 3));
    },
  );

  test('refuses a batch of another width with both shapes', () => {
    expect(() => published().apply([[1, 2]])).toThrow(RangeError);
    expect(() => published().apply([[1, 2]])).toThrow(
      /^dense: a batch of shape \[1, 2\] came, but the layer takes \[null, 3\] .*; give/,
    );
    expect(() => published().apply([1, 2, 3])).toThrow(/^dense: a batch of shape \[3\] came/);
  });

  test('refuses arguments that are wrong or do not exist', () => {
    expect(() => layers.dense({ units: 0 })).toThrow(/^layers.dense: units is 0; give a whole number from 1$/);
    expect(() => layers.dense({ units: 2, inputDim: -1 })).toThrow(
      /inputShape is \[-1\]; give the sizes of one sample/,
    );
    expect(() => layers.dense({ units: 2, inputShape: 3 as never })).toThrow(
      /inputShape is 3; give a list, such as \[4\]/,
    );
    expect(() => layers.dense({ units: 2, activation: 'swoosh' })).toThrow(
      /^layers.dense: there is no activation swoosh; there are linear, .*softmax/,
    );
    expect(() => layers.dense({ units: 2, activation: ((x: Tensor) => x) as never })).toThrow(TypeError);
    expect(() => layers.dense({ unit: 2 } as never)).toThrow(
      /^layers.dense: there is no argument unit; there are units, /,
    );
    expect(() => layers.dense({ units: 2, kernelRegularizer: 'l3' })).toThrow(/no regularizer l3; there are l1, /);
    expect(() => layers.dense(2 as never)).toThrow(
      /^layers.dense: the arguments must come as one object, such as { units/,
    );
    expect(() => layers.dense({ units: 2 }).apply(3)).toThrow(/needs a known number of features/);
  });
});

describe('activation', () => {
  test('applies the function and keeps the shape', () => {
    const layer = layers.activation({ activation: 'relu' });
    expect(layer.apply([[-1, 2]]).arraySync()).toEqual([[0, 2]]);
    expect(layer.countParams()).toBe(0);
    expectLayerGradients(layers.activation({ activation: 'tanh' }), random([2, 3, 2], 1));
  });

  test('leakyRelu has the slope 0.2', () => {
    expect(
      layers
        .activation({ activation: 'leaky_relu' })
        .apply([[-1, 2]])
        .arraySync(),
    ).toEqual([[-0.2, 2]]);
  });
});

describe('dropout', () => {
  const ones = tensor2d([new Array(1000).fill(1)]);

  test('drops a share of the inputs in training and scales what is kept', () => {
    const { values } = layers.dropout({ rate: 0.4, seed: 1 }).apply(ones, training);
    const dropped = values.filter((x) => x === 0).length;
    expect(dropped).toBeGreaterThan(350);
    expect(dropped).toBeLessThan(450);
    expect(values.every((x) => x === 0 || x === 1 / 0.6)).toBe(true);
  });

  test('passes everything through out of training, and at rate 0', () => {
    expect(layers.dropout({ rate: 0.9 }).apply(ones).arraySync()).toEqual(ones.arraySync());
    expect(layers.dropout({ rate: 0 }).apply(ones, training).arraySync()).toEqual(ones.arraySync());
  });

  test('at rate 1 gives zeros, not NaN', () => {
    expect(
      layers
        .dropout({ rate: 1 })
        .apply([[1, 2]], training)
        .arraySync(),
    ).toEqual([[0, 0]]);
  });

  test('draws a new mask for each batch, the same ones for the same seed', () => {
    const masks = (seed: number) => {
      const layer = layers.dropout({ rate: 0.5, seed });
      return [0, 1].map(() => layer.apply(ones, training).arraySync());
    };
    const [first, second] = masks(3);
    expect(first).not.toEqual(second);
    expect(masks(3)).toEqual([first, second]);
    expect(masks(4)).not.toEqual([first, second]);
  });

  test('gradients go through the mask of the forward pass', () => {
    const seeded = (x: Tensor) => layers.dropout({ rate: 0.5, seed: 8 }).apply(x, training);
    expectGradients(seeded, [random([4, 3], 1)]);
  });

  test('refuses a rate outside of [0, 1]', () => {
    expect(() => layers.dropout({ rate: 1.5 })).toThrow(/^layers.dropout: rate is 1.5; give a number from 0 to 1$/);
    expect(() => layers.dropout({ p: 0.5 } as never)).toThrow(/there is no argument p; there are rate, seed/);
  });
});

describe('flatten', () => {
  test('puts each sample in one row', () => {
    const x = random([2, 3, 4], 1);
    const y = layers.flatten().apply(x);
    expect(y.shape).toEqual([2, 12]);
    expect(y.values).toEqual(x.values);
    expect(layers.flatten().apply(tensor([], [0, 3, 4])).shape).toEqual([0, 12]);
    expect(layers.flatten().apply([1, 2]).shape).toEqual([2, 1]);
    expectLayerGradients(layers.flatten(), x);
  });
});

describe('embedding', () => {
  const rows = [
    [0, 1],
    [10, 11],
    [20, 21],
  ];
  const layer = () => {
    const made = layers.embedding({ inputDim: 3, outputDim: 2, inputLength: 2 });
    made.build([null, 2]);
    made.setWeights([rows]);
    return made;
  };

  test('looks up a row for each index', () => {
    expect(
      layer()
        .apply([[2, 0]])
        .arraySync(),
    ).toEqual([[rows[2], rows[0]]]);
    expect(layer().countParams()).toBe(6);
    expect(layer().outputShape).toEqual([null, 2, 2]);
  });

  test('takes samples of any length where none is given', () => {
    const free = layers.embedding({ inputDim: 3, outputDim: 2 });
    expect(free.apply([[0, 1, 2]]).shape).toEqual([1, 3, 2]);
    expect(free.apply([[0], [1]]).shape).toEqual([2, 1, 2]);
    expect(free.outputShape).toEqual([null, null, 2]);
  });

  test('gives a word that comes twice both gradients', () => {
    const made = layer();
    const { grads } = variableGrads(() =>
      sum(
        mul(made.apply([[2, 2]]), [
          [
            [1, 2],
            [30, 40],
          ],
        ]),
      ),
    );
    expect(Object.values(grads).map((g) => g.arraySync())).toEqual([
      [
        [0, 0],
        [0, 0],
        [31, 42],
      ],
    ]);
  });

  test('starts between −0.05 and 0.05', () => {
    const made = layers.embedding({ inputDim: 100, outputDim: 10 });
    made.build([null, null]);
    const [values] = made.getWeights().map((w) => w.values.map(Math.abs));
    expect(Math.max(...values!)).toBeLessThanOrEqual(0.05);
    expect(Math.max(...values!)).toBeGreaterThan(0.049);
  });

  test('refuses an index out of the vocabulary and samples of another length', () => {
    expect(() => layer().apply([[0, 3]])).toThrow(/no index 3/);
    expect(() => layer().apply([[0, 0.5]])).toThrow(/no index 0.5/);
    expect(() => layer().apply([[0, 1, 2]])).toThrow(/^embedding: a batch of shape \[1, 3\] came/);
    expect(() => layers.embedding({ inputDim: 3 } as never)).toThrow(/outputDim is undefined/);
  });
});

describe('normalization', () => {
  const X = tensor2d([
    [1, 2, 3, 4],
    [2, 4, 6, 8],
    [6, 0, 3, 0],
  ]);

  test('of a batch has the published values', () => {
    const y = layers.batchNormalization({ epsilon: 1e-5 }).apply(X, training);
    [-0.9258191078, 0, -0.7071050134, 0].forEach((printed, i) => {
      expect(y.values[i]).toBeCloseTo(printed, 10);
    });
  });

  test('of a layer has the published values, in training and out of it', () => {
    for (const args of [{}, training]) {
      const y = layers.layerNormalization({ epsilon: 1e-5 }).apply(X, args);
      [-1.34163542, -0.4472118067, 0.4472118067, 1.34163542].forEach((printed, i) => {
        expect(y.values[i]).toBeCloseTo(printed, 8);
      });
    }
  });

  test('of a batch of one sample is zeros', () => {
    expect(
      layers
        .batchNormalization()
        .apply([[5, -7]], training)
        .arraySync(),
    ).toEqual([[0, 0]]);
  });

  test('out of training goes by moving averages, which follow the batches', () => {
    const layer = layers.batchNormalization({ momentum: 0.9, epsilon: 1e-5 });
    layer.apply(X, training);
    const [, , mean, variance] = layer.getWeights() as [Tensor, Tensor, Tensor, Tensor];
    expectClose(mean, tensor([0.3, 0.2, 0.4, 0.4]), 1e-14);
    expectClose(variance, tensor([14 / 3, 8 / 3, 2, 32 / 3].map((v) => 0.9 + 0.1 * v)), 1e-14);
    const [first] = layer.apply([[1, 0, 0, 0]]).values;
    expect(first).toBeCloseTo((1 - 0.3) / Math.sqrt(0.9 + 1.4 / 3 + 1e-5), 12);
    expect(layer.getWeights()[2]!.arraySync()).toEqual(mean.arraySync());
  });

  test('while frozen, a batch normalization goes by its moving averages in training, too', () => {
    const layer = layers.batchNormalization({ trainable: false });
    layer.apply(X);
    expect(layer.apply(X, training).arraySync()).toEqual(layer.apply(X).arraySync());
    expect(layer.getWeights()[2]!.arraySync()).toEqual([0, 0, 0, 0]);
  });

  test('has a factor and an offset for each feature, and averages that are not trained', () => {
    const layer = layers.batchNormalization();
    layer.apply(X);
    expect(layer.weights.map(({ name }) => name.split('/')[1])).toEqual([
      'gamma',
      'beta',
      'moving_mean',
      'moving_variance',
    ]);
    expect([layer.trainableWeights.length, layer.nonTrainableWeights.length]).toEqual([2, 2]);
    layer.setWeights([
      [1, 1, 1, 2],
      [0, 0, 0, 5],
      [0, 0, 0, 0],
      [1, 1, 1, 1],
    ]);
    expect(layer.apply(X).values[3]).toBeCloseTo((2 * 4) / Math.sqrt(1.001) + 5, 12);
    const bare = layers.layerNormalization({ center: false, scale: false });
    bare.apply(X);
    expect(bare.countParams()).toBe(0);
  });

  test('works along the axes that are named', () => {
    const x = random([2, 3, 4], 1);
    const along = (axis: number | number[]) => layers.layerNormalization({ axis }).apply(x).values;
    expect(along([1, 2])).toEqual(along([-1, -2]));
    expect(along([2, 1])).toEqual(along([1, 2]));
    expect(along(1)).not.toEqual(along(2));
    const lastAxis = layers.batchNormalization().apply(transpose(x, [0, 2, 1]), training);
    expectClose(layers.batchNormalization({ axis: 1 }).apply(x, training), transpose(lastAxis, [0, 2, 1]), 1e-14);
    const batch = layers.batchNormalization({ axis: 1 });
    batch.apply(x);
    expect(batch.weights.map(({ shape }) => shape)).toEqual([[3], [3], [3], [3]]);
  });

  test('has its gradients, in training and out of it', () => {
    const x = random([5, 3], 4);
    for (const layer of [layers.batchNormalization(), layers.layerNormalization()]) {
      expectLayerGradients(layer, x);
      expectLayerGradients(layer, x, (input) => layer.apply(input, training));
    }
    const deep = layers.batchNormalization({ axis: 1 });
    expectLayerGradients(deep, random([2, 3, 4], 5), (input) => deep.apply(input, training));
    expectLayerGradients(layers.layerNormalization({ axis: [1, 2] }), random([2, 3, 4], 5));
  });

  test('refuses the axis of the batch, one that is not there, and an ε of 0', () => {
    expect(() => layers.batchNormalization({ axis: 0 }).apply(X)).toThrow(/have no axis 0 of a fixed size/);
    expect(() => layers.layerNormalization({ axis: 2 }).apply(X)).toThrow(/^layer_normalization: .* no axis 2/);
    expect(() => layers.batchNormalization({ epsilon: 0 })).toThrow(/epsilon is 0; give a number above 0/);
  });
});

describe('every layer', () => {
  test('keeps its weights when built again for the same shape, and refuses another', () => {
    const layer = layers.dense({ units: 2 });
    layer.build([null, 3]);
    const [kernel] = layer.getWeights();
    layer.build([null, 3]);
    expect(layer.getWeights()[0]!.arraySync()).toEqual(kernel!.arraySync());
    expect(() => layer.build([null, 4])).toThrow(
      /was built for batches of shape \[null, 3\] and cannot take \[null, 4\]/,
    );
  });

  test('takes batches of any size, whatever batchInputShape says', () => {
    const layer = layers.dense({ units: 2, batchInputShape: [32, 3] });
    expect(layer.apply([[1, 2, 3]]).shape).toEqual([1, 2]);
    expect(layer.inputShape).toEqual([null, 3]);
  });

  test('has no shapes before it is built', () => {
    expect(() => layers.dense({ units: 2 }).outputShape).toThrow(
      /^dense: the layer has no shapes yet; add it to a model/,
    );
  });

  test('takes weights of the right number and shapes, or none at all', () => {
    const layer = layers.dense({ units: 2 });
    layer.build([null, 1]);
    const before = layer.getWeights().map((w) => w.arraySync());
    expect(() => layer.setWeights([[[9, 9]]])).toThrow(
      /^setWeights: dense has 2 weights, but 1 came; give one tensor each for dense\/kernel \[1, 2\], dense\/bias \[2\]$/,
    );
    expect(() => layer.setWeights([[[9, 9]], [1, 2, 3]])).toThrow(
      /^setWeights: dense\/bias has shape \[2\] and the new value has shape \[3\]; give/,
    );
    expect(() => layer.setWeights(9 as never)).toThrow(/but no list of came/);
    expect(layer.getWeights().map((w) => w.arraySync())).toEqual(before);
  });
});
