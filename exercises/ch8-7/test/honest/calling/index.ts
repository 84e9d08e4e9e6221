// Functions made of each other wherever that is possible; the network as one list of layers.
import { map, type Matrix, matmul, transpose } from '@chainrule/core/arrays';

type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

export function tokenize(text: string): string[] {
  return text
    .replaceAll(/[!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, ' ')
    .split(/\s/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}

function tally(lists: string[][]): Map<string, number> {
  return lists.flat().reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());
}

export function documentFrequencies(texts: string[]): Record<string, number> {
  return Object.fromEntries(tally(texts.map((text) => [...new Set(tokenize(text))])));
}

export function fitTokenizer(texts: string[]): Tokenizer {
  const byRank = [...tally(texts.map(tokenize))].sort((a, b) => b[1] - a[1]);
  return {
    wordIndex: Object.fromEntries(byRank.map(([word], i) => [word, i + 1])),
    wordDocs: documentFrequencies(texts),
    documentCount: texts.length,
  };
}

export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number): number[][] {
  if (numWords !== undefined && !(Number.isInteger(numWords) && numWords >= 1)) throw new RangeError('numWords');
  const isKept = (word: string) =>
    Object.prototype.hasOwnProperty.call(wordIndex, word) && !(numWords !== undefined && wordIndex[word]! >= numWords);
  return texts.map((text) =>
    tokenize(text)
      .filter(isKept)
      .map((word) => wordIndex[word]!),
  );
}

export function tfidf(tf: number, df: number, documentCount: number): number {
  for (const n of [tf, df, documentCount]) if (n < 0 || !Number.isInteger(n)) throw new RangeError(`${n} is no count`);
  if (df > documentCount) throw new RangeError('more texts than there are');
  return tf > 0 ? (1 + Math.log(tf)) * Math.log(1 + documentCount / (1 + df)) : 0;
}

export function textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: string, numWords?: number): Matrix {
  const columns = numWords ?? Object.keys(tokenizer.wordIndex).length + 1;
  const sequences = textsToSequences(texts, tokenizer.wordIndex, columns);
  if (mode === 'count') {
    return sequences.map((sequence) =>
      sequence.reduce((row, index) => row.with(index, row[index]! + 1), new Array<number>(columns).fill(0)),
    );
  }
  const counts = () => textsToMatrix(texts, tokenizer, 'count', columns);
  if (mode === 'binary') return map(counts(), Math.sign);
  if (mode === 'freq') {
    return counts().map((row) => {
      const length = row.reduce((sum, c) => sum + c, 0) || 1;
      return row.map((c) => c / length);
    });
  }
  if (mode === 'tfidf') {
    const words = new Map(Object.entries(tokenizer.wordIndex).map(([word, index]) => [index, word]));
    const dfAt = (j: number) => (words.has(j) ? tokenizer.wordDocs[words.get(j)!]! : 0);
    return counts().map((row) => row.map((c, j) => tfidf(c, dfAt(j), tokenizer.documentCount)));
  }
  throw new RangeError(`no mode ${mode}`);
}

/** A row of ones beside the inputs carries the bias as one more weight. */
function dense(X: Matrix, W: Matrix, b: number[]): Matrix {
  for (const row of X) if (row.length !== W.length) throw new RangeError('inputs');
  for (const row of W) if (row.length !== b.length) throw new RangeError('units');
  return X.length === 0
    ? []
    : matmul(
        X.map((row) => [...row, 1]),
        [...W, b],
      );
}

export function forward(X: Matrix, { W1, b1, W2, b2 }: Net): { H: Matrix; P: Matrix } {
  if (W2.length !== b1.length) throw new RangeError('layers');
  const H = map(dense(X, W1, b1), (z) => Math.max(z, 0));
  if (X.length === 0) dense([], W2, b2);
  const P = dense(H, W2, b2).map((row) => {
    const shifted = row.map((z) => Math.exp(z - Math.max(...row)));
    return shifted.map((e) => e / shifted.reduce((a, c) => a + c));
  });
  return { H, P };
}

export function lossOf(Y: Matrix, P: Matrix): number {
  if (Y.length !== P.length || Y.length < 1) throw new RangeError('samples');
  if (Y.some((row, i) => row.length !== P[i]!.length)) throw new RangeError('classes');
  const logs = map(P, (p) => Math.log(Math.min(Math.max(p, 1e-7), 1 - 1e-7)));
  return -Y.flat().reduce((sum, y, i) => sum + y * logs.flat()[i]!, 0) / Y.length;
}

export function gradients(X: Matrix, Y: Matrix, net: Net) {
  const { H, P } = forward(X, net);
  lossOf(Y, P);
  const D2 = P.map((row, i) => row.map((p, j) => (p - Y[i]![j]!) / P.length));
  const on = map(H, (h) => (h > 0 ? 1 : 0));
  const D1 = matmul(D2, transpose(net.W2)).map((row, i) => row.map((d, k) => d * on[i]![k]!));
  const withOnes = (m: Matrix) => transpose(m.map((row) => [...row, 1]));
  const first = matmul(withOnes(X), D1);
  const second = matmul(withOnes(H), D2);
  return { dW1: first.slice(0, -1), db1: first.at(-1)!, dW2: second.slice(0, -1), db2: second.at(-1)! };
}

export function trainEpochs(
  X: Matrix,
  Y: Matrix,
  net: Net,
  lr: number,
  orders: number[][],
  batchSize: number,
): { net: Net; history: number[] } {
  if (!(Number.isInteger(batchSize) && batchSize >= 1)) throw new RangeError('batchSize');
  const [order, ...later] = orders;
  if (order === undefined) return { net, history: [] };
  const epochEnd = epoch(X, Y, net, lr, order, batchSize);
  const rest = trainEpochs(X, Y, epochEnd, lr, later, batchSize);
  return { net: rest.net, history: [lossOf(Y, forward(X, epochEnd).P), ...rest.history] };
}

function epoch(X: Matrix, Y: Matrix, net: Net, lr: number, order: number[], batchSize: number): Net {
  if (order.length === 0) return net;
  const batch = order.slice(0, batchSize);
  const { dW1, db1, dW2, db2 } = gradients(
    batch.map((i) => X[i]!),
    batch.map((i) => Y[i]!),
    net,
  );
  const less = (w: number[], d: number[]) => w.map((weight, i) => weight - lr * d[i]!);
  const next = {
    W1: net.W1.map((row, i) => less(row, dW1[i]!)),
    b1: less(net.b1, db1),
    W2: net.W2.map((row, i) => less(row, dW2[i]!)),
    b2: less(net.b2, db2),
  };
  return epoch(X, Y, next, lr, order.slice(batchSize), batchSize);
}

export function classify(texts: string[], tokenizer: Tokenizer, mode: string, net: Net): number[] {
  const { P } = forward(textsToMatrix(texts, tokenizer, mode, net.W1.length), net);
  return P.map((row) => row.indexOf(row.toSorted((a, b) => b - a)[0]!));
}

export function accuracy(predicted: number[], labels: number[]): number {
  if (predicted.length !== labels.length || predicted.length === 0) throw new RangeError('lengths');
  return predicted.reduce((sum, label, i) => sum + (label === labels[i] ? 1 : 0), 0) / predicted.length;
}
