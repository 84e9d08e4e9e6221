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
    title: { en: 'probabilities of 0 and 1', ko: '확률이 0과 1일 때' },
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
      { name: { en: 'mse is not clipped', ko: 'mse는 자르지 않음' }, args: ['mse', [[1, 0]], [[3, -2]]] },
    ],
  }),
  rejects({
    id: 'loss-and-gradient-shapes',
    function: 'lossAndGradient',
    title: badShapes,
    points: 1,
    cases: [
      ...pairs.map(({ name, args }) => ({ name, args: ['mse', ...args] })),
      { name: { en: 'an unknown loss', ko: '없는 손실' }, args: ['mae', [[1]], [[0.5]]] },
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
    title: { en: 'ties', ko: '값이 같을 때' },
    points: 1,
    edge: true,
    fixed: ['Y', 'P'],
    reference: reference.accuracy,
    cases: [
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
  rejects({ id: 'accuracy-shapes', function: 'accuracy', title: badShapes, points: 1, cases: pairs }),
];

export const lossChecks = [...lossAndGradientChecks, ...accuracyChecks];
