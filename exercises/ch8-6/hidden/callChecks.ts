import { agrees, rejects } from '@chainrule/grader/exercise';
import { givenSummary } from './given.ts';
import type { Layer } from './models.ts';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

/** A layer of zeros. */
const zeros = (inputs: number, units: number): Layer => ({
  units,
  activation: 'linear',
  W: Array.from({ length: inputs }, () => new Array<number>(units).fill(0)),
  b: new Array<number>(units).fill(0),
});

/** One neuron, and more samples than go into a batch by default. */
const compile = { call: 'compile', options: { optimizer: 'sgd', loss: 'mse' } };
const data: [Matrix, Matrix] = [
  [[1], [2]],
  [[1], [0]],
];

/** Hidden checks of the summary of a model, and of calls that cannot be. */
export const callChecks = [
  agrees<[number, number[]]>({
    id: 'sequential-summary',
    function: 'Sequential',
    entry: 'summarized',
    parameters: ['inputs', 'units'],
    fixed: ['inputs', 'units'],
    title: { en: 'summary', ko: '모델 요약' },
    points: 1,
    edge: true,
    reference: (inputs, units) => reference.modelSummary(inputs, units).text,
    given: givenSummary,
    cases: [
      { name: { en: '4-8-8-3', ko: '4-8-8-3' }, args: [4, [8, 8, 3]] },
      { name: { en: 'one layer', ko: '층 하나' }, args: [3, [2]] },
    ],
  }),
  rejects({
    id: 'sequential-calls',
    function: 'Sequential',
    entry: 'inARow',
    parameters: ['layers', 'calls', 'X', 'Y'],
    title: { en: 'calls that cannot be', ko: '할 수 없는 호출' },
    points: 1,
    cases: [
      { name: { en: 'fit before compile', ko: 'compile 없는 fit' }, args: [[zeros(1, 1)], [{ call: 'fit' }], ...data] },
      {
        name: { en: 'evaluate before compile', ko: 'compile 없는 evaluate' },
        args: [[zeros(1, 1)], [{ call: 'evaluate' }], ...data],
      },
      { name: { en: 'layers that do not fit', ko: '맞지 않는 층' }, args: [[zeros(1, 2), zeros(3, 1)], [], ...data] },
      {
        name: { en: 'a layer of fewer inputs', ko: '입력이 모자란 층' },
        args: [[zeros(1, 2), zeros(1, 1)], [], ...data],
      },
      {
        name: { en: 'a third layer that does not fit', ko: '맞지 않는 셋째 층' },
        args: [[zeros(1, 2), zeros(2, 3), zeros(2, 1)], [], ...data],
      },
      {
        name: { en: 'an unknown optimizer', ko: '없는 옵티마이저' },
        args: [[zeros(1, 1)], [{ call: 'compile', options: { optimizer: 'sdg', loss: 'mse' } }], ...data],
      },
      {
        name: { en: 'an unknown loss', ko: '없는 손실' },
        args: [[zeros(1, 1)], [{ call: 'compile', options: { optimizer: 'sgd', loss: 'mae' } }], ...data],
      },
      {
        name: { en: 'an order too few', ko: '순서가 하나 모자람' },
        args: [[zeros(1, 1)], [compile, { call: 'fit', options: { epochs: 2, orders: [[0, 1]] } }], ...data],
      },
      {
        name: { en: 'an order too many', ko: '순서가 하나 남음' },
        args: [
          [zeros(1, 1)],
          [
            compile,
            {
              call: 'fit',
              options: {
                epochs: 1,
                orders: [
                  [0, 1],
                  [1, 0],
                ],
              },
            },
          ],
          ...data,
        ],
      },
      {
        name: { en: 'two orders for the one epoch by default', ko: '에포크 수를 생략하고 준 순서 두 개' },
        args: [
          [zeros(1, 1)],
          [
            compile,
            {
              call: 'fit',
              options: {
                orders: [
                  [0, 1],
                  [1, 0],
                ],
              },
            },
          ],
          ...data,
        ],
      },
      {
        name: { en: 'a row twice in an order', ko: '순서에 두 번 나온 행' },
        args: [[zeros(1, 1)], [compile, { call: 'fit', options: { epochs: 1, orders: [[0, 0]] } }], ...data],
      },
      {
        name: { en: 'a feature too many', ko: '특성이 하나 남음' },
        args: [[zeros(1, 1)], [compile, { call: 'fit' }], [[1, 2]], [[1]]],
      },
      {
        name: { en: 'a target of two numbers for one unit', ko: '뉴런은 하나인데 수가 둘인 정답' },
        args: [[zeros(1, 1)], [compile, { call: 'fit' }], [[1]], [[1, 0]]],
      },
      {
        name: { en: 'a target too few', ko: '정답이 하나 모자람' },
        args: [[zeros(1, 1)], [compile, { call: 'fit' }], [[1], [2]], [[1]]],
      },
    ],
  }),
];
