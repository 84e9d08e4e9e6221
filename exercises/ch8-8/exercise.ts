import { decimals, defineExercise, equals } from '@chainrule/grader/exercise';
import { narrow, small, wide } from './published/networks.ts';
import { trainingChecks } from './published/trainingChecks.ts';
import { published, workedExample } from './published/words.ts';

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
    ...trainingChecks,
  ],
});
