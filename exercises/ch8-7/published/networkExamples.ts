import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './names.ts';
import { mirrored, single, wider, worked } from './networks.ts';

const largeScores = { en: 'large scores', ko: '큰 점수' };
const impossible = { en: 'the right class was impossible', ko: '정답의 확률이 0' };
const atZero = { en: 'a weighted sum of exactly 0', ko: '정확히 0인 가중합' };

/** Published examples of part C. */
export const networkExamples = [
  equals({
    id: 'forward-published',
    function: 'forward',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [[[1, 2]], worked],
        result: { H: [[2, 0]], P: [[0.73105858, 0.26894142]] },
      },
      {
        args: [
          [
            [1, 0],
            [0, 1],
            [1, 1],
          ],
          wider,
        ],
        result: {
          H: [
            [0.6, 0, 0],
            [0.4, 0.7, 0],
            [0.9, 0.5, 0],
          ],
          P: [
            [0.39546515, 0.28716664, 0.31736822],
            [0.24538447, 0.44267074, 0.3119448],
            [0.3289038, 0.3355481, 0.3355481],
          ],
        },
      },
      {
        args: [
          [
            [0, 0],
            [-1, 0.5],
          ],
          worked,
        ],
        result: {
          H: [
            [0, 0],
            [0, 0],
          ],
          P: [
            [0.26894142, 0.73105858],
            [0.26894142, 0.73105858],
          ],
        },
      },
      {
        name: largeScores,
        args: [[[1000], [1]], single],
        result: {
          H: [[1000], [1]],
          P: [
            [1, 0],
            [0.88079708, 0.11920292],
          ],
        },
      },
      {
        name: { en: 'scores far below 0', ko: '0보다 훨씬 작은 점수' },
        args: [[[0], [1]], { ...single, b2: [-1000, -1000] }],
        result: {
          H: [[0], [1]],
          P: [
            [0.5, 0.5],
            [0.88079708, 0.11920292],
          ],
        },
      },
      {
        name: largeScores,
        args: [[[1000]], { ...single, W2: [[1, 1, 0]], b2: [0, 0, 0] }],
        result: { H: [[1000]], P: [[0.5, 0.5, 0]] },
      },
    ],
  }),
  equals({
    id: 'loss-of-published',
    function: 'lossOf',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 0],
            [0, 1],
          ],
          [
            [0.5, 0.5],
            [0.25, 0.75],
          ],
        ],
        result: 0.49041463,
      },
      {
        args: [
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          [
            [0.7, 0.2, 0.1],
            [0.1, 0.3, 0.6],
            [0.25, 0.25, 0.5],
          ],
        ],
        result: 0.75126498,
      },
      { args: [[[0, 1]], [[1, 0]]], result: 16.11809565 },
      {
        name: impossible,
        args: [
          [
            [1, 0],
            [1, 0],
          ],
          [
            [0, 1],
            [0.5, 0.5],
          ],
        ],
        result: 8.40562142,
      },
      { name: impossible, args: [[[0, 0, 1]], [[0.5, 0.5, 0]]], result: 16.11809565 },
    ],
  }),
  equals({
    id: 'gradients-published',
    function: 'gradients',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [[[1, 2]], [[0, 1]], worked],
        result: {
          dW1: [
            [0.73105858, 0],
            [1.46211716, 0],
          ],
          db1: [0.73105858, 0],
          dW2: [
            [1.46211716, -1.46211716],
            [0, 0],
          ],
          db2: [0.73105858, -0.73105858],
        },
      },
      {
        args: [
          [
            [1, 0],
            [0, 1],
            [1, 1],
          ],
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          wider,
        ],
        result: {
          dW1: [
            [-0.12216119, -0.00985608, 0],
            [0.07524941, -0.15182118, 0],
          ],
          db1: [-0.01291402, -0.15182118, 0],
          dW2: [
            [0.0104821, 0.08378719, -0.09426929],
            [0.11207368, -0.07411881, -0.03795486],
            [0, 0, 0],
          ],
          db2: [-0.01008219, 0.02179516, -0.01171296],
        },
      },
      {
        args: [
          [
            [2, 1],
            [0, 1],
          ],
          [
            [1, 0],
            [0, 1],
          ],
          worked,
        ],
        result: {
          dW1: [
            [-0.18242552, 0],
            [0.09755757, 0],
          ],
          db1: [0.09755757, 0],
          dW2: [
            [-0.13364674, 0.13364674],
            [0, 0],
          ],
          db2: [0.09755757, -0.09755757],
        },
      },
      {
        name: atZero,
        args: [
          [[0], [1]],
          [
            [1, 0],
            [0, 1],
          ],
          mirrored,
        ],
        result: {
          dW1: [[0.36552929, 0]],
          db1: [0.36552929, 0],
          dW2: [
            [0.36552929, -0.36552929],
            [0, 0],
          ],
          db2: [0.11552929, -0.11552929],
        },
      },
      {
        name: atZero,
        args: [[[0]], [[1, 0]], { ...mirrored, b1: [0, 2] }],
        result: {
          dW1: [[0, 0]],
          db1: [0, 0.88079708],
          dW2: [
            [0, 0],
            [-1.76159416, 1.76159416],
          ],
          db2: [-0.88079708, 0.88079708],
        },
      },
      {
        name: { en: 'a weight of 0, and an input of 0', ko: '0인 가중치와 0인 입력' },
        args: [[[1, 0]], [[0, 1]], { ...single, W1: [[0], [3]] }],
        result: { dW1: [[0], [0]], db1: [0], dW2: [[0, 0]], db2: [0.5, -0.5] },
      },
    ],
  }),
];
