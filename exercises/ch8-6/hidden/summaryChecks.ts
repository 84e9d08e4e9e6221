import { agrees, rejects } from '@chainrule/grader/exercise';
import { numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import * as reference from './references.ts';

/** Checks of the summary. */
export const summaryChecks = [
  agrees<[number, number[]]>({
    id: 'model-summary-models',
    function: 'modelSummary',
    fixed: ['inputs', 'units'],
    title: { en: 'other models', ko: '다른 모델' },
    points: 3,
    reference: reference.modelSummary,
    inputs: shaped({ layers: [1, 4] }, [scalar(numbers(1, 64, 1)), vector('layers', numbers(1, 64, 1))]),
    cases: [
      { name: { en: 'large layers', ko: '큰 층' }, args: [784, [512, 128, 10]] },
      { name: { en: 'more than ten layers', ko: '열이 넘는 층' }, args: [2, [3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2]] },
    ],
  }),
  rejects({
    id: 'model-summary-sizes',
    function: 'modelSummary',
    title: { en: 'sizes that are none', ko: '크기가 될 수 없는 수' },
    points: 1,
    cases: [
      { name: { en: 'no layers', ko: '층 없음' }, args: [4, []] },
      { name: { en: 'no inputs', ko: '입력 없음' }, args: [0, [2]] },
      { name: { en: 'half a neuron', ko: '뉴런 반 개' }, args: [4, [8, 2.5]] },
      { name: { en: 'half an input', ko: '입력 반 개' }, args: [2.5, [8]] },
      { name: { en: 'no neurons', ko: '뉴런 없음' }, args: [4, [8, 0]] },
      { name: { en: 'less than no neurons', ko: '음수 뉴런' }, args: [4, [8, 3, -2]] },
      { name: { en: 'not a number of neurons', ko: '뉴런 수가 NaN' }, args: [4, [Number.NaN]] },
    ],
  }),
];
