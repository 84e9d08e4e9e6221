/**
 * The layers of a model.
 *
 * @module
 */

export { activation } from './activation.ts';
export { batchNormalization } from './batchNormalization.ts';
export { dense } from './dense.ts';
export { dropout } from './dropout.ts';
export { embedding } from './embedding.ts';
export { flatten } from './flatten.ts';
export { layerNormalization } from './layerNormalization.ts';
