import { describe, expect, test, vi } from 'vitest';
import { random } from '../../test/support.ts';
import type { Callback, Logs } from '../callbacks/callback.ts';
import * as callbacks from '../callbacks/index.ts';
import { type Tensor, tensor2d } from '../index.ts';
import * as layers from '../layers/index.ts';
import { mul } from '../ops/arithmetic.ts';
import { sum } from '../ops/sums.ts';
import * as train from '../optimizers/index.ts';
import * as regularizers from '../regularizers/index.ts';
import { trainingCount } from './data.ts';
import { type Sequential, sequential } from './sequential.ts';

const X = [[1], [2], [3], [4], [5], [6], [7], [8], [9]];
const Y = [[11], [22], [33], [44], [53], [66], [77], [87], [95]];

/** y = 4x + 1, to be trained by gradient descent with a learning rate of 0.01. */
function line(): Sequential {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  model.setWeights([[[4]], [1]]);
  model.compile({ optimizer: train.sgd(0.01), loss: 'meanSquaredError' });
  return model;
}

const weightsOf = (model: Sequential) => model.getWeights().map((w) => [...w.values]);

/** Two layers with dropout between, all seeded. */
function network(): Sequential {
  const model = sequential({
    layers: [
      layers.dense({ units: 4, inputShape: [3], activation: 'tanh', kernelInitializer: 'ones' }),
      layers.dropout({ rate: 0.25, seed: 2 }),
      layers.dense({ units: 2, kernelInitializer: 'ones' }),
    ],
  });
  model.compile({ optimizer: 'adam', loss: 'mse' });
  return model;
}

/** The calls that a callback got, as text, with the logs rounded. */
function listening() {
  const calls: string[] = [];
  const text = (logs: Logs = {}) =>
    JSON.stringify(logs, (_, v) => (typeof v === 'number' ? Number(v.toPrecision(4)) : v));
  const callback: Callback = {
    onTrainBegin: (logs) => calls.push(`train begins ${text(logs)}`),
    onTrainEnd: (logs) => calls.push(`train ends ${text(logs)}`),
    onEpochBegin: (epoch, logs) => calls.push(`epoch ${epoch} begins ${text(logs)}`),
    onEpochEnd: (epoch, logs) => calls.push(`epoch ${epoch} ends ${text(logs)}`),
    onBatchBegin: (batch, logs) => calls.push(`batch ${batch} begins ${text(logs)}`),
    onBatchEnd: (batch, logs) => calls.push(`batch ${batch} ends ${text(logs)}`),
  };
  return { calls, callback };
}

describe('fit', () => {
  test('makes one update a batch, of the mean over the batch, the last and smaller one too', () => {
    const model = line();
    const { history } = model.fit(X, Y, { batchSize: 4, shuffle: false });
    const [w, b] = weightsOf(model).flat();
    expect(w).toBeCloseTo(10.554286, 10);
    expect(b).toBeCloseTo(2.134754, 10);
    expect(model.optimizer.iterations).toBe(3);
    const squares = (weights: number[], xs: number[]) =>
      xs.reduce((total, x) => total + (weights[0]! * x + weights[1]! - Y[x - 1]![0]!) ** 2, 0);
    const before = squares([4, 1], [1, 2, 3, 4]) + squares([5, 1.33], [5, 6, 7, 8]) + squares([9.9571, 2.0684], [9]);
    expect(history['loss']![0]).toBeCloseTo(before / 9, 10);
  });

  test('takes a batch larger than the data as one batch', () => {
    const [large, whole] = [line(), line()];
    large.fit(X, Y, { batchSize: 1000, shuffle: false });
    whole.fit(X, Y, { batchSize: 9, shuffle: false });
    expect(large.optimizer.iterations).toBe(1);
    expect(weightsOf(large)).toEqual(weightsOf(whole));
  });

  test('goes over the samples once by default, and over none of them 0 times', () => {
    expect(line().fit(X, Y).epoch).toEqual([0]);
    const model = line();
    expect(model.fit(X, Y, { epochs: 0 }).history).toEqual({});
    expect(weightsOf(model)).toEqual([[4], [1]]);
  });

  test('takes flat lists where samples and labels are single numbers', () => {
    const [flat, nested] = [line(), line()];
    flat.fit(X.flat(), Y.flat(), { seed: 1, epochs: 2, batchSize: 2 });
    nested.fit(X, Y, { seed: 1, epochs: 2, batchSize: 2 });
    expect(weightsOf(flat)).toEqual(weightsOf(nested));
  });

  test('shuffles each epoch anew, alike for the same seed', () => {
    const run = (seed?: number) => {
      const model = line();
      const { history } = model.fit(X, Y, { batchSize: 2, epochs: 3, ...(seed !== undefined && { seed }) });
      return [weightsOf(model), history];
    };
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
    expect(run()).not.toEqual(run());

    const orders: string[] = [];
    const spying = (labels: Tensor, predictions: Tensor) => {
      orders.push(labels.values.join());
      return sum(mul(predictions, 0));
    };
    const model = line();
    model.compile({ optimizer: 'sgd', loss: spying });
    model.fit(X, Y, { epochs: 20, batchSize: 9, seed: 1 });
    expect(new Set(orders).size).toBe(20);
    for (const order of orders)
      expect(
        order
          .split(',')
          .map(Number)
          .sort((a, b) => a - b),
      ).toEqual(Y.flat());
  });

  test('keeps samples and labels together when it shuffles, and does not change them', () => {
    const x = tensor2d(X);
    const y = tensor2d(Y);
    const model = line();
    model.fit(x, y, { epochs: 300, batchSize: 3, seed: 2 });
    expect(model.predict([[5]]).values[0]).toBeGreaterThan(50);
    expect([x.arraySync(), y.arraySync()]).toEqual([X, Y]);
  });

  test('is reproducible with dropout and Adam', () => {
    const [x, y] = [random([20, 3], 1), random([20, 2], 2)];
    const run = () => {
      const model = network();
      model.fit(x, y, { epochs: 3, batchSize: 8, seed: 4 });
      return weightsOf(model);
    };
    expect(run()).toEqual(run());
  });

  test('adds the penalties of regularizers to the loss and to the gradient', () => {
    const model = sequential({
      layers: [
        layers.dense({
          units: 1,
          inputShape: [1],
          kernelRegularizer: regularizers.l2({ l2: 0.5 }),
          biasRegularizer: regularizers.l1({ l1: 0.25 }),
        }),
      ],
    });
    model.setWeights([[[3]], [-2]]);
    model.compile({ optimizer: train.sgd(0.1), loss: 'mse' });
    expect((model.evaluate([1], [1]) as Tensor).arraySync()).toBe(0 + 4.5 + 0.5);
    const { history } = model.fit([1], [1]);
    expect(history['loss']).toEqual([5]);
    expect(weightsOf(model)).toEqual([[3 - 0.1 * 3], [-2 + 0.1 * 0.25]]);
  });

  test('leaves frozen layers alone, and thawed ones no longer', () => {
    const model = network();
    const [first] = model.layers;
    first!.trainable = false;
    const before = first!.getWeights().map((w) => w.arraySync());
    model.fit(random([8, 3], 1), random([8, 2], 2));
    expect(first!.getWeights().map((w) => w.arraySync())).toEqual(before);
    first!.trainable = true;
    model.fit(random([8, 3], 1), random([8, 2], 2));
    expect(first!.getWeights().map((w) => w.arraySync())).not.toEqual(before);
  });

  test('may be awaited, as in TensorFlow.js', async () => {
    expect((await line().fit(X, Y, { epochs: 2 })).epoch).toEqual([0, 1]);
  });

  test('goes on where it stopped: two fits are one', () => {
    const [x, y] = [random([6, 3], 1), random([6, 2], 2)];
    const build = () => {
      const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [3], kernelInitializer: 'ones' })] });
      model.compile({ optimizer: 'adam', loss: 'mse' });
      return model;
    };
    const [once, twice] = [build(), build()];
    once.fit(x, y, { epochs: 6, shuffle: false });
    twice.fit(x, y, { epochs: 2, shuffle: false });
    twice.fit(x, y, { epochs: 4, shuffle: false });
    expect(weightsOf(twice)).toEqual(weightsOf(once));
    twice.compile({ optimizer: 'adam', loss: 'mse' });
    expect(twice.optimizer.iterations).toBe(0);
    expect(weightsOf(twice)).toEqual(weightsOf(once));
  });
});

describe('validation', () => {
  test('holds out the last samples, before shuffling, and does not train on them', () => {
    const model = line();
    const alone = line();
    const { history } = model.fit(X, Y, { validationSplit: 0.33, batchSize: 3, epochs: 2, seed: 1 });
    alone.fit(X.slice(0, 6), Y.slice(0, 6), { batchSize: 3, epochs: 2, seed: 1 });
    expect(weightsOf(model)).toEqual(weightsOf(alone));
    expect(history['val_loss']![1]).toBe((model.evaluate(X.slice(6), Y.slice(6)) as Tensor).arraySync());
    expect(history['val_loss']).toHaveLength(2);
  });

  test.each([
    [10, 0.8, 2],
    [10, 0.2, 8],
    [10, 0.25, 7],
    [103, 0.2, 82],
    [7, 0.5, 3],
    [3, 1 / 3, 2],
  ])('of %d samples, a split of %d leaves %d for training', (count, split, kept) => {
    expect(trainingCount(count, split)).toBe(kept);
  });

  test('takes data of its own, which go before a split', () => {
    const model = line();
    const { history } = model.fit(X, Y, { validationData: [[10], [107]], validationSplit: 0.5 });
    expect(history['val_loss']).toEqual([(model.evaluate([10], [107]) as Tensor).arraySync()]);
    expect(model.optimizer.iterations).toBe(1);
  });

  test('runs without dropout', () => {
    const model = network();
    const [x, y] = [random([9, 3], 1), random([9, 2], 2)];
    const { history } = model.fit(x, y, { validationData: [x, y] });
    expect(history['val_loss']).toEqual([(model.evaluate(x, y) as Tensor).arraySync()]);
  });
});

describe('callbacks', () => {
  test('are called in order, with logs', () => {
    const { calls, callback } = listening();
    line().fit([1, 2, 3], [11, 22, 33], { batchSize: 2, shuffle: false, validationSplit: 0.3, callbacks: callback });
    expect(calls).toEqual([
      'train begins {}',
      'epoch 0 begins {}',
      'batch 0 begins {"batch":0,"size":2}',
      'batch 0 ends {"batch":0,"size":2,"loss":102.5}',
      'epoch 0 ends {"loss":102.5,"val_loss":355.3}',
      'train ends {}',
    ]);
  });

  test('may stop the training, after the batch at hand', () => {
    const model = line();
    const { epoch, history } = model.fit(X, Y, {
      epochs: 5,
      batchSize: 3,
      callbacks: [
        {
          onBatchEnd(batch) {
            model.stopTraining = batch === 1;
          },
        },
      ],
    });
    expect(epoch).toEqual([0]);
    expect(model.optimizer.iterations).toBe(2);
    expect(history['loss']).toHaveLength(1);
    expect(model.fit(X, Y, { epochs: 2 }).epoch).toEqual([0, 1]);
  });

  test('may stop the training before an epoch, which then does not count', () => {
    const model = line();
    const onEpochBegin = (epoch: number) => {
      model.stopTraining = epoch === 2;
    };
    expect(model.fit(X, Y, { epochs: 5, callbacks: { onEpochBegin } }).epoch).toEqual([0, 1]);
    expect(model.optimizer.iterations).toBe(2);
  });

  test('may change the learning rate', () => {
    const model = line();
    model.fit(X, Y, {
      epochs: 3,
      callbacks: { onEpochBegin: (epoch) => (model.optimizer.learningRate = 0.1 / (epoch + 1)) },
    });
    expect(model.optimizer.learningRate).toBe(0.1 / 3);
  });

  test('earlyStopping leaves the model with the weights of its best epoch', () => {
    const model = line();
    model.compile({ optimizer: train.sgd(0.031), loss: 'mse' });
    const stopping = callbacks.earlyStopping({ monitor: 'loss', patience: 2, restoreBestWeights: true });
    const kept: number[][][] = [];
    const { history } = model.fit(X, Y, {
      epochs: 300,
      callbacks: [stopping, { onEpochEnd: () => kept.push(weightsOf(model)) }],
    });
    const losses = history['loss']!;
    expect(losses.indexOf(Math.min(...losses))).toBe(stopping.bestEpoch);
    expect(losses).toHaveLength(stopping.bestEpoch + 3);
    expect(weightsOf(model)).toEqual(kept[stopping.bestEpoch]);
  });

  test('terminateOnNaN ends a training that blew up', () => {
    const model = line();
    model.compile({ optimizer: train.sgd(1e200), loss: 'mse' });
    const { history } = model.fit(X, Y, { epochs: 50, callbacks: callbacks.terminateOnNaN() });
    expect(history['loss']!.length).toBeLessThan(5);
    expect(history['loss']!.at(-1)).not.toBeLessThan(Infinity);
  });

  test('verbose prints a line an epoch, silence is the default', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    line().fit(X, Y, { epochs: 2 });
    expect(log).not.toHaveBeenCalled();
    line().fit(X, Y, { epochs: 2, verbose: 1 });
    expect(log.mock.calls.map(([text]) => String(text).replace(/[\d.]+$/, '…'))).toEqual([
      'Epoch 1/2 - loss: …',
      'Epoch 2/2 - loss: …',
    ]);
    log.mockRestore();
  });

  test('an error in one leaves the model as it was then, ready for more', () => {
    const model = line();
    expect(() => model.fit(X, Y, { epochs: 2, callbacks: callbacks.earlyStopping() })).toThrow(/no val_loss to watch/);
    expect(model.optimizer.iterations).toBe(1);
    expect(model.fit(X, Y).epoch).toEqual([0]);
  });
});

describe('errors', () => {
  test('a model that is not compiled', () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    expect(() => model.fit(X, Y)).toThrow(/^fit: the model is not compiled; call model.compile\(\{ optimizer/);
    expect(() => model.evaluate(X, Y)).toThrow(/^evaluate: the model is not compiled/);
    expect(() => model.optimizer).toThrow(/^optimizer: the model is not compiled/);
  });

  test('data that do not fit the model or each other, before anything is trained', () => {
    const model = line();
    expect(() => model.fit([[1, 2]], [[1]])).toThrow(/^fit: x has shape \[1, 2\], but the model takes \[null, 1\]/);
    expect(() => model.fit(X, [[1, 2]])).toThrow(/^fit: y has shape \[1, 2\], but the model takes \[null, 1\]/);
    expect(() => model.fit(X, [[1]])).toThrow(/^fit: x has 9 samples and y has 1 labels; give one label for each/);
    expect(() => model.fit([], [])).toThrow(/^fit: there are no samples; give at least one$/);
    expect(() => model.evaluate([], [])).toThrow(/^evaluate: there are no samples/);
    expect(() => model.fit(X, Y, { validationData: [[[1, 2]], [1]] })).toThrow(/^fit: validationData: x has shape/);
    expect(() => model.fit(X, Y, { validationData: [X] as never })).toThrow(/validationData must be two things/);
    expect(weightsOf(model)).toEqual([[4], [1]]);
  });

  test('arguments out of range, and ones that do not exist', () => {
    const model = line();
    expect(() => model.fit(X, Y, { epochs: 1.5 })).toThrow(/^fit: epochs is 1.5; give a whole number from 0$/);
    expect(() => model.fit(X, Y, { batchSize: 0 })).toThrow(/^fit: batchSize is 0; give a whole number from 1$/);
    expect(() => model.fit(X, Y, { validationSplit: 1 })).toThrow(/^fit: validationSplit is 1; give a number from 0/);
    expect(() => model.fit(X, Y, { validationSplit: 0.95 })).toThrow(
      /leaves 0 for training and 9 for validation; give/,
    );
    expect(() => model.fit(X, Y, { seed: Number.NaN })).toThrow(/^seed: NaN/);
    expect(() => model.fit(X, Y, { sampleWeight: [1] } as object)).toThrow(
      /^fit: there is no argument sampleWeight; there/,
    );
    expect(() => model.fit(X, Y, { batch_size: 3 } as object)).toThrow(/write batchSize$/);
    expect(() => model.fit(X, Y, 5 as never)).toThrow(TypeError);
  });

  test('nothing to train', () => {
    const model = line();
    model.layers[0]!.trainable = false;
    expect(() => model.fit(X, Y)).toThrow(/^fit: the model has nothing to train; thaw a layer/);
  });

  test('a loss, metric or optimizer that does not exist', () => {
    const model = line();
    expect(() => model.compile({ optimizer: 'sgd' } as never)).toThrow(/^compile: there is no loss; give one/);
    expect(() => model.compile({ optimizer: 'sgd', loss: 'mean_cubed_error' })).toThrow(
      /no loss mean_cubed_error; there/,
    );
    expect(() => model.compile({ optimizer: 'sgdd', loss: 'mse' })).toThrow(
      /no optimizer sgdd; there are sgd, momentum/,
    );
    expect(() => model.compile({ optimizer: train.sgd as never, loss: 'mse' })).toThrow(
      /optimizer must be given by its/,
    );
    expect(() => model.compile({ optimizer: 'sgd', loss: 'mse', metrics: ['speed'] })).toThrow(/no metric speed/);
    expect(() => model.compile({ optimizer: 'sgd', loss: 5 as never })).toThrow(/a loss must be a name or a function/);
    expect(() => sequential().compile({ optimizer: 'sgd', loss: 'mse' })).toThrow(/has no layers yet/);
  });

  test('a loss of one’s own that returns no tensor', () => {
    const model = line();
    model.compile({ optimizer: 'sgd', loss: (() => 3) as never });
    expect(() => model.fit(X, Y)).toThrow(/it must return a tensor, not number; return/);
  });
});
