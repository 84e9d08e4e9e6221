/** Right versions of the functions, written apart from the model answer: scans over characters and lists, sums element by element. */

export type Matrix = number[][];
export type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };
export type Mode = 'binary' | 'count' | 'freq' | 'tfidf';
export type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
export type Pass = { H: Matrix; P: Matrix };
export type Gradients = { dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };
export type Trained = { net: Net; history: number[] };

const PARTING = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~';

export function tokenize(text: string): string[] {
  const words = [''];
  for (const character of text.toLowerCase()) {
    if (PARTING.includes(character) || character.trim() === '') words.push('');
    else words.push(words.pop() + character);
  }
  return words.filter((word) => word.length > 0);
}

export function documentFrequencies(texts: string[]): Record<string, number> {
  return frequenciesOf(texts.map(tokenize));
}

/** In how many of the lists each word occurs. */
export function frequenciesOf(lists: string[][]): Record<string, number> {
  const words = [...new Set(lists.flat())];
  return Object.fromEntries(words.map((word) => [word, lists.filter((list) => list.includes(word)).length]));
}

export function fitTokenizer(texts: string[]): Tokenizer {
  return fittedTo(texts.map(tokenize), documentFrequencies(texts));
}

/** The vocabulary of texts as lists of words, whose document frequencies are given. */
export function fittedTo(lists: string[][], wordDocs: Record<string, number>): Tokenizer {
  return { wordIndex: indexOf(lists.flat()), wordDocs, documentCount: lists.length };
}

/** Words by how often they occur, then by where they occur first. */
export function indexOf(all: string[]): Record<string, number> {
  const words = [...new Set(all)].map((word, at) => ({
    word,
    at,
    count: all.filter((other) => other === word).length,
  }));
  words.sort((a, b) => b.count - a.count || a.at - b.at);
  return Object.fromEntries(words.map(({ word }, rank) => [word, rank + 1]));
}

export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number): number[][] {
  return texts.map((text) => sequenceOf(tokenize(text), wordIndex, numWords));
}

export function sequenceOf(words: string[], wordIndex: Record<string, number>, numWords?: number): number[] {
  const indices = new Map(Object.entries(wordIndex));
  return words.flatMap((word) => {
    const index = indices.get(word);
    return index === undefined || (numWords !== undefined && index >= numWords) ? [] : [index];
  });
}

export function tfidf(tf: number, df: number, documentCount: number): number {
  return tf < 1 ? 0 : Math.log(Math.E * tf) * (Math.log(1 + df + documentCount) - Math.log(1 + df));
}

export function textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: Mode, numWords?: number): Matrix {
  const columns = columnsOf(tokenizer, numWords);
  return textsToSequences(texts, tokenizer.wordIndex, columns).map((sequence) =>
    Array.from({ length: columns }, (_, index) => elementOf(sequence, index, tokenizer, mode, tfidf)),
  );
}

export function columnsOf({ wordIndex }: Tokenizer, numWords?: number): number {
  return numWords ?? Math.max(0, ...Object.values(wordIndex)) + 1;
}

/** What a sequence tells of an index. */
export function elementOf<T>(
  sequence: number[],
  index: number,
  tokenizer: Tokenizer,
  mode: Mode,
  weight: (tf: number, df: number, documentCount: number) => T,
): T | number {
  const count = sequence.filter((one) => one === index).length;
  if (count === 0 || mode === 'count') return count;
  if (mode === 'binary') return 1;
  if (mode === 'freq') return count / sequence.length;
  const [word] = Object.entries(tokenizer.wordIndex).find(([, one]) => one === index)!;
  return weight(count, tokenizer.wordDocs[word]!, tokenizer.documentCount);
}

/** The weighted sums of a layer, one sample a row. */
export function sums(X: Matrix, W: Matrix, b: number[]): Matrix {
  return X.map((row) => b.map((bias, j) => total(row.map((x, i) => x * W[i]![j]!)) + bias));
}

export function forward(X: Matrix, net: Net): Pass {
  const H = sums(X, net.W1, net.b1).map((row) => row.map((z) => Math.max(z, 0)));
  const P = sums(H, net.W2, net.b2).map((z) => z.map((own) => 1 / total(z.map((other) => Math.exp(other - own)))));
  return { H, P };
}

export function lossOf(Y: Matrix, P: Matrix): number {
  return total(Y.flatMap((row, i) => row.map((y, j) => (-y / Y.length) * Math.log(Math.max(1e-7, P[i]![j]!)))));
}

export function gradients(X: Matrix, Y: Matrix, net: Net): Gradients {
  return gradientsOf(X, Y, net, forward(X, net));
}

/** The gradients that belong to a given forward pass: each a sum over the samples. */
export function gradientsOf(X: Matrix, Y: Matrix, net: Net, { H, P }: Pass): Gradients {
  const share = 1 / X.length;
  const D2 = P.map((row, i) => row.map((p, j) => share * p - share * Y[i]![j]!));
  const D1 = H.map((row, i) => row.map((h, k) => (h > 0 ? total(D2[i]!.map((d, j) => d * net.W2[k]![j]!)) : 0)));
  const products = (A: Matrix, D: Matrix, rows: number, columns: number) =>
    Array.from({ length: rows }, (_, a) =>
      Array.from({ length: columns }, (__, d) => total(A.map((row, i) => row[a]! * D[i]![d]!))),
    );
  const [hidden, classes] = [net.b1.length, net.b2.length];
  return {
    dW1: products(X, D1, net.W1.length, hidden),
    db1: net.b1.map((_, k) => total(D1.map((row) => row[k]!))),
    dW2: products(H, D2, hidden, classes),
    db2: net.b2.map((_, j) => total(D2.map((row) => row[j]!))),
  };
}

/** The mean loss over a batch: what `gradients` is the gradient of. */
export function batchLoss(X: Matrix, Y: Matrix, net: Net): number {
  return lossOf(Y, forward(X, net).P);
}

export function trainEpochs(
  X: Matrix,
  Y: Matrix,
  start: Net,
  lr: number,
  orders: number[][],
  batchSize: number,
): Trained {
  let net = start;
  const history: number[] = [];
  for (const order of orders) {
    for (const batch of batchesOf(order, batchSize)) {
      net = stepAlong(net, gradients(at(X, batch), at(Y, batch), net), lr);
    }
    history.push(batchLoss(X, Y, net));
  }
  return { net, history };
}

export function batchesOf(order: number[], batchSize: number): number[][] {
  return order.length === 0 ? [] : [order.slice(0, batchSize), ...batchesOf(order.slice(batchSize), batchSize)];
}

export function at<T>(rows: T[], places: number[]): T[] {
  return places.map((place) => rows[place]!);
}

export function stepAlong(net: Net, { dW1, db1, dW2, db2 }: Gradients, lr: number): Net {
  return {
    W1: net.W1.map((row, i) => row.map((w, j) => w - lr * dW1[i]![j]!)),
    b1: net.b1.map((b, j) => b - lr * db1[j]!),
    W2: net.W2.map((row, i) => row.map((w, j) => w - lr * dW2[i]![j]!)),
    b2: net.b2.map((b, j) => b - lr * db2[j]!),
  };
}

export function classify(texts: string[], tokenizer: Tokenizer, mode: Mode, net: Net): number[] {
  return forward(textsToMatrix(texts, tokenizer, mode, net.W1.length), net).P.map(argMax);
}

export function argMax(row: number[]): number {
  let best = 0;
  row.forEach((value, i) => {
    if (value > row[best]!) best = i;
  });
  return best;
}

export function accuracy(predicted: number[], labels: number[]): number {
  return total(predicted.map((label, i) => (label === labels[i] ? 1 : 0))) / labels.length;
}

export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
