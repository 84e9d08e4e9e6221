import { type Matrix, map, matmul, transpose, zeros } from '@chainrule/core/arrays';

type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

function positive(n: number): void {
  if (!Number.isInteger(n) || n <= 0) throw new RangeError(`${n} is no size`);
}

function oneHot(ids: number[], V: number): Matrix {
  const rows = zeros(ids.length, V);
  ids.forEach((id, i) => {
    if (rows[i][id] === undefined) throw new RangeError(`${id} is no word`);
    rows[i][id] = 1;
  });
  return rows;
}

const withBias = (Z: Matrix, b: number[]) => Z.map((row) => row.map((z, k) => z + b[k]));

function softmax(row: number[]): number[] {
  const top = Math.max(...row);
  const powers = row.map((z) => Math.exp(z - top));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

/** All examples at once: a row for each. */
function passes(contexts: Matrix, net: Net) {
  const X = contexts.map((ids) => concatenate(lookup(net.E, ids)));
  for (const x of X) if (x.length !== net.W1.length) throw new RangeError('the context does not fit the window');
  const A = map(withBias(matmul(X, net.W1), net.b1), Math.tanh);
  const P = withBias(matmul(A, net.W2), net.b2).map(softmax);
  return { X, A, P };
}

export function buildVocabulary(sentences: string[][]): Record<string, number> {
  return sentences.flat().reduce<Record<string, number>>((known, word) => {
    if (!Object.keys(known).includes(word)) known[word] = Object.keys(known).length;
    return known;
  }, Object.create(null));
}

export function windows(ids: number[], window: number) {
  positive(window);
  const starts = ids.map((_, i) => i).filter((i) => i + window < ids.length);
  return { contexts: starts.map((i) => ids.slice(i, i + window)), targets: starts.map((i) => ids[i + window]) };
}

export function lookup(E: Matrix, ids: number[]): Matrix {
  if (ids.length === 0) return [];
  return matmul(oneHot(ids, E.length), E);
}

export function concatenate(vectors: Matrix): number[] {
  return ([] as number[]).concat(...vectors);
}

export function parameterCount(V: number, window: number, M: number, h: number): number {
  for (const size of [V, window, M, h]) positive(size);
  return zeros(V, M).flat().length + zeros(window * M + 1, h).flat().length + zeros(h + 1, V).flat().length;
}

export function forward(ids: number[], net: Net) {
  const { X, A, P } = passes([ids], net);
  return { x: X[0], hidden: A[0], probabilities: P[0] };
}

export function crossEntropy(probabilities: number[], target: number): number {
  const p = probabilities[target];
  if (p === undefined) throw new RangeError(`${target} is no word`);
  return -Math.log(Math.min(1 - 1e-7, Math.max(1e-7, p)));
}

export function perplexity(probabilities: number[]): number {
  if (probabilities.length === 0) throw new RangeError('nothing to measure');
  return probabilities.reduce((product, p) => product * Math.max(p, 1e-7) ** (-1 / probabilities.length), 1);
}

export function backward(contexts: Matrix, targets: number[], net: Net) {
  const n = contexts.length;
  if (n === 0 || targets.length !== n) throw new RangeError('one target for each context');
  const T = oneHot(targets, net.E.length);
  const { X, A, P } = passes(contexts, net);
  const dZ2 = P.map((row, i) => row.map((p, k) => (p - T[i][k]) / n));
  const dA = matmul(dZ2, transpose(net.W2));
  const dZ1 = dA.map((row, i) => row.map((d, j) => d * (1 - A[i][j] ** 2)));
  const dX = matmul(dZ1, transpose(net.W1));
  const M = net.E[0].length;
  const pieces = dX.flatMap((row, i) => contexts[i].map((_, place) => row.slice(place * M, place * M + M)));
  const column = (rows: Matrix) => matmul([rows.map(() => 1)], rows)[0];
  return {
    dE: matmul(transpose(oneHot(contexts.flat(), net.E.length)), pieces),
    dW1: matmul(transpose(X), dZ1),
    db1: column(dZ1),
    dW2: matmul(transpose(A), dZ2),
    db2: column(dZ2),
  };
}

export function trainStep(contexts: Matrix, targets: number[], net: Net, learningRate: number): Net {
  const g = backward(contexts, targets, net);
  const minus = (a: Matrix, b: Matrix) => a.map((row, i) => row.map((value, j) => value - learningRate * b[i][j]));
  return {
    E: minus(net.E, g.dE),
    W1: minus(net.W1, g.dW1),
    b1: minus([net.b1], [g.db1])[0],
    W2: minus(net.W2, g.dW2),
    b2: minus([net.b2], [g.db2])[0],
  };
}

export function trainEpochs(
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
) {
  positive(batchSize);
  backward(contexts, targets, net);
  return orders.reduce<{ net: Net; history: number[] }>(
    (so, order) => {
      let after = so.net;
      for (let rest = order; rest.length > 0; rest = rest.slice(batchSize)) {
        const batch = rest.slice(0, batchSize);
        const [some, answers] = [batch.map((i) => contexts[i]), batch.map((i) => targets[i])];
        after = trainStep(some, answers, after, learningRate);
      }
      const losses = passes(contexts, after).P.map((row, i) => crossEntropy(row, targets[i]));
      return { net: after, history: [...so.history, losses.reduce((a, b) => a + b) / losses.length] };
    },
    { net, history: [] },
  );
}

export function nextWord(ids: number[], net: Net): number {
  const { P } = passes([ids], net);
  return P[0].findIndex((p) => P[0].every((other) => p >= other));
}
