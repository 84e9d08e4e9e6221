import type { Gradients, Matrix, Net, Pass, Trained } from '../references.ts';
import * as reference from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

/** Wrong versions refuse what right ones refuse: the mistake is elsewhere. */
export function requireSizes(...sizes: readonly number[]): void {
  for (const size of sizes) if (!Number.isInteger(size) || size < 1) throw new RangeError('size');
}

export function requireIds(ids: readonly number[], words: number): void {
  if (ids.some((id) => !Number.isInteger(id) || id < 0 || id >= words)) throw new RangeError('id');
}

export function requireContext(ids: readonly number[], { E, W1 }: Net): void {
  requireIds(ids, E.length);
  if (ids.length * E[0].length !== W1.length) throw new RangeError('window');
}

export function requireExamples(contexts: Matrix, targets: readonly number[], net: Net): void {
  if (contexts.length === 0 || contexts.length !== targets.length) throw new RangeError('examples');
  requireIds(targets, net.E.length);
  for (const ids of contexts) requireContext(ids, net);
}

export type ForwardFaults = {
  project?: (x: number) => number;
  activate?: (z: number) => number;
  output?: (logits: number[]) => number[];
  b1?: (b: number) => number;
  b2?: (b: number) => number;
};

const same = (value: number) => value;

/** The forward pass with faults. */
export function forwardWith(ids: number[], net: Net, faults: ForwardFaults): Pass {
  requireContext(ids, net);
  const { project = same, activate = Math.tanh, output = reference.softmax, b1 = same, b2 = same } = faults;
  const x = reference.concatenate(reference.lookup(net.E, ids)).map(project);
  const hidden = reference.affine(x, net.W1, net.b1.map(b1)).map(activate);
  return { x, hidden, probabilities: output(reference.affine(hidden, net.W2, net.b2.map(b2))) };
}

export type BackwardFaults = {
  /** What the output delta of one example is. */
  delta?: (probabilities: number[], target: number) => number[];
  slope?: (a: number) => number;
  /** Adds what one place of a context sends back to the row of its word. */
  scatter?: (row: number[], dx: number[], place: number) => number[];
  /** Whose row the piece of a place goes to. */
  receiver?: (ids: number[], place: number) => number;
  divisor?: (examples: number) => number;
};

/** p − one-hot. */
function minusTarget(probabilities: number[], target: number): number[] {
  return probabilities.map((p, k) => p - Number(k === target));
}

export function ownPlace(row: number[], dx: number[], place: number): number[] {
  return row.map((sum, m) => sum + dx[place * row.length + m]);
}

/** The gradients with faults. */
export function backwardWith(contexts: Matrix, targets: number[], net: Net, faults: BackwardFaults): Gradients {
  requireExamples(contexts, targets, net);
  const { delta = minusTarget, slope = (a) => 1 - a * a, scatter = ownPlace, divisor = (n) => n } = faults;
  const { receiver = (ids, place) => ids[place] } = faults;
  const sums: Gradients = {
    dE: zerosLike(net.E),
    dW1: zerosLike(net.W1),
    db1: net.b1.map(() => 0),
    dW2: zerosLike(net.W2),
    db2: net.b2.map(() => 0),
  };
  const share = 1 / divisor(contexts.length);
  for (const [i, ids] of contexts.entries()) {
    const { x, hidden, probabilities } = reference.forward(ids, net);
    const out = delta(probabilities, targets[i]).map((d) => d * share);
    const inner = hidden.map((a, j) => slope(a) * reference.affine(out, turned(net.W2))[j]);
    const dx = reference.affine(inner, turned(net.W1));
    for (const [k, d] of out.entries()) sums.db2[k] += d;
    for (const [j, d] of inner.entries()) sums.db1[j] += d;
    for (const [j, a] of hidden.entries()) for (const [k, d] of out.entries()) sums.dW2[j][k] += a * d;
    for (const [j, value] of x.entries()) for (const [k, d] of inner.entries()) sums.dW1[j][k] += value * d;
    for (const place of ids.keys()) {
      const id = receiver(ids, place);
      sums.dE[id] = scatter(sums.dE[id], dx, place);
    }
  }
  return sums;
}

export function turned(matrix: Matrix): Matrix {
  return matrix[0].map((_, c) => matrix.map((row) => row[c]));
}

export function zerosLike(matrix: Matrix): Matrix {
  return matrix.map((row) => row.map(() => 0));
}

export type EpochFaults = {
  batches?: (order: number[], batchSize: number) => Matrix;
  start?: (net: Net, trained: Net) => Net;
  /**
   * The loss of an epoch: from the losses over all examples before and after it, those of its batches before their
   * steps, and that of the last batch after it.
   */
  loss?: (before: number, after: number, batches: number[], last: number) => number;
};

/** Training with faults. */
export function epochsWith(
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
  faults: EpochFaults,
): Trained {
  requireSizes(batchSize);
  requireExamples(contexts, targets, net);
  const { batches = reference.batchesOf, start = (_, trained) => trained, loss = (_, after) => after } = faults;
  let at = net;
  const history = orders.map((order) => {
    at = start(net, at);
    const before = reference.meanLoss(contexts, targets, at);
    let last = Number.NaN;
    const losses = batches(order, batchSize).map((batch) => {
      const [some, answers] = [batch.map((i) => contexts[i]), batch.map((i) => targets[i])];
      const own = reference.meanLoss(some, answers, at);
      at = reference.trainStep(some, answers, at, learningRate);
      last = reference.meanLoss(some, answers, at);
      return own;
    });
    return loss(before, reference.meanLoss(contexts, targets, at), losses, last);
  });
  return { net: at, history };
}
