import { agrees, rejects } from '@chainrule/grader/exercise';
import { matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

/** Numbers nested as deep as there are lengths. */
function nested(lengths: number[]): unknown {
  const [length, ...inner] = lengths;
  return length === undefined ? 0 : Array.from({ length }, () => nested(inner));
}

const shapeOfChecks = [
  agrees<[unknown]>({
    id: 'shape-of-tensors',
    function: 'shapeOf',
    title: { en: 'other tensors', ko: '다른 텐서' },
    points: 3,
    reference: reference.shapeOf,
    inputs: shaped({ axes: [1, 4] }, [vector('axes', numbers(1, 3, 1))]).map(([lengths]): [unknown] => [
      nested(lengths),
    ]),
    runs: 30,
    cases: [
      { name: { en: 'two empty rows', ko: '빈 행 두 개' }, args: [[[], []]] },
      { name: { en: 'a number', ko: '수 하나' }, args: [-2.5] },
    ],
  }),
  rejects({
    id: 'shape-of-ragged',
    function: 'shapeOf',
    title: { en: 'ragged tensors', ko: '길이가 들쭉날쭉한 텐서' },
    points: 3,
    cases: [
      { name: { en: 'rows of 2 and 1', ko: '길이 2와 1인 행' }, args: [[[1, 2], [3]]] },
      { name: { en: 'rows of 1 and 2', ko: '길이 1과 2인 행' }, args: [[[1], [2, 3]]] },
      { name: { en: 'an empty row among others', ko: '빈 행이 섞임' }, args: [[[], [1]]] },
      { name: { en: 'a number among rows', ko: '행 사이에 수가 섞임' }, args: [[[1], 2]] },
      { name: { en: 'a row among numbers', ko: '수 사이에 행이 섞임' }, args: [[1, [2]]] },
      {
        name: { en: 'ragged further in', ko: '안쪽이 들쭉날쭉함' },
        args: [
          [
            [[1], [2]],
            [[3], [4, 5]],
          ],
        ],
      },
      { name: { en: 'ragged in the last row', ko: '마지막 행만 다름' }, args: [[[1, 2], [3, 4], [5]]] },
      {
        name: { en: 'matrices of different shapes, equally many numbers', ko: '수의 개수는 같고 모양이 다른 행렬' },
        args: [[[[1, 2]], [[3], [4]]]],
      },
    ],
  }),
];

const elements = numbers(-3, 3, 0.5);

const matmulChecks = [
  agrees<[Matrix, Matrix]>({
    id: 'matmul-matrices',
    function: 'matmul',
    title: { en: 'other matrices', ko: '다른 행렬' },
    points: 6,
    reference: reference.matmul,
    inputs: shaped({ rows: [1, 4], inner: [1, 4], columns: [1, 4] }, [
      matrix('rows', 'inner', elements),
      matrix('inner', 'columns', elements),
    ]),
  }),
  rejects({
    id: 'matmul-shapes',
    function: 'matmul',
    title: { en: 'shapes that do not fit', ko: '맞지 않는 모양' },
    points: 2,
    cases: [
      { name: { en: '(1 × 2)·(3 × 1)', ko: '(1 × 2)·(3 × 1)' }, args: [[[1, 2]], [[1], [2], [3]]] },
      { name: { en: '(1 × 3)·(2 × 1)', ko: '(1 × 3)·(2 × 1)' }, args: [[[1, 2, 3]], [[1], [2]]] },
      {
        name: { en: '(2 × 3)·(2 × 3)', ko: '(2 × 3)·(2 × 3)' },
        args: [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ],
      },
      {
        name: { en: 'a is ragged', ko: 'a의 행 길이가 서로 다름' },
        args: [
          [[1, 2], [3]],
          [[1], [2]],
        ],
      },
      { name: { en: 'b is ragged', ko: 'b의 행 길이가 서로 다름' }, args: [[[1, 2]], [[1, 2], [3]]] },
    ],
  }),
];

const size = numbers(1, 20, 1);

const inferShapesChecks = [
  agrees<[[number, number], [number, number]]>({
    id: 'infer-shapes-layers',
    function: 'inferShapes',
    title: { en: 'other layers', ko: '다른 층' },
    points: 3,
    reference: reference.inferShapes,
    inputs: shaped({}, [scalar(size), scalar(size), scalar(size)]).map(
      ([samples, inputs, outputs]): [[number, number], [number, number]] => [
        [samples, inputs],
        [samples, outputs],
      ],
    ),
  }),
  rejects({
    id: 'infer-shapes-rows',
    function: 'inferShapes',
    title: { en: 'different numbers of rows', ko: '서로 다른 행의 수' },
    points: 1,
    cases: [
      {
        name: { en: 'a row of Y too few', ko: 'Y의 행이 하나 모자람' },
        args: [
          [5, 4],
          [4, 1],
        ],
      },
      {
        name: { en: 'a row of Y too many', ko: 'Y의 행이 하나 남음' },
        args: [
          [2, 3],
          [3, 3],
        ],
      },
      {
        name: { en: 'X and W instead of X and Y', ko: 'X와 Y가 아니라 X와 W' },
        args: [
          [5, 4],
          [4, 3],
        ],
      },
    ],
  }),
];

/** Checks of part A. */
export const matrixChecks = [...shapeOfChecks, ...matmulChecks, ...inferShapesChecks];
