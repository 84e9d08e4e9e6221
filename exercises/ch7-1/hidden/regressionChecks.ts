import { agrees, gradient, rejects, trains } from '@chainrule/grader/exercise';
import { inTime, learningRates, numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { givenCostAndGradient } from './given.ts';
import * as reference from './references.ts';

const otherNumbers = { en: 'other numbers', ko: '다른 숫자' };
const badSamples = { en: 'samples that do not fit', ko: '맞지 않는 샘플' };

const inputs = numbers(-3, 3, 0.1);
const targets = numbers(-5, 10, 0.1);
const parameter = scalar(numbers(-2, 2, 0.1));

const mseChecks = [
  agrees<[number[], number[]]>({
    id: 'mse-numbers',
    function: 'mse',
    title: otherNumbers,
    points: 4,
    reference: reference.mse,
    inputs: shaped({ samples: [1, 6] }, [vector('samples', targets), vector('samples', targets)]),
    cases: [
      {
        name: { en: 'predictions equal to the targets', ko: '목표값과 같은 예측' },
        args: [
          [3, -1],
          [3, -1],
        ],
      },
      {
        name: { en: 'a very large error', ko: '아주 큰 오차' },
        args: [
          [1000, 2],
          [-4000, 3],
        ],
      },
    ],
  }),
  rejects({
    id: 'mse-samples',
    function: 'mse',
    title: badSamples,
    points: 2,
    cases: [
      {
        name: { en: 'a prediction too few', ko: '예측이 하나 모자람' },
        args: [
          [1, 2, 3],
          [1, 2],
        ],
      },
      { name: { en: 'a prediction too many', ko: '예측이 하나 남음' }, args: [[1], [1, 2]] },
      { name: { en: 'no predictions', ko: '예측이 없음' }, args: [[1, 2], []] },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], []] },
    ],
  }),
];

const line = shaped({ samples: [1, 5] }, [vector('samples', inputs), vector('samples', targets), parameter, parameter]);

const mseGradientChecks = [
  gradient<[number[], number[], number, number]>({
    id: 'mse-gradient-numbers',
    function: 'mseGradient',
    title: otherNumbers,
    points: 8,
    reference: reference.mseGradient,
    of: reference.cost,
    wrt: { dw: '2', db: '3' },
    inputs: line,
    cases: [
      { name: { en: 'a line through all points', ko: '모든 점을 지나는 직선' }, args: [[1, 2, 4], [3, 5, 9], 2, 1] },
    ],
  }),
  rejects({
    id: 'mse-gradient-samples',
    function: 'mseGradient',
    title: badSamples,
    points: 2,
    cases: [
      { name: { en: 'a target too few', ko: '목표값이 하나 모자람' }, args: [[1, 2, 3], [1, 2], 1, 0] },
      { name: { en: 'a target too many', ko: '목표값이 하나 남음' }, args: [[1], [1, 2], 1, 0] },
      { name: { en: 'no inputs', ko: '입력이 없음' }, args: [[], [1], 1, 0] },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], [], 1, 0] },
    ],
  }),
];

const fitLinearChecks = [
  trains<[number[], number[], number, number, number, number]>({
    id: 'fit-linear-runs',
    function: 'fitLinear',
    title: { en: 'other runs', ko: '다른 훈련' },
    points: 6,
    reference: reference.fitLinear,
    curve: 'history',
    inputs: shaped({ samples: [1, 5], steps: inTime(1, 8) }, [
      vector('samples', inputs),
      vector('samples', targets),
      parameter,
      parameter,
      scalar(learningRates(0.3)),
      size('steps'),
    ]),
    runs: 20,
    cases: [
      {
        name: { en: 'the worked example, 100 steps', ko: '본문의 예제, 100걸음' },
        args: [[2, 3, 4, 5], [25, 50, 42, 61], 0, 0, 0.01, 100],
      },
      {
        name: { en: 'far beyond the valley', ko: '골짜기에서 멀리 벗어남' },
        args: [[2, 3, 4, 5], [25, 50, 42, 61], 0, 0, 0.1, 9],
      },
      {
        name: { en: 'small slopes', ko: '작은 기울기' },
        args: [[1e-4, -1e-4], [1, -1], 0, 0, 0.5, 3],
      },
    ],
    given: givenCostAndGradient,
  }),
  agrees<[number[], number[], number, number, number, number]>({
    id: 'fit-linear-still',
    function: 'fitLinear',
    title: { en: 'no steps', ko: '걸음이 없음' },
    points: 1,
    edge: true,
    reference: reference.fitLinear,
    cases: [
      { name: { en: 'no steps from (3, −1)', ko: '(3, −1)에서 0걸음' }, args: [[1, 2], [3, 5], 3, -1, 0.1, 0] },
      { name: { en: 'no steps from (0, 0)', ko: '(0, 0)에서 0걸음' }, args: [[1, 2, 4], [3, 5, 1], 0, 0, 0.1, 0] },
      { name: { en: 'a learning rate of 0', ko: '학습률 0' }, args: [[1, 2], [3, 6], 1, 1, 0, 3] },
      {
        name: { en: 'a learning rate of 0 on another line', ko: '다른 직선에서 학습률 0' },
        args: [[1, 3], [4, 5], 2, 0, 0, 2],
      },
    ],
    given: givenCostAndGradient,
  }),
  rejects({
    id: 'fit-linear-samples',
    function: 'fitLinear',
    title: badSamples,
    points: 1,
    cases: [
      { name: { en: 'a target too few', ko: '목표값이 하나 모자람' }, args: [[1, 2, 3], [1, 2], 0, 0, 0.1, 2] },
      { name: { en: 'a target too many', ko: '목표값이 하나 남음' }, args: [[1], [1, 2], 0, 0, 0.1, 2] },
      {
        name: { en: 'a target too few, and no steps', ko: '목표값이 하나 모자라고 걸음이 없음' },
        args: [[1, 2, 3], [1, 2], 0, 0, 0.1, 0],
      },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], [], 0, 0, 0.1, 2] },
    ],
  }),
];

/** Numbers whose sums are exact: whether all x are the same never hangs on rounding. */
const coarse = numbers(-4, 4, 0.5);

function isSpread([x]: [number[], number[]]): boolean {
  return x.some((value) => value !== x[0]);
}

const closedFormChecks = [
  agrees<[number[], number[]]>({
    id: 'closed-form-points',
    function: 'closedForm',
    title: { en: 'other points', ko: '다른 점' },
    points: 4,
    reference: reference.closedForm,
    inputs: shaped({ samples: [2, 6] }, [vector('samples', coarse), vector('samples', targets)]).filter(isSpread),
    cases: [
      {
        name: { en: 'two points close to each other', ko: '가까이 있는 두 점' },
        args: [
          [0, 0.001],
          [0, 2],
        ],
      },
      {
        name: { en: 'a flat line', ko: '평평한 직선' },
        args: [
          [1, 2, 5],
          [3, 3, 3],
        ],
      },
    ],
  }),
];

/** Checks of part B. */
export const regressionChecks = [...mseChecks, ...mseGradientChecks, ...fitLinearChecks, ...closedFormChecks];
