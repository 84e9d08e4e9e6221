import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of part C. */
export const batchNormExamples = [
  equals({
    id: 'batch-norm-published',
    function: 'batchNorm',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 2, 3, 4],
            [2, 4, 6, 8],
            [6, 0, 3, 0],
          ],
          [1, 1, 1, 1],
          [0, 0, 0, 0],
          0.00001,
        ],
        result: {
          Y: [
            [-0.9258191078, 0, -0.7071050134, 0],
            [-0.4629095539, 1.224742575, 1.4142100269, 1.2247442973],
            [1.3887286617, -1.224742575, -0.7071050134, -1.2247442973],
          ],
          mean: [3, 2, 4, 4],
          variance: [4.6666666667, 2.6666666667, 2, 10.6666666667],
        },
      },
      {
        args: [
          [
            [1, 10],
            [3, 20],
          ],
          [2, 1],
          [0.5, -1],
          0.1,
        ],
        result: {
          Y: [
            [-1.40692518, -1.99800598],
            [2.40692518, -0.00199402],
          ],
          mean: [2, 15],
          variance: [1, 25],
        },
      },
      {
        args: [[[0.5], [1.5], [4]], [3], [1], 0.5],
        result: { Y: [[-1.75567596], [0.08144135], [4.67423461]], mean: [2], variance: [2.16666667] },
      },
      {
        args: [
          [
            [2, -1, 0],
            [0, 1, 2],
          ],
          [1, -2, 0.5],
          [0, 1, 1],
          0.00001,
        ],
        result: {
          Y: [
            [0.999995, 2.99999, 0.5000025],
            [-0.999995, -0.99999, 1.4999975],
          ],
          mean: [1, 0, 1],
          variance: [1, 1, 1],
        },
      },
    ],
  }),
  equals({
    id: 'batch-norm-inference-published',
    function: 'batchNormInference',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 10],
            [3, 20],
          ],
          [2, 1],
          [0.5, -1],
          [2, 15],
          [1, 25],
          0.1,
        ],
        result: [
          [-1.40692518, -1.99800598],
          [2.40692518, -0.00199402],
        ],
      },
      { args: [[[4]], [3], [1], [1.5], [2], 0.00001], result: [[6.3032876]] },
      {
        args: [[[0, 1, 2]], [1, 2, 3], [1, 0, -1], [0.5, 0.5, 1], [0.25, 1, 4], 0.5],
        result: [[0.42264973, 0.81649658, 0.41421356]],
      },
      {
        name: { en: 'a batch far from the training data', ko: '훈련 데이터와 동떨어진 배치' },
        args: [[[3], [5]], [1], [0], [1], [3], 1],
        result: [[1], [2]],
      },
    ],
  }),
  equals({
    id: 'moving-average-published',
    function: 'movingAverage',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [[0, 1], [1, 3], 0.9], result: [0.1, 1.2] },
      { args: [[2], [4]], result: [2.02] },
      { args: [[0.5, -1, 2], [1.5, 1, 2], 0.75], result: [0.75, -0.5, 2] },
    ],
  }),
];
