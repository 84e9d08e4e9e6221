import type { TensorLike } from '../creation.ts';
import { binary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';

/**
 * y = a / b, element by element; x / 0 is ±Infinity and 0 / 0 is NaN.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function div(a: TensorLike, b: TensorLike): Tensor {
  return binary(
    'div',
    a,
    b,
    (p, q) => p / q,
    (dy, _, right) => div(dy, right),
    (dy, _, right, y) => neg(mul(div(dy, right), y)),
  );
}
