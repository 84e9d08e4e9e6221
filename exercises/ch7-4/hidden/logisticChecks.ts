import { agrees, gradient, rejects, trains } from '@chainrule/grader/exercise';
import {
  binaryLabels,
  inTime,
  learningRates,
  numbers,
  probabilities,
  scalar,
  shaped,
  size,
  vector,
} from '@chainrule/grader/inputs';
import { givenProbabilities, givenTraining } from './given.ts';
import * as reference from './references.ts';

const badSamples = { en: 'samples that do not fit', ko: '맞지 않는 샘플' };

const samples = vector('samples', numbers(-3, 3, 0.1));
const parameter = scalar(numbers(-2, 2, 0.1));

const practice = [-50, -40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50];

const logisticGradientChecks = [
  gradient<[number[], number[], number, number]>({
    id: 'logistic-gradient-numbers',
    function: 'logisticGradient',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 7,
    reference: reference.logisticGradient,
    of: reference.logisticLoss,
    wrt: { dw: '2', db: '3' },
    inputs: shaped({ samples: [1, 6] }, [samples, binaryLabels(samples), parameter, parameter]),
    given: givenProbabilities,
  }),
  agrees<[number[], number[], number, number]>({
    id: 'logistic-gradient-certain',
    function: 'logisticGradient',
    title: { en: 'certain predictions', ko: '확신하는 예측' },
    points: 1,
    edge: true,
    reference: reference.logisticGradient,
    cases: [
      { name: { en: 'certain and right', ko: '확신하고 맞음' }, args: [[-50, 50], [0, 1], 20, 0] },
      { name: { en: 'certain and wrong', ko: '확신하고 틀림' }, args: [[-50, 50], [1, 0], 20, 0] },
      { name: { en: 'a bias of −1000', ko: '편향 −1000' }, args: [[2, 3], [1, 1], 1, -1000] },
      { name: { en: 'a bias of 1000', ko: '편향 1000' }, args: [[2, 3], [1, 0], 1, 1000] },
    ],
    given: givenProbabilities,
  }),
  rejects({
    id: 'logistic-gradient-samples',
    function: 'logisticGradient',
    title: badSamples,
    points: 2,
    cases: [
      { name: { en: 'a label too few', ko: '레이블이 하나 모자람' }, args: [[1, 2, 3], [1, 0], 1, 0] },
      { name: { en: 'a label too many', ko: '레이블이 하나 남음' }, args: [[1], [1, 0], 1, 0] },
      { name: { en: 'no inputs', ko: '입력이 없음' }, args: [[], [1], 1, 0] },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], [], 1, 0] },
    ],
  }),
];

type Run = [number[], number[], number, number, number, number];

const fitLogisticChecks = [
  trains<Run>({
    id: 'fit-logistic-runs',
    function: 'fitLogistic',
    entry: 'logisticTraining',
    title: { en: 'other runs, step by step', ko: '다른 훈련을 한 걸음씩' },
    points: 6,
    reference: reference.logisticTraining,
    curve: 'losses',
    inputs: shaped({ samples: [1, 5], steps: inTime(1, 6) }, [
      samples,
      binaryLabels(samples),
      parameter,
      parameter,
      scalar(learningRates()),
      size('steps'),
    ]),
    runs: 20,
    cases: [
      {
        name: { en: 'the practice data, 40 steps', ko: '실습 데이터, 40걸음' },
        args: [practice, practice.map((x) => Number(x >= 10)), 0, 0, 0.01, 40],
      },
      {
        name: { en: 'small slopes and a large learning rate', ko: '작은 기울기와 큰 학습률' },
        args: [[1e-5, -1e-5], [1, 0], 0, 0, 100, 3],
      },
    ],
    given: givenTraining,
  }),
  agrees<Run>({
    id: 'fit-logistic-still',
    function: 'fitLogistic',
    title: { en: 'no steps', ko: '걸음이 없음' },
    points: 1,
    edge: true,
    reference: reference.fitLogistic,
    cases: [
      { name: { en: 'no steps from (3, −1)', ko: '(3, −1)에서 0걸음' }, args: [[1, 2], [0, 1], 3, -1, 0.1, 0] },
      { name: { en: 'a learning rate of 0', ko: '학습률 0' }, args: [[1, 2], [0, 1], 1, 1, 0, 3] },
    ],
  }),
  rejects({
    id: 'fit-logistic-samples',
    function: 'fitLogistic',
    title: badSamples,
    points: 1,
    cases: [
      { name: { en: 'a label too few', ko: '레이블이 하나 모자람' }, args: [[1, 2, 3], [1, 0], 0, 0, 0.1, 2] },
      { name: { en: 'a label too many', ko: '레이블이 하나 남음' }, args: [[1], [1, 0], 0, 0, 0.1, 2] },
      {
        name: { en: 'a label too few, and no steps', ko: '레이블이 하나 모자라고 걸음이 없음' },
        args: [[1, 2, 3], [1, 0], 0, 0, 0.1, 0],
      },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], [], 0, 0, 0.1, 2] },
    ],
  }),
];

const classifyChecks = [
  agrees<[number[], number]>({
    id: 'classify-probabilities',
    fixed: ['p', 'threshold'],
    function: 'classify',
    title: { en: 'other probabilities', ko: '다른 확률' },
    points: 3,
    reference: reference.classify,
    inputs: shaped({ samples: [1, 6] }, [vector('samples', probabilities()), scalar(numbers(0.05, 0.95, 0.05))]),
  }),
];

/** Checks of part B. */
export const logisticChecks = [...logisticGradientChecks, ...fitLogisticChecks, ...classifyChecks];
