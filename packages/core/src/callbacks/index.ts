/**
 * Callbacks that come with the library; `model.fit` takes them, and objects of one's own, as `callbacks`.
 *
 * @module
 */

export { earlyStopping } from './earlyStopping.ts';
export { terminateOnNaN } from './terminateOnNaN.ts';
