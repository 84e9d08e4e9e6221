import { agrees, rejects } from '@chainrule/grader/exercise';
import { logits, matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { constantFrom } from 'fast-check';
import { givenPieces } from './given.ts';
import * as reference from './references.ts';
import { ACTS, type Layer, type Matrix } from './references.ts';

const otherNumbers = { en: 'other numbers', ko: '다른 숫자' };
const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };
const emptyBatch = { en: 'an empty batch', ko: '빈 배치' };

const values = numbers(-3, 3, 0.1);

const addBiasChecks = [
  agrees<[Matrix, number[]]>({
    id: 'add-bias-numbers',
    function: 'addBias',
    title: otherNumbers,
    points: 4,
    reference: reference.addBias,
    inputs: shaped({ samples: [1, 5], units: [1, 5] }, [matrix('samples', 'units', values), vector('units', values)]),
    cases: [{ name: emptyBatch, args: [[], [0.5, 1]] }],
  }),
  rejects({
    id: 'add-bias-shapes',
    function: 'addBias',
    title: badShapes,
    points: 2,
    cases: [
      {
        name: { en: 'one bias too few', ko: '편향이 하나 모자람' },
        args: [
          [
            [1, 2],
            [3, 4],
          ],
          [1],
        ],
      },
      {
        name: { en: 'one bias too many', ko: '편향이 하나 남음' },
        args: [
          [
            [1, 2],
            [3, 4],
          ],
          [1, 2, 3],
        ],
      },
      {
        name: { en: 'a bias for each row', ko: '행마다 하나인 편향' },
        args: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          [1, 2, 3],
        ],
      },
      {
        name: { en: 'a short row', ko: '짧은 행' },
        args: [
          [[1, 2], [3]],
          [1, 2],
        ],
      },
      {
        name: { en: 'a short row at the top', ko: '짧은 첫 행' },
        args: [
          [[3], [1, 2]],
          [1, 2],
        ],
      },
      { name: { en: 'no biases', ko: '편향이 없음' }, args: [[[1, 2]], []] },
    ],
  }),
];

const softmaxSizes = { samples: [1, 4], classes: [1, 5] } as const;

const softmaxRowsChecks = [
  agrees<[Matrix]>({
    id: 'softmax-rows-logits',
    function: 'softmaxRows',
    title: { en: 'other logits', ko: '다른 로짓' },
    points: 6,
    reference: reference.softmaxRows,
    inputs: shaped(softmaxSizes, [matrix('samples', 'classes', numbers(-6, 6, 0.1))]),
    cases: [
      { name: emptyBatch, args: [[]] },
      { name: { en: 'one class', ko: '클래스 하나' }, args: [[[3], [-2]]] },
    ],
  }),
  agrees<[Matrix]>({
    id: 'softmax-rows-far-apart',
    function: 'softmaxRows',
    title: { en: 'logits up to ±1000, and −∞', ko: '±1000과 −∞의 로짓' },
    points: 1,
    edge: true,
    reference: reference.softmaxRows,
    inputs: shaped(softmaxSizes, [matrix('samples', 'classes', logits())]),
    cases: [
      { name: { en: 'a class left out', ko: '빠진 클래스' }, args: [[[0, Number.NEGATIVE_INFINITY, 1]]] },
      {
        name: { en: 'equal logits', ko: '같은 로짓' },
        args: [
          [
            [1000, 1000, 1000],
            [-1000, -1000, -1000],
          ],
        ],
      },
    ],
  }),
  rejects({
    id: 'softmax-rows-ragged',
    function: 'softmaxRows',
    title: badShapes,
    points: 2,
    cases: [
      { name: { en: 'a short row', ko: '짧은 행' }, args: [[[1, 2], [3]]] },
      { name: { en: 'a long row', ko: '긴 행' }, args: [[[1], [2, 3]]] },
      { name: { en: 'a short row in the middle', ko: '가운데의 짧은 행' }, args: [[[1, 2], [3], [4, 5]]] },
    ],
  }),
];

const denseLayer = {
  W: matrix('inputs', 'units', values),
  b: vector('units', values),
  act: scalar(constantFrom(...ACTS)),
};
const layer32: Layer = {
  W: [
    [1, 0.5],
    [-1, 2],
    [0.5, -1],
  ],
  b: [0.5, -0.5],
  act: 'relu',
};

const denseChecks = [
  agrees<[Matrix, Layer]>({
    id: 'dense-layers',
    function: 'dense',
    title: { en: 'other layers', ko: '다른 층' },
    points: 9,
    reference: reference.dense,
    inputs: shaped({ samples: [1, 4], inputs: [1, 4], units: [1, 4] }, [
      matrix('samples', 'inputs', numbers(-2, 2, 0.1)),
      denseLayer,
    ]),
    runs: 80,
    given: givenPieces,
  }),
  agrees<[Matrix, Layer]>({
    id: 'dense-edges',
    function: 'dense',
    title: { en: 'empty batches, zeros and large sums', ko: '빈 배치, 0, 큰 가중합' },
    points: 2,
    edge: true,
    reference: reference.dense,
    cases: [
      { name: emptyBatch, args: [[], layer32] },
      {
        name: { en: 'an empty batch through softmax', ko: '소프트맥스를 지나는 빈 배치' },
        args: [[], { ...layer32, act: 'softmax' }],
      },
      {
        name: { en: 'inputs of 0: the softmax of b', ko: '입력이 모두 0: b의 소프트맥스' },
        args: [[[0, 0, 0]], { ...layer32, act: 'softmax' }],
      },
      {
        name: { en: 'sums of ±1000 into softmax', ko: '소프트맥스에 들어가는 ±1000' },
        args: [
          [
            [1000, 0, 0],
            [-1000, 0, 0],
          ],
          { ...layer32, act: 'softmax' },
        ],
      },
      {
        name: { en: 'sums of ±1000 into tanh', ko: 'tanh에 들어가는 ±1000' },
        args: [
          [
            [1000, 0, 0],
            [-1000, 0, 0],
          ],
          { ...layer32, act: 'tanh' },
        ],
      },
      {
        name: { en: 'sums of ±1000 into the sigmoid', ko: '시그모이드에 들어가는 ±1000' },
        args: [
          [
            [1000, 0, 0],
            [-1000, 0, 0],
          ],
          { ...layer32, act: 'sigmoid' },
        ],
      },
    ],
    given: givenPieces,
  }),
  rejects({
    id: 'dense-shapes',
    function: 'dense',
    title: badShapes,
    points: 3,
    cases: [
      { name: { en: 'one input too few', ko: '입력이 하나 모자람' }, args: [[[1, 2]], layer32] },
      { name: { en: 'one input too many', ko: '입력이 하나 남음' }, args: [[[1, 2, 3, 4]], layer32] },
      { name: { en: 'one bias too few', ko: '편향이 하나 모자람' }, args: [[[1, 2, 3]], { ...layer32, b: [0.5] }] },
      {
        name: { en: 'one bias too many', ko: '편향이 하나 남음' },
        args: [[[1, 2, 3]], { ...layer32, b: [0.5, 1, 2] }],
      },
      {
        name: { en: 'rows of X differ in length', ko: 'X의 행 길이가 서로 다름' },
        args: [
          [
            [1, 2, 3],
            [1, 2],
          ],
          layer32,
        ],
      },
      {
        name: { en: 'the first row of X is short', ko: 'X의 첫 행이 짧음' },
        args: [
          [
            [1, 2],
            [1, 2, 3],
          ],
          layer32,
        ],
      },
      {
        name: { en: 'the first row of W is long', ko: 'W의 첫 행이 긺' },
        args: [
          [[1, 2, 3]],
          {
            ...layer32,
            W: [
              [1, 0.5, 2],
              [-1, 2],
              [0.5, -1],
            ],
          },
        ],
      },
      {
        name: { en: 'the last row of W is long', ko: 'W의 마지막 행이 긺' },
        args: [
          [[1, 2, 3]],
          {
            ...layer32,
            W: [
              [1, 0.5],
              [-1, 2],
              [0.5, -1, 2],
            ],
          },
        ],
      },
      {
        name: { en: 'rows of W differ in length', ko: 'W의 행 길이가 서로 다름' },
        args: [[[1, 2, 3]], { ...layer32, W: [[1, 0.5], [-1], [0.5, -1]] }],
      },
    ],
    given: givenPieces,
  }),
];

/** Checks of the pieces of a layer, and of the layer. */
export const layerChecks = [...addBiasChecks, ...softmaxRowsChecks, ...denseChecks];
