import { asTensor, type TensorLike } from '../creation.ts';
import { squaredDifference } from '../ops/powers.ts';
import { mean } from '../ops/sums.ts';
import { formatShape, sameShape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';

/**
 * L = (1/n) Σ (labels − predictions)², a scalar; n counts all elements, outputs as well as samples.
 *
 * Throws RangeError where the two shapes differ (they do not broadcast: [n] against [n, 1] is a mistake) and where
 * there are no elements.
 */
export function meanSquaredError(labels: TensorLike, predictions: TensorLike): Tensor {
  const wanted = asTensor('meanSquaredError', 'labels', labels);
  const predicted = asTensor('meanSquaredError', 'predictions', predictions);
  if (!sameShape(wanted.shape, predicted.shape)) {
    throw new RangeError(
      `meanSquaredError: labels of shape ${formatShape(wanted.shape)} and predictions of shape ` +
        `${formatShape(predicted.shape)} differ; give one label for each prediction, in the same shape`,
    );
  }
  return mean(squaredDifference(wanted, predicted));
}
