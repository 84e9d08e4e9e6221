// ch8-7: README.md · 한국어 README.ko.md · pnpm grade ch8-7

import { type Matrix, map, matmul, transpose } from '@chainrule/core/arrays';

/** A fitted vocabulary: the index of each word, from 1, in how many texts each word occurs, and how many texts there were. */
export type Tokenizer = {
  wordIndex: Record<string, number>;
  wordDocs: Record<string, number>;
  documentCount: number;
};

/** What a matrix tells of a word: that it occurs, how often, its share of the text, or its tf-idf weight. */
export type Mode = 'binary' | 'count' | 'freq' | 'tfidf';

/** A network with one hidden layer: W1 (inputs × hidden), b1 (hidden), W2 (hidden × classes), b2 (classes). */
export type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

/** What a forward pass leaves behind: hidden activations H (samples × hidden), probabilities P (samples × classes). */
export type Pass = { H: Matrix; P: Matrix };

/** The gradient of the mean loss for all weights and biases; each has the shape of what it belongs to. */
export type Gradients = { dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };

/**
 * The words of a text in lower case, in their order
 *
 * White space and the characters ! " # $ % & ( ) * + , - . / : ; < = > ? @ [ \ ] ^ _ ` { | } ~ part words and belong to
 * none. The apostrophe ' belongs to its word. A text without words gives an empty list.
 *
 * 텍스트를 소문자 단어의 배열로 나눕니다. 공백과 위의 문자에서 끊고, 작은따옴표는 단어의 일부로 둡니다.
 */
export function tokenize(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]+/)
    .filter((word) => word !== '');
}

/**
 * df[word]: the number of texts that hold the word, however often
 *
 * Any word can occur, also 'constructor', which plain objects know already.
 *
 * 단어마다 그 단어가 나오는 텍스트의 개수를 셉니다. 한 텍스트에 여러 번 나와도 한 번으로 셉니다.
 */
export function documentFrequencies(texts: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(tokenize(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/**
 * wordIndex: 1 for the word that occurs most often in all texts together, 2 for the next, …
 *
 * Of words that occur equally often, the one that comes first in the texts comes first. Index 0 belongs to no word.
 * wordDocs: documentFrequencies(texts); documentCount: the number of texts.
 *
 * 단어장을 만듭니다. 많이 나온 단어부터 1, 2, …로 번호를 매기고, 빈도가 같으면 먼저 나온 단어가 앞섭니다. 0번은 비워 둡니다.
 */
export function fitTokenizer(texts: string[]): Tokenizer {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(tokenize)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  return {
    wordIndex: Object.fromEntries(ranked.map(([word], i) => [word, i + 1])),
    wordDocs: documentFrequencies(texts),
    documentCount: texts.length,
  };
}

/**
 * For each text, the indices of its words in their order, words that are not in wordIndex left out
 *
 * numWords: only indices below numWords stay; without it, all do. Throws a RangeError where numWords is given and no
 * whole number from 1.
 *
 * 텍스트를 번호의 배열로 바꿉니다. 단어장에 없는 단어와, 번호가 numWords 이상인 단어는 빠집니다.
 */
export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number): number[][] {
  checkNumWords(numWords);
  return texts.map((text) => {
    const indices: number[] = [];
    for (const word of tokenize(text)) {
      if (!Object.hasOwn(wordIndex, word)) continue;
      const index = wordIndex[word]!;
      if (numWords === undefined || index < numWords) indices.push(index);
    }
    return indices;
  });
}

/**
 * (1 + ln tf) · ln(1 + N / (1 + df)) where tf > 0, and 0 where tf is 0
 *
 * tf: how often the word occurs in the text, df: in how many of the N texts it occurs. Throws a RangeError where one of
 * them is no whole number from 0, or df is above N.
 *
 * 단어의 TF-IDF 가중치입니다. 텍스트에 없는 단어(tf = 0)의 가중치는 0입니다.
 */
export function tfidf(tf: number, df: number, documentCount: number): number {
  if (![tf, df, documentCount].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('tfidf: tf, df and documentCount must be whole numbers from 0');
  }
  if (df > documentCount) throw new RangeError('tfidf: df is larger than the number of texts');
  if (tf === 0) return 0;
  return (1 + Math.log(tf)) * Math.log(1 + documentCount / (1 + df));
}

/**
 * X[i][j]: what text i tells of the word with index j; column 0 is all 0
 *
 * binary: 1 where the word occurs; count: how often, c; freq: c / the length of the text's sequence; tfidf: tfidf(c, its
 * wordDocs, documentCount); all of them 0 where the word does not occur. X: (texts × numWords), numWords being the number
 * of words + 1 where it is not given. Throws a RangeError for another mode, and where numWords is no whole number from 1.
 *
 * 텍스트마다 한 행, 단어 번호마다 한 열인 행렬입니다. 0번 열은 늘 0입니다. 단어가 하나도 없는 텍스트의 행은 모두 0입니다.
 */
export function textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: Mode, numWords?: number): Matrix {
  if (!['binary', 'count', 'freq', 'tfidf'].includes(mode)) throw new RangeError(`textsToMatrix: unknown mode ${mode}`);
  checkNumWords(numWords);
  const { wordIndex, wordDocs, documentCount } = tokenizer;
  const entries = Object.entries(wordIndex);
  const columns = numWords ?? entries.length + 1;
  const words = new Map(entries.map(([word, index]) => [index, word]));
  return textsToSequences(texts, wordIndex, numWords).map((sequence) => {
    const row = new Array<number>(columns).fill(0);
    const counts = new Map<number, number>();
    for (const index of sequence) counts.set(index, (counts.get(index) ?? 0) + 1);
    for (const [index, c] of counts) {
      if (mode === 'binary') row[index] = 1;
      else if (mode === 'count') row[index] = c;
      else if (mode === 'freq') row[index] = c / sequence.length;
      else row[index] = tfidf(c, wordDocs[words.get(index)!]!, documentCount);
    }
    return row;
  });
}

/**
 * H = relu(X·W1 + b1), P = softmax(H·W2 + b2), row by row
 *
 * X: (samples × inputs). An empty batch gives empty matrices. Throws a RangeError where the shapes do not fit, or a
 * matrix is ragged. Large sums do not overflow.
 *
 * 순전파입니다. 은닉층은 ReLU, 출력층은 소프트맥스입니다. 모양이 맞지 않으면 RangeError를 던집니다.
 */
export function forward(X: Matrix, net: Net): Pass {
  const { W1, b1, W2, b2 } = net;
  const H = map(affine(X, W1, b1), (z) => Math.max(0, z));
  if (W2.length !== b1.length) throw new RangeError('forward: W2 needs a row for each hidden neuron');
  const P = affine(H, W2, b2).map((scores) => {
    const largest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - largest));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  });
  return { H, P };
}

/**
 * −(1/n) Σᵢ Σⱼ Y[i][j] ln P[i][j], with each P clipped to [1e-7, 1 − 1e-7]
 *
 * Y: one-hot rows, P: probabilities, both (samples × classes). Throws a RangeError where the shapes differ, or there are
 * no samples.
 *
 * 범주형 크로스 엔트로피입니다. 로그를 취하기 전에 확률을 자르고, 샘플에 대해 평균을 냅니다.
 */
export function lossOf(Y: Matrix, P: Matrix): number {
  if (Y.length === 0) throw new RangeError('lossOf: there are no samples');
  checkSameShape('lossOf', Y, P);
  let total = 0;
  Y.forEach((row, i) => {
    row.forEach((y, j) => {
      total -= y * Math.log(Math.min(1 - 1e-7, Math.max(1e-7, P[i]![j]!)));
    });
  });
  return total / Y.length;
}

/**
 * D2 = (P − Y) / n, dW2 = Hᵀ·D2, db2 = Σᵢ D2; D1 = (D2·W2ᵀ) · relu′, dW1 = Xᵀ·D1, db1 = Σᵢ D1; relu′ is 1 where H > 0, else 0
 *
 * X: (samples × inputs), Y: one-hot rows (samples × classes), n: the number of samples. No clipping here. Throws a
 * RangeError where forward does, where Y does not fit, and where there are no samples.
 *
 * 역전파입니다. 소프트맥스와 크로스 엔트로피를 합친 기울기 (P − Y)/n에서 시작합니다. 가중치는 바꾸지 않습니다.
 */
export function gradients(X: Matrix, Y: Matrix, net: Net): Gradients {
  const { H, P } = forward(X, net);
  const n = X.length;
  if (n === 0) throw new RangeError('gradients: there are no samples');
  checkSameShape('gradients', Y, P);
  const D2 = P.map((row, i) => row.map((p, j) => (p - Y[i]![j]!) / n));
  const D1 = matmul(D2, transpose(net.W2)).map((row, i) => row.map((d, j) => (H[i]![j]! > 0 ? d : 0)));
  return {
    dW1: matmul(transpose(X), D1),
    db1: columnSums(D1),
    dW2: matmul(transpose(H), D2),
    db2: columnSums(D2),
  };
}

/**
 * For each epoch, and in it for each batch: weights ← weights − lr · gradients(batch)
 *
 * orders: for each epoch, the indices of all rows of X in the order in which they are seen. Batches are batchSize of them
 * at a time; the last one of an epoch may be smaller. net: the network after the last epoch; history: after each epoch,
 * the loss over all of X. Throws a RangeError where gradients does, and where batchSize is no whole number from 1.
 *
 * 미니 배치 경사 하강법입니다. 에포크마다 orders에 적힌 순서로 훈련하고, 전체 데이터의 손실을 기록합니다.
 */
export function trainEpochs(
  X: Matrix,
  Y: Matrix,
  net: Net,
  lr: number,
  orders: number[][],
  batchSize: number,
): { net: Net; history: number[] } {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError('trainEpochs: batchSize must be a whole number from 1');
  }
  const history: number[] = [];
  let current: Net = {
    W1: net.W1.map((row) => [...row]),
    b1: [...net.b1],
    W2: net.W2.map((row) => [...row]),
    b2: [...net.b2],
  };
  for (const order of orders) {
    for (let start = 0; start < order.length; start += batchSize) {
      const rows = order.slice(start, start + batchSize);
      const grads = gradients(
        rows.map((i) => X[i]!),
        rows.map((i) => Y[i]!),
        current,
      );
      const step = (w: number, g: number) => w - lr * g;
      current = {
        W1: current.W1.map((row, i) => row.map((w, j) => step(w, grads.dW1[i]![j]!))),
        b1: current.b1.map((w, j) => step(w, grads.db1[j]!)),
        W2: current.W2.map((row, i) => row.map((w, j) => step(w, grads.dW2[i]![j]!))),
        b2: current.b2.map((w, j) => step(w, grads.db2[j]!)),
      };
    }
    history.push(lossOf(Y, forward(X, current).P));
  }
  return { net: current, history };
}

/**
 * For each text, the class with the largest probability; of equal ones the lowest
 *
 * The columns of textsToMatrix in this mode are the inputs of the network, so numWords is the number of rows of net.W1.
 * Throws a RangeError where textsToMatrix or forward does.
 *
 * 텍스트마다 확률이 가장 큰 클래스의 번호입니다. 확률이 같으면 번호가 작은 쪽입니다.
 */
export function classify(texts: string[], tokenizer: Tokenizer, mode: Mode, net: Net): number[] {
  const X = textsToMatrix(texts, tokenizer, mode, net.W1.length);
  return forward(X, net).P.map((row) => row.indexOf(Math.max(...row)));
}

/**
 * The share of predicted classes that are right
 *
 * Throws a RangeError where the lengths differ, or there are no predictions.
 *
 * 정확도입니다. 예측과 레이블이 같은 비율을 돌려줍니다.
 */
export function accuracy(predicted: number[], labels: number[]): number {
  if (predicted.length === 0) throw new RangeError('accuracy: there are no predictions');
  if (predicted.length !== labels.length) throw new RangeError('accuracy: a label is needed for each prediction');
  return predicted.filter((label, i) => label === labels[i]).length / predicted.length;
}

function checkNumWords(numWords: number | undefined): void {
  if (numWords !== undefined && (!Number.isInteger(numWords) || numWords < 1)) {
    throw new RangeError('numWords must be a whole number from 1');
  }
}

/** X·W + b; throws where the shapes do not fit. */
function affine(X: Matrix, W: Matrix, b: number[]): Matrix {
  if (X.some((row) => row.length !== W.length)) throw new RangeError('W needs a row for each input');
  if (W.some((row) => row.length !== b.length)) throw new RangeError('there must be one bias for each neuron');
  return matmul(X, W).map((row) => row.map((z, j) => z + b[j]!));
}

function checkSameShape(name: string, A: Matrix, B: Matrix): void {
  if (A.length !== B.length || A.some((row, i) => row.length !== B[i]!.length)) {
    throw new RangeError(`${name}: the shapes differ`);
  }
}

function columnSums(M: Matrix): number[] {
  return M[0]!.map((_, j) => M.reduce((sum, row) => sum + row[j]!, 0));
}
