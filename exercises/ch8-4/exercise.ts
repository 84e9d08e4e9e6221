import { decimals, defineExercise, equals } from '@chainrule/grader/exercise';

/** The network of the worked example. */
const n222 = {
  W1: [
    [0.3, 0.4],
    [0.25, 0.35],
  ],
  W2: [
    [0.45, 0.7],
    [0.4, 0.6],
  ],
};
/** The same network after one training step. */
const afterStep = {
  W1: [
    [0.29959556, 0.39964496],
    [0.24919112, 0.34928991],
  ],
  W2: [
    [0.43703857, 0.69629578],
    [0.38685205, 0.59624247],
  ],
};
const n322 = {
  W1: [
    [0.1, -0.2],
    [0.4, 0.3],
    [-0.5, 0.2],
  ],
  W2: [
    [0.6, -0.4],
    [0.2, 0.8],
  ],
};
const n231 = {
  W1: [
    [0.2, -0.3, 0.5],
    [0.1, 0.4, -0.6],
  ],
  W2: [[0.7], [-0.5], [0.3]],
};
const n123 = {
  W1: [[0.5, -0.4]],
  W2: [
    [0.3, -0.6, 0.9],
    [-0.2, 0.1, 0.4],
  ],
};
const n211 = { W1: [[0.3], [0.6]], W2: [[-0.8]] };

const workedExample = { en: 'the worked example', ko: '본문의 예제' };

export default defineExercise({
  id: 'ch8-4',
  title: { en: 'Backpropagation and overfitting', ko: '역전파와 과적합' },
  section: '8-4 (4.3–5)',
  functions: {
    forward: ['x', 'n'],
    loss: ['o', 't'],
    backward: ['x', 't', 'n'],
    trainStep: ['x', 't', 'n', 'lr'],
    gradientCheck: ['x', 't', 'n', 'h'],
    l1: ['w', 'lambda'],
    l2: ['w', 'lambda'],
    dropout: ['a', 'p', 'rand', 'training'],
    earlyStopping: ['valLoss', 'patience'],
  },
  parts: [
    { id: 'A', title: { en: 'Forward', ko: '순전파' }, functions: ['forward', 'loss'] },
    {
      id: 'B',
      title: { en: 'Backward', ko: '역전파' },
      functions: ['backward', 'trainStep', 'gradientCheck'],
    },
    {
      id: 'C',
      title: { en: 'Remedies against overfitting', ko: '과적합을 막는 방법' },
      functions: ['l1', 'l2', 'dropout', 'earlyStopping'],
    },
  ],
  imports: ['Matrix', 'sigmoid', 'zeros', 'matmul', 'transpose', 'map', 'outer'],
  checks: [
    equals({
      id: 'forward-published',
      function: 'forward',
      title: { en: 'published example', ko: '공개 예제' },
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[0.1, 0.2], n222],
          result: {
            z1: [0.08, 0.11],
            h: [0.51998934, 0.5274723],
            z2: [0.44498412, 0.68047592],
            o: [0.609446, 0.66384491],
          },
        },
        {
          name: { en: 'the worked example after one training step', ko: '한 걸음 훈련한 뒤의 예제' },
          args: [[0.1, 0.2], afterStep],
          result: {
            z1: [0.07979778, 0.10982248],
            h: [0.51993887, 0.52742806],
            z2: [0.43126996, 0.67650625],
            o: [0.60617688, 0.66295848],
          },
        },
        {
          args: [[0.5, -0.3], n222],
          result: {
            z1: [0.075, 0.095],
            h: [0.51874122, 0.52373215],
            z2: [0.44292641, 0.67735814],
            o: [0.60895611, 0.66314881],
          },
        },
        {
          args: [[1, 0.5], n231],
          result: {
            z1: [0.25, -0.1, 0.2],
            h: [0.5621765, 0.47502081, 0.549834],
            z2: [0.32096334],
            o: [0.57955901],
          },
        },
        {
          args: [[0.8], n123],
          result: {
            z1: [0.4, -0.32],
            h: [0.59868766, 0.42067575],
            z2: [0.09547115, -0.31714502, 0.70708919],
            o: [0.52384967, 0.42137169, 0.66975766],
          },
        },
        {
          args: [[1, -1, 0.5], n322],
          result: {
            z1: [-0.55, -0.4],
            h: [0.36586441, 0.40131234],
            z2: [0.29978111, 0.17470411],
            o: [0.57438901, 0.54356528],
          },
        },
      ],
    }),
    equals({
      id: 'loss-published',
      function: 'loss',
      title: { en: 'published example', ko: '공개 예제' },
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [0.609446, 0.66384491],
            [0.4, 0.6],
          ],
          result: 0.0239719,
        },
        { args: [[0.9], [0.2]], result: 0.245 },
        {
          args: [
            [0.2, 0.7, 0.1],
            [0, 1, 0],
          ],
          result: 0.07,
        },
        {
          args: [
            [0.5, 0.25, 0.75, 1],
            [1, 0, 0.5, 1],
          ],
          result: 0.1875,
        },
      ],
    }),
    equals({
      id: 'backward-published',
      function: 'backward',
      title: { en: 'published example', ko: '공개 예제' },
      points: 6,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[0.1, 0.2], [0.4, 0.6], n222],
          result: {
            dW1: [
              [0.00080888, 0.00071009],
              [0.00161775, 0.00142017],
            ],
            dW2: [
              [0.02592286, 0.00740844],
              [0.0262959, 0.00751506],
            ],
            deltaH: [0.00808875, 0.00710086],
            deltaO: [0.04985267, 0.0142473],
          },
        },
        {
          args: [[0.5, -0.3], [0.1, 0.9], n222],
          result: {
            dW1: [
              [0.00218477, 0.00208701],
              [-0.00131086, -0.0012522],
            ],
            dW2: [
              [0.06286987, -0.02744577],
              [0.06347476, -0.02770983],
            ],
            deltaH: [0.00436954, 0.00417401],
            deltaO: [0.12119699, -0.0529084],
          },
        },
        {
          args: [[1, -1, 0.5], [1, 0], n322],
          result: {
            dW1: [
              [-0.02699928, 0.02092148],
              [0.02699928, -0.02092148],
              [-0.01349964, 0.01046074],
            ],
            dW2: [
              [-0.03806729, 0.04934035],
              [-0.04175556, 0.05412085],
            ],
            deltaH: [-0.02699928, 0.02092148],
            deltaO: [-0.10404753, 0.13485967],
          },
        },
        {
          args: [[1, 0.5], [1], n231],
          result: {
            dW1: [
              [-0.01765134, 0.01277416, -0.00760735],
              [-0.00882567, 0.00638708, -0.00380367],
            ],
            dW2: [[-0.05759443], [-0.04866541], [-0.05632995]],
            deltaH: [-0.01765134, 0.01277416, -0.00760735],
            deltaO: [-0.10244901],
          },
        },
        {
          args: [[0.8], [0, 1, 0.5], n123],
          result: {
            dW1: [[0.03029973, -0.00491742]],
            dW2: [
              [0.07822719, -0.08446271, 0.02247916],
              [0.05496736, -0.05934883, 0.01579528],
            ],
            deltaH: [0.03787467, -0.00614677],
            deltaO: [0.13066445, -0.14107976, 0.0375474],
          },
        },
        {
          args: [[-1, 2], [0], n211],
          result: {
            dW1: [[0.01371891], [-0.02743783]],
            dW2: [[0.0593275]],
            deltaH: [-0.01371891],
            deltaO: [0.08344826],
          },
        },
      ],
    }),
    equals({
      id: 'backward-published-batch',
      function: 'backward',
      entry: 'batchGradient',
      parameters: ['X', 'T', 'n'],
      title: { en: 'mean over a published batch', ko: '공개 배치의 평균' },
      points: 2,
      tolerance: decimals(11),
      table: [
        {
          args: [
            [
              [0.1, 0.2],
              [0.5, -0.3],
            ],
            [
              [0.4, 0.6],
              [0.1, 0.9],
            ],
            n222,
          ],
          result: {
            dW1: [
              [0.001496823469, 0.001398546426],
              [0.0001534439174, 0.000083983959],
            ],
            dW2: [
              [0.04439636457, -0.01001866249],
              [0.04488533078, -0.01009738775],
            ],
          },
        },
      ],
    }),
    equals({
      id: 'train-step-published',
      function: 'trainStep',
      title: { en: 'published example', ko: '공개 예제' },
      points: 4,
      tolerance: decimals(8),
      table: [
        { name: workedExample, args: [[0.1, 0.2], [0.4, 0.6], n222, 0.5], result: afterStep },
        {
          args: [[0.5, -0.3], [0.1, 0.9], n222, 0.5],
          result: {
            W1: [
              [0.29890761, 0.3989565],
              [0.25065543, 0.3506261],
            ],
            W2: [
              [0.41856506, 0.71372288],
              [0.36826262, 0.61385492],
            ],
          },
        },
        {
          args: [[1, 0.5], [1], n231, 2],
          result: {
            W1: [
              [0.23530267, -0.32554833, 0.5152147],
              [0.11765134, 0.38722584, -0.59239265],
            ],
            W2: [[0.81518885], [-0.40266918], [0.4126599]],
          },
        },
        {
          args: [[0.8], [0, 1, 0.5], n123, 0.1],
          result: {
            W1: [[0.49697003, -0.39950826]],
            W2: [
              [0.29217728, -0.59155373, 0.89775208],
              [-0.20549674, 0.10593488, 0.39842047],
            ],
          },
        },
      ],
    }),
    equals({
      id: 'gradient-check-published',
      function: 'gradientCheck',
      title: { en: 'wide differences', ko: '넓은 간격의 차분' },
      points: 3,
      tolerance: decimals(8),
      table: [
        { name: workedExample, args: [[0.1, 0.2], [0.4, 0.6], n222, 1], result: 0.0013663 },
        { args: [[0.1, 0.2], [0.4, 0.6], n222, 0.5], result: 0.0003537754 },
        { args: [[0.5, -0.3], [0.1, 0.9], n222, 1], result: 0.0020532032 },
        { args: [[1, 0.5], [1], n231, 1], result: 0.0011862394 },
        { args: [[0.8], [0, 1, 0.5], n123, 1], result: 0.0031863371 },
      ],
    }),
    equals({
      id: 'l1-published',
      function: 'l1',
      title: { en: 'published example', ko: '공개 예제' },
      points: 3,
      table: [
        { args: [[0.5, -1.5, 0, 2], 0.1], result: { penalty: 0.4, grad: [0.1, -0.1, 0, 0.1] } },
        { args: [[0, 0, -3], 2], result: { penalty: 6, grad: [0, 0, -2] } },
        { args: [[-0.25, 0, 0.5], 0.4], result: { penalty: 0.3, grad: [-0.4, 0, 0.4] } },
      ],
    }),
    equals({
      id: 'l2-published',
      function: 'l2',
      title: { en: 'published example', ko: '공개 예제' },
      points: 3,
      table: [
        { args: [[0.5, -1.5, 0, 2], 0.1], result: { penalty: 0.325, grad: [0.05, -0.15, 0, 0.2] } },
        { args: [[0, 1, -3], 2], result: { penalty: 10, grad: [0, 2, -6] } },
        { args: [[-0.25, 0, 0.5], 0.4], result: { penalty: 0.0625, grad: [-0.1, 0, 0.2] } },
      ],
    }),
    equals({
      id: 'dropout-published',
      function: 'dropout',
      parameters: ['a', 'p', 'draws', 'training'],
      fixed: ['p', 'draws'],
      title: { en: 'published mask', ko: '공개 마스크' },
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: { en: 'the mask 10110', ko: '마스크 10110' },
          args: [[1, 2, 3, 4, 5], 0.4, [0.7, 0.1, 0.5, 0.9, 0.3], true],
          result: [1.66666667, 0, 5, 6.66666667, 0],
        },
        { args: [[1, -2, 3], 0.25, [0.2, 0.6, 0.8], true], result: [0, -2.66666667, 4] },
        { args: [[4, 3, 2, 1], 0.6, [0.9, 0.1, 0.6, 0.3], true], result: [10, 0, 5, 0] },
        {
          name: { en: 'prediction', ko: '예측할 때' },
          args: [[1, 2, 3], 0.4, [0.1, 0.2, 0.9], false],
          result: [1, 2, 3],
        },
        { args: [[5, -1], 0.7, [0.3, 0.8], false], result: [5, -1] },
        { args: [[0.5, 2, 4, 8], 0.2, [0.9, 0, 0.1, 0.5], false], result: [0.5, 2, 4, 8] },
      ],
    }),
    equals({
      id: 'early-stopping-published',
      function: 'earlyStopping',
      fixed: ['valLoss'],
      title: { en: 'published losses', ko: '공개된 손실' },
      points: 4,
      table: [
        { args: [[0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64], 1], result: { stop: 3, best: 2 } },
        { args: [[0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64], 2], result: { stop: 4, best: 2 } },
        { args: [[0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64], 3], result: { stop: 8, best: 5 } },
        { name: { en: 'ties', ko: '같은 값' }, args: [[0.5, 0.5, 0.5], 2], result: { stop: 2, best: 0 } },
        { args: [[0.8, 0.6, 0.6, 0.5, 0.5, 0.5], 2], result: { stop: 5, best: 3 } },
        { args: [[0.7, 0.7, 0.6, 0.65], 1], result: { stop: 1, best: 0 } },
        { args: [[0.9, 0.95, 0.8, 0.85, 0.7], 2], result: { stop: 4, best: 4 } },
        { args: [[0.5, 0.6, 0.4, 0.45, 0.3, 0.35, 0.36, 0.37], 3], result: { stop: 7, best: 4 } },
        { args: [[0.6, 0.5, 0.4], 1], result: { stop: 2, best: 2 } },
        { args: [[0.3, 0.4, 0.5], 4], result: { stop: 2, best: 0 } },
        { args: [[0.5, 0.8, 0.7, 0.6], 2], result: { stop: 2, best: 0 } },
        { args: [[0.4, 0.5, 0.45, 0.46, 0.3], 3], result: { stop: 3, best: 0 } },
      ],
    }),
  ],
});
