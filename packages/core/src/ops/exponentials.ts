import type { TensorLike } from '../creation.ts';
import { type Unary, unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { add, div, mul } from './arithmetic.ts';

/** y = eˣ, element by element; Infinity from x = 709.8, 0 below −745.2. */
export function exp(x: TensorLike): Tensor {
  return unary(EXP, x);
}

const EXP: Unary = {
  name: 'exp',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.exp(x[i]!);
  },
  gradient: (dy, _, y) => mul(dy, y),
};

/** y = eˣ − 1, element by element, to full precision near 0. */
export function expm1(x: TensorLike): Tensor {
  return unary(EXPM1, x);
}

const EXPM1: Unary = {
  name: 'expm1',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.expm1(x[i]!);
  },
  gradient: (dy, x) => mul(dy, exp(x)),
};

/** y = ln x, the natural logarithm, element by element; −Infinity at 0, NaN below. */
export function log(x: TensorLike): Tensor {
  return unary(LOG, x);
}

const LOG: Unary = {
  name: 'log',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.log(x[i]!);
  },
  gradient: (dy, x) => div(dy, x),
};

/** y = ln(1 + x), element by element, to full precision near 0; −Infinity at −1, NaN below. */
export function log1p(x: TensorLike): Tensor {
  return unary(LOG1P, x);
}

const LOG1P: Unary = {
  name: 'log1p',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.log1p(x[i]!);
  },
  gradient: (dy, x) => div(dy, add(1, x)),
};
