import type { TensorLike } from '../creation.ts';
import { binary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y = a + b, element by element.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function add(a: TensorLike, b: TensorLike): Tensor {
  return binary(
    'add',
    a,
    b,
    (p, q) => p + q,
    (dy) => dy,
    (dy) => dy,
  );
}
