import { mul } from '../ops/arithmetic.ts';
import { equal, where } from '../ops/comparison.ts';
import type { Tensor } from '../tensor.ts';

/** weights · costs, element by element, where a weight of 0 gives 0 even for an infinite cost. */
export function weighted(weights: Tensor, costs: Tensor): Tensor {
  return where(equal(weights, 0), 0, mul(weights, costs));
}
