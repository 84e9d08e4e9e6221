import type { TensorLike } from '../creation.ts';
import { unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './mul.ts';

/** y = x², element by element. */
export function square(x: TensorLike): Tensor {
  return unary(
    'square',
    x,
    (value) => value * value,
    (dy, input) => mul(dy, mul(2, input)),
  );
}
