import type { TensorLike } from '../creation.ts';
import { unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';

/** y = −x, element by element. */
export function neg(x: TensorLike): Tensor {
  return unary('neg', x, (value) => -value, neg);
}
