import { decimals, equals } from '@chainrule/grader/exercise';

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

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
        args: [
          ['Rain and snow.', 'snow or rain'],
          { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
        ],
        result: [
          [2, 3, 1],
          [1, 2],
        ],
      },
      {
        args: [
          ['Rain and snow.', 'snow or rain'],
          { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
          3,
        ],
        result: [
          [2, 1],
          [1, 2],
        ],
      },
      {
        args: [['눈 이 온다', '바람'], { 가: 1, 비: 2, 온다: 3, 그치고: 4, 눈: 5, 이: 6, 노래: 7, 좋다: 8 }],
        result: [[5, 6, 3], []],
      },
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
        args: [
          ['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!', 'Music is fun.'],
          {
            wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
            wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
            documentCount: 4,
          },
          'tfidf',
        ],
        result: [
          [0, 0, 0.84729786, 0.84729786, 1.09861229, 0, 0, 0, 0, 0],
          [0, 0.84729786, 0.84729786, 0.84729786, 0, 0, 0, 0, 0, 0],
          [0, 1.43459998, 0, 0, 0, 1.09861229, 1.09861229, 0, 0, 0],
          [0, 0, 0, 0, 0, 0, 0, 1.09861229, 1.09861229, 1.09861229],
        ],
      },
      {
        args: [
          ['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!'],
          {
            wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
            wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
            documentCount: 4,
          },
          'freq',
        ],
        result: [
          [0, 0, 0.33333333, 0.33333333, 0.33333333, 0, 0, 0, 0, 0],
          [0, 0.33333333, 0.33333333, 0.33333333, 0, 0, 0, 0, 0, 0],
          [0, 0.5, 0, 0, 0, 0.25, 0.25, 0, 0, 0],
        ],
      },
      {
        args: [
          ['snow rain snow', 'wind'],
          {
            wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
            wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
            documentCount: 4,
          },
          'count',
        ],
        result: [
          [0, 2, 1, 0, 0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
        ],
      },
      {
        args: [
          ['snow rain snow', 'wind'],
          {
            wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
            wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
            documentCount: 4,
          },
          'binary',
        ],
        result: [
          [0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
        ],
      },
      {
        args: [
          ['snow cold, snow!', '눈'],
          {
            wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
            wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
            documentCount: 4,
          },
          'freq',
          4,
        ],
        result: [
          [0, 1, 0, 0],
          [0, 0, 0, 0],
        ],
      },
      {
        args: [
          ['song rain song rain song'],
          { wordIndex: { rain: 1, song: 2 }, wordDocs: { rain: 2, song: 1 }, documentCount: 3 },
          'tfidf',
          3,
        ],
        result: [[0, 1.17360019, 1.92293899]],
      },
    ],
  }),
];
