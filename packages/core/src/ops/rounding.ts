import { filled, type TensorLike } from '../creation.ts';
import { type Unary, unary } from '../elementwise.ts';
import type { Tensor } from '../tensor.ts';

/** y = the largest whole number that is not above x, element by element. The gradient is 0. */
export function floor(x: TensorLike): Tensor {
  return unary(FLOOR, x);
}

const FLOOR: Unary = {
  name: 'floor',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.floor(x[i]!);
  },
  gradient: (_, x) => filled(x.shape, 0),
};

/** y = the smallest whole number that is not below x, element by element. The gradient is 0. */
export function ceil(x: TensorLike): Tensor {
  return unary(CEIL, x);
}

const CEIL: Unary = {
  name: 'ceil',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.ceil(x[i]!);
  },
  gradient: (_, x) => filled(x.shape, 0),
};

/** y = the whole number next to x, of two equally near ones the even one, element by element. The gradient is 0. */
export function round(x: TensorLike): Tensor {
  return unary(ROUND, x);
}

const ROUND: Unary = {
  name: 'round',
  values: (x, y) => {
    for (let i = 0; i < y.length; i++) y[i] = toEven(x[i]!);
  },
  gradient: (_, x) => filled(x.shape, 0),
};

function toEven(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  if (rest < 0.5) return down;
  if (rest > 0.5) return down + 1;
  return down % 2 === 0 ? down : down + 1;
}
