/**
 * Optimizers, to be handed to `model.compile` or to be used by `minimize`.
 *
 * @module
 */

export { adagrad } from './adagrad.ts';
export { adam } from './adam.ts';
export { momentum } from './momentum.ts';
export { rmsprop } from './rmsprop.ts';
export { sgd } from './sgd.ts';
