import { defineMisconceptions } from '@chainrule/grader/exercise';
import { buildVocabulary, type Examples, lookup, windows } from '../references.ts';
import { requireIds, requireSizes, type Submission } from './shared.ts';

const vocabulary = { en: 'A number for each word', ko: '단어마다 번호 하나' };
const cutting = { en: 'Windows', ko: '윈도우' };
const projection = { en: 'Projection', ko: '투사층' };
const joining = { en: 'Concatenation', ko: '이어 붙이기' };

function ids(words: readonly string[], first = 0) {
  return Object.fromEntries(words.map((word, i) => [word, first + i]));
}

/** Ids given out by a test that takes the id 0 for none; `next` is the id of a word not met yet. */
function countedAgain(sentences: string[][], next: (given: number, different: number) => number) {
  const vocabulary = new Map<string, number>();
  let given = 0;
  for (const word of sentences.flat()) {
    if (word in {}) throw new RangeError('what a plain object inherits is a mistake of its own');
    if (!vocabulary.get(word)) vocabulary.set(word, next(given++, vocabulary.size));
  }
  return Object.fromEntries(vocabulary);
}

/** Examples of other targets and contexts than the right ones. */
function windowsWith(words: number[], window: number, change: (examples: Examples) => Examples): Examples {
  requireSizes(window);
  return change(windows(words, window));
}

function some({ contexts, targets }: Examples, isKept: (i: number, all: number) => boolean): Examples {
  const kept = [...targets.keys()].filter((i) => isKept(i, targets.length));
  return { contexts: kept.map((i) => contexts[i]), targets: kept.map((i) => targets[i]) };
}

function columnSums(vectors: number[][]): number[] {
  const length = Math.max(0, ...vectors.map((vector) => vector.length));
  return Array.from({ length }, (_, m) => vectors.reduce((sum, vector) => sum + (vector[m] ?? 0), 0));
}

/** Wrong versions of the functions that turn sentences into vectors. */
export const wrongData = defineMisconceptions<Submission>([
  {
    id: 'numbered-from-one',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'Your ids begin at 1. The first word is 0, because an id is the row of the word in E.',
      ko: '번호가 1부터 시작합니다. 번호는 E의 행 번호이므로 첫 단어는 0입니다.',
    },
    wrong: (sentences) => ids(Object.keys(buildVocabulary(sentences)), 1),
  },
  {
    id: 'alphabetical-order',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'You number the words in alphabetical order. The task asks for the order in which they first occur.',
      ko: '단어를 사전 순서로 정렬해서 번호를 붙였습니다. 처음 나온 순서대로 붙여야 합니다.',
    },
    wrong: (sentences) => ids(Object.keys(buildVocabulary(sentences)).sort()),
  },
  {
    id: 'places-in-the-text',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'Repeated words use up numbers: your id is the place of the word in the text. Count different words only, so that no id is left out.',
      ko: '되풀이되는 단어도 번호를 하나씩 차지해서, 글에서의 위치가 번호가 되었습니다. 서로 다른 단어만 세어 번호가 비지 않게 하세요.',
    },
    wrong: (sentences) => {
      const all = sentences.flat();
      return Object.fromEntries([...new Set(all)].map((word) => [word, all.indexOf(word)]));
    },
  },
  {
    id: 'last-place-in-the-text',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'Your id is the last place of the word in the text: a repeated word gets its number anew. Give a number where a word first occurs, and count different words only.',
      ko: '단어가 글에서 마지막으로 나온 위치가 번호가 되었습니다. 되풀이되는 단어의 번호를 덮어쓰기 때문입니다. 처음 나올 때만 번호를 주고, 서로 다른 단어만 세세요.',
    },
    wrong: (sentences) => Object.fromEntries(sentences.flat().map((word, place) => [word, place])),
  },
  {
    id: 'zero-taken-for-unknown',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'The first word gets a second number when it comes again: its id is 0, and `!vocabulary[word]` takes 0 for unknown. Ask whether the word is there, with Object.hasOwn or a Map.',
      ko: '첫 단어가 다시 나오면 번호를 또 받습니다. 번호가 0이라 `!vocabulary[word]`가 참이 되기 때문입니다. 단어가 있는지를 Object.hasOwn이나 Map으로 확인하세요.',
    },
    wrong: (sentences) => countedAgain(sentences, (given) => given),
  },
  {
    id: 'zero-taken-for-unknown-once',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'When the first word comes again it gets the number that belongs to the next new word: its id is 0, and `!vocabulary[word]` takes 0 for unknown. Ask whether the word is there, with Object.hasOwn or a Map.',
      ko: '첫 단어가 다시 나오면 다음 새 단어의 번호를 받습니다. 번호가 0이라 `!vocabulary[word]`가 참이 되기 때문입니다. 단어가 있는지를 Object.hasOwn이나 Map으로 확인하세요.',
    },
    wrong: (sentences) => countedAgain(sentences, (_, different) => different),
  },
  {
    id: 'most-frequent-first',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'You number the words by how often they occur. The task asks for the order in which they first occur.',
      ko: '자주 나오는 단어부터 번호를 붙였습니다. 처음 나온 순서대로 붙여야 합니다.',
    },
    wrong: (sentences) => {
      const all = sentences.flat();
      const count = (word: string) => all.filter((other) => other === word).length;
      return ids([...new Set(all)].sort((a, b) => count(b) - count(a)));
    },
  },
  {
    id: 'whole-numbers-first',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'Words such as "2024" come before all others: an object lists keys that look like whole numbers first, by size. Count with a Map or a Set, which keep the order.',
      ko: '"2024" 같은 단어가 맨 앞에 옵니다. 객체는 정수처럼 생긴 키를 크기 순서로 먼저 내놓습니다. 순서를 지키는 Map이나 Set으로 세세요.',
    },
    wrong: (sentences) => ids(Object.keys(Object.fromEntries(sentences.flat().map((word) => [word, true])))),
  },
  {
    id: 'inherited-names-taken-as-known',
    function: 'buildVocabulary',
    section: vocabulary,
    explanation: {
      en: 'Words such as "constructor" get no number, because `in` and a plain look-up also find what every object inherits. Count with a Map, or ask Object.hasOwn.',
      ko: '"constructor" 같은 단어가 번호를 받지 못합니다. in이나 단순한 조회는 모든 객체가 물려받은 이름까지 찾아냅니다. Map으로 세거나 Object.hasOwn으로 확인하세요.',
    },
    wrong: (sentences) => ids([...new Set(sentences.flat())].filter((word) => !(word in {}))),
  },
  {
    id: 'last-window-missed',
    function: 'windows',
    section: cutting,
    explanation: {
      en: 'The last example is missing: the last word of a sentence is a target, too.',
      ko: '마지막 예제가 빠졌습니다. 문장의 마지막 단어도 정답이 됩니다.',
    },
    wrong: (words, window) => windowsWith(words, window, (all) => some(all, (i, n) => i < n - 1)),
  },
  {
    id: 'target-inside-the-context',
    function: 'windows',
    section: cutting,
    explanation: {
      en: 'Your target is the last word of the context, which the model has already seen. It has to be the word after the context.',
      ko: '문맥의 마지막 단어를 정답으로 삼았습니다. 모델이 이미 본 단어입니다. 정답은 그다음 단어입니다.',
    },
    wrong: (words, window) =>
      windowsWith(words, window, ({ contexts }) => ({ contexts, targets: contexts.map((one) => one[window - 1]) })),
  },
  {
    id: 'windows-side-by-side',
    function: 'windows',
    section: cutting,
    explanation: {
      en: 'Your windows stand side by side. The window moves on by one word at a time.',
      ko: '윈도우를 window칸씩 옮겼습니다. 한 번에 한 단어씩 옮겨야 합니다.',
    },
    wrong: (words, window) => windowsWith(words, window, (all) => some(all, (i) => i % window === 0)),
  },
  {
    id: 'context-reversed',
    function: 'windows',
    section: cutting,
    explanation: {
      en: 'Your contexts run backwards. Keep the words in the order of the sentence.',
      ko: '문맥의 단어 순서가 거꾸로입니다. 문장에 나온 순서 그대로 두세요.',
    },
    wrong: (words, window) =>
      windowsWith(words, window, ({ contexts, targets }) => ({
        contexts: contexts.map((c) => c.toReversed()),
        targets,
      })),
  },
  {
    id: 'rows-counted-from-one',
    function: 'lookup',
    section: projection,
    explanation: {
      en: 'You take the row before the right one, as if the ids began at 1. Word 0 has row 0 of E.',
      ko: '번호가 1부터인 것처럼 하나 앞의 행을 꺼냈습니다. 0번 단어는 E의 0행입니다.',
    },
    wrong: (E, words) => {
      requireIds(words, E.length);
      return words.map((id) => [...E[Math.max(0, id - 1)]]);
    },
  },
  {
    id: 'each-word-once',
    function: 'lookup',
    section: projection,
    explanation: {
      en: 'A word that occurs twice has only one row in your result. Every place of the context gets a row.',
      ko: '두 번 나온 단어의 행이 하나뿐입니다. 문맥의 자리마다 행이 하나씩 있어야 합니다.',
    },
    wrong: (E, words) => {
      requireIds(words, E.length);
      return lookup(E, [...new Set(words)]);
    },
  },
  {
    id: 'rows-in-order-of-ids',
    function: 'lookup',
    section: projection,
    explanation: {
      en: 'Your rows are sorted by id. Keep them in the order of the words, because the model learns from it.',
      ko: '행이 번호 순서로 정렬되어 있습니다. 단어가 나온 순서대로 두어야 모델이 그 순서를 배웁니다.',
    },
    wrong: (E, words) => {
      requireIds(words, E.length);
      return lookup(
        E,
        words.toSorted((a, b) => a - b),
      );
    },
  },
  {
    id: 'vectors-added-up',
    function: 'concatenate',
    section: joining,
    explanation: {
      en: 'You add up the vectors, and the order of the words is lost. Put them one after the other.',
      ko: '벡터를 더해서 단어의 순서가 사라졌습니다. 더하지 말고 차례로 이어 붙이세요.',
    },
    wrong: (vectors) => columnSums(vectors),
  },
  {
    id: 'number-by-number',
    function: 'concatenate',
    section: joining,
    explanation: {
      en: 'You take the first number of every vector, then the second one. Take the whole first vector, then the whole second one.',
      ko: '모든 벡터의 첫 수를 먼저 쓰고 그다음에 둘째 수를 썼습니다. 첫 벡터를 다 쓴 다음 둘째 벡터로 넘어가세요.',
    },
    wrong: (vectors) =>
      columnSums(vectors).flatMap((_, m) => vectors.filter((one) => m < one.length).map((one) => one[m])),
  },
  {
    id: 'last-word-first',
    function: 'concatenate',
    section: joining,
    explanation: {
      en: 'Your last vector comes first. Keep the order of the words.',
      ko: '마지막 벡터가 맨 앞에 왔습니다. 단어의 순서를 지키세요.',
    },
    wrong: (vectors) => vectors.toReversed().flat(),
  },
]);
