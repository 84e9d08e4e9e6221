// Plain loops over characters and numbers, nothing imported, sums from the back.
type Matrix = number[][];
type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

const PARTS = ' \t\n\r\f\v!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~';

export function tokenize(text: string): string[] {
  const words: string[] = [];
  let word = '';
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (PARTS.indexOf(lower[i]!) < 0) word += lower[i];
    else if (word.length > 0) {
      words.push(word);
      word = '';
    }
  }
  if (word.length > 0) words.push(word);
  return words;
}

export function documentFrequencies(texts: string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (let t = 0; t < texts.length; t++) {
    const seen: string[] = [];
    for (const word of tokenize(texts[t]!)) {
      if (seen.includes(word)) continue;
      seen.push(word);
      if (Object.hasOwn(result, word)) result[word]!++;
      else result[word] = 1;
    }
  }
  return result;
}

export function fitTokenizer(texts: string[]): Tokenizer {
  const words: string[] = [];
  const counts: number[] = [];
  for (const text of texts) {
    for (const word of tokenize(text)) {
      const at = words.indexOf(word);
      if (at >= 0) counts[at]!++;
      else {
        words.push(word);
        counts.push(1);
      }
    }
  }
  const wordIndex: Record<string, number> = {};
  for (let index = 1; index <= words.length; index++) {
    let best = -1;
    for (let i = 0; i < words.length; i++) {
      if (counts[i]! > 0 && (best < 0 || counts[i]! > counts[best]!)) best = i;
    }
    wordIndex[words[best]!] = index;
    counts[best] = 0;
  }
  return { wordIndex, wordDocs: documentFrequencies(texts), documentCount: texts.length };
}

export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number) {
  if (numWords !== undefined && !(numWords >= 1 && numWords % 1 === 0)) throw new RangeError('numWords');
  const result: number[][] = [];
  for (const text of texts) {
    const sequence: number[] = [];
    for (const word of tokenize(text)) {
      if (!Object.keys(wordIndex).includes(word)) continue;
      if (numWords !== undefined && wordIndex[word]! >= numWords) continue;
      sequence.push(wordIndex[word]!);
    }
    result.push(sequence);
  }
  return result;
}

export function tfidf(tf: number, df: number, documentCount: number): number {
  for (const n of [tf, df, documentCount]) if (!(n >= 0) || n % 1 !== 0) throw new RangeError('counts');
  if (df > documentCount) throw new RangeError('df');
  if (tf === 0) return 0;
  return Math.log1p(documentCount / (df + 1)) * (Math.log(tf) + 1);
}

export function textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: string, numWords?: number): Matrix {
  const entries = Object.entries(tokenizer.wordIndex);
  const columns = numWords === undefined ? entries.length + 1 : numWords;
  if (!['binary', 'count', 'freq', 'tfidf'].includes(mode)) throw new RangeError('mode');
  const sequences = textsToSequences(texts, tokenizer.wordIndex, columns);
  const X: Matrix = [];
  for (const sequence of sequences) {
    const row: number[] = [];
    for (let j = 0; j < columns; j++) row.push(0);
    for (const index of sequence) row[index]!++;
    for (const [word, index] of entries) {
      if (index >= columns || row[index] === 0) continue;
      if (mode === 'binary') row[index] = 1;
      else if (mode === 'freq') row[index] = row[index]! / sequence.length;
      else if (mode === 'tfidf') {
        row[index] = tfidf(row[index]!, tokenizer.wordDocs[word]!, tokenizer.documentCount);
      }
    }
    X.push(row);
  }
  return X;
}

export function forward(X: Matrix, net: Net): { H: Matrix; P: Matrix } {
  const [inputs, hidden, classes] = [net.W1.length, net.b1.length, net.b2.length];
  for (const row of X) if (row.length !== inputs) throw new RangeError('X');
  for (const row of net.W1) if (row.length !== hidden) throw new RangeError('W1');
  if (net.W2.length !== hidden) throw new RangeError('W2');
  for (const row of net.W2) if (row.length !== classes) throw new RangeError('W2');
  const H: Matrix = [];
  const P: Matrix = [];
  for (const x of X) {
    const h: number[] = [];
    for (let k = 0; k < hidden; k++) {
      let z = 0;
      for (let i = inputs - 1; i >= 0; i--) z += x[i]! * net.W1[i]![k]!;
      z += net.b1[k]!;
      h.push(z < 0 ? 0 : z);
    }
    const scores: number[] = [];
    let max = -Infinity;
    for (let j = 0; j < classes; j++) {
      let z = 0;
      for (let k = hidden - 1; k >= 0; k--) z += h[k]! * net.W2[k]![j]!;
      scores.push(z + net.b2[j]!);
      max = Math.max(max, scores[j]!);
    }
    let total = 0;
    for (let j = 0; j < classes; j++) total += scores[j] = Math.exp(scores[j]! - max);
    for (let j = 0; j < classes; j++) scores[j]! /= total;
    H.push(h);
    P.push(scores);
  }
  return { H, P };
}

export function lossOf(Y: Matrix, P: Matrix): number {
  if (Y.length !== P.length || Y.length === 0) throw new RangeError('rows');
  let sum = 0;
  for (let i = Y.length - 1; i >= 0; i--) {
    if (Y[i]!.length !== P[i]!.length) throw new RangeError('classes');
    for (let j = 0; j < Y[i]!.length; j++) {
      if (Y[i]![j] === 1) sum += Math.log(P[i]![j]! < 1e-7 ? 1e-7 : P[i]![j]!);
    }
  }
  return -sum / Y.length;
}

export function gradients(X: Matrix, Y: Matrix, net: Net) {
  const { H, P } = forward(X, net);
  if (X.length === 0 || Y.length !== X.length) throw new RangeError('samples');
  const [inputs, hidden, classes, n] = [net.W1.length, net.b1.length, net.b2.length, X.length];
  const table = (rows: number, columns: number) => Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const dW1 = table(inputs, hidden);
  const dW2 = table(hidden, classes);
  const db1 = new Array<number>(hidden).fill(0);
  const db2 = new Array<number>(classes).fill(0);
  for (let s = 0; s < n; s++) {
    if (Y[s]!.length !== classes) throw new RangeError('classes');
    for (let j = 0; j < classes; j++) db2[j]! += (P[s]![j]! - Y[s]![j]!) / n;
    for (let k = 0; k < hidden; k++) {
      let back = 0;
      for (let j = 0; j < classes; j++) {
        const d = (P[s]![j]! - Y[s]![j]!) / n;
        dW2[k]![j]! += H[s]![k]! * d;
        back += d * net.W2[k]![j]!;
      }
      if (H[s]![k] === 0) continue;
      db1[k]! += back;
      for (let i = 0; i < inputs; i++) dW1[i]![k]! += X[s]![i]! * back;
    }
  }
  return { dW1, db1, dW2, db2 };
}

export function trainEpochs(X: Matrix, Y: Matrix, net: Net, lr: number, orders: number[][], batchSize: number) {
  if (!(batchSize >= 1) || batchSize % 1 !== 0) throw new RangeError('batchSize');
  const copy: Net = structuredClone(net);
  const history: number[] = [];
  for (const order of orders) {
    let bx: Matrix = [];
    let by: Matrix = [];
    for (let at = 0; at < order.length; at++) {
      bx.push(X[order[at]!]!);
      by.push(Y[order[at]!]!);
      if (bx.length < batchSize && at < order.length - 1) continue;
      const { dW1, db1, dW2, db2 } = gradients(bx, by, copy);
      for (let i = 0; i < dW1.length; i++) for (let k = 0; k < db1.length; k++) copy.W1[i]![k]! -= lr * dW1[i]![k]!;
      for (let k = 0; k < db1.length; k++) copy.b1[k]! -= lr * db1[k]!;
      for (let k = 0; k < dW2.length; k++) for (let j = 0; j < db2.length; j++) copy.W2[k]![j]! -= lr * dW2[k]![j]!;
      for (let j = 0; j < db2.length; j++) copy.b2[j]! -= lr * db2[j]!;
      bx = [];
      by = [];
    }
    history.push(lossOf(Y, forward(X, copy).P));
  }
  return { net: copy, history };
}

export function classify(texts: string[], tokenizer: Tokenizer, mode: string, net: Net): number[] {
  const { P } = forward(textsToMatrix(texts, tokenizer, mode, net.W1.length), net);
  const classes: number[] = [];
  for (const row of P) {
    let best = 0;
    for (let j = 1; j < row.length; j++) if (row[j]! > row[best]!) best = j;
    classes.push(best);
  }
  return classes;
}

export function accuracy(predicted: number[], labels: number[]): number {
  if (predicted.length !== labels.length) throw new RangeError('lengths');
  if (labels.length < 1) throw new RangeError('nothing to compare');
  let share = 0;
  for (let i = 0; i < labels.length; i++) if (predicted[i] === labels[i]) share += 1 / labels.length;
  return share;
}
