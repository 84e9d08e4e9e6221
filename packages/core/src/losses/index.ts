/**
 * What training makes small: a scalar from labels and predictions.
 *
 * @module
 */

export { binaryCrossentropy, sigmoidCrossEntropy } from './binaryCrossentropy.ts';
export {
  categoricalCrossentropy,
  softmaxCrossEntropy,
  sparseCategoricalCrossentropy,
} from './categoricalCrossentropy.ts';
export { meanSquaredError } from './meanSquaredError.ts';
