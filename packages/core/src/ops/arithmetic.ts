import type { TensorLike } from '../creation.ts';
import { type Binary, binary, type Unary, unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';

/**
 * y = a + b, element by element.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function add(a: TensorLike, b: TensorLike): Tensor {
  return binary(ADD, a, b);
}

const ADD: Binary = {
  name: 'add',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i]! + b[i]!;
  },
  gradientA: (dy) => dy,
  gradientB: (dy) => dy,
};

/**
 * y = a − b, element by element.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function sub(a: TensorLike, b: TensorLike): Tensor {
  return binary(SUB, a, b);
}

const SUB: Binary = {
  name: 'sub',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i]! - b[i]!;
  },
  gradientA: (dy) => dy,
  gradientB: (dy) => neg(dy),
};

/**
 * y = a · b, element by element; `matMul` is the matrix product.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function mul(a: TensorLike, b: TensorLike): Tensor {
  return binary(MUL, a, b);
}

const MUL: Binary = {
  name: 'mul',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i]! * b[i]!;
  },
  gradientA: (dy, _, b) => mul(dy, b),
  gradientB: (dy, a) => mul(dy, a),
};

/**
 * y = a / b, element by element; x / 0 is ±Infinity and 0 / 0 is NaN.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function div(a: TensorLike, b: TensorLike): Tensor {
  return binary(DIV, a, b);
}

const DIV: Binary = {
  name: 'div',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = a[i]! / b[i]!;
  },
  gradientA: (dy, _, b) => div(dy, b),
  gradientB: (dy, _, b, y) => neg(mul(div(dy, b), y)),
};

/** y = −x, element by element. */
export function neg(x: TensorLike): Tensor {
  return unary(NEG, x);
}

const NEG: Unary = {
  name: 'neg',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = -x[i]!;
  },
  gradient: (dy) => neg(dy),
};
