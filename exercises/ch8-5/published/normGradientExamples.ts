import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of the ways back. */
export const normGradientExamples = [
  equals({
    id: 'batch-norm-gradient-published',
    function: 'batchNormGradient',
    title: published,
    points: 4,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 2],
            [3, 6],
            [5, 1],
          ],
          [2, 1],
          [
            [1, 0],
            [0, 1],
            [0.5, -1],
          ],
          0.1,
        ],
        result: {
          dX: [
            [0.31146693, 0.16014986],
            [-0.60120361, -0.02242098],
            [0.28973668, -0.13772888],
          ],
          dGamma: [-0.60120361, 2.29014306],
          dBeta: [1.5, 0],
        },
      },
      {
        args: [[[1], [3]], [1.5], [[1], [0.5]], 1],
        result: { dX: [[0.13258252], [-0.13258252]], dGamma: [-0.35355339], dBeta: [1.5] },
      },
      {
        args: [
          [
            [0, 2, 1],
            [1, 0, 1],
          ],
          [1, 2, -1],
          [
            [1, 0.5, 0],
            [0, -1, 2],
          ],
          0.5,
        ],
        result: {
          dX: [
            [0.38490018, 0.40824829, 1.41421356],
            [-0.38490018, -0.40824829, -1.41421356],
          ],
          dGamma: [-0.57735027, 1.22474487, 0],
          dBeta: [1, -0.5, 2],
        },
      },
      {
        args: [
          [
            [1, 2, 3, 4],
            [2, 4, 6, 8],
            [6, 0, 3, 0],
          ],
          [1, 1, 1, 1],
          [
            [1, 0, 0, 0],
            [0, 1, 0, 0],
            [0, 0, 1, 0],
          ],
          0.00001,
        ],
        result: {
          dX: [
            [0.17634678, -0.20412376, -0.35355192, 0],
            [-0.22043298, 0.10206303, -0.00000118, 0],
            [0.0440862, 0.10206073, 0.3535531, 0],
          ],
          dGamma: [-0.92581911, 1.22474258, -0.70710501, 0],
          dBeta: [1, 1, 1, 0],
        },
      },
    ],
  }),
  equals({
    id: 'layer-norm-gradient-published',
    function: 'layerNormGradient',
    title: published,
    points: 4,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 2, 6],
            [0, 4, 2],
          ],
          [2, 1, -1],
          [
            [1, 0, 0],
            [0.5, -1, 2],
          ],
          0.1,
        ],
        result: {
          dX: [
            [0.35446503, -0.4334723, 0.07900727],
            [0.42253266, 0.37907216, -0.80160482],
          ],
          dGamma: [-1.51726084, -1.20240722, 0],
          dBeta: [1.5, -1, 2],
        },
      },
      {
        args: [[[1, 3]], [1.5, 0.5], [[1, -2]], 1],
        result: { dX: [[0.44194174, -0.44194174]], dGamma: [-0.70710678, -1.41421356], dBeta: [1, -2] },
      },
      {
        args: [
          [
            [0, 2],
            [1, -1],
            [3, 0],
          ],
          [1, 2],
          [
            [1, 0.5],
            [0, -1],
            [2, 1],
          ],
          0.5,
        ],
        result: {
          dX: [
            [0, 0],
            [0.27216553, -0.27216553],
            [0, 0],
          ],
          dGamma: [0.99257149, 0.32021084],
          dBeta: [3, 0.5],
        },
      },
      {
        name: { en: 'with eps = 3 each root is 2', ko: 'eps = 3이면 제곱근이 2' },
        args: [
          [
            [0, 2],
            [5, 3],
          ],
          [2, 4],
          [
            [1, 0],
            [0, 1],
          ],
          3,
        ],
        result: {
          dX: [
            [0.375, -0.375],
            [-0.75, 0.75],
          ],
          dGamma: [-0.5, -0.5],
          dBeta: [1, 1],
        },
      },
    ],
  }),
];
