// ch8-8: README.md · 한국어 README.ko.md · pnpm grade ch8-8

import { type Matrix, NotImplementedError } from '@chainrule/core/arrays';

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
  throw new NotImplementedError('buildVocabulary');
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
  throw new NotImplementedError('windows');
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
  throw new NotImplementedError('lookup');
}

/**
 * All numbers of the first vector, then all of the second …
 *
 * vectors: of any lengths. No vectors give an empty list.
 *
 * 벡터를 차례로 이어 붙입니다.
 */
export function concatenate(vectors: Matrix): number[] {
  throw new NotImplementedError('concatenate');
}

/**
 * V·M + (window·M·h + h) + (h·V + V)
 *
 * V words, vectors of M numbers, h hidden neurons. Throws a RangeError unless all four are whole numbers of at least 1.
 *
 * 모델이 배우는 수의 개수입니다. 투사층에는 편향이 없고, 나머지 두 층에는 있습니다.
 */
export function parameterCount(V: number, window: number, M: number, h: number): number {
  throw new NotImplementedError('parameterCount');
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
  throw new NotImplementedError('forward');
}

/**
 * −ln probabilities[target], the probability clipped to [1e-7, 1 − 1e-7]
 *
 * Throws a RangeError unless target is a whole number from 0 to the number of probabilities minus 1.
 *
 * 크로스 엔트로피입니다. 정답 단어의 확률만 봅니다.
 */
export function crossEntropy(probabilities: number[], target: number): number {
  throw new NotImplementedError('crossEntropy');
}

/**
 * exp(−(1/n) Σ ln p), each p clipped to [1e-7, 1 − 1e-7]
 *
 * probabilities: those that the model gave to the right word at each of n places. Throws a RangeError for an empty list.
 *
 * 펄플렉서티입니다. 확률이 똑같은 단어 몇 개를 놓고 모델이 망설이는 셈인지를 나타냅니다.
 */
export function perplexity(probabilities: number[]): number {
  throw new NotImplementedError('perplexity');
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
  throw new NotImplementedError('backward');
}

/**
 * Everything the network learns, minus learningRate · its gradient
 *
 * Returns a new network; the one passed in stays as it is. Throws a RangeError where backward does.
 *
 * 경사 하강법 한 걸음입니다. E까지 포함해서 배우는 값 다섯 가지를 모두 갱신합니다.
 */
export function trainStep(contexts: number[][], targets: number[], net: Net, learningRate: number): Net {
  throw new NotImplementedError('trainStep');
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
  throw new NotImplementedError('trainEpochs');
}

/**
 * The id with the largest probability, the lowest id if several are equal
 *
 * ids: (window). Throws a RangeError where forward does.
 *
 * 다음 단어를 고릅니다. 확률이 같으면 번호가 작은 쪽입니다.
 */
export function nextWord(ids: number[], net: Net): number {
  throw new NotImplementedError('nextWord');
}
