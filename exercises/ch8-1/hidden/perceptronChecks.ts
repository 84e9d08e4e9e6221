import { agrees, rejects, trains } from '@chainrule/grader/exercise';
import { binaryLabels, inTime, matrix, numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { constantFrom } from 'fast-check';
import { givenNeuronInTraining, givenStep } from './given.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

/** Multiples of a half: their products and sums are exact, whatever the order of summation. */
const halves = (min: number, max: number) => numbers(min, max, 0.5);
const rates = constantFrom(1, 0.5, 0.25, 2);

const stepChecks = [
  agrees<[number[]]>({
    id: 'step-numbers',
    function: 'step',
    entry: 'stepEach',
    parameters: ['zs'],
    title: { en: 'step(z) for other numbers in zs', ko: 'zs의 다른 숫자마다 step(z)' },
    points: 3,
    reference: (zs) => zs.map(reference.step),
    inputs: shaped({ numbers: [1, 6] }, [vector('numbers', numbers(-3, 3, 0.25))]),
    cases: [
      { name: { en: 'only zeros', ko: '모두 0' }, args: [[0, 0, 0]] },
      { name: { en: 'very small numbers', ko: '아주 작은 숫자' }, args: [[1e-12, -1e-12, 0]] },
      {
        name: { en: 'the smallest numbers', ko: '가장 작은 숫자' },
        args: [[Number.MIN_VALUE, -Number.MIN_VALUE, 1e-20]],
      },
      { name: { en: 'large numbers', ko: '큰 숫자' }, args: [[1000, -1000, 1e300, -1e300]] },
    ],
  }),
];

const neuronChecks = [
  agrees<[number[], number[], number]>({
    id: 'perceptron-numbers',
    function: 'perceptron',
    title: { en: 'other inputs and weights', ko: '다른 입력과 가중치' },
    points: 5,
    fixed: ['x', 'w', 'b'],
    reference: reference.perceptron,
    inputs: shaped({ inputs: [1, 6] }, [
      vector('inputs', halves(-3, 3)),
      vector('inputs', halves(-2, 2)),
      scalar(halves(-3, 3)),
    ]),
    cases: [
      {
        name: { en: 'twenty inputs, the last one decides', ko: '입력 스무 개, 마지막 입력이 결정' },
        args: [[...new Array<number>(19).fill(0), 1], new Array<number>(20).fill(1), -0.5],
      },
    ],
    given: givenStep,
  }),
  agrees<[number[], number[], number]>({
    id: 'perceptron-on-the-line',
    function: 'perceptron',
    title: { en: 'sums of exactly 0', ko: '가중합이 정확히 0일 때' },
    points: 2,
    edge: true,
    fixed: ['x', 'w', 'b'],
    reference: reference.perceptron,
    cases: [
      { name: { en: 'all zeros', ko: '모두 0' }, args: [[0, 0], [0, 0], 0] },
      { name: { en: 'one input', ko: '입력 한 개' }, args: [[2], [1.5], -3] },
      { name: { en: 'two inputs', ko: '입력 두 개' }, args: [[1, 1], [2, -3], 1] },
      { name: { en: 'five inputs', ko: '입력 다섯 개' }, args: [[1, 0, 1, 1, 0], [1, 5, 2, -1, 7], -2] },
      { name: { en: 'a little above 0', ko: '0보다 조금 클 때' }, args: [[1, 1], [2, -3], 1.25] },
      { name: { en: 'a millionth above', ko: '0보다 백만분의 일만큼 클 때' }, args: [[2 ** -20, 0], [2 ** -10, 1], 0] },
      { name: { en: 'a little below 0', ko: '0보다 조금 작을 때' }, args: [[1, 1], [2, -3], 0.75] },
    ],
    given: givenStep,
  }),
  rejects({
    id: 'perceptron-lengths',
    function: 'perceptron',
    title: { en: 'lengths that do not fit', ko: '맞지 않는 길이' },
    points: 2,
    cases: [
      { name: { en: 'one weight too few', ko: '가중치가 하나 모자람' }, args: [[1, 1], [0.5], -0.7] },
      { name: { en: 'one weight too many', ko: '가중치가 하나 남음' }, args: [[1], [0.5, 0.5], -0.7] },
      { name: { en: 'no weights', ko: '가중치가 없음' }, args: [[1, 0, 1], [], 0] },
      { name: { en: 'no inputs', ko: '입력이 없음' }, args: [[], [0.5, 0.5], 1] },
    ],
  }),
];

const square: Matrix = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
/** Points on both sides of a line in the plane, one of them on the origin. */
const separable: Matrix = [
  [2, 1],
  [-1, -2],
  [0, 0],
  [1, 3],
  [-3, 0.5],
];

const features = matrix('rows', 'features', halves(-2, 2));

const trainPerceptronChecks = [
  trains<[Matrix, number[], number, number]>({
    id: 'train-perceptron-rows',
    function: 'trainPerceptron',
    title: { en: 'other rows and targets', ko: '다른 행과 목표값' },
    points: 9,
    fixed: ['X', 't', 'lr', 'maxEpochs'],
    reference: reference.trainPerceptron,
    curve: 'errors',
    inputs: shaped({ rows: [1, 5], features: [1, 3], epochs: inTime(1, 6) }, [
      features,
      binaryLabels(features),
      scalar(rates),
      size('epochs'),
    ]),
    runs: 40,
    given: givenNeuronInTraining,
  }),
  trains<[Matrix, number[], number, number]>({
    id: 'train-perceptron-ends',
    function: 'trainPerceptron',
    title: { en: 'when training ends', ko: '훈련이 끝나는 때' },
    points: 2,
    edge: true,
    fixed: ['X', 't', 'lr', 'maxEpochs'],
    reference: reference.trainPerceptron,
    curve: 'errors',
    cases: [
      { name: { en: 'no epoch', ko: '에포크 없음' }, args: [square, [0, 0, 0, 1], 1, 0] },
      { name: { en: 'nothing to learn', ko: '배울 것이 없음' }, args: [square, [0, 0, 0, 0], 1, 5] },
      { name: { en: 'a learning rate of 0', ko: '학습률 0' }, args: [square, [0, 1, 1, 1], 0, 3] },
      { name: { en: 'a single epoch', ko: '에포크 한 번' }, args: [square, [0, 1, 1, 1], 1, 1] },
      {
        name: { en: 'the last epoch allowed has no error', ko: '마지막 에포크에서 모두 맞힘' },
        args: [square, [0, 1, 1, 1], 1, 4],
      },
      { name: { en: 'never separable', ko: '끝내 나눌 수 없음' }, args: [square, [1, 0, 0, 1], 0.5, 30] },
      {
        name: { en: 'separable after some epochs', ko: '몇 에포크 뒤에 나누어짐' },
        args: [separable, [1, 0, 0, 1, 0], 0.5, 30],
      },
      { name: { en: 'only ones', ko: '목표값이 모두 1' }, args: [separable, [1, 1, 1, 1, 1], 2, 30] },
    ],
    given: givenNeuronInTraining,
  }),
  rejects({
    id: 'train-perceptron-shapes',
    function: 'trainPerceptron',
    title: { en: 'shapes that do not fit', ko: '맞지 않는 모양' },
    points: 2,
    cases: [
      { name: { en: 'one target too few', ko: '목표값이 하나 모자람' }, args: [square, [0, 0, 1], 1, 5] },
      { name: { en: 'one target too many', ko: '목표값이 하나 남음' }, args: [square, [0, 0, 0, 1, 1], 1, 5] },
      { name: { en: 'a short row', ko: '짧은 행' }, args: [[[1, 0], [1]], [1, 0], 1, 5] },
      { name: { en: 'a short row at the top', ko: '짧은 첫 행' }, args: [[[1], [1, 0]], [1, 0], 1, 5] },
      {
        name: { en: 'a short row in the middle', ko: '가운데의 짧은 행' },
        args: [[[1, 0], [1], [0, 1]], [1, 0, 1], 1, 5],
      },
      { name: { en: 'a short row at the end', ko: '짧은 마지막 행' }, args: [[[1, 0], [0, 1], [1]], [1, 0, 1], 1, 5] },
      {
        name: { en: 'a long row', ko: '긴 행' },
        args: [
          [
            [1, 0],
            [1, 0, 1],
          ],
          [1, 0],
          1,
          5,
        ],
      },
    ],
    given: givenNeuronInTraining,
  }),
];

/** Checks of part A. */
export const perceptronChecks = [...stepChecks, ...neuronChecks, ...trainPerceptronChecks];
