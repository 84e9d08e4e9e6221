import type { Matrix } from '@chainrule/core/arrays';
// #region solution
import { map } from '@chainrule/core/arrays';
// #endregion

/** A number for each word: its place in the vocabulary. */
export type Vocabulary = Record<string, number>;

/** Examples to learn from: contexts[i] holds the ids of one window, targets[i] the id of the word after them. */
export type Examples = { contexts: number[][]; targets: number[] };

/** E: (V × M), W1: (window·M × h), b1: (h), W2: (h × V), b2: (V). */
export type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

/** What a forward pass computes: x (window·M), hidden (h), probabilities (V). */
export type Pass = { x: number[]; hidden: number[]; probabilities: number[] };

/** The gradients of the loss; each has the shape of what it belongs to. */
export type Gradients = { dE: Matrix; dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };

/**
 * word → id, where the words are numbered from 0 in the order in which they first occur
 *
 * sentences: a list of words for each sentence. No sentences give an empty vocabulary, {}.
 *
 * 단어 집합을 만듭니다. 처음 나온 순서대로 0부터 번호를 붙입니다.
 */
export function buildVocabulary(sentences: string[][]): Vocabulary {
  // #region solution
  return Object.fromEntries([...new Set(sentences.flat())].map((word, id) => [word, id]));
  // #endregion
}

/**
 * contexts[i] = ids[i … i + window − 1], targets[i] = ids[i + window], for every place where both fit
 *
 * ids: the words of one sentence; too short a sentence gives no examples. Throws a RangeError unless window is a whole
 * number of at least 1.
 *
 * 문장을 예제로 자릅니다. 앞 단어 window개가 문맥이고, 그다음 단어가 정답입니다.
 */
export function windows(ids: number[], window: number): Examples {
  // #region solution
  requireSize('window', window);
  const targets = ids.slice(window);
  return { contexts: targets.map((_, i) => ids.slice(i, i + window)), targets };
  // #endregion
}

/**
 * The rows E[id], one for each of the ids: what one-hot rows times E would give
 *
 * E: (V × M), ids: whole numbers from 0 to V − 1; the result is (ids × M), with rows that are copies. Throws a RangeError
 * for any other id.
 *
 * 투사층입니다. 원-핫 벡터와 E를 곱하는 대신 E의 행을 꺼내 복사합니다.
 */
export function lookup(E: Matrix, ids: number[]): Matrix {
  // #region solution
  for (const id of ids) requireId(id, E.length);
  return ids.map((id) => [...E[id]]);
  // #endregion
}

/**
 * All numbers of the first vector, then all of the second …
 *
 * vectors: of any lengths. No vectors give an empty list.
 *
 * 벡터를 차례로 이어 붙입니다.
 */
export function concatenate(vectors: Matrix): number[] {
  // #region solution
  return vectors.flat();
  // #endregion
}

/**
 * V·M + (window·M·h + h) + (h·V + V)
 *
 * V words, vectors of M numbers, h hidden neurons. Throws a RangeError unless all four are whole numbers of at least 1.
 *
 * 모델이 배우는 수의 개수입니다. 투사층에는 편향이 없고, 나머지 두 층에는 있습니다.
 */
export function parameterCount(V: number, window: number, M: number, h: number): number {
  // #region solution
  for (const [name, size] of Object.entries({ V, window, M, h })) requireSize(name, size);
  return V * M + (window * M + 1) * h + (h + 1) * V;
  // #endregion
}

/**
 * x = the vectors of the ids, concatenated; hidden = tanh(x·W1 + b1); probabilities = softmax(hidden·W2 + b2)
 *
 * ids: (window). Throws a RangeError for an id that has no row in E, and if the length of x is not the number of rows of
 * W1.
 *
 * 순전파입니다. 투사층에는 활성화 함수가 없고, 은닉층은 tanh, 출력층은 단어 집합 전체에 대한 소프트맥스입니다.
 */
export function forward(ids: number[], net: Net): Pass {
  // #region solution
  const x = concatenate(lookup(net.E, ids));
  if (x.length !== net.W1.length) {
    throw new RangeError(`${ids.length} words make ${x.length} numbers, but W1 has ${net.W1.length} rows`);
  }
  const hidden = dense(x, net.W1, net.b1).map(Math.tanh);
  return { x, hidden, probabilities: softmax(dense(hidden, net.W2, net.b2)) };
  // #endregion
}

/**
 * −ln probabilities[target], the probability clipped to [1e-7, 1 − 1e-7]
 *
 * Throws a RangeError unless target is a whole number from 0 to the number of probabilities minus 1.
 *
 * 크로스 엔트로피입니다. 정답 단어의 확률만 봅니다.
 */
export function crossEntropy(probabilities: number[], target: number): number {
  // #region solution
  requireId(target, probabilities.length);
  return -Math.log(clipped(probabilities[target]));
  // #endregion
}

/**
 * exp(−(1/n) Σ ln p), each p clipped to [1e-7, 1 − 1e-7]
 *
 * probabilities: those that the model gave to the right word at each of n places. Throws a RangeError for an empty list.
 *
 * 펄플렉서티입니다. 확률이 똑같은 단어 몇 개를 놓고 모델이 망설이는 셈인지를 나타냅니다.
 */
export function perplexity(probabilities: number[]): number {
  // #region solution
  if (probabilities.length === 0) throw new RangeError('There are no probabilities to average over');
  return Math.exp(mean(probabilities.map((p) => -Math.log(clipped(p)))));
  // #endregion
}

/**
 * The gradients of the mean cross-entropy over the examples, with respect to everything that the network learns
 *
 * contexts: (examples × window), targets: (examples). dE[id] adds up over all places where the word occurs. Throws a
 * RangeError where forward does, for a target that is not a whole number from 0 to V − 1, if there are no examples, and
 * if there are not as many targets as contexts.
 *
 * 역전파입니다. 예제들의 평균 손실에 대한 기울기입니다. 같은 단어가 여러 자리에 있으면 dE의 그 행에 모두 더합니다.
 */
export function backward(contexts: number[][], targets: number[], net: Net): Gradients {
  // #region solution
  requireExamples(contexts, targets, net);
  const { E, W1, W2 } = net;
  const size = E[0].length;
  const [dE, dW1, dW2] = [E, W1, W2].map((matrix) => map(matrix, () => 0));
  const [db1, db2] = [net.b1, net.b2].map((vector) => vector.map(() => 0));
  for (const [i, ids] of contexts.entries()) {
    const { x, hidden, probabilities } = forward(ids, net);
    const deltaO = probabilities.map((p, k) => (p - (k === targets[i] ? 1 : 0)) / contexts.length);
    const deltaH = hidden.map((a, j) => (1 - a * a) * dot(W2[j], deltaO));
    addOuter(dW2, hidden, deltaO);
    addTo(db2, deltaO);
    addOuter(dW1, x, deltaH);
    addTo(db1, deltaH);
    const dx = W1.map((row) => dot(row, deltaH));
    for (const [place, id] of ids.entries()) addTo(dE[id], dx.slice(place * size, (place + 1) * size));
  }
  return { dE, dW1, db1, dW2, db2 };
  // #endregion
}

/**
 * Everything the network learns, minus learningRate · its gradient
 *
 * Returns a new network; the one passed in stays as it is. Throws a RangeError where backward does.
 *
 * 경사 하강법 한 걸음입니다. E까지 포함해서 배우는 값 다섯 가지를 모두 갱신합니다.
 */
export function trainStep(contexts: number[][], targets: number[], net: Net, learningRate: number): Net {
  // #region solution
  const { dE, dW1, db1, dW2, db2 } = backward(contexts, targets, net);
  const step = (values: number[], slopes: number[]) => values.map((value, i) => value - learningRate * slopes[i]);
  const rows = (matrix: Matrix, slopes: Matrix) => matrix.map((row, i) => step(row, slopes[i]));
  return {
    E: rows(net.E, dE),
    W1: rows(net.W1, dW1),
    b1: step(net.b1, db1),
    W2: rows(net.W2, dW2),
    b2: step(net.b2, db2),
  };
  // #endregion
}

/**
 * One epoch for each list in orders: trainStep on batchSize examples at a time, in the order of the list
 *
 * orders: (epochs × examples), the numbers of the examples from 0; the last batch of an epoch may be smaller. history[k]
 * is the mean cross-entropy over all examples after epoch k + 1. Throws a RangeError where trainStep does, if there are
 * no examples or not as many targets as contexts, and unless batchSize is a whole number of at least 1.
 *
 * 정해진 순서대로 미니 배치를 돌며 훈련합니다. 에포크가 끝날 때마다 전체 예제의 평균 손실을 적습니다.
 */
export function trainEpochs(
  contexts: number[][],
  targets: number[],
  net: Net,
  orders: number[][],
  batchSize: number,
  learningRate: number,
): { net: Net; history: number[] } {
  // #region solution
  requireSize('batchSize', batchSize);
  requireExamples(contexts, targets, net);
  let trained = net;
  const history = orders.map((order) => {
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      trained = trainStep(
        batch.map((i) => contexts[i]),
        batch.map((i) => targets[i]),
        trained,
        learningRate,
      );
    }
    return mean(contexts.map((ids, i) => crossEntropy(forward(ids, trained).probabilities, targets[i])));
  });
  return { net: trained, history };
  // #endregion
}

/**
 * The id with the largest probability, the lowest id if several are equal
 *
 * ids: (window). Throws a RangeError where forward does.
 *
 * 다음 단어를 고릅니다. 확률이 같으면 번호가 작은 쪽입니다.
 */
export function nextWord(ids: number[], net: Net): number {
  // #region solution
  const { probabilities } = forward(ids, net);
  return probabilities.reduce((best, p, id) => (p > probabilities[best] ? id : best), 0);
  // #endregion
}

// #region solution
function dense(input: readonly number[], W: Matrix, b: readonly number[]): number[] {
  return b.map((bias, k) => input.reduce((sum, value, j) => sum + value * W[j][k], bias));
}

function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const total = exponentials.reduce((sum, one) => sum + one, 0);
  return exponentials.map((one) => one / total);
}

function clipped(probability: number): number {
  return Math.min(1 - 1e-7, Math.max(1e-7, probability));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function addTo(sums: number[], values: readonly number[]): void {
  for (const [i, value] of values.entries()) sums[i] += value;
}

function addOuter(sums: Matrix, input: readonly number[], delta: readonly number[]): void {
  for (const [j, value] of input.entries()) {
    for (const [k, slope] of delta.entries()) sums[j][k] += value * slope;
  }
}

function requireSize(name: string, size: number): void {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`${name} is ${size}: give a whole number of at least 1`);
}

function requireId(id: number, words: number): void {
  if (!Number.isInteger(id) || id < 0 || id >= words) {
    throw new RangeError(`There is no word ${id}: ids are whole numbers from 0 to ${words - 1}`);
  }
}

function requireExamples(contexts: readonly number[][], targets: readonly number[], net: Net): void {
  if (contexts.length === 0) throw new RangeError('There are no examples to learn from');
  if (contexts.length !== targets.length) {
    throw new RangeError(`There are ${contexts.length} contexts and ${targets.length} targets: give one for each`);
  }
  for (const target of targets) requireId(target, net.E.length);
}
// #endregion
