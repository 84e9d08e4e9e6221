import { asTensor, filled, type TensorLike } from '../creation.ts';
import { checkedShape, formatShape, sameShape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';

/**
 * C[i][j] = how many samples of class i were predicted to be class j, [numClasses, numClasses].
 *
 * Rows are actual, columns predicted; labels and predictions are vectors of class numbers from 0. Throws RangeError where
 * they are not equally long vectors, and for a number that is no class.
 */
export function confusionMatrix(labels: TensorLike, predictions: TensorLike, numClasses: number): Tensor {
  const actual = asTensor('confusionMatrix', 'labels', labels);
  const predicted = asTensor('confusionMatrix', 'predictions', predictions);
  if (actual.rank !== 1 || !sameShape(actual.shape, predicted.shape)) {
    throw new RangeError(
      `confusionMatrix: labels of shape ${formatShape(actual.shape)} and predictions of shape ` +
        `${formatShape(predicted.shape)} are not vectors of one length; give one class number for each sample`,
    );
  }
  const counts = filled(checkedShape('confusionMatrix', [numClasses, numClasses]), 0);
  actual.values.forEach((label, i) => {
    const prediction = predicted.values[i] as number;
    for (const [name, number] of [
      ['label', label],
      ['prediction', prediction],
    ] as const) {
      if (!Number.isInteger(number) || number < 0 || number >= numClasses) {
        throw new RangeError(
          `confusionMatrix: ${name} ${number} of sample ${i} is no class; ` +
            `of ${numClasses} classes, the first is 0 and the last is ${numClasses - 1}`,
        );
      }
    }
    const at = label * numClasses + prediction;
    counts.values[at] = (counts.values[at] as number) + 1;
  });
  return counts;
}
