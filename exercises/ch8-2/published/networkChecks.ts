import { equals } from '@chainrule/grader/exercise';

const published = { en: 'published example', ko: '공개 예제' };
/** The layer of the figure: three inputs, two outputs, arrows .1 to .6. */
const W = [
  [0.1, 0.4],
  [0.2, 0.5],
  [0.3, 0.6],
];
const b = [0.1, -0.2];
/** Weights and biases of the 4-8-8-3 network, by a formula. */
const layer = (inputs: number, units: number, act: string) => ({
  W: Array.from({ length: inputs }, (_, r) =>
    Array.from({ length: units }, (_, c) => ((((r + 1) * (c + 2)) % 5) - 2) / 10),
  ),
  b: Array.from({ length: units }, (_, c) => ((c % 3) - 1) / 10),
  act,
});
const network = [layer(4, 8, 'relu'), layer(8, 8, 'relu'), layer(8, 3, 'softmax')];
const iris = [
  [5.1, 3.5, 1.4, 0.2],
  [6.7, 3, 5.2, 2.3],
];
const irisZ = [
  [
    [0.48, 0.44, 1.45, -2.14, -0.33, 0.68, 0.34, 1.35],
    [0.21, 1.41, 1.51, -3.54, 0.31, 0.41, 1.31, 1.41],
  ],
  [
    [-0.224, 0.598, 0.41, -1.048, 0.164, -0.024, 0.498, 0.31],
    // biome-ignore lint/suspicious/noApproximativeNumericConstant: a weighted sum that only looks like −√2
    [0.09, 0.312, 0.434, -1.414, 0.168, 0.29, 0.212, 0.334],
  ],
  [
    [0.0144, 0.0016, 0.1768],
    [-0.1056, 0.1056, 0.1948],
  ],
];
const irisY = [
  [0.3160943632, 0.3120741397, 0.3718314971],
  [0.2788966008, 0.3444817476, 0.3766216516],
];
const cut = (rows: number[][]) => rows.map((row) => row.map((z) => Math.max(0, z)));
/** A network of two layers whose numbers stay short. */
const small = [
  {
    W: [
      [1, -1],
      [0.5, 2],
    ],
    b: [0.5, 0],
    act: 'relu',
  },
  { W: [[2], [-1]], b: [1], act: 'linear' },
];
const smallX = [
  [1, 2],
  [-3, 1],
];

/** Public checks of whole networks. */
export const networkChecks = [
  equals({
    id: 'forward-published',
    function: 'forward',
    title: published,
    points: 4,
    table: [
      { name: { en: '4-8-8-3 on iris', ko: '4-8-8-3 신경망과 붓꽃 데이터' }, args: [iris, network], result: irisY },
      { args: [smallX, small], result: [[3], [-4]] },
      { args: [[[1, 2, 3]], [{ W, b, act: 'linear' }]], result: [[1.5, 3]] },
      {
        args: [
          [[1], [2]],
          [
            { W: [[2]], b: [1], act: 'linear' },
            { W: [[-1]], b: [4], act: 'relu' },
          ],
        ],
        result: [[1], [0]],
      },
      {
        args: [
          [
            [1, 2],
            [-3, 1],
          ],
          [...small, { W: [[1, -1]], b: [0, 2], act: 'relu' }],
        ],
        result: [
          [3, 0],
          [0, 6],
        ],
      },
    ],
  }),
  equals({
    id: 'forward-trace-published',
    function: 'forwardTrace',
    title: published,
    points: 4,
    table: [
      {
        name: { en: '4-8-8-3 on iris', ko: '4-8-8-3 신경망과 붓꽃 데이터' },
        args: [iris, network],
        result: { z: irisZ, a: [cut(irisZ[0]), cut(irisZ[1]), irisY] },
      },
      {
        args: [smallX, small],
        result: {
          z: [
            [
              [2.5, 3],
              [-2, 5],
            ],
            [[3], [-4]],
          ],
          a: [
            [
              [2.5, 3],
              [0, 5],
            ],
            [[3], [-4]],
          ],
        },
      },
      {
        args: [
          [[1], [2]],
          [
            { W: [[2]], b: [1], act: 'linear' },
            { W: [[-1]], b: [4], act: 'relu' },
          ],
        ],
        result: {
          z: [
            [[3], [5]],
            [[1], [-1]],
          ],
          a: [
            [[3], [5]],
            [[1], [0]],
          ],
        },
      },
      {
        args: [
          [[2, -1]],
          [
            {
              W: [
                [-2, 3],
                [1, 0.5],
              ],
              b: [1, -1],
              act: 'relu',
            },
          ],
        ],
        result: { z: [[[-4, 4.5]]], a: [[[0, 4.5]]] },
      },
    ],
  }),
];
