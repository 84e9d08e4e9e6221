import type { TensorLike } from '../creation.ts';
import { unary } from '../elementwise.ts';
import { Tensor } from '../tensor.ts';
import { mul } from './mul.ts';

/** y = |x|, element by element; the gradient at 0 is 0 (TensorFlow.js takes −1 there). */
export function abs(x: TensorLike): Tensor {
  return unary('abs', x, Math.abs, (dy, input) => mul(dy, new Tensor(input.values.map(Math.sign), input.shape)));
}
