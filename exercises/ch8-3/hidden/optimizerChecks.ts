import { type AgreesCheck, agrees, rejects, trains } from '@chainrule/grader/exercise';
import { gradients, inTime, learningRates, matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { boolean, constantFrom } from 'fast-check';
import type { Matrix, Rule } from './references.ts';
import * as reference from './references.ts';

type Option = number | boolean;
type Optimizer = {
  name: string;
  rule: (...options: never[]) => Rule;
  parameters: readonly string[];
  /** Options with a 0 where a default must not take its place. */
  zeros?: readonly Option[];
};

const sgd: Optimizer = { name: 'sgd', rule: reference.sgdRule, parameters: ['lr'] };
const momentum: Optimizer = {
  name: 'momentum',
  rule: reference.momentumRule,
  parameters: ['lr', 'mu', 'nesterov'],
  zeros: [0.1, 0],
};
const adagrad: Optimizer = {
  name: 'adagrad',
  rule: reference.adagradRule,
  parameters: ['lr', 'a0', 'eps'],
  zeros: [0.1, 0, 0],
};
const rmsprop: Optimizer = {
  name: 'rmsprop',
  rule: reference.rmspropRule,
  parameters: ['lr', 'rho', 'eps'],
  zeros: [0.1, 0, 0],
};
const adam: Optimizer = {
  name: 'adam',
  rule: reference.adamRule,
  parameters: ['lr', 'b1', 'b2', 'eps'],
  zeros: [0.1, 0, 0, 0],
};

const lengths = { en: 'a wrong number of gradients', ko: '맞지 않는 기울기 개수' };
const tooFew = { en: 'one gradient too few', ko: '기울기가 하나 모자람' };
const none = { en: 'no gradients', ko: '기울기 없음' };
const noWeights = { en: 'no weights', ko: '가중치 없음' };
const tooMany = { en: 'one gradient too many', ko: '기울기가 하나 남음' };

const rates = scalar(learningRates(1));
const epsilons = scalar(constantFrom(1e-7, 0.01, 1));

/** Several updates by drawn gradients, the state of one handed to the next. */
function sequences(
  { name, rule, parameters, zeros = [] }: Optimizer,
  options: readonly ReturnType<typeof scalar>[],
): AgreesCheck {
  return agrees<[number[], Matrix, ...Option[]]>({
    id: `${name}-sequences`,
    function: name,
    parameters: ['w', 'gradients', ...parameters],
    title: { en: 'other gradients over several steps', ko: '다른 기울기로 여러 걸음' },
    points: 4,
    reference: (w, steps, ...given) => reference.afterGradients(w, steps, rule(...(given as never[]))),
    inputs: shaped({ weights: [1, 3], steps: inTime(1, 5) }, [
      vector('weights', numbers(-2, 2, 0.1)),
      matrix('steps', 'weights', gradients()),
      ...options,
    ]) as never,
    cases: [
      {
        name: { en: 'a gradient of 0 first', ko: '처음 기울기가 0' },
        args: [
          [0, 1],
          [
            [0, 0],
            [1, 0],
            [0, 2],
          ],
        ],
      },
      { name: { en: 'very small gradients', ko: '아주 작은 기울기' }, args: [[0], [[1e-6], [1e-6], [1e-6]], 0.1] },
      { name: { en: 'no step', ko: '걸음 없음' }, args: [[3, 4], []] },
      { name: { en: 'a learning rate of 0', ko: '학습률 0' }, args: [[3, 4], [[1, 2]], 0] },
      {
        name: { en: 'options of 0', ko: '0인 옵션' },
        args: [
          [3, 4],
          [
            [1, 2],
            [-2, 1],
            [1, 1],
          ],
          ...zeros,
        ],
      },
    ],
  });
}

/** Rows and targets whose products are exact, and keys that give each epoch an order of its own. */
const drawn = shaped({ rows: [2, 7], features: [1, 3], epochs: inTime(1, 3) }, [
  matrix('rows', 'features', numbers(-1, 1, 0.25)),
  vector('rows', numbers(-2, 2, 0.25)),
  matrix('epochs', 'rows', numbers(0, 1)),
  scalar(numbers(1, 4, 1)),
  scalar(numbers(0.01, 0.3, 0.01)),
]);

const orderBy = (keys: number[]) => [...keys.keys()].sort((a, b) => keys[a] - keys[b] || a - b);

/** A linear model trained by mini-batches. */
function trainings({ name, rule }: Optimizer, points: number) {
  return trains<[Matrix, number[], Matrix, number, number]>({
    id: `${name}-training`,
    function: name,
    entry: `${name}Training`,
    parameters: ['X', 'y', 'orders', 'size', 'lr'],
    title: {
      en: 'a linear model trained on mini-batches, orders = the rows in each epoch',
      ko: '미니 배치로 훈련한 선형 모델, orders = 에포크마다 행의 순서',
    },
    points,
    reference: (X, y, orders, size, lr) => reference.training(X, y, orders, size, rule(...([lr] as never[]))),
    curve: 'losses',
    inputs: drawn.map(([X, y, keys, size, lr]) => [X, y, keys.map(orderBy), size, lr]),
    runs: 12,
  });
}

const sgdChecks = [
  agrees<[number[], number[], number]>({
    id: 'sgd-numbers',
    function: 'sgd',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 2,
    reference: (w, g, lr) => reference.afterGradients(w, [g], reference.sgdRule(lr))[0],
    inputs: shaped({ weights: [1, 5] }, [
      vector('weights', numbers(-2, 2, 0.1)),
      vector('weights', numbers(-3, 3, 0.1)),
      rates,
    ]),
    cases: [{ name: { en: 'a learning rate of 0', ko: '학습률 0' }, args: [[3, 4], [1, 2], 0] }],
  }),
  trainings(sgd, 1),
  rejects({
    id: 'sgd-lengths',
    function: 'sgd',
    title: lengths,
    points: 1,
    cases: [
      { name: tooFew, args: [[1, 2], [0.5]] },
      { name: tooMany, args: [[1], [0.5, 0.5]] },
      { name: none, args: [[1], []] },
      { name: noWeights, args: [[], [1]] },
    ],
  }),
];

function refusals({ name }: Optimizer) {
  return rejects({
    id: `${name}-lengths`,
    function: name,
    parameters: ['w', 'gradients'],
    title: lengths,
    points: 1,
    cases: [
      { name: tooFew, args: [[1, 2], [[0.5]]] },
      { name: tooMany, args: [[1], [[0.5, 0.5]]] },
      { name: none, args: [[1], [[]]] },
      { name: noWeights, args: [[], [[1]]] },
    ],
  });
}

function statefulChecks(optimizer: Optimizer, options: readonly ReturnType<typeof scalar>[]) {
  return [sequences(optimizer, [rates, ...options]), trainings(optimizer, 3), refusals(optimizer)];
}

/** Checks of part C. */
export const optimizerChecks = [
  ...sgdChecks,
  ...statefulChecks(momentum, [scalar(numbers(0, 0.95, 0.05)), scalar(boolean())]),
  ...statefulChecks(adagrad, [scalar(numbers(0, 1, 0.1)), epsilons]),
  ...statefulChecks(rmsprop, [scalar(numbers(0.5, 0.95, 0.05)), epsilons]),
  ...statefulChecks(adam, [scalar(numbers(0.5, 0.95, 0.05)), scalar(numbers(0.9, 0.999, 0.001)), epsilons]),
];
