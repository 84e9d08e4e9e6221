import type { TensorLike } from '../creation.ts';
import { binary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { neg } from './neg.ts';

/**
 * y = a − b, element by element.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function sub(a: TensorLike, b: TensorLike): Tensor {
  return binary(
    'sub',
    a,
    b,
    (p, q) => p - q,
    (dy) => dy,
    neg,
  );
}
