import { agrees } from '@chainrule/grader/exercise';
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
];

const elements = numbers(-3, 3, 0.5);

const matmulChecks = [
  agrees<[Matrix, Matrix]>({
    id: 'matmul-matrices',
    function: 'matmul',
    title: { en: 'other matrices', ko: '다른 행렬' },
    points: 6,
    tolerance: { rtol: 1e-9, atol: 1e-10 },
    reference: reference.matmul,
    inputs: shaped({ rows: [1, 4], inner: [1, 4], columns: [1, 4] }, [
      matrix('rows', 'inner', elements),
      matrix('inner', 'columns', elements),
    ]),
    cases: [
      {
        name: { en: 'many decimals', ko: '소수점 아래가 긴 수' },
        args: [[[0.123456789, 1.7]], [[0.987654321], [0.1]]],
      },
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
];

/** Checks of part A. */
export const matrixChecks = [...shapeOfChecks, ...matmulChecks, ...inferShapesChecks];
