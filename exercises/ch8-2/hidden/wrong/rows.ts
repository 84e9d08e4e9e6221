import { defineMisconceptions } from '@chainrule/grader/exercise';
import { addBias, type Matrix, softmaxRows } from '../references.ts';
import type { Submission } from './shapes.ts';

const bias = { en: 'Adding the bias', ko: '편향 더하기' };
const softmax = { en: 'Softmax by rows', ko: '행마다 소프트맥스' };

export function transposed(Z: Matrix): Matrix {
  return (Z[0] ?? []).map((_, j) => Z.map((row) => row[j]));
}

export function softmaxColumns(Z: Matrix): Matrix {
  return transposed(softmaxRows(transposed(Z)));
}

const shares = (row: number[]) => {
  const sum = row.reduce((total, value) => total + value, 0);
  return row.map((value) => value / sum);
};

/** Wrong versions of `addBias` and `softmaxRows`. */
export const rows = defineMisconceptions<Submission>([
  {
    id: 'bias-for-each-row',
    function: 'addBias',
    section: bias,
    explanation: {
      en: 'You add b[i] to row i. A bias belongs to a neuron, and each neuron is a column: add b[j] in column j of every row.',
      ko: 'i행에 b[i]를 더했습니다. 편향은 뉴런마다 하나씩 있고, 뉴런 하나는 열 하나입니다. 모든 행의 j열에 b[j]를 더하세요.',
    },
    wrong: (Z, b) => Z.map((row, i) => row.map((value) => value + b[i])),
  },
  {
    id: 'bias-in-first-row-only',
    function: 'addBias',
    section: bias,
    explanation: {
      en: 'Only your first row gets the biases. Every sample goes through the same neurons: add b to all rows.',
      ko: '첫 행에만 편향을 더했습니다. 모든 샘플이 같은 뉴런을 지나므로 모든 행에 b를 더하세요.',
    },
    wrong: (Z, b) => Z.map((row, i) => (i === 0 ? row.map((value, j) => value + b[j]) : [...row])),
  },
  {
    id: 'first-bias-everywhere',
    function: 'addBias',
    section: bias,
    explanation: {
      en: 'You add b[0] to every column. Each neuron has a bias of its own: add b[j] in column j.',
      ko: '모든 열에 b[0]을 더했습니다. 뉴런마다 편향이 따로 있으므로 j열에는 b[j]를 더하세요.',
    },
    wrong: (Z, b) => Z.map((row) => row.map((value) => value + b[0])),
  },
  {
    id: 'bias-subtracted',
    function: 'addBias',
    section: bias,
    explanation: {
      en: 'You subtract the biases. They are added: Z[i][j] + b[j].',
      ko: '편향을 뺐습니다. 더해야 합니다: Z[i][j] + b[j].',
    },
    wrong: (Z, b) =>
      addBias(
        Z,
        b.map((value) => -value),
      ),
  },
  {
    id: 'matrix-overwritten',
    function: 'addBias',
    section: bias,
    explanation: {
      en: 'The numbers are right, but they are written into the Z that was handed in. Build new rows and leave Z as it is.',
      ko: '값은 맞지만 인자로 받은 Z에 덮어썼습니다. 새 행을 만들고 Z는 그대로 두세요.',
    },
    wrong: (Z, b) => {
      for (const row of Z) for (const j of row.keys()) row[j] += b[j];
      return Z;
    },
  },
  {
    id: 'softmax-down-columns',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'Your columns add up to 1. The classes of one sample are in one row, so each row must add up to 1.',
      ko: '열의 합이 1입니다. 한 샘플의 클래스들은 한 행에 있으므로 행마다 합이 1이어야 합니다.',
    },
    wrong: softmaxColumns,
  },
  {
    id: 'softmax-of-whole-matrix',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'Your whole matrix adds up to 1. Each row must add up to 1: divide by the sum of the powers in that row.',
      ko: '행렬 전체의 합이 1입니다. 행마다 합이 1이어야 합니다. 그 행의 거듭제곱만 더한 값으로 나누세요.',
    },
    wrong: (Z) => {
      const flat = softmaxRows([Z.flat()])[0];
      return Z.map((row, i) => flat.slice(i * row.length, (i + 1) * row.length));
    },
  },
  {
    id: 'softmax-overflows',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'You take e^z of large logits, which is ∞, and ∞ / ∞ is NaN; with very negative ones it is 0 / 0. Subtract the largest logit of the row first: the result is the same.',
      ko: '큰 로짓에서 e^z가 ∞가 되어 ∞ / ∞ = NaN이 나옵니다. 아주 작은 로짓에서는 0 / 0입니다. 먼저 그 행에서 가장 큰 로짓을 빼세요. 결과는 같습니다.',
    },
    wrong: (Z) => Z.map((row) => shares(row.map(Math.exp))),
  },
  {
    id: 'largest-of-whole-matrix',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'You subtract the largest logit of the whole matrix. In a row that is far below it, all powers are 0 and 0 / 0 is NaN. Subtract the largest logit of each row.',
      ko: '행렬 전체에서 가장 큰 로짓을 뺐습니다. 그보다 훨씬 작은 행에서는 거듭제곱이 모두 0이 되어 0 / 0 = NaN입니다. 행마다 그 행의 가장 큰 로짓을 빼세요.',
    },
    wrong: (Z) => {
      const largest = Math.max(...Z.flat());
      return Z.map((row) => shares(row.map((z) => Math.exp(z - largest))));
    },
  },
  {
    id: 'shares-of-logits',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'You divide each logit by the sum of the logits. Softmax first computes e^z, which is positive, and then divides by the sum of these powers.',
      ko: '로짓을 로짓의 합으로 나눴습니다. 소프트맥스는 먼저 e^z를 구해 모두 양수로 만든 다음, 그 합으로 나눕니다.',
    },
    wrong: (Z) => Z.map(shares),
  },
  {
    id: 'powers-not-divided',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'Your rows do not add up to 1: they hold e^(z − largest). Divide each by the sum over its row.',
      ko: '행의 합이 1이 아닙니다. e^(z − 최댓값)까지만 구했습니다. 그 행의 합으로 나누세요.',
    },
    wrong: (Z) => Z.map((row) => row.map((z) => Math.exp(z - Math.max(...row)))),
  },
  {
    id: 'sigmoid-of-each-logit',
    function: 'softmaxRows',
    section: softmax,
    explanation: {
      en: 'You put each logit through the sigmoid by itself. Softmax compares the classes of a row with each other, so that they add up to 1.',
      ko: '로짓마다 따로 시그모이드를 적용했습니다. 소프트맥스는 한 행의 클래스들을 서로 견주어 합이 1이 되게 합니다.',
    },
    wrong: (Z) => Z.map((row) => row.map((z) => 1 / (1 + Math.exp(-z)))),
  },
]);
