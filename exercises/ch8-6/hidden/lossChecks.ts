import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { matrix, numbers, oneHotRows, probabilities, scalar, shaped, tied } from '@chainrule/grader/inputs';
import { constant, oneof } from 'fast-check';
import type { Loss, Matrix } from './references.ts';
import * as reference from './references.ts';

type LossArgs = [kind: Loss, Y: Matrix, P: Matrix];
type Pair = [Y: Matrix, P: Matrix];

const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };
const otherBatches = { en: 'other batches', ko: '다른 배치' };

const sizes = { samples: [1, 4], columns: [1, 3] } as const;
const inside = matrix('samples', 'columns', numbers(0.1, 0.9, 0.05));
const losses = oneof(
  shaped(sizes, [
    scalar(constant<Loss>('mse')),
    matrix('samples', 'columns', numbers(-2, 2, 0.5)),
    matrix('samples', 'columns', numbers(-2, 2, 0.1)),
  ]),
  shaped(sizes, [
    scalar(constant<Loss>('binary_crossentropy')),
    matrix('samples', 'columns', numbers(0, 1, 1)),
    inside,
  ]),
  shaped(sizes, [scalar(constant<Loss>('categorical_crossentropy')), oneHotRows('samples', 'columns'), inside]),
);

const pairs = [
  { name: { en: 'an empty batch', ko: '빈 배치' }, args: [[], []] },
  { name: { en: 'a prediction too few', ko: '예측이 하나 모자람' }, args: [[[1], [0]], [[0.5]]] },
  { name: { en: 'a column too many', ko: '열이 하나 남음' }, args: [[[1, 0]], [[0.5, 0.3, 0.2]]] },
];

/** Pairs of one loss and another: what is wrong with the shapes is wrong with each of them. */
const mismatches = [
  ...pairs,
  { name: { en: 'a prediction too many', ko: '예측이 하나 남음' }, args: [[[1]], [[0.5], [0.5]]] },
  { name: { en: 'a column too few', ko: '열이 하나 모자람' }, args: [[[1, 0]], [[0.5]]] },
  {
    name: { en: 'a ragged prediction', ko: '행의 길이가 다른 예측' },
    args: [
      [
        [1, 0],
        [0, 1],
      ],
      [[0.5, 0.5], [0.5]],
    ],
  },
];
const LOSSES: Loss[] = ['mse', 'binary_crossentropy', 'categorical_crossentropy'];

const lossAndGradientChecks = [
  gradient<LossArgs>({
    id: 'loss-and-gradient-batches',
    function: 'lossAndGradient',
    title: otherBatches,
    points: 7,
    reference: reference.lossAndGradient,
    of: (kind, Y, P) => reference.lossAndGradient(kind, Y, P).loss,
    wrt: { dP: '2' },
    inputs: losses,
    runs: 60,
  }),
  agrees<LossArgs>({
    id: 'loss-and-gradient-certain',
    function: 'lossAndGradient',
    title: { en: 'probabilities of 0 and 1, targets in between', ko: '확률이 0과 1일 때, 정답이 그 사이일 때' },
    points: 1,
    edge: true,
    fixed: ['Y', 'P'],
    tolerance: { rtol: 1e-8, atol: 1e-11 },
    reference: reference.lossAndGradient,
    cases: [
      {
        name: { en: 'certain and wrong', ko: '확신하고 틀림' },
        args: [
          'categorical_crossentropy',
          [
            [1, 0],
            [0, 1],
          ],
          [
            [0, 1],
            [0, 1],
          ],
        ],
      },
      {
        name: { en: 'certain, one column', ko: '확신, 열 하나' },
        args: ['binary_crossentropy', [[1], [0], [1]], [[0], [0], [1]]],
      },
      {
        name: { en: 'closer than the clip', ko: '자르는 값보다 가까움' },
        args: ['binary_crossentropy', [[0], [1]], [[1e-9], [1e-8]]],
      },
      {
        name: { en: 'closer to 1 than the clip', ko: '1에서 자르는 값보다 가까움' },
        args: ['binary_crossentropy', [[0], [1]], [[1 - 1e-9], [1 - 1e-8]]],
      },
      {
        name: { en: 'certain and right', ko: '확신하고 맞음' },
        args: ['categorical_crossentropy', [[1, 0]], [[1, 0]]],
      },
      {
        name: { en: 'nearly 0', ko: '0에 가까움' },
        args: ['categorical_crossentropy', [[1, 0]], [[1e-9, 1 - 1e-9]]],
      },
      {
        name: { en: 'targets between 0 and 1', ko: '0과 1 사이의 정답' },
        args: ['binary_crossentropy', [[0.25], [0.75]], [[0.5], [0.6]]],
      },
      {
        name: { en: 'shares as targets', ko: '비율로 주어진 정답' },
        args: ['categorical_crossentropy', [[0.3, 0.7]], [[0.4, 0.6]]],
      },
      { name: { en: 'mse is not clipped', ko: 'mse는 자르지 않음' }, args: ['mse', [[1, 0]], [[3, -2]]] },
    ],
  }),
  rejects({
    id: 'loss-and-gradient-shapes',
    function: 'lossAndGradient',
    title: badShapes,
    points: 1,
    cases: [
      ...LOSSES.flatMap((kind) =>
        mismatches.map(({ name, args }) => ({
          name: { en: `${name.en} (${kind})`, ko: `${name.ko} (${kind})` },
          args: [kind, ...args],
        })),
      ),
      { name: { en: 'an unknown loss', ko: '없는 손실' }, args: ['mae', [[1]], [[0.5]]] },
      { name: { en: 'an unknown cross-entropy', ko: '없는 크로스 엔트로피' }, args: ['crossentropy', [[1]], [[0.5]]] },
    ],
  }),
];

const accuracyChecks = [
  agrees<Pair>({
    id: 'accuracy-batches',
    function: 'accuracy',
    title: otherBatches,
    points: 3,
    fixed: ['Y', 'P'],
    reference: reference.accuracy,
    inputs: oneof(
      shaped({ samples: [1, 6], columns: [2, 4] }, [
        oneHotRows('samples', 'columns'),
        tied(matrix('samples', 'columns', probabilities())),
      ]),
      shaped({ samples: [1, 6], columns: [1, 1] }, [
        matrix('samples', 'columns', numbers(0, 1, 1)),
        matrix('samples', 'columns', probabilities()),
      ]),
    ),
    runs: 60,
  }),
  agrees<Pair>({
    id: 'accuracy-ties',
    function: 'accuracy',
    title: { en: 'ties, and predictions that are no probabilities', ko: '값이 같을 때, 예측이 확률이 아닐 때' },
    points: 1,
    edge: true,
    fixed: ['Y', 'P'],
    reference: reference.accuracy,
    cases: [
      {
        name: { en: 'outside of 0 and 1', ko: '0과 1을 벗어남' },
        args: [
          [[1], [0]],
          [[1.7], [-0.8]],
        ],
      },
      { name: { en: 'all below 0', ko: '모두 0보다 작음' }, args: [[[0, 1, 0]], [[-3, -1, -2]]] },
      {
        name: { en: 'all below 0, the last one right', ko: '모두 0보다 작고 마지막이 정답' },
        args: [[[0, 1]], [[-2, -0.5]]],
      },
      {
        name: { en: 'below 0 in two rows', ko: '두 행이 0보다 작음' },
        args: [
          [
            [0, 0, 1],
            [1, 0, 0],
          ],
          [
            [-3, -2, -1],
            [-1, -2, -3],
          ],
        ],
      },
      { name: { en: 'above 1', ko: '1보다 큼' }, args: [[[0, 1]], [[2, 10]]] },
      {
        name: { en: 'exactly one half', ko: '정확히 0.5' },
        args: [
          [[0], [1], [1]],
          [[0.5], [0.5], [0.75]],
        ],
      },
      { name: { en: 'a half that is 0', ko: '0으로 보는 0.5' }, args: [[[0]], [[0.5]]] },
      {
        name: { en: 'a half that is not 1', ko: '1이 아닌 0.5' },
        args: [
          [[1], [0]],
          [[0.5], [0.2]],
        ],
      },
      {
        name: { en: 'the first of equals', ko: '같은 값 중 첫째' },
        args: [
          [
            [0, 1, 0],
            [1, 0, 0],
          ],
          [
            [0.2, 0.4, 0.4],
            [0.3, 0.3, 0.4],
          ],
        ],
      },
      {
        name: { en: 'all alike', ko: '모두 같음' },
        args: [
          [
            [1, 0, 0],
            [0, 0, 1],
          ],
          [
            [0.3, 0.3, 0.3],
            [0.3, 0.3, 0.3],
          ],
        ],
      },
    ],
  }),
  rejects({ id: 'accuracy-shapes', function: 'accuracy', title: badShapes, points: 1, cases: mismatches }),
];

export const lossChecks = [...lossAndGradientChecks, ...accuracyChecks];
