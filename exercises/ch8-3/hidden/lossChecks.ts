import { agrees, rejects } from '@chainrule/grader/exercise';
import { labels, numbers, oneHotRows, probabilityRows, shaped, vector } from '@chainrule/grader/inputs';
import { givenCategorical } from './given.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

const otherNumbers = { en: 'other numbers', ko: '다른 숫자' };
const badInput = { en: 'lengths and shapes that do not fit', ko: '맞지 않는 길이와 모양' };
const empty = { en: 'no samples', ko: '샘플 없음' };

const values = numbers(-5, 5, 0.1);

const mseChecks = [
  agrees<[number[], number[]]>({
    id: 'mse-numbers',
    function: 'mse',
    title: otherNumbers,
    points: 2,
    reference: reference.mse,
    inputs: shaped({ samples: [1, 6] }, [vector('samples', values), vector('samples', values)]),
  }),
  rejects({
    id: 'mse-lists',
    function: 'mse',
    title: badInput,
    points: 1,
    cases: [
      { name: { en: 'one prediction too few', ko: '예측이 하나 모자람' }, args: [[1, 2], [1]] },
      { name: { en: 'one prediction too many', ko: '예측이 하나 남음' }, args: [[1], [1, 2]] },
      { name: { en: 'no predictions', ko: '예측 없음' }, args: [[1], []] },
      { name: { en: 'no targets', ko: '정답 없음' }, args: [[], [1]] },
      { name: empty, args: [[], []] },
    ],
  }),
];

const sizes = { samples: [1, 5], classes: [2, 5] } as const;
/** Exact zeros occur, a certainty does not: clipping from above is left open. */
const shares = probabilityRows('samples', 'classes', { certain: false });
const P: Matrix = [
  [0.5, 0.25, 0.25],
  [0.1, 0.2, 0.7],
];
const Y: Matrix = [
  [1, 0, 0],
  [0, 0, 1],
];
const ragged = { en: 'rows of P differ in length', ko: 'P의 행 길이가 서로 다름' };
const shortFirst = { en: 'the first row of P is short', ko: 'P의 첫 행이 짧음' };

const categoricalChecks = [
  agrees<[Matrix, Matrix]>({
    id: 'categorical-rows',
    function: 'categoricalCrossEntropy',
    title: otherNumbers,
    points: 5,
    reference: reference.categoricalCrossEntropy,
    inputs: shaped(sizes, [oneHotRows('samples', 'classes'), shares]),
  }),
  agrees<[Matrix, Matrix]>({
    id: 'categorical-unlikely',
    function: 'categoricalCrossEntropy',
    title: { en: 'probabilities around 1e-7', ko: '1e-7 근처의 확률' },
    points: 1,
    edge: true,
    reference: reference.categoricalCrossEntropy,
    cases: [
      {
        name: { en: 'all three rows impossible', ko: '세 행 모두 확률 0' },
        args: [
          [
            [1, 0],
            [1, 0],
            [0, 1],
          ],
          [
            [0, 1],
            [0, 1],
            [1, 0],
          ],
        ],
      },
      { name: { en: 'less than 1e-7', ko: '1e-7보다 작은 확률' }, args: [[[0, 1]], [[0.5, 1e-12]]] },
      { name: { en: 'half of 1e-7', ko: '1e-7의 절반' }, args: [[[0, 1]], [[0.5, 5e-8]]] },
      { name: { en: 'a little more than 1e-7', ko: '1e-7보다 조금 큰 확률' }, args: [[[0, 1]], [[0.5, 3e-7]]] },
      { name: { en: 'zeros beside the class', ko: '다른 클래스의 확률 0' }, args: [[[0, 1, 0]], [[0, 0.9, 0]]] },
    ],
  }),
  rejects({
    id: 'categorical-shapes',
    function: 'categoricalCrossEntropy',
    title: badInput,
    points: 2,
    cases: [
      { name: { en: 'one row of P too few', ko: 'P의 행이 하나 모자람' }, args: [Y, P.slice(1)] },
      { name: { en: 'one row of P too many', ko: 'P의 행이 하나 남음' }, args: [Y.slice(1), P] },
      {
        name: { en: 'one class too few in P', ko: 'P의 클래스가 하나 모자람' },
        args: [Y, P.map((row) => row.slice(1))],
      },
      {
        name: { en: 'one class too few in Y', ko: 'Y의 클래스가 하나 모자람' },
        args: [Y.map((row) => row.slice(1)), P],
      },
      { name: ragged, args: [Y, [P[0], P[1].slice(1)]] },
      { name: shortFirst, args: [Y, [P[0].slice(1), P[1]]] },
      { name: { en: 'the second row of Y is short', ko: 'Y의 둘째 행이 짧음' }, args: [[Y[0], [0, 1]], P] },
      { name: { en: 'the second row of Y is long', ko: 'Y의 둘째 행이 긺' }, args: [[Y[0], [0, 0, 1, 0]], P] },
      { name: { en: 'the first row of Y is short', ko: 'Y의 첫 행이 짧음' }, args: [[[1, 0], Y[1]], P] },
      {
        name: { en: 'the first rows of Y and P are short', ko: 'Y와 P의 첫 행이 짧음' },
        args: [
          [[0, 1], Y[1]],
          [[0.3, 0.7], P[1]],
        ],
      },
      {
        name: { en: 'rows of Y and P differ in length', ko: 'Y와 P의 행 길이가 서로 다름' },
        args: [
          [Y[0], [0, 1]],
          [P[0], [0.3, 0.7]],
        ],
      },
      { name: empty, args: [[], []] },
    ],
  }),
];

const sparseChecks = [
  agrees<[number[], Matrix]>({
    id: 'sparse-rows',
    function: 'sparseCategoricalCrossEntropy',
    title: otherNumbers,
    points: 5,
    fixed: ['labels'],
    reference: reference.sparseCategoricalCrossEntropy,
    inputs: shaped(sizes, [labels('samples', 'classes'), shares]),
    given: givenCategorical,
  }),
  agrees<[number[], Matrix]>({
    id: 'sparse-unlikely',
    function: 'sparseCategoricalCrossEntropy',
    title: { en: 'probabilities around 1e-7', ko: '1e-7 근처의 확률' },
    points: 1,
    edge: true,
    fixed: ['labels'],
    reference: reference.sparseCategoricalCrossEntropy,
    cases: [
      {
        name: { en: 'all three rows impossible', ko: '세 행 모두 확률 0' },
        args: [
          [0, 0, 1],
          [
            [0, 1],
            [0, 1],
            [1, 0],
          ],
        ],
      },
      { name: { en: 'less than 1e-7', ko: '1e-7보다 작은 확률' }, args: [[1], [[0.5, 1e-12]]] },
      { name: { en: 'half of 1e-7', ko: '1e-7의 절반' }, args: [[1], [[0.5, 5e-8]]] },
      { name: { en: 'a little more than 1e-7', ko: '1e-7보다 조금 큰 확률' }, args: [[1], [[0.5, 3e-7]]] },
      { name: { en: 'zeros beside the class', ko: '다른 클래스의 확률 0' }, args: [[1], [[0, 0.9, 0]]] },
    ],
    given: givenCategorical,
  }),
  rejects({
    id: 'sparse-labels',
    function: 'sparseCategoricalCrossEntropy',
    title: { en: 'labels and shapes that do not fit', ko: '맞지 않는 레이블과 모양' },
    points: 2,
    cases: [
      { name: { en: 'one label too few', ko: '레이블이 하나 모자람' }, args: [[0], P] },
      { name: { en: 'one label too many', ko: '레이블이 하나 남음' }, args: [[0, 1, 2], P] },
      { name: { en: 'a label beyond the classes', ko: '클래스의 번호보다 큰 레이블' }, args: [[0, 3], P] },
      { name: { en: 'a negative label', ko: '음수 레이블' }, args: [[-1, 0], P] },
      { name: { en: 'a label between two classes', ko: '정수가 아닌 레이블' }, args: [[0.5, 0], P] },
      { name: { en: 'a first label that is no class', ko: '클래스에 없는 첫 레이블' }, args: [[3, 0], P] },
      { name: { en: 'a second label below 0', ko: '음수인 둘째 레이블' }, args: [[0, -1], P] },
      { name: { en: 'a second label between two classes', ko: '정수가 아닌 둘째 레이블' }, args: [[0, 1.5], P] },
      {
        name: shortFirst,
        args: [
          [0, 0],
          [P[0].slice(1), P[1]],
        ],
      },
      { name: { en: 'labels without rows', ko: '행이 없는 레이블' }, args: [[0], []] },
      {
        name: ragged,
        args: [
          [0, 0],
          [P[0], P[1].slice(1)],
        ],
      },
      { name: empty, args: [[], []] },
    ],
    given: givenCategorical,
  }),
];

/** Checks of part A. */
export const lossChecks = [...mseChecks, ...categoricalChecks, ...sparseChecks];
