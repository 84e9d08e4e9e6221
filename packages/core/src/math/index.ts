/**
 * Mathematics beside the operations, by TensorFlow.js' name for it.
 *
 * @module
 */

export { confusionMatrix } from './confusionMatrix.ts';
