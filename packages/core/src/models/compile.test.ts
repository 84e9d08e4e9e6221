import { describe, expect, test } from 'vitest';
import { random } from '../../test/support.ts';
import { square, sub, type Tensor } from '../index.ts';
import * as layers from '../layers/index.ts';
import * as losses from '../losses/index.ts';
import * as metrics from '../metrics/index.ts';
import { mean } from '../ops/sums.ts';
import { modelFromJSON } from './fromJSON.ts';
import { type Sequential, sequential } from './sequential.ts';

/** A model that passes on what it is given. */
function identity(
  units: number,
  loss: Parameters<Sequential['compile']>[0]['loss'],
  names: (string | typeof metrics.recall)[] = [],
) {
  const model = sequential({ layers: [layers.activation({ activation: 'linear', inputShape: [units] })] });
  model.compile({ optimizer: 'sgd', loss, metrics: names });
  return model;
}

const scores = (model: Sequential, x: number[][], y: number[] | number[][]) =>
  [model.evaluate(x, y)].flat().map((score) => score.arraySync() as number);

describe('losses', () => {
  const probabilities = [
    [0.7, 0.2, 0.1],
    [0.1, 0.3, 0.6],
    [0.25, 0.5, 0.25],
  ];
  const oneHot = [
    [1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ];

  test('are found by name, in either spelling', () => {
    const printed = 0.5202159161;
    for (const name of ['categoricalCrossentropy', 'categorical_crossentropy']) {
      expect(scores(identity(3, name), probabilities, oneHot)[0]).toBeCloseTo(printed, 9);
    }
    for (const name of ['sparseCategoricalCrossentropy', 'sparse_categorical_crossentropy']) {
      expect(scores(identity(3, name), probabilities, [0, 2, 1])[0]).toBeCloseTo(printed, 9);
      expect(scores(identity(3, name), probabilities, [[0], [2], [1]])[0]).toBeCloseTo(printed, 9);
    }
    expect(scores(identity(1, 'binary_crossentropy'), [[0.9], [0.2], [0.6]], [1, 0, 1])[0]).toBeCloseTo(
      0.2797765636,
      9,
    );
    expect(scores(identity(1, 'mse'), [[2.5], [0], [2], [8]], [3, -0.5, 2, 7])[0]).toBe(0.375);
  });

  test('take logits by name, and may be given as functions', () => {
    const logits = [
      [1, 2, 3],
      [1000, 1001, 1002],
    ];
    const labels = [
      [0, 0, 1],
      [0, 0, 1],
    ];
    expect(scores(identity(3, 'softmaxCrossEntropy'), logits, labels)[0]).toBeCloseTo(0.4076059644, 9);
    expect(scores(identity(3, losses.softmaxCrossEntropy), logits, labels)[0]).toBeCloseTo(0.4076059644, 9);
    expect(identity(3, losses.softmaxCrossEntropy).toJSON().training?.loss.own).toBe(false);
    const fromLogits = (y: Tensor, z: Tensor) => losses.sparseCategoricalCrossentropy(y, z, true);
    expect(scores(identity(3, fromLogits), logits, [2, 2])[0]).toBeCloseTo(0.4076059644, 9);
  });

  test('after a sigmoid or a softmax are exact where clipped probabilities would neither cost nor teach', () => {
    const ending = (units: number, activation: string, loss: string) => {
      const model = sequential({ layers: [layers.dense({ units, inputShape: [units], activation, useBias: false })] });
      model.setWeights([
        units === 1
          ? [[1]]
          : [
              [1, 0],
              [0, 1],
            ],
      ]);
      model.compile({ optimizer: 'sgd', loss, metrics: ['acc'] });
      return model;
    };
    const sigmoid = ending(1, 'sigmoid', 'binaryCrossentropy');
    expect(scores(sigmoid, [[1000]], [0])).toEqual([1000, 0]);
    expect(sigmoid.fit([1000], [0]).history['loss']).toEqual([1000]);
    expect(sigmoid.getWeights()[0]!.values[0]).toBeCloseTo(1 - 0.01 * 1000, 10);
    const labels: Record<string, number[] | number[][]> = {
      categoricalCrossentropy: [[1, 0]],
      sparseCategoricalCrossentropy: [0],
    };
    for (const [loss, y] of Object.entries(labels)) {
      const softmax = ending(2, 'softmax', loss);
      expect(scores(softmax, [[0, 1000]], y)).toEqual([1000, 0]);
      const { history } = softmax.fit([[0, 1000]], y);
      expect(history).toEqual({ loss: [1000], acc: [0] });
      expect(softmax.getWeights()[0]!.values[3]).toBeCloseTo(1 - 0.01 * 1000, 10);
    }
  });

  test('after a softmax that is a layer of its own are exact, too', () => {
    const model = sequential({ layers: [layers.activation({ activation: 'softmax', inputShape: [2] })] });
    model.compile({ optimizer: 'sgd', loss: 'categoricalCrossentropy' });
    expect(scores(model, [[0, 1000]], [[1, 0]])).toEqual([1000]);
  });

  test('a layer that is added later has to be compiled in', () => {
    const model = identity(1, 'mse');
    model.add(layers.dense({ units: 2 }));
    expect(() => model.evaluate([1], [1])).toThrow(/^evaluate: the model is not compiled/);
  });

  test('of one’s own may give one number for each sample', () => {
    const each = (y: Tensor, p: Tensor) => mean(square(sub(y, p)), -1);
    const x = [
      [1, 2],
      [3, 4],
    ];
    expect(
      scores(identity(2, each), x, [
        [0, 0],
        [0, 0],
      ]),
    ).toEqual([7.5]);
  });

  test('refuse labels in another form, with the form they take', () => {
    expect(() => identity(3, 'categoricalCrossentropy').fit(probabilities, [0, 2, 1])).toThrow(
      /^fit: y has shape \[3\], but the model takes \[null, 3\]/,
    );
    expect(() => identity(3, 'sparseCategoricalCrossentropy').fit(probabilities, oneHot)).toThrow(
      /^fit: y has shape \[3, 3\], but the model takes \[null\]/,
    );
    expect(() => identity(3, 'sparseCategoricalCrossentropy').evaluate(probabilities, [0, 3, 1])).toThrow(/3/);
  });
});

describe('metrics', () => {
  test('accuracy is binary for one output, categorical or sparse for several', () => {
    expect(scores(identity(1, 'binaryCrossentropy', ['accuracy']), [[0.9], [0.2], [0.6], [0.5]], [1, 0, 0, 1])[1]).toBe(
      0.5,
    );
    const several = identity(2, 'binaryCrossentropy', ['acc']);
    expect(scores(several, [[0.9, 0.8]], [[1, 0]])[1]).toBe(0.5);
    const x = [
      [0.9, 0.1],
      [0.8, 0.2],
      [0.3, 0.7],
    ];
    const y = [
      [1, 0],
      [0, 1],
      [0, 1],
    ];
    expect(scores(identity(2, 'categoricalCrossentropy', ['acc']), x, y)[1]).toBeCloseTo(2 / 3, 12);
    expect(scores(identity(2, 'sparseCategoricalCrossentropy', ['accuracy']), x, [0, 1, 1])[1]).toBeCloseTo(2 / 3, 12);
  });

  test('precision, recall and F1 take what is above ½ for a 1', () => {
    const y = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
    const x = [0.9, 0.8, 0.51, 0.5, 0.1, 0.99, 0, 0.2, 0.3, 0.4].map((p) => [p]);
    const model = identity(1, 'mse', ['precision', 'recall', 'f1Score']);
    const [, precision, recall, f1] = scores(model, x, y);
    expect([precision, recall]).toEqual([0.75, 0.6]);
    expect(f1).toBeCloseTo(0.6666666667, 10);
    expect(scores(identity(1, 'mse', [metrics.recall]), x, y)[1]).toBe(0.6);
  });

  test('are those of all samples together, however large a batch is', () => {
    const y = [1, 1, 1, 0, 0, 0, 0];
    const x = [0.9, 0.1, 0.1, 0.9, 0.9, 0.1, 0.9].map((p) => [p]);
    const model = identity(1, 'mse', ['precision', 'f1Score']);
    for (const batchSize of [1, 2, 3, 7]) {
      const [, precision, f1] = [model.evaluate(x, y, { batchSize })].flat().map((score) => score.arraySync());
      expect([precision, f1]).toEqual([0.25, 2 / 7]);
    }
  });

  test('are reported by fit, of the outputs before each update, and for each batch', () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2], activation: 'sigmoid' })] });
    model.compile({ optimizer: 'sgd', loss: 'binaryCrossentropy', metrics: ['accuracy', 'mse'] });
    const [x, y] = [random([6, 2], 1), [0, 1, 0, 1, 0, 1]];
    const before = scores(model, x.arraySync() as number[][], y);
    const batches: object[] = [];
    const { history } = model.fit(x, y, {
      validationData: [x, y],
      callbacks: { onBatchEnd: (_, logs) => batches.push(logs!) },
    });
    expect(Object.keys(history)).toEqual(['loss', 'acc', 'mse', 'val_loss', 'val_acc', 'val_mse']);
    expect(history['acc']).toEqual([before[1]]);
    expect(history['mse']![0]).toBeCloseTo(before[2]!, 12);
    expect(Object.keys(batches[0]!)).toEqual(['batch', 'size', 'loss', 'acc', 'mse']);
  });

  test('evaluate gives a scalar without metrics, a list with them', () => {
    expect(Array.isArray(identity(1, 'mse').evaluate([1], [1]))).toBe(false);
    expect(identity(1, 'mse', ['mse']).evaluate([1], [1])).toHaveLength(2);
  });

  test('two of one name, and one called loss, are refused', () => {
    expect(() => identity(1, 'mse', ['acc', 'accuracy'])).toThrow(/^compile: two numbers would be called acc; leave/);
    const loss = () => mean([1]);
    expect(() => identity(1, 'mse', [loss])).toThrow(/would be called loss/);
  });

  test('survive JSON by their names', () => {
    const model = identity(2, 'sparse_categorical_crossentropy', ['accuracy', 'mse']);
    const loaded = modelFromJSON(JSON.stringify(model));
    expect(loaded.toJSON().training?.metrics).toEqual([
      { name: 'acc', own: false },
      { name: 'mse', own: false },
    ]);
  });
});
