// No function calls another one of the exercise: each does all of its work, the softmax by log-sum-exp.
type Matrix = number[][];
type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

const words = (text: string) => text.toLowerCase().match(/[^\s!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]+/gu) ?? [];
const add = (values: number[]) => values.reduce((a, b) => a + b, 0);
const must = (isRight: boolean, what: string) => {
  if (!isRight) throw new RangeError(what);
};
const isCount = (n: number, from = 0) => Number.isInteger(n) && n >= from;

export const tokenize = (text: string): string[] => [...words(text)];

export const documentFrequencies = (texts: string[]): Record<string, number> => {
  const groups = Map.groupBy(
    texts.flatMap((text) => [...new Set(words(text))]),
    (word) => word,
  );
  return Object.fromEntries([...groups].map(([word, all]) => [word, all.length]));
};

export const fitTokenizer = (texts: string[]): Tokenizer => {
  const groups = [...Map.groupBy(texts.flatMap((text) => [...words(text)]), (word) => word)];
  const order = groups.toSorted(([, a], [, b]) => b.length - a.length).map(([word]) => word);
  const sets = texts.map((text) => new Set<string>(words(text)));
  return {
    wordIndex: Object.fromEntries(order.map((word, i) => [word, i + 1])),
    wordDocs: Object.fromEntries(order.map((word) => [word, sets.filter((set) => set.has(word)).length])),
    documentCount: texts.length,
  };
};

const indices = (text: string, wordIndex: Record<string, number>, limit: number) => {
  const known = new Map(Object.entries(wordIndex).filter(([, index]) => index < limit));
  return [...words(text)].filter((word) => known.has(word)).map((word) => known.get(word)!);
};

export const textsToSequences = (texts: string[], wordIndex: Record<string, number>, numWords = Infinity) => {
  must(numWords === Infinity || isCount(numWords, 1), 'numWords');
  return texts.map((text) => indices(text, wordIndex, numWords));
};

export const tfidf = (tf: number, df: number, documentCount: number): number => {
  must(isCount(tf) && isCount(df) && isCount(documentCount) && df <= documentCount, 'counts');
  return tf && Math.log((1 + df + documentCount) / (1 + df)) * (1 + Math.log(tf));
};

const rowsOf = (texts: string[], t: Tokenizer, mode: string, columns: number): Matrix => {
  const dfs = new Map(Object.entries(t.wordIndex).map(([word, index]) => [index, t.wordDocs[word]!]));
  const elements: Record<string, (c: number, n: number, j: number) => number> = {
    binary: () => 1,
    count: (c) => c,
    freq: (c, n) => c / n,
    tfidf: (c, _, j) => Math.log(1 + t.documentCount / (1 + dfs.get(j)!)) * (1 + Math.log(c)),
  };
  must(Object.hasOwn(elements, mode), 'mode');
  must(isCount(columns, 1), 'numWords');
  return texts.map((text) => {
    const sequence = indices(text, t.wordIndex, columns);
    const count = (j: number) => sequence.filter((index) => index === j).length;
    return Array.from({ length: columns }, (_, j) => (count(j) ? elements[mode]!(count(j), sequence.length, j) : 0));
  });
};

export const textsToMatrix = (texts: string[], t: Tokenizer, mode: string, numWords?: number): Matrix =>
  rowsOf(texts, t, mode, numWords ?? 1 + Object.keys(t.wordIndex).length);

const pass = (X: Matrix, { W1, b1, W2, b2 }: Net) => {
  must(X.every((x) => x.length === W1.length) && W1.every((w) => w.length === b1.length), 'first layer');
  must(W2.length === b1.length && W2.every((w) => w.length === b2.length), 'second layer');
  const H = X.map((x) => b1.map((b, k) => Math.max(0, b + add(x.map((value, i) => value * W1[i]![k]!)))));
  const P = H.map((h) => {
    const z = b2.map((b, j) => b + add(h.map((value, k) => value * W2[k]![j]!)));
    const max = Math.max(...z);
    const logSum = max + Math.log(add(z.map((score) => Math.exp(score - max))));
    return z.map((score) => Math.exp(score - logSum));
  });
  return { H, P };
};

export const forward = (X: Matrix, net: Net) => pass(X, net);

const crossEntropy = (Y: Matrix, P: Matrix) => {
  must(Y.length > 0 && Y.length === P.length && Y.every((y, i) => y.length === P[i]!.length), 'targets');
  return add(Y.map((y, i) => -Math.log(Math.min(1 - 1e-7, Math.max(1e-7, P[i]![y.indexOf(1)]!))))) / Y.length;
};

export const lossOf = (Y: Matrix, P: Matrix): number => crossEntropy(Y, P);

const slopes = (X: Matrix, Y: Matrix, net: Net) => {
  const { H, P } = pass(X, net);
  must(Y.length > 0 && Y.length === P.length && Y.every((y, i) => y.length === P[i]!.length), 'targets');
  const mean = (of: (i: number) => number) => add(X.map((_, i) => of(i))) / X.length;
  const d2 = (i: number, j: number) => P[i]![j]! - Y[i]![j]!;
  const d1 = (i: number, k: number) => (H[i]![k]! > 0 ? add(net.W2[k]!.map((w, j) => w * d2(i, j))) : 0);
  return {
    dW1: net.W1.map((row, a) => row.map((_, k) => mean((i) => X[i]![a]! * d1(i, k)))),
    db1: net.b1.map((_, k) => mean((i) => d1(i, k))),
    dW2: net.W2.map((row, k) => row.map((_, j) => mean((i) => H[i]![k]! * d2(i, j)))),
    db2: net.b2.map((_, j) => mean((i) => d2(i, j))),
  };
};

export const gradients = (X: Matrix, Y: Matrix, net: Net) => slopes(X, Y, net);

export const trainEpochs = (X: Matrix, Y: Matrix, net: Net, lr: number, orders: number[][], batchSize: number) => {
  must(isCount(batchSize, 1), 'batchSize');
  const history: number[] = [];
  const trained = orders.reduce((before, order) => {
    const starts = Array.from({ length: Math.ceil(order.length / batchSize) }, (_, i) => i * batchSize);
    const after = starts.reduce((at, start) => {
      const rows = order.slice(start, start + batchSize);
      const d = slopes(rows.map((i) => X[i]!), rows.map((i) => Y[i]!), at);
      return {
        W1: at.W1.map((row, i) => row.map((w, k) => w - d.dW1[i]![k]! * lr)),
        b1: at.b1.map((b, k) => b - d.db1[k]! * lr),
        W2: at.W2.map((row, k) => row.map((w, j) => w - d.dW2[k]![j]! * lr)),
        b2: at.b2.map((b, j) => b - d.db2[j]! * lr),
      };
    }, before);
    history.push(crossEntropy(Y, pass(X, after).P));
    return after;
  }, net);
  return { net: trained, history };
};

export const classify = (texts: string[], t: Tokenizer, mode: string, net: Net): number[] =>
  pass(rowsOf(texts, t, mode, net.W1.length), net).P.map((p) => p.findIndex((value) => value === Math.max(...p)));

export const accuracy = (predicted: number[], labels: number[]): number => {
  must(labels.length > 0 && predicted.length === labels.length, 'lengths');
  return add(labels.map((label, i) => Number(label === predicted[i]))) / labels.length;
};
