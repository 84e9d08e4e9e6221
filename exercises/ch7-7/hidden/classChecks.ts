import { agrees, property } from '@chainrule/grader/exercise';
import { labels, logits, numbers, shaped, size, tied, vector } from '@chainrule/grader/inputs';
import * as reference from './references.ts';

const oneHotChecks = [
  agrees<[number[], number]>({
    id: 'one-hot-labels',
    fixed: ['labels', 'k'],
    function: 'oneHot',
    title: { en: 'other labels', ko: '다른 레이블' },
    points: 3,
    reference: reference.oneHot,
    inputs: shaped({ samples: [1, 6], classes: [1, 5] }, [labels('samples', 'classes'), size('classes')]),
  }),
];

const isCloseToOne = (result: number[]) => Math.abs(result.reduce((sum, p) => sum + p, 0) - 1) < 1e-9;

const softmaxChecks = [
  agrees<[number[]]>({
    id: 'softmax-logits',
    function: 'softmax',
    title: { en: 'other logits', ko: '다른 로짓' },
    points: 3,
    reference: reference.softmax,
    inputs: shaped({ classes: [1, 5] }, [vector('classes', numbers(-6, 6, 0.1))]),
  }),
  agrees<[number[]]>({
    id: 'softmax-extreme',
    function: 'softmax',
    title: { en: 'logits up to ±1000, and −Infinity', ko: '±1000까지의 로짓과 −Infinity' },
    points: 2,
    edge: true,
    reference: reference.softmax,
    inputs: shaped({ classes: [2, 5] }, [vector('classes', logits())]),
    runs: 25,
    cases: [
      { name: { en: 'one −Infinity', ko: '−Infinity 하나' }, args: [[0, Number.NEGATIVE_INFINITY]] },
      {
        name: { en: 'all but one −Infinity', ko: '하나만 빼고 −Infinity' },
        args: [[Number.NEGATIVE_INFINITY, 3, Number.NEGATIVE_INFINITY]],
      },
      { name: { en: '−Infinity first', ko: '−Infinity가 맨 앞' }, args: [[Number.NEGATIVE_INFINITY, 1, 2]] },
    ],
  }),
  property<[number[]], number[]>({
    id: 'softmax-adds-up',
    function: 'softmax',
    title: { en: 'adds up to 1', ko: '합이 1' },
    points: 1,
    inputs: shaped({ classes: [1, 6] }, [vector('classes', logits({ limit: 100 }))]),
    runs: 20,
    holds: (result) =>
      isCloseToOne(result) || { en: 'The results do not add up to 1.', ko: '결과의 합이 1이 아닙니다.' },
  }),
];

const argmaxChecks = [
  agrees<[number[]]>({
    id: 'argmax-lists',
    fixed: ['v'],
    function: 'argmax',
    title: { en: 'other lists', ko: '다른 배열' },
    points: 2,
    reference: reference.argmax,
    inputs: shaped({ classes: [1, 6] }, [tied(vector('classes', numbers(-5, 5, 0.5)))]),
  }),
];

/** Checks of the functions on the way from labels to probabilities and back. */
export const classChecks = [...oneHotChecks, ...softmaxChecks, ...argmaxChecks];
