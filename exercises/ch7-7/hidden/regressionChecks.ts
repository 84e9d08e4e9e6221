import { agrees, rejects, trains } from '@chainrule/grader/exercise';
import { binaryLabels, inTime, matrix, numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { givenProduct } from './given.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

type Run = [X: Matrix, y: number[], lr: number, steps: number];

const otherRuns = { en: 'other runs, step by step', ko: '다른 훈련을 한 걸음씩' };
const noSteps = { en: 'no steps', ko: '걸음이 없음' };
const badSamples = { en: 'samples that do not fit', ko: '맞지 않는 샘플' };

const dimensions = { samples: [1, 5], features: [1, 4], steps: inTime(1, 5) } as const;
const features = matrix('samples', 'features', numbers(-2, 2, 0.1));

const still: { name: { en: string; ko: string }; args: Run }[] = [
  {
    name: { en: 'two features', ko: '특성 두 개' },
    args: [
      [
        [1, 2],
        [3, 4],
      ],
      [1, 0],
      0.1,
      0,
    ],
  },
  { name: { en: 'three features', ko: '특성 세 개' }, args: [[[1, 2, -1]], [1], 0.1, 0] },
  {
    name: { en: 'a learning rate of 0', ko: '학습률 0' },
    args: [
      [
        [1, 2],
        [3, 4],
      ],
      [1, 0],
      0,
      3,
    ],
  },
];

const bad: { name: { en: string; ko: string }; args: Run }[] = [
  {
    name: { en: 'a target too few', ko: '목표값이 하나 모자람' },
    args: [
      [
        [1, 2],
        [3, 4],
      ],
      [1],
      0.1,
      2,
    ],
  },
  { name: { en: 'a target too many', ko: '목표값이 하나 남음' }, args: [[[1, 2]], [1, 0], 0.1, 2] },
  { name: { en: 'X is ragged', ko: 'X의 행 길이가 서로 다름' }, args: [[[1, 2], [3]], [1, 0], 0.1, 2] },
  { name: { en: 'X is ragged the other way', ko: 'X의 뒤쪽 행이 더 긺' }, args: [[[1], [3, 4]], [1, 0], 0.1, 2] },
  { name: { en: 'no samples', ko: '샘플이 없음' }, args: [[], [], 0.1, 2] },
  {
    name: { en: 'X is ragged in its last row', ko: 'X의 마지막 행만 짧음' },
    args: [[[1, 2], [3, 4], [5]], [1, 0, 1], 0.1, 2],
  },
  {
    name: { en: 'X is ragged, with as many numbers as if it were not', ko: 'X의 수는 맞는데 행 길이가 다름' },
    args: [[[1, 2], [3], [4, 5, 6]], [1, 0, 1], 0.1, 2],
  },
  {
    name: { en: 'a target too few, and no steps', ko: '목표값이 하나 모자라고 걸음이 없음' },
    args: [
      [
        [1, 2],
        [3, 4],
      ],
      [1],
      0.1,
      0,
    ],
  },
];

const fitMultipleChecks = [
  trains<Run>({
    id: 'fit-multiple-runs',
    function: 'fitMultiple',
    entry: 'multipleTraining',
    title: otherRuns,
    points: 7,
    reference: reference.multipleTraining,
    curve: 'costs',
    inputs: shaped(dimensions, [
      features,
      vector('samples', numbers(-3, 5, 0.1)),
      scalar(numbers(0.01, 0.3, 0.01)),
      size('steps'),
    ]),
    runs: 20,
    cases: [
      {
        name: { en: 'the exams, 30 steps', ko: '시험 점수, 30걸음' },
        args: [
          [
            [70, 85, 11],
            [71, 89, 18],
            [50, 80, 20],
            [99, 20, 10],
            [50, 10, 10],
          ],
          [73, 82, 72, 57, 34],
          0.0001,
          30,
        ],
      },
    ],
    given: givenProduct.multiple,
  }),
  agrees<Run>({
    id: 'fit-multiple-still',
    function: 'fitMultiple',
    title: noSteps,
    points: 1,
    edge: true,
    reference: reference.fitMultiple,
    cases: still,
  }),
  rejects({ id: 'fit-multiple-samples', function: 'fitMultiple', title: badSamples, points: 2, cases: bad }),
];

const fitMultiLogisticChecks = [
  trains<Run>({
    id: 'fit-multi-logistic-runs',
    function: 'fitMultiLogistic',
    entry: 'logisticTraining',
    title: otherRuns,
    points: 7,
    reference: reference.logisticTraining,
    curve: 'costs',
    inputs: shaped(dimensions, [features, binaryLabels(features), scalar(numbers(0.1, 1, 0.1)), size('steps')]),
    runs: 20,
    cases: [
      {
        name: { en: 'sums of 2 and more, 30 steps', ko: '합이 2 이상, 30걸음' },
        args: [
          [
            [0, 0],
            [0, 1],
            [1, 0],
            [0, 2],
            [1, 1],
            [2, 0],
          ],
          [0, 0, 0, 1, 1, 1],
          0.01,
          30,
        ],
      },
    ],
    given: givenProduct.logistic,
  }),
  agrees<Run>({
    id: 'fit-multi-logistic-still',
    function: 'fitMultiLogistic',
    title: noSteps,
    points: 1,
    edge: true,
    reference: reference.fitMultiLogistic,
    cases: still,
  }),
  rejects({ id: 'fit-multi-logistic-samples', function: 'fitMultiLogistic', title: badSamples, points: 2, cases: bad }),
];

/** Checks of part B. */
export const regressionChecks = [...fitMultipleChecks, ...fitMultiLogisticChecks];
