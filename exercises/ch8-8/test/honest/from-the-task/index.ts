import { type Matrix, map } from '@chainrule/core/arrays';

type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

export function buildVocabulary(sentences: string[][]) {
  const vocabulary: Record<string, number> = {};
  let next = 0;
  for (const sentence of sentences) {
    for (const word of sentence) {
      if (!Object.hasOwn(vocabulary, word)) vocabulary[word] = next++;
    }
  }
  return vocabulary;
}

export function windows(ids: number[], window: number) {
  if (!Number.isInteger(window) || window < 1) throw new RangeError('window');
  const contexts: number[][] = [];
  const targets: number[] = [];
  for (let i = 0; i + window < ids.length; i++) {
    contexts.push(ids.slice(i, i + window));
    targets.push(ids[i + window]);
  }
  return { contexts, targets };
}

export function lookup(E: Matrix, ids: number[]) {
  return ids.map((id) => {
    if (!Number.isInteger(id) || id < 0 || id >= E.length) throw new RangeError(`no word ${id}`);
    return [...E[id]];
  });
}

export function concatenate(vectors: Matrix) {
  return vectors.flat();
}

export function parameterCount(V: number, window: number, M: number, h: number) {
  for (const n of [V, window, M, h]) if (!Number.isInteger(n) || n < 1) throw new RangeError('whole numbers from 1');
  return V * M + (window * M * h + h) + (h * V + V);
}

function times(x: number[], W: Matrix, b: number[]) {
  return b.map((bias, k) => bias + x.reduce((sum, xi, i) => sum + xi * W[i][k], 0));
}

export function forward(ids: number[], net: Net) {
  const x = concatenate(lookup(net.E, ids));
  if (x.length !== net.W1.length) throw new RangeError('window');
  const hidden = times(x, net.W1, net.b1).map((z) => Math.tanh(z));
  const logits = times(hidden, net.W2, net.b2);
  const max = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - max));
  const sum = e.reduce((a, b) => a + b, 0);
  return { x, hidden, probabilities: e.map((v) => v / sum) };
}

export function crossEntropy(probabilities: number[], target: number) {
  if (!Number.isInteger(target) || target < 0 || target >= probabilities.length) throw new RangeError('target');
  return -Math.log(Math.min(Math.max(probabilities[target], 1e-7), 1 - 1e-7));
}

export function perplexity(probabilities: number[]) {
  if (probabilities.length === 0) throw new RangeError('empty');
  let sum = 0;
  for (const p of probabilities) sum += Math.log(Math.min(Math.max(p, 1e-7), 1 - 1e-7));
  return Math.exp(-sum / probabilities.length);
}

export function backward(contexts: number[][], targets: number[], net: Net) {
  const n = contexts.length;
  if (n === 0 || n !== targets.length) throw new RangeError('examples');
  for (const t of targets) if (!Number.isInteger(t) || t < 0 || t >= net.E.length) throw new RangeError('target');
  const M = net.E[0].length;
  const dE = map(net.E, () => 0);
  const dW1 = map(net.W1, () => 0);
  const dW2 = map(net.W2, () => 0);
  const db1 = net.b1.map(() => 0);
  const db2 = net.b2.map(() => 0);
  for (let i = 0; i < n; i++) {
    const { x, hidden, probabilities } = forward(contexts[i], net);
    const deltaO = probabilities.map((p, k) => (k === targets[i] ? p - 1 : p) / n);
    const deltaH = hidden.map((a, j) => {
      let back = 0;
      for (let k = 0; k < deltaO.length; k++) back += deltaO[k] * net.W2[j][k];
      return back * (1 - a ** 2);
    });
    const dx = net.W1.map((row) => row.reduce((sum, w, j) => sum + w * deltaH[j], 0));
    for (let j = 0; j < hidden.length; j++) {
      for (let k = 0; k < deltaO.length; k++) dW2[j][k] += hidden[j] * deltaO[k];
      db1[j] += deltaH[j];
    }
    for (let k = 0; k < deltaO.length; k++) db2[k] += deltaO[k];
    for (let r = 0; r < x.length; r++) for (let j = 0; j < deltaH.length; j++) dW1[r][j] += x[r] * deltaH[j];
    contexts[i].forEach((id, p) => {
      dx.slice(p * M, (p + 1) * M).forEach((d, m) => {
        dE[id][m] += d;
      });
    });
  }
  return { dE, dW1, db1, dW2, db2 };
}

export function trainStep(contexts: number[][], targets: number[], net: Net, learningRate: number): Net {
  const g = backward(contexts, targets, net);
  const moved = (m: Matrix, d: Matrix) => m.map((row, i) => row.map((v, j) => v - learningRate * d[i][j]));
  return {
    E: moved(net.E, g.dE),
    W1: moved(net.W1, g.dW1),
    b1: moved([net.b1], [g.db1])[0],
    W2: moved(net.W2, g.dW2),
    b2: moved([net.b2], [g.db2])[0],
  };
}

export function trainEpochs(
  contexts: number[][],
  targets: number[],
  net: Net,
  orders: number[][],
  batchSize: number,
  learningRate: number,
) {
  if (!Number.isInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize');
  backward(contexts, targets, net);
  const history: number[] = [];
  let now = net;
  for (const order of orders) {
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      now = trainStep(
        batch.map((i) => contexts[i]),
        batch.map((i) => targets[i]),
        now,
        learningRate,
      );
    }
    let loss = 0;
    for (let i = 0; i < contexts.length; i++) loss += crossEntropy(forward(contexts[i], now).probabilities, targets[i]);
    history.push(loss / contexts.length);
  }
  return { net: now, history };
}

export function nextWord(ids: number[], net: Net) {
  const { probabilities } = forward(ids, net);
  return probabilities.indexOf(Math.max(...probabilities));
}
