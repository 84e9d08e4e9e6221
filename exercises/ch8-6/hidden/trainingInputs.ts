import { inTime, matrix, numbers, oneHotRows, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { constant, constantFrom, oneof } from 'fast-check';
import type { Layer, OptimizerName, Training } from './models.ts';
import type { Activation, Loss } from './references.ts';

/** Biases with a rest of their own: no sum is exactly 0, and no two are the same, where rounding would decide. */
const biased = (layers: Layer[]): Layer[] =>
  layers.map((layer, depth) => ({ ...layer, b: layer.b.map((bias, j) => bias + 0.0137 * (j + 1) + 0.0041 * depth) }));

const orderBy = (keys: number[]) => [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);

/** A network of two layers for a loss, data for it, and how to train it. */
function trainings(loss: Loss, last: Activation, outputs: readonly [number, number]) {
  const isBinary = outputs[1] === 1;
  const targets = (rows: string) =>
    isBinary ? matrix(rows, 'outputs', numbers(0, 1, 1)) : oneHotRows(rows, 'outputs');
  return shaped({ rows: [2, 5], others: [1, 3], inputs: [1, 2], hidden: [1, 3], outputs, epochs: inTime(2, 3) }, [
    [
      {
        units: size('hidden'),
        activation: scalar(constantFrom<Activation>('tanh', 'relu', 'sigmoid')),
        W: matrix('inputs', 'hidden', numbers(-1, 1, 0.1)),
        b: vector('hidden', numbers(-0.5, 0.5, 0.1)),
      },
      {
        units: size('outputs'),
        activation: scalar(constant(last)),
        W: matrix('hidden', 'outputs', numbers(-1, 1, 0.1)),
        b: vector('outputs', numbers(-0.5, 0.5, 0.1)),
      },
    ],
    scalar(constantFrom<OptimizerName>('sgd', 'adam')),
    scalar(numbers(0.05, 0.3, 0.05)),
    scalar(constant(loss)),
    matrix('rows', 'inputs', numbers(-1, 1, 0.25)),
    targets('rows'),
    matrix('epochs', 'rows', numbers(0, 1)),
    scalar(numbers(1, 3, 1)),
    matrix('others', 'inputs', numbers(-1, 1, 0.25)),
    targets('others'),
  ]);
}

export const drawn = oneof(
  trainings('categorical_crossentropy', 'softmax', [2, 3]),
  trainings('binary_crossentropy', 'sigmoid', [1, 1]),
  trainings('mse', 'linear', [1, 1]),
).map(([layers, optimizer, rate, loss, X, Y, keys, batchSize, otherX, otherY]) => {
  const training = [biased(layers as Layer[]), optimizer, rate, loss, X, Y, keys.map(orderBy), batchSize] as Training;
  return { training, otherX, otherY };
});

export const deep: Layer[] = [
  { units: 2, activation: 'tanh', W: [[0.5, -0.4]], b: [0.1, -0.2] },
  {
    units: 2,
    activation: 'relu',
    W: [
      [0.3, 0.6],
      [-0.7, 0.2],
    ],
    b: [0.15, 0.25],
  },
  { units: 1, activation: 'sigmoid', W: [[0.9], [-0.5]], b: [0.05] },
];
export const single: Layer[] = [
  {
    units: 2,
    activation: 'softmax',
    W: [
      [0.4, -0.3],
      [0.2, 0.1],
    ],
    b: [0.05, -0.1],
  },
];

export const corners: { name: { en: string; ko: string }; args: Training }[] = [
  {
    name: { en: 'three layers', ko: '층 세 개' },
    args: [
      deep,
      'adam',
      0.1,
      'binary_crossentropy',
      [[1], [-0.5], [0.25]],
      [[1], [0], [1]],
      [
        [0, 2, 1],
        [1, 0, 2],
      ],
      2,
    ],
  },
  {
    name: { en: 'one layer', ko: '층 하나' },
    args: [
      single,
      'sgd',
      0.5,
      'categorical_crossentropy',
      [
        [1, 0.5],
        [-1, 0.25],
        [0.5, -1],
      ],
      [
        [1, 0],
        [0, 1],
        [1, 0],
      ],
      [
        [2, 1, 0],
        [0, 1, 2],
      ],
      2,
    ],
  },
];
