import { map, type Matrix, matmul, transpose } from '@chainrule/core/arrays';

type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

export function tokenize(text: string): string[] {
  const words = text.toLowerCase().split(/[\s!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]+/);
  return words.filter((w) => w.length > 0);
}

export function documentFrequencies(texts: string[]): Record<string, number> {
  const df = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(tokenize(text))) df.set(word, (df.get(word) ?? 0) + 1);
  }
  return Object.fromEntries(df);
}

export function fitTokenizer(texts: string[]): Tokenizer {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of tokenize(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  return {
    wordIndex: Object.fromEntries(words.map((word, i) => [word, i + 1])),
    wordDocs: documentFrequencies(texts),
    documentCount: texts.length,
  };
}

function check(numWords: number | undefined) {
  if (numWords !== undefined && (!Number.isInteger(numWords) || numWords < 1)) {
    throw new RangeError('numWords is a whole number from 1');
  }
}

export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number): number[][] {
  check(numWords);
  return texts.map((text) => {
    const out: number[] = [];
    for (const word of tokenize(text)) {
      if (!Object.hasOwn(wordIndex, word)) continue;
      const index = wordIndex[word]!;
      if (numWords === undefined || index < numWords) out.push(index);
    }
    return out;
  });
}

export function tfidf(tf: number, df: number, documentCount: number): number {
  if ([tf, df, documentCount].some((n) => !Number.isInteger(n) || n < 0)) throw new RangeError('not a count');
  if (df > documentCount) throw new RangeError('df above N');
  if (tf === 0) return 0;
  return (1 + Math.log(tf)) * Math.log(1 + documentCount / (1 + df));
}

export function textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: string, numWords?: number): Matrix {
  check(numWords);
  const { wordIndex, wordDocs, documentCount } = tokenizer;
  const words = Object.keys(wordIndex);
  const n = numWords ?? words.length + 1;
  const wordAt: string[] = [];
  for (const word of words) wordAt[wordIndex[word]!] = word;
  if (mode !== 'binary' && mode !== 'count' && mode !== 'freq' && mode !== 'tfidf') throw new RangeError(mode);
  return textsToSequences(texts, wordIndex, n).map((sequence) => {
    const counts = new Map<number, number>();
    for (const index of sequence) counts.set(index, (counts.get(index) ?? 0) + 1);
    const row = Array.from({ length: n }, () => 0);
    for (const [index, c] of counts) {
      if (mode === 'binary') row[index] = 1;
      if (mode === 'count') row[index] = c;
      if (mode === 'freq') row[index] = c / sequence.length;
      if (mode === 'tfidf') row[index] = tfidf(c, wordDocs[wordAt[index]!]!, documentCount);
    }
    return row;
  });
}

function fits(ok: boolean) {
  if (!ok) throw new RangeError('the shapes do not fit');
}

export function forward(X: Matrix, net: Net): { H: Matrix; P: Matrix } {
  const { W1, b1, W2, b2 } = net;
  fits(X.every((row) => row.length === W1.length));
  fits(W1.every((row) => row.length === b1.length));
  fits(W2.length === b1.length && W2.every((row) => row.length === b2.length));
  if (X.length === 0) return { H: [], P: [] };
  const Z1 = matmul(X, W1).map((row) => row.map((z, j) => z + b1[j]!));
  const H = map(Z1, (z) => (z > 0 ? z : 0));
  const Z2 = matmul(H, W2).map((row) => row.map((z, j) => z + b2[j]!));
  const P = Z2.map((row) => {
    const max = Math.max(...row);
    const e = row.map((z) => Math.exp(z - max));
    const sum = e.reduce((a, b) => a + b, 0);
    return e.map((x) => x / sum);
  });
  return { H, P };
}

export function lossOf(Y: Matrix, P: Matrix): number {
  fits(Y.length === P.length && Y.length > 0);
  let loss = 0;
  for (let i = 0; i < Y.length; i++) {
    fits(Y[i]!.length === P[i]!.length);
    for (let j = 0; j < Y[i]!.length; j++) {
      loss -= Y[i]![j]! * Math.log(Math.min(1 - 1e-7, Math.max(1e-7, P[i]![j]!)));
    }
  }
  return loss / Y.length;
}

const addRows = (m: Matrix) => transpose(m).map((column) => column.reduce((a, b) => a + b, 0));

export function gradients(X: Matrix, Y: Matrix, net: Net) {
  const { H, P } = forward(X, net);
  fits(X.length > 0 && Y.length === X.length && Y.every((row) => row.length === net.b2.length));
  const D2 = P.map((row, i) => row.map((p, j) => (p - Y[i]![j]!) / X.length));
  const D1 = matmul(D2, transpose(net.W2)).map((row, i) => row.map((d, k) => (H[i]![k]! > 0 ? d : 0)));
  return { dW1: matmul(transpose(X), D1), db1: addRows(D1), dW2: matmul(transpose(H), D2), db2: addRows(D2) };
}

export function trainEpochs(X: Matrix, Y: Matrix, net: Net, lr: number, orders: number[][], batchSize: number) {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize is a whole number from 1');
  const history: number[] = [];
  let { W1, b1, W2, b2 } = net;
  for (const order of orders) {
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.slice(start, start + batchSize);
      const g = gradients(batch.map((i) => X[i]!), batch.map((i) => Y[i]!), { W1, b1, W2, b2 });
      W1 = W1.map((row, i) => row.map((w, j) => w - lr * g.dW1[i]![j]!));
      b1 = b1.map((b, j) => b - lr * g.db1[j]!);
      W2 = W2.map((row, i) => row.map((w, j) => w - lr * g.dW2[i]![j]!));
      b2 = b2.map((b, j) => b - lr * g.db2[j]!);
    }
    history.push(lossOf(Y, forward(X, { W1, b1, W2, b2 }).P));
  }
  return { net: { W1, b1, W2, b2 }, history };
}

export function classify(texts: string[], tokenizer: Tokenizer, mode: string, net: Net): number[] {
  const X = textsToMatrix(texts, tokenizer, mode, net.W1.length);
  return forward(X, net).P.map((row) => row.indexOf(Math.max(...row)));
}

export function accuracy(predicted: number[], labels: number[]): number {
  if (predicted.length !== labels.length || predicted.length === 0) throw new RangeError('lengths');
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (predicted[i] === labels[i]) right++;
  return right / labels.length;
}
