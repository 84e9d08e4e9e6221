import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { givenBatchNorm, givenRows } from './given.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

type Args = [Matrix, number[], Matrix, number?];

const otherBatches = { en: 'other batches', ko: '다른 배치' };
const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };

const inputs = shaped({ samples: [1, 4], features: [1, 4] }, [
  matrix('samples', 'features', numbers(-3, 3, 0.1)),
  vector('features', numbers(-2, 2, 0.1)),
  matrix('samples', 'features', numbers(-2, 2, 0.1)),
  scalar(numbers(0.1, 1, 0.1)),
]);

/** Both gradients cancel where little is left to pass back: an absolute error of so much is none. */
const tolerance = { rtol: 1e-9, atol: 1e-11 };

const corners = [
  { name: { en: 'one sample', ko: '샘플 하나' }, args: [[[1, -2, 3]], [1, 2, 3], [[1, 1, 2]], 0.1] as Args },
  { name: { en: 'one feature', ko: '특성 하나' }, args: [[[1], [-2], [4]], [2], [[1], [0.5], [2]], 0.1] as Args },
  {
    name: { en: 'equal numbers', ko: '모두 같은 수' },
    args: [
      [
        [2, 2],
        [2, 2],
      ],
      [1, 3],
      [
        [1, 2],
        [0, -1],
      ],
      0.1,
    ] as Args,
  },
  {
    name: { en: 'an eps of 0', ko: 'eps가 0' },
    args: [
      [
        [0.01, 0.04],
        [0.03, 0.02],
        [0.05, 0.09],
      ],
      [0.01, 0.02],
      [
        [1, -1],
        [0.5, 1],
        [-1, 2],
      ],
      0,
    ] as Args,
  },
  {
    name: { en: 'without eps', ko: 'eps 생략' },
    args: [
      [
        [0.001, 0.004],
        [0.003, 0.002],
      ],
      [0.01, 0.02],
      [
        [1, -1],
        [0.5, 1],
      ],
    ] as Args,
  },
];

const shapes = [
  { name: { en: 'an empty batch', ko: '빈 배치' }, args: [[], [1], []] },
  {
    name: { en: 'rows of different lengths', ko: '행의 길이가 다른 배치' },
    args: [
      [[1, 2], [3]],
      [1, 1],
      [
        [1, 1],
        [1, 1],
      ],
    ],
  },
  { name: { en: 'one gamma too many', ko: 'gamma가 하나 남음' }, args: [[[1, 2]], [1, 1, 1], [[1, 1]]] },
  { name: { en: 'one gamma too few', ko: 'gamma가 하나 모자람' }, args: [[[1, 2]], [1], [[1, 1]]] },
  { name: { en: 'one row of dY too many', ko: 'dY의 행이 하나 남음' }, args: [[[1]], [1], [[1], [2]]] },
  { name: { en: 'a row of dY too short', ko: '너무 짧은 dY의 행' }, args: [[[1, 2]], [1, 1], [[1]]] },
  {
    name: { en: 'rows of dY of different lengths', ko: '행의 길이가 다른 dY' },
    args: [
      [
        [1, 2],
        [3, 4],
      ],
      [1, 1],
      [[1, 1], [1]],
    ],
  },
  { name: { en: 'one row of dY too few', ko: 'dY의 행이 하나 모자람' }, args: [[[1], [2]], [1], [[1]]] },
  {
    name: { en: 'rows of dY too long', ko: '너무 긴 dY의 행' },
    args: [
      [[1], [2]],
      [1],
      [
        [1, 1],
        [1, 1],
      ],
    ],
  },
];

/** The scalar that a normalization's gradient belongs to: its result, weighted by dY, at a beta that does not matter. */
function scalarOf(normalize: (X: Matrix, gamma: number[], beta: number[], eps?: number) => Matrix) {
  return (X: Matrix, gamma: number[], dY: Matrix, eps?: number) => {
    const beta = gamma.map(() => 0);
    return reference.weighted(normalize(X, gamma, beta, eps), dY);
  };
}

/** What the scalar can be differentiated for; beta is no argument, so dBeta is compared and not proved. */
const wrt = { dX: '0', dGamma: '1' };

const batchNormChecks = [
  gradient<Args>({
    id: 'batch-norm-gradient-batches',
    function: 'batchNormGradient',
    title: otherBatches,
    points: 7,
    tolerance,
    reference: reference.batchNormGradient,
    of: scalarOf((...args) => reference.batchNorm(...args).Y),
    wrt,
    inputs,
    given: givenBatchNorm,
  }),
  agrees<Args>({
    id: 'batch-norm-gradient-corners',
    function: 'batchNormGradient',
    title: { en: 'one sample, one feature, equal numbers', ko: '샘플 하나, 특성 하나, 같은 수' },
    points: 1,
    edge: true,
    tolerance: { rtol: 1e-8, atol: 1e-11 },
    reference: reference.batchNormGradient,
    cases: corners,
    given: givenBatchNorm,
  }),
  rejects({
    id: 'batch-norm-gradient-shapes',
    function: 'batchNormGradient',
    title: badShapes,
    points: 1,
    cases: shapes,
  }),
];

const layerNormChecks = [
  gradient<Args>({
    id: 'layer-norm-gradient-batches',
    given: givenRows,
    function: 'layerNormGradient',
    title: otherBatches,
    points: 6,
    tolerance,
    reference: reference.layerNormGradient,
    of: scalarOf(reference.layerNorm),
    wrt,
    inputs,
  }),
  agrees<Args>({
    id: 'layer-norm-gradient-corners',
    given: givenRows,
    function: 'layerNormGradient',
    title: { en: 'one sample, one feature, equal numbers', ko: '샘플 하나, 특성 하나, 같은 수' },
    points: 1,
    edge: true,
    tolerance: { rtol: 1e-8, atol: 1e-11 },
    reference: reference.layerNormGradient,
    cases: corners,
  }),
  rejects({
    id: 'layer-norm-gradient-shapes',
    function: 'layerNormGradient',
    title: badShapes,
    points: 1,
    cases: shapes,
  }),
];

export const normGradientChecks = [...batchNormChecks, ...layerNormChecks];
