import { decimals, defineExercise, equals } from '@chainrule/grader/exercise';

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

export default defineExercise({
  id: 'ch8-5',
  title: { en: 'Vanishing and exploding gradients', ko: '기울기 소실과 폭주' },
  section: '8-5 (6)',
  functions: {
    initScale: ['rule', 'fanIn', 'fanOut'],
    initWeights: ['rule', 'fanIn', 'fanOut', 'rand'],
    gradientSignals: ['kind', 'zs', 'ws'],
    clipByValue: ['g', 'min', 'max'],
    clipByNorm: ['g', 'clipNorm'],
    clipByGlobalNorm: ['gs', 'clipNorm'],
    batchNorm: ['X', 'gamma', 'beta', 'eps'],
    batchNormInference: ['X', 'gamma', 'beta', 'mean', 'variance', 'eps'],
    movingAverage: ['moving', 'batch', 'momentum'],
    batchNormGradient: ['X', 'gamma', 'dY', 'eps'],
    layerNorm: ['X', 'gamma', 'beta', 'eps'],
    layerNormGradient: ['X', 'gamma', 'dY', 'eps'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'A good start', ko: '좋은 출발점' },
      functions: ['initScale', 'initWeights', 'gradientSignals'],
    },
    {
      id: 'B',
      title: { en: 'Clipping', ko: '그래디언트 클리핑' },
      functions: ['clipByValue', 'clipByNorm', 'clipByGlobalNorm'],
    },
    {
      id: 'C',
      title: { en: 'Batch normalization', ko: '배치 정규화' },
      functions: ['batchNorm', 'batchNormInference', 'movingAverage'],
    },
    {
      id: 'D',
      title: { en: 'Layer normalization and the way back', ko: '층 정규화와 역전파' },
      functions: ['layerNorm', 'batchNormGradient', 'layerNormGradient'],
    },
  ],
  imports: ['Matrix', 'zeros', 'map', 'transpose'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [
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
        { args: ['relu', [1, -1, 2], [0.5, 3, 2]], result: [0, 0, 2] },
        { args: ['leakyRelu', [1, -1, 2], [0.5, 3, 2]], result: [0.03, 0.06, 2] },
        { args: ['sigmoid', [2, -1], [8, 0.5]], result: [0.08257197, 0.09830597] },
        {
          name: { en: 'an exploding chain', ko: '폭주하는 사슬' },
          args: ['sigmoid', [0, 0, 0], [8, 8, 8]],
          result: [8, 4, 2],
        },
      ],
    }),
    equals({
      id: 'clip-by-value-published',
      function: 'clipByValue',
      title: published,
      points: 2,
      table: [
        { name: workedExample, args: [[0.5, -3, 2, 1], -1, 1], result: [0.5, -1, 1, 1] },
        { args: [[4, -0.2, 0], -0.5, 2], result: [2, -0.2, 0] },
        { args: [[-2, -1.5, 3], -1.5, -0.5], result: [-1.5, -1.5, -0.5] },
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
    equals({
      id: 'batch-norm-published',
      function: 'batchNorm',
      title: published,
      points: 3,
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
          result: {
            Y: [
              [-0.9258191078, 0, -0.7071050134, 0],
              [-0.4629095539, 1.224742575, 1.4142100269, 1.2247442973],
              [1.3887286617, -1.224742575, -0.7071050134, -1.2247442973],
            ],
            mean: [3, 2, 4, 4],
            variance: [4.6666666667, 2.6666666667, 2, 10.6666666667],
          },
        },
        {
          args: [
            [
              [1, 10],
              [3, 20],
            ],
            [2, 1],
            [0.5, -1],
            0.1,
          ],
          result: {
            Y: [
              [-1.40692518, -1.99800598],
              [2.40692518, -0.00199402],
            ],
            mean: [2, 15],
            variance: [1, 25],
          },
        },
        {
          args: [[[0.5], [1.5], [4]], [3], [1], 0.5],
          result: { Y: [[-1.75567596], [0.08144135], [4.67423461]], mean: [2], variance: [2.16666667] },
        },
        {
          args: [
            [
              [2, -1, 0],
              [0, 1, 2],
            ],
            [1, -2, 0.5],
            [0, 1, 1],
            0.00001,
          ],
          result: {
            Y: [
              [0.999995, 2.99999, 0.5000025],
              [-0.999995, -0.99999, 1.4999975],
            ],
            mean: [1, 0, 1],
            variance: [1, 1, 1],
          },
        },
      ],
    }),
    equals({
      id: 'batch-norm-inference-published',
      function: 'batchNormInference',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [
              [1, 10],
              [3, 20],
            ],
            [2, 1],
            [0.5, -1],
            [2, 15],
            [1, 25],
            0.1,
          ],
          result: [
            [-1.40692518, -1.99800598],
            [2.40692518, -0.00199402],
          ],
        },
        { args: [[[4]], [3], [1], [1.5], [2], 0.00001], result: [[6.3032876]] },
        {
          args: [[[0, 1, 2]], [1, 2, 3], [1, 0, -1], [0.5, 0.5, 1], [0.25, 1, 4], 0.5],
          result: [[0.42264973, 0.81649658, 0.41421356]],
        },
      ],
    }),
    equals({
      id: 'moving-average-published',
      function: 'movingAverage',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        { name: workedExample, args: [[0, 1], [1, 3], 0.9], result: [0.1, 1.2] },
        { args: [[2], [4]], result: [2.02] },
        { args: [[0.5, -1, 2], [1.5, 1, 2], 0.75], result: [0.75, -0.5, 2] },
      ],
    }),
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
      ],
    }),
  ],
});
