import { agrees } from '@chainrule/grader/exercise';
import { tuple } from 'fast-check';
import { givenFrequencies, givenWords } from './given.ts';
import * as reference from './references.ts';
import { partedText, someTexts } from './texts.ts';

const otherTexts = { en: 'other texts', ko: '다른 텍스트' };
const known = { en: 'a word that every object knows', ko: '모든 객체가 아는 단어' };

/** Hidden checks of part A. */
export const wordChecks = [
  agrees<[string]>({
    id: 'tokenize-texts',
    function: 'tokenize',
    title: otherTexts,
    points: 4,
    reference: reference.tokenize,
    inputs: tuple(partedText),
    cases: [
      {
        name: { en: 'every character that parts words', ko: '단어를 끊는 모든 문자' },
        args: ['a!b"c#d$e%f&g(h)i*j+k,l-m.n/o:p;q<r=s>t?u@v[w\\x]y^z_a`b{c|d}e~f'],
      },
      { name: { en: 'an apostrophe', ko: '작은따옴표' }, args: ["The dog's bone isn't here"] },
      { name: { en: 'a line break without spaces', ko: '공백 없는 줄바꿈' }, args: ['one\ntwo\tthree'] },
      { name: { en: 'line breaks of Windows', ko: '윈도우의 줄바꿈' }, args: ['Rain\r\nand wind\r\n'] },
      { name: { en: 'apostrophes at the ends of words', ko: '단어 끝의 작은따옴표' }, args: ["'Tis the dogs' day"] },
      {
        name: { en: 'characters that are not in the list', ko: '목록에 없는 문자' },
        args: ['“Snow” – 3 € ½… don’t café cafe\u0301 눈·비 ☕'],
      },
      { name: { en: 'a zero', ko: '단어 0' }, args: ['0 of 10'] },
    ],
  }),
  agrees<[string]>({
    id: 'tokenize-none',
    function: 'tokenize',
    title: { en: 'no words', ko: '단어가 없음' },
    points: 1,
    edge: true,
    reference: reference.tokenize,
    cases: [
      { name: { en: 'an empty text', ko: '빈 텍스트' }, args: [''] },
      { name: { en: 'spaces and dots', ko: '공백과 마침표' }, args: [' ... '] },
    ],
  }),
  agrees<[string[]]>({
    id: 'document-frequencies-texts',
    function: 'documentFrequencies',
    title: otherTexts,
    points: 4,
    reference: reference.documentFrequencies,
    inputs: tuple(someTexts),
    cases: [
      { name: { en: 'the same text twice', ko: '같은 텍스트 두 번' }, args: [['rain and snow', 'rain and snow']] },
      { name: { en: 'a word within another', ko: '다른 단어에 들어 있는 단어' }, args: [['art', 'a start']] },
    ],
    given: givenWords,
  }),
  agrees<[string[]]>({
    id: 'document-frequencies-known',
    function: 'documentFrequencies',
    title: known,
    points: 1,
    edge: true,
    reference: reference.documentFrequencies,
    cases: [
      { name: { en: 'in two texts', ko: '두 텍스트에 나옴' }, args: [['a constructor', 'the constructor']] },
      { name: { en: 'in one text, twice', ko: '한 텍스트에 두 번' }, args: [['constructor of a constructor', 'rain']] },
      { name: { en: 'alone', ko: '혼자' }, args: [['constructor']] },
    ],
    given: givenWords,
  }),
  agrees<[string[]]>({
    id: 'fit-tokenizer-texts',
    function: 'fitTokenizer',
    title: otherTexts,
    points: 5,
    reference: reference.fitTokenizer,
    inputs: tuple(someTexts),
    cases: [
      { name: { en: 'no texts', ko: '텍스트 없음' }, args: [[]] },
      {
        name: { en: 'the same text twice, and an empty one', ko: '같은 텍스트 두 번과 빈 텍스트' },
        args: [['a b', 'a b', '']],
      },
      {
        name: { en: 'a word that occurs ten times', ko: '열 번 나오는 단어' },
        args: [['tick tock tock', 'tick tick tick tick tick tick tick tick tick']],
      },
    ],
    given: givenFrequencies,
  }),
  agrees<[string[]]>({
    id: 'fit-tokenizer-words',
    function: 'fitTokenizer',
    title: { en: 'words that objects treat in their own way', ko: '객체가 특별하게 다루는 단어' },
    points: 2,
    edge: true,
    reference: reference.fitTokenizer,
    cases: [
      { name: { en: 'constructor', ko: '단어 constructor' }, args: [['a constructor', 'a constructor a']] },
      { name: { en: 'constructor alone', ko: 'constructor 하나뿐' }, args: [['constructor']] },
      { name: { en: 'numbers', ko: '숫자' }, args: [['20 sunny days', '3 days of 7']] },
      { name: { en: 'a larger number first', ko: '큰 수가 먼저' }, args: [['10 9']] },
      { name: { en: 'a number after a word', ko: '단어 다음의 숫자' }, args: [['song 2', 'song of 1']] },
    ],
    given: givenFrequencies,
  }),
];
