import { equals } from '@chainrule/grader/exercise';

const published = { en: 'published example', ko: '공개 예제' };
/** The layer of the figure: three inputs, two outputs, arrows .1 to .6. */
const W = [
  [0.1, 0.4],
  [0.2, 0.5],
  [0.3, 0.6],
];
const b = [0.1, -0.2];
const X = [
  [1, 2, 3],
  [0, 0, 0],
  [-1, 0.5, 2],
  [10, -10, 1],
];
const Z = [
  [1.5, 3],
  [0.1, -0.2],
  [0.7, 0.85],
  [-0.6, -0.6],
];
const softmaxOfZ = [
  [0.1824255238, 0.8175744762],
  [0.5744425168, 0.4255574832],
  [0.4625701547, 0.5374298453],
  [0.5, 0.5],
];

/** Public checks of the pieces of a layer, and of the layer. */
export const layerChecks = [
  equals({
    id: 'add-bias-published',
    function: 'addBias',
    title: published,
    points: 3,
    table: [
      {
        args: [
          [
            [1.4, 3.2],
            [0, 0],
            [0.6, 1.05],
            [-0.7, -0.4],
          ],
          b,
        ],
        result: Z,
      },
      { args: [[[1, 2, 3]], [10, 20, 30]], result: [[11, 22, 33]] },
      {
        args: [
          [
            [1, 2],
            [3, 4],
          ],
          [0.5, -1],
        ],
        result: [
          [1.5, 1],
          [3.5, 3],
        ],
      },
      { args: [[[0], [1], [2]], [7]], result: [[7], [8], [9]] },
      {
        args: [
          [
            [1, 0, 2],
            [0, 3, 0],
            [4, 0, 5],
          ],
          [1, 2, -1],
        ],
        result: [
          [2, 2, 1],
          [1, 5, -1],
          [5, 2, 4],
        ],
      },
      {
        args: [
          [
            [1, 1],
            [2, 2],
          ],
          [-3, 4],
        ],
        result: [
          [-2, 5],
          [-1, 6],
        ],
      },
      {
        args: [
          [
            [5, 6],
            [7, 8],
          ],
          [1, 2],
        ],
        result: [
          [6, 8],
          [8, 10],
        ],
      },
    ],
  }),
  equals({
    id: 'softmax-rows-published',
    function: 'softmaxRows',
    title: published,
    points: 5,
    table: [
      { args: [Z], result: softmaxOfZ },
      {
        args: [
          [
            [1, 2, 3],
            [1, 1, 1],
            [0, 5, -5],
          ],
        ],
        result: [
          [0.09003057317, 0.2447284711, 0.6652409558],
          [0.3333333333, 0.3333333333, 0.3333333333],
          [0.006692549117, 0.9932623568, 0.00004509404124],
        ],
      },
      { args: [[[2, 1]]], result: [[0.7310585786, 0.2689414214]] },
      {
        args: [
          [
            [0, 0],
            [0, 2],
          ],
        ],
        result: [
          [0.5, 0.5],
          [0.119202922, 0.880797078],
        ],
      },
    ],
  }),
  equals({
    id: 'softmax-rows-large',
    function: 'softmaxRows',
    title: { en: 'large logits', ko: '큰 로짓' },
    points: 3,
    edge: true,
    table: [
      { args: [[[1000, 1001, 1002]]], result: [[0.09003057317, 0.2447284711, 0.6652409558]] },
      {
        args: [
          [
            [1002, 1000],
            [1000, 1000],
          ],
        ],
        result: [
          [0.880797078, 0.119202922],
          [0.5, 0.5],
        ],
      },
      { args: [[[-1000, -1001]]], result: [[0.7310585786, 0.2689414214]] },
      {
        args: [
          [
            [1000, 999],
            [0, 1],
          ],
        ],
        result: [
          [0.7310585786, 0.2689414214],
          [0.2689414214, 0.7310585786],
        ],
      },
      {
        args: [
          [
            [0, 0],
            [800, 800],
          ],
        ],
        result: [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      },
      {
        args: [
          [
            [-900, -900],
            [0, -1000],
          ],
        ],
        result: [
          [0.5, 0.5],
          [1, 0],
        ],
      },
    ],
  }),
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
    ],
  }),
];
