type Matrix = number[][];
type Net = { E: Matrix; W1: Matrix; b1: number[]; W2: Matrix; b2: number[] };
type Slopes = { dE: Matrix; dW1: Matrix; db1: number[]; dW2: Matrix; db2: number[] };

// Nothing that is asked for calls anything else that is asked for.

function run(ids: readonly number[], { E, W1, b1, W2, b2 }: Net) {
  const M = E[0].length;
  if (ids.some((id) => !Object.hasOwn(E, id)) || ids.length * M !== W1.length) throw new RangeError('context');
  const x = W1.map((_, r) => E[ids[Math.floor(r / M)]][r % M]);
  const a = b1.map((b, j) => Math.tanh(W1.reduceRight((z, row, r) => z + row[j] * x[r], b)));
  const z = b2.map((b, k) => W2.reduceRight((sum, row, j) => sum + row[k] * a[j], b));
  const shift = z.reduce((top, one) => (one > top ? one : top));
  const scale = Math.log(z.reduce((sum, one) => sum + Math.exp(one - shift), 0));
  return { x, a, logP: z.map((one) => one - shift - scale) };
}

function slopes(contexts: Matrix, targets: readonly number[], net: Net): Slopes {
  const n = contexts.length;
  if (n < 1 || n !== targets.length) throw new RangeError('examples');
  if (targets.some((t) => !Object.hasOwn(net.E, t))) throw new RangeError('targets');
  const M = net.E[0].length;
  const ways = contexts.map((ids, i) => {
    const { x, a, logP } = run(ids, net);
    const out = logP.map((log, k) => (Math.exp(log) - Number(k === targets[i])) / n);
    const inner = a.map((own, j) => (1 - own ** 2) * out.reduce((sum, d, k) => sum + d * net.W2[j][k], 0));
    return { ids, x, a, out, inner };
  });
  type Way = (typeof ways)[number];
  const total = (share: (way: Way) => number) => ways.reduce((sum, way) => sum + share(way), 0);
  return {
    dE: net.E.map((row, id) =>
      row.map((_, m) =>
        total(({ ids, inner }) => {
          let sum = 0;
          for (let place = ids.indexOf(id); place !== -1; place = ids.indexOf(id, place + 1)) {
            sum += inner.reduce((part, d, j) => part + d * net.W1[place * M + m][j], 0);
          }
          return sum;
        }),
      ),
    ),
    dW1: net.W1.map((row, r) => row.map((_, j) => total(({ x, inner }) => x[r] * inner[j]))),
    db1: net.b1.map((_, j) => total(({ inner }) => inner[j])),
    dW2: net.W2.map((row, j) => row.map((_, k) => total(({ a, out }) => a[j] * out[k]))),
    db2: net.b2.map((_, k) => total(({ out }) => out[k])),
  };
}

function moved(net: Net, { dE, dW1, db1, dW2, db2 }: Slopes, rate: number): Net {
  const matrix = (m: Matrix, d: Matrix) => m.map((row, r) => row.map((value, c) => value - rate * d[r][c]));
  const vector = (v: number[], d: number[]) => v.map((value, i) => value - rate * d[i]);
  return {
    E: matrix(net.E, dE),
    W1: matrix(net.W1, dW1),
    b1: vector(net.b1, db1),
    W2: matrix(net.W2, dW2),
    b2: vector(net.b2, db2),
  };
}

const TOP = -Math.log(1e-7);

export function buildVocabulary(sentences: string[][]): Record<string, number> {
  const all = sentences.flat();
  const firsts = all.filter((word, i) => all.indexOf(word) === i);
  return Object.fromEntries(firsts.map((word) => [word, firsts.indexOf(word)]));
}

export function windows(ids: number[], window: number) {
  if (window < 1 || !Number.isInteger(window)) throw new RangeError('window');
  const contexts: Matrix = [];
  const targets: number[] = [];
  const seen: number[] = [];
  for (const id of ids) {
    if (seen.length === window) {
      contexts.push([...seen]);
      targets.push(id);
      seen.shift();
    }
    seen.push(id);
  }
  return { contexts, targets };
}

export function lookup(E: Matrix, ids: number[]): Matrix {
  return ids.map((id) => {
    const row = E.at(id);
    if (row === undefined || id < 0 || !Number.isInteger(id)) throw new RangeError(`no row ${id}`);
    return Array.from(row);
  });
}

export function concatenate(vectors: Matrix): number[] {
  return vectors.flatMap((vector) => vector);
}

export function parameterCount(V: number, window: number, M: number, h: number): number {
  const sizes = [V, window, M, h];
  if (sizes.some((size) => size < 1 || size !== Math.floor(size))) throw new RangeError('sizes');
  return V * M + window * M * h + h + h * V + V;
}

export function forward(ids: number[], net: Net) {
  const { x, a, logP } = run(ids, net);
  return { x, hidden: a, probabilities: logP.map(Math.exp) };
}

export function crossEntropy(probabilities: number[], target: number): number {
  if (!Object.hasOwn(probabilities, target)) throw new RangeError('target');
  return Math.min(TOP, Math.log(1 / probabilities[target]));
}

export function perplexity(probabilities: number[]): number {
  if (!probabilities.length) throw new RangeError('empty');
  const logs = probabilities.map((p) => Math.log10(Math.max(1e-7, p)));
  return 10 ** -(logs.reduce((sum, log) => sum + log) / logs.length);
}

export function backward(contexts: Matrix, targets: number[], net: Net): Slopes {
  return slopes(contexts, targets, net);
}

export function trainStep(contexts: Matrix, targets: number[], net: Net, learningRate: number): Net {
  return moved(net, slopes(contexts, targets, net), learningRate);
}

export function trainEpochs(
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
) {
  if (batchSize < 1 || !Number.isInteger(batchSize)) throw new RangeError('batchSize');
  slopes(contexts, targets, net);
  let at = structuredClone(net);
  const history = orders.map((order) => {
    for (let b = 0; b < Math.ceil(order.length / batchSize); b++) {
      const batch = order.filter((_, i) => Math.floor(i / batchSize) === b);
      const [some, answers] = [batch.map((i) => contexts[i]), batch.map((i) => targets[i])];
      at = moved(at, slopes(some, answers, at), learningRate);
    }
    const losses = contexts.map((ids, i) => Math.min(TOP, -run(ids, at).logP[targets[i]]));
    return losses.reduce((sum, loss) => sum + loss) / losses.length;
  });
  return { net: at, history };
}

export function nextWord(ids: number[], net: Net): number {
  const { logP } = run(ids, net);
  return logP.reduce((best, log, id) => (log > logP[best] ? id : best), 0);
}
