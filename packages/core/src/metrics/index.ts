export { binaryAccuracy, categoricalAccuracy, sparseCategoricalAccuracy } from './accuracy.ts';
export { f1Score, precision, recall } from './scores.ts';
