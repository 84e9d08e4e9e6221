import type { TensorLike } from '../creation.ts';
import { type Binary, binary, type Unary, unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';
import { div, mul, neg, sub } from './arithmetic.ts';
import { equal, greater, where } from './comparison.ts';
import { log } from './exponentials.ts';

/** y = x², element by element. */
export function square(x: TensorLike): Tensor {
  return unary(SQUARE, x);
}

const SQUARE: Unary = {
  name: 'square',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = x[i]! * x[i]!;
  },
  gradient: (dy, x) => mul(dy, mul(2, x)),
};

/**
 * y = (a − b)², element by element.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function squaredDifference(a: TensorLike, b: TensorLike): Tensor {
  return binary(SQUARED_DIFFERENCE, a, b);
}

const SQUARED_DIFFERENCE: Binary = {
  name: 'squaredDifference',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) {
      const difference = a[i]! - b[i]!;
      y[i] = difference * difference;
    }
  },
  gradientA: (dy, a, b) => mul(dy, mul(2, sub(a, b))),
  gradientB: (dy, a, b) => mul(dy, mul(2, sub(b, a))),
};

/** y = √x, element by element; NaN below 0. The gradient dy / 2√x is infinite at 0. */
export function sqrt(x: TensorLike): Tensor {
  return unary(SQRT, x);
}

const SQRT: Unary = {
  name: 'sqrt',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.sqrt(x[i]!);
  },
  gradient: (dy, _, y) => div(dy, mul(2, y)),
};

/** y = 1/√x, element by element; Infinity at 0, NaN below. */
export function rsqrt(x: TensorLike): Tensor {
  return unary(RSQRT, x);
}

const RSQRT: Unary = {
  name: 'rsqrt',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = 1 / Math.sqrt(x[i]!);
  },
  gradient: (dy, x, y) => mul(dy, div(mul(-0.5, y), x)),
};

/** y = 1/x, element by element; ±Infinity at 0. */
export function reciprocal(x: TensorLike): Tensor {
  return unary(RECIPROCAL, x);
}

const RECIPROCAL: Unary = {
  name: 'reciprocal',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = 1 / x[i]!;
  },
  gradient: (dy, _, y) => neg(mul(dy, square(y))),
};

/**
 * y = baseᵉˣᵖ, element by element; NaN for a base below 0 and an exponent that is not whole.
 *
 * dL/dbase = dy · exp · baseᵉˣᵖ⁻¹, and 0 where exp is 0; dL/dexp = dy · y · ln base, and 0 where the base is not above 0.
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function pow(base: TensorLike, exp: TensorLike): Tensor {
  return binary(POW, base, exp);
}

const POW: Binary = {
  name: 'pow',
  values: (base, exp, y) => {
    for (let i = 0; i < y.length; i++) y[i] = base[i]! ** exp[i]!;
  },
  gradientA: (dy, base, exp) => mul(dy, mul(exp, pow(where(equal(exp, 0), 1, base), sub(exp, 1)))),
  gradientB: (dy, base, _, y) => mul(dy, mul(y, log(where(greater(base, 0), base, 1)))),
};
