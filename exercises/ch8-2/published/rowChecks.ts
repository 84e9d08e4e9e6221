import { equals } from '@chainrule/grader/exercise';
import { b, softmaxOfZ, Z } from './figure.ts';

const published = { en: 'published example', ko: '공개 예제' };

/** Public checks of the pieces of a layer. */
export const rowChecks = [
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
];
