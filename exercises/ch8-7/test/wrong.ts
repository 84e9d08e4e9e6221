import type { WrongVariant } from '@chainrule/grader/verify';
import * as right from '../solution/index.ts';

type Matrix = number[][];

/** What f makes of the arguments that the model answer takes, and another result for those that it refuses. */
const lenient = (f: (...args: never[]) => unknown, accepts: (...args: never[]) => boolean, instead: unknown) =>
  ((...args: never[]) => (accepts(...args) ? instead : f(...args))) as WrongVariant['wrong'];

const scale = (m: Matrix, factor: number) => m.map((row) => row.map((element) => factor * element));

/** A network without the effect of its second bias, or of what else is put in its place. */
const withNet = (net: right.Net, changed: Partial<right.Net>): right.Net => ({ ...net, ...changed });

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  { id: 'words-sorted', function: 'tokenize', wrong: (text) => right.tokenize(text).toSorted() },
  { id: 'words-once', function: 'tokenize', wrong: (text) => [...new Set(right.tokenize(text))] },
  { id: 'words-in-capitals', function: 'tokenize', wrong: (text) => right.tokenize(text).map((w) => w.toUpperCase()) },
  {
    id: 'words-without-joining-underscore',
    function: 'tokenize',
    wrong: (text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}'_]+/u)
        .filter((word: string) => word !== ''),
  },
  {
    id: 'words-by-spaces-and-stripped',
    function: 'tokenize',
    wrong: (text) =>
      text
        .toLowerCase()
        .split(' ')
        .map((word: string) => word.replaceAll(/[^\p{L}\p{N}']/gu, ''))
        .filter((word: string) => word !== ''),
  },
  {
    id: 'words-of-one-letter-dropped',
    function: 'tokenize',
    wrong: (text) => right.tokenize(text).filter((w) => w.length > 1),
  },
  {
    id: 'df-of-the-first-text-missing',
    function: 'documentFrequencies',
    wrong: (texts) => right.documentFrequencies(texts.slice(1)),
  },
  {
    id: 'df-plus-one',
    function: 'documentFrequencies',
    wrong: (texts) =>
      Object.fromEntries(Object.entries(right.documentFrequencies(texts)).map(([word, df]) => [word, df + 1])),
  },
  {
    id: 'df-at-most-two',
    function: 'documentFrequencies',
    wrong: (texts) =>
      Object.fromEntries(Object.entries(right.documentFrequencies(texts)).map(([word, df]) => [word, Math.min(2, df)])),
  },
  {
    id: 'df-of-raw-words',
    function: 'documentFrequencies',
    wrong: (texts) => {
      const counts = new Map<string, number>();
      for (const text of texts)
        for (const w of new Set<string>(text.split(' '))) counts.set(w, (counts.get(w) ?? 0) + 1);
      return Object.fromEntries(counts);
    },
  },
  {
    id: 'fit-later-word-first',
    function: 'fitTokenizer',
    wrong: (texts) => ({ ...right.fitTokenizer(texts), wordIndex: right.fitTokenizer(texts.toReversed()).wordIndex }),
  },
  {
    id: 'fit-rarest-first',
    function: 'fitTokenizer',
    wrong: (texts) => {
      const fitted = right.fitTokenizer(texts);
      const words = Object.keys(fitted.wordIndex).length;
      const turned = Object.entries(fitted.wordIndex).map(([word, index]) => [word, words + 1 - index]);
      return { ...fitted, wordIndex: Object.fromEntries(turned) };
    },
  },
  {
    id: 'fit-from-two',
    function: 'fitTokenizer',
    wrong: (texts) => {
      const fitted = right.fitTokenizer(texts);
      const shifted = Object.entries(fitted.wordIndex).map(([word, index]) => [word, index + 1]);
      return { ...fitted, wordIndex: Object.fromEntries(shifted) };
    },
  },
  {
    id: 'fit-counts-as-docs',
    function: 'fitTokenizer',
    wrong: (texts) => {
      const fitted = right.fitTokenizer(texts);
      const all = texts.flatMap(right.tokenize);
      const counts = Object.keys(fitted.wordIndex).map((word) => [word, all.filter((w: string) => w === word).length]);
      return { ...fitted, wordDocs: Object.fromEntries(counts) };
    },
  },
  {
    id: 'sequences-reversed',
    function: 'textsToSequences',
    wrong: (texts, wordIndex, numWords) =>
      right.textsToSequences(texts, wordIndex, numWords).map((s) => s.toReversed()),
  },
  {
    id: 'sequences-cut-to-num-words',
    function: 'textsToSequences',
    wrong: (texts, wordIndex, numWords) => right.textsToSequences(texts, wordIndex).map((s) => s.slice(0, numWords)),
  },
  {
    id: 'sequences-of-known-texts-only',
    function: 'textsToSequences',
    wrong: (texts, wordIndex, numWords) =>
      right.textsToSequences(texts, wordIndex, numWords).filter((s) => s.length > 0),
  },
  {
    id: 'sequences-take-functions-for-indices',
    function: 'textsToSequences',
    wrong: (texts, wordIndex, numWords) => {
      right.textsToSequences(texts, wordIndex, numWords);
      return texts.map((text: string) =>
        right
          .tokenize(text)
          .map((word) => wordIndex[word])
          .filter((index) => index !== undefined && !(index >= (numWords ?? Infinity))),
      );
    },
  },
  { id: 'tfidf-base-ten', function: 'tfidf', wrong: (tf, df, n) => right.tfidf(tf, df, n) / Math.LN10 },
  {
    id: 'tfidf-smooth-of-another-library',
    function: 'tfidf',
    wrong: (tf, df, n) => {
      right.tfidf(tf, df, n);
      return tf * (Math.log((1 + n) / (1 + df)) + 1);
    },
  },
  {
    id: 'tfidf-idf-alone',
    function: 'tfidf',
    wrong: (tf, df, n) => (tf === 0 ? right.tfidf(0, df, n) : right.tfidf(1, df, n)),
  },
  {
    id: 'tfidf-of-impossible-counts',
    function: 'tfidf',
    wrong: (tf, df, n) => (tf <= 0 ? 0 : (1 + Math.log(tf)) * Math.log(1 + n / (1 + df))),
  },
  {
    id: 'matrix-freq-by-columns',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) => {
      if (mode !== 'freq') return right.textsToMatrix(texts, tokenizer, mode, numWords);
      const counts = right.textsToMatrix(texts, tokenizer, 'count', numWords);
      return counts.map((row) => row.map((c) => c / row.length));
    },
  },
  {
    id: 'matrix-freq-by-distinct-words',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) => {
      if (mode !== 'freq') return right.textsToMatrix(texts, tokenizer, mode, numWords);
      const counts = right.textsToMatrix(texts, tokenizer, 'count', numWords);
      return counts.map((row) => row.map((c) => c / Math.max(1, row.filter((one) => one > 0).length)));
    },
  },
  {
    id: 'matrix-unit-rows',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) => {
      const X = right.textsToMatrix(texts, tokenizer, mode, numWords);
      return mode === 'tfidf' ? X.map((row) => row.map((x) => x / (Math.hypot(...row) || 1))) : X;
    },
  },
  {
    id: 'matrix-any-mode-counts',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) =>
      right.textsToMatrix(texts, tokenizer, ['binary', 'freq', 'tfidf'].includes(mode) ? mode : 'count', numWords),
  },
  {
    id: 'matrix-unknown-in-column-zero',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) =>
      right
        .textsToMatrix(texts, tokenizer, mode, numWords)
        .map((row, i) =>
          row.with(0, right.tokenize(texts[i]).filter((w) => !Object.hasOwn(tokenizer.wordIndex, w)).length),
        ),
  },
  {
    id: 'forward-leaky',
    function: 'forward',
    wrong: (X, net) => {
      const { H } = right.forward(X, net);
      const low = right.forward(X, withNet(net, { W1: scale(net.W1, -1), b1: net.b1.map((b: number) => -b) })).H;
      return { H: H.map((row, i) => row.map((h, k) => h - 0.01 * low[i]![k]!)), P: right.forward(X, net).P };
    },
  },
  {
    id: 'forward-logits',
    function: 'forward',
    wrong: (X, net) => {
      const { H, P } = right.forward(X, net);
      return { H, P: P.map((row) => row.map(Math.log)) };
    },
  },
  {
    id: 'forward-first-bias-twice',
    function: 'forward',
    wrong: (X, net) => right.forward(X, withNet(net, { b1: net.b1.map((b: number) => 2 * b) })),
  },
  {
    id: 'forward-takes-wide-rows',
    function: 'forward',
    wrong: (X, net) =>
      right.forward(
        X.map((row: number[]) => row.slice(0, net.W1.length)),
        net,
      ),
  },
  { id: 'loss-base-two', function: 'lossOf', wrong: (Y, P) => right.lossOf(Y, P) / Math.LN2 },
  {
    id: 'loss-clipped-late',
    function: 'lossOf',
    wrong: (Y, P) =>
      right.lossOf(
        Y,
        P.map((row: number[]) => row.map((p) => Math.max(p, 1e-15))),
      ) + (P.flat().includes(0) ? 1 : 0),
  },
  { id: 'loss-squared', function: 'lossOf', wrong: (Y, P) => right.lossOf(Y, P) ** 2 },
  {
    id: 'loss-of-one-minus',
    function: 'lossOf',
    wrong: (Y, P) =>
      right.lossOf(
        Y,
        P.map((row: number[]) => row.map((p) => 1 - p)),
      ),
  },
  {
    id: 'gradients-of-half',
    function: 'gradients',
    wrong: (X, Y, net) => ({ ...right.gradients(X, Y, net), dW1: scale(right.gradients(X, Y, net).dW1, 0.5) }),
  },
  {
    id: 'gradients-first-bias-from-second',
    function: 'gradients',
    wrong: (X, Y, net) => {
      const d = right.gradients(X, Y, net);
      return { ...d, db1: d.db1.map((_, k) => d.db2[k % d.db2.length]!) };
    },
  },
  {
    id: 'gradients-of-the-last-sample',
    function: 'gradients',
    wrong: (X, Y, net) => {
      right.gradients(X, Y, net);
      return right.gradients(X.slice(-1), Y.slice(-1), net);
    },
  },
  {
    id: 'gradients-after-a-step',
    function: 'gradients',
    wrong: (X, Y, net) => {
      const { dW2 } = right.gradients(X, Y, net);
      const W2 = net.W2.map((row: number[], k: number) => row.map((w, j) => w - dW2[k]![j]!));
      return { ...right.gradients(X, Y, withNet(net, { W2 })), dW2 };
    },
  },
  {
    id: 'training-half-the-rate',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) => right.trainEpochs(X, Y, net, lr / 2, orders, size),
  },
  {
    id: 'training-first-order-always',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) =>
      right.trainEpochs(
        X,
        Y,
        net,
        lr,
        orders.map(() => orders[0]),
        size,
      ),
  },
  {
    id: 'training-backwards',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) =>
      right.trainEpochs(
        X,
        Y,
        net,
        lr,
        orders.map((order: number[]) => order.toReversed()),
        size,
      ),
  },
  {
    id: 'training-from-the-start-each-epoch',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) => {
      const runs = orders.map((order: number[]) => right.trainEpochs(X, Y, net, lr, [order], size));
      return {
        net: runs.at(-1)?.net ?? right.trainEpochs(X, Y, net, lr, [], size).net,
        history: runs.flatMap((r: { history: number[] }) => r.history),
      };
    },
  },
  {
    id: 'training-loss-before',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) => {
      const { net: after, history } = right.trainEpochs(X, Y, net, lr, orders, size);
      return { net: after, history: [right.lossOf(Y, right.forward(X, net).P), ...history].slice(0, orders.length) };
    },
  },
  {
    id: 'training-keeps-the-start',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) => ({ ...right.trainEpochs(X, Y, net, lr, orders, size), net }),
  },
  {
    id: 'classes-least-probable',
    function: 'classify',
    wrong: (texts, tokenizer, mode, net) =>
      right
        .forward(right.textsToMatrix(texts, tokenizer, mode, net.W1.length), net)
        .P.map((row) => row.indexOf(Math.min(...row))),
  },
  {
    id: 'classes-of-shares',
    function: 'classify',
    wrong: (texts, tokenizer, _, net) => right.classify(texts, tokenizer, 'freq', net),
  },
  {
    id: 'classes-by-half',
    function: 'classify',
    wrong: (texts, tokenizer, mode, net) =>
      right.forward(right.textsToMatrix(texts, tokenizer, mode, net.W1.length), net).P.map((row) =>
        Math.max(
          0,
          row.findIndex((p) => p > 0.5),
        ),
      ),
  },
  { id: 'accuracy-in-percent', function: 'accuracy', wrong: (a, b) => 100 * right.accuracy(a, b) },
  {
    id: 'accuracy-of-the-sorted',
    function: 'accuracy',
    wrong: (a, b) => right.accuracy(a.toSorted(), b.toSorted()),
  },
  {
    id: 'accuracy-of-nothing',
    function: 'accuracy',
    wrong: (a, b) => (a.length === 0 ? 0 : right.accuracy(a, b)),
  },
  {
    id: 'words-apart-by-three-kinds-of-space',
    function: 'tokenize',
    wrong: (text) => right.tokenize(text.replaceAll('\r', 'r')),
  },
  {
    id: 'words-without-outer-apostrophes',
    function: 'tokenize',
    wrong: (text) => right.tokenize(text).map((word) => word.replaceAll(/^'+|'+$/g, '')),
  },
  { id: 'words-of-compatible-letters', function: 'tokenize', wrong: (text) => right.tokenize(text.normalize('NFKC')) },
  { id: 'words-of-composed-letters', function: 'tokenize', wrong: (text) => right.tokenize(text.normalize('NFC')) },
  { id: 'words-but-zero', function: 'tokenize', wrong: (text) => right.tokenize(text).filter((word) => word !== '0') },
  {
    id: 'words-split-at-curly-apostrophes',
    function: 'tokenize',
    wrong: (text) => right.tokenize(text.replaceAll('’', ' ')),
  },
  {
    id: 'df-of-distinct-texts',
    function: 'documentFrequencies',
    wrong: (texts) => right.documentFrequencies([...new Set<string>(texts)]),
  },
  {
    id: 'df-of-parts-of-words',
    function: 'documentFrequencies',
    wrong: (texts) => {
      const words = Object.keys(right.documentFrequencies(texts));
      return Object.fromEntries(
        words.map((word) => [word, texts.filter((text: string) => text.toLowerCase().includes(word)).length]),
      );
    },
  },
  {
    id: 'fit-counts-sorted-as-strings',
    function: 'fitTokenizer',
    wrong: (texts) => {
      const all: string[] = texts.flatMap(right.tokenize);
      const count = (word: string) => String(all.filter((one) => one === word).length);
      const words = [...new Set(all)].sort((a, b) => (count(a) < count(b) ? 1 : count(a) > count(b) ? -1 : 0));
      return {
        ...right.fitTokenizer(texts),
        wordIndex: Object.fromEntries(words.map((word, rank) => [word, rank + 1])),
      };
    },
  },
  {
    id: 'sequences-by-the-place-of-the-key',
    function: 'textsToSequences',
    wrong: (texts, wordIndex, numWords) => {
      const places = Object.keys(wordIndex).map((word, place) => [word, place + 1]);
      return right.textsToSequences(texts, Object.fromEntries(places), numWords);
    },
  },
  {
    id: 'sequences-below-0',
    function: 'textsToSequences',
    wrong: lenient(
      right.textsToSequences,
      (_texts, _index, numWords?: number) => numWords !== undefined && numWords < 0,
      [[]],
    ),
  },
  { id: 'tfidf-of-zero-first', function: 'tfidf', wrong: lenient(right.tfidf, (tf: number) => tf === 0, 0) },
  {
    id: 'tfidf-of-a-share',
    function: 'tfidf',
    wrong: lenient(right.tfidf, (tf: number) => tf > 0 && tf % 1 !== 0, 1),
  },
  { id: 'tfidf-of-negative-df', function: 'tfidf', wrong: lenient(right.tfidf, (_tf, df: number) => df < 0, 0) },
  {
    id: 'tfidf-of-half-a-text',
    function: 'tfidf',
    wrong: lenient(right.tfidf, (_tf, _df, n: number) => n % 1 !== 0, 1),
  },
  { id: 'tfidf-of-negative-n', function: 'tfidf', wrong: lenient(right.tfidf, (_tf, _df, n: number) => n < 0, 0) },
  {
    id: 'matrix-frequencies-by-the-place-of-the-key',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) => {
      const words = Object.keys(tokenizer.wordIndex);
      const docs = Object.keys(tokenizer.wordIndex).map((word) => [
        word,
        tokenizer.wordDocs[words[tokenizer.wordIndex[word] - 1]!],
      ]);
      return right.textsToMatrix(texts, { ...tokenizer, wordDocs: Object.fromEntries(docs) }, mode, numWords);
    },
  },
  {
    id: 'matrix-columns-by-the-largest-index',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) => {
      const columns = numWords ?? Math.max(...(Object.values(tokenizer.wordIndex) as number[])) + 1;
      return right.textsToMatrix(texts, tokenizer, mode, columns);
    },
  },
  {
    id: 'matrix-mode-looked-up-in-an-object',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) =>
      right.textsToMatrix(texts, tokenizer, mode in {} ? 'tfidf' : mode, numWords),
  },
  {
    id: 'matrix-of-whole-columns',
    function: 'textsToMatrix',
    wrong: (texts, tokenizer, mode, numWords) =>
      right.textsToMatrix(texts, tokenizer, mode, numWords === undefined ? undefined : Math.floor(numWords)),
  },
  {
    id: 'forward-less-the-first-sum',
    function: 'forward',
    wrong: (X, net) => {
      const { H, P } = right.forward(X, net);
      const scores = H.map((h) =>
        net.b2.map((b: number, j: number) => h.reduce((sum, one, k) => sum + one * net.W2[k][j], b)),
      );
      const powers = scores.map((z) => z.map((one: number) => Math.exp(one - z[0])));
      return {
        H,
        P: P.map((row, i) => row.map((_, j) => powers[i]![j] / powers[i]!.reduce((a: number, b: number) => a + b, 0))),
      };
    },
  },
  {
    id: 'forward-takes-more-biases',
    function: 'forward',
    wrong: (X, net) => right.forward(X, withNet(net, { b2: net.b2.slice(0, net.W2[0]?.length) })),
  },
  {
    id: 'loss-of-the-first-rows',
    function: 'lossOf',
    wrong: (Y, P) => right.lossOf(P.length > 0 ? Y.slice(0, P.length) : Y, P),
  },
  {
    id: 'loss-of-the-first-classes',
    function: 'lossOf',
    wrong: (Y, P) =>
      right.lossOf(
        Y,
        P.map((row: number[], i: number) => row.slice(0, Y[i]?.length)),
      ),
  },
  {
    id: 'loss-of-as-many-numbers',
    function: 'lossOf',
    wrong: (Y, P) =>
      Y.flat().length === P.flat().length && Y.length > 0
        ? right.lossOf([Y.flat()], [P.flat()]) / P.length
        : right.lossOf(Y, P),
  },
  {
    id: 'gradients-of-clipped-probabilities',
    function: 'gradients',
    wrong: (X, Y, net) => {
      const exact = right.gradients(X, Y, net);
      const { P } = right.forward(X, net);
      const clipped = P.some((row) => row.some((p) => p < 1e-7));
      return clipped ? { ...exact, db2: exact.db2.map((d) => d * (1 - 1e-7)) } : exact;
    },
  },
  {
    id: 'gradients-of-the-first-targets',
    function: 'gradients',
    wrong: (X, Y, net) => right.gradients(X, X.length > 0 ? Y.slice(0, X.length) : Y, net),
  },
  {
    id: 'training-in-batches-below-0',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) =>
      size < 0 ? { net, history: [] } : right.trainEpochs(X, Y, net, lr, orders, size),
  },
  {
    id: 'training-on-nothing',
    function: 'trainEpochs',
    wrong: (X, Y, net, lr, orders, size) =>
      X.length === 0 ? { net, history: orders.map(() => 0) } : right.trainEpochs(X, Y, net, lr, orders, size),
  },
  {
    id: 'classes-by-all-words-cut',
    function: 'classify',
    wrong: (texts, tokenizer, mode, net) => {
      right.classify(texts, tokenizer, mode, net);
      const X = right
        .textsToMatrix(texts, tokenizer, mode)
        .map((row) => net.W1.map((_: unknown, j: number) => row[j] ?? 0));
      return right.forward(X, net).P.map((row) => row.indexOf(Math.max(...row)));
    },
  },
  {
    id: 'classes-in-any-mode',
    function: 'classify',
    wrong: (texts, tokenizer, mode, net) =>
      right.classify(texts, tokenizer, ['binary', 'count', 'freq', 'tfidf'].includes(mode) ? mode : 'count', net),
  },
  {
    id: 'classes-of-nets-that-do-not-fit',
    function: 'classify',
    wrong: (texts, tokenizer, mode, net) => {
      const X = right.textsToMatrix(texts, tokenizer, mode, net.W1.length);
      try {
        return right.forward(X, net).P.map((row) => row.indexOf(Math.max(...row)));
      } catch {
        return texts.map(() => 0);
      }
    },
  },
];

export default variants;
