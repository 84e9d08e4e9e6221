import { agrees, rejects } from '@chainrule/grader/exercise';
import { labels, numbers, probabilityRows, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { givenCrossEntropy, givenProjection } from './given.ts';
import { contexts } from './inputs.ts';
import type { Net } from './references.ts';
import * as reference from './references.ts';

const sizes = numbers(1, 12, 1);

/** Two words of one number, one hidden neuron; `parts` change it. */
function tiny(parts: Partial<Net>): Net {
  return { E: [[1], [-1]], W1: [[1]], b1: [0], W2: [[1, -1]], b2: [0, 0], ...parts };
}

const countChecks = [
  agrees<[number, number, number, number]>({
    id: 'parameter-count-sizes',
    function: 'parameterCount',
    title: { en: 'other sizes', ko: '다른 크기' },
    points: 3,
    fixed: ['V', 'window', 'M', 'h'],
    reference: reference.parameterCount,
    inputs: shaped({}, [scalar(sizes), scalar(sizes), scalar(sizes), scalar(sizes)]),
  }),
  rejects({
    id: 'parameter-count-no-sizes',
    function: 'parameterCount',
    title: { en: 'sizes that are none', ko: '크기가 될 수 없는 수' },
    points: 1,
    cases: [
      { name: { en: 'no words', ko: '단어 없음' }, args: [0, 4, 5, 6] },
      { name: { en: 'half a window', ko: '윈도우 반 칸' }, args: [7, 0.5, 5, 6] },
      { name: { en: 'vectors without numbers', ko: '수가 없는 벡터' }, args: [7, 4, 0, 6] },
      { name: { en: 'hidden neurons below 0', ko: '0보다 적은 은닉 뉴런' }, args: [7, 4, 5, -6] },
      { name: { en: 'half a word', ko: '단어 반 개' }, args: [7.5, 4, 5, 6] },
      { name: { en: 'fewer than no words', ko: '0보다 적은 단어' }, args: [-7, 4, 5, 6] },
      { name: { en: 'a window of 0', ko: '윈도우 0' }, args: [7, 0, 5, 6] },
      { name: { en: 'half a number', ko: '수 반 개' }, args: [7, 4, 2.5, 6] },
      { name: { en: 'no hidden neurons', ko: '은닉 뉴런 없음' }, args: [7, 4, 5, 0] },
      { name: { en: 'half a hidden neuron', ko: '은닉 뉴런 반 개' }, args: [7, 4, 5, 1.5] },
    ],
  }),
];

const forwardChecks = [
  agrees<[number[], Net]>({
    id: 'forward-networks',
    function: 'forward',
    title: { en: 'other networks', ko: '다른 신경망' },
    points: 7,
    reference: reference.forward,
    inputs: contexts,
    given: givenProjection,
  }),
  agrees<[number[], Net]>({
    id: 'forward-extremes',
    function: 'forward',
    title: { en: 'very large sums', ko: '아주 큰 가중합' },
    points: 2,
    edge: true,
    reference: reference.forward,
    cases: [
      { name: { en: 'a logit of 1000', ko: '1000인 로짓' }, args: [[0], tiny({ b2: [1000, 0] })] },
      { name: { en: 'logits near −1000', ko: '−1000 근처의 로짓' }, args: [[1], tiny({ b2: [-1000, -1001] })] },
      { name: { en: 'a hidden sum of 1000', ko: '1000인 은닉층의 합' }, args: [[0], tiny({ b1: [1000] })] },
      { name: { en: 'a hidden sum of −1000', ko: '−1000인 은닉층의 합' }, args: [[0], tiny({ b1: [-1000] })] },
      { name: { en: 'two logits of 800', ko: '800인 로짓 둘' }, args: [[0], tiny({ b2: [800, 800] })] },
      { name: { en: 'a last logit of 3000', ko: '3000인 마지막 로짓' }, args: [[1], tiny({ b2: [0, 3000] })] },
      { name: { en: 'a hidden sum of 5000', ko: '5000인 은닉층의 합' }, args: [[1], tiny({ W1: [[-5000]] })] },
    ],
    given: givenProjection,
  }),
  rejects({
    id: 'forward-contexts',
    function: 'forward',
    title: { en: 'contexts that do not fit', ko: '맞지 않는 문맥' },
    points: 1,
    cases: [
      { name: { en: 'a word too few', ko: '한 단어가 모자람' }, args: [[], tiny({})] },
      { name: { en: 'a word too many', ko: '한 단어가 남음' }, args: [[0, 1], tiny({})] },
      { name: { en: 'a word that is unknown', ko: '모르는 단어' }, args: [[2], tiny({})] },
      { name: { en: 'a word below 0', ko: '0보다 작은 번호' }, args: [[-1], tiny({})] },
      { name: { en: 'a fraction', ko: '정수가 아닌 번호' }, args: [[0.5], tiny({})] },
      { name: { en: 'one word of two', ko: '두 단어 가운데 하나뿐' }, args: [[1], tiny({ W1: [[1], [0.5]] })] },
      { name: { en: 'three words of two', ko: '두 자리에 세 단어' }, args: [[1, 0, 1], tiny({ W1: [[1], [0.5]] })] },
    ],
    given: givenProjection,
  }),
];

const entropyChecks = [
  agrees<[number[], number]>({
    id: 'cross-entropy-probabilities',
    fixed: ['target'],
    function: 'crossEntropy',
    title: { en: 'other probabilities', ko: '다른 확률' },
    points: 3,
    reference: reference.crossEntropy,
    inputs: shaped({ one: [1, 1], words: [2, 5] }, [
      probabilityRows('one', 'words', { certain: false }),
      labels('one', 'words'),
    ]).map(([[row], [target]]): [number[], number] => [row, target]),
  }),
  agrees<[number[], number]>({
    id: 'cross-entropy-impossible',
    fixed: ['target'],
    function: 'crossEntropy',
    title: { en: 'a word that was impossible', ko: '불가능하다던 단어' },
    points: 1,
    edge: true,
    reference: reference.crossEntropy,
    cases: [
      { name: { en: 'a probability of 0', ko: '확률 0' }, args: [[0, 0.5, 0.5], 0] },
      { name: { en: 'a probability of 1e-12', ko: '확률 1e-12' }, args: [[0.5, 1e-12, 0.5], 1] },
      {
        name: { en: 'a probability of 1e-6, which stays', ko: '그대로 두는 확률 1e-6' },
        args: [[0.5, 0.499999, 1e-6], 2],
      },
    ],
  }),
  rejects({
    id: 'cross-entropy-targets',
    function: 'crossEntropy',
    title: { en: 'targets that are no words', ko: '단어가 아닌 정답' },
    points: 1,
    cases: [
      { name: { en: 'one too large', ko: '하나 큰 번호' }, args: [[0.5, 0.5], 2] },
      { name: { en: 'below 0', ko: '0보다 작은 번호' }, args: [[0.5, 0.5], -1] },
      { name: { en: 'a fraction', ko: '정수가 아닌 번호' }, args: [[0.5, 0.5], 0.5] },
    ],
  }),
];

const perplexityChecks = [
  agrees<[number[]]>({
    id: 'perplexity-probabilities',
    function: 'perplexity',
    title: { en: 'other probabilities', ko: '다른 확률' },
    points: 4,
    reference: reference.perplexity,
    inputs: shaped({ words: [1, 6] }, [vector('words', numbers(0.05, 0.95, 0.05, [0.001, 0.0001]))]),
    given: givenCrossEntropy,
  }),
  agrees<[number[]]>({
    id: 'perplexity-small',
    function: 'perplexity',
    title: { en: 'very small probabilities', ko: '아주 작은 확률' },
    points: 1,
    edge: true,
    reference: reference.perplexity,
    cases: [
      { name: { en: 'a word that was impossible', ko: '불가능하다던 단어' }, args: [[0.5, 0]] },
      { name: { en: 'nothing but impossible words', ko: '불가능하다던 단어뿐' }, args: [[0, 0, 0]] },
      { name: { en: 'closer to 0 than the clip', ko: '자르는 값보다 작은 확률' }, args: [[0.25, 1e-8]] },
      { name: { en: 'a probability of 5e-7, which stays', ko: '그대로 두는 확률 5e-7' }, args: [[0.5, 5e-7]] },
      {
        name: { en: 'an impossible word among likely ones', ko: '그럴듯한 단어들 사이' },
        args: [[0.75, 0, 0.5, 0.25]],
      },
      {
        name: { en: 'a text of 400 words', ko: '단어 400개짜리 글' },
        args: [Array.from({ length: 400 }, () => 0.001)],
      },
      {
        name: { en: 'a text of 200 words', ko: '단어 200개짜리 글' },
        args: [Array.from({ length: 200 }, () => 0.00001)],
      },
      {
        name: { en: 'a text of 1200 words', ko: '단어 1200개짜리 글' },
        args: [Array.from({ length: 1200 }, () => 0.5)],
      },
    ],
    given: givenCrossEntropy,
  }),
  rejects({
    id: 'perplexity-empty',
    function: 'perplexity',
    title: { en: 'an empty list', ko: '빈 목록' },
    points: 1,
    cases: [{ name: { en: 'no words', ko: '단어 없음' }, args: [[]] }],
  }),
];

export const modelChecks = [...countChecks, ...forwardChecks, ...entropyChecks, ...perplexityChecks];
