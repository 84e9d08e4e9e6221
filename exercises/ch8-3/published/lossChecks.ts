import { equals } from '@chainrule/grader/exercise';

const published = { en: 'published numbers', ko: '공개된 숫자' };

const P = [
  [0.7, 0.2, 0.1],
  [0.1, 0.3, 0.6],
  [0.25, 0.5, 0.25],
];
const Q = [
  [0.6, 0.4],
  [0.2, 0.8],
];
/** Softmax of the logits [1, 2, 3], [1, 1, 1] and [0, 5, −5]. */
const S = [
  [0.09003057317, 0.2447284711, 0.6652409558],
  [0.3333333333, 0.3333333333, 0.3333333333],
  [0.006692549117, 0.9932623568, 0.00004509404124],
];

/** The same samples by class and by one-hot row, and their loss. */
const samples = [
  { labels: [0, 2, 1], P, loss: 0.5202159161 },
  { labels: [2, 0, 1], P: S, loss: 0.5043262322 },
  { labels: [1], P: [[0.5, 0.5]], loss: Math.LN2 },
  { labels: [0, 0], P: Q, loss: 1.060131768 },
  { labels: [1, 1], P: Q, loss: 0.5697171415 },
  { labels: [2, 1], P: P.slice(0, 2), loss: 1.753278949 },
];
/** Samples whose class has the probability 0. */
const impossible = [
  { labels: [0], P: [[0, 1]], loss: 16.11809565 },
  { labels: [2], P: [[0.5, 0.5, 0]], loss: 16.11809565 },
  {
    labels: [1, 0],
    P: [
      [1, 0],
      [0, 1],
    ],
    loss: 16.11809565,
  },
];
const oneHot = (labels: number[], classes: number) =>
  labels.map((label) => Array.from({ length: classes }, (_, j) => Number(j === label)));
const byRow = ({ labels, P: shares, loss }: (typeof samples)[number]) => ({
  args: [oneHot(labels, shares[0].length), shares],
  result: loss,
});
const byClass = ({ labels, P: shares, loss }: (typeof samples)[number]) => ({ args: [labels, shares], result: loss });
const zero = { en: 'a probability of 0', ko: '확률이 0일 때' };

/** Public checks of part A. */
export const lossChecks = [
  equals({
    id: 'mse-published',
    function: 'mse',
    title: published,
    points: 2,
    table: [
      {
        args: [
          [3, -0.5, 2, 7],
          [2.5, 0, 2, 8],
        ],
        result: 0.375,
      },
      { args: [[1], [4]], result: 9 },
      {
        args: [
          [1, 2, 3],
          [1, 2, 3],
        ],
        result: 0,
      },
      {
        args: [
          [0, 0],
          [1, -2],
        ],
        result: 2.5,
      },
      {
        args: [
          [25, 50, 42, 61],
          [27, 40, 53, 66],
        ],
        result: 62.5,
      },
    ],
  }),
  equals({
    id: 'categorical-published',
    function: 'categoricalCrossEntropy',
    title: published,
    points: 3,
    table: samples.map(byRow),
  }),
  equals({
    id: 'categorical-zero',
    function: 'categoricalCrossEntropy',
    title: zero,
    points: 1,
    edge: true,
    table: impossible.map(byRow),
  }),
  equals({
    id: 'sparse-published',
    function: 'sparseCategoricalCrossEntropy',
    title: published,
    points: 3,
    fixed: ['labels'],
    table: samples.map(byClass),
  }),
  equals({
    id: 'sparse-zero',
    function: 'sparseCategoricalCrossEntropy',
    title: zero,
    points: 1,
    edge: true,
    fixed: ['labels'],
    table: impossible.map(byClass),
  }),
];
