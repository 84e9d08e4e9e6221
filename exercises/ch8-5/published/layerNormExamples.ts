import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of layer normalization. */
export const layerNormExamples = [
  equals({
    id: 'layer-norm-published',
    function: 'layerNorm',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 2, 3, 4],
            [2, 4, 6, 8],
            [6, 0, 3, 0],
          ],
          [1, 1, 1, 1],
          [0, 0, 0, 0],
          0.00001,
        ],
        result: [
          [-1.34163542, -0.447211807, 0.447211807, 1.34163542],
          [-1.341639445, -0.447213148, 0.447213148, 1.341639445],
          [1.507555505, -0.904533303, 0.301511101, -0.904533303],
        ],
      },
      {
        args: [
          [
            [1, 3],
            [2, -4],
          ],
          [2, 1],
          [0.5, -1],
          0.1,
        ],
        result: [
          [-1.40692518, -0.04653741],
          [2.48898063, -1.99449032],
        ],
      },
      { args: [[[0.5, 1.5, 4]], [3, 1, -1], [1, 0, 0.5], 0.5], result: [[-1.75567596, -0.30618622, -0.72474487]] },
      {
        name: { en: 'with eps = 3 each root is 2', ko: 'eps = 3이면 제곱근이 2' },
        args: [
          [
            [0, 2],
            [5, 3],
          ],
          [2, 4],
          [0, 1],
          3,
        ],
        result: [
          [-1, 3],
          [1, -1],
        ],
      },
    ],
  }),
];
