import type { TensorLike } from '../creation.ts';
import { softplus } from '../ops/activations.ts';
import { add, mul, neg, sub } from '../ops/arithmetic.ts';
import { clipByValue } from '../ops/bounds.ts';
import { log, log1p } from '../ops/exponentials.ts';
import { mean } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import { pairOf } from './arguments.ts';
import { EPSILON } from './epsilon.ts';
import { weighted } from './weighted.ts';

/**
 * L = −(1/n) Σ [t ln p + (1 − t) ln(1 − p)], a scalar; t are the labels, from 0 to 1, n counts all elements.
 *
 * p are the predictions, clipped to [1e-7, 1 − 1e-7]; with `fromLogits` they are logits z, p = σ(z), and the loss is
 * `sigmoidCrossEntropy`. Throws RangeError where the two shapes differ and where there are no elements.
 */
export function binaryCrossentropy(labels: TensorLike, predictions: TensorLike, fromLogits = false): Tensor {
  const [wanted, predicted] = pairOf('binaryCrossentropy', labels, predictions);
  if (fromLogits) return logistic(wanted, predicted);
  const p = clipByValue(predicted, EPSILON, 1 - EPSILON);
  return mean(neg(add(mul(wanted, log(p)), mul(sub(1, wanted), log1p(neg(p))))));
}

/**
 * L = (1/n) Σ [t ln(1 + e⁻ᶻ) + (1 − t) ln(1 + eᶻ)], a scalar: binary cross-entropy of logits z; n counts all elements.
 *
 * Nothing is clipped: label 1 with logit −1000 costs 1000, and with logit 40 it costs e⁻⁴⁰. dL/dz = (σ(z) − t)/n, as
 * exact. Throws RangeError where the two shapes differ and where there are no elements.
 */
export function sigmoidCrossEntropy(multiClassLabels: TensorLike, logits: TensorLike): Tensor {
  return logistic(...pairOf('sigmoidCrossEntropy', multiClassLabels, logits, 'logits'));
}

function logistic(labels: Tensor, logits: Tensor): Tensor {
  return mean(add(weighted(labels, softplus(neg(logits))), weighted(sub(1, labels), softplus(logits))));
}
