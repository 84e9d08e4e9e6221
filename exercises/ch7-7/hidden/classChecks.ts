import { agrees, property, rejects } from '@chainrule/grader/exercise';
import { labels, logits, numbers, shaped, size, tied, vector } from '@chainrule/grader/inputs';
import * as reference from './references.ts';

const oneHotChecks = [
  agrees<[number[], number]>({
    id: 'one-hot-labels',
    function: 'oneHot',
    title: { en: 'other labels', ko: '다른 레이블' },
    points: 3,
    reference: reference.oneHot,
    inputs: shaped({ samples: [1, 6], classes: [1, 5] }, [labels('samples', 'classes'), size('classes')]),
  }),
  rejects({
    id: 'one-hot-strangers',
    function: 'oneHot',
    title: { en: 'labels that are no classes', ko: '클래스가 아닌 레이블' },
    points: 1,
    cases: [
      { name: { en: 'as large as k', ko: 'k와 같음' }, args: [[0, 3], 3] },
      { name: { en: 'larger than k', ko: 'k보다 큼' }, args: [[7], 3] },
      { name: { en: 'negative', ko: '음수' }, args: [[-1, 1], 3] },
      { name: { en: 'not whole', ko: '정수가 아님' }, args: [[0.5], 3] },
    ],
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
    function: 'argmax',
    title: { en: 'other lists', ko: '다른 배열' },
    points: 2,
    reference: reference.argmax,
    inputs: shaped({ classes: [1, 6] }, [tied(vector('classes', numbers(-5, 5, 0.5)))]),
  }),
  agrees<[number[]]>({
    id: 'argmax-ties',
    function: 'argmax',
    title: { en: 'ties and −Infinity', ko: '같은 값과 −Infinity' },
    points: 1,
    edge: true,
    reference: reference.argmax,
    cases: [
      { name: { en: 'all alike', ko: '모두 같음' }, args: [[2, 2, 2]] },
      { name: { en: 'the largest twice', ko: '가장 큰 값이 둘' }, args: [[0, 5, 1, 5]] },
      { name: { en: 'a tie at the end', ko: '끝에 같은 값' }, args: [[1, 3, 3]] },
      { name: { en: 'a tie of negative numbers', ko: '음수끼리 같음' }, args: [[-4, -2, -2, -8]] },
      { name: { en: '−Infinity first', ko: '−Infinity가 맨 앞' }, args: [[Number.NEGATIVE_INFINITY, -3]] },
      { name: { en: 'a single number', ko: '수 하나' }, args: [[-7]] },
    ],
  }),
];

/** Checks of the functions on the way from labels to probabilities and back. */
export const classChecks = [...oneHotChecks, ...softmaxChecks, ...argmaxChecks];
