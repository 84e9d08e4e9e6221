import { asTensor, type TensorLike } from '../creation.ts';
import { classNumbers, pairOf, requireClasses } from '../losses/arguments.ts';
import { equal, greater } from '../ops/comparison.ts';
import { argMax } from '../ops/extremes.ts';
import { mean } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';

/**
 * The share of outputs along the last axis that are on the label's side of ½: 1 counts as p > ½, else 0.
 *
 * [n, k] gives one share for each of n samples, [n] a single one; a p of exactly ½ counts as 0. Throws RangeError where
 * the two shapes differ, for scalars, and where there are no elements.
 */
export function binaryAccuracy(labels: TensorLike, predictions: TensorLike): Tensor {
  const [wanted, predicted] = pairOf('binaryAccuracy', labels, predictions);
  requireClasses('binaryAccuracy', predicted);
  return mean(equal(wanted, greater(predicted, 0.5)), -1);
}

/**
 * 1 for each sample whose largest prediction is that of its class, else 0; labels are one-hot, [n, k] gives [n].
 *
 * Of equally large predictions the first one counts. Throws RangeError where the two shapes differ, for scalars, and
 * where there are no samples.
 */
export function categoricalAccuracy(labels: TensorLike, predictions: TensorLike): Tensor {
  const [wanted, predicted] = pairOf('categoricalAccuracy', labels, predictions);
  requireClasses('categoricalAccuracy', predicted);
  return equal(argMax(wanted, -1), argMax(predicted, -1));
}

/**
 * 1 for each sample whose largest prediction is that of its class, else 0; labels are the numbers of classes, from 0.
 *
 * Predictions of shape [n, k] take labels of shape [n] or [n, 1] and give [n]. Throws RangeError for other labels, for
 * scalar predictions, and where there are no samples.
 */
export function sparseCategoricalAccuracy(labels: TensorLike, predictions: TensorLike): Tensor {
  const operation = 'sparseCategoricalAccuracy';
  const predicted = asTensor(operation, 'predictions', predictions);
  requireClasses(operation, predicted);
  return equal(classNumbers(operation, labels, predicted), argMax(predicted, -1));
}
