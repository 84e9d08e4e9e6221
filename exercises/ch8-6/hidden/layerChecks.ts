import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { matrix, numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { constantFrom } from 'fast-check';
import { givenCopies, givenForward, givenWays } from './given.ts';
import { dense } from './models.ts';
import type { Activation, Matrix } from './references.ts';
import * as reference from './references.ts';

type Forward = [X: Matrix, W: Matrix, b: number[], activation: Activation];
type Backward = [...Forward, dY: Matrix];
type Whole = [units: number, activation: Activation, W: Matrix, b: number[], X: Matrix, dY: Matrix];

const otherLayers = { en: 'other layers', ko: '다른 층' };
const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };

const activations = scalar(constantFrom<Activation>('linear', 'softmax', 'sigmoid', 'tanh', 'relu'));
const dimensions = { samples: [1, 3], inputs: [1, 3], units: [1, 3] } as const;
const X = matrix('samples', 'inputs', numbers(-2, 2, 0.1));
const W = matrix('inputs', 'units', numbers(-1.5, 1.5, 0.1));
const b = vector('units', numbers(-1, 1, 0.1));
const dY = matrix('samples', 'units', numbers(-2, 2, 0.1));

/** Whether relu has a slope at all of the weighted sums. */
function isOffKink(batch: Matrix, weights: Matrix, biases: number[], activation: Activation): boolean {
  return (
    activation !== 'relu' ||
    reference
      .sumsOf(batch, weights, biases)
      .flat()
      .every((z) => Math.abs(z) > 0.01)
  );
}

const far: { name: { en: string; ko: string }; args: Forward }[] = [
  {
    name: { en: 'softmax of ±1000', ko: '±1000의 소프트맥스' },
    args: [
      [[1000, -1000]],
      [
        [1, 0],
        [0, 1],
      ],
      [0, 0],
      'softmax',
    ],
  },
  {
    name: { en: 'softmax of large equals', ko: '큰 값이 같은 소프트맥스' },
    args: [[[1]], [[800, 800, 790]], [0, 0, 0], 'softmax'],
  },
  {
    name: { en: 'softmax far below 0', ko: '아주 작은 값의 소프트맥스' },
    args: [[[1]], [[-800, -801]], [0, 0.5], 'softmax'],
  },
  { name: { en: 'the largest one last', ko: '가장 큰 값이 마지막' }, args: [[[1]], [[-800, 800]], [0, 0], 'softmax'] },
  {
    name: { en: 'softmax of rows far apart', ko: '크기가 아주 다른 행의 소프트맥스' },
    args: [[[1], [-1]], [[1000, 999]], [0, 0], 'softmax'],
  },
  { name: { en: 'sigmoid of ±1000', ko: '±1000의 시그모이드' }, args: [[[1], [-1]], [[1000]], [0], 'sigmoid'] },
  { name: { en: 'tanh of ±1000', ko: '±1000의 tanh' }, args: [[[1], [-1]], [[1000]], [0], 'tanh'] },
  { name: { en: 'an empty batch', ko: '빈 배치' }, args: [[], [[1, 2]], [0, 1], 'relu'] },
];

const shapes = [
  { name: { en: 'a feature too many', ko: '특성이 하나 남음' }, args: [[[1, 2, 3]], [[1], [2]], [0], 'linear'] },
  { name: { en: 'a ragged batch', ko: '행의 길이가 다른 배치' }, args: [[[1, 2], [3]], [[1], [2]], [0], 'relu'] },
  { name: { en: 'a bias too few', ko: '편향이 하나 모자람' }, args: [[[1]], [[1, 2]], [0], 'tanh'] },
  { name: { en: 'ragged weights', ko: '행의 길이가 다른 가중치' }, args: [[[1, 2]], [[1, 2], [3]], [0, 0], 'linear'] },
  { name: { en: 'an unknown activation', ko: '없는 활성화 함수' }, args: [[[1]], [[1]], [0], 'swish'] },
  { name: { en: 'a feature too few', ko: '특성이 하나 모자람' }, args: [[[1]], [[1], [2]], [0], 'linear'] },
  { name: { en: 'a bias too many', ko: '편향이 하나 남음' }, args: [[[1]], [[1, 2]], [0, 0, 0], 'linear'] },
];

const denseForwardChecks = [
  agrees<Forward>({
    id: 'dense-forward-layers',
    function: 'denseForward',
    title: otherLayers,
    points: 4,
    reference: reference.denseForward,
    inputs: shaped(dimensions, [X, W, b, activations]),
  }),
  agrees<Forward>({
    id: 'dense-forward-far',
    function: 'denseForward',
    title: { en: 'far out, and an empty batch', ko: '아주 큰 값, 빈 배치' },
    points: 1,
    edge: true,
    fixed: ['X', 'W'],
    reference: reference.denseForward,
    cases: far,
  }),
  rejects({ id: 'dense-forward-shapes', function: 'denseForward', title: badShapes, points: 1, cases: shapes }),
];

/** A dY of the shape that Y would have. */
const onesLike = ([batch, , biases]: Forward): Matrix => batch.map(() => biases.map(() => 1));

const denseBackwardChecks = [
  gradient<Backward>({
    id: 'dense-backward-layers',
    function: 'denseBackward',
    title: otherLayers,
    points: 9,
    reference: reference.denseBackward,
    of: (batch, weights, biases, activation, upstream) =>
      reference.weighted(reference.denseForward(batch, weights, biases, activation), upstream),
    wrt: { dX: '0', dW: '1', db: '2' },
    inputs: shaped(dimensions, [X, W, b, activations, dY]).filter(([...args]) =>
      isOffKink(...(args.slice(0, 4) as Forward)),
    ),
    runs: 60,
    given: givenForward,
  }),
  agrees<Backward>({
    id: 'dense-backward-corners',
    function: 'denseBackward',
    title: { en: 'relu at 0, saturated activations', ko: '0에서의 relu, 포화된 활성화 함수' },
    points: 1,
    edge: true,
    fixed: ['X', 'W', 'b'],
    reference: reference.denseBackward,
    cases: [
      { name: { en: 'relu at 0', ko: '0에서의 relu' }, args: [[[1]], [[1, -1]], [-1, 1], 'relu', [[2, 3]]] },
      {
        name: { en: 'relu of zeros', ko: '0만 있는 relu' },
        args: [
          [
            [0, 0],
            [1, 1],
          ],
          [[1], [2]],
          [0],
          'relu',
          [[2], [1]],
        ],
      },
      {
        name: { en: 'a saturated softmax', ko: '포화된 소프트맥스' },
        args: [[[1]], [[900, -900]], [0, 0], 'softmax', [[1, 2]]],
      },
      {
        name: { en: 'a saturated softmax, the largest one last', ko: '포화된 소프트맥스, 가장 큰 값이 마지막' },
        args: [[[1]], [[-900, 900]], [0, 0], 'softmax', [[1, 2]]],
      },
      {
        name: { en: 'a saturated sigmoid', ko: '포화된 시그모이드' },
        args: [[[1], [-1]], [[1000]], [0], 'sigmoid', [[1], [2]]],
      },
      {
        name: { en: 'a saturated tanh', ko: '포화된 tanh' },
        args: [[[1], [-1]], [[1000]], [0], 'tanh', [[1], [2]]],
      },
    ],
    given: givenForward,
  }),
  rejects({
    id: 'dense-backward-shapes',
    function: 'denseBackward',
    title: badShapes,
    points: 1,
    cases: [
      ...shapes.map(({ name, args }) => ({ name, args: [...args, onesLike(args as Forward)] })),
      { name: { en: 'an empty batch', ko: '빈 배치' }, args: [[], [[1]], [0], 'linear', []] },
      {
        name: { en: 'a row of dY too few', ko: 'dY의 행이 하나 모자람' },
        args: [[[1], [2]], [[1]], [0], 'linear', [[1]]],
      },
      { name: { en: 'a row of dY too long', ko: '너무 긴 dY의 행' }, args: [[[1]], [[1]], [0], 'linear', [[1, 2]]] },
      {
        name: { en: 'a row of dY too many', ko: 'dY의 행이 하나 남음' },
        args: [[[1]], [[1]], [0], 'linear', [[1], [2]]],
      },
      {
        name: { en: 'a row of dY too short', ko: '너무 짧은 dY의 행' },
        args: [[[1], [2]], [[1, 2]], [0, 0], 'linear', [[1, 2], [3]]],
      },
    ],
  }),
];

const parameters = ['units', 'activation', 'W', 'b', 'X', 'dY'] as const;

const denseChecks = [
  agrees<Whole>({
    id: 'dense-layers',
    function: 'Dense',
    parameters,
    fixed: ['units'],
    title: otherLayers,
    points: 5,
    reference: dense,
    inputs: shaped(dimensions, [size('units'), activations, W, b, X, dY]).filter(
      ([, activation, weights, biases, batch]) => isOffKink(batch, weights, biases, activation),
    ),
    given: givenWays,
  }),
  agrees<[units: number, W: Matrix, b: number[], X: Matrix]>({
    id: 'dense-copies',
    function: 'Dense',
    entry: 'copied',
    parameters: ['units', 'W', 'b', 'X'],
    fixed: ['units'],
    title: {
      en: 'no activation given, and W and b changed from outside afterwards',
      ko: '활성화 함수를 생략하고, 만든 뒤에 밖에서 W와 b를 바꿀 때',
    },
    points: 1,
    edge: true,
    reference: (_, weights, biases, batch) => ({
      Y: reference.denseForward(batch, weights, biases, 'linear'),
      W: weights,
      b: biases,
    }),
    inputs: shaped(dimensions, [size('units'), W, b, X]),
    runs: 20,
    given: givenCopies,
  }),
  rejects({
    id: 'dense-shapes',
    function: 'Dense',
    entry: 'made',
    parameters: ['units', 'activation', 'W', 'b', 'call'],
    title: {
      en: 'weights that do not fit, and backward without forward',
      ko: '맞지 않는 가중치, forward 없는 backward',
    },
    points: 1,
    cases: [
      {
        name: { en: 'backward without forward', ko: 'forward 없는 backward' },
        args: [1, 'linear', [[1]], [0], 'backward'],
      },
      { name: { en: 'more units than columns', ko: '열보다 많은 뉴런' }, args: [3, 'relu', [[1, 2]], [0, 0, 0]] },
      { name: { en: 'fewer units than columns', ko: '열보다 적은 뉴런' }, args: [1, 'relu', [[1, 2]], [0]] },
      { name: { en: 'one bias too few', ko: '편향이 하나 모자람' }, args: [2, 'relu', [[1, 2]], [0]] },
      { name: { en: 'one bias too many', ko: '편향이 하나 남음' }, args: [2, 'relu', [[1, 2]], [0, 0, 0]] },
      { name: { en: 'a short second row of W', ko: 'W의 짧은 둘째 행' }, args: [2, 'tanh', [[1, 2], [3]], [0, 0]] },
      { name: { en: 'a short first row of W', ko: 'W의 짧은 첫 행' }, args: [2, 'tanh', [[1], [2, 3]], [0, 0]] },
      { name: { en: 'W without rows', ko: '행이 없는 W' }, args: [2, 'tanh', [], [0, 0]] },
      { name: { en: 'no units', ko: '뉴런 0개' }, args: [0, 'linear', [[]], []] },
      { name: { en: 'one and a half units', ko: '뉴런 1.5개' }, args: [1.5, 'linear', [[1]], [0]] },
      { name: { en: 'an unknown activation', ko: '없는 활성화 함수' }, args: [1, 'swish', [[1]], [0]] },
    ],
  }),
];

export const layerChecks = [...denseForwardChecks, ...denseBackwardChecks, ...denseChecks];
