type Matrix = number[][];
type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

/** A matrix in one typed array. */
class Flat {
  readonly columns: number;
  readonly data: Float64Array;

  constructor(rows: number, columns: number) {
    this.columns = columns;
    this.data = new Float64Array(rows * columns);
  }

  static of(m: Matrix): Flat {
    const flat = new Flat(m.length, m[0]?.length ?? 0);
    m.forEach((row, r) => {
      flat.data.set(row, r * flat.columns);
    });
    return flat;
  }

  rows(): Matrix {
    const out: Matrix = [];
    for (let at = 0; at < this.data.length; at += this.columns) out.push([...this.data.subarray(at, at + this.columns)]);
    return out;
  }
}

function assert(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}

export function buildVocabulary(sentences: string[][]): Record<string, number> {
  const ids = new Map<string, number>();
  for (const word of sentences.flat()) if (!ids.has(word)) ids.set(word, ids.size);
  return Object.fromEntries(ids);
}

export function windows(ids: number[], window: number) {
  assert(Number.isInteger(window) && window >= 1, 'window');
  const all = Int32Array.from(ids);
  const count = Math.max(0, all.length - window);
  return {
    contexts: Array.from({ length: count }, (_, i) => [...all.subarray(i, i + window)]),
    targets: [...all.subarray(all.length - count)],
  };
}

export function lookup(E: Matrix, ids: number[]): Matrix {
  assert(
    ids.every((id) => Number.isInteger(id) && id >= 0 && id < E.length),
    'ids',
  );
  return ids.map((id) => [...Float64Array.from(E[id])]);
}

export function concatenate(vectors: Matrix): number[] {
  const out = new Float64Array(vectors.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const vector of vectors) {
    out.set(vector, at);
    at += vector.length;
  }
  return [...out];
}

export function parameterCount(V: number, window: number, M: number, h: number): number {
  assert(
    [V, window, M, h].every((n) => Number.isInteger(n) && n > 0),
    'sizes',
  );
  const layers = [
    [V, M, 0],
    [window * M, h, 1],
    [h, V, 1],
  ];
  return layers.reduce((sum, [from, to, bias]) => sum + (from + bias) * to, 0);
}

function pass(ids: readonly number[], net: Net) {
  const M = net.E[0].length;
  assert(
    ids.every((id) => Number.isInteger(id) && id >= 0 && id < net.E.length),
    'ids',
  );
  assert(ids.length * M === net.W1.length, 'window');
  const x = new Float64Array(ids.length * M);
  ids.forEach((id, place) => {
    x.set(net.E[id], place * M);
  });
  const hidden = Float64Array.from(net.b1);
  x.forEach((value, r) => {
    net.W1[r].forEach((w, j) => {
      hidden[j] += value * w;
    });
  });
  for (let j = 0; j < hidden.length; j++) hidden[j] = Math.tanh(hidden[j]);
  const p = Float64Array.from(net.b2);
  hidden.forEach((a, j) => {
    net.W2[j].forEach((w, k) => {
      p[k] += a * w;
    });
  });
  const top = p.reduce((a, b) => Math.max(a, b));
  let total = 0;
  for (let k = 0; k < p.length; k++) {
    p[k] = Math.exp(p[k] - top);
    total += p[k];
  }
  return { x, hidden, probabilities: p.map((value) => value / total) };
}

export function forward(ids: number[], net: Net) {
  const { x, hidden, probabilities } = pass(ids, net);
  return { x: [...x], hidden: [...hidden], probabilities: [...probabilities] };
}

export function crossEntropy(probabilities: number[], target: number): number {
  assert(Number.isInteger(target) && target >= 0 && target < probabilities.length, 'target');
  return -Math.log(Math.max(probabilities[target], 1e-7));
}

export function perplexity(probabilities: number[]): number {
  assert(probabilities.length > 0, 'empty');
  const bits = Float64Array.from(probabilities, (p) => -Math.log2(Math.max(p, 1e-7)));
  return 2 ** (bits.reduce((a, b) => a + b) / bits.length);
}

export function backward(contexts: Matrix, targets: number[], net: Net) {
  assert(contexts.length > 0 && contexts.length === targets.length, 'examples');
  assert(
    targets.every((t) => Number.isInteger(t) && t >= 0 && t < net.E.length),
    'targets',
  );
  const n = contexts.length;
  const [M, h, V] = [net.E[0].length, net.b1.length, net.b2.length];
  const [dE, dW1, dW2] = [new Flat(V, M), new Flat(net.W1.length, h), new Flat(h, V)];
  const [db1, db2] = [new Float64Array(h), new Float64Array(V)];
  const [W1, W2] = [Flat.of(net.W1), Flat.of(net.W2)];
  contexts.forEach((ids, i) => {
    const { x, hidden, probabilities: delta } = pass(ids, net);
    delta[targets[i]]--;
    const inner = hidden.map((a, j) => {
      let signal = 0;
      for (let k = 0; k < V; k++) signal += W2.data[j * V + k] * delta[k];
      return signal * (1 - a * a);
    });
    for (let k = 0; k < V; k++) db2[k] += delta[k];
    for (let j = 0; j < h; j++) {
      db1[j] += inner[j];
      for (let k = 0; k < V; k++) dW2.data[j * V + k] += hidden[j] * delta[k];
    }
    for (let r = 0; r < x.length; r++) {
      for (let j = 0; j < h; j++) {
        dW1.data[r * h + j] += x[r] * inner[j];
        dE.data[ids[Math.trunc(r / M)] * M + (r % M)] += W1.data[r * h + j] * inner[j];
      }
    }
  });
  for (const sums of [dE.data, dW1.data, db1, dW2.data, db2]) for (let i = 0; i < sums.length; i++) sums[i] /= n;
  return { dE: dE.rows(), dW1: dW1.rows(), db1: [...db1], dW2: dW2.rows(), db2: [...db2] };
}

export function trainStep(contexts: Matrix, targets: number[], net: Net, learningRate: number): Net {
  const { dE, dW1, db1, dW2, db2 } = backward(contexts, targets, net);
  const step = (m: Matrix, d: Matrix) => {
    const [values, slopes] = [Flat.of(m), Flat.of(d)];
    for (let i = 0; i < values.data.length; i++) values.data[i] -= learningRate * slopes.data[i];
    return values.rows();
  };
  const [b1] = step([net.b1], [db1]);
  const [b2] = step([net.b2], [db2]);
  return { E: step(net.E, dE), W1: step(net.W1, dW1), b1, W2: step(net.W2, dW2), b2 };
}

export function trainEpochs(
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
) {
  assert(Number.isInteger(batchSize) && batchSize > 0, 'batchSize');
  backward(contexts, targets, net);
  const history = new Float64Array(orders.length);
  let now = net;
  orders.forEach((order, epoch) => {
    const queue = Int32Array.from(order);
    for (let at = 0; at < queue.length; at += batchSize) {
      const batch = [...queue.subarray(at, at + batchSize)];
      const pick = <T>(list: T[]) => batch.map((i) => list[i]);
      now = trainStep(pick(contexts), pick(targets), now, learningRate);
    }
    contexts.forEach((ids, i) => {
      history[epoch] += crossEntropy([...pass(ids, now).probabilities], targets[i]) / contexts.length;
    });
  });
  return { net: now, history: [...history] };
}

export function nextWord(ids: number[], net: Net): number {
  const { probabilities } = pass(ids, net);
  return probabilities.indexOf(Math.max(...probabilities));
}
