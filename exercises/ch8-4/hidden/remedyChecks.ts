import { agrees } from '@chainrule/grader/exercise';
import { lossHistory, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { boolean } from 'fast-check';
import * as reference from './references.ts';

const otherNumbers = { en: 'other numbers', ko: '다른 숫자' };

const penalties = shaped({ weights: [1, 6] }, [vector('weights', numbers(-3, 3, 0.1)), scalar(numbers(0.01, 2))]);
const otherWeights = [
  { name: { en: 'weights of 0', ko: '0인 가중치' }, args: [[0, 0, 0], 0.5] },
  { name: { en: 'λ = 0', ko: 'λ = 0' }, args: [[1, -2], 0] },
  { name: { en: 'λ = 10', ko: 'λ = 10' }, args: [[1, -2], 10] },
  { name: { en: 'very small weights', ko: '아주 작은 가중치' }, args: [[1e-7, -1e-7, 0], 0.5] },
  { name: { en: 'ten weights', ko: '가중치 열 개' }, args: [[1, -1, 2, -2, 3, -3, 4, -4, 0, 5], 0.1] },
] satisfies { name: { en: string; ko: string }; args: [number[], number] }[];

const penaltyChecks = [
  agrees<[number[], number]>({
    id: 'l1-numbers',
    function: 'l1',
    title: otherNumbers,
    points: 3,
    reference: reference.l1,
    inputs: penalties,
    cases: otherWeights,
  }),
  agrees<[number[], number]>({
    id: 'l2-numbers',
    function: 'l2',
    title: otherNumbers,
    points: 3,
    reference: reference.l2,
    inputs: penalties,
    cases: otherWeights,
  }),
];

const dropoutParameters = ['a', 'p', 'draws', 'training'];
const draws = numbers(0, 0.99);
const tenDraws = [0.9, 0.1, 0.7, 0.3, 0.5, 0.6, 0.2, 0.8, 0.4, 0.99];

const dropoutChecks = [
  agrees<[number[], number, number[], boolean]>({
    id: 'dropout-training',
    function: 'dropout',
    parameters: dropoutParameters,
    fixed: ['p', 'draws'],
    title: { en: 'other activations', ko: '다른 활성값' },
    points: 5,
    reference: reference.dropout,
    inputs: shaped({ units: [1, 6] }, [
      vector('units', numbers(-2, 2, 0.1)),
      scalar(numbers(0.1, 0.9, 0.1)),
      vector('units', draws),
      scalar(boolean()),
    ]),
    cases: [
      {
        name: { en: 'ten large activations', ko: '큰 활성값 열 개' },
        args: [[100, -200, 300, 400, -500, 600, 700, 800, 900, 1000], 0.5, [...tenDraws], true],
      },
      { name: { en: 'p = 0.95', ko: 'p = 0.95' }, args: [[1, 2, 3], 0.95, [0.96, 0.5, 0.99], true] },
    ],
  }),
  agrees<[number[], number, number[], boolean]>({
    id: 'dropout-edges',
    function: 'dropout',
    parameters: dropoutParameters,
    fixed: ['p', 'draws'],
    title: { en: 'p = 0, p = 1, draws equal to p', ko: 'p = 0, p = 1, p와 같은 난수' },
    points: 3,
    edge: true,
    reference: reference.dropout,
    cases: [
      { name: { en: 'p = 0', ko: 'p = 0' }, args: [[1, -2, 3], 0, [0, 0.5, 0.99], true] },
      { name: { en: 'p = 1', ko: 'p = 1' }, args: [[1, -2, 3], 1, [0, 0.5, 0.99], true] },
      { name: { en: 'p = 1, one activation', ko: 'p = 1, 활성값 한 개' }, args: [[0.5], 1, [0.9], true] },
      {
        name: { en: 'p = 1, an activation of 0', ko: 'p = 1, 활성값 0' },
        args: [[0, 4], 1, [0.3, 0.6], true],
      },
      { name: { en: 'p = 1 in prediction', ko: '예측할 때 p = 1' }, args: [[1, -2], 1, [0.2, 0.7], false] },
      {
        name: { en: 'an activation of 0 takes a draw, too', ko: '0인 활성값도 난수를 하나 씀' },
        args: [[0, 1, 0, 2], 0.5, [0.9, 0.2, 0.1, 0.8], true],
      },
      { name: { en: 'draws equal to p', ko: 'p와 같은 난수' }, args: [[1, 2, 3], 0.5, [0.5, 0.25, 0.5], true] },
    ],
  }),
];

/** Losses that fall for 200 epochs. */
const manyEpochs = Array.from({ length: 200 }, (_, epoch) => 99 - epoch / 4);

const earlyStoppingChecks = [
  agrees<[number[], number]>({
    id: 'early-stopping-losses',
    function: 'earlyStopping',
    fixed: ['valLoss'],
    title: { en: 'other losses', ko: '다른 손실' },
    points: 5,
    reference: reference.earlyStopping,
    inputs: shaped({ epochs: [1, 15] }, [lossHistory('epochs'), scalar(numbers(1, 7, 1))]),
  }),
  agrees<[number[], number]>({
    id: 'early-stopping-edges',
    function: 'earlyStopping',
    fixed: ['valLoss'],
    title: { en: 'awkward losses', ko: '까다로운 손실' },
    points: 1,
    edge: true,
    reference: reference.earlyStopping,
    cases: [
      {
        name: { en: 'losses of 1 and more', ko: '1보다 큰 손실' },
        args: [[4000, 3000, 2000, 2500, 1000, 1500, 1600], 2],
      },
      {
        name: { en: 'very small improvements', ko: '아주 작은 개선' },
        args: [[0.5, 0.499999, 0.499998, 0.499997, 0.6, 0.6], 2],
      },
      { name: { en: 'many epochs', ko: '많은 에포크' }, args: [[...manyEpochs, 0.5, 0.5, 0.5], 2] },
      { name: { en: 'a loss of 0', ko: '0인 손실' }, args: [[0.5, 0.2, 0, 0.1, 0, 0.3], 2] },
      { name: { en: 'a single epoch', ko: '에포크 한 번' }, args: [[0.5], 1] },
      { name: { en: 'falling all the way', ko: '계속 줄어드는 손실' }, args: [[0.9, 0.8, 0.7, 0.6], 1] },
      { name: { en: 'more patience than epochs', ko: '에포크보다 긴 인내' }, args: [[0.5, 0.6, 0.7], 5] },
    ],
  }),
];

/** Checks of the remedies against overfitting. */
export const remedyChecks = [...penaltyChecks, ...dropoutChecks, ...earlyStoppingChecks];
