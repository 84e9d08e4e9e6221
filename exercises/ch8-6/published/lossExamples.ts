import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of the losses and of accuracy. */
export const lossExamples = [
  equals({
    id: 'loss-and-gradient-published',
    function: 'lossAndGradient',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          'mse',
          [
            [1, 0],
            [0, 2],
          ],
          [
            [0.5, 0],
            [1, 1],
          ],
        ],
        result: {
          loss: 0.5625,
          dP: [
            [-0.25, 0],
            [0.5, -0.5],
          ],
        },
      },
      {
        args: [
          'categorical_crossentropy',
          [
            [1, 0, 0],
            [0, 1, 0],
          ],
          [
            [0.5, 0.3, 0.2],
            [0.1, 0.8, 0.1],
          ],
        ],
        result: {
          loss: 0.45814537,
          dP: [
            [-1, 0, 0],
            [0, -0.625, 0],
          ],
        },
      },
      {
        args: ['binary_crossentropy', [[1], [0], [1]], [[0.9], [0.2], [0.6]]],
        result: { loss: 0.27977656, dP: [[-0.37037037], [0.41666667], [-0.55555556]] },
      },
      {
        args: ['binary_crossentropy', [[1, 0]], [[0.8, 0.4]]],
        result: { loss: 0.36698459, dP: [[-0.625, 0.83333333]] },
      },
      { args: ['mse', [[3]], [[2.5]]], result: { loss: 0.25, dP: [[-1]] } },
      {
        args: [
          'categorical_crossentropy',
          [
            [0, 1],
            [1, 0],
          ],
          [
            [0.25, 0.75],
            [0.6, 0.4],
          ],
        ],
        result: {
          loss: 0.39925385,
          dP: [
            [0, -0.66666667],
            [-0.83333333, 0],
          ],
        },
      },
      {
        args: [
          'binary_crossentropy',
          [
            [0, 1],
            [1, 1],
          ],
          [
            [0.3, 0.6],
            [0.5, 0.9],
          ],
        ],
        result: {
          loss: 0.41650207,
          dP: [
            [0.35714286, -0.41666667],
            [-0.5, -0.27777778],
          ],
        },
      },
      {
        args: ['categorical_crossentropy', [[0, 0, 1]], [[0.2, 0.2, 0.6]]],
        result: { loss: 0.51082562, dP: [[0, 0, -1.66666667]] },
      },
    ],
  }),
  equals({
    id: 'accuracy-published',
    function: 'accuracy',
    fixed: ['Y', 'P'],
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          [
            [0.6, 0.3, 0.1],
            [0.4, 0.5, 0.1],
            [0.5, 0.2, 0.3],
          ],
        ],
        result: 0.66666667,
      },
      {
        args: [
          [[1], [0], [1], [0]],
          [[0.7], [0.2], [0.4], [0.6]],
        ],
        result: 0.5,
      },
      {
        args: [
          [
            [0, 1],
            [1, 0],
          ],
          [
            [0.1, 0.9],
            [0.8, 0.2],
          ],
        ],
        result: 1,
      },
      {
        args: [
          [
            [0, 1, 0],
            [1, 0, 0],
            [0, 1, 0],
          ],
          [
            [0.2, 0.4, 0.4],
            [0.3, 0.4, 0.3],
            [0.1, 0.6, 0.3],
          ],
        ],
        result: 0.66666667,
      },
      {
        args: [
          [
            [0, 1],
            [1, 0],
            [1, 0],
            [1, 0],
          ],
          [
            [0.2, 0.8],
            [0.5, 0.5],
            [0.7, 0.3],
            [0.9, 0.1],
          ],
        ],
        result: 1,
      },
      {
        args: [
          [
            [0, 0, 1],
            [1, 0, 0],
          ],
          [
            [0.4, 0.2, 0.4],
            [0.4, 0.4, 0.2],
          ],
        ],
        result: 0.5,
      },
      { name: { en: 'negative predictions', ko: '음수 예측' }, args: [[[0, 1, 0]], [[-3, -1, -2]]], result: 1 },
      {
        args: [
          [
            [0, 1],
            [1, 0],
          ],
          [
            [-2, -0.5],
            [-1, -4],
          ],
        ],
        result: 1,
      },
      {
        args: [
          [
            [0, 0, 1],
            [0, 1, 0],
          ],
          [
            [-3, -2, -1],
            [-2, -3, -1],
          ],
        ],
        result: 0.5,
      },
      { name: { en: 'equal probabilities', ko: '확률이 같을 때' }, args: [[[1, 0]], [[0.5, 0.5]]], result: 1 },
    ],
  }),
];
