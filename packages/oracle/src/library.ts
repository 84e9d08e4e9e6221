import type { Library } from '@chainrule/core/testing';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Oracle } from './load.ts';

/**
 * TensorFlow.js under core's names: what it calls otherwise, gives for each sample instead of as a mean, or lacks and can
 * say by operations of its own.
 */
export function libraryOf({ tf, layers }: Oracle): Library {
  const oneHotFor = (labels: Tensor2D, predictions: Tensor2D) =>
    tf.oneHot(tf.cast(labels, 'int32'), predictions.shape.at(-1) as number) as Tensor2D;
  const losses = {
    ...tf.losses,
    binaryCrossentropy: (labels: Tensor2D, predictions: Tensor2D, fromLogits = false) =>
      fromLogits
        ? tf.losses.sigmoidCrossEntropy(labels, predictions)
        : tf.mean(layers.metrics.binaryCrossentropy(labels, predictions)),
    categoricalCrossentropy: (labels: Tensor2D, predictions: Tensor2D, fromLogits = false) =>
      fromLogits
        ? tf.losses.softmaxCrossEntropy(labels, predictions)
        : tf.mean(layers.metrics.categoricalCrossentropy(labels, predictions)),
    sparseCategoricalCrossentropy: (labels: Tensor2D, predictions: Tensor2D, fromLogits = false) =>
      losses.categoricalCrossentropy(oneHotFor(labels, predictions), predictions, fromLogits),
  };
  const f1Score = (labels: Tensor2D, predictions: Tensor2D) => {
    const precision = layers.metrics.precision(labels, predictions);
    const recall = layers.metrics.recall(labels, predictions);
    return tf.divNoNan(tf.mul(2, tf.mul(precision, recall)), tf.add(precision, recall));
  };
  return { ...tf, losses, metrics: { ...layers.metrics, f1Score } } as unknown as Library;
}
