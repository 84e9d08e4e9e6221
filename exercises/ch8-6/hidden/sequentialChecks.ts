import { agrees, trains } from '@chainrule/grader/exercise';
import { givenDefaults, givenPieces, givenRecompiled, givenScores, givenTraining, givenValidation } from './given.ts';
import type { Layer, OptimizerName, Training } from './models.ts';
import * as models from './models.ts';
import type { Loss, Matrix } from './references.ts';
import { corners, deep, drawn } from './trainingInputs.ts';

const parameters = ['layers', 'optimizer', 'learningRate', 'loss', 'X', 'Y', 'orders', 'batchSize'];
const fixed = ['layers', 'Y', 'orders', 'batchSize'];
/** Adam divides by the root of what is nearly nothing where a gradient is. */
const tolerance = { rtol: 1e-8, atol: 1e-9 };

const line: Layer[] = [{ units: 1, activation: 'linear', W: [[0.5]], b: [0.2617] }];
const many: [X: Matrix, Y: Matrix] = [
  Array.from({ length: 40 }, (_, i) => [((i * 7) % 40) / 20 - 1]),
  Array.from({ length: 40 }, (_, i) => [i % 3 === 0 ? 1 : 0]),
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
];
