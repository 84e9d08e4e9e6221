import { describe, expect, test } from 'vitest';
import { layers, type Sequential, sequential, train } from '../src/index.ts';
import { expectDigits } from './support.ts';

function expectAllDigits(actual: ArrayLike<number>, printed: number[], digits?: number): void {
  expect(actual).toHaveLength(printed.length);
  printed.forEach((value, i) => {
    expectDigits(actual[i]!, value, digits);
  });
}

const weightsOf = (model: Sequential) => model.getWeights().flatMap((w) => [...w.values]);

/** One update an epoch, over all samples in their order. */
function descend(model: Sequential, x: number[][], y: number[] | number[][], steps: number): number[] {
  return model.fit(x, y, { epochs: steps, batchSize: x.length, shuffle: false }).history['loss']!;
}

function regression(inputs: number, learningRate: number): Sequential {
  const model = sequential({ layers: [layers.dense({ units: 1, inputDim: inputs, kernelInitializer: 'zeros' })] });
  model.compile({ optimizer: train.sgd(learningRate), loss: 'mse' });
  return model;
}

function logistic(inputs: number): Sequential {
  const model = sequential({
    layers: [layers.dense({ units: 1, inputDim: inputs, activation: 'sigmoid', kernelInitializer: 'zeros' })],
  });
  model.compile({ optimizer: train.sgd(0.01), loss: 'binary_crossentropy', metrics: ['accuracy'] });
  return model;
}

describe('linear regression on hours of study', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((hours) => [hours]);
  const y = [11, 22, 33, 44, 53, 66, 77, 87, 95];
  const start = () => {
    const model = regression(1, 0.01);
    model.setWeights([[[4]], [1]]);
    return model;
  };

  test('predicts 15, 21, 23 and 25 before it is trained, at a cost of 1402.555556', () => {
    expect([...start().predict([3.5, 5, 5.5, 6]).values]).toEqual([15, 21, 23, 25]);
    expectAllDigits(descend(start(), x, y, 1), [1402.555556]);
  });

  test.each([
    [1, [8.213333333, 1.664444444]],
    [11, [10.49710606, 1.976931664]],
    [301, [10.62690294, 1.16063017]],
  ])('has the published weights after %d steps', (steps, printed) => {
    const model = start();
    descend(model, x, y, steps);
    expectAllDigits(weightsOf(model), printed);
  });

  test('predicts what is published after 301 steps', () => {
    const model = start();
    descend(model, x, y, 301);
    expectAllDigits(model.predict([3.5, 5, 5.5, 6]).values, [38.35479047, 54.29514489, 59.60859636, 64.92204783]);
    expectAllDigits(model.predict([8.5, 9.5]).values, [91.48930519, 102.1162081]);
  });
});

test('linear regression from (0, 0) has the published line and cost after 100 steps', () => {
  const [x, y] = [
    [[2], [3], [4], [5]],
    [25, 50, 42, 61],
  ];
  const model = regression(1, 0.01);
  const losses = descend(model, x, y, 100);
  expect(losses[0]).toBe(2152.5);
  expectAllDigits(weightsOf(model), [11.41511587, 4.076760743]);
  expectAllDigits(descend(model, x, y, 1), [49.97440496]);
});

test('linear regression at too great a learning rate diverges as published', () => {
  const model = regression(1, 0.1);
  const losses = descend(model, [[2], [3], [4], [5]], [25, 50, 42, 61], 4);
  expectAllDigits(losses.slice(1), [7499.13375, 26450.02759, 93619.70479]);
});

test('multiple regression on exam scores has the published weights after 1 and 2000 steps', () => {
  const x = [
    [70, 85, 11],
    [71, 89, 18],
    [50, 80, 20],
    [99, 20, 10],
    [50, 10, 10],
  ];
  const y = [73, 82, 72, 57, 34];
  const model = regression(3, 1e-4);
  expectAllDigits(descend(model, x, y, 1), [4328.4]);
  expectAllDigits(weightsOf(model), [0.875, 0.82972, 0.18516, 0.01272]);
  descend(model, x, y, 1999);
  expectAllDigits(weightsOf(model), [0.3934295323, 0.4033920407, 1.005199908, 0.04700164114]);
  const tests = model.predict([
    [20, 99, 10],
    [40, 50, 20],
  ]);
  expectAllDigits(tests.values, [57.9034034, 56.05778313]);
});

describe('logistic regression', () => {
  const x = [-50, -40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50].map((value) => [value]);
  const y = x.map(([value]) => (value! >= 10 ? 1 : 0));

  test('of numbers from 10 has the published losses, weights and accuracies', () => {
    const model = logistic(1);
    const { history } = model.fit(x, y, { epochs: 2138, batchSize: 13, shuffle: false });
    expectDigits(history['loss']![0]!, Math.LN2);
    expectDigits(history['loss']![1]!, 0.2296563702);
    expectDigits(history['acc']![1]!, 12 / 13);
    expectDigits(history['loss']![300]!, 0.1671738477);
    expect(history['acc']!.indexOf(1)).toBe(2137);
  });

  test.each([
    [300, [0.2248246541, -0.3152550453]],
    [1000, [0.2472934671, -0.8670197977]],
    [10_000, [0.4983172533, -3.281433252]],
  ])('has the published weights after %d steps', (steps, printed) => {
    const model = logistic(1);
    descend(model, x, y, steps);
    expectAllDigits(weightsOf(model), printed);
  });

  test('of two numbers whose sum is 2 or more has the published weights and probabilities', () => {
    const points = [
      [0, 0],
      [0, 1],
      [1, 0],
      [0, 2],
      [1, 1],
      [2, 0],
    ];
    const labels = [0, 0, 0, 1, 1, 1];
    const model = logistic(2);
    descend(model, points, labels, 2000);
    expectAllDigits(weightsOf(model), [1.325202929, 1.325202929, -1.489600938]);
    const probabilities = [0.1839816319, 0.4589928135, 0.4589928135, 0.7614789421, 0.7614789421, 0.7614789421];
    expectAllDigits(model.predict(points).values, probabilities);
    expectDigits(model.fit(points, labels, { batchSize: 6 }).history['loss']![0]!, 0.3749070213);
  });
});

describe('softmax regression on five rows of iris', () => {
  const x = [
    [5.1, 3.5, 1.4, 0.2],
    [4.9, 3, 1.4, 0.2],
    [5.8, 2.6, 4, 1.2],
    [6.7, 3, 5.2, 2.3],
    [5.6, 2.8, 4.9, 2],
  ];
  const classes = [1, 1, 2, 0, 0];
  const build = (loss: string) => {
    const model = sequential({
      layers: [layers.dense({ units: 3, inputDim: 4, activation: 'softmax', kernelInitializer: 'zeros' })],
    });
    model.compile({ optimizer: train.sgd(0.1), loss });
    return model;
  };

  test.each([
    ['categorical_crossentropy', classes.map((own) => [0, 1, 2].map((k) => (k === own ? 1 : 0)))],
    ['sparse_categorical_crossentropy', classes],
  ])('has the published gradients and costs under %s', (loss, labels) => {
    const model = build(loss);
    const losses = descend(model, x, labels, 1);
    const [kernel, bias] = model.getWeights();
    expectAllDigits(
      [...kernel!.values.slice(0, 3), ...bias!.values].map((step) => step / -0.1),
      [-0.5866666667, -0.1266666667, 0.7133333333, -0.06666666667, -0.06666666667, 0.1333333333],
    );
    losses.push(...descend(model, x, labels, 100));
    [0, 1, 10, 100].forEach((step, i) => {
      expectDigits(losses[step]!, [1.098612289, 0.9994281582, 0.5983121298, 0.2482703275][i]!);
    });
  });
});
