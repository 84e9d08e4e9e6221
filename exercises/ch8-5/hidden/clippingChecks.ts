import { agrees, rejects } from '@chainrule/grader/exercise';
import { numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { tuple } from 'fast-check';
import { givenGlobalNorm } from './given.ts';
import * as reference from './references.ts';

const elements = numbers(-20, 20, 0.1);
const otherGradients = { en: 'other gradients', ko: '다른 기울기' };
const badNorm = { en: 'norms that are not allowed', ko: '노름이 될 수 없는 수' };

const clipByValueChecks = [
  agrees<[number[], number, number]>({
    id: 'clip-by-value-gradients',
    function: 'clipByValue',
    title: otherGradients,
    points: 3,
    reference: reference.clipByValue,
    inputs: shaped({ length: [1, 6] }, [
      vector('length', elements),
      scalar(numbers(-5, 0, 0.1)),
      scalar(numbers(0, 8, 0.1)),
    ]),
    cases: [
      { name: { en: 'both bounds below 0', ko: '두 경계가 모두 음수' }, args: [[-4, -2, 0, 3], -3, -1] },
      { name: { en: 'both bounds above 0', ko: '두 경계가 모두 양수' }, args: [[-4, 2, 0, 3], 1, 2.5] },
      { name: { en: 'bounds that are equal', ko: '같은 두 경계' }, args: [[-4, 2, 0, 3], 1, 1] },
      { name: { en: 'an empty gradient', ko: '빈 기울기' }, args: [[], -1, 1] },
    ],
  }),
  rejects({
    id: 'clip-by-value-bounds',
    function: 'clipByValue',
    title: { en: 'bounds the wrong way round', ko: '뒤바뀐 경계' },
    points: 1,
    cases: [
      { name: { en: 'min above max', ko: 'max보다 큰 min' }, args: [[1, 2, 3], 2, 1] },
      { name: { en: 'min above max, with 0', ko: '0이 있는 뒤바뀐 경계' }, args: [[0], 0, -1] },
      { name: { en: 'min above max, nothing to cut', ko: '자를 것이 없는 뒤바뀐 경계' }, args: [[], 2, 1] },
    ],
  }),
];

const clipByNormChecks = [
  agrees<[number[], number]>({
    id: 'clip-by-norm-gradients',
    given: givenGlobalNorm,
    function: 'clipByNorm',
    title: otherGradients,
    points: 3,
    reference: reference.clipByNorm,
    inputs: shaped({ length: [1, 6] }, [vector('length', elements), scalar(numbers(0.1, 40, 0.1))]),
    cases: [
      { name: { en: 'shorter than clipNorm', ko: 'clipNorm보다 짧음' }, args: [[0.3, -0.4], 2] },
      { name: { en: 'exactly clipNorm', ko: '길이가 clipNorm과 같음' }, args: [[3, 4], 5] },
    ],
  }),
  agrees<[number[], number]>({
    id: 'clip-by-norm-zero',
    given: givenGlobalNorm,
    function: 'clipByNorm',
    title: { en: 'nothing to clip', ko: '자를 것이 없음' },
    points: 1,
    edge: true,
    reference: reference.clipByNorm,
    cases: [
      { name: { en: 'zeros', ko: '모두 0' }, args: [[0, 0, 0], 1] },
      { name: { en: 'an empty gradient', ko: '빈 기울기' }, args: [[], 1] },
    ],
  }),
  rejects({
    id: 'clip-by-norm-norm',
    given: givenGlobalNorm,
    function: 'clipByNorm',
    title: badNorm,
    points: 1,
    cases: [
      { name: { en: 'a norm of 0', ko: '노름 0' }, args: [[1, 2], 0] },
      { name: { en: 'a norm below 0', ko: '음수 노름' }, args: [[1, 2], -1] },
      { name: { en: 'not a number', ko: '숫자가 아님' }, args: [[1, 2], Number.NaN] },
      { name: { en: 'a norm of 0 for zeros', ko: '모두 0일 때 노름 0' }, args: [[0, 0], 0] },
      { name: { en: 'a norm of 0 for an empty gradient', ko: '빈 기울기의 노름 0' }, args: [[], 0] },
      { name: { en: 'a norm below 0 for zeros', ko: '모두 0일 때 음수 노름' }, args: [[0, 0], -1] },
    ],
  }),
];

const someGradients = shaped({ first: [1, 4], second: [1, 4] }, [
  vector('first', elements),
  vector('second', elements),
]);
const threeGradients = shaped({ first: [1, 3], second: [1, 3], third: [1, 3] }, [
  vector('first', elements),
  vector('second', elements),
  vector('third', elements),
]);

const clipByGlobalNormChecks = [
  agrees<[number[][], number]>({
    id: 'clip-by-global-norm-two',
    function: 'clipByGlobalNorm',
    title: { en: 'two layers', ko: '두 층' },
    points: 2,
    reference: reference.clipByGlobalNorm,
    inputs: tuple(someGradients, numbers(0.1, 40, 0.1)),
  }),
  agrees<[number[][], number]>({
    id: 'clip-by-global-norm-three',
    function: 'clipByGlobalNorm',
    title: { en: 'three layers', ko: '세 층' },
    points: 2,
    reference: reference.clipByGlobalNorm,
    inputs: tuple(threeGradients, numbers(0.1, 50, 0.1)),
    cases: [
      { name: { en: 'shorter than clipNorm', ko: 'clipNorm보다 짧음' }, args: [[[0.3], [-0.4], [0]], 2] },
      { name: { en: 'one layer', ko: '층 하나' }, args: [[[3, 4]], 1] },
      { name: { en: 'five layers', ko: '층 다섯 개' }, args: [[[1], [2], [3], [4], [5, -6]], 2] },
      { name: { en: 'exactly clipNorm', ko: '길이가 clipNorm과 같음' }, args: [[[3], [4], [0]], 5] },
    ],
  }),
  agrees<[number[][], number]>({
    id: 'clip-by-global-norm-zero',
    function: 'clipByGlobalNorm',
    title: { en: 'nothing to clip', ko: '자를 것이 없음' },
    points: 1,
    edge: true,
    reference: reference.clipByGlobalNorm,
    cases: [
      { name: { en: 'zeros', ko: '모두 0' }, args: [[[0, 0], [0]], 1] },
      { name: { en: 'a layer with an empty gradient', ko: '기울기가 빈 층' }, args: [[[], [6, 8]], 5] },
    ],
  }),
  rejects({
    id: 'clip-by-global-norm-norm',
    function: 'clipByGlobalNorm',
    title: badNorm,
    points: 1,
    cases: [
      { name: { en: 'a norm of 0', ko: '노름 0' }, args: [[[1], [2]], 0] },
      { name: { en: 'a norm below 0', ko: '음수 노름' }, args: [[[1, 2]], -0.5] },
      { name: { en: 'not a number', ko: '숫자가 아님' }, args: [[[1, 2]], Number.NaN] },
      { name: { en: 'a norm of 0 for zeros', ko: '모두 0일 때 노름 0' }, args: [[[0, 0], [0]], 0] },
      { name: { en: 'a norm of 0 for empty gradients', ko: '빈 기울기의 노름 0' }, args: [[[], []], 0] },
    ],
  }),
];

export const clippingChecks = [...clipByValueChecks, ...clipByNormChecks, ...clipByGlobalNormChecks];
