import { describe, expect, test } from 'vitest';
import { random } from '../../test/support.ts';
import * as layers from '../layers/index.ts';
import { sum } from '../ops/sums.ts';
import * as train from '../optimizers/index.ts';
import * as regularizers from '../regularizers/index.ts';
import { modelFromJSON } from './fromJSON.ts';
import { type Sequential, sequential } from './sequential.ts';

/** A model with a layer of every kind. */
function everything(): Sequential {
  const model = sequential({
    name: 'all of them',
    layers: [
      layers.embedding({ inputDim: 7, outputDim: 3, inputLength: 4, embeddingsRegularizer: 'l1' }),
      layers.flatten(),
      layers.dense({ units: 5, kernelInitializer: 'heNormal', kernelRegularizer: regularizers.l2({ l2: 0.02 }) }),
      layers.batchNormalization({ momentum: 0.5 }),
      layers.activation({ activation: 'tanh' }),
      layers.dropout({ rate: 0.5, seed: 1 }),
      layers.layerNormalization({ epsilon: 0.01, center: false }),
      layers.dense({ units: 2, activation: 'softmax', useBias: false, name: 'out' }),
    ],
  });
  model.compile({ optimizer: train.adam(0.01, 0.8, 0.9, 1e-6, { clipNorm: 1 }), loss: 'mse', metrics: ['mse'] });
  return model;
}

const X = [
  [0, 1, 2, 3],
  [4, 5, 6, 0],
  [1, 1, 1, 1],
];
const Y = random([3, 2], 1);
const weightsOf = (model: Sequential) => model.getWeights().map((w) => [...w.values]);
const copy = (model: Sequential) => modelFromJSON(JSON.stringify(model));

describe('a model saved to JSON', () => {
  test('comes back with its layers, weights and predictions, to the last bit', () => {
    const model = everything();
    model.fit(X, Y, { epochs: 3, seed: 1 });
    const loaded = copy(model);
    expect(weightsOf(loaded)).toEqual(weightsOf(model));
    expect(loaded.predict(X).arraySync()).toEqual(model.predict(X).arraySync());
    expect(loaded.toJSON()).toEqual(model.toJSON());
    expect(loaded.evaluate(X, Y).toString()).toEqual(model.evaluate(X, Y).toString());
  });

  test.each(['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'])(
    'goes on training with %s as if it had not stopped',
    (name) => {
      const build = () => {
        const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [3], kernelInitializer: 'ones' })] });
        model.compile({ optimizer: name, loss: 'mse' });
        return model;
      };
      const [x, y] = [random([6, 3], 1), random([6, 2], 2)];
      const once = build();
      once.fit(x, y, { epochs: 5, shuffle: false });
      const stopped = build();
      stopped.fit(x, y, { epochs: 2, shuffle: false });
      const loaded = copy(stopped);
      loaded.fit(x, y, { epochs: 3, shuffle: false });
      expect(weightsOf(loaded)).toEqual(weightsOf(once));
      expect(loaded.optimizer.iterations).toBe(5);
    },
  );

  test('may be uncompiled, and is then to be compiled', () => {
    const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [3] })] });
    const loaded = copy(model);
    expect(loaded.toJSON()).not.toHaveProperty('training');
    expect(weightsOf(loaded)).toEqual(weightsOf(model));
  });

  test('keeps weights that JSON has no numbers for', () => {
    const model = sequential({ layers: [layers.dense({ units: 4, inputShape: [1], useBias: false })] });
    model.setWeights([[[Number.NaN, Infinity, -Infinity, -0]]]);
    expect(weightsOf(copy(model))).toEqual([[Number.NaN, Infinity, -Infinity, -0]]);
  });

  test('keeps its frozen layers frozen', () => {
    const model = everything();
    model.layers[0]!.trainable = false;
    expect(copy(model).layers.map(({ trainable }) => trainable)).toEqual([false, ...new Array(7).fill(true)]);
  });

  test('is plain data, that may be given as such', () => {
    const model = everything();
    expect(structuredClone(model.toJSON())).toEqual(JSON.parse(JSON.stringify(model)));
    expect(weightsOf(modelFromJSON(model.toJSON()))).toEqual(weightsOf(model));
  });

  test('asks for a loss of one’s own again when it is needed', () => {
    const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [3] })] });
    const cubed = () => sum([1]);
    model.compile({ optimizer: 'sgd', loss: cubed });
    const loaded = copy(model);
    expect(loaded.predict(random([1, 3], 1)).shape).toEqual([1, 2]);
    expect(loaded.toJSON()).toEqual(model.toJSON());
    expect(() => loaded.fit(random([1, 3], 1), [[1, 2]])).toThrow(
      /^loss cubed: the saved model was compiled with this function of your own, which JSON cannot hold; call/,
    );
  });
});

describe('damaged data', () => {
  /** A saved model with one place changed, such as weights.1.values; undefined takes it out. */
  function damaged(path: string, change: (value: never) => unknown): object {
    const model = everything();
    model.fit(X, Y);
    const json = structuredClone(model.toJSON()) as object;
    const steps = path.split('.');
    const parent = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], json);
    const last = steps.at(-1)!;
    (parent as Record<string, unknown>)[last] = change((parent as Record<string, never>)[last]!);
    return json;
  }
  const to = (value: unknown) => () => value;
  const shorter = (list: unknown[]) => list.slice(0, -1);

  test.each<[string, string, (value: never) => unknown, RegExp]>([
    ['another format', 'format', to('x'), /^modelFromJSON: format is "x" instead of "chainrule\/model\/v1"; give/],
    [
      'a kind of layer',
      'layers.2.className',
      to('Conv2D'),
      /layers\[2\]: .*no kind of layer Conv2D; there are .*damaged$/,
    ],
    ['an argument of a layer', 'layers.2.config.units', to(-5), /layers\[2\]: layers.dense: units is -5;/],
    ['layers that are missing', 'layers', to(undefined), /^modelFromJSON: layers: layers is no list; the saved model/],
    ['a layer that is null', 'layers.2', to(null), /^modelFromJSON: layers\[2\]: /],
    [
      'a layer too few',
      'layers',
      shorter,
      /^modelFromJSON: weights: setWeights: all of them has 8 weights, but 9 came/,
    ],
    [
      'a number too few',
      'weights.1.values',
      shorter,
      /weights: Tensor: shape \[12, 5\] has 60 elements, but 59 values/,
    ],
    ['null for a number', 'weights.1.values.7', to(null), /weights: dense\/kernel.values\[7\] is null and no number/],
    ['another shape', 'weights.1.shape', to([5, 12]), /weights: setWeights: dense\/kernel has shape \[12, 5\]/],
    ['a weight too few', 'weights', shorter, /^modelFromJSON: weights: setWeights: .* has 9 weights, but 8 came/],
    ['an optimizer', 'training.optimizer.name', to('adamw'), /training: optimizer: there is no optimizer adamw/],
    ['a learning rate', 'training.optimizer.config.learningRate', to('fast'), /train.adam: learningRate is fast/],
    ['a state too short', 'training.slots.0', shorter, /setState: adam keeps 2 slots of 21 numbers for embedding/],
    ['a count of updates', 'training.iterations', to(-1), /training: setState: iterations is -1/],
    ['a loss', 'training.loss.name', to('hinge'), /^modelFromJSON: training: compile: there is no loss hinge/],
  ])('%s is refused with its place', (_, path, change, message) => {
    expect(() => modelFromJSON(damaged(path, change))).toThrow(message);
  });

  test('text that is cut off is no JSON, and null no model', () => {
    expect(() => modelFromJSON(JSON.stringify(everything()).slice(0, 500))).toThrow(SyntaxError);
    expect(() => modelFromJSON('null')).toThrow(/^modelFromJSON: format is undefined/);
  });
});
