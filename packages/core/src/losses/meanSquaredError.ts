import type { TensorLike } from '../creation.ts';
import { squaredDifference } from '../ops/powers.ts';
import { mean } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import { pairOf } from './arguments.ts';

/**
 * L = (1/n) Σ (labels − predictions)², a scalar; n counts all elements, outputs as well as samples.
 *
 * Throws RangeError where the two shapes differ (they do not broadcast: [n] against [n, 1] is a mistake) and where
 * there are no elements.
 */
export function meanSquaredError(labels: TensorLike, predictions: TensorLike): Tensor {
  const [wanted, predicted] = pairOf('meanSquaredError', labels, predictions);
  return mean(squaredDifference(wanted, predicted));
}
