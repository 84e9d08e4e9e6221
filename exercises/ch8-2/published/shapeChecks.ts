import { equals } from '@chainrule/grader/exercise';

const networks = { en: 'published networks', ko: '공개된 신경망' };

/** Public checks of part A. */
export const shapeChecks = [
  equals({
    id: 'param-count-published',
    function: 'paramCount',
    title: networks,
    points: 4,
    table: [
      { args: [[3, 2]], result: { perLayer: [8], total: 8 } },
      { args: [[4, 3]], result: { perLayer: [15], total: 15 } },
      { args: [[2, 2, 2]], result: { perLayer: [6, 6], total: 12 } },
      { args: [[2, 2, 2], false], result: { perLayer: [4, 4], total: 8 } },
      { args: [[4, 8, 1]], result: { perLayer: [40, 9], total: 49 } },
      { args: [[4, 8, 8, 3]], result: { perLayer: [40, 72, 27], total: 139 } },
      { args: [[4, 8, 8, 3], false], result: { perLayer: [32, 64, 24], total: 120 } },
      { args: [[5, 1], false], result: { perLayer: [5], total: 5 } },
      { args: [[10000, 256, 128, 46], true], result: { perLayer: [2560256, 32896, 5934], total: 2599086 } },
      { args: [[10000, 256, 128, 20], true], result: { perLayer: [2560256, 32896, 2580], total: 2595732 } },
    ],
  }),
  equals({
    id: 'layer-shapes-published',
    function: 'layerShapes',
    title: networks,
    points: 5,
    table: [
      {
        args: [[4, 8, 8, 3], 1],
        result: [
          { X: [1, 4], W: [4, 8], B: [1, 8], Y: [1, 8] },
          { X: [1, 8], W: [8, 8], B: [1, 8], Y: [1, 8] },
          { X: [1, 8], W: [8, 3], B: [1, 3], Y: [1, 3] },
        ],
      },
      { args: [[3, 2], 4], result: [{ X: [4, 3], W: [3, 2], B: [4, 2], Y: [4, 2] }] },
      {
        args: [[2, 5, 1], 32],
        result: [
          { X: [32, 2], W: [2, 5], B: [32, 5], Y: [32, 5] },
          { X: [32, 5], W: [5, 1], B: [32, 1], Y: [32, 1] },
        ],
      },
      {
        args: [[6, 4, 3], 10],
        result: [
          { X: [10, 6], W: [6, 4], B: [10, 4], Y: [10, 4] },
          { X: [10, 4], W: [4, 3], B: [10, 3], Y: [10, 3] },
        ],
      },
      {
        args: [[5, 2, 4, 3], 7],
        result: [
          { X: [7, 5], W: [5, 2], B: [7, 2], Y: [7, 2] },
          { X: [7, 2], W: [2, 4], B: [7, 4], Y: [7, 4] },
          { X: [7, 4], W: [4, 3], B: [7, 3], Y: [7, 3] },
        ],
      },
    ],
  }),
  equals({
    id: 'from-arrows-published',
    function: 'fromArrows',
    title: { en: 'the arrows of the figure', ko: '그림의 화살표' },
    points: 5,
    table: [
      {
        args: [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6], 3, 2],
        result: [
          [0.1, 0.4],
          [0.2, 0.5],
          [0.3, 0.6],
        ],
      },
      {
        args: [[1, 2, 3, 4, 5, 6], 2, 3],
        result: [
          [1, 3, 5],
          [2, 4, 6],
        ],
      },
      {
        args: [[1, 2, 3, 4], 2, 2],
        result: [
          [1, 3],
          [2, 4],
        ],
      },
      { args: [[5, 6, 7], 1, 3], result: [[5, 6, 7]] },
      { args: [[5, 6, 7], 3, 1], result: [[5], [6], [7]] },
      {
        args: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 3, 4],
        result: [
          [1, 4, 7, 10],
          [2, 5, 8, 11],
          [3, 6, 9, 12],
        ],
      },
    ],
  }),
];
