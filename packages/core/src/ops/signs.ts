import { filled, type TensorLike } from '../creation.ts';
import { type Unary, unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';

/** y = |x|, element by element; the gradient at 0 is 0 (TensorFlow.js takes −1 there). */
export function abs(x: TensorLike): Tensor {
  return unary(ABS, x);
}

const ABS: Unary = {
  name: 'abs',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.abs(x[i]!);
  },
  gradient: (dy, x) => mul(dy, sign(x)),
};

/** y = 1, 0 or −1 for x above, at and below 0, element by element; NaN stays NaN. The gradient is 0. */
export function sign(x: TensorLike): Tensor {
  return unary(SIGN, x);
}

const SIGN: Unary = {
  name: 'sign',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.sign(x[i]!);
  },
  gradient: (_, x) => filled(x.shape, 0),
};
