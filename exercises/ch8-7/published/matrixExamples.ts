import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './names.ts';
import { duet, weather } from './vocabularies.ts';

const unknown = { en: 'a word that is not in the vocabulary', ko: '단어장에 없는 단어' };

/** Published examples of part B. */
export const matrixExamples = [
  equals({
    id: 'texts-to-sequences-published',
    function: 'textsToSequences',
    fixed: ['wordIndex', 'numWords'],
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [['Rain and snow.', 'snow or rain'], weather.wordIndex],
        result: [
          [2, 3, 1],
          [1, 2],
        ],
      },
      {
        args: [['Rain and snow.', 'snow or rain'], weather.wordIndex, 3],
        result: [
          [2, 1],
          [1, 2],
        ],
      },
      {
        args: [['눈 이 온다', '바람'], { 가: 1, 비: 2, 온다: 3, 그치고: 4, 눈: 5, 이: 6, 노래: 7, 좋다: 8 }],
        result: [[5, 6, 3], []],
      },
      { args: [['no no wind'], { no: 1, wind: 2 }, 2], result: [[1, 1]] },
      { args: [['a b a', 'b'], { a: 1, b: 2, c: 3 }, 2], result: [[1, 1], []] },
      { args: [['snow, snow, snow'], { snow: 1 }], result: [[1, 1, 1]] },
    ],
  }),
  equals({
    id: 'tfidf-published',
    function: 'tfidf',
    fixed: ['tf', 'df', 'documentCount'],
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [1, 2, 4], result: 0.84729786 },
      { args: [1, 1, 4], result: 1.09861229 },
      { args: [2, 2, 4], result: 1.43459998 },
      { args: [0, 3, 5], result: 0 },
      { args: [3, 0, 10], result: 5.03225249 },
      { args: [1, 5, 5], result: 0.6061358 },
      { args: [2, 1, 1], result: 0.6865121 },
      { args: [0, 0, 2], result: 0 },
      { args: [0, 1, 1], result: 0 },
    ],
  }),
  equals({
    id: 'texts-to-matrix-published',
    function: 'textsToMatrix',
    fixed: ['tokenizer', 'numWords'],
    title: published,
    points: 4,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!', 'Music is fun.'], weather, 'tfidf'],
        result: [
          [0, 0, 0.84729786, 0.84729786, 1.09861229, 0, 0, 0, 0, 0],
          [0, 0.84729786, 0.84729786, 0.84729786, 0, 0, 0, 0, 0, 0],
          [0, 1.43459998, 0, 0, 0, 1.09861229, 1.09861229, 0, 0, 0],
          [0, 0, 0, 0, 0, 0, 0, 1.09861229, 1.09861229, 1.09861229],
        ],
      },
      {
        args: [['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!'], weather, 'freq'],
        result: [
          [0, 0, 0.33333333, 0.33333333, 0.33333333, 0, 0, 0, 0, 0],
          [0, 0.33333333, 0.33333333, 0.33333333, 0, 0, 0, 0, 0, 0],
          [0, 0.5, 0, 0, 0, 0.25, 0.25, 0, 0, 0],
        ],
      },
      {
        args: [['snow rain snow', 'wind'], weather, 'count'],
        result: [
          [0, 2, 1, 0, 0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
        ],
      },
      {
        args: [['snow rain snow', 'wind'], weather, 'binary'],
        result: [
          [0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
        ],
      },
      {
        args: [['snow cold, snow!', '눈'], weather, 'freq', 4],
        result: [
          [0, 1, 0, 0],
          [0, 0, 0, 0],
        ],
      },
      { args: [['song rain song rain song'], duet, 'tfidf', 3], result: [[0, 1.17360019, 1.92293899]] },
      { name: unknown, args: [['rain wind'], duet, 'freq'], result: [[0, 1, 0]] },
      {
        name: unknown,
        args: [['rain in Spain', 'wind'], duet, 'freq'],
        result: [
          [0, 1, 0],
          [0, 0, 0],
        ],
      },
      {
        name: { en: 'one text without known words', ko: '아는 단어가 없는 텍스트 하나' },
        args: [['wind', 'song song rain'], duet, 'freq'],
        result: [
          [0, 0, 0],
          [0, 0.33333333, 0.66666667],
        ],
      },
      {
        name: { en: 'fewer texts than in training', ko: '훈련 때보다 적은 텍스트' },
        args: [['song'], duet, 'tfidf'],
        result: [[0, 0, 0.91629073]],
      },
      {
        args: [['rain song', 'song'], { ...duet, documentCount: 5 }, 'tfidf'],
        result: [
          [0, 0.98082925, 1.25276297],
          [0, 0, 1.25276297],
        ],
      },
    ],
  }),
];
