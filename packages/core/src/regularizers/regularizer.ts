import type { Tensor } from '../tensor.ts';

/** A penalty on weights that is added to the loss: `regularizers.l1`, `l2` and `l1l2` make one. */
export interface Regularizer {
  /** The name in `regularizers`, as a saved model has it. */
  readonly name: 'l1l2';
  /** The arguments that make it again. */
  readonly config: { readonly l1: number; readonly l2: number };
  /** The penalty of these weights, a scalar that can be differentiated. */
  apply(x: Tensor): Tensor;
}
