import { sigmoid as sigmoidOf } from '../arrays.ts';
import { asTensor, filled, type TensorLike } from '../creation.ts';
import { type Unary, unary } from '../elementwise.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { mul, neg } from './arithmetic.ts';

/**
 * y = σ(x) = 1 / (1 + e⁻ˣ), element by element; σ′(x) = σ(x) (1 − σ(x)).
 *
 * Exact at both ends: ±1000 gives 1 and 0 with a gradient of 0, and σ′ keeps its digits where 1 − σ(x) has none left.
 */
export function sigmoid(x: TensorLike): Tensor {
  return unary(SIGMOID, x);
}

const SIGMOID: Unary = {
  name: 'sigmoid',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = sigmoidOf(x[i]!);
  },
  gradient: (dy, x) => mul(dy, unary(SIGMOID_SLOPE, x)),
};

/** σ′(x) = e⁻ˣ / (1 + e⁻ˣ)², the same for −x; σ″(x) = −σ′(x) · tanh(x/2). */
const SIGMOID_SLOPE: Unary = {
  name: 'sigmoid',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = sigmoidSlopeOf(x[i]!);
  },
  gradient: (dy, x, y) => neg(mul(dy, mul(y, tanh(mul(0.5, x))))),
};

function sigmoidSlopeOf(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return e / ((1 + e) * (1 + e));
}

/** y = ln σ(x) = −ln(1 + e⁻ˣ), element by element: −1000 at −1000, and −e⁻ˣ far out to the right. */
export function logSigmoid(x: TensorLike): Tensor {
  return unary(LOG_SIGMOID, x);
}

const LOG_SIGMOID: Unary = {
  name: 'logSigmoid',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = -softplusOf(-x[i]!);
  },
  gradient: (dy, x) => mul(dy, sigmoid(neg(x))),
};

/** y = ln(1 + eˣ), element by element: 1000 at 1000, and eˣ far out to the left. */
export function softplus(x: TensorLike): Tensor {
  return unary(SOFTPLUS, x);
}

const SOFTPLUS: Unary = {
  name: 'softplus',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = softplusOf(x[i]!);
  },
  gradient: (dy, x) => mul(dy, sigmoid(x)),
};

function softplusOf(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/**
 * y = tanh x, the hyperbolic tangent, element by element; tanh′(x) = 1 − tanh² x.
 *
 * ±1000 gives ±1 with a gradient of 0, and the gradient keeps its digits where 1 − tanh² x has none left.
 */
export function tanh(x: TensorLike): Tensor {
  return unary(TANH, x);
}

const TANH: Unary = {
  name: 'tanh',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.tanh(x[i]!);
  },
  gradient: (dy, x) => mul(dy, unary(TANH_SLOPE, x)),
};

/** tanh′(x) = 4 · σ′(2x); tanh″(x) = −2 · tanh′(x) · tanh x. */
const TANH_SLOPE: Unary = {
  name: 'tanh',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = 4 * sigmoidSlopeOf(2 * x[i]!);
  },
  gradient: (dy, x, y) => mul(dy, mul(mul(-2, y), tanh(x))),
};

/** y = max(x, 0), element by element; the gradient at 0 is 0. */
export function relu(x: TensorLike): Tensor {
  return unary(RELU, x);
}

const RELU: Unary = {
  name: 'relu',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.max(x[i]!, 0);
  },
  gradient: (dy, x) => mul(dy, step(x)),
};

/** y = x above 0, alpha · x elsewhere, element by element; the gradient at 0 is alpha · dy. */
export function leakyRelu(x: TensorLike, alpha = 0.2): Tensor {
  const input = asTensor('leakyRelu', 'x', x);
  const y = new Tensor(new Float64Array(input.size), input.shape);
  leak(input.values, alpha, y.values);
  return recording() ? record(y, [input], [(dy) => mul(dy, step(input, alpha))]) : y;
}

function leak(x: Float64Array, alpha: number, y: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = x[i]! > 0 ? x[i]! : alpha * x[i]!;
}

/** y = 1 above 0, alpha elsewhere, element by element; NaN stays NaN. The gradient is 0. */
export function step(x: TensorLike, alpha = 0): Tensor {
  const input = asTensor('step', 'x', x);
  const y = new Tensor(new Float64Array(input.size), input.shape);
  rise(input.values, alpha, y.values);
  return recording() ? record(y, [input], [(dy) => filled(dy.shape, 0)]) : y;
}

function rise(x: Float64Array, alpha: number, y: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = x[i]! > 0 ? 1 : Number.isNaN(x[i]!) ? Number.NaN : alpha;
}
