import { equals } from '@chainrule/grader/exercise';

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

/** Published examples of part A. */
export const wordsExamples = [
  equals({
    id: 'tokenize-published',
    function: 'tokenize',
    title: published,
    points: 2,
    table: [
      { name: workedExample, args: ["It's raining, again!"], result: ["it's", 'raining', 'again'] },
      { args: ['비 가 온다.'], result: ['비', '가', '온다'] },
      { args: ['up-to-date (2nd) EDITION'], result: ['up', 'to', 'date', '2nd', 'edition'] },
      { args: ['  snow\tand\nice_cream '], result: ['snow', 'and', 'ice', 'cream'] },
      { args: ['?!'], result: [] },
    ],
  }),
  equals({
    id: 'document-frequencies-published',
    function: 'documentFrequencies',
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!', 'Music is fun.']],
        result: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
      },
      {
        args: [['비 가 온다', '비 가 그치고, 눈 이 온다.', '노래 가 좋다!']],
        result: { 비: 2, 가: 3, 온다: 2, 그치고: 1, 눈: 1, 이: 1, 노래: 1, 좋다: 1 },
      },
      { args: [['a a a', 'b A', 'c']], result: { a: 2, b: 1, c: 1 } },
      { args: [[]], result: {} },
    ],
  }),
  equals({
    id: 'fit-tokenizer-published',
    function: 'fitTokenizer',
    title: published,
    points: 3,
    table: [
      {
        name: workedExample,
        args: [['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!', 'Music is fun.']],
        result: {
          wordIndex: { snow: 1, rain: 2, and: 3, wind: 4, cold: 5, white: 6, music: 7, is: 8, fun: 9 },
          wordDocs: { rain: 2, and: 2, wind: 1, snow: 2, cold: 1, white: 1, music: 1, is: 1, fun: 1 },
          documentCount: 4,
        },
      },
      {
        args: [['비 가 온다', '비 가 그치고, 눈 이 온다.', '노래 가 좋다!']],
        result: {
          wordIndex: { 가: 1, 비: 2, 온다: 3, 그치고: 4, 눈: 5, 이: 6, 노래: 7, 좋다: 8 },
          wordDocs: { 비: 2, 가: 3, 온다: 2, 그치고: 1, 눈: 1, 이: 1, 노래: 1, 좋다: 1 },
          documentCount: 3,
        },
      },
      {
        args: [['c b', 'b a', 'A c d']],
        result: { wordIndex: { c: 1, b: 2, a: 3, d: 4 }, wordDocs: { c: 2, b: 2, a: 2, d: 1 }, documentCount: 3 },
      },
    ],
  }),
];
