import { agrees, gradient, rejects, trains } from '@chainrule/grader/exercise';
import {
  inTime,
  learningRates,
  matrix,
  numbers,
  oneHotRows,
  probabilityRows,
  scalar,
  shaped,
  size,
  vector,
  weights,
} from '@chainrule/grader/inputs';
import { givenSoftmax, givenSoftmaxSteps } from './given.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };

const categoricalCrossEntropyChecks = [
  agrees<[Matrix, Matrix]>({
    id: 'categorical-cross-entropy-rows',
    function: 'categoricalCrossEntropy',
    title: { en: 'other probabilities', ko: '다른 확률' },
    points: 3,
    tolerance: { rtol: 1e-9, atol: 1e-10 },
    reference: reference.categoricalCrossEntropy,
    inputs: shaped({ samples: [1, 5], classes: [2, 5] }, [
      oneHotRows('samples', 'classes'),
      probabilityRows('samples', 'classes', { certain: false }),
    ]).filter(isPossible),
  }),
  rejects({
    id: 'categorical-cross-entropy-shapes',
    function: 'categoricalCrossEntropy',
    title: badShapes,
    points: 1,
    cases: [
      {
        name: { en: 'a row too few', ko: '행이 하나 모자람' },
        args: [
          [
            [1, 0],
            [0, 1],
          ],
          [[0.5, 0.5]],
        ],
      },
      {
        name: { en: 'a row too many', ko: '행이 하나 남음' },
        args: [
          [[1, 0]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
      { name: { en: 'a class too few', ko: '클래스가 하나 모자람' }, args: [[[1, 0, 0]], [[0.5, 0.5]]] },
      { name: { en: 'a class too many', ko: '클래스가 하나 남음' }, args: [[[1, 0]], [[0.5, 0.25, 0.25]]] },
      {
        name: { en: 'ragged', ko: '행 길이가 서로 다름' },
        args: [
          [
            [1, 0],
            [0, 1],
          ],
          [[0.5, 0.5], [1]],
        ],
      },
      {
        name: { en: 'both ragged alike', ko: '둘 다 행 길이가 똑같이 다름' },
        args: [
          [[1, 0], [1]],
          [[0.5, 0.5], [1]],
        ],
      },
      {
        name: { en: 'Y is ragged', ko: 'Y의 행 길이가 서로 다름' },
        args: [
          [[1, 0], [1]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
      {
        name: { en: 'Y is ragged, with as many numbers as P', ko: 'Y의 수는 P와 같은데 행 길이가 다름' },
        args: [
          [[1, 0, 0], [1]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
      { name: { en: 'no rows', ko: '행이 없음' }, args: [[], []] },
    ],
  }),
];

/** Whether every true class has a probability above 0: below, the clipping is what counts. */
function isPossible([Y, P]: [Matrix, Matrix]): boolean {
  return Y.every((row, i) => ((P[i] as number[])[row.indexOf(1)] as number) > 0);
}

const regression = [
  matrix('samples', 'features', numbers(-2, 2, 0.1)),
  oneHotRows('samples', 'classes'),
  matrix('features', 'classes', weights()),
  vector('classes', weights()),
] as const;

type Batch = [X: Matrix, Y: Matrix, W: Matrix, b: number[]];

const softmaxGradientChecks = [
  gradient<Batch>({
    id: 'softmax-gradient-batches',
    function: 'softmaxGradient',
    title: { en: 'other batches', ko: '다른 배치' },
    points: 5,
    reference: reference.softmaxGradient,
    of: reference.softmaxCost,
    wrt: { dW: '2', db: '3' },
    inputs: shaped({ samples: [1, 5], features: [1, 4], classes: [1, 4] }, [...regression]),
    cases: [
      {
        name: { en: 'logits of 30 and 25', ko: '30과 25인 로짓' },
        args: [[[10]], [[0, 0, 1]], [[3, 2.5, -3]], [0, 0, 0]],
      },
    ],
    given: givenSoftmax,
  }),
  trains<[X: Matrix, Y: Matrix, lr: number, steps: number]>({
    id: 'softmax-gradient-runs',
    function: 'softmaxGradient',
    entry: 'softmaxTraining',
    parameters: ['X', 'Y', 'lr', 'steps'],
    title: { en: 'other training runs', ko: '다른 훈련' },
    points: 2,
    reference: reference.softmaxTraining,
    curve: 'costs',
    inputs: shaped({ samples: [1, 5], features: [1, 3], classes: [2, 4], steps: inTime(2, 5) }, [
      regression[0],
      regression[1],
      scalar(learningRates()),
      size('steps'),
    ]),
    runs: 10,
    given: givenSoftmaxSteps,
  }),
  rejects({
    id: 'softmax-gradient-shapes',
    function: 'softmaxGradient',
    title: badShapes,
    points: 1,
    cases: [
      {
        name: { en: 'a feature too few', ko: '특성이 하나 모자람' },
        args: [
          [[1]],
          [[1, 0]],
          [
            [1, 2],
            [3, 4],
          ],
          [0, 0],
        ],
      },
      {
        name: { en: 'a row of Y too few', ko: 'Y의 행이 하나 모자람' },
        args: [[[1], [2]], [[1, 0]], [[1, 2]], [0, 0]],
      },
      {
        name: { en: 'a row of Y too many', ko: 'Y의 행이 하나 남음' },
        args: [
          [[1]],
          [
            [1, 0],
            [0, 1],
          ],
          [[1, 2]],
          [0, 0],
        ],
      },
      {
        name: { en: 'a class too many in Y', ko: 'Y의 클래스가 하나 남음' },
        args: [[[1]], [[1, 0, 0]], [[1, 2]], [0, 0]],
      },
      { name: { en: 'a class too few in Y', ko: 'Y의 클래스가 하나 모자람' }, args: [[[1]], [[1]], [[1, 2]], [0, 0]] },
      { name: { en: 'a feature too many', ko: '특성이 하나 남음' }, args: [[[1, 2]], [[1, 0]], [[1, 2]], [0, 0]] },
      {
        name: { en: 'Y is ragged', ko: 'Y의 행 길이가 서로 다름' },
        args: [[[1], [2]], [[1, 0], [1]], [[1, 2]], [0, 0]],
      },
      {
        name: { en: 'W is ragged', ko: 'W의 행 길이가 서로 다름' },
        args: [[[1, 2]], [[1, 0]], [[1, 2], [3]], [0, 0]],
      },
      { name: { en: 'no samples', ko: '샘플이 없음' }, args: [[], [], [[1, 2]], [0, 0]] },
      { name: { en: 'a bias too few', ko: '편향이 하나 모자람' }, args: [[[1]], [[1, 0]], [[1, 2]], [0]] },
      { name: { en: 'a bias too many', ko: '편향이 하나 남음' }, args: [[[1]], [[1, 0]], [[1, 2]], [0, 0, 0]] },
      {
        name: { en: 'X is ragged', ko: 'X의 행 길이가 서로 다름' },
        args: [
          [[1, 2], [3]],
          [
            [1, 0],
            [0, 1],
          ],
          [
            [1, 2],
            [3, 4],
          ],
          [0, 0],
        ],
      },
    ],
  }),
];

/** Checks of the loss and its gradient. */
export const lossChecks = [...categoricalCrossEntropyChecks, ...softmaxGradientChecks];
