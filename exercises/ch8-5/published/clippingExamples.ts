import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of part B. */
export const clippingExamples = [
  equals({
    id: 'clip-by-value-published',
    function: 'clipByValue',
    title: published,
    points: 2,
    table: [
      { name: workedExample, args: [[0.5, -3, 2, 1], -1, 1], result: [0.5, -1, 1, 1] },
      { args: [[4, -0.2, 0], -0.5, 2], result: [2, -0.2, 0] },
      { args: [[-2, -1.5, 3], -1.5, -0.5], result: [-1.5, -1.5, -0.5] },
      { args: [[-4, 0.5, 4], -2, 1], result: [-2, 0.5, 1] },
      {
        name: { en: 'both bounds above 0', ko: '두 경계가 모두 0보다 큼' },
        args: [[1, 3, 6], 2, 5],
        result: [2, 3, 5],
      },
    ],
  }),
  equals({
    id: 'clip-by-norm-published',
    function: 'clipByNorm',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [[3, 4, 12], 1], result: [0.23076923, 0.30769231, 0.92307692] },
      { args: [[3, 4], 10], result: [3, 4] },
      { args: [[-6, 8], 5], result: [-3, 4] },
      { args: [[1, 1, 1, 1], 0.5], result: [0.25, 0.25, 0.25, 0.25] },
      { args: [[0.6, -0.8], 0.5], result: [0.3, -0.4] },
      { name: { en: 'short enough', ko: '이미 짧은 기울기' }, args: [[1, -2, 2], 6], result: [1, -2, 2] },
      {
        name: { en: 'short enough, one element', ko: '이미 짧은 기울기, 원소 하나' },
        args: [[-0.5], 1],
        result: [-0.5],
      },
    ],
  }),
  equals({
    id: 'clip-by-global-norm-published',
    function: 'clipByGlobalNorm',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [[[3, 4], [12]], 1],
        result: { clipped: [[0.23076923, 0.30769231], [0.92307692]], norm: 13 },
      },
      { args: [[[1, -2], [2]], 6], result: { clipped: [[1, -2], [2]], norm: 3 } },
      { args: [[[6], [8]], 5], result: { clipped: [[3], [4]], norm: 10 } },
      { args: [[[-3, 0], [4]], 8], result: { clipped: [[-3, 0], [4]], norm: 5 } },
      { args: [[[0.6], [-0.8]], 2], result: { clipped: [[0.6], [-0.8]], norm: 1 } },
      {
        args: [
          [
            [1, 2],
            [2, 4],
            [0, 0],
          ],
          2.5,
        ],
        result: {
          clipped: [
            [0.5, 1],
            [1, 2],
            [0, 0],
          ],
          norm: 5,
        },
      },
    ],
  }),
];
