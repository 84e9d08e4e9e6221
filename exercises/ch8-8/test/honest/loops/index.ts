type Matrix = number[][];
type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };

const whole = (n: number, name: string) => {
  if (n < 1 || n % 1 !== 0) throw new RangeError(name);
};

const word = (id: number, count: number) => {
  if (!(id >= 0 && id < count && id % 1 === 0)) throw new RangeError(`word ${id}`);
};

export function buildVocabulary(sentences: string[][]): Record<string, number> {
  const known: string[] = [];
  for (let s = 0; s < sentences.length; s++) {
    for (let w = 0; w < sentences[s].length; w++) {
      if (known.indexOf(sentences[s][w]) === -1) known.push(sentences[s][w]);
    }
  }
  const ids: Record<string, number> = {};
  for (let i = known.length - 1; i >= 0; i--) ids[known[i]] = i;
  return ids;
}

export function windows(ids: number[], window: number) {
  whole(window, 'window');
  const contexts: Matrix = [];
  const targets: number[] = [];
  for (let end = window; end < ids.length; end++) {
    const context: number[] = [];
    for (let i = end - window; i < end; i++) context.push(ids[i]);
    contexts.push(context);
    targets.push(ids[end]);
  }
  return { contexts, targets };
}

export function lookup(E: Matrix, ids: number[]): Matrix {
  const rows: Matrix = [];
  for (let i = 0; i < ids.length; i++) {
    word(ids[i], E.length);
    rows[i] = [];
    for (let m = 0; m < E[0].length; m++) rows[i][m] = E[ids[i]][m];
  }
  return rows;
}

export function concatenate(vectors: Matrix): number[] {
  const out: number[] = [];
  for (let v = 0; v < vectors.length; v++) for (let m = 0; m < vectors[v].length; m++) out.push(vectors[v][m]);
  return out;
}

export function parameterCount(V: number, window: number, M: number, h: number): number {
  whole(V, 'V');
  whole(window, 'window');
  whole(M, 'M');
  whole(h, 'h');
  return V * (M + h + 1) + h * (window * M + 1);
}

export function forward(ids: number[], net: Net) {
  const x = concatenate(lookup(net.E, ids));
  if (x.length !== net.W1.length) throw new RangeError('window');
  const hidden: number[] = [];
  for (let j = 0; j < net.b1.length; j++) {
    let z = 0;
    for (let r = x.length - 1; r >= 0; r--) z += net.W1[r][j] * x[r];
    hidden[j] = 2 / (1 + Math.exp(-2 * (z + net.b1[j]))) - 1;
  }
  const logits: number[] = [];
  for (let k = 0; k < net.b2.length; k++) {
    let z = 0;
    for (let j = hidden.length - 1; j >= 0; j--) z += net.W2[j][k] * hidden[j];
    logits[k] = z + net.b2[k];
  }
  let top = -Infinity;
  for (let k = 0; k < logits.length; k++) if (logits[k] > top) top = logits[k];
  let total = 0;
  for (let k = logits.length - 1; k >= 0; k--) total += Math.exp(logits[k] - top);
  const log = top + Math.log(total);
  const probabilities: number[] = [];
  for (let k = 0; k < logits.length; k++) probabilities[k] = Math.exp(logits[k] - log);
  return { x, hidden, probabilities };
}

export function crossEntropy(probabilities: number[], target: number): number {
  word(target, probabilities.length);
  const p = probabilities[target];
  return p < 1e-7 ? 7 * Math.LN10 : -Math.log(p);
}

export function perplexity(probabilities: number[]): number {
  if (probabilities.length === 0) throw new RangeError('no words');
  let loss = 0;
  for (let i = probabilities.length - 1; i >= 0; i--) loss += crossEntropy(probabilities, i);
  return Math.E ** (loss / probabilities.length);
}

export function backward(contexts: Matrix, targets: number[], net: Net) {
  if (contexts.length === 0) throw new RangeError('no examples');
  if (contexts.length !== targets.length) throw new RangeError('targets');
  const M = net.E[0].length;
  const zeros = (m: Matrix) => {
    const out: Matrix = [];
    for (let r = 0; r < m.length; r++) {
      out[r] = [];
      for (let c = 0; c < m[r].length; c++) out[r][c] = 0;
    }
    return out;
  };
  const [dE, dW1, dW2] = [zeros(net.E), zeros(net.W1), zeros(net.W2)];
  const [[db1], [db2]] = [zeros([net.b1]), zeros([net.b2])];
  for (let i = contexts.length - 1; i >= 0; i--) {
    word(targets[i], net.E.length);
    const { x, hidden, probabilities } = forward(contexts[i], net);
    probabilities[targets[i]] -= 1;
    const deltaH: number[] = [];
    for (let j = 0; j < hidden.length; j++) {
      let signal = 0;
      for (let k = 0; k < probabilities.length; k++) {
        signal += net.W2[j][k] * probabilities[k];
        dW2[j][k] += (hidden[j] * probabilities[k]) / contexts.length;
      }
      deltaH[j] = (1 + hidden[j]) * (1 - hidden[j]) * signal;
      db1[j] += deltaH[j] / contexts.length;
    }
    for (let k = 0; k < probabilities.length; k++) db2[k] += probabilities[k] / contexts.length;
    for (let r = 0; r < x.length; r++) {
      let dx = 0;
      for (let j = 0; j < deltaH.length; j++) {
        dx += net.W1[r][j] * deltaH[j];
        dW1[r][j] += (x[r] * deltaH[j]) / contexts.length;
      }
      dE[contexts[i][Math.floor(r / M)]][r % M] += dx / contexts.length;
    }
  }
  return { dE, dW1, db1, dW2, db2 };
}

export function trainStep(contexts: Matrix, targets: number[], net: Net, learningRate: number): Net {
  const { dE, dW1, db1, dW2, db2 } = backward(contexts, targets, net);
  const after = structuredClone(net);
  const pairs: [Matrix, Matrix][] = [
    [after.E, dE],
    [after.W1, dW1],
    [[after.b1], [db1]],
    [after.W2, dW2],
    [[after.b2], [db2]],
  ];
  for (const [values, slopes] of pairs) {
    for (let r = 0; r < values.length; r++) {
      for (let c = 0; c < values[r].length; c++) values[r][c] -= learningRate * slopes[r][c];
    }
  }
  return after;
}

export function trainEpochs(
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
) {
  whole(batchSize, 'batchSize');
  backward(contexts, targets, net);
  let current = net;
  const history: number[] = [];
  for (let e = 0; e < orders.length; e++) {
    let some: Matrix = [];
    let right: number[] = [];
    for (let i = 0; i < orders[e].length; i++) {
      some.push(contexts[orders[e][i]]);
      right.push(targets[orders[e][i]]);
      if (some.length === batchSize || i === orders[e].length - 1) {
        current = trainStep(some, right, current, learningRate);
        some = [];
        right = [];
      }
    }
    let sum = 0;
    for (let i = contexts.length - 1; i >= 0; i--) {
      sum += crossEntropy(forward(contexts[i], current).probabilities, targets[i]);
    }
    history.push(sum / contexts.length);
  }
  return { net: current, history };
}

export function nextWord(ids: number[], net: Net): number {
  const { probabilities } = forward(ids, net);
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k] > probabilities[best]) best = k;
  return best;
}
