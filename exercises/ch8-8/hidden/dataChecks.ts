import { agrees, rejects } from '@chainrule/grader/exercise';
import { labels, matrix, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { constantFrom } from 'fast-check';
import type { Matrix } from './references.ts';
import * as reference from './references.ts';

const words = constantFrom('the', 'cat', 'sits', 'a', 'dog', 'mat');

const noWindow = { en: 'a window of 0', ko: '윈도우 0' };
const halfWindow = { en: 'a window of one and a half', ko: '윈도우 1.5' };

const E = [
  [1, 2],
  [3, 4],
];

export const dataChecks = [
  agrees<[string[][]]>({
    id: 'vocabulary-sentences',
    function: 'buildVocabulary',
    title: { en: 'other sentences', ko: '다른 문장' },
    points: 3,
    reference: reference.buildVocabulary,
    inputs: shaped({ sentences: [0, 4], length: [0, 5] }, [matrix('sentences', 'length', words)]),
    cases: [
      { name: { en: 'sentences of different lengths', ko: '길이가 다른 문장' }, args: [[['b'], ['a', 'b', 'c'], []]] },
      { name: { en: 'upper and lower case', ko: '대문자와 소문자' }, args: [[['The', 'cat', 'the', 'Cat']]] },
      {
        name: { en: 'numbers among the words', ko: '단어 사이의 수' },
        args: [
          [
            ['cat', '10', '2'],
            ['10', '1', 'dog'],
          ],
        ],
      },
      { name: { en: 'marks and apostrophes', ko: '문장 부호' }, args: [[["it's", 'its', '.', 'a.b', 'ab', '.']]] },
    ],
  }),
  agrees<[string[][]]>({
    id: 'vocabulary-inherited-names',
    function: 'buildVocabulary',
    title: { en: 'words that every object knows', ko: '모든 객체가 이미 아는 이름의 단어' },
    points: 1,
    edge: true,
    reference: reference.buildVocabulary,
    cases: [
      {
        name: { en: 'constructor and toString', ko: 'constructor와 toString' },
        args: [[['the', 'constructor', 'of', 'toString', 'constructor']]],
      },
      { name: { en: 'the word valueOf', ko: 'valueOf라는 단어' }, args: [[['valueOf', 'gold']]] },
      {
        name: { en: 'the word hasOwnProperty', ko: 'hasOwnProperty라는 단어' },
        args: [
          [
            ['a', 'b'],
            ['hasOwnProperty', 'a'],
          ],
        ],
      },
    ],
  }),
  agrees<[number[], number]>({
    id: 'windows-sentences',
    fixed: ['ids', 'window'],
    function: 'windows',
    title: { en: 'other sentences and windows', ko: '다른 문장과 윈도우' },
    points: 4,
    reference: reference.windows,
    inputs: shaped({ length: [0, 8] }, [vector('length', numbers(0, 9, 1)), scalar(numbers(1, 4, 1))]),
    cases: [
      { name: { en: 'one word too short', ko: '한 단어가 모자란 문장' }, args: [[1, 2, 3], 3] },
      { name: { en: 'just long enough', ko: '꼭 맞는 문장' }, args: [[1, 2, 3, 0], 3] },
      { name: { en: 'an empty sentence', ko: '빈 문장' }, args: [[], 1] },
      { name: { en: 'ids above a thousand', ko: '1000이 넘는 번호' }, args: [[300, 70_000, 5, 1024], 2] },
    ],
  }),
  rejects({
    id: 'windows-sizes',
    function: 'windows',
    title: { en: 'windows that are none', ko: '윈도우가 될 수 없는 수' },
    points: 1,
    cases: [
      { name: noWindow, args: [[1, 2, 3], 0] },
      { name: halfWindow, args: [[1, 2, 3], 1.5] },
      { name: { en: 'a window below 0', ko: '0보다 작은 윈도우' }, args: [[1, 2, 3], -1] },
      { name: { en: 'a window of 0 over nothing', ko: '빈 문장에 윈도우 0' }, args: [[], 0] },
      { name: { en: 'a fraction over too little', ko: '짧은 문장에 정수가 아닌 윈도우' }, args: [[1, 2], 2.5] },
      { name: { en: 'a window that is NaN', ko: 'NaN인 윈도우' }, args: [[1, 2, 3], Number.NaN] },
    ],
  }),
  agrees<[Matrix, number[]]>({
    id: 'lookup-words',
    fixed: ['ids'],
    function: 'lookup',
    title: { en: 'other matrices and words', ko: '다른 행렬과 단어' },
    points: 3,
    reference: reference.lookup,
    inputs: shaped({ words: [1, 4], numbers: [1, 4], places: [0, 4] }, [
      matrix('words', 'numbers', numbers(-2, 2, 0.1)),
      labels('places', 'words'),
    ]),
  }),
  rejects({
    id: 'lookup-unknown-words',
    function: 'lookup',
    title: { en: 'ids that are no rows', ko: '행이 없는 번호' },
    points: 1,
    cases: [
      { name: { en: 'one too large', ko: '하나 큰 번호' }, args: [E, [0, 2]] },
      { name: { en: 'too large, before a right one', ko: '맞는 번호 앞의 큰 번호' }, args: [E, [2, 0]] },
      { name: { en: 'below 0', ko: '0보다 작은 번호' }, args: [E, [-1]] },
      { name: { en: 'a fraction', ko: '정수가 아닌 번호' }, args: [E, [0.5]] },
    ],
  }),
  agrees<[Matrix]>({
    id: 'concatenate-vectors',
    function: 'concatenate',
    title: { en: 'other vectors', ko: '다른 벡터' },
    points: 3,
    reference: reference.concatenate,
    inputs: shaped({ vectors: [0, 4], numbers: [1, 4] }, [matrix('vectors', 'numbers', numbers(-2, 2, 0.1))]),
    cases: [
      { name: { en: 'vectors of different lengths', ko: '길이가 다른 벡터' }, args: [[[1], [2, 3, 4], [], [5, 6]]] },
    ],
  }),
];
