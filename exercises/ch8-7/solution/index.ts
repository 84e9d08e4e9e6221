import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { map, matmul, transpose } from '@chainrule/core/arrays';
// #endregion

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
 * Split at white space and at the characters ! " # $ % & ( ) * + , - . / : ; < = > ? @ [ \ ] ^ _ ` { | } ~, which belong
 * to no word. The apostrophe ' is part of its word. A text without words gives an empty array.
 *
 * 텍스트를 소문자 단어의 배열로 나눕니다. 공백과 위의 문자에서 나누고, 작은따옴표는 단어의 일부로 둡니다.
 */
export function tokenize(text: string): string[] {
  // #region solution
  return text
    .toLowerCase()
    .split(/[\s!"#$%&()*+,\-./:;<=>?@[\\\]^_`{|}~]+/)
    .filter((word) => word !== '');
  // #endregion
}

/**
 * df[word]: the number of texts that hold the word, however often
 *
 * Any word can occur, even 'constructor', a name that every object already has.
 *
 * 단어마다 그 단어가 나오는 텍스트의 개수를 셉니다. 한 텍스트에 여러 번 나와도 한 번으로 셉니다.
 */
export function documentFrequencies(texts: string[]): Record<string, number> {
  // #region solution
  return Object.fromEntries(countsOf(texts.flatMap((text) => [...new Set(tokenize(text))])));
  // #endregion
}

/**
 * wordIndex: 1 for the word that occurs most often in all texts together, 2 for the next, …
 *
 * Of words that occur equally often, the one that comes first in the texts comes first. Index 0 belongs to no word.
 * wordDocs: documentFrequencies(texts); documentCount: the number of texts.
 *
 * 단어장을 만듭니다. 많이 나온 단어부터 1, 2, …로 번호를 매기고, 횟수가 같으면 먼저 나온 단어가 앞섭니다. 0번은 비워 둡니다.
 */
export function fitTokenizer(texts: string[]): Tokenizer {
  // #region solution
  const counts = countsOf(texts.flatMap(tokenize));
  const ranked = [...counts].sort(([, a], [, b]) => b - a); // stable: ties stay in order of first occurrence
  return {
    wordIndex: Object.fromEntries(ranked.map(([word], rank) => [word, rank + 1])),
    wordDocs: documentFrequencies(texts),
    documentCount: texts.length,
  };
  // #endregion
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
  // #region solution
  const limit = numWords ?? Number.POSITIVE_INFINITY;
  if (numWords !== undefined) requireSize('numWords', numWords);
  return texts.map((text) =>
    tokenize(text)
      .filter((word) => Object.hasOwn(wordIndex, word))
      .map((word) => wordIndex[word]!)
      .filter((index) => index < limit),
  );
  // #endregion
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
  // #region solution
  for (const count of [tf, df, documentCount]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`Give counts, whole numbers from 0, not ${count}`);
  }
  if (df > documentCount) throw new RangeError(`A word cannot be in ${df} of ${documentCount} texts`);
  return tf === 0 ? 0 : (1 + Math.log(tf)) * Math.log(1 + documentCount / (1 + df));
  // #endregion
}

/**
 * X[i][j]: what text i tells of the word with index j; column 0 is all 0
 *
 * binary: 1 where the word occurs; count: how often, c; freq: c / the length of the text's sequence; tfidf: tfidf(c, its
 * wordDocs, documentCount); all of them 0 where the word does not occur. X: (texts × numWords), numWords being the number
 * of words + 1 where it is not given. Throws a RangeError for another mode, and where numWords is no whole number from 1.
 *
 * 텍스트마다 한 행, 단어 번호마다 한 열인 행렬입니다. 0번 열은 늘 0입니다. 아는 단어가 없는 텍스트의 행은 모두 0입니다.
 */
export function textsToMatrix(texts: string[], tokenizer: Tokenizer, mode: Mode, numWords?: number): Matrix {
  // #region solution
  const { wordIndex, wordDocs, documentCount } = tokenizer;
  if (!['binary', 'count', 'freq', 'tfidf'].includes(mode)) {
    throw new RangeError(`There is no mode '${mode}': take binary, count, freq or tfidf`);
  }
  const columns = numWords ?? Object.keys(wordIndex).length + 1;
  const frequencies = new Map(Object.entries(wordIndex).map(([word, index]) => [index, wordDocs[word]!]));
  return textsToSequences(texts, wordIndex, columns).map((sequence) => {
    const row = new Array<number>(columns).fill(0);
    for (const [index, count] of countsOf(sequence)) {
      if (mode === 'binary') row[index] = 1;
      else if (mode === 'count') row[index] = count;
      else if (mode === 'freq') row[index] = count / sequence.length;
      else row[index] = tfidf(count, frequencies.get(index)!, documentCount);
    }
    return row;
  });
  // #endregion
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
  // #region solution
  requireNet(net);
  requireRows('X', X, net.W1.length);
  if (X.length === 0) return { H: [], P: [] };
  const H = map(plusBias(matmul(X, net.W1), net.b1), (z) => Math.max(0, z));
  return { H, P: plusBias(matmul(H, net.W2), net.b2).map(softmax) };
  // #endregion
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
  // #region solution
  requireTargets(Y, P);
  const losses = Y.map((row, i) =>
    row.reduce((sum, y, j) => sum - y * Math.log(Math.min(Math.max(P[i]![j]!, 1e-7), 1 - 1e-7)), 0),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  // #endregion
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
  // #region solution
  const { H, P } = forward(X, net);
  requireTargets(Y, P);
  const D2 = P.map((row, i) => row.map((p, j) => (p - Y[i]![j]!) / X.length));
  const D1 = matmul(D2, transpose(net.W2)).map((row, i) => row.map((d, k) => (H[i]![k]! > 0 ? d : 0)));
  return {
    dW1: matmul(transpose(X), D1),
    db1: columnSums(D1),
    dW2: matmul(transpose(H), D2),
    db2: columnSums(D2),
  };
  // #endregion
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
  // #region solution
  requireSize('batchSize', batchSize);
  requireTargets(Y, forward(X, net).P);
  let trained = net;
  const history = orders.map((order) => {
    for (let start = 0; start < order.length; start += batchSize) {
      const batch = order.slice(start, start + batchSize);
      const rows = (m: Matrix) => batch.map((i) => m[i]!);
      trained = stepDown(trained, gradients(rows(X), rows(Y), trained), lr);
    }
    return lossOf(Y, forward(X, trained).P);
  });
  return { net: trained, history };
  // #endregion
}

/**
 * For each text, the class with the largest probability; of equal ones the lowest
 *
 * The columns of textsToMatrix in this mode are the inputs of the network, so numWords is the number of rows of net.W1.
 * Throws a RangeError where textsToMatrix or forward does.
 *
 * 텍스트마다 확률이 가장 큰 클래스의 번호입니다. 확률이 같으면 번호가 가장 작은 열을 고릅니다.
 */
export function classify(texts: string[], tokenizer: Tokenizer, mode: Mode, net: Net): number[] {
  // #region solution
  const X = textsToMatrix(texts, tokenizer, mode, net.W1.length);
  return forward(X, net).P.map((row) => row.indexOf(Math.max(...row)));
  // #endregion
}

/**
 * The share of predicted classes that are right
 *
 * Throws a RangeError where the lengths differ, or there are no predictions.
 *
 * 정확도입니다. 예측과 레이블이 같은 비율을 돌려줍니다.
 */
export function accuracy(predicted: number[], labels: number[]): number {
  // #region solution
  if (predicted.length !== labels.length || labels.length === 0) {
    throw new RangeError(
      `${predicted.length} predictions for ${labels.length} labels: give one for each, at least one`,
    );
  }
  return predicted.filter((label, i) => label === labels[i]).length / labels.length;
  // #endregion
}

// #region solution
/** How often each element occurs, in order of first occurrence. */
function countsOf<T>(elements: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const element of elements) counts.set(element, (counts.get(element) ?? 0) + 1);
  return counts;
}

/** e^(zᵢ − max z) / Σ e^(zⱼ − max z): without the largest z, e^z would overflow. */
function softmax(z: number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((element) => Math.exp(element - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function plusBias(Z: Matrix, b: number[]): Matrix {
  return Z.map((row) => row.map((z, j) => z + b[j]!));
}

function columnSums(m: Matrix): number[] {
  return transpose(m).map((column) => column.reduce((sum, element) => sum + element, 0));
}

function stepDown(net: Net, { dW1, db1, dW2, db2 }: Gradients, lr: number): Net {
  const list = (w: number[], d: number[]) => w.map((weight, i) => weight - lr * d[i]!);
  const table = (W: Matrix, dW: Matrix) => W.map((row, i) => list(row, dW[i]!));
  return { W1: table(net.W1, dW1), b1: list(net.b1, db1), W2: table(net.W2, dW2), b2: list(net.b2, db2) };
}

function requireSize(name: string, size: number): void {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`${name} is ${size}: give a whole number from 1`);
}

function requireRows(name: string, m: Matrix, columns: number): void {
  const odd = m.findIndex((row) => row.length !== columns);
  if (odd !== -1) throw new RangeError(`Row ${odd} of ${name} has ${m[odd]!.length} elements, not ${columns}`);
}

function requireNet({ W1, b1, W2, b2 }: Net): void {
  requireRows('W1', W1, b1.length);
  requireRows('W2', W2, b2.length);
  if (W2.length !== b1.length) throw new RangeError(`W2 has ${W2.length} rows for ${b1.length} hidden neurons`);
}

function requireTargets(Y: Matrix, P: Matrix): void {
  if (Y.length !== P.length) throw new RangeError(`Y has ${Y.length} rows for ${P.length} samples`);
  if (Y.length === 0) throw new RangeError('There are no samples');
  requireRows('Y', Y, P[0]!.length);
  requireRows('P', P, P[0]!.length);
}
// #endregion
