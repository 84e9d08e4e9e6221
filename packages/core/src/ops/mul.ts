import type { TensorLike } from '../creation.ts';
import { binary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y = a · b, element by element; `matMul` is the matrix product.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function mul(a: TensorLike, b: TensorLike): Tensor {
  return binary(
    'mul',
    a,
    b,
    (p, q) => p * q,
    (dy, _, right) => mul(dy, right),
    (dy, left) => mul(dy, left),
  );
}
