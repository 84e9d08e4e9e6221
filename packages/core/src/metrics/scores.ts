import type { TensorLike } from '../creation.ts';
import { filled } from '../creation.ts';
import { pairOf } from '../losses/arguments.ts';
import type { Tensor } from '../tensor.ts';

/**
 * TP / (TP + FP), a scalar: of what was predicted to be 1, the share that is; 0 where nothing was.
 *
 * Labels and predictions are 0 or 1 (`greater(p, 0.5)` makes probabilities so); only an exact 1 counts as one. Throws
 * RangeError where the two shapes differ and where there are no elements.
 */
export function precision(labels: TensorLike, predictions: TensorLike): Tensor {
  const { hits, predicted } = counts('precision', labels, predictions);
  return share(hits, predicted);
}

/** TP / (TP + FN), a scalar: of what is 1, the share that was predicted to be; 0 where nothing is. Else as `precision`. */
export function recall(labels: TensorLike, predictions: TensorLike): Tensor {
  const { hits, actual } = counts('recall', labels, predictions);
  return share(hits, actual);
}

/**
 * 2PR / (P + R) = 2TP / (2TP + FP + FN), a scalar: the harmonic mean of precision P and recall R; 0 where both are.
 *
 * Otherwise as `precision`. (TensorFlow.js has no such metric; the name is Keras'.)
 */
export function f1Score(labels: TensorLike, predictions: TensorLike): Tensor {
  const { hits, predicted, actual } = counts('f1Score', labels, predictions);
  return share(2 * hits, predicted + actual);
}

function counts(operation: string, labels: TensorLike, predictions: TensorLike) {
  const [wanted, given] = pairOf(operation, labels, predictions);
  const count = (fits: (label: number, prediction: number) => boolean) =>
    wanted.values.reduce((total, label, i) => total + Number(fits(label, given.values[i] as number)), 0);
  return {
    hits: count((label, prediction) => label === 1 && prediction === 1),
    predicted: count((_, prediction) => prediction === 1),
    actual: count((label) => label === 1),
  };
}

function share(part: number, whole: number): Tensor {
  return filled([], whole === 0 ? 0 : part / whole);
}
