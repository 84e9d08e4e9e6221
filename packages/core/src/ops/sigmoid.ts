import { sigmoid as sigmoidOf } from '../arrays.ts';
import type { TensorLike } from '../creation.ts';
import { unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';

/**
 * y = σ(x) = 1 / (1 + e⁻ˣ), element by element; σ′(x) = σ(x) · σ(−x).
 *
 * Exact at both ends: ±1000 gives 1 and 0 with a gradient of 0, and σ′ keeps its digits where 1 − σ(x) has none left.
 */
export function sigmoid(x: TensorLike): Tensor {
  return unary('sigmoid', x, sigmoidOf, (dy, input, y) => mul(dy, mul(y, sigmoid(neg(input)))));
}
