import { equals } from '@chainrule/grader/exercise';
import { b, softmaxOfZ, W, X, Z } from './figure.ts';

const published = { en: 'published example', ko: '공개 예제' };

/** Public checks of a layer. */
export const layerChecks = [
  equals({
    id: 'dense-published',
    function: 'dense',
    title: published,
    points: 6,
    table: [
      { args: [X, { W, b, act: 'linear' }], result: Z },
      {
        args: [X, { W, b, act: 'relu' }],
        result: [
          [1.5, 3],
          [0.1, 0],
          [0.7, 0.85],
          [0, 0],
        ],
      },
      { args: [X, { W, b, act: 'softmax' }], result: softmaxOfZ },
      { args: [[[1, 2, 3]], { W, b, act: 'sigmoid' }], result: [[0.8175744762, 0.9525741268]] },
      {
        args: [
          [
            [0, 0, 0],
            [-1, 0.5, 2],
          ],
          { W, b, act: 'tanh' },
        ],
        result: [
          [0.09966799462, -0.1973753202],
          [0.6043677771, 0.6910694698],
        ],
      },
      {
        args: [
          [
            [1, 2],
            [-3, 1],
          ],
          {
            W: [
              [1, -1],
              [0.5, 2],
            ],
            b: [0.5, 0],
            act: 'relu',
          },
        ],
        result: [
          [2.5, 3],
          [0, 5],
        ],
      },
      {
        args: [
          [[2, -1]],
          {
            W: [
              [-2, 3],
              [1, 0.5],
            ],
            b: [1, -1],
            act: 'linear',
          },
        ],
        result: [[-4, 4.5]],
      },
      {
        args: [
          [[2, -1]],
          {
            W: [
              [-2, 3],
              [1, 0.5],
            ],
            b: [1, -1],
            act: 'relu',
          },
        ],
        result: [[0, 4.5]],
      },
      {
        args: [
          [[-2, 1]],
          {
            W: [
              [1, 0.5],
              [0.5, 1],
            ],
            b: [1, -1],
            act: 'softmax',
          },
        ],
        result: [[0.6224593312, 0.3775406688]],
      },
      {
        args: [
          [
            [1, -1],
            [2, 0],
          ],
          {
            W: [
              [1, -1],
              [0, 2],
            ],
            b: [0, -0.5],
            act: 'softmax',
          },
        ],
        result: [
          [0.9890130574, 0.01098694263],
          [0.9890130574, 0.01098694263],
        ],
      },
      {
        args: [[[0.5], [-1]], { W: [[2, -1, 0]], b: [0, 1, -1], act: 'softmax' }],
        result: [
          [0.574096993, 0.3482074279, 0.07769557915],
          [0.01714782555, 0.9362395519, 0.04661262258],
        ],
      },
      { args: [[[1]], { W: [[0.5, -0.5]], b: [0, 0], act: 'tanh' }], result: [[0.4621171573, -0.4621171573]] },
      {
        args: [
          [
            [0, 1],
            [1, 0],
          ],
          { W: [[1], [-2]], b: [0.5], act: 'tanh' },
        ],
        result: [[-0.9051482536], [0.9051482536]],
      },
      {
        args: [
          [
            [0, 1],
            [1, 0],
          ],
          { W: [[1], [-2]], b: [0.5], act: 'linear' },
        ],
        result: [[-1.5], [1.5]],
      },
    ],
  }),
];
