import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Matrix } from '../references.ts';
import { product, requireProduct, requireSameShape, type Submission, transposed } from './algebra.ts';

const shapes = { en: 'Shapes', ko: '모양' };
const products = { en: 'Matrix product', ko: '행렬곱' };
const layers = { en: 'Shapes of a layer', ko: '층의 모양' };

/** The shape of a tensor that is not ragged, with what `length` makes of each axis. */
function rightShape(t: unknown): number[] {
  if (!Array.isArray(t)) return [];
  const inner = t.map(rightShape);
  if (inner.some((shape) => shape.join() !== inner[0]!.join())) throw new RangeError('ragged');
  return [t.length, ...(inner[0] ?? [])];
}

function alongFirst(t: unknown): number[] {
  return Array.isArray(t) ? [t.length, ...alongFirst(t[0])] : [];
}

function counted(t: unknown): number {
  return Array.isArray(t) ? t.reduce((sum: number, part) => sum + counted(part), 0) : 1;
}

/** Wrong versions of `shapeOf`. */
const wrongShapes = defineMisconceptions<Submission>([
  {
    id: 'axes-inside-out',
    function: 'shapeOf',
    section: shapes,
    explanation: {
      en: 'You list the axes from the inside out. The outermost one comes first: 2 rows of 3 are [2, 3].',
      ko: '축을 안쪽부터 적고 있습니다. 가장 바깥 축이 먼저입니다. 길이가 3인 행이 2개면 [2, 3]입니다.',
    },
    wrong: (t) => rightShape(t).reverse(),
  },
  {
    id: 'ragged-not-refused',
    function: 'shapeOf',
    section: shapes,
    explanation: {
      en: 'You only look at the first element of each array, so a ragged tensor goes through. All elements of an array must have the same shape: compare them.',
      ko: '배열마다 첫 원소만 보기 때문에 들쭉날쭉한 텐서도 통과합니다. 한 배열의 원소는 모두 모양이 같아야 하니 서로 비교하세요.',
    },
    wrong: alongFirst,
  },
  {
    id: 'rank-instead-of-shape',
    function: 'shapeOf',
    section: shapes,
    explanation: {
      en: 'You return the number of axes, which is the rank. Return the length along each of them.',
      ko: '축의 개수, 곧 랭크를 돌려주고 있습니다. 축마다의 길이를 돌려주세요.',
    },
    wrong: (t) => [rightShape(t).length],
  },
  {
    id: 'numbers-counted',
    function: 'shapeOf',
    section: shapes,
    explanation: {
      en: 'You return how many numbers there are altogether. Return the length along each axis.',
      ko: '수가 모두 몇 개인지를 돌려주고 있습니다. 축마다의 길이를 돌려주세요.',
    },
    wrong: (t) => {
      rightShape(t);
      return [counted(t)];
    },
  },
  {
    id: 'two-axes-at-most',
    function: 'shapeOf',
    section: shapes,
    explanation: {
      en: 'You stop after two axes. A tensor can have more: go inwards until you come to a number.',
      ko: '축 두 개에서 멈추고 있습니다. 텐서에는 축이 더 있을 수 있으니 수가 나올 때까지 안으로 들어가세요.',
    },
    wrong: (t) => rightShape(t).slice(0, 2),
  },
  {
    id: 'vector-as-column',
    function: 'shapeOf',
    section: shapes,
    explanation: {
      en: 'You give a vector a second axis of length 1. [1, 2, 3, 4] has a single axis: [4].',
      ko: '벡터에 길이 1인 둘째 축을 붙였습니다. [1, 2, 3, 4]의 축은 하나뿐입니다: [4].',
    },
    wrong: (t) => {
      const shape = rightShape(t);
      return shape.length === 1 ? [...shape, 1] : shape;
    },
  },
]);

/** Wrong versions of `matmul`. */
const wrongProducts = defineMisconceptions<Submission>([
  {
    id: 'element-by-element',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'You multiply element by element. In a matrix product each row of a meets each column of b: multiply along both and add up.',
      ko: '같은 자리의 원소끼리 곱했습니다. 행렬곱에서는 a의 모든 행이 b의 모든 열과 만납니다. 행과 열을 따라가며 곱해서 더하세요.',
    },
    wrong: (a, b) => {
      requireSameShape(a, b);
      return a.map((row, i) => row.map((value, j) => value * b[i]![j]!));
    },
  },
  {
    id: 'rows-times-rows',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'You multiply the rows of a by the rows of b. Go along the columns of b: in b[k][j] it is k that moves.',
      ko: 'a의 행에 b의 행을 곱했습니다. b에서는 열을 따라가야 합니다. b[k][j]에서 k가 움직입니다.',
    },
    wrong: (a, b) => {
      requireSameShape(a, b);
      return product(a, transposed(b));
    },
  },
  {
    id: 'factors-swapped',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'You compute b·a. The order matters: rows from a, columns from b.',
      ko: 'b·a를 계산했습니다. 순서가 중요합니다. 행은 a에서, 열은 b에서 옵니다.',
    },
    wrong: (a, b) => product(b, a),
  },
  {
    id: 'result-transposed',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'Your numbers are right, but rows and columns are swapped. Row i of the result belongs to row i of a.',
      ko: '수는 맞지만 행과 열이 바뀌었습니다. 결과의 i행은 a의 i행에서 나옵니다.',
    },
    wrong: (a, b) => transposed(product(a, b)),
  },
  {
    id: 'one-row-for-all',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'All rows of your result are one and the same array, as `Array(n).fill([])` makes them, so the last row overwrites the others. Make a new array for each row.',
      ko: '결과의 모든 행이 같은 배열 하나입니다. `Array(n).fill([])`로 만들면 그렇게 되어, 마지막 행이 나머지를 덮어씁니다. 행마다 새 배열을 만드세요.',
    },
    wrong: (a, b) => {
      const rows = product(a, b);
      return rows.map(() => rows.at(-1)!);
    },
  },
  {
    id: 'last-product-kept',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'Only the last of the products along a row and a column is left, because you assign instead of adding. Add them all up.',
      ko: '더하지 않고 대입해서 행과 열을 따라 곱한 것 가운데 마지막 하나만 남았습니다. 모두 더하세요.',
    },
    wrong: (a, b) => {
      requireProduct(a, b);
      const last = b.length - 1;
      return a.map((row) => b[last]!.map((value) => row[last]! * value));
    },
  },
  {
    id: 'inner-sizes-not-compared',
    function: 'matmul',
    section: products,
    explanation: {
      en: 'Matrices whose inner sizes differ go through, and you return NaN or leave numbers out. a must have as many columns as b has rows: throw a RangeError if it has not.',
      ko: '안쪽 크기가 다른 행렬도 그대로 통과해서 NaN이 나오거나 빠지는 수가 생깁니다. a의 열 수와 b의 행 수가 다르면 RangeError를 던지세요.',
    },
    wrong: (a, b) => unchecked(a, b),
  },
]);

function unchecked(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? Number.NaN), 0)),
  );
}

/** Wrong versions of `inferShapes`. */
const wrongLayers = defineMisconceptions<Submission>([
  {
    id: 'one-bias-for-each-sample',
    function: 'inferShapes',
    section: layers,
    explanation: {
      en: 'You count a bias for each sample. B is written with a row for each sample, but all rows are the same: only as many biases are learned as Y has columns.',
      ko: '편향을 샘플마다 따로 세고 있습니다. B는 샘플마다 행이 있는 것처럼 적지만 모든 행이 같습니다. 학습하는 편향은 Y의 열 수만큼뿐입니다.',
    },
    wrong: (x, y) => {
      requireRows(x, y);
      return { W: [x[1], y[1]], B: [x[0], y[1]], params: x[1] * y[1] + x[0] * y[1] };
    },
  },
  {
    id: 'bias-not-counted',
    function: 'inferShapes',
    section: layers,
    explanation: {
      en: 'You count the weights only. The biases are learned too: one for each column of Y.',
      ko: '가중치만 세고 있습니다. 편향도 학습합니다. Y의 열마다 하나씩입니다.',
    },
    wrong: (x, y) => {
      requireRows(x, y);
      return { W: [x[1], y[1]], B: [x[0], y[1]], params: x[1] * y[1] };
    },
  },
  {
    id: 'weights-transposed',
    function: 'inferShapes',
    section: layers,
    explanation: {
      en: 'Your W is (outputs × inputs). For X·W it needs as many rows as X has columns: (inputs × outputs).',
      ko: 'W를 (출력 × 입력)으로 적었습니다. X·W를 곱하려면 W의 행 수가 X의 열 수와 같아야 합니다: (입력 × 출력).',
    },
    wrong: (x, y) => {
      requireRows(x, y);
      return { W: [y[1], x[1]], B: [x[0], y[1]], params: x[1] * y[1] + y[1] };
    },
  },
  {
    id: 'bias-as-one-row',
    function: 'inferShapes',
    section: layers,
    explanation: {
      en: 'You give B a single row. No more than that is learned, but in X·W + B = Y it is written out like Y, with a row for each sample.',
      ko: 'B를 한 행으로 적었습니다. 학습하는 것은 그뿐이지만, X·W + B = Y에서는 Y처럼 샘플마다 한 행씩 펼쳐 적습니다.',
    },
    wrong: (x, y) => {
      requireRows(x, y);
      return { W: [x[1], y[1]], B: [1, y[1]], params: x[1] * y[1] + y[1] };
    },
  },
  {
    id: 'bias-for-each-input',
    function: 'inferShapes',
    section: layers,
    explanation: {
      en: 'You count a bias for each input. There is one for each output, that is, for each column of Y.',
      ko: '편향을 입력마다 세고 있습니다. 편향은 출력, 곧 Y의 열마다 하나씩입니다.',
    },
    wrong: (x, y) => {
      requireRows(x, y);
      return { W: [x[1], y[1]], B: [x[0], y[1]], params: x[1] * y[1] + x[1] };
    },
  },
  {
    id: 'rows-not-compared',
    function: 'inferShapes',
    section: layers,
    explanation: {
      en: 'X and Y with different numbers of rows go through. Each row of X needs its row of Y: throw a RangeError if the numbers of rows differ.',
      ko: 'X와 Y의 행 수가 달라도 그대로 통과합니다. X의 행마다 Y의 행이 하나씩 있어야 하니, 다르면 RangeError를 던지세요.',
    },
    wrong: (x, y) => ({ W: [x[1], y[1]], B: [x[0], y[1]], params: x[1] * y[1] + y[1] }),
  },
]);

function requireRows(x: [number, number], y: [number, number]): void {
  if (x[0] !== y[0]) throw new RangeError('rows');
}

/** Wrong versions of the functions of part A. */
export const wrongMatrices = [...wrongShapes, ...wrongProducts, ...wrongLayers];
