import { asTensor, type TensorLike } from '../creation.ts';
import { type Binary, binary } from '../elementwise.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';
import { equal, greater, greaterEqual, less, lessEqual, where } from './comparison.ts';

/**
 * y = max(a, b), element by element; where they are equal, the gradient goes to a.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function maximum(a: TensorLike, b: TensorLike): Tensor {
  return binary(MAXIMUM, a, b);
}

const MAXIMUM: Binary = {
  name: 'maximum',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.max(a[i]!, b[i]!);
  },
  gradientA: (dy, a, b) => mul(dy, greaterEqual(a, b)),
  gradientB: (dy, a, b) => mul(dy, less(a, b)),
};

/**
 * y = min(a, b), element by element; where they are equal, the gradient goes to a.
 *
 * The shapes broadcast. Throws RangeError where they do not.
 */
export function minimum(a: TensorLike, b: TensorLike): Tensor {
  return binary(MINIMUM, a, b);
}

const MINIMUM: Binary = {
  name: 'minimum',
  values: (a, b, y) => {
    for (let i = 0; i < y.length; i++) y[i] = Math.min(a[i]!, b[i]!);
  },
  gradientA: (dy, a, b) => mul(dy, lessEqual(a, b)),
  gradientB: (dy, a, b) => mul(dy, greater(a, b)),
};

/**
 * y = x between the bounds, the nearer bound outside, element by element.
 *
 * The gradient is dy from one bound to the other, both included, and 0 outside. Throws RangeError unless
 * clipValueMin ≤ clipValueMax.
 */
export function clipByValue(x: TensorLike, clipValueMin: number, clipValueMax: number): Tensor {
  const input = asTensor('clipByValue', 'x', x);
  if (!(clipValueMin <= clipValueMax)) {
    throw new RangeError(
      `clipByValue: the bounds ${clipValueMin} and ${clipValueMax} leave nothing between them; ` +
        `give the lower one first`,
    );
  }
  const y = new Tensor(new Float64Array(input.size), input.shape);
  for (let i = 0; i < y.size; i++) y.values[i] = Math.min(Math.max(input.values[i]!, clipValueMin), clipValueMax);
  return recording() ? record(y, [input], [(dy) => where(equal(input, y), dy, 0)]) : y;
}
