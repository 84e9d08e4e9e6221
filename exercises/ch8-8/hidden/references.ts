/** Right versions of the functions, written apart from the model answer: loops, one-hot rows, gradients word by word. */

export type Matrix = number[][];
export type Vocabulary = Record<string, number>;
export type Examples = { contexts: number[][]; targets: number[] };
export type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
export type Pass = { x: number[]; hidden: number[]; probabilities: number[] };
export type Gradients = { dE: Matrix; dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };
export type Trained = { net: Net; history: number[] };

export function buildVocabulary(sentences: string[][]): Vocabulary {
  const words: string[] = [];
  for (const sentence of sentences) {
    for (const word of sentence) if (!words.includes(word)) words.push(word);
  }
  return Object.fromEntries(words.map((word, id) => [word, id]));
}

export function windows(ids: number[], window: number): Examples {
  const examples: Examples = { contexts: [], targets: [] };
  for (let next = window; next < ids.length; next++) {
    examples.contexts.push(ids.slice(next - window, next));
    examples.targets.push(ids[next]);
  }
  return examples;
}

/** One-hot rows times E. */
export function lookup(E: Matrix, ids: number[]): Matrix {
  return ids.map((id) => affine(onehot(id, E.length), E));
}

export function concatenate(vectors: Matrix): number[] {
  const all: number[] = [];
  for (const vector of vectors) all.push(...vector);
  return all;
}

export function parameterCount(V: number, window: number, M: number, h: number): number {
  const concatenation = window * M;
  return V * M + (concatenation * h + h) + (h * V + V);
}

export function onehot(id: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => (k === id ? 1 : 0));
}

/** input · W + b, added up row by row. */
export function affine(input: number[], W: Matrix, b = new Array<number>(W[0]?.length ?? 0).fill(0)): number[] {
  const sums = [...b];
  for (let j = 0; j < input.length; j++) for (let k = 0; k < sums.length; k++) sums[k] += input[j] * W[j][k];
  return sums;
}

/** The probabilities as 1 / Σ exp(z[l] − z[k]), which underflows to 0 where it is small. */
export function softmax(logits: number[]): number[] {
  return logits.map((own) => {
    let sum = 0;
    for (const other of logits) sum += Math.exp(other - own);
    return 1 / sum;
  });
}

export function forward(ids: number[], net: Net): Pass {
  return passFrom(concatenate(lookup(net.E, ids)), net);
}

/** The pass that a given concatenation leads to. */
export function passFrom(x: number[], net: Net): Pass {
  const hidden = affine(x, net.W1, net.b1).map(Math.tanh);
  return { x, hidden, probabilities: softmax(affine(hidden, net.W2, net.b2)) };
}

export function clip(p: number): number {
  if (p < 1e-7) return 1e-7;
  return Math.min(p, 1 - 1e-7);
}

export function crossEntropy(probabilities: number[], target: number): number {
  return Math.log(1 / clip(probabilities[target]));
}

export function perplexity(probabilities: number[]): number {
  return Math.exp(average(probabilities.map((p) => crossEntropy([p], 0))));
}

export function average(values: number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

export function backward(contexts: number[][], targets: number[], net: Net): Gradients {
  return gradientsFrom(
    contexts.map((ids) => forward(ids, net)),
    contexts,
    targets,
    net,
  );
}

/** The gradients that belong to given forward passes: of each example first, then their mean. */
export function gradientsFrom(passes: Pass[], contexts: number[][], targets: number[], net: Net): Gradients {
  const examples = passes.map((pass, i) => exampleGradients(pass, contexts[i], targets[i], net));
  const meanOf = (pick: (gradients: Gradients) => Matrix) => meanMatrix(examples.map(pick));
  return {
    dE: meanOf(({ dE }) => dE),
    dW1: meanOf(({ dW1 }) => dW1),
    db1: meanOf(({ db1 }) => [db1])[0],
    dW2: meanOf(({ dW2 }) => dW2),
    db2: meanOf(({ db2 }) => [db2])[0],
  };
}

function exampleGradients({ x, hidden, probabilities }: Pass, ids: number[], target: number, net: Net): Gradients {
  const { E, W1, W2 } = net;
  const db2 = probabilities.map((p, k) => (k === target ? p - 1 : p));
  const db1 = hidden.map((a, j) => {
    let signal = 0;
    for (let k = 0; k < db2.length; k++) signal += W2[j][k] * db2[k];
    return signal * (1 - a) * (1 + a);
  });
  const dx = W1.map((row) => {
    let signal = 0;
    for (let j = 0; j < db1.length; j++) signal += row[j] * db1[j];
    return signal;
  });
  const M = E[0].length;
  const dE = E.map((row, id) =>
    row.map((_, m) => {
      let sum = 0;
      for (let place = 0; place < ids.length; place++) if (ids[place] === id) sum += dx[place * M + m];
      return sum;
    }),
  );
  const table = (input: number[], delta: number[]) => input.map((value) => delta.map((slope) => value * slope));
  return { dE, dW1: table(x, db1), db1, dW2: table(hidden, db2), db2 };
}

function meanMatrix(matrices: Matrix[]): Matrix {
  return matrices[0].map((row, r) => row.map((_, c) => average(matrices.map((one) => one[r][c]))));
}

/** The mean cross-entropy over the examples. */
export function meanLoss(contexts: number[][], targets: number[], net: Net): number {
  return average(contexts.map((ids, i) => crossEntropy(forward(ids, net).probabilities, targets[i])));
}

export function trainStep(contexts: number[][], targets: number[], net: Net, learningRate: number): Net {
  return stepAlong(net, backward(contexts, targets, net), learningRate);
}

export function stepAlong(net: Net, gradients: Gradients, learningRate: number): Net {
  const matrix = (values: Matrix, slopes: Matrix) => values.map((row, i) => vector(row, slopes[i]));
  const vector = (values: number[], slopes: number[]) => values.map((value, i) => value - slopes[i] * learningRate);
  return {
    E: matrix(net.E, gradients.dE),
    W1: matrix(net.W1, gradients.dW1),
    b1: vector(net.b1, gradients.db1),
    W2: matrix(net.W2, gradients.dW2),
    b2: vector(net.b2, gradients.db2),
  };
}

/** The batches of an epoch, as numbers of examples. */
export function batchesOf(order: number[], batchSize: number): number[][] {
  const batches: number[][] = [];
  for (const [at, example] of order.entries()) {
    if (at % batchSize === 0) batches.push([]);
    batches[batches.length - 1].push(example);
  }
  return batches;
}

export function trainEpochs(
  contexts: number[][],
  targets: number[],
  net: Net,
  orders: number[][],
  batchSize: number,
  learningRate: number,
): Trained {
  let at = net;
  const history: number[] = [];
  for (const order of orders) {
    for (const batch of batchesOf(order, batchSize)) {
      at = trainStep(
        batch.map((i) => contexts[i]),
        batch.map((i) => targets[i]),
        at,
        learningRate,
      );
    }
    history.push(meanLoss(contexts, targets, at));
  }
  return { net: at, history };
}

export function nextWord(ids: number[], net: Net): number {
  return largest(forward(ids, net).probabilities);
}

export function largest(values: number[]): number {
  return values.indexOf(Math.max(...values));
}
