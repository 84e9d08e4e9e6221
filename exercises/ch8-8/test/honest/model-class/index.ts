type Matrix = number[][];
type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Gradients = { dE: Matrix; dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };

class Dense {
  readonly W: Matrix;
  readonly b: number[];

  constructor(W: Matrix, b: number[]) {
    this.W = W;
    this.b = b;
  }

  call(x: number[]): number[] {
    if (x.length !== this.W.length) throw new RangeError(`${x.length} inputs for ${this.W.length} rows`);
    return this.b.map((b, k) => this.W.reduce((z, row, j) => z + row[k] * x[j], b));
  }

  back(delta: number[]): number[] {
    return this.W.map((row) => row.reduce((sum, w, k) => sum + w * delta[k], 0));
  }

  gradient(x: number[], delta: number[]): Matrix {
    return x.map((value) => delta.map((d) => value * d));
  }

  less(dW: Matrix, db: number[], rate: number): Dense {
    return new Dense(
      this.W.map((row, j) => row.map((w, k) => w - rate * dW[j][k])),
      this.b.map((b, k) => b - rate * db[k]),
    );
  }
}

class Words {
  readonly E: Matrix;

  constructor(E: Matrix) {
    this.E = E;
  }

  row(id: number): number[] {
    const row = this.E[id];
    if (row === undefined) throw new RangeError(`no word ${id}`);
    return row.slice();
  }

  call(ids: number[]): number[] {
    return ids.flatMap((id) => this.row(id));
  }
}

class Model {
  readonly words: Words;
  readonly first: Dense;
  readonly second: Dense;

  constructor(words: Words, first: Dense, second: Dense) {
    this.words = words;
    this.first = first;
    this.second = second;
  }

  static from({ E, W1, b1, W2, b2 }: Net): Model {
    return new Model(new Words(E), new Dense(W1, b1), new Dense(W2, b2));
  }

  net(): Net {
    const copy = (m: Matrix) => m.map((row) => row.slice());
    return {
      E: copy(this.words.E),
      W1: copy(this.first.W),
      b1: this.first.b.slice(),
      W2: copy(this.second.W),
      b2: this.second.b.slice(),
    };
  }

  forward(ids: number[]) {
    const x = this.words.call(ids);
    const hidden = this.first.call(x).map(Math.tanh);
    const logits = this.second.call(hidden);
    const probabilities = logits.map((z) => 1 / logits.reduce((sum, other) => sum + Math.exp(other - z), 0));
    return { x, hidden, probabilities };
  }

  loss(ids: number[], target: number): number {
    return crossEntropy(this.forward(ids).probabilities, target);
  }

  backward(contexts: Matrix, targets: number[]): Gradients {
    if (contexts.length === 0 || contexts.length !== targets.length) throw new RangeError('examples');
    targets.forEach((t) => {
      this.words.row(t);
    });
    const M = this.words.E[0].length;
    const all = contexts.map((ids, i) => {
      const { x, hidden, probabilities } = this.forward(ids);
      const db2 = probabilities.map((p, k) => p - (k === targets[i] ? 1 : 0));
      const db1 = this.second.back(db2).map((d, j) => d - d * hidden[j] ** 2);
      const dx = this.first.back(db1);
      const dE = this.words.E.map((row, id) =>
        row.map((_, m) => ids.reduce((sum, own, place) => (own === id ? sum + dx[place * M + m] : sum), 0)),
      );
      return { dE, dW1: this.first.gradient(x, db1), db1, dW2: this.second.gradient(hidden, db2), db2 };
    });
    const mean = (pick: (g: Gradients) => Matrix) =>
      pick(all[0]).map((row, r) => row.map((_, c) => all.reduce((sum, g) => sum + pick(g)[r][c], 0) / all.length));
    return {
      dE: mean((g) => g.dE),
      dW1: mean((g) => g.dW1),
      db1: mean((g) => [g.db1])[0],
      dW2: mean((g) => g.dW2),
      db2: mean((g) => [g.db2])[0],
    };
  }

  step(contexts: Matrix, targets: number[], rate: number): Model {
    const g = this.backward(contexts, targets);
    const E = this.words.E.map((row, id) => row.map((value, m) => value - rate * g.dE[id][m]));
    return new Model(new Words(E), this.first.less(g.dW1, g.db1, rate), this.second.less(g.dW2, g.db2, rate));
  }
}

export function buildVocabulary(sentences: string[][]): Record<string, number> {
  const words = new Set(sentences.flat());
  return Object.fromEntries(Array.from(words, (word, id) => [word, id]));
}

export function windows(ids: number[], window: number) {
  if (!Number.isSafeInteger(window) || window < 1) throw new RangeError('window');
  const targets = ids.filter((_, i) => i >= window);
  return { contexts: targets.map((_, i) => ids.filter((__, j) => j >= i && j < i + window)), targets };
}

export function lookup(E: Matrix, ids: number[]): Matrix {
  const words = new Words(E);
  return ids.map((id) => words.row(id));
}

export function concatenate(vectors: Matrix): number[] {
  return vectors.reduce((all, vector) => [...all, ...vector], []);
}

export function parameterCount(V: number, window: number, M: number, h: number): number {
  if (![V, window, M, h].every((n) => Number.isSafeInteger(n) && n > 0)) throw new RangeError('sizes');
  return V * M + h * (1 + window * M) + V * (1 + h);
}

export function forward(ids: number[], net: Net) {
  return Model.from(net).forward(ids);
}

export function crossEntropy(probabilities: number[], target: number): number {
  if (!(target in probabilities)) throw new RangeError('target');
  return Math.min(-Math.log(probabilities[target]), -Math.log(1e-7));
}

export function perplexity(probabilities: number[]): number {
  if (probabilities.length === 0) throw new RangeError('empty');
  const losses = probabilities.map((_, i) => crossEntropy(probabilities, i));
  return Math.exp(losses.reduce((sum, loss) => sum + loss / losses.length, 0));
}

export function backward(contexts: Matrix, targets: number[], net: Net): Gradients {
  return Model.from(net).backward(contexts, targets);
}

export function trainStep(contexts: Matrix, targets: number[], net: Net, learningRate: number): Net {
  return Model.from(net).step(contexts, targets, learningRate).net();
}

export function trainEpochs(
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
) {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) throw new RangeError('batchSize');
  let model = Model.from(net);
  model.backward(contexts, targets);
  const history: number[] = [];
  for (const order of orders) {
    const waiting = order.slice();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize);
      model = model.step(
        batch.map((i) => contexts[i]),
        batch.map((i) => targets[i]),
        learningRate,
      );
    }
    history.push(contexts.reduce((sum, ids, i) => sum + model.loss(ids, targets[i]), 0) / contexts.length);
  }
  return { net: model.net(), history };
}

export function nextWord(ids: number[], net: Net): number {
  const { probabilities } = Model.from(net).forward(ids);
  return [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a] || a - b)[0];
}
