/**
 * What a person reads: how good predictions are, from labels and predictions.
 *
 * @module
 */

export { binaryAccuracy, categoricalAccuracy, sparseCategoricalAccuracy } from './accuracy.ts';
export { f1Score, precision, recall } from './scores.ts';
