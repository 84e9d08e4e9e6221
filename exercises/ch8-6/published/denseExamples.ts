import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of the class Dense. */
export const denseExamples = [
  equals({
    id: 'dense-published',
    function: 'Dense',
    parameters: ['units', 'activation', 'W', 'b', 'X', 'dY'],
    fixed: ['units'],
    title: published,
    points: 1,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          2,
          'linear',
          [
            [0.1, -0.2],
            [0.3, 0.4],
          ],
          [0.1, 0],
          [
            [1, 2],
            [0, 1],
          ],
          [
            [1, 0],
            [0.5, -1],
          ],
        ],
        result: {
          Y: [
            [0.8, 0.6],
            [0.4, 0.4],
          ],
          dX: [
            [0.1, 0.3],
            [0.25, -0.25],
          ],
          dW: [
            [1, 0],
            [2.5, -1],
          ],
          db: [1.5, -1],
          params: 6,
        },
      },
      {
        args: [
          2,
          'softmax',
          [
            [0.1, -0.2],
            [0.3, 0.4],
          ],
          [0.1, 0],
          [[1, 2]],
          [[1, 0]],
        ],
        result: {
          Y: [[0.549834, 0.450166]],
          dX: [[0.07425497, -0.02475166]],
          dW: [
            [0.24751657, -0.24751657],
            [0.49503315, -0.49503315],
          ],
          db: [0.24751657, -0.24751657],
          params: 6,
        },
      },
      {
        args: [
          1,
          'tanh',
          [[2], [-0.5]],
          [0.25],
          [
            [0.5, 1],
            [1, -1],
          ],
          [[2], [1]],
        ],
        result: {
          Y: [[0.63514895], [0.99185972]],
          dX: [
            [2.38634323, -0.59658581],
            [0.03242857, -0.00810714],
          ],
          dW: [[0.6128001], [1.17695733]],
          db: [1.2093859],
          params: 3,
        },
      },
      {
        args: [
          2,
          'sigmoid',
          [[2, -4]],
          [0, 1],
          [[0.5], [-1]],
          [
            [1, 2],
            [3, -1],
          ],
        ],
        result: {
          Y: [
            [0.73105858, 0.26894142],
            [0.11920292, 0.99330715],
          ],
          dX: [[-1.1796716], [0.65655374]],
          dW: [[-0.21667479, 0.20325999]],
          db: [0.51159269, 0.38657581],
          params: 4,
        },
      },
      {
        args: [
          2,
          'relu',
          [
            [0.5, -1],
            [0.25, 1],
          ],
          [0.25, 0.5],
          [
            [1, -1],
            [2, 0.5],
          ],
          [
            [1, 2],
            [-1, 3],
          ],
        ],
        result: {
          Y: [
            [0.5, 0],
            [1.375, 0],
          ],
          dX: [
            [0.5, 0.25],
            [-0.5, -0.25],
          ],
          dW: [
            [-1, 0],
            [-1.5, 0],
          ],
          db: [0, 0],
          params: 6,
        },
      },
    ],
  }),
  equals({
    id: 'dense-copies-published',
    function: 'Dense',
    entry: 'copied',
    parameters: ['units', 'W', 'b', 'X'],
    fixed: ['units'],
    title: {
      en: 'published examples, no activation given, and W and b changed from outside afterwards',
      ko: '공개 예제: 활성화 함수를 생략하고, 만든 뒤에 밖에서 W와 b를 바꿀 때',
    },
    points: 1,
    tolerance: decimals(8),
    table: [
      { args: [1, [[2]], [1], [[-1]]], result: { Y: [[-1]], W: [[2]], b: [1] } },
      {
        args: [2, [[1, -1]], [0, 0.5], [[2], [-1]]],
        result: {
          Y: [
            [2, -1.5],
            [-1, 1.5],
          ],
          W: [[1, -1]],
          b: [0, 0.5],
        },
      },
      {
        args: [
          1,
          [[0.5], [-1]],
          [0.25],
          [
            [1, 2],
            [0, 1],
          ],
        ],
        result: { Y: [[-1.25], [-0.75]], W: [[0.5], [-1]], b: [0.25] },
      },
      {
        args: [
          2,
          [
            [1, 0],
            [0, 1],
          ],
          [0, 0],
          [[-1, -2]],
        ],
        result: {
          Y: [[-1, -2]],
          W: [
            [1, 0],
            [0, 1],
          ],
          b: [0, 0],
        },
      },
    ],
  }),
];
