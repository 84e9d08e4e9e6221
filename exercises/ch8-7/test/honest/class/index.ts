// A class for the words and one for the layers; the functions are doors to them.
import { type Matrix, matmul, transpose } from '@chainrule/core/arrays';

type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Fitted = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

class Words {
  static readonly parting = new Set('!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~');
  readonly list: string[];

  constructor(text: string) {
    const spaced = Array.from(text.toLowerCase(), (c) => (Words.parting.has(c) ? ' ' : c)).join('');
    this.list = spaced.trim() === '' ? [] : spaced.trim().split(/\s+/);
  }
}

class Counter {
  readonly counts = new Map<string, number>();

  add(words: Iterable<string>): this {
    for (const word of words) this.counts.set(word, 1 + (this.counts.get(word) ?? 0));
    return this;
  }

  get object(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  get ranked(): string[] {
    const byCount = new Map<number, string[]>();
    for (const [word, count] of this.counts) byCount.set(count, [...(byCount.get(count) ?? []), word]);
    return [...byCount.keys()].sort((a, b) => b - a).flatMap((count) => byCount.get(count)!);
  }
}

class Layer {
  readonly W: Matrix;
  readonly b: number[];

  constructor(W: Matrix, b: number[]) {
    for (const row of W) if (row.length !== b.length) throw new RangeError('W and b do not fit');
    this.W = W;
    this.b = b;
  }

  sums(X: Matrix): Matrix {
    for (const row of X) if (row.length !== this.W.length) throw new RangeError('the inputs do not fit');
    if (X.length === 0) return [];
    return matmul(X, this.W).map((row) => row.map((z, j) => this.b[j]! + z));
  }

  gradient(X: Matrix, D: Matrix): { dW: Matrix; db: number[]; dX: Matrix } {
    const ones = [X.map(() => 1)];
    return { dW: matmul(transpose(X), D), db: matmul(ones, D)[0]!, dX: matmul(D, transpose(this.W)) };
  }

  step(dW: Matrix, db: number[], lr: number): Layer {
    return new Layer(
      this.W.map((row, i) => row.map((w, j) => w + -lr * dW[i]![j]!)),
      this.b.map((b, j) => b + -lr * db[j]!),
    );
  }
}

class Mlp {
  readonly first: Layer;
  readonly second: Layer;

  constructor(first: Layer, second: Layer) {
    if (second.W.length !== first.b.length) throw new RangeError('the layers do not fit');
    this.first = first;
    this.second = second;
  }

  static of({ W1, b1, W2, b2 }: Net): Mlp {
    return new Mlp(new Layer(W1, b1), new Layer(W2, b2));
  }

  forward(X: Matrix): { H: Matrix; P: Matrix } {
    const H = this.first.sums(X).map((row) => row.map((z) => (z + Math.abs(z)) / 2));
    const P = this.second.sums(H).map((z) => z.map((own) => 1 / z.reduce((sum, other) => sum + Math.exp(other - own), 0)));
    return { H, P };
  }

  gradients(X: Matrix, Y: Matrix) {
    const { H, P } = this.forward(X);
    if (X.length === 0 || Y.length !== X.length) throw new RangeError('Y does not fit');
    const D2 = P.map((row, i) => {
      if (Y[i]!.length !== row.length) throw new RangeError('Y does not fit');
      return row.map((p, j) => p / X.length - Y[i]![j]! / X.length);
    });
    const two = this.second.gradient(H, D2);
    const one = this.first.gradient(X, two.dX.map((row, i) => row.map((d, k) => d * Math.sign(H[i]![k]!))));
    return { dW1: one.dW, db1: one.db, dW2: two.dW, db2: two.db };
  }

  step({ dW1, db1, dW2, db2 }: ReturnType<Mlp['gradients']>, lr: number): Mlp {
    return new Mlp(this.first.step(dW1, db1, lr), this.second.step(dW2, db2, lr));
  }

  get net(): Net {
    return { W1: this.first.W, b1: this.first.b, W2: this.second.W, b2: this.second.b };
  }
}

export function tokenize(text: string) {
  return new Words(text).list;
}

export function documentFrequencies(texts: string[]) {
  const counter = new Counter();
  for (const text of texts) counter.add(new Set(new Words(text).list));
  return counter.object;
}

export function fitTokenizer(texts: string[]): Fitted {
  const counter = new Counter();
  for (const text of texts) counter.add(new Words(text).list);
  const wordIndex = Object.fromEntries(counter.ranked.map((word, rank) => [word, rank + 1]));
  return { wordIndex, wordDocs: documentFrequencies(texts), documentCount: texts.length };
}

export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number): number[][] {
  if (numWords !== undefined && (numWords < 1 || Math.floor(numWords) !== numWords)) throw new RangeError('numWords');
  const index = new Map(Object.entries(wordIndex));
  return texts.map((text) =>
    new Words(text).list
      .map((word) => index.get(word) ?? 0)
      .filter((i) => i > 0 && (numWords === undefined || i < numWords)),
  );
}

export function tfidf(tf: number, df: number, documentCount: number): number {
  if (![tf, df, documentCount].every((n) => Number.isInteger(n) && n >= 0) || df > documentCount) {
    throw new RangeError('counts');
  }
  const idf = Math.log(1 + documentCount / (1 + df));
  return tf === 0 ? 0 : idf + idf * Math.log(tf);
}

export function textsToMatrix(texts: string[], fitted: Fitted, mode: string, numWords?: number): Matrix {
  const entries = Object.entries(fitted.wordIndex);
  const columns = numWords ?? entries.length + 1;
  const sequences = textsToSequences(texts, fitted.wordIndex, columns);
  const docs = new Map(entries.map(([word, index]) => [index, fitted.wordDocs[word]!]));
  const weigh = (c: number, index: number, length: number) => {
    switch (mode) {
      case 'binary':
        return Math.min(c, 1);
      case 'count':
        return c;
      case 'freq':
        return c / Math.max(1, length);
      case 'tfidf':
        return c === 0 ? 0 : tfidf(c, docs.get(index)!, fitted.documentCount);
      default:
        throw new RangeError('mode');
    }
  };
  return sequences.map((sequence) => {
    const counts = new Array<number>(columns).fill(0);
    for (const index of sequence) counts[index]! += 1;
    return counts.map((c, index) => weigh(c, index, sequence.length));
  });
}

export function forward(X: Matrix, net: Net) {
  return Mlp.of(net).forward(X);
}

export function lossOf(Y: Matrix, P: Matrix): number {
  if (Y.length === 0 || Y.length !== P.length) throw new RangeError('samples');
  return Y.reduce((mean, row, i) => {
    if (row.length !== P[i]!.length) throw new RangeError('classes');
    return mean - row.reduce((sum, y, j) => sum + y * Math.log(Math.max(P[i]![j]!, 1e-7)), 0) / Y.length;
  }, 0);
}

export function gradients(X: Matrix, Y: Matrix, net: Net) {
  return Mlp.of(net).gradients(X, Y);
}

export function trainEpochs(X: Matrix, Y: Matrix, net: Net, lr: number, orders: number[][], batchSize: number) {
  if (!Number.isInteger(batchSize) || batchSize <= 0) throw new RangeError('batchSize');
  let mlp = Mlp.of(net);
  const history: number[] = [];
  for (const order of orders) {
    const left = [...order];
    while (left.length > 0) {
      const batch = left.splice(0, batchSize);
      mlp = mlp.step(mlp.gradients(batch.map((i) => X[i]!), batch.map((i) => Y[i]!)), lr);
    }
    history.push(lossOf(Y, mlp.forward(X).P));
  }
  return { net: mlp.net, history };
}

export function classify(texts: string[], fitted: Fitted, mode: string, net: Net): number[] {
  const { P } = Mlp.of(net).forward(textsToMatrix(texts, fitted, mode, net.W1.length));
  return P.map((row) => row.reduce((best, p, j) => (p > row[best]! ? j : best), 0));
}

export function accuracy(predicted: number[], labels: number[]): number {
  if (predicted.length === 0 || predicted.length !== labels.length) throw new RangeError('lengths');
  const misses = predicted.filter((label, i) => label !== labels[i]).length;
  return (labels.length - misses) / labels.length;
}
