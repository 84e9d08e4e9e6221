import type { TensorLike } from '../creation.ts';
import { type Unary, unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { mul, neg } from './arithmetic.ts';

/** y = sin x, x in radians, element by element. */
export function sin(x: TensorLike): Tensor {
  return unary(SIN, x);
}

const SIN: Unary = {
  name: 'sin',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.sin(x[i]!);
  },
  gradient: (dy, x) => mul(dy, cos(x)),
};

/** y = cos x, x in radians, element by element. */
export function cos(x: TensorLike): Tensor {
  return unary(COS, x);
}

const COS: Unary = {
  name: 'cos',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.cos(x[i]!);
  },
  gradient: (dy, x) => neg(mul(dy, sin(x))),
};
