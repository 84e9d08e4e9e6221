import { equals } from '@chainrule/grader/exercise';
import { b, W } from './figure.ts';
import { iris, irisY, irisZ, network, oneNeuronWide, reluThenLinear, reluTwice, small, smallX } from './networks.ts';

const published = { en: 'published example', ko: '공개 예제' };
const cut = (rows: number[][]) => rows.map((row) => row.map((z) => Math.max(0, z)));

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
      {
        args: [
          [
            [1, 2],
            [2, -1],
          ],
          reluThenLinear,
        ],
        result: [
          [1.5, 2],
          [2, -0.25],
        ],
      },
      {
        args: [
          [
            [1, 0],
            [0, 1],
          ],
          reluTwice,
        ],
        result: [
          [1, 0],
          [0.5, 2],
        ],
      },
      { args: [[[1], [-1]], oneNeuronWide], result: [[-1], [8]] },
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
      {
        args: [
          [
            [1, 2],
            [2, -1],
          ],
          reluThenLinear,
        ],
        result: {
          z: [
            [
              [2, 1],
              [1.5, -4],
            ],
            [
              [1.5, 2],
              [2, -0.25],
            ],
          ],
          a: [
            [
              [2, 1],
              [1.5, 0],
            ],
            [
              [1.5, 2],
              [2, -0.25],
            ],
          ],
        },
      },
      {
        args: [
          [
            [1, 0],
            [0, 1],
          ],
          reluTwice,
        ],
        result: {
          z: [
            [
              [1, -1],
              [-1, 1],
            ],
            [
              [1, -1],
              [0.5, 2],
            ],
          ],
          a: [
            [
              [1, 0],
              [0, 1],
            ],
            [
              [1, 0],
              [0.5, 2],
            ],
          ],
        },
      },
      {
        args: [[[1], [-1]], oneNeuronWide],
        result: {
          z: [
            [[-1], [3]],
            [[-1], [8]],
          ],
          a: [
            [[0], [3]],
            [[-1], [8]],
          ],
        },
      },
    ],
  }),
];
