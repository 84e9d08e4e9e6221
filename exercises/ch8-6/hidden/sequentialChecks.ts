import { agrees, rejects, trains } from '@chainrule/grader/exercise';
import { inTime, matrix, numbers, oneHotRows, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { constant, constantFrom, oneof } from 'fast-check';
import {
  givenDefaults,
  givenPieces,
  givenRecompiled,
  givenScores,
  givenSummary,
  givenTraining,
  givenValidation,
} from './given.ts';
import type { Layer, OptimizerName, Training } from './models.ts';
import * as models from './models.ts';
import type { Activation, Loss, Matrix } from './references.ts';
import * as reference from './references.ts';

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

const drawn = oneof(
  trainings('categorical_crossentropy', 'softmax', [2, 3]),
  trainings('binary_crossentropy', 'sigmoid', [1, 1]),
  trainings('mse', 'linear', [1, 1]),
).map(([layers, optimizer, rate, loss, X, Y, keys, batchSize, otherX, otherY]) => {
  const training = [biased(layers as Layer[]), optimizer, rate, loss, X, Y, keys.map(orderBy), batchSize] as Training;
  return { training, otherX, otherY };
});

const parameters = ['layers', 'optimizer', 'learningRate', 'loss', 'X', 'Y', 'orders', 'batchSize'];
const fixed = ['layers', 'Y', 'orders', 'batchSize'];
/** Adam divides by the root of what is nearly nothing where a gradient is. */
const tolerance = { rtol: 1e-8, atol: 1e-9 };

const deep: Layer[] = [
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
const single: Layer[] = [
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

const corners: { name: { en: string; ko: string }; args: Training }[] = [
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

/** A layer of zeros. */
const zeros = (inputs: number, units: number): Layer => ({
  units,
  activation: 'linear',
  W: Array.from({ length: inputs }, () => new Array<number>(units).fill(0)),
  b: new Array<number>(units).fill(0),
});

/** One neuron, and more samples than go into a batch by default. */
const line: Layer[] = [{ units: 1, activation: 'linear', W: [[0.5]], b: [0.2617] }];
const many: [X: Matrix, Y: Matrix] = [
  Array.from({ length: 40 }, (_, i) => [((i * 7) % 40) / 20 - 1]),
  Array.from({ length: 40 }, (_, i) => [i % 3 === 0 ? 1 : 0]),
];

const compile = { call: 'compile', options: { optimizer: 'sgd', loss: 'mse' } };
const data: [Matrix, Matrix] = [
  [[1], [2]],
  [[1], [0]],
];

/** Checks of the class Sequential. */
export const sequentialChecks = [
  trains<Training>({
    id: 'sequential-training',
    function: 'Sequential',
    parameters,
    fixed,
    title: { en: 'other models, one fit', ko: '다른 모델, fit 한 번' },
    points: 5,
    tolerance,
    reference: models.sequential,
    curve: 'loss',
    inputs: drawn.map(({ training }) => training),
    cases: corners,
    runs: 24,
    given: givenTraining,
  }),
  trains<Training>({
    id: 'sequential-pieces',
    function: 'Sequential',
    entry: 'epochByEpoch',
    parameters,
    fixed,
    title: { en: 'a fit for each epoch', ko: '에포크마다 fit' },
    points: 3,
    tolerance,
    reference: models.epochByEpoch,
    curve: 'losses',
    inputs: drawn.map(({ training }) => training),
    cases: corners,
    runs: 16,
    given: givenPieces,
  }),
  trains<[...Training, Matrix, Matrix]>({
    id: 'sequential-validation',
    function: 'Sequential',
    entry: 'validated',
    parameters: [...parameters, 'validationX', 'validationY'],
    fixed: [...fixed, 'validationY'],
    title: { en: 'validation data', ko: '검증 데이터' },
    points: 2,
    tolerance,
    reference: models.validated,
    curve: 'val_loss',
    inputs: drawn.map(({ training, otherX, otherY }): [...Training, Matrix, Matrix] => [...training, otherX, otherY]),
    runs: 12,
    given: givenValidation,
  }),
  agrees<[Layer[], Loss, Matrix, Matrix]>({
    id: 'sequential-scores',
    function: 'Sequential',
    entry: 'judged',
    parameters: ['layers', 'loss', 'X', 'Y'],
    fixed: ['layers', 'Y'],
    title: { en: 'evaluate and predict', ko: 'evaluate와 predict' },
    points: 2,
    reference: models.judged,
    inputs: drawn.map(({ training: [layers, , , loss, X, Y] }): [Layer[], Loss, Matrix, Matrix] => [
      layers,
      loss,
      X,
      Y,
    ]),
    cases: [{ name: { en: 'more rows than a batch', ko: '배치보다 많은 행' }, args: [line, 'mse', ...many] }],
    runs: 20,
    given: givenScores,
  }),
  agrees<[Layer[], OptimizerName, number, Loss, Matrix, Matrix]>({
    id: 'sequential-recompiled',
    function: 'Sequential',
    entry: 'recompiled',
    parameters: ['layers', 'optimizer', 'learningRate', 'loss', 'X', 'Y'],
    fixed: ['layers', 'Y'],
    title: {
      en: 'compile and fit, then both again without a rate',
      ko: 'compile과 fit을 하고, 학습률 없이 둘 다 다시 할 때',
    },
    points: 1,
    edge: true,
    tolerance,
    reference: models.recompiled,
    inputs: drawn.map(
      ({ training: [layers, optimizer, rate, loss, X, Y] }): [Layer[], OptimizerName, number, Loss, Matrix, Matrix] => [
        layers,
        optimizer,
        rate,
        loss,
        X,
        Y,
      ],
    ),
    cases: [
      {
        name: { en: 'a rate of 0 at first', ko: '처음의 학습률 0' },
        args: [deep, 'sgd', 0, 'mse', [[1], [-0.5]], [[1], [0]]],
      },
    ],
    runs: 12,
    given: givenRecompiled,
  }),
  agrees<[layers: Layer[], optimizer: OptimizerName, loss: Loss, X: Matrix, Y: Matrix, epochs?: number]>({
    id: 'sequential-defaults',
    function: 'Sequential',
    entry: 'byDefault',
    parameters: ['layers', 'optimizer', 'loss', 'X', 'Y', 'epochs'],
    fixed: ['layers', 'Y'],
    title: { en: 'nothing but data', ko: '데이터만 주었을 때' },
    points: 1,
    edge: true,
    tolerance,
    reference: models.byDefault,
    inputs: drawn.map(
      ({ training: [layers, optimizer, , loss, X, Y] }): [Layer[], OptimizerName, Loss, Matrix, Matrix] => [
        layers,
        optimizer,
        loss,
        X,
        Y,
      ],
    ),
    cases: [
      { name: { en: 'more rows than a batch', ko: '배치보다 많은 행' }, args: [line, 'sgd', 'mse', ...many] },
      {
        name: { en: 'two epochs without orders', ko: '순서 없이 두 에포크' },
        args: [line, 'adam', 'mse', ...many, 2],
      },
    ],
    runs: 10,
    given: givenDefaults,
  }),
  agrees<[number, number[]]>({
    id: 'sequential-summary',
    function: 'Sequential',
    entry: 'summarized',
    parameters: ['inputs', 'units'],
    fixed: ['inputs', 'units'],
    title: { en: 'summary', ko: '모델 요약' },
    points: 1,
    edge: true,
    reference: (inputs, units) => reference.modelSummary(inputs, units).text,
    given: givenSummary,
    cases: [
      { name: { en: '4-8-8-3', ko: '4-8-8-3' }, args: [4, [8, 8, 3]] },
      { name: { en: 'one layer', ko: '층 하나' }, args: [3, [2]] },
    ],
  }),
  rejects({
    id: 'sequential-calls',
    function: 'Sequential',
    entry: 'inARow',
    parameters: ['layers', 'calls', 'X', 'Y'],
    title: { en: 'calls that cannot be', ko: '할 수 없는 호출' },
    points: 1,
    cases: [
      { name: { en: 'fit before compile', ko: 'compile 없는 fit' }, args: [[zeros(1, 1)], [{ call: 'fit' }], ...data] },
      {
        name: { en: 'evaluate before compile', ko: 'compile 없는 evaluate' },
        args: [[zeros(1, 1)], [{ call: 'evaluate' }], ...data],
      },
      { name: { en: 'layers that do not fit', ko: '맞지 않는 층' }, args: [[zeros(1, 2), zeros(3, 1)], [], ...data] },
      {
        name: { en: 'a layer of fewer inputs', ko: '입력이 모자란 층' },
        args: [[zeros(1, 2), zeros(1, 1)], [], ...data],
      },
      {
        name: { en: 'a third layer that does not fit', ko: '맞지 않는 셋째 층' },
        args: [[zeros(1, 2), zeros(2, 3), zeros(2, 1)], [], ...data],
      },
      {
        name: { en: 'an unknown optimizer', ko: '없는 옵티마이저' },
        args: [[zeros(1, 1)], [{ call: 'compile', options: { optimizer: 'sdg', loss: 'mse' } }], ...data],
      },
      {
        name: { en: 'an unknown loss', ko: '없는 손실' },
        args: [[zeros(1, 1)], [{ call: 'compile', options: { optimizer: 'sgd', loss: 'mae' } }], ...data],
      },
      {
        name: { en: 'an order too few', ko: '순서가 하나 모자람' },
        args: [[zeros(1, 1)], [compile, { call: 'fit', options: { epochs: 2, orders: [[0, 1]] } }], ...data],
      },
      {
        name: { en: 'an order too many', ko: '순서가 하나 남음' },
        args: [
          [zeros(1, 1)],
          [
            compile,
            {
              call: 'fit',
              options: {
                epochs: 1,
                orders: [
                  [0, 1],
                  [1, 0],
                ],
              },
            },
          ],
          ...data,
        ],
      },
      {
        name: { en: 'two orders for the one epoch by default', ko: '에포크 수를 생략하고 준 순서 두 개' },
        args: [
          [zeros(1, 1)],
          [
            compile,
            {
              call: 'fit',
              options: {
                orders: [
                  [0, 1],
                  [1, 0],
                ],
              },
            },
          ],
          ...data,
        ],
      },
      {
        name: { en: 'a row twice in an order', ko: '순서에 두 번 나온 행' },
        args: [[zeros(1, 1)], [compile, { call: 'fit', options: { epochs: 1, orders: [[0, 0]] } }], ...data],
      },
      {
        name: { en: 'a feature too many', ko: '특성이 하나 남음' },
        args: [[zeros(1, 1)], [compile, { call: 'fit' }], [[1, 2]], [[1]]],
      },
      {
        name: { en: 'a target of two numbers for one unit', ko: '뉴런은 하나인데 수가 둘인 정답' },
        args: [[zeros(1, 1)], [compile, { call: 'fit' }], [[1]], [[1, 0]]],
      },
      {
        name: { en: 'a target too few', ko: '정답이 하나 모자람' },
        args: [[zeros(1, 1)], [compile, { call: 'fit' }], [[1], [2]], [[1]]],
      },
    ],
  }),
];
