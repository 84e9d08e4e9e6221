import { decimals, defineExercise, equals } from '@chainrule/grader/exercise';

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

export default defineExercise({
  id: 'ch8-6',
  title: { en: 'A small Keras', ko: '작은 케라스' },
  section: '8-6 (7)',
  functions: {
    denseForward: ['X', 'W', 'b', 'activation'],
    denseBackward: ['X', 'W', 'b', 'activation', 'dY'],
    lossAndGradient: ['kind', 'Y', 'P'],
    accuracy: ['Y', 'P'],
    sgd: ['params', 'grads', 'learningRate'],
    adam: ['params', 'grads', 'state', 'learningRate', 'beta1', 'beta2', 'epsilon'],
    shuffledBatches: ['X', 'Y', 'order', 'batchSize'],
    Dense: ['options'],
    modelSummary: ['inputs', 'units'],
    Sequential: [],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'One layer and the loss', ko: '층 하나와 손실' },
      functions: ['denseForward', 'denseBackward', 'lossAndGradient', 'accuracy'],
    },
    {
      id: 'B',
      title: { en: 'Optimizers and batches', ko: '옵티마이저와 미니 배치' },
      functions: ['sgd', 'adam', 'shuffledBatches'],
    },
    {
      id: 'C',
      title: { en: 'The model', ko: '모델' },
      functions: ['Dense', 'modelSummary', 'Sequential'],
    },
  ],
  imports: ['Matrix', 'zeros', 'map', 'transpose', 'matmul', 'sigmoid'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [
    equals({
      id: 'dense-forward-published',
      function: 'denseForward',
      title: published,
      points: 3,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [
              [1, 2],
              [0, 1],
            ],
            [
              [0.1, -0.2],
              [0.3, 0.4],
            ],
            [0.1, 0],
            'linear',
          ],
          result: [
            [0.8, 0.6],
            [0.4, 0.4],
          ],
        },
        {
          args: [
            [
              [1, 2],
              [0, 1],
            ],
            [
              [0.1, -0.2],
              [0.3, 0.4],
            ],
            [0.1, 0],
            'softmax',
          ],
          result: [
            [0.549834, 0.450166],
            [0.5, 0.5],
          ],
        },
        {
          args: [
            [
              [1, -1],
              [2, 0.5],
            ],
            [
              [0.5, -1],
              [0.25, 1],
            ],
            [0.25, 0.5],
            'relu',
          ],
          result: [
            [0.5, 0],
            [1.375, 0],
          ],
        },
        { args: [[[0.5]], [[2, -4, 1]], [0, 1, 0.5], 'sigmoid'], result: [[0.73105858, 0.26894142, 0.73105858]] },
        { args: [[[0.5, 1]], [[2], [-0.5]], [0.25], 'tanh'], result: [[0.63514895]] },
      ],
    }),
    equals({
      id: 'dense-backward-published',
      function: 'denseBackward',
      title: published,
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [
              [1, 2],
              [0, 1],
            ],
            [
              [0.1, -0.2],
              [0.3, 0.4],
            ],
            [0.1, 0],
            'linear',
            [
              [1, 0],
              [0.5, -1],
            ],
          ],
          result: {
            dX: [
              [0.1, 0.3],
              [0.25, -0.25],
            ],
            dW: [
              [1, 0],
              [2.5, -1],
            ],
            db: [1.5, -1],
          },
        },
        {
          name: { en: 'softmax, by hand', ko: '소프트맥스, 손 계산' },
          args: [
            [[1, 2]],
            [
              [0.1, -0.2],
              [0.3, 0.4],
            ],
            [0.1, 0],
            'softmax',
            [[1, 0]],
          ],
          result: {
            dX: [[0.07425497, -0.02475166]],
            dW: [
              [0.24751657, -0.24751657],
              [0.49503315, -0.49503315],
            ],
            db: [0.24751657, -0.24751657],
          },
        },
        {
          args: [
            [
              [1, -1],
              [2, 0.5],
            ],
            [
              [0.5, -1],
              [0.25, 1],
            ],
            [0.25, 0.5],
            'relu',
            [
              [1, 2],
              [-1, 3],
            ],
          ],
          result: {
            dX: [
              [0.5, 0.25],
              [-0.5, -0.25],
            ],
            dW: [
              [-1, 0],
              [-1.5, 0],
            ],
            db: [0, 0],
          },
        },
        {
          args: [
            [[0.5], [-1]],
            [[2, -4]],
            [0, 1],
            'sigmoid',
            [
              [1, 2],
              [3, -1],
            ],
          ],
          result: { dX: [[-1.1796716], [0.65655374]], dW: [[-0.21667479, 0.20325999]], db: [0.51159269, 0.38657581] },
        },
        {
          args: [[[0.5, 1]], [[2], [-0.5]], [0.25], 'tanh', [[2]]],
          result: { dX: [[2.38634323, -0.59658581]], dW: [[0.59658581], [1.19317162]], db: [1.19317162] },
        },
      ],
    }),
    equals({
      id: 'loss-and-gradient-published',
      function: 'lossAndGradient',
      title: published,
      points: 3,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            'mse',
            [
              [1, 0],
              [0, 2],
            ],
            [
              [0.5, 0],
              [1, 1],
            ],
          ],
          result: {
            loss: 0.5625,
            dP: [
              [-0.25, 0],
              [0.5, -0.5],
            ],
          },
        },
        {
          args: [
            'categorical_crossentropy',
            [
              [1, 0, 0],
              [0, 1, 0],
            ],
            [
              [0.5, 0.3, 0.2],
              [0.1, 0.8, 0.1],
            ],
          ],
          result: {
            loss: 0.45814537,
            dP: [
              [-1, 0, 0],
              [0, -0.625, 0],
            ],
          },
        },
        {
          args: ['binary_crossentropy', [[1], [0], [1]], [[0.9], [0.2], [0.6]]],
          result: { loss: 0.27977656, dP: [[-0.37037037], [0.41666667], [-0.55555556]] },
        },
        {
          args: ['binary_crossentropy', [[1, 0]], [[0.8, 0.4]]],
          result: { loss: 0.36698459, dP: [[-0.625, 0.83333333]] },
        },
        { args: ['mse', [[3]], [[2.5]]], result: { loss: 0.25, dP: [[-1]] } },
      ],
    }),
    equals({
      id: 'accuracy-published',
      function: 'accuracy',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [
              [1, 0, 0],
              [0, 1, 0],
              [0, 0, 1],
            ],
            [
              [0.6, 0.3, 0.1],
              [0.4, 0.5, 0.1],
              [0.5, 0.2, 0.3],
            ],
          ],
          result: 0.66666667,
        },
        {
          args: [
            [[1], [0], [1], [0]],
            [[0.7], [0.2], [0.4], [0.6]],
          ],
          result: 0.5,
        },
        {
          args: [
            [
              [0, 1],
              [1, 0],
            ],
            [
              [0.1, 0.9],
              [0.8, 0.2],
            ],
          ],
          result: 1,
        },
      ],
    }),
    equals({
      id: 'sgd-published',
      function: 'sgd',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[[[1, 2]], [0.5, -1]], [[[0.5, -1]], [1, 0]], 0.1],
          result: [[[0.95, 2.1]], [0.4, -1]],
        },
        { args: [[[3]], [[2]]], result: [[2.98]] },
        {
          args: [[[[1], [2]], [0], [[0.5]], [1]], [[[1], [-1]], [4], [[2]], [0]], 0.5],
          result: [[[0.5], [2.5]], [-2], [[-0.5]], [1]],
        },
      ],
    }),
    equals({
      id: 'adam-published',
      function: 'adam',
      title: published,
      points: 3,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[[[1, 2]], [0.5]], [[[0.5, -1]], [0.25]], { t: 0, m: [], v: [] }, 0.1],
          result: {
            params: [[[0.90000063, 2.09999968]], [0.40000126]],
            state: { t: 1, m: [[[0.05, -0.1]], [0.025]], v: [[[0.00025, 0.001]], [0.0000625]] },
          },
        },
        {
          name: { en: 'the second step', ko: '두 번째 걸음' },
          args: [
            [[[1, 2]], [0.5]],
            [[[1, 1]], [-0.5]],
            { t: 1, m: [[[0.05, -0.1]], [0.025]], v: [[[0.00025, 0.001]], [0.0000625]] },
            0.1,
          ],
          result: {
            params: [[[0.90348207, 1.99473685]], [0.53661015]],
            state: { t: 2, m: [[[0.145, 0.01]], [-0.0275]], v: [[[0.00124975, 0.001999]], [0.00031244]] },
          },
        },
        {
          args: [[[2]], [[3]], { t: 4, m: [[0.5]], v: [[0.01]] }],
          result: { params: [[1.99906117]], state: { t: 5, m: [[0.75]], v: [[0.01899]] } },
        },
        {
          args: [[[1], [[2]]], [[1], [[-2]]], { t: 0, m: [], v: [] }, 0.5, 0.5, 0.75, 0.5],
          result: { params: [[0.75], [[2.33333333]]], state: { t: 1, m: [[0.5], [[-1]]], v: [[0.25], [[1]]] } },
        },
      ],
    }),
    equals({
      id: 'shuffled-batches-published',
      function: 'shuffledBatches',
      fixed: ['order', 'batchSize'],
      title: published,
      points: 2,
      table: [
        {
          name: workedExample,
          args: [[[1], [2], [3], [4], [5]], [[10], [20], [30], [40], [50]], [3, 0, 4, 1, 2], 2],
          result: [
            { X: [[4], [1]], Y: [[40], [10]] },
            { X: [[5], [2]], Y: [[50], [20]] },
            { X: [[3]], Y: [[30]] },
          ],
        },
        {
          args: [
            [
              [1, 2],
              [3, 4],
            ],
            [[1], [0]],
            [1, 0],
            5,
          ],
          result: [
            {
              X: [
                [3, 4],
                [1, 2],
              ],
              Y: [[0], [1]],
            },
          ],
        },
        {
          args: [
            [[1], [2]],
            [
              [0, 1],
              [1, 0],
            ],
            [0, 1],
            1,
          ],
          result: [
            { X: [[1]], Y: [[0, 1]] },
            { X: [[2]], Y: [[1, 0]] },
          ],
        },
      ],
    }),
    equals({
      id: 'dense-published',
      function: 'Dense',
      parameters: ['units', 'activation', 'W', 'b', 'X', 'dY'],
      fixed: ['units'],
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            2,
            'linear',
            [
              [0.1, -0.2],
              [0.3, 0.4],
            ],
            [0.1, 0],
            [
              [1, 2],
              [0, 1],
            ],
            [
              [1, 0],
              [0.5, -1],
            ],
          ],
          result: {
            Y: [
              [0.8, 0.6],
              [0.4, 0.4],
            ],
            dX: [
              [0.1, 0.3],
              [0.25, -0.25],
            ],
            dW: [
              [1, 0],
              [2.5, -1],
            ],
            db: [1.5, -1],
            params: 6,
          },
        },
        {
          args: [
            2,
            'softmax',
            [
              [0.1, -0.2],
              [0.3, 0.4],
            ],
            [0.1, 0],
            [[1, 2]],
            [[1, 0]],
          ],
          result: {
            Y: [[0.549834, 0.450166]],
            dX: [[0.07425497, -0.02475166]],
            dW: [
              [0.24751657, -0.24751657],
              [0.49503315, -0.49503315],
            ],
            db: [0.24751657, -0.24751657],
            params: 6,
          },
        },
        {
          args: [
            1,
            'tanh',
            [[2], [-0.5]],
            [0.25],
            [
              [0.5, 1],
              [1, -1],
            ],
            [[2], [1]],
          ],
          result: {
            Y: [[0.63514895], [0.99185972]],
            dX: [
              [2.38634323, -0.59658581],
              [0.03242857, -0.00810714],
            ],
            dW: [[0.6128001], [1.17695733]],
            db: [1.2093859],
            params: 3,
          },
        },
      ],
    }),
    equals({
      id: 'model-summary-published',
      function: 'modelSummary',
      fixed: ['inputs', 'units'],
      title: published,
      points: 2,
      table: [
        {
          name: workedExample,
          args: [4, [8, 8, 3]],
          result: {
            params: [40, 72, 27],
            total: 139,
            text: [
              'Model: "sequential"',
              '_________________________________________________________________',
              'Layer (type)                 Output Shape              Param #',
              '=================================================================',
              'dense (Dense)                (None, 8)                 40',
              '_________________________________________________________________',
              'dense_1 (Dense)              (None, 8)                 72',
              '_________________________________________________________________',
              'dense_2 (Dense)              (None, 3)                 27',
              '=================================================================',
              'Total params: 139',
              'Trainable params: 139',
              'Non-trainable params: 0',
              '_________________________________________________________________',
            ].join('\n'),
          },
        },
        {
          args: [3, [2]],
          result: {
            params: [8],
            total: 8,
            text: [
              'Model: "sequential"',
              '_________________________________________________________________',
              'Layer (type)                 Output Shape              Param #',
              '=================================================================',
              'dense (Dense)                (None, 2)                 8',
              '=================================================================',
              'Total params: 8',
              'Trainable params: 8',
              'Non-trainable params: 0',
              '_________________________________________________________________',
            ].join('\n'),
          },
        },
      ],
    }),
    equals({
      id: 'sequential-published',
      function: 'Sequential',
      parameters: ['layers', 'optimizer', 'learningRate', 'loss', 'X', 'Y', 'orders', 'batchSize'],
      fixed: ['layers', 'Y', 'orders', 'batchSize'],
      title: published,
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [{ units: 1, activation: 'linear', W: [[0.5]], b: [0.25] }],
            'sgd',
            0.1,
            'mse',
            [[-1], [0], [2]],
            [[0], [0], [1]],
            [
              [0, 1, 2],
              [1, 2, 0],
            ],
            1,
          ],
          result: { loss: [0.05736667, 0.03365828], accuracy: [1, 1], weights: [{ W: [[0.364384]], b: [0.224656] }] },
        },
        {
          args: [
            [
              {
                units: 2,
                activation: 'tanh',
                W: [
                  [0.5, -0.4],
                  [0.3, 0.8],
                ],
                b: [0.1, -0.1],
              },
              { units: 1, activation: 'sigmoid', W: [[0.6], [-0.7]], b: [0.05] },
            ],
            'sgd',
            0.5,
            'binary_crossentropy',
            [
              [0, 0],
              [0, 1],
              [1, 0],
              [1, 1],
            ],
            [[0], [1], [1], [0]],
            [[2, 0, 1, 3]],
            3,
          ],
          result: {
            loss: [0.72632186],
            accuracy: [0.25],
            weights: [
              {
                W: [
                  [0.43770404, -0.23766157],
                  [0.2599054, 0.95316241],
                ],
                b: [0.02964809, 0.08555597],
              },
              { W: [[0.42376714], [-0.72947892]], b: [-0.20170448] },
            ],
          },
        },
        {
          args: [
            [
              {
                units: 2,
                activation: 'relu',
                W: [
                  [0.5, -0.3],
                  [0.2, 0.4],
                ],
                b: [0.1, 0.2],
              },
              {
                units: 3,
                activation: 'softmax',
                W: [
                  [0.3, -0.2, 0.1],
                  [-0.4, 0.5, 0.2],
                ],
                b: [0, 0.1, -0.1],
              },
            ],
            'adam',
            0.1,
            'categorical_crossentropy',
            [
              [1, 0.5],
              [-0.5, 1],
              [0.2, -1],
            ],
            [
              [1, 0, 0],
              [0, 1, 0],
              [0, 0, 1],
            ],
            [
              [0, 1, 2],
              [2, 0, 1],
            ],
            2,
          ],
          result: {
            loss: [1.03364001, 0.86035119],
            accuracy: [0.66666667, 0.66666667],
            weights: [
              {
                W: [
                  [0.80746592, -0.58662538],
                  [0.19673855, 0.67958074],
                ],
                b: [0.22813296, 0.02923047],
              },
              {
                W: [
                  [0.54779867, -0.57850072, 0.02117528],
                  [-0.68745008, 0.78972694, -0.09049501],
                ],
                b: [0.01780285, 0.07111383, -0.08631118],
              },
            ],
          },
        },
      ],
    }),
  ],
});
