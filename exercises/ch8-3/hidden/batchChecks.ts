import { agrees } from '@chainrule/grader/exercise';
import { matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

const iterationsChecks = [
  agrees<[number, number, number]>({
    id: 'iterations-numbers',
    function: 'iterations',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 3,
    reference: reference.iterations,
    inputs: shaped({}, [scalar(numbers(1, 40, 1)), scalar(numbers(1, 12, 1)), scalar(numbers(1, 5, 1))]),
    cases: [
      { name: { en: 'one sample left over', ko: '샘플이 하나 남음' }, args: [65, 32, 2] },
      {
        name: { en: 'one sample short of full batches', ko: '배치를 채우기에 샘플이 하나 모자람' },
        args: [63, 32, 3],
      },
      { name: { en: 'a batch larger than the data', ko: '데이터보다 큰 배치' }, args: [3, 100, 4] },
      { name: { en: 'one more than a large batch', ko: '큰 배치에 하나 더' }, args: [2001, 2000, 1] },
    ],
  }),
];

const batchesChecks = [
  agrees<[unknown[], number]>({
    id: 'batches-lists',
    function: 'batches',
    fixed: ['size'],
    title: { en: 'other arrays', ko: '다른 배열' },
    points: 4,
    reference: reference.batches,
    inputs: shaped({ samples: [1, 12] }, [vector('samples', numbers(-9, 9, 1)), scalar(numbers(1, 6, 1))]),
    cases: [
      { name: { en: 'a batch larger than the data', ko: '데이터보다 큰 배치' }, args: [[1, 2, 3], 7] },
      { name: { en: 'batches of one', ko: '하나씩' }, args: [[4, 5, 6, 7], 1] },
      { name: { en: 'samples with a point', ko: '소수인 샘플' }, args: [[0.5, -1.25, 2.75], 2] },
      {
        name: { en: 'samples that are rows', ko: '행으로 된 샘플' },
        args: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          2,
        ],
      },
    ],
  }),
  agrees<[Matrix, number, number[], number]>({
    id: 'batches-line',
    function: 'batches',
    entry: 'lineByBatches',
    parameters: ['points', 'size', 'start', 'lr'],
    title: {
      en: 'other lines trained on your batches, start = [w, b]',
      ko: '여러분의 배치로 훈련한 다른 직선, start = [w, b]',
    },
    points: 2,
    reference: reference.lineByBatches,
    inputs: shaped({ samples: [2, 9], coordinates: [2, 2] }, [
      matrix('samples', 'coordinates', numbers(-2, 3, 0.5)),
      scalar(numbers(1, 5, 1)),
      [scalar(numbers(-1, 2, 0.5)), scalar(numbers(-1, 2, 0.5))],
      scalar(numbers(0.01, 0.1, 0.01)),
    ]),
    runs: 20,
  }),
];

/** Checks of part B. */
export const batchChecks = [...iterationsChecks, ...batchesChecks];
