import { decimals, defineExercise, equals } from '@chainrule/grader/exercise';

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

/** The network of the worked examples: three words, one number a word, a window of 2, one hidden neuron. */
const small = { E: [[0.5], [-1], [0]], W1: [[1], [0.5]], b1: [0], W2: [[1, -1, 0]], b2: [0, 0, 0.5] };

/** Four words, two numbers a word, a window of 2, three hidden neurons. */
const wide = {
  E: [
    [0.1, -0.4],
    [0.3, 0.2],
    [-0.5, 0.6],
    [1, 0],
  ],
  W1: [
    [0.2, -0.5, 1],
    [0.7, 0.1, -0.3],
    [-0.6, 0.4, 0.5],
    [0.9, -0.8, 0.3],
  ],
  b1: [0.1, 0, -0.2],
  W2: [
    [0.5, -0.1, 0.3, 1],
    [-0.7, 0.2, 0.6, 0],
    [0.4, 0.8, -0.9, -0.5],
  ],
  b2: [0, 0.1, -0.1, 0.2],
};

/** Two words, two numbers a word, a window of 1, two hidden neurons. */
const narrow = {
  E: [
    [1, 2],
    [-1, 0.5],
  ],
  W1: [
    [0.3, -0.2],
    [0.1, 0.4],
  ],
  b1: [0, 0.5],
  W2: [
    [1, -1],
    [0.5, 2],
  ],
  b2: [0.25, 0],
};

export default defineExercise({
  id: 'ch8-8',
  title: { en: 'The feed-forward language model (NNLM)', ko: '피드 포워드 신경망 언어 모델' },
  section: '8-8 (11)',
  functions: {
    buildVocabulary: ['sentences'],
    windows: ['ids', 'window'],
    lookup: ['E', 'ids'],
    concatenate: ['vectors'],
    parameterCount: ['V', 'window', 'M', 'h'],
    forward: ['ids', 'net'],
    crossEntropy: ['probabilities', 'target'],
    perplexity: ['probabilities'],
    backward: ['contexts', 'targets', 'net'],
    trainStep: ['contexts', 'targets', 'net', 'learningRate'],
    trainEpochs: ['contexts', 'targets', 'net', 'orders', 'batchSize', 'learningRate'],
    nextWord: ['ids', 'net'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'From sentences to vectors', ko: '문장에서 벡터로' },
      functions: ['buildVocabulary', 'windows', 'lookup', 'concatenate'],
    },
    {
      id: 'B',
      title: { en: 'The model and its measure', ko: '모델과 평가' },
      functions: ['parameterCount', 'forward', 'crossEntropy', 'perplexity'],
    },
    {
      id: 'C',
      title: { en: 'Training and the next word', ko: '훈련과 다음 단어' },
      functions: ['backward', 'trainStep', 'trainEpochs', 'nextWord'],
    },
  ],
  imports: ['Matrix', 'zeros', 'map', 'transpose', 'matmul'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [
    equals({
      id: 'vocabulary-published',
      function: 'buildVocabulary',
      title: published,
      points: 2,
      table: [
        {
          name: workedExample,
          args: [[['the', 'cat', 'sits', 'on', 'the', 'mat']]],
          result: { the: 0, cat: 1, sits: 2, on: 3, mat: 4 },
        },
        {
          args: [
            [
              ['the', 'cat', 'sleeps'],
              ['the', 'dog', 'sits'],
              ['a', 'cat'],
            ],
          ],
          result: { the: 0, cat: 1, sleeps: 2, dog: 3, sits: 4, a: 5 },
        },
        {
          args: [
            [
              ['고양이', '가', '잔다'],
              ['새', '가', '잔다'],
            ],
          ],
          result: { 고양이: 0, 가: 1, 잔다: 2, 새: 3 },
        },
        { args: [[]], result: {} },
      ],
    }),
    equals({
      id: 'windows-published',
      fixed: ['ids', 'window'],
      function: 'windows',
      title: published,
      points: 2,
      table: [
        {
          name: workedExample,
          args: [[0, 1, 2, 3, 0, 4], 4],
          result: {
            contexts: [
              [0, 1, 2, 3],
              [1, 2, 3, 0],
            ],
            targets: [0, 4],
          },
        },
        { args: [[3, 1, 2], 1], result: { contexts: [[3], [1]], targets: [1, 2] } },
        {
          args: [[5, 4, 4, 1, 0], 2],
          result: {
            contexts: [
              [5, 4],
              [4, 4],
              [4, 1],
            ],
            targets: [4, 1, 0],
          },
        },
        { args: [[7, 8, 9], 3], result: { contexts: [], targets: [] } },
      ],
    }),
    equals({
      id: 'lookup-published',
      fixed: ['ids'],
      function: 'lookup',
      title: published,
      points: 2,
      table: [
        {
          name: workedExample,
          args: [
            [
              [1, 2],
              [3, 4],
              [5, 6],
            ],
            [2, 0, 2],
          ],
          result: [
            [5, 6],
            [1, 2],
            [5, 6],
          ],
        },
        {
          args: [
            [[0.5], [-1], [0]],
            [1, 1, 0],
          ],
          result: [[-1], [-1], [0.5]],
        },
        {
          args: [
            [
              [1, 0, -1],
              [0.5, 2, 3],
            ],
            [1],
          ],
          result: [[0.5, 2, 3]],
        },
      ],
    }),
    equals({
      id: 'concatenate-published',
      function: 'concatenate',
      title: published,
      points: 2,
      table: [
        {
          name: workedExample,
          args: [
            [
              [5, 6],
              [1, 2],
              [5, 6],
            ],
          ],
          result: [5, 6, 1, 2, 5, 6],
        },
        { args: [[[0.5], [-1], [0]]], result: [0.5, -1, 0] },
        { args: [[[1, 2, 3]]], result: [1, 2, 3] },
      ],
    }),
    equals({
      id: 'parameter-count-published',
      function: 'parameterCount',
      title: published,
      points: 2,
      fixed: ['V', 'window', 'M', 'h'],
      table: [
        { name: workedExample, args: [7, 4, 5, 6], result: 210 },
        { args: [3, 2, 1, 1], result: 12 },
        { args: [70, 4, 8, 16], result: 2278 },
        { args: [10, 1, 3, 5], result: 110 },
      ],
    }),
    equals({
      id: 'forward-published',
      function: 'forward',
      title: published,
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[0, 0], small],
          result: { x: [0.5, 0.5], hidden: [0.63514895], probabilities: [0.46418063, 0.13031777, 0.4055016] },
        },
        {
          args: [[0, 1], small],
          result: { x: [0.5, -1], hidden: [0], probabilities: [0.27406862, 0.27406862, 0.45186276] },
        },
        {
          args: [[2, 1], wide],
          result: {
            x: [-0.5, 0.6, 0.3, 0.2],
            hidden: [0.39693043, 0.26362484, -0.58497988],
            probabilities: [0.13467193, 0.1176782, 0.33921757, 0.40843229],
          },
        },
        {
          args: [[3, 0], wide],
          result: {
            x: [1, 0, 0.1, -0.4],
            hidden: [-0.1194273, -0.13909245, 0.62306535],
            probabilities: [0.30451222, 0.40928451, 0.10477252, 0.18143075],
          },
        },
        {
          args: [[1], narrow],
          result: { x: [-1, 0.5], hidden: [-0.24491866, 0.71629787], probabilities: [0.21177084, 0.78822916] },
        },
      ],
    }),
    equals({
      id: 'cross-entropy-published',
      fixed: ['target'],
      function: 'crossEntropy',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        { name: workedExample, args: [[0.25, 0.5, 0.25], 0], result: 1.38629436 },
        { args: [[0.25, 0.5, 0.25], 1], result: 0.69314718 },
        { args: [[0.9, 0.1], 1], result: 2.30258509 },
        { args: [[0.2, 0.3, 0.1, 0.4], 2], result: 2.30258509 },
      ],
    }),
    equals({
      id: 'perplexity-published',
      function: 'perplexity',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        { name: workedExample, args: [[0.5, 0.25, 0.125]], result: 4 },
        { args: [[0.1, 0.1, 0.1, 0.1]], result: 10 },
        { args: [[0.9, 0.01]], result: 10.54092553 },
        { args: [[0.3]], result: 3.33333333 },
      ],
    }),
    equals({
      id: 'backward-published',
      function: 'backward',
      title: published,
      points: 3,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[[0, 0]], [1], small],
          result: {
            dE: [[1.19364548], [0], [0]],
            dW1: [[0.39788183], [0.39788183]],
            db1: [0.79576365],
            dW2: [[0.29482384, -0.55237776, 0.25755392]],
            db2: [0.46418063, -0.86968223, 0.4055016],
          },
        },
        {
          args: [
            [
              [0, 1],
              [1, 2],
            ],
            [2, 0],
            small,
          ],
          result: {
            dE: [[0], [-0.29259279], [-0.14629639]],
            dW1: [[0.29259279], [0]],
            db1: [-0.29259279],
            dW2: [[0.33903327, -0.19156333, -0.14746993]],
            db2: [-0.30812833, 0.38856373, -0.08043539],
          },
        },
        {
          args: [
            [
              [2, 1],
              [3, 3],
              [1, 0],
            ],
            [0, 1, 3],
            wide,
          ],
          result: {
            dE: [
              [0.19739548, -0.14663056],
              [0.10578339, -0.41614142],
              [-0.29243075, 0.08884962],
              [-0.08927023, 0.23152501],
            ],
            dW1: [
              [0.04080915, -0.20723711, 0.09099601],
              [-0.02728638, 0.15947488, -0.07085825],
              [0.09395077, -0.00508352, -0.07190562],
              [0.080428, 0.04267871, -0.09204338],
            ],
            db1: [-0.06577401, 0.19594133, -0.05682505],
            dW2: [
              [-0.15061097, 0.0533534, 0.02703338, 0.07022419],
              [-0.07100627, 0.04827349, 0.0461843, -0.02345152],
              [0.25060075, -0.17062156, -0.04563344, -0.03434574],
            ],
            db2: [-0.1260043, -0.03519211, 0.2240455, -0.0628491],
          },
        },
        {
          args: [[[0], [1]], [1, 1], narrow],
          result: {
            dE: [
              [0.14298632, -0.01436483],
              [0.07518755, -0.0110277],
            ],
            dW1: [
              [0.18894343, -0.05557869],
              [0.87555619, -0.3044978],
            ],
            db1: [0.58707889, -0.21025103],
            dW2: [
              [0.08806448, -0.08806448],
              [0.27331733, -0.27331733],
            ],
            db2: [0.35257134, -0.35257134],
          },
        },
      ],
    }),
    equals({
      id: 'train-step-published',
      function: 'trainStep',
      title: published,
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [[[0, 0]], [1], small, 0.5],
          result: {
            E: [[-0.09682274], [-1], [0]],
            W1: [[0.80105909], [0.30105909]],
            b1: [-0.39788183],
            W2: [[0.85258808, -0.72381112, -0.12877696]],
            b2: [-0.23209032, 0.43484111, 0.2972492],
          },
        },
        {
          args: [
            [
              [2, 1],
              [3, 3],
            ],
            [0, 1],
            wide,
            0.1,
          ],
          result: {
            E: [
              [0.1, -0.4],
              [0.29868661, 0.23601725],
              [-0.45613539, 0.58667256],
              [1.01339053, -0.03472875],
            ],
            W1: [
              [0.18524601, -0.4679039, 0.99294862],
              [0.69833788, 0.07675246, -0.28497258],
              [-0.61697016, 0.40109937, 0.51298518],
              [0.89944596, -0.80774918, 0.30500914],
            ],
            b1: [0.0810907, -0.02602276, -0.16948283],
            W2: [
              [0.52142426, -0.10968143, 0.29443594, 0.99382123],
              [-0.68713966, 0.19593556, 0.59592838, -0.00472429],
              [0.36211673, 0.82517174, -0.89353394, -0.49375453],
            ],
            b2: [0.02867553, 0.11933274, -0.12097112, 0.17296284],
          },
        },
        {
          args: [[[0], [1]], [1, 1], narrow, 1],
          result: {
            E: [
              [0.85701368, 2.01436483],
              [-1.07518755, 0.5110277],
            ],
            W1: [
              [0.11105657, -0.14442131],
              [-0.77555619, 0.7044978],
            ],
            b1: [-0.58707889, 0.71025103],
            W2: [
              [0.91193552, -0.91193552],
              [0.22668267, 2.27331733],
            ],
            b2: [-0.10257134, 0.35257134],
          },
        },
      ],
    }),
    equals({
      id: 'train-epochs-published',
      fixed: ['orders', 'batchSize'],
      function: 'trainEpochs',
      title: published,
      points: 3,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [
            [
              [0, 0],
              [0, 1],
              [1, 2],
            ],
            [1, 2, 0],
            small,
            [
              [0, 1, 2],
              [2, 0, 1],
            ],
            2,
            0.5,
          ],
          result: {
            net: {
              E: [[0.03086479], [-0.68992236], [0.14234134]],
              W1: [[0.53353629], [0.34014654]],
              b1: [0.0204347],
              W2: [[0.5111593, -0.52547766, 0.01431836]],
              b2: [0.17208496, -0.15927093, 0.48718597],
            },
            history: [1.25548753, 1.18760051],
          },
        },
        {
          args: [
            [[0], [1]],
            [1, 0],
            narrow,
            [
              [0, 1],
              [1, 0],
              [0, 1],
            ],
            1,
            0.2,
          ],
          result: {
            net: {
              E: [
                [0.99552534, 2.02824246],
                [-1.01782514, 0.24380488],
              ],
              W1: [
                [-0.54720302, 0.19268172],
                [-0.29535575, 0.45082012],
              ],
              b1: [0.2381054, 0.27599841],
              W2: [
                [0.95491373, -0.95491373],
                [0.54639378, 1.95360622],
              ],
              b2: [0.39437155, -0.14437155],
            },
            history: [0.48401308, 0.26310223, 0.1638777],
          },
        },
        {
          args: [
            [
              [2, 1],
              [3, 3],
            ],
            [0, 1],
            wide,
            [[1, 0]],
            2,
            0.1,
          ],
          result: {
            net: {
              E: [
                [0.1, -0.4],
                [0.29868661, 0.23601725],
                [-0.45613539, 0.58667256],
                [1.01339053, -0.03472875],
              ],
              W1: [
                [0.18524601, -0.4679039, 0.99294862],
                [0.69833788, 0.07675246, -0.28497258],
                [-0.61697016, 0.40109937, 0.51298518],
                [0.89944596, -0.80774918, 0.30500914],
              ],
              b1: [0.0810907, -0.02602276, -0.16948283],
              W2: [
                [0.52142426, -0.10968143, 0.29443594, 0.99382123],
                [-0.68713966, 0.19593556, 0.59592838, -0.00472429],
                [0.36211673, 0.82517174, -0.89353394, -0.49375453],
              ],
              b2: [0.02867553, 0.11933274, -0.12097112, 0.17296284],
            },
            history: [1.21063941],
          },
        },
      ],
    }),
    equals({
      id: 'next-word-published',
      function: 'nextWord',
      title: published,
      points: 2,
      fixed: ['ids', 'net'],
      table: [
        { name: workedExample, args: [[0, 0], small], result: 0 },
        { args: [[1, 1], small], result: 1 },
        { args: [[2, 1], wide], result: 3 },
        { args: [[3, 3], wide], result: 1 },
        { args: [[1], narrow], result: 1 },
      ],
    }),
  ],
});
