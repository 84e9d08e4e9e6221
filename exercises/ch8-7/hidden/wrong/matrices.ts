import { defineMisconceptions } from '@chainrule/grader/exercise';
import { columnsOf, documentFrequencies, textsToMatrix, textsToSequences, tfidf, tokenize } from '../references.ts';
import { frequencyAt, matrixWith, requireCounts, requireMode, requireSize, type Submission } from './shared.ts';

const sequences = { en: 'Texts as sequences', ko: '텍스트를 번호로' };
const weight = { en: 'TF-IDF', ko: 'TF-IDF' };
const matrices = { en: 'Texts as rows of a matrix', ko: '텍스트를 행렬의 행으로' };

/** Wrong versions of the functions of part B. */
export const wrongMatrices = defineMisconceptions<Submission>([
  {
    id: 'unknown-words-as-zero',
    function: 'textsToSequences',
    section: sequences,
    explanation: {
      en: 'You turn words without an index into 0. Leave them out, so that the sequence is shorter than the text.',
      ko: '단어장에 없는 단어를 0으로 넣었습니다. 빼야 하므로 결과가 텍스트보다 짧아집니다.',
    },
    wrong: (texts, wordIndex, numWords) => {
      requireSize(numWords);
      const indexOf = (word: string) => (Object.hasOwn(wordIndex, word) ? wordIndex[word]! : 0);
      return texts.map((text) =>
        tokenize(text)
          .map(indexOf)
          .filter((index) => index < (numWords ?? Infinity)),
      );
    },
  },
  {
    id: 'num-words-included',
    function: 'textsToSequences',
    section: sequences,
    explanation: {
      en: 'You keep the index numWords itself. Keep only indices below numWords, since 0 counts as one of them.',
      ko: '번호가 numWords인 단어까지 남겼습니다. 0번도 세므로 numWords보다 작은 번호만 남습니다.',
    },
    wrong: (texts, wordIndex, numWords) => {
      requireSize(numWords);
      return textsToSequences(texts, wordIndex, numWords === undefined ? undefined : numWords + 1);
    },
  },
  {
    id: 'each-word-once',
    function: 'textsToSequences',
    section: sequences,
    explanation: {
      en: 'Your sequence holds a word that occurs twice only once. Put its index in for every occurrence.',
      ko: '두 번 나온 단어가 한 번만 들어 있습니다. 나올 때마다 번호를 넣으세요.',
    },
    wrong: (texts, wordIndex, numWords) => {
      requireSize(numWords);
      return textsToSequences(texts, wordIndex, numWords).map((sequence) => [...new Set(sequence)]);
    },
  },
  {
    id: 'raw-term-frequency',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'You multiply by tf itself. Multiply by 1 + ln tf: a word that occurs ten times is not ten times as important.',
      ko: 'tf를 그대로 곱했습니다. 1 + ln tf를 곱하세요. 열 번 나온 단어가 열 배로 중요하지는 않습니다.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return tf * Math.log(1 + documentCount / (1 + df));
    },
  },
  {
    id: 'no-one-inside-the-logarithm',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'You take ln(N / (1 + df)), which is negative for a word that occurs in every text. Take ln(1 + N / (1 + df)).',
      ko: 'ln(N / (1 + df))를 썼습니다. 모든 텍스트에 나오는 단어에서 음수가 됩니다. ln(1 + N / (1 + df))입니다.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return tf === 0 ? 0 : (1 + Math.log(tf)) * Math.log(documentCount / (1 + df));
    },
  },
  {
    id: 'no-one-beside-df',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'You divide by df. The denominator is 1 + df, which is never 0.',
      ko: 'df로 나누었습니다. 분모는 0이 되지 않도록 1 + df입니다.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return tf === 0 ? 0 : (1 + Math.log(tf)) * Math.log(1 + documentCount / df);
    },
  },
  {
    id: 'logarithm-of-no-occurrence',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'For tf = 0 you take ln 0, which is −Infinity. A word that does not occur weighs 0.',
      ko: 'tf = 0일 때 ln 0, 곧 −Infinity를 썼습니다. 나오지 않은 단어의 가중치는 0입니다.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return (1 + Math.log(tf)) * Math.log(1 + documentCount / (1 + df));
    },
  },
  {
    id: 'tf-after-the-one',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'You take ln(1 + tf). The 1 belongs outside the logarithm: 1 + ln tf.',
      ko: 'ln(1 + tf)를 썼습니다. 1은 로그 밖에 있습니다: 1 + ln tf.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return Math.log(1 + tf) * Math.log(1 + documentCount / (1 + df));
    },
  },
  {
    id: 'product-before-the-sum',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'Without brackets, 1 + ln tf · ln(…) multiplies first. Put 1 + ln tf in brackets.',
      ko: '괄호가 없으면 1 + ln tf · ln(…)에서 곱셈을 먼저 합니다. 1 + ln tf를 괄호로 묶으세요.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return tf === 0 ? 0 : 1 + Math.log(tf) * Math.log(1 + documentCount / (1 + df));
    },
  },
  {
    id: 'division-before-the-sum',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'Without brackets, N / 1 + df divides first. Put 1 + df in brackets.',
      ko: '괄호가 없으면 N / 1 + df에서 나눗셈을 먼저 합니다. 1 + df를 괄호로 묶으세요.',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return tf === 0 ? 0 : (1 + Math.log(tf)) * Math.log(1 + documentCount / 1 + df);
    },
  },
  {
    id: 'one-inside-the-fraction',
    function: 'tfidf',
    section: weight,
    explanation: {
      en: 'You take ln((1 + N) / (1 + df)). The 1 belongs outside the fraction: ln(1 + N / (1 + df)).',
      ko: 'ln((1 + N) / (1 + df))를 썼습니다. 1은 분수 밖에 있습니다: ln(1 + N / (1 + df)).',
    },
    wrong: (tf, df, documentCount) => {
      requireCounts(tf, df, documentCount);
      return tf === 0 ? 0 : (1 + Math.log(tf)) * Math.log((1 + documentCount) / (1 + df));
    },
  },
  {
    id: 'no-column-for-zero',
    function: 'textsToMatrix',
    section: matrices,
    explanation: {
      en: 'Your word with index 1 is in column 0. Each word goes into the column of its index, and column 0 stays 0.',
      ko: '1번 단어가 0번 열에 들어갔습니다. 단어는 자기 번호의 열에 들어가고, 0번 열은 늘 0입니다.',
    },
    wrong: (texts, tokenizer, mode, numWords) => {
      requireMode(mode);
      requireSize(numWords);
      return textsToMatrix(texts, tokenizer, mode, numWords).map((row) => [...row.slice(1), 0]);
    },
  },
  {
    id: 'a-column-too-few',
    function: 'textsToMatrix',
    section: matrices,
    explanation: {
      en: 'Without numWords you make as many columns as words, so the last word is lost. You need one more, for column 0.',
      ko: 'numWords가 없을 때 열을 단어 수만큼만 만들어 마지막 단어가 빠집니다. 0번 열까지 하나 더 필요합니다.',
    },
    wrong: (texts, tokenizer, mode, numWords) => {
      requireMode(mode);
      requireSize(numWords);
      return textsToMatrix(texts, tokenizer, mode, numWords ?? columnsOf(tokenizer) - 1);
    },
  },
  {
    id: 'shares-of-all-words',
    function: 'textsToMatrix',
    section: matrices,
    explanation: {
      en: 'In freq you divide by the number of words in the text, including unknown ones. Divide by the length of its sequence.',
      ko: 'freq에서 모르는 단어까지 센 텍스트의 단어 수로 나누었습니다. 번호로 바꾼 배열의 길이로 나누세요.',
    },
    wrong: (texts, tokenizer, mode, numWords) => {
      requireMode(mode);
      requireSize(numWords);
      const right = textsToMatrix(texts, tokenizer, mode === 'freq' ? 'count' : mode, numWords);
      if (mode !== 'freq') return right;
      return right.map((row, i) => row.map((count) => (count === 0 ? 0 : count / tokenize(texts[i]!).length)));
    },
  },
  {
    id: 'shares-of-nothing',
    function: 'textsToMatrix',
    section: matrices,
    explanation: {
      en: 'For a text without known words, your freq divides 0 by 0. The row should be all 0.',
      ko: '아는 단어가 없는 텍스트에서 freq가 0을 0으로 나눕니다. 그런 행은 모두 0입니다.',
    },
    wrong: (texts, tokenizer, mode, numWords) => {
      requireMode(mode);
      requireSize(numWords);
      const right = textsToMatrix(texts, tokenizer, mode === 'freq' ? 'count' : mode, numWords);
      if (mode !== 'freq') return right;
      return right.map((row) => row.map((count) => count / row.reduce((sum, one) => sum + one, 0)));
    },
  },
  {
    id: 'frequencies-of-these-texts',
    function: 'textsToMatrix',
    section: matrices,
    explanation: {
      en: 'In tfidf you count df and N in the texts at hand. Take them from the tokenizer, which was fitted to the training texts.',
      ko: 'tfidf의 df와 N을 지금 받은 텍스트에서 세었습니다. 훈련 텍스트로 만든 tokenizer에서 가져오세요.',
    },
    wrong: (texts, tokenizer, mode, numWords) => {
      requireMode(mode);
      requireSize(numWords);
      const wordDocs = { ...tokenizer.wordDocs, ...documentFrequencies(texts) };
      return textsToMatrix(texts, { ...tokenizer, wordDocs, documentCount: texts.length }, mode, numWords);
    },
  },
  {
    id: 'weights-of-shares',
    function: 'textsToMatrix',
    section: matrices,
    explanation: {
      en: 'In tfidf your tf is a share of the text. Use the count.',
      ko: 'tfidf에서 tf로 텍스트 안의 비율을 썼습니다. 횟수를 쓰세요.',
    },
    wrong: (texts, tokenizer, mode, numWords) => {
      requireMode(mode);
      requireSize(numWords);
      if (mode !== 'tfidf') return textsToMatrix(texts, tokenizer, mode, numWords);
      const columns = columnsOf(tokenizer, numWords);
      const all = textsToSequences(texts, tokenizer.wordIndex, columns);
      return matrixWith(all, columns, (count, index, text) => {
        const share = count / all[text]!.length;
        return (1 + Math.log(share)) * tfidf(1, frequencyAt(tokenizer, index), tokenizer.documentCount);
      });
    },
  },
]);
