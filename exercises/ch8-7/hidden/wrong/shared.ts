import {
  type Gradients,
  gradientsOf,
  type Matrix,
  type Mode,
  type Net,
  type Pass,
  forward as rightForward,
  lossOf as rightLossOf,
  sums,
  type Tokenizer,
  total,
} from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

/** Wrong versions refuse what right ones refuse: the mistake is elsewhere. */
export function requireSize(size: number | undefined): void {
  if (size !== undefined && (!Number.isInteger(size) || size < 1)) throw new RangeError('size');
}

export function requireMode(mode: Mode): void {
  if (!['binary', 'count', 'freq', 'tfidf'].includes(mode)) throw new RangeError('mode');
}

export function requireCounts(tf: number, df: number, documentCount: number): void {
  if (![tf, df, documentCount].every((count) => Number.isInteger(count) && count >= 0)) throw new RangeError('counts');
  if (df > documentCount) throw new RangeError('df');
}

export function requireNet(X: Matrix, { W1, b1, W2, b2 }: Net): void {
  const isFaulty =
    X.some((row) => row.length !== W1.length) ||
    W1.some((row) => row.length !== b1.length) ||
    W2.length !== b1.length ||
    W2.some((row) => row.length !== b2.length);
  if (isFaulty) throw new RangeError('shapes');
}

export function requireTargets(Y: Matrix, P: Matrix): void {
  const classes = P[0]?.length;
  if (Y.length !== P.length || [...Y, ...P].some((row) => row.length !== classes)) throw new RangeError('targets');
  if (Y.length === 0) throw new RangeError('no samples');
}

/** What a matrix does with each word of a sequence, with faults. */
export function matrixWith(
  sequences: number[][],
  columns: number,
  element: (count: number, index: number, text: number) => number,
): Matrix {
  return sequences.map((sequence, text) =>
    Array.from({ length: columns }, (_, index) => {
      const count = sequence.filter((one) => one === index).length;
      return count === 0 ? 0 : element(count, index, text);
    }),
  );
}

/** In how many texts of the corpus the word of an index occurs. */
export function frequencyAt({ wordIndex, wordDocs }: Tokenizer, index: number): number {
  const [word] = Object.entries(wordIndex).find(([, one]) => one === index) as [string, number];
  return wordDocs[word] as number;
}

type ForwardFaults = {
  hidden?: (z: number) => number;
  scores?: (z: number) => number;
  softmax?: (Z: Matrix) => Matrix;
};

const softmaxRows = (Z: Matrix): Matrix =>
  Z.map((row) => row.map((own) => 1 / total(row.map((other) => Math.exp(other - own)))));

/** A forward pass with faults. */
export function forwardWith(X: Matrix, net: Net, faults: ForwardFaults): Pass {
  requireNet(X, net);
  const { hidden = (z) => Math.max(0, z), scores = (z) => z, softmax = softmaxRows } = faults;
  const H = sums(X, net.W1, net.b1).map((row) => row.map(hidden));
  return { H, P: softmax(sums(H, net.W2, net.b2).map((row) => row.map(scores))) };
}

/** The right gradients, with the shapes refused that have to be. */
export function checkedGradients(X: Matrix, Y: Matrix, net: Net, pass = rightForward(X, net)): Gradients {
  requireNet(X, net);
  requireTargets(Y, rightForward(X, net).P);
  return gradientsOf(X, Y, net, pass);
}

export const scaledList = (list: number[], factor: number): number[] => list.map((element) => factor * element);

export const scaledTable = (m: Matrix, factor: number): Matrix => m.map((row) => scaledList(row, factor));

/** The loss over all samples. */
export const lossAt = (X: Matrix, Y: Matrix, net: Net): number => rightLossOf(Y, rightForward(X, net).P);
