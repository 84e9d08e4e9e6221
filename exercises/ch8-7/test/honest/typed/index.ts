// The network in flat Float64Arrays, weights transposed, sums of the batch kept in one buffer.
type Matrix = number[][];
type Net = { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Tokenizer = { wordIndex: Record<string, number>; wordDocs: Record<string, number>; documentCount: number };

const GAP = /[\s!-&(-/:-@[-`{-~]/;

export function tokenize(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let from = 0;
  for (let to = 0; to <= lower.length; to++) {
    if (to < lower.length && !GAP.test(lower[to]!)) continue;
    if (to > from) words.push(lower.slice(from, to));
    from = to + 1;
  }
  return words;
}

export function documentFrequencies(texts: string[]): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const text of texts) for (const word of new Set(tokenize(text))) counts[word] = (counts[word] ?? 0) + 1;
  return { ...counts };
}

export function fitTokenizer(texts: string[]): Tokenizer {
  const all = texts.flatMap(tokenize);
  const first = new Map<string, number>();
  const count = new Map<string, number>();
  all.forEach((word, at) => {
    if (!first.has(word)) first.set(word, at);
    count.set(word, (count.get(word) ?? 0) + 1);
  });
  const order = [...new Set(all)].sort((a, b) => count.get(b)! - count.get(a)! || first.get(a)! - first.get(b)!);
  const wordIndex: Record<string, number> = {};
  for (const word of order) wordIndex[word] = order.indexOf(word) + 1;
  return { documentCount: texts.length, wordDocs: documentFrequencies(texts), wordIndex };
}

export function textsToSequences(texts: string[], wordIndex: Record<string, number>, numWords?: number): number[][] {
  if (numWords !== undefined && !(Number.isInteger(numWords) && numWords > 0)) throw new RangeError('numWords');
  const known = Object.assign(Object.create(null), wordIndex) as Record<string, number | undefined>;
  return texts.map((text) => {
    const found = Int32Array.from(tokenize(text), (word) => known[word] ?? -1);
    return [...found.filter((index) => index >= 0 && (numWords === undefined || index < numWords))];
  });
}

export function tfidf(tf: number, df: number, documentCount: number): number {
  const isCount = (n: number) => n >= 0 && Math.trunc(n) === n;
  if (!isCount(tf) || !isCount(df) || !isCount(documentCount) || df > documentCount) throw new RangeError('counts');
  return tf === 0 ? 0 : Math.log(tf * Math.E) * Math.log1p(documentCount / (1 + df));
}

export function textsToMatrix(texts: string[], t: Tokenizer, mode: string, numWords?: number): Matrix {
  const columns = numWords ?? Object.keys(t.wordIndex).length + 1;
  const modes = { binary: 0, count: 1, freq: 2, tfidf: 3 };
  if (!Object.keys(modes).includes(mode)) throw new RangeError('mode');
  return textsToSequences(texts, t.wordIndex, columns).map((sequence) => {
    const counts = new Float64Array(columns);
    for (const index of sequence) counts[index]!++;
    if (mode === 'binary') return [...counts.map((c) => (c > 0 ? 1 : 0))];
    if (mode === 'freq') return [...counts.map((c) => (c > 0 ? c / sequence.length : 0))];
    if (mode === 'tfidf') {
      for (const [word, index] of Object.entries(t.wordIndex)) {
        if (index < columns) counts[index] = tfidf(counts[index]!, t.wordDocs[word]!, t.documentCount);
      }
    }
    return [...counts];
  });
}

type Flat = { data: Float64Array; rows: number; columns: number };

function flat(m: Matrix, columns: number): Flat {
  for (const row of m) if (row.length !== columns) throw new RangeError('shapes');
  return { data: Float64Array.from(m.flat()), rows: m.length, columns };
}

const rowsOf = ({ data, rows, columns }: Flat): Matrix =>
  Array.from({ length: rows }, (_, r) => [...data.subarray(r * columns, (r + 1) * columns)]);

/** a (n × k) times b (k × m), plus a bias. */
function times(a: Flat, b: Flat, bias?: number[]): Flat {
  const out: Flat = { data: new Float64Array(a.rows * b.columns), rows: a.rows, columns: b.columns };
  for (let r = 0; r < a.rows; r++) {
    for (let k = 0; k < a.columns; k++) {
      for (let c = 0; c < b.columns; c++) {
        out.data[r * b.columns + c]! += a.data[r * a.columns + k]! * b.data[k * b.columns + c]!;
      }
    }
    for (let c = 0; bias && c < b.columns; c++) out.data[r * b.columns + c]! += bias[c]!;
  }
  return out;
}

function turned(m: Flat): Flat {
  const out: Flat = { data: new Float64Array(m.data.length), rows: m.columns, columns: m.rows };
  for (let r = 0; r < m.rows; r++) for (let c = 0; c < m.columns; c++) out.data[c * m.rows + r] = m.data[r * m.columns + c]!;
  return out;
}

function passed(X: Matrix, net: Net) {
  const W1 = flat(net.W1, net.b1.length);
  const W2 = flat(net.W2, net.b2.length);
  if (W2.rows !== net.b1.length) throw new RangeError('layers');
  const x = flat(X, W1.rows);
  const H = times(x, W1, net.b1);
  H.data.forEach((z, i) => {
    if (z <= 0) H.data[i] = 0;
  });
  const P = times(H, W2, net.b2);
  for (let r = 0; r < P.rows; r++) {
    const row = P.data.subarray(r * P.columns, (r + 1) * P.columns);
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const sum = row.reduce((total, z, j) => total + (row[j] = Math.exp(z - max)), 0);
    for (let j = 0; j < row.length; j++) row[j]! /= sum;
  }
  return { x, H, P, W2 };
}

export function forward(X: Matrix, net: Net) {
  const { H, P } = passed(X, net);
  return { H: rowsOf(H), P: rowsOf(P) };
}

export function lossOf(Y: Matrix, P: Matrix): number {
  const columns = P[0]?.length ?? 0;
  const [y, p] = [flat(Y, columns), flat(P, columns)];
  if (y.rows !== p.rows || y.rows === 0) throw new RangeError('samples');
  return y.data.reduce((sum, one, i) => sum - one * Math.log(Math.max(1e-7, p.data[i]!)), 0) / y.rows;
}

export function gradients(X: Matrix, Y: Matrix, net: Net) {
  const { x, H, P, W2 } = passed(X, net);
  const y = flat(Y, P.columns);
  if (y.rows !== P.rows || y.rows === 0) throw new RangeError('targets');
  const D2: Flat = { ...P, data: P.data.map((p, i) => (p - y.data[i]!) / X.length) };
  const D1 = times(D2, turned(W2));
  for (let i = 0; i < D1.data.length; i++) if (!(H.data[i]! > 0)) D1.data[i] = 0;
  const ones: Flat = { data: new Float64Array(X.length).fill(1), rows: 1, columns: X.length };
  return {
    dW1: rowsOf(times(turned(x), D1)),
    db1: [...times(ones, D1).data],
    dW2: rowsOf(times(turned(H), D2)),
    db2: [...times(ones, D2).data],
  };
}

export function trainEpochs(X: Matrix, Y: Matrix, net: Net, lr: number, orders: number[][], batchSize: number) {
  if (!(Number.isInteger(batchSize) && batchSize > 0)) throw new RangeError('batchSize');
  const trained = structuredClone(net);
  const move = (list: number[], d: number[]) => {
    for (let i = 0; i < list.length; i++) list[i]! -= lr * d[i]!;
  };
  const history = orders.map((order) => {
    for (let b = 0; b * batchSize < order.length; b++) {
      const rows = order.slice(b * batchSize, (b + 1) * batchSize);
      const d = gradients(rows.map((i) => X[i]!), rows.map((i) => Y[i]!), trained);
      trained.W1.forEach((row, i) => move(row, d.dW1[i]!));
      trained.W2.forEach((row, i) => move(row, d.dW2[i]!));
      move(trained.b1, d.db1);
      move(trained.b2, d.db2);
    }
    return lossOf(Y, forward(X, trained).P);
  });
  return { net: trained, history };
}

export function classify(texts: string[], t: Tokenizer, mode: string, net: Net): number[] {
  const { P } = passed(textsToMatrix(texts, t, mode, net.W1.length), net);
  return rowsOf(P).map((row) => row.reduce((best, p, j) => (p > row[best]! ? j : best), 0));
}

export function accuracy(predicted: number[], labels: number[]): number {
  if (predicted.length !== labels.length || !labels.length) throw new RangeError('lengths');
  const hits = Uint8Array.from(labels, (label, i) => Number(label === predicted[i]));
  return hits.reduce((a, b) => a + b, 0) / hits.length;
}
