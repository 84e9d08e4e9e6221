import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of part A. */
export const startExamples = [
  equals({
    id: 'init-scale-published',
    fixed: ['fanIn', 'fanOut'],
    function: 'initScale',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: ['xavier', 4, 8], result: { limit: 0.70710678, std: 0.40824829 } },
      { args: ['he', 4, 8], result: { limit: 1.22474487, std: 0.70710678 } },
      { args: ['xavier', 2, 1], result: { limit: 1.41421356, std: 0.81649658 } },
      { args: ['he', 3, 5], result: { limit: 1.41421356, std: 0.81649658 } },
      { args: ['xavier', 64, 10], result: { limit: 0.2847474, std: 0.16439899 } },
      { args: ['he', 8, 2], result: { limit: 0.8660254, std: 0.5 } },
    ],
  }),
  equals({
    id: 'init-weights-published',
    fixed: ['fanIn', 'fanOut'],
    function: 'initWeights',
    parameters: ['rule', 'fanIn', 'fanOut', 'draws'],
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: ['xavier', 2, 1, [[0], [0.75]]], result: [[-1.41421356], [0.70710678]] },
      {
        args: [
          'he',
          2,
          3,
          [
            [0.5, 0, 0.9],
            [0.25, 0.6, 0.1],
          ],
        ],
        result: [
          [0, -1.73205081, 1.38564065],
          [-0.8660254, 0.34641016, -1.38564065],
        ],
      },
      { args: ['xavier', 1, 2, [[0.2, 0.8]]], result: [[-0.84852814, 0.84852814]] },
      {
        args: [
          'he',
          3,
          2,
          [
            [0.1, 0.2],
            [0.3, 0.4],
            [0.6, 0.7],
          ],
        ],
        result: [
          [-1.13137085, -0.84852814],
          [-0.56568542, -0.28284271],
          [0.28284271, 0.56568542],
        ],
      },
    ],
  }),
  equals({
    id: 'gradient-signals-published',
    function: 'gradientSignals',
    title: published,
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: ['sigmoid', [0, 0, 0, 0], [1, 1, 1, 1]],
        result: [0.00390625, 0.015625, 0.0625, 0.25],
      },
      { args: ['tanh', [0.5, 0.5, 2], [1, 2, -1]], result: [-0.08739508, -0.11112636, -0.07065082] },
      { args: ['tanh', [1, 0], [2, -1]], result: [-0.83994868, -1] },
      { args: ['tanh', [-0.5], [2]], result: [1.57289547] },
      { args: ['relu', [1, -1, 2], [0.5, 3, 2]], result: [0, 0, 2] },
      { args: ['relu', [0, 2], [2, 0.5]], result: [0, 0.5] },
      { args: ['relu', [1, 0, 2], [2, 3, 4]], result: [0, 0, 4] },
      { args: ['relu', [3, 0], [-1, 2]], result: [0, 0] },
      { args: ['leakyRelu', [1, -1, 2], [0.5, 3, 2]], result: [0.03, 0.06, 2] },
      { args: ['leakyRelu', [0.5, -3], [4, -2]], result: [-0.08, -0.02] },
      { args: ['leakyRelu', [-2, -0.5], [2, -50]], result: [-0.01, -0.5] },
      { args: ['sigmoid', [2, -1], [8, 0.5]], result: [0.08257197, 0.09830597] },
      {
        name: { en: 'an exploding chain', ko: '폭주하는 사슬' },
        args: ['sigmoid', [0, 0, 0], [8, 8, 8]],
        result: [8, 4, 2],
      },
    ],
  }),
];
