import { agrees, rejects } from '@chainrule/grader/exercise';
import { matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { givenColumns, givenInference } from './given.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

const otherBatches = { en: 'other batches', ko: '다른 배치' };
const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };
const small = { en: 'a small spread beside eps', ko: 'eps에 비해 작은 퍼짐' };
const same = { en: 'features that never change', ko: '값이 모두 같은 특성' };
const single = { en: 'a batch of one', ko: '샘플이 하나인 배치' };
const empty = { en: 'an empty batch', ko: '빈 배치' };
const ragged = { en: 'rows of different lengths', ko: '행의 길이가 다른 배치' };
const fewGammas = { en: 'one gamma too few', ko: 'gamma가 하나 모자람' };
const manyGammas = { en: 'one gamma too many', ko: 'gamma가 하나 남음' };
const fewBetas = { en: 'one beta too few', ko: 'beta가 하나 모자람' };
const longer = { en: 'a longer second row', ko: '더 긴 둘째 행' };
const noEps = { en: 'an eps of 0', ko: 'eps가 0' };
const manyBetas = { en: 'one beta too many', ko: 'beta가 하나 남음' };

const x = numbers(-3, 3, 0.1);
const parameters = numbers(-2, 2, 0.1);
const eps = numbers(0.1, 1, 0.1, [1e-5]);
const batch = { samples: [1, 5], features: [1, 4] } as const;
const normalization = shaped(batch, [
  matrix('samples', 'features', x),
  vector('features', parameters),
  vector('features', parameters),
  scalar(eps),
]);

type NormArgs = [Matrix, number[], number[], number?];

const batchNormChecks = [
  agrees<NormArgs>({
    id: 'batch-norm-batches',
    given: givenInference,
    function: 'batchNorm',
    title: otherBatches,
    points: 5,
    reference: reference.batchNorm,
    inputs: normalization,
  }),
  agrees<NormArgs>({
    id: 'batch-norm-corners',
    given: givenInference,
    function: 'batchNorm',
    title: { en: 'one sample, equal samples, without eps', ko: '샘플 하나, 같은 샘플, eps 생략' },
    points: 1,
    edge: true,
    reference: reference.batchNorm,
    cases: [
      { name: single, args: [[[1, -2]], [3, 4], [0.5, -0.5], 0.1] },
      {
        name: same,
        args: [
          [
            [2, 1],
            [2, 3],
          ],
          [1, 1],
          [0.5, 0],
          1e-5,
        ],
      },
      { name: small, args: [[[0.001], [0.003], [0.002]], [1], [0]] },
      { name: noEps, args: [[[0.01], [0.03], [0.02]], [1], [0], 0] },
    ],
  }),
  rejects({
    id: 'batch-norm-shapes',
    function: 'batchNorm',
    title: badShapes,
    points: 1,
    cases: [
      { name: empty, args: [[], [1], [0]] },
      {
        name: ragged,
        args: [
          [[1, 2], [3]],
          [1, 1],
          [0, 0],
        ],
      },
      { name: fewGammas, args: [[[1, 2]], [1], [0, 0]] },
      { name: manyBetas, args: [[[1, 2]], [1, 1], [0, 0, 0]] },
      { name: manyGammas, args: [[[1, 2]], [1, 1, 1], [0, 0]] },
      { name: fewBetas, args: [[[1, 2]], [1, 1], [0]] },
      {
        name: longer,
        args: [
          [
            [1, 2],
            [3, 4, 5],
          ],
          [1, 1],
          [0, 0],
        ],
      },
    ],
  }),
];

type InferenceArgs = [Matrix, number[], number[], number[], number[], number?];

const inferenceChecks = [
  agrees<InferenceArgs>({
    id: 'batch-norm-inference-batches',
    function: 'batchNormInference',
    title: otherBatches,
    points: 3,
    reference: reference.batchNormInference,
    inputs: shaped(batch, [
      matrix('samples', 'features', x),
      vector('features', parameters),
      vector('features', parameters),
      vector('features', x),
      vector('features', numbers(0, 4, 0.1)),
      scalar(eps),
    ]),
  }),
  agrees<InferenceArgs>({
    id: 'batch-norm-inference-corners',
    function: 'batchNormInference',
    title: { en: 'no samples, no variance, without eps', ko: '샘플 없음, 분산 0, eps 생략' },
    points: 1,
    edge: true,
    reference: reference.batchNormInference,
    cases: [
      { name: empty, args: [[], [1], [0], [2], [1], 0.1] },
      { name: { en: 'a variance of 0', ko: '분산 0' }, args: [[[0.5, 1]], [2, 2], [1, 1], [0.5, 0], [0, 0]] },
      { name: noEps, args: [[[0.5]], [2], [1], [0.4], [0.0001], 0] },
      { name: single, args: [[[1, -2]], [3, 4], [0.5, -0.5], [0, 1], [1, 4], 0.1] },
    ],
  }),
  rejects({
    id: 'batch-norm-inference-shapes',
    function: 'batchNormInference',
    title: badShapes,
    points: 1,
    cases: [
      {
        name: ragged,
        args: [
          [[1, 2], [3]],
          [1, 1],
          [0, 0],
          [0, 0],
          [1, 1],
        ],
      },
      { name: fewGammas, args: [[[1, 2]], [1], [0, 0], [0, 0], [1, 1]] },
      { name: { en: 'one mean too few', ko: '평균이 하나 모자람' }, args: [[[1, 2]], [1, 1], [0, 0], [0], [1, 1]] },
      {
        name: { en: 'one variance too many', ko: '분산이 하나 남음' },
        args: [[[1, 2]], [1, 1], [0, 0], [0, 0], [1, 1, 1]],
      },
      { name: manyGammas, args: [[[1, 2]], [1, 1, 1], [0, 0], [0, 0], [1, 1]] },
      { name: fewBetas, args: [[[1, 2]], [1, 1], [0], [0, 0], [1, 1]] },
      { name: manyBetas, args: [[[1, 2]], [1, 1], [0, 0, 0], [0, 0], [1, 1]] },
      {
        name: { en: 'one mean too many', ko: '평균이 하나 남음' },
        args: [[[1, 2]], [1, 1], [0, 0], [0, 0, 0], [1, 1]],
      },
      {
        name: { en: 'one variance too few', ko: '분산이 하나 모자람' },
        args: [[[1, 2]], [1, 1], [0, 0], [0, 0], [1]],
      },
      {
        name: longer,
        args: [
          [
            [1, 2],
            [3, 4, 5],
          ],
          [1, 1],
          [0, 0],
          [0, 0],
          [1, 1],
        ],
      },
    ],
  }),
];

const movingAverageChecks = [
  agrees<[number[], number[], number?]>({
    id: 'moving-average-numbers',
    function: 'movingAverage',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 2,
    reference: reference.movingAverage,
    inputs: shaped({ features: [1, 5] }, [
      vector('features', x),
      vector('features', x),
      scalar(numbers(0, 1, 0.01, [0.9])),
    ]),
    cases: [
      {
        name: { en: 'without momentum', ko: 'momentum 생략' },
        args: [
          [1, 0, -2],
          [3, 5, 7],
        ],
      },
      { name: { en: 'nothing gathered', ko: '모은 것이 없음' }, args: [[], []] },
    ],
  }),
  rejects({
    id: 'moving-average-lengths',
    function: 'movingAverage',
    title: { en: 'lengths that do not fit', ko: '맞지 않는 길이' },
    points: 1,
    cases: [
      { name: { en: 'one value too few', ko: '값이 하나 모자람' }, args: [[1, 2], [1], 0.9] },
      { name: { en: 'one value too many', ko: '값이 하나 남음' }, args: [[1], [1, 2], 0.9] },
      { name: { en: 'nothing to move', ko: '움직일 것이 없음' }, args: [[], [1], 0.9] },
    ],
  }),
];

const layerNormChecks = [
  agrees<NormArgs>({
    id: 'layer-norm-batches',
    given: givenColumns,
    function: 'layerNorm',
    title: otherBatches,
    points: 4,
    reference: reference.layerNorm,
    inputs: normalization,
  }),
  agrees<NormArgs>({
    id: 'layer-norm-corners',
    given: givenColumns,
    tolerance: { rtol: 1e-9, atol: 1e-10 },
    function: 'layerNorm',
    title: { en: 'one feature, equal features, no samples', ko: '특성 하나, 같은 특성, 샘플 없음' },
    points: 1,
    edge: true,
    reference: reference.layerNorm,
    cases: [
      { name: { en: 'one feature', ko: '특성 하나' }, args: [[[3], [-1]], [2], [0.5], 0.1] },
      {
        name: { en: 'equal features', ko: '같은 특성' },
        args: [
          [
            [2, 2],
            [1, 3],
          ],
          [1, 2],
          [0, 1],
          1e-5,
        ],
      },
      { name: small, args: [[[0.001, 0.003, 0.002]], [1, 1, 1], [0, 0, 0]] },
      { name: noEps, args: [[[0.01, 0.03, 0.02]], [1, 1, 1], [0, 0, 0], 0] },
      { name: empty, args: [[], [1], [0], 0.1] },
    ],
  }),
  rejects({
    id: 'layer-norm-shapes',
    function: 'layerNorm',
    title: badShapes,
    points: 1,
    cases: [
      {
        name: ragged,
        args: [
          [[1, 2], [3]],
          [1, 1],
          [0, 0],
        ],
      },
      { name: fewGammas, args: [[[1, 2]], [1], [0, 0]] },
      { name: manyBetas, args: [[[1, 2]], [1, 1], [0, 0, 0]] },
      { name: manyGammas, args: [[[1, 2]], [1, 1, 1], [0, 0]] },
      { name: fewBetas, args: [[[1, 2]], [1, 1], [0]] },
      {
        name: longer,
        args: [
          [
            [1, 2],
            [3, 4, 5],
          ],
          [1, 1],
          [0, 0],
        ],
      },
    ],
  }),
];

export const normChecks = [...batchNormChecks, ...inferenceChecks, ...movingAverageChecks, ...layerNormChecks];
