import { describe, expect, test } from 'vitest';
import { expectGradients, random } from '../../test/support.ts';
import * as layers from '../layers/index.ts';
import { sequential } from './sequential.ts';

const table = (model: ReturnType<typeof sequential>, ...args: [number?, number[]?]) => {
  const lines: string[] = [];
  model.summary(args[0], args[1], (line) => lines.push(line));
  return lines.map((line) => line.trimEnd()).join('\n');
};

describe('a sequential model', () => {
  test('is its layers, one after the other', () => {
    const model = sequential({
      layers: [layers.dense({ units: 8, inputShape: [4], activation: 'tanh' }), layers.dense({ units: 3 })],
    });
    const x = random([5, 4], 1);
    const [first, second] = model.layers;
    expect(model.apply(x).arraySync()).toEqual(second!.apply(first!.apply(x)).arraySync());
    expect(model.predict(x).arraySync()).toEqual(model.apply(x).arraySync());
    expect([model.inputShape, model.outputShape]).toEqual([
      [null, 4],
      [null, 3],
    ]);
    expectGradients((input) => model.apply(input), [x]);
  });

  test('names its layers as Keras does in a new session', () => {
    const model = sequential();
    model.add(layers.dense({ units: 2, inputShape: [2] }));
    model.add(layers.dense({ units: 2 }));
    model.add(layers.batchNormalization());
    model.add(layers.dense({ units: 2, name: 'out' }));
    expect(model.layers.map(({ name }) => name)).toEqual(['dense', 'dense_1', 'batch_normalization', 'out']);
    expect(model.getLayer('out')).toBe(model.layers[3]);
    expect(model.getLayer(1)).toBe(model.layers[1]);
    expect(model.weights.map(({ name }) => name).slice(0, 4)).toEqual([
      'dense/kernel',
      'dense/bias',
      'dense_1/kernel',
      'dense_1/bias',
    ]);
  });

  test('may share a trained layer with another model', () => {
    const first = sequential({ layers: [layers.dense({ units: 3, inputShape: [2] })] });
    const second = sequential({ layers: [first.layers[0]!, layers.dense({ units: 1 })] });
    first.setWeights([
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [0, 0, 0],
    ]);
    expect(second.getWeights()[0]!.arraySync()).toEqual(first.getWeights()[0]!.arraySync());
  });

  test('predicts the same whatever the size of a batch, and nothing of nothing', () => {
    const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [4], activation: 'softmax' })] });
    const x = random([10, 4], 1);
    for (const batchSize of [1, 3, 10, 99]) {
      expect(model.predict(x, { batchSize }).arraySync()).toEqual(model.apply(x).arraySync());
    }
    expect(model.predict(random([0, 4], 1)).shape).toEqual([0, 3]);
  });

  test('takes a flat list for a single feature', () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer: 'ones' })] });
    expect(model.predict([3, 4]).arraySync()).toEqual([[3], [4]]);
  });

  test('gives back weights that later changes do not touch', () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    model.setWeights([[[2]], [1]]);
    const kept = model.getWeights();
    model.setWeights([[[5]], [6]]);
    expect(kept.map((w) => w.arraySync())).toEqual([[[2]], [1]]);
    model.setWeights(kept);
    expect(model.predict([1]).arraySync()).toEqual([[3]]);
  });
});

describe('summary', () => {
  test('prints the table of the textbook, with 8 parameters for 3 → 2', () => {
    const model = sequential({ layers: [layers.dense({ units: 2, inputDim: 3, activation: 'softmax' })] });
    expect(table(model)).toBe(`Model: "sequential"
_________________________________________________________________
Layer (type)                 Output Shape              Param #
=================================================================
dense (Dense)                (None, 2)                 8
=================================================================
Total params: 8
Trainable params: 8
Non-trainable params: 0
_________________________________________________________________`);
  });

  test('counts 139 for 4 → 8 → 8 → 3', () => {
    const model = sequential({
      layers: [
        layers.dense({ units: 8, inputDim: 4, activation: 'relu' }),
        layers.dense({ units: 8, activation: 'relu' }),
        layers.dense({ units: 3, activation: 'softmax' }),
      ],
    });
    expect(table(model)).toBe(`Model: "sequential"
_________________________________________________________________
Layer (type)                 Output Shape              Param #
=================================================================
dense (Dense)                (None, 8)                 40
_________________________________________________________________
dense_1 (Dense)              (None, 8)                 72
_________________________________________________________________
dense_2 (Dense)              (None, 3)                 27
=================================================================
Total params: 139
Trainable params: 139
Non-trainable params: 0
_________________________________________________________________`);
  });

  test('counts the published networks, and nothing for dropout', () => {
    const count = (inputDim: number, ...sizes: number[]) => {
      const model = sequential();
      sizes.forEach((units, i) => {
        model.add(layers.dense({ units, kernelInitializer: 'zeros', ...(i === 0 && { inputDim }) }));
        model.add(layers.dropout({ rate: 0.5 }));
      });
      return model.countParams();
    };
    expect(count(4, 3)).toBe(15);
    expect(count(4, 8, 1)).toBe(49);
    expect(count(10_000, 256, 128, 46)).toBe(2_599_086);
  });

  test('tells what is not trained, shapes of all kinds, and large numbers', () => {
    const model = sequential({
      name: 'nnlm',
      layers: [
        layers.embedding({ inputDim: 700, outputDim: 5, inputLength: 4, trainable: false }),
        layers.flatten(),
        layers.batchNormalization(),
        layers.dense({ units: 6, activation: 'tanh' }),
      ],
    });
    expect(table(model)).toBe(`Model: "nnlm"
_________________________________________________________________
Layer (type)                 Output Shape              Param #
=================================================================
embedding (Embedding)        (None, 4, 5)              3500
_________________________________________________________________
flatten (Flatten)            (None, 20)                0
_________________________________________________________________
batch_normalization (BatchNo (None, 20)                80
_________________________________________________________________
dense (Dense)                (None, 6)                 126
=================================================================
Total params: 3,706
Trainable params: 166
Non-trainable params: 3,540
_________________________________________________________________`);
  });

  test('takes another width and other columns', () => {
    const model = sequential({ layers: [layers.dense({ units: 2, inputDim: 3 })] });
    expect(table(model, 40).split('\n')[1]).toBe('_'.repeat(40));
    expect(table(model, 40, [20, 32, 40]).split('\n')[4]).toBe('dense (Dense)       (None, 2)   8');
  });
});

describe('errors', () => {
  test('a first layer that does not say what goes in', () => {
    expect(() => sequential({ layers: [layers.dense({ units: 2 })] })).toThrow(
      /^sequential: the first layer, dense, does not say what goes in; give it inputShape/,
    );
  });

  test('layers that do not fit one another', () => {
    const model = sequential({ layers: [layers.embedding({ inputDim: 7, outputDim: 5 })] });
    expect(() => model.add(layers.flatten())).toThrow(/^flatten: samples of shape \[null, 5\] have no fixed length/);
    const shared = layers.dense({ units: 1, inputShape: [3] });
    sequential({ layers: [shared] });
    expect(() => model.add(shared)).toThrow(/^dense: this layer was built for batches of shape \[null, 3\]/);
    expect(model.layers).toHaveLength(1);
  });

  test('what is no layer, and a layer or a name that is there already', () => {
    const layer = layers.dense({ units: 2, inputShape: [2] });
    const model = sequential({ layers: [layer] });
    expect(() => model.add(layer)).toThrow(/^sequential: there is a layer called dense already; give this one/);
    expect(() => model.add(layers.dense as never)).toThrow(
      /^sequential: a function is no layer; add what layers.dense/,
    );
    expect(() => sequential({ layers: layer as never })).toThrow(/^sequential: layers must be a list; put/);
    expect(() => sequential([layer] as never)).toThrow(/^sequential: the arguments must come as one object/);
  });

  test('a model without layers, a layer that is not there, a batch that does not fit', () => {
    expect(() => sequential().predict([1])).toThrow(/^sequential: the model has no layers yet; add one/);
    const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [2] })] });
    expect(() => model.getLayer('hidden')).toThrow(/^getLayer: there is no layer hidden; there are dense$/);
    expect(() => model.predict([[1, 2, 3]])).toThrow(
      /^predict: x has shape \[1, 3\], but the model takes \[null, 2\] there/,
    );
    expect(() => model.predict([1, 2])).toThrow(/^predict: x has shape \[2\], .* give one row for each sample$/);
    expect(() => model.predict([[1, 2]], { batchSize: 0 })).toThrow(/^predict: batchSize is 0; give a whole number/);
  });
});
