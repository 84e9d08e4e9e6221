import { agrees, rejects } from '@chainrule/grader/exercise';
import { gradients, inTime, learningRates, matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { constantFrom } from 'fast-check';
import type { AdamState, Matrix, Parameter } from './references.ts';
import * as reference from './references.ts';

type Sgd = [params: Parameter[], grads: Parameter[], learningRate?: number];
type Adam = [params: Parameter[], grads: Parameter[], state: AdamState, ...options: number[]];
type Steps = [params: Parameter[], steps: Parameter[][], learningRate?: number];
type Cut = [X: Matrix, Y: Matrix, order: number[], batchSize: number];

const badShapes = { en: 'gradients of another shape', ko: '모양이 다른 기울기' };
const sizes = { inputs: [1, 3], units: [1, 2] } as const;
const start = numbers(-2, 2, 0.1);

/** A layer's weights and biases: a matrix and a list. */
const both = (elements: typeof start) => [matrix('inputs', 'units', elements), vector('units', elements)];

const misfits: { name: { en: string; ko: string }; args: [Parameter[], Parameter[]] }[] = [
  { name: { en: 'a gradient too few', ko: '기울기가 하나 모자람' }, args: [[[1], [2]], [[1]]] },
  { name: { en: 'a number too many', ko: '수가 하나 남음' }, args: [[[1]], [[1, 2]]] },
  { name: { en: 'a row too few', ko: '행이 하나 모자람' }, args: [[[[1], [2]]], [[[1]]]] },
  {
    name: { en: 'a short second row', ko: '짧은 둘째 행' },
    args: [
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [[[1, 2], [3]]],
    ],
  },
  { name: { en: 'a column too many', ko: '열이 하나 남음' }, args: [[[[1, 2]]], [[[1, 2, 3]]]] },
  { name: { en: 'a gradient too many', ko: '기울기가 하나 남음' }, args: [[[1]], [[1], [2]]] },
  {
    name: { en: 'a number too few', ko: '수가 하나 모자람' },
    args: [
      [[[1]], [1, 2]],
      [[[1]], [1]],
    ],
  },
  { name: { en: 'a column too few', ko: '열이 하나 모자람' }, args: [[[[1, 2]]], [[[1]]]] },
  {
    name: { en: 'a ragged gradient', ko: '행의 길이가 다른 기울기' },
    args: [
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [[[1, 2], [3]]],
    ],
  },
  { name: { en: 'a list for a matrix', ko: '행렬 대신 1차원 배열' }, args: [[[[1], [2]]], [[1, 2]]] },
  { name: { en: 'a matrix for a list', ko: '1차원 배열 대신 행렬' }, args: [[[1, 2]], [[[1], [2]]]] },
  { name: { en: 'a row for a column', ko: '열 대신 행' }, args: [[[[1], [2]]], [[[1, 2]]]] },
];

const sgdChecks = [
  agrees<Sgd>({
    id: 'sgd-parameters',
    function: 'sgd',
    title: { en: 'other parameters', ko: '다른 매개변수' },
    points: 3,
    reference: reference.sgd,
    inputs: shaped(sizes, [both(start), both(gradients() as typeof start), scalar(learningRates())]) as never,
    cases: [
      { name: { en: 'no parameters', ko: '매개변수 없음' }, args: [[], [], 0.1] },
      { name: { en: 'a rate of 0', ko: '학습률 0' }, args: [[[1, 2]], [[4, -5]], 0] },
      {
        name: { en: 'no rate given', ko: '학습률 생략' },
        args: [
          [[1, 2], [[3]]],
          [[4, -5], [[6]]],
        ],
      },
    ],
  }),
  rejects({ id: 'sgd-shapes', function: 'sgd', title: badShapes, points: 1, cases: misfits }),
];

const adamChecks = [
  agrees<Adam>({
    id: 'adam-states',
    function: 'adam',
    title: { en: 'other parameters and states', ko: '다른 매개변수와 상태' },
    points: 3,
    fixed: ['state'],
    reference: reference.adam,
    inputs: shaped(sizes, [
      both(start),
      both(gradients() as typeof start),
      { t: scalar(numbers(1, 9, 1)), m: both(numbers(-1, 1, 0.1)), v: both(numbers(0.01, 1, 0.01)) },
      scalar(learningRates()),
      scalar(constantFrom(0.9, 0.5)),
      scalar(constantFrom(0.999, 0.75)),
      scalar(constantFrom(1e-7, 0.01, 1)),
    ]) as never,
    cases: [
      {
        name: { en: 'a rate of 0', ko: '학습률 0' },
        args: [[[1, 2]], [[4, -5]], { t: 0, m: [], v: [] }, 0],
      },
      {
        name: { en: 'nothing of the past', ko: '지난 값을 쓰지 않음' },
        args: [[[1, 2]], [[4, -5]], { t: 2, m: [[1, 1]], v: [[1, 1]] }, 0.1, 0, 0, 0.5],
      },
      {
        name: { en: 'an epsilon of 0', ko: '엡실론 0' },
        args: [[[1, 2]], [[1e-6, -5]], { t: 0, m: [], v: [] }, 0.1, 0.9, 0.999, 0],
      },
    ],
  }),
  agrees<Steps>({
    id: 'adam-sequences',
    function: 'adam',
    entry: 'adamSteps',
    parameters: ['params', 'steps', 'learningRate'],
    title: { en: 'several steps', ko: '여러 걸음' },
    points: 3,
    reference: (params, steps, learningRate) => {
      let [now, state]: [Parameter[], AdamState] = [params, { t: 0, m: [], v: [] }];
      return steps.map((grads) => {
        ({ params: now, state } = reference.adam(now, grads, state, learningRate));
        return now;
      });
    },
    inputs: shaped({ ...sizes, steps: inTime(1, 4) }, [
      both(start),
      matrix('steps', 'units', gradients()),
      scalar(learningRates()),
    ]).map(([params, rows, rate]) => {
      const [W] = params as [Matrix];
      return [params, rows.map((row, at) => [W.map((_, i) => row.map((g) => g * (at - i || 1))), row]), rate];
    }) as never,
    cases: [
      {
        name: { en: 'small gradients', ko: '작은 기울기' },
        args: [
          [[0], [[0]]],
          [
            [[1e-6], [[2e-6]]],
            [[1e-6], [[0]]],
          ],
          0.1,
        ],
      },
      {
        name: { en: 'no rate given', ko: '학습률 생략' },
        args: [
          [[1], [[2, 3]]],
          [
            [[1], [[2, -1]]],
            [[-1], [[0.5, 1]]],
          ],
        ],
      },
      { name: { en: 'no step', ko: '걸음 없음' }, args: [[[1]], [], 0.1] },
    ],
  }),
  rejects({
    id: 'adam-shapes',
    function: 'adam',
    title: badShapes,
    points: 1,
    cases: misfits.map(({ name, args }) => ({ name, args: [...args, { t: 0, m: [], v: [] }] })),
  }),
];

const orderBy = (keys: number[]) => [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);

const batchChecks = [
  agrees<Cut>({
    id: 'shuffled-batches-cuts',
    function: 'shuffledBatches',
    fixed: ['order', 'batchSize'],
    title: { en: 'other data and orders', ko: '다른 데이터와 순서' },
    points: 3,
    reference: reference.shuffledBatches,
    inputs: shaped({ rows: [1, 7], features: [1, 2], columns: [1, 2] }, [
      matrix('rows', 'features', start),
      matrix('rows', 'columns', numbers(0, 1, 1)),
      vector('rows', numbers(0, 1)),
      scalar(numbers(1, 4, 1)),
    ]).map(([X, Y, keys, batchSize]): Cut => [X, Y, orderBy(keys), batchSize]),
    cases: [
      { name: { en: 'one batch of all', ko: '배치 하나' }, args: [[[1], [2]], [[3], [4]], [1, 0], 10] },
      { name: { en: 'no rows', ko: '행 없음' }, args: [[], [], [], 2] },
      {
        name: { en: 'more than ten rows', ko: '열이 넘는 행' },
        args: [
          Array.from({ length: 12 }, (_, i) => [i]),
          Array.from({ length: 12 }, (_, i) => [i % 2]),
          [11, 0, 10, 1, 9, 2, 8, 3, 7, 4, 6, 5],
          5,
        ],
      },
    ],
  }),
  rejects({
    id: 'shuffled-batches-orders',
    function: 'shuffledBatches',
    title: { en: 'orders and sizes that are none', ko: '순서나 크기가 될 수 없는 값' },
    points: 1,
    cases: [
      { name: { en: 'a target too few', ko: '정답이 하나 모자람' }, args: [[[1], [2]], [[1]], [0, 1], 1] },
      { name: { en: 'a row left out', ko: '빠진 행' }, args: [[[1], [2]], [[1], [2]], [0], 1] },
      { name: { en: 'a row twice', ko: '두 번 나온 행' }, args: [[[1], [2]], [[1], [2]], [1, 1], 1] },
      {
        name: { en: 'a row twice beside all others', ko: '모두 나온 뒤 또 나온 행' },
        args: [[[1], [2]], [[1], [2]], [0, 1, 1], 1],
      },
      { name: { en: 'a row that is not there', ko: '없는 행' }, args: [[[1], [2]], [[1], [2]], [0, 2], 1] },
      { name: { en: 'batches of none', ko: '크기가 0인 배치' }, args: [[[1]], [[1]], [0], 0] },
      {
        name: { en: 'batches of one and a half', ko: '크기가 1.5인 배치' },
        args: [[[1], [2]], [[1], [2]], [0, 1], 1.5],
      },
      { name: { en: 'a target too many', ko: '정답이 하나 남음' }, args: [[[1]], [[1], [2]], [0], 1] },
      { name: { en: 'targets without rows', ko: '행이 없는데 있는 정답' }, args: [[], [[1]], [], 1] },
      { name: { en: 'an order without rows', ko: '행이 없는데 있는 순서' }, args: [[], [], [0], 1] },
      {
        name: { en: 'all rows and one again', ko: '모든 행과 한 번 더 나온 행' },
        args: [[[1], [2]], [[1], [2]], [0, 1, 1], 1],
      },
      { name: { en: 'a negative row', ko: '음수 행' }, args: [[[1], [2]], [[1], [2]], [0, -1], 1] },
      { name: { en: 'half a row', ko: '0.5번 행' }, args: [[[1], [2]], [[1], [2]], [0, 0.5], 1] },
      {
        name: { en: 'one row for all', ko: '한 행만 되풀이' },
        args: [[[1], [2], [3]], [[1], [2], [3]], [1, 1, 1], 1],
      },
      { name: { en: 'batches of less than none', ko: '크기가 음수인 배치' }, args: [[[1]], [[1]], [0], -1] },
      { name: { en: 'batches of NaN', ko: '크기가 NaN인 배치' }, args: [[[1]], [[1]], [0], Number.NaN] },
    ],
  }),
];

export const updateChecks = [...sgdChecks, ...adamChecks, ...batchChecks];
