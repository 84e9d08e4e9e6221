import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, sameShape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { viewed } from '../view.ts';

/**
 * Labels and predictions as tensors of one shape.
 *
 * Throws RangeError, naming the loss or metric, where the shapes differ (they do not broadcast: [n] against [n, 1] is a
 * mistake), and where there is nothing to average.
 */
export function pairOf(
  operation: string,
  labels: TensorLike,
  predictions: TensorLike,
  noun = 'predictions',
): [Tensor, Tensor] {
  const wanted = asTensor(operation, 'labels', labels);
  const predicted = asTensor(operation, noun, predictions);
  if (!sameShape(wanted.shape, predicted.shape)) {
    throw new RangeError(
      `${operation}: labels of shape ${formatShape(wanted.shape)} and ${noun} of shape ` +
        `${formatShape(predicted.shape)} differ; give one label for each of the ${noun}, in the same shape`,
    );
  }
  requireSamples(operation, predicted);
  return [wanted, predicted];
}

/** Throws RangeError where the last axis is not one of classes, and where there are no samples or no classes. */
export function requireClasses(operation: string, predictions: Tensor): void {
  if (predictions.rank === 0) {
    throw new RangeError(`${operation}: predictions are a scalar; give one number for each class, [samples, classes]`);
  }
  requireSamples(operation, predictions);
}

/** Labels as one class number for each sample; throws RangeError where they are not. */
export function classNumbers(operation: string, labels: TensorLike, predictions: Tensor): Tensor {
  const classes = asTensor(operation, 'labels', labels);
  const samples = predictions.shape.slice(0, -1);
  if (sameShape(classes.shape, samples) || sameShape(classes.shape, [...samples, 1])) return viewed(classes, samples);
  throw new RangeError(
    `${operation}: labels of shape ${formatShape(classes.shape)} do not fit predictions of shape ` +
      `${formatShape(predictions.shape)}; give one class number for each sample, shape ${formatShape(samples)}`,
  );
}

function requireSamples(operation: string, predictions: Tensor): void {
  if (predictions.size === 0) {
    throw new RangeError(
      `${operation}: with predictions of shape ${formatShape(predictions.shape)} there is nothing to average; ` +
        `give at least one sample`,
    );
  }
}
