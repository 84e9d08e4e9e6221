import { defineMisconceptions } from '@chainrule/grader/exercise';
import { documentFrequencies, fitTokenizer, fittedTo, frequenciesOf, tokenize } from '../references.ts';
import type { Submission } from './shared.ts';

const words = { en: 'Words', ko: '단어로 나누기' };
const frequencies = { en: 'Document frequency', ko: '문서 빈도' };
const vocabulary = { en: 'The vocabulary', ko: '단어장 만들기' };

/** A word index from words in their order of rank. */
const ranked = (list: string[]) => Object.fromEntries(list.map((word, rank) => [word, rank + 1]));

const countOf = (texts: string[], word: string) => texts.flatMap(tokenize).filter((one) => one === word).length;

/** Wrong versions of the functions of part A. */
export const wrongWords = defineMisconceptions<Submission>([
  {
    id: 'capitals-kept',
    function: 'tokenize',
    section: words,
    explanation: {
      en: 'Capital letters stay as they are, so "Rain" and "rain" are two words. Turn the text to lower case first.',
      ko: '대문자를 그대로 두어 "Rain"과 "rain"이 다른 단어가 됩니다. 먼저 소문자로 바꾸세요.',
    },
    wrong: (text) => text.split(/[\s!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]+/).filter((word) => word !== ''),
  },
  {
    id: 'punctuation-kept',
    function: 'tokenize',
    section: words,
    explanation: {
      en: 'You split at white space alone, so commas and full stops stick to the words. Split at the characters listed in the task, too.',
      ko: '공백에서만 나누어 쉼표와 마침표가 단어에 붙어 있습니다. 본문에 적힌 문자에서도 나누어야 합니다.',
    },
    wrong: (text) =>
      text
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== ''),
  },
  {
    id: 'empty-words',
    function: 'tokenize',
    section: words,
    explanation: {
      en: 'Your result has empty words, from the ends of the text or from two separators in a row. Leave empty strings out.',
      ko: '빈 단어가 섞여 있습니다. 텍스트의 양 끝이나, 나누는 문자가 이어진 곳에서 생긴 빈 문자열을 빼세요.',
    },
    wrong: (text) => text.toLowerCase().split(/[\s!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]/),
  },
  {
    id: 'latin-letters-alone',
    function: 'tokenize',
    section: words,
    explanation: {
      en: 'You keep only a to z, digits and apostrophes, so Korean words are lost. Split at the characters listed in the task, and keep all others.',
      ko: 'a부터 z, 숫자, 작은따옴표만 남겨서 한국어 단어가 사라졌습니다. 공백과 본문에 적힌 문자에서만 나누고 나머지는 모두 남기세요.',
    },
    wrong: (text) => text.toLowerCase().match(/[a-z0-9']+/g) ?? [],
  },
  {
    id: 'apostrophe-parts',
    function: 'tokenize',
    section: words,
    explanation: {
      en: 'You split at the apostrophe, which turns "it\'s" into "it" and "s". It is part of its word.',
      ko: '작은따옴표에서도 나누어 "it\'s"가 "it"과 "s"로 나뉩니다. 작은따옴표는 단어의 일부입니다.',
    },
    wrong: (text) => tokenize(text.replaceAll("'", ' ')),
  },
  {
    id: 'other-punctuation-parts',
    function: 'tokenize',
    section: words,
    explanation: {
      en: 'You split at every punctuation mark and symbol, also at “ ” … – · and €. Split only at white space and the characters listed in the task, and keep all others.',
      ko: '문장 부호와 기호라면 “ ” … – · €에서도 모두 나누었습니다. 공백과 본문에 적힌 문자에서만 나누고 나머지는 남기세요.',
    },
    wrong: (text) => tokenize(text.replaceAll(/(?!')[\p{P}\p{S}]/gu, ' ')),
  },
  {
    id: 'occurrences-for-texts',
    function: 'documentFrequencies',
    section: frequencies,
    explanation: {
      en: 'You count every occurrence. Count each text once, however often the word occurs in it.',
      ko: '나온 횟수를 모두 세었습니다. 한 텍스트에 여러 번 나와도 한 번만 세어야 합니다.',
    },
    wrong: (texts) => {
      const every = [...new Set(texts.flatMap(tokenize))];
      return Object.fromEntries(every.map((word) => [word, countOf(texts, word)]));
    },
  },
  {
    id: 'shares-of-the-texts',
    function: 'documentFrequencies',
    section: frequencies,
    explanation: {
      en: 'You divide by the number of texts. The document frequency is a count.',
      ko: '텍스트의 개수로 나누었습니다. 문서 빈도는 비율이 아니라 개수입니다.',
    },
    wrong: (texts) =>
      Object.fromEntries(Object.entries(documentFrequencies(texts)).map(([word, df]) => [word, df / texts.length])),
  },
  {
    id: 'counts-on-a-plain-object',
    function: 'documentFrequencies',
    section: frequencies,
    explanation: {
      en: 'You count in a plain object, which already has "constructor": your count starts from a function. Count in a Map.',
      ko: '일반 객체에 세고 있습니다. 객체에는 "constructor"가 이미 들어 있어서 함수에 1을 더하게 됩니다. Map에 세세요.',
    },
    wrong: (texts) => {
      const counts: Record<string, number> = {};
      for (const text of texts) for (const word of new Set(tokenize(text))) counts[word] = (counts[word] ?? 0) + 1;
      return counts;
    },
  },
  {
    id: 'indices-from-zero',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'Your indices start at 0. The most frequent word has index 1, and 0 belongs to no word.',
      ko: '번호가 0부터 시작합니다. 가장 많이 나온 단어가 1번이고, 0번은 비워 둡니다.',
    },
    wrong: (texts) => {
      const fitted = fitTokenizer(texts);
      const wordIndex = Object.fromEntries(Object.entries(fitted.wordIndex).map(([word, index]) => [word, index - 1]));
      return { ...fitted, wordIndex };
    },
  },
  {
    id: 'in-order-of-occurrence',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'You number the words in the order in which they appear. The most frequent word comes first; the order in the texts decides only ties.',
      ko: '나온 순서대로 번호를 매겼습니다. 많이 나온 단어가 먼저이고, 나온 순서는 횟수가 같을 때만 따집니다.',
    },
    wrong: (texts) => ({ ...fitTokenizer(texts), wordIndex: ranked([...new Set(texts.flatMap(tokenize))]) }),
  },
  {
    id: 'ties-by-alphabet',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'You put words that occur equally often in alphabetical order. The one that appears first in the texts comes first.',
      ko: '횟수가 같은 단어를 가나다순(알파벳순)으로 놓았습니다. 텍스트에 먼저 나온 단어가 앞섭니다.',
    },
    wrong: (texts) => {
      const list = [...new Set(texts.flatMap(tokenize))].sort();
      return { ...fitTokenizer(texts), wordIndex: ranked(list.sort((a, b) => countOf(texts, b) - countOf(texts, a))) };
    },
  },
  {
    id: 'later-word-first',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'Of words that occur equally often, you put the one that appears last in the texts first. This happens if you sort upwards and then reverse the list. The one that appears first comes first.',
      ko: '횟수가 같은 단어 가운데 나중에 나온 것을 앞에 놓았습니다. 오름차순으로 정렬하고 뒤집으면 이렇게 됩니다. 먼저 나온 단어가 앞섭니다.',
    },
    wrong: (texts) => {
      const list = [...new Set(texts.flatMap(tokenize))].reverse();
      return { ...fitTokenizer(texts), wordIndex: ranked(list.sort((a, b) => countOf(texts, b) - countOf(texts, a))) };
    },
  },
  {
    id: 'ranked-by-texts',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'You rank words by the number of texts that contain them. Rank them by how often they occur in all texts together.',
      ko: '단어가 나온 텍스트의 개수로 순위를 매겼습니다. 모든 텍스트에 나온 횟수로 매겨야 합니다.',
    },
    wrong: (texts) => {
      const wordDocs = documentFrequencies(texts);
      const list = [...new Set(texts.flatMap(tokenize))];
      return { ...fitTokenizer(texts), wordIndex: ranked(list.sort((a, b) => wordDocs[b]! - wordDocs[a]!)) };
    },
  },
  {
    id: 'object-keys-as-order',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'You take the order of the words from the keys of an object. Keys that are numbers come first there, smallest first. A Map keeps the order in which you put them in.',
      ko: '객체의 키 순서를 나온 순서로 썼습니다. 숫자로 된 키는 작은 수부터 맨 앞에 옵니다. Map은 넣은 순서를 지킵니다.',
    },
    wrong: (texts) => {
      const list = Object.keys(frequenciesOf(texts.map(tokenize)));
      return { ...fitTokenizer(texts), wordIndex: ranked(list.sort((a, b) => countOf(texts, b) - countOf(texts, a))) };
    },
  },
  {
    id: 'words-counted-as-documents',
    function: 'fitTokenizer',
    section: vocabulary,
    explanation: {
      en: 'Your documentCount is the number of words. It should be the number of texts.',
      ko: 'documentCount에 단어의 개수를 넣었습니다. 텍스트의 개수를 넣으세요.',
    },
    wrong: (texts) => {
      const fitted = fittedTo(texts.map(tokenize), documentFrequencies(texts));
      return { ...fitted, documentCount: Object.keys(fitted.wordIndex).length };
    },
  },
]);
