import { agrees, rejects } from '@chainrule/grader/exercise';
import { counts } from '@chainrule/grader/inputs';
import { constantFrom, integer, tuple } from 'fast-check';
import { givenSequences, givenWordsOfSequences } from './given.ts';
import * as reference from './references.ts';
import { fitTokenizer, type Mode, type Tokenizer } from './references.ts';
import { someTexts, wordyTexts } from './texts.ts';

const otherTexts = { en: 'other texts', ko: '다른 텍스트' };
const fewWords = { en: 'the most frequent words alone', ko: '자주 나온 단어만' };
const badNumWords = { en: 'a numWords that is no size', ko: '개수가 될 수 없는 numWords' };

/** Words that are numbers come first among the keys of an object, whatever their index. */
const numbered: Tokenizer = {
  wordIndex: { 비: 1, 30: 2, 4: 3 },
  wordDocs: { 비: 1, 30: 2, 4: 3 },
  documentCount: 3,
};
const noWords: Tokenizer = { wordIndex: {}, wordDocs: {}, documentCount: 1 };

const sequenceChecks = [
  agrees<[string[], Record<string, number>]>({
    id: 'texts-to-sequences-texts',
    function: 'textsToSequences',
    fixed: ['wordIndex'],
    title: otherTexts,
    points: 3,
    reference: reference.textsToSequences,
    inputs: tuple(someTexts, wordyTexts).map(([texts, fitted]) => [texts, fitTokenizer(fitted).wordIndex]),
    cases: [
      {
        name: { en: 'numbers among the words', ko: '단어 가운데 숫자' },
        args: [['비 30 4', '4 4 비'], numbered.wordIndex],
      },
    ],
    given: givenWordsOfSequences,
  }),
  agrees<[string[], Record<string, number>, number]>({
    id: 'texts-to-sequences-few',
    function: 'textsToSequences',
    fixed: ['wordIndex', 'numWords'],
    title: fewWords,
    points: 2,
    reference: reference.textsToSequences,
    inputs: tuple(wordyTexts, integer({ min: 1, max: 6 })).map(([texts, numWords]) => [
      texts,
      fitTokenizer(texts).wordIndex,
      numWords,
    ]),
    given: givenWordsOfSequences,
  }),
  agrees<[string[], Record<string, number>]>({
    id: 'texts-to-sequences-known',
    function: 'textsToSequences',
    title: { en: 'a word that every object knows', ko: '모든 객체가 아는 단어' },
    points: 1,
    edge: true,
    reference: reference.textsToSequences,
    cases: [{ name: { en: 'constructor', ko: '단어 constructor' }, args: [['the constructor'], { the: 1 }] }],
    given: givenWordsOfSequences,
  }),
  rejects({
    id: 'texts-to-sequences-num-words',
    function: 'textsToSequences',
    title: badNumWords,
    points: 1,
    cases: [
      { name: { en: 'none', ko: '0' }, args: [['rain'], { rain: 1 }, 0] },
      { name: { en: 'a fraction', ko: '소수' }, args: [['rain'], { rain: 1 }, 1.5] },
      { name: { en: 'below 0', ko: '음수' }, args: [['rain'], { rain: 1 }, -1] },
    ],
  }),
];

const weightChecks = [
  agrees<[number, number, number]>({
    id: 'tfidf-counts',
    function: 'tfidf',
    fixed: ['tf', 'df', 'documentCount'],
    title: { en: 'other counts', ko: '다른 횟수' },
    points: 3,
    reference: reference.tfidf,
    inputs: tuple(counts(12), counts(9), counts(20)).map(([tf, df, others]) => [tf, df, df + others]),
    cases: [
      { name: { en: 'a word in no text of the corpus', ko: '어느 텍스트에도 없던 단어' }, args: [1, 0, 4] },
      { name: { en: 'a word in every text', ko: '모든 텍스트에 나오는 단어' }, args: [1, 4, 4] },
      { name: { en: 'a word that does not occur', ko: '나오지 않는 단어' }, args: [0, 2, 4] },
    ],
  }),
  rejects({
    id: 'tfidf-bad-counts',
    function: 'tfidf',
    title: { en: 'counts that are none', ko: '횟수가 될 수 없는 수' },
    points: 1,
    cases: [
      { name: { en: 'tf below 0', ko: '음수 tf' }, args: [-1, 1, 4] },
      { name: { en: 'df a fraction', ko: '소수 df' }, args: [1, 0.5, 4] },
      { name: { en: 'df above N', ko: 'N보다 큰 df' }, args: [1, 5, 4] },
      { name: { en: 'df above N, and no occurrence', ko: 'N보다 큰 df, 나오지 않는 단어' }, args: [0, 5, 4] },
      { name: { en: 'tf a fraction', ko: '소수 tf' }, args: [1.5, 1, 4] },
      { name: { en: 'df below 0', ko: '음수 df' }, args: [1, -2, 4] },
      { name: { en: 'N a fraction', ko: '소수 N' }, args: [1, 1, 4.5] },
      { name: { en: 'N below 0', ko: '음수 N' }, args: [0, 0, -4] },
    ],
  }),
];

type Arguments = [string[], Tokenizer, Mode];
const modes = constantFrom<Mode[]>('binary', 'count', 'freq', 'tfidf');
const small: Tokenizer = { wordIndex: { rain: 1, snow: 2 }, wordDocs: { rain: 2, snow: 1 }, documentCount: 3 };

const matrixChecksOfTexts = [
  agrees<Arguments>({
    id: 'texts-to-matrix-texts',
    function: 'textsToMatrix',
    fixed: ['tokenizer'],
    title: otherTexts,
    points: 5,
    reference: reference.textsToMatrix,
    inputs: tuple(someTexts, wordyTexts, modes).map(([texts, fitted, mode]) => [texts, fitTokenizer(fitted), mode]),
    cases: [
      {
        name: { en: 'numbers among the words, tfidf', ko: '단어 가운데 숫자, tfidf' },
        args: [['비 30 4'], numbered, 'tfidf'],
      },
    ],
    runs: 60,
    given: givenSequences,
  }),
  agrees<[...Arguments, number]>({
    id: 'texts-to-matrix-few',
    function: 'textsToMatrix',
    fixed: ['tokenizer', 'numWords'],
    title: fewWords,
    points: 2,
    reference: reference.textsToMatrix,
    inputs: tuple(wordyTexts, modes, integer({ min: 1, max: 6 })).map(([texts, mode, numWords]) => [
      texts,
      fitTokenizer(texts),
      mode,
      numWords,
    ]),
    cases: [
      { name: { en: 'more columns than words', ko: '단어보다 많은 열' }, args: [['rain snow'], small, 'count', 5] },
      {
        name: { en: 'shares among the words kept', ko: '남은 단어들 가운데 비율' },
        args: [['rain snow'], small, 'freq', 2],
      },
    ],
    given: givenSequences,
  }),
  agrees<Arguments>({
    id: 'texts-to-matrix-none',
    function: 'textsToMatrix',
    title: { en: 'texts without known words', ko: '아는 단어가 없는 텍스트' },
    points: 1,
    edge: true,
    reference: reference.textsToMatrix,
    cases: [
      { name: { en: 'an empty text, freq', ko: '빈 텍스트, freq' }, args: [[''], small, 'freq'] },
      { name: { en: 'an unknown word, freq', ko: '모르는 단어, freq' }, args: [['wind', 'rain wind'], small, 'freq'] },
      { name: { en: 'an empty text, tfidf', ko: '빈 텍스트, tfidf' }, args: [[''], small, 'tfidf'] },
      { name: { en: 'no words in the vocabulary', ko: '비어 있는 단어장' }, args: [['rain', ''], noWords, 'count'] },
    ],
    given: givenSequences,
  }),
  rejects({
    id: 'texts-to-matrix-mode',
    function: 'textsToMatrix',
    title: { en: 'bad arguments', ko: '잘못된 인자' },
    points: 1,
    cases: [
      { name: { en: 'an unknown mode', ko: '없는 mode' }, args: [['rain'], small, 'onehot'] },
      { name: { en: 'a mode in capitals', ko: '대문자로 쓴 mode' }, args: [['rain'], small, 'COUNT'] },
      {
        name: { en: 'a mode that every object knows', ko: '모든 객체가 아는 mode' },
        args: [['rain'], small, 'constructor'],
      },
      { name: { en: 'no columns', ko: '열이 0개' }, args: [['rain'], small, 'count', 0] },
      { name: { en: 'fewer columns than none', ko: '음수인 열의 개수' }, args: [['rain'], small, 'count', -1] },
      { name: { en: 'a fraction of columns', ko: '소수인 열의 개수' }, args: [['rain'], small, 'count', 1.5] },
    ],
  }),
];

/** Hidden checks of part B. */
export const matrixChecks = [...sequenceChecks, ...weightChecks, ...matrixChecksOfTexts];
