import { decimals, equals } from '@chainrule/grader/exercise';
import { published } from './texts.ts';

/** Published examples of part C. */
export const remedyExamples = [
  equals({
    id: 'l1-published',
    function: 'l1',
    title: published,
    points: 3,
    table: [
      { args: [[0.5, -1.5, 0, 2], 0.1], result: { penalty: 0.4, grad: [0.1, -0.1, 0, 0.1] } },
      { args: [[0, 0, -3], 2], result: { penalty: 6, grad: [0, 0, -2] } },
      { args: [[-0.25, 0, 0.5], 0.4], result: { penalty: 0.3, grad: [-0.4, 0, 0.4] } },
    ],
  }),
  equals({
    id: 'l2-published',
    function: 'l2',
    title: published,
    points: 3,
    table: [
      { args: [[0.5, -1.5, 0, 2], 0.1], result: { penalty: 0.325, grad: [0.05, -0.15, 0, 0.2] } },
      { args: [[0, 1, -3], 2], result: { penalty: 10, grad: [0, 2, -6] } },
      { args: [[-0.25, 0, 0.5], 0.4], result: { penalty: 0.0625, grad: [-0.1, 0, 0.2] } },
    ],
  }),
  equals({
    id: 'dropout-published',
    function: 'dropout',
    parameters: ['a', 'p', 'draws', 'training'],
    fixed: ['p', 'draws'],
    title: { en: 'published mask', ko: '공개 마스크' },
    points: 3,
    tolerance: decimals(8),
    table: [
      {
        name: { en: 'the mask 10110', ko: '마스크 10110' },
        args: [[1, 2, 3, 4, 5], 0.4, [0.7, 0.1, 0.5, 0.9, 0.3], true],
        result: [1.66666667, 0, 5, 6.66666667, 0],
      },
      { args: [[1, -2, 3], 0.25, [0.2, 0.6, 0.8], true], result: [0, -2.66666667, 4] },
      { args: [[4, 3, 2, 1], 0.6, [0.9, 0.1, 0.6, 0.3], true], result: [10, 0, 5, 0] },
      {
        name: { en: 'prediction', ko: '예측할 때' },
        args: [[1, 2, 3], 0.4, [0.1, 0.2, 0.9], false],
        result: [1, 2, 3],
      },
      { args: [[5, -1], 0.7, [0.3, 0.8], false], result: [5, -1] },
      { args: [[0.5, 2, 4, 8], 0.2, [0.9, 0, 0.1, 0.5], false], result: [0.5, 2, 4, 8] },
    ],
  }),
  equals({
    id: 'dropout-published-at-one',
    function: 'dropout',
    parameters: ['a', 'p', 'draws', 'training'],
    fixed: ['p', 'draws'],
    title: { en: 'everything dropped', ko: '모두 끌 때' },
    points: 1,
    edge: true,
    table: [
      { args: [[2], 1, [0.5], true], result: [0] },
      { args: [[3, -1], 1, [0, 0.25], true], result: [0, 0] },
      { args: [[-0.5, 0, 1], 1, [0.75, 0.1, 0.99], true], result: [0, 0, 0] },
    ],
  }),
  equals({
    id: 'early-stopping-published',
    function: 'earlyStopping',
    fixed: ['valLoss'],
    title: { en: 'published losses', ko: '공개된 손실' },
    points: 4,
    table: [
      { args: [[0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64], 1], result: { stop: 3, best: 2 } },
      { args: [[0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64], 2], result: { stop: 4, best: 2 } },
      { args: [[0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64], 3], result: { stop: 8, best: 5 } },
      { name: { en: 'ties', ko: '같은 값' }, args: [[0.5, 0.5, 0.5], 2], result: { stop: 2, best: 0 } },
      { args: [[0.8, 0.6, 0.6, 0.5, 0.5, 0.5], 2], result: { stop: 5, best: 3 } },
      { args: [[0.7, 0.7, 0.6, 0.65], 1], result: { stop: 1, best: 0 } },
      { args: [[0.9, 0.95, 0.8, 0.85, 0.7], 2], result: { stop: 4, best: 4 } },
      { args: [[0.5, 0.6, 0.4, 0.45, 0.3, 0.35, 0.36, 0.37], 3], result: { stop: 7, best: 4 } },
      { args: [[0.6, 0.5, 0.4], 1], result: { stop: 2, best: 2 } },
      { args: [[0.3, 0.4, 0.5], 4], result: { stop: 2, best: 0 } },
      { args: [[0.5, 0.8, 0.7, 0.6], 2], result: { stop: 2, best: 0 } },
      { args: [[0.4, 0.5, 0.45, 0.46, 0.3], 3], result: { stop: 3, best: 0 } },
    ],
  }),
];
