// ch8-8: README.md · 한국어 README.ko.md · pnpm grade ch8-8

import { type Matrix, map, matmul, transpose } from '@chainrule/core/arrays';

/** A number for each word: its place in the vocabulary. */
export type Vocabulary = Record<string, number>;

/** Examples to learn from: contexts[i] holds as many ids as the window is wide, targets[i] the id of the word after them. */
export type Examples = { contexts: number[][]; targets: number[] };

/** E: (V × M), W1: (window·M × h), b1: (h), W2: (h × V), b2: (V). */
export type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

/** What a forward pass computes: x (window·M), hidden (h), probabilities (V). */
export type Pass = { x: number[]; hidden: number[]; probabilities: number[] };

/** Each of the shape of what it is the gradient for. */
export type Gradients = { dE: Matrix; dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };

/**
 * word → id, where the words are numbered from 0 in the order in which they first occur
 *
 * sentences: one list of words a sentence. No sentences give an empty vocabulary, {}.
 *
 * 단어 집합을 만듭니다. 처음 나온 순서대로 0부터 번호를 붙입니다.
 */
export function buildVocabulary(sentences: string[][]): Vocabulary {
  const ids = new Map<string, number>();
  for (const sentence of sentences) {
    for (const word of sentence) {
      if (!ids.has(word)) ids.set(word, ids.size);
    }
  }
  return Object.fromEntries(ids);
}

/**
 * contexts[i] = ids[i … i + window − 1], targets[i] = ids[i + window], for every place where both fit
 *
 * ids: the words of one sentence; too short a sentence gives no examples. Throws a RangeError unless window is a whole
 * number from 1.
 *
 * 문장을 예제로 자릅니다. 앞 단어 window개가 문맥이고, 그다음 단어가 정답입니다.
 */
export function windows(ids: number[], window: number): Examples {
  requireCount(window, 'window');
  const contexts: number[][] = [];
  const targets: number[] = [];
  for (let end = window; end < ids.length; end++) {
    contexts.push(ids.slice(end - window, end));
    targets.push(ids[end]);
  }
  return { contexts, targets };
}

/**
 * The rows E[id], one for each of the ids: what one-hot rows times E would give
 *
 * E: (V × M), ids: whole numbers from 0 to V − 1; the result is (ids × M). Throws a RangeError for any other id.
 *
 * 투사층입니다. 원-핫 벡터와 E를 곱하는 대신 E의 행을 그대로 꺼냅니다.
 */
export function lookup(E: Matrix, ids: number[]): Matrix {
  return ids.map((id) => {
    requireIndex(id, E.length, 'id');
    return [...E[id]];
  });
}

/**
 * All numbers of the first vector, then all of the second …
 *
 * vectors: of any lengths. No vectors give an empty list.
 *
 * 벡터를 차례로 이어 붙입니다.
 */
export function concatenate(vectors: Matrix): number[] {
  return vectors.flat();
}

/**
 * V·M + (window·M·h + h) + (h·V + V)
 *
 * V words, vectors of M numbers, h hidden neurons. Throws a RangeError unless all four are whole numbers from 1.
 *
 * 모델이 배우는 수의 개수입니다. 투사층에는 편향이 없고, 나머지 두 층에는 있습니다.
 */
export function parameterCount(V: number, window: number, M: number, h: number): number {
  requireCount(V, 'V');
  requireCount(window, 'window');
  requireCount(M, 'M');
  requireCount(h, 'h');
  return V * M + (window * M * h + h) + (h * V + V);
}

/**
 * x = the vectors of the ids, concatenated; hidden = tanh(x·W1 + b1); probabilities = softmax(hidden·W2 + b2)
 *
 * ids: (window). Throws a RangeError for an id that is no row of E, and where x does not have as many numbers as W1 has
 * rows.
 *
 * 순전파입니다. 투사층에는 활성화 함수가 없고, 은닉층은 tanh, 출력층은 단어 집합 전체에 대한 소프트맥스입니다.
 */
export function forward(ids: number[], net: Net): Pass {
  const x = concatenate(lookup(net.E, ids));
  if (x.length !== net.W1.length) throw new RangeError(`x has ${x.length} numbers, W1 ${net.W1.length} rows`);
  const hidden = affine(x, net.W1, net.b1).map(Math.tanh);
  const probabilities = softmax(affine(hidden, net.W2, net.b2));
  return { x, hidden, probabilities };
}

/**
 * −ln probabilities[target], the probability clipped to [1e-7, 1 − 1e-7]
 *
 * Throws a RangeError unless target is a whole number from 0 to one below the number of probabilities.
 *
 * 크로스 엔트로피입니다. 정답 단어의 확률만 봅니다.
 */
export function crossEntropy(probabilities: number[], target: number): number {
  requireIndex(target, probabilities.length, 'target');
  return -Math.log(clip(probabilities[target]));
}

/**
 * exp(−(1/n) Σ ln p), each p clipped to [1e-7, 1 − 1e-7]
 *
 * probabilities: what the model gave to the right word, for each of n words. Throws a RangeError for an empty list.
 *
 * 펄플렉서티입니다. 모델이 매번 몇 개의 단어 사이에서 헷갈리는지를 나타냅니다.
 */
export function perplexity(probabilities: number[]): number {
  if (probabilities.length === 0) throw new RangeError('no probabilities');
  let total = 0;
  for (const p of probabilities) total -= Math.log(clip(p));
  return Math.exp(total / probabilities.length);
}

/**
 * The gradients of the mean of the cross-entropy over the examples, for everything that the network learns
 *
 * contexts: (examples × window), targets: (examples). dE[id] adds up over all places where the word occurs. Throws a
 * RangeError where forward does, for a target that is no word, for no examples, and where there are more contexts than
 * targets or fewer.
 *
 * 역전파입니다. 예제들의 평균 손실에 대한 기울기입니다. 같은 단어가 여러 자리에 있으면 dE의 그 행에 모두 더합니다.
 */
export function backward(contexts: number[][], targets: number[], net: Net): Gradients {
  requireExamples(contexts, targets);
  const n = contexts.length;
  const dE = map(net.E, () => 0);
  const dW1 = map(net.W1, () => 0);
  const db1 = net.b1.map(() => 0);
  const dW2 = map(net.W2, () => 0);
  const db2 = net.b2.map(() => 0);
  const W1T = transpose(net.W1);
  const W2T = transpose(net.W2);

  contexts.forEach((ids, e) => {
    const { x, hidden, probabilities } = forward(ids, net);
    const target = targets[e];
    requireIndex(target, probabilities.length, 'target');

    const deltaO = probabilities.map((p, k) => (k === target ? p - 1 : p) / n);
    const back = matmul([deltaO], W2T)[0];
    const deltaH = hidden.map((a, j) => back[j] * (1 - a * a));
    const dx = matmul([deltaH], W1T)[0];

    addOuter(dW2, hidden, deltaO);
    addTo(db2, deltaO);
    addOuter(dW1, x, deltaH);
    addTo(db1, deltaH);

    const M = x.length / ids.length;
    ids.forEach((id, place) => addTo(dE[id], dx.slice(place * M, (place + 1) * M)));
  });
  return { dE, dW1, db1, dW2, db2 };
}

/**
 * Everything the network learns, less learningRate · its gradient
 *
 * Returns a new network; the one handed in stays as it is. Throws a RangeError where backward does.
 *
 * 경사 하강법 한 걸음입니다. E까지 포함해서 배우는 값 다섯 가지를 모두 갱신합니다.
 */
export function trainStep(contexts: number[][], targets: number[], net: Net, learningRate: number): Net {
  const { dE, dW1, db1, dW2, db2 } = backward(contexts, targets, net);
  const stepList = (w: number[], g: number[]) => w.map((v, i) => v - learningRate * g[i]);
  const stepMatrix = (W: Matrix, G: Matrix) => W.map((row, i) => stepList(row, G[i]));
  return {
    E: stepMatrix(net.E, dE),
    W1: stepMatrix(net.W1, dW1),
    b1: stepList(net.b1, db1),
    W2: stepMatrix(net.W2, dW2),
    b2: stepList(net.b2, db2),
  };
}

/**
 * One epoch for each list in orders: trainStep on batchSize examples at a time, in the order of the list
 *
 * orders: (epochs × examples), each a list of the numbers of the examples; the last batch of an epoch may be smaller.
 * history[k] is the mean cross-entropy over all examples after epoch k + 1. Throws a RangeError where trainStep does,
 * and unless batchSize is a whole number from 1.
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
  requireCount(batchSize, 'batchSize');
  requireExamples(contexts, targets);
  let current = net;
  const history: number[] = [];
  for (const order of orders) {
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      current = trainStep(
        batch.map((i) => contexts[i]),
        batch.map((i) => targets[i]),
        current,
        learningRate,
      );
    }
    history.push(meanLoss(contexts, targets, current));
  }
  return { net: current, history };
}

/**
 * The id of the largest probability, of equal ones the lowest
 *
 * ids: (window). Throws a RangeError where forward does.
 *
 * 다음 단어를 고릅니다. 확률이 같으면 번호가 작은 쪽입니다.
 */
export function nextWord(ids: number[], net: Net): number {
  const { probabilities } = forward(ids, net);
  let best = 0;
  probabilities.forEach((p, id) => {
    if (p > probabilities[best]) best = id;
  });
  return best;
}

function requireCount(value: number, name: string): void {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} must be a whole number from 1, got ${value}`);
}

function requireIndex(value: number, length: number, name: string): void {
  if (!Number.isInteger(value) || value < 0 || value >= length) {
    throw new RangeError(`${name} must be a whole number from 0 to ${length - 1}, got ${value}`);
  }
}

function requireExamples(contexts: number[][], targets: number[]): void {
  if (contexts.length === 0) throw new RangeError('no examples');
  if (contexts.length !== targets.length) throw new RangeError('contexts and targets must be equally many');
}

function affine(v: number[], W: Matrix, b: number[]): number[] {
  return matmul([v], W)[0].map((z, j) => z + b[j]);
}

function softmax(logits: number[]): number[] {
  const top = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - top));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((e) => e / total);
}

function clip(p: number): number {
  return Math.min(Math.max(p, 1e-7), 1 - 1e-7);
}

function meanLoss(contexts: number[][], targets: number[], net: Net): number {
  let total = 0;
  contexts.forEach((ids, i) => {
    total += crossEntropy(forward(ids, net).probabilities, targets[i]);
  });
  return total / contexts.length;
}

/** sum += v, in place: only for lists that are our own. */
function addTo(sum: number[], v: number[]): void {
  v.forEach((value, j) => {
    sum[j] += value;
  });
}

/** sum += aᵀ b, in place. */
function addOuter(sum: Matrix, a: number[], b: number[]): void {
  a.forEach((value, i) => {
    addTo(
      sum[i],
      b.map((w) => value * w),
    );
  });
}
