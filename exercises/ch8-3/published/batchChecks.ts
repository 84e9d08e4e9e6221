import { equals } from '@chainrule/grader/exercise';

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Hours of study and marks, of nine students. */
const points = [11, 22, 33, 44, 53, 66, 77, 87, 95].map((mark, i) => [i + 1, mark]);

/** Public checks of part B. */
export const batchChecks = [
  equals({
    id: 'iterations-published',
    function: 'iterations',
    title: { en: 'published numbers', ko: '공개된 숫자' },
    points: 4,
    table: [
      { args: [2000, 200], result: 10 },
      { args: [2000, 200, 50], result: 500 },
      { args: [2001, 200], result: 11 },
      { args: [2001, 200, 3], result: 33 },
      { args: [2000, 32], result: 63 },
      { args: [2000, 1], result: 2000 },
      { args: [2000, 2000], result: 1 },
      { args: [120, 1], result: 120 },
      { args: [10, 4, 2], result: 6 },
      { args: [9, 4, 1], result: 3 },
      { args: [3, 10], result: 1 },
      { args: [5, 2, 3], result: 9 },
    ],
  }),
  equals({
    id: 'batches-published',
    function: 'batches',
    title: { en: 'arrays of samples', ko: '샘플의 배열' },
    points: 3,
    table: [
      { args: [nine, 4], result: [[1, 2, 3, 4], [5, 6, 7, 8], [9]] },
      {
        args: [nine, 3],
        result: [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ],
      },
      {
        args: [nine, 5],
        result: [
          [1, 2, 3, 4, 5],
          [6, 7, 8, 9],
        ],
      },
      { args: [nine, 20], result: [nine] },
      { args: [[7, 8], 1], result: [[7], [8]] },
      { args: [['가', '나', '다', '라', '마'], 2], result: [['가', '나'], ['다', '라'], ['마']] },
    ],
  }),
  equals({
    id: 'batches-line-published',
    function: 'batches',
    entry: 'lineByBatches',
    parameters: ['points', 'size', 'start', 'lr'],
    title: { en: 'a line trained on your batches, start = [w, b]', ko: '여러분의 배치로 훈련한 직선, start = [w, b]' },
    points: 2,
    table: [
      {
        args: [points, 4, [4, 1], 0.01],
        result: [
          [5, 1.33],
          [9.9571, 2.0684],
          [10.554286, 2.134754],
        ],
      },
      { args: [points.slice(0, 4), 4, [4, 1], 0.01], result: [[5, 1.33]] },
      {
        args: [points.slice(0, 3), 2, [4, 1], 0.01],
        result: [
          [4.32, 1.19],
          [5.451, 1.567],
        ],
      },
    ],
  }),
];
