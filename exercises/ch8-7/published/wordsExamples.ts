import { equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './names.ts';
import { weather } from './vocabularies.ts';

const inherited = { en: 'a word that plain objects know', ko: '일반 객체가 이미 아는 단어' };
const unlisted = { en: 'characters that are not in the list', ko: '목록에 없는 문자' };
const figures = { en: 'words that are numbers', ko: '숫자로 된 단어' };

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
      { args: ["Dad's Café"], result: ["dad's", 'café'] },
      { args: ["5 o'clock, 눈"], result: ['5', "o'clock", '눈'] },
      { name: unlisted, args: ['“Snow”… again!'], result: ['“snow”…', 'again'] },
      { name: unlisted, args: ['눈·비 – 3 €'], result: ['눈·비', '–', '3', '€'] },
      { name: unlisted, args: ['“눈” and rain'], result: ['“눈”', 'and', 'rain'] },
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
        result: weather.wordDocs,
      },
      {
        args: [['비 가 온다', '비 가 그치고, 눈 이 온다.', '노래 가 좋다!']],
        result: { 비: 2, 가: 3, 온다: 2, 그치고: 1, 눈: 1, 이: 1, 노래: 1, 좋다: 1 },
      },
      { args: [['a a a', 'b A', 'c']], result: { a: 2, b: 1, c: 1 } },
      { args: [[]], result: {} },
      { name: inherited, args: [['new constructor']], result: { new: 1, constructor: 1 } },
      { name: inherited, args: [['constructor, constructor']], result: { constructor: 1 } },
      {
        name: inherited,
        args: [['constructor', 'my constructor', 'rain']],
        result: { constructor: 2, my: 1, rain: 1 },
      },
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
        result: weather,
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
      {
        name: { en: 'often in one text, and numbers in two', ko: '한 텍스트에 여러 번, 숫자는 두 텍스트에' },
        args: [['10 2 go go go', '10 2']],
        result: { wordIndex: { go: 1, 10: 2, 2: 3 }, wordDocs: { 10: 2, 2: 2, go: 1 }, documentCount: 2 },
      },
      {
        name: figures,
        args: [['비 비 비 30', '30 4', '4']],
        result: { wordIndex: { 비: 1, 30: 2, 4: 3 }, wordDocs: { 비: 1, 30: 2, 4: 2 }, documentCount: 3 },
      },
      {
        name: figures,
        args: [['8 rain 6']],
        result: { wordIndex: { 8: 1, rain: 2, 6: 3 }, wordDocs: { 8: 1, rain: 1, 6: 1 }, documentCount: 1 },
      },
    ],
  }),
];
