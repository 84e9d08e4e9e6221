import { asTensor, type TensorLike } from '../creation.ts';
import { oneHotOf } from '../oneHot.ts';
import { div, mul, neg } from '../ops/arithmetic.ts';
import { clipByValue } from '../ops/bounds.ts';
import { log } from '../ops/exponentials.ts';
import { logSoftmax } from '../ops/softmax.ts';
import { mean, sum } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import { classNumbers, pairOf, requireClasses } from './arguments.ts';
import { EPSILON } from './epsilon.ts';
import { weighted } from './weighted.ts';

/**
 * L = −(1/n) Σᵢ Σⱼ tᵢⱼ ln pᵢⱼ, a scalar; n counts samples, j classes, along the last axis; t are one-hot labels.
 *
 * p are the predictions, divided by the sum of their row and clipped to [1e-7, 1 − 1e-7]; with `fromLogits` they are
 * logits, and the loss is `softmaxCrossEntropy`. Throws RangeError where the two shapes differ, for scalars, and where
 * there are no samples.
 */
export function categoricalCrossentropy(labels: TensorLike, predictions: TensorLike, fromLogits = false): Tensor {
  const [wanted, predicted] = pairOf('categoricalCrossentropy', labels, predictions);
  requireClasses('categoricalCrossentropy', predicted);
  return fromLogits ? ofLogits(wanted, predicted) : ofProbabilities(wanted, predicted);
}

/**
 * L = −(1/n) Σᵢ ln pᵢ[tᵢ], a scalar: `categoricalCrossentropy` with labels that are the numbers of classes, from 0.
 *
 * Predictions of shape [n, k] take labels of shape [n] or [n, 1]. Throws RangeError for other labels, for one that is no
 * class, for scalar predictions, and where there are no samples.
 */
export function sparseCategoricalCrossentropy(labels: TensorLike, predictions: TensorLike, fromLogits = false): Tensor {
  const operation = 'sparseCategoricalCrossentropy';
  const predicted = asTensor(operation, 'predictions', predictions);
  requireClasses(operation, predicted);
  const classes = classNumbers(operation, labels, predicted);
  const count = predicted.shape[predicted.rank - 1] as number;
  const wanted = oneHotOf(operation, 'label', classes, count, 1, 0);
  return fromLogits ? ofLogits(wanted, predicted) : ofProbabilities(wanted, predicted);
}

/**
 * L = −(1/n) Σᵢ Σⱼ tᵢⱼ ln softmax(zᵢ)ⱼ, a scalar: categorical cross-entropy of logits z; n counts samples.
 *
 * Nothing is clipped: logits [0, 1000] for the first class cost 1000, [40, 0] cost e⁻⁴⁰. dL/dz = (softmax(z) − t)/n, as
 * exact. Throws RangeError where the two shapes differ, for scalars, and where there are no samples.
 */
export function softmaxCrossEntropy(onehotLabels: TensorLike, logits: TensorLike): Tensor {
  const [wanted, predicted] = pairOf('softmaxCrossEntropy', onehotLabels, logits, 'logits');
  requireClasses('softmaxCrossEntropy', predicted);
  return ofLogits(wanted, predicted);
}

function ofLogits(labels: Tensor, logits: Tensor): Tensor {
  return mean(sum(weighted(labels, neg(logSoftmax(logits))), -1));
}

function ofProbabilities(labels: Tensor, predictions: Tensor): Tensor {
  const shares = div(predictions, sum(predictions, -1, true));
  return mean(sum(mul(labels, neg(log(clipByValue(shares, EPSILON, 1 - EPSILON)))), -1));
}
