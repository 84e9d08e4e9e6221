import { spread, sumTo } from '../broadcasting.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import { type Binary, paired } from '../elementwise.ts';
import { broadcastShape, sizeOf } from '../shapes.ts';
import { record, recording } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * y = 1 where a = b, else 0, element by element, as float64; NaN equals nothing.
 *
 * The shapes broadcast; throws RangeError where they do not. A comparison is flat, so no gradient flows through it.
 */
export function equal(a: TensorLike, b: TensorLike): Tensor {
  return compared('equal', a, b, (left, right, y) => {
    for (let i = 0; i < y.length; i++) y[i] = left[i]! === right[i]! ? 1 : 0;
  });
}

/** y = 1 where a ≠ b, else 0, element by element; otherwise as `equal`. */
export function notEqual(a: TensorLike, b: TensorLike): Tensor {
  return compared('notEqual', a, b, (left, right, y) => {
    for (let i = 0; i < y.length; i++) y[i] = left[i]! !== right[i]! ? 1 : 0;
  });
}

/** y = 1 where a > b, else 0, element by element; otherwise as `equal`. */
export function greater(a: TensorLike, b: TensorLike): Tensor {
  return compared('greater', a, b, (left, right, y) => {
    for (let i = 0; i < y.length; i++) y[i] = left[i]! > right[i]! ? 1 : 0;
  });
}

/** y = 1 where a ≥ b, else 0, element by element; otherwise as `equal`. */
export function greaterEqual(a: TensorLike, b: TensorLike): Tensor {
  return compared('greaterEqual', a, b, (left, right, y) => {
    for (let i = 0; i < y.length; i++) y[i] = left[i]! >= right[i]! ? 1 : 0;
  });
}

/** y = 1 where a < b, else 0, element by element; otherwise as `equal`. */
export function less(a: TensorLike, b: TensorLike): Tensor {
  return compared('less', a, b, (left, right, y) => {
    for (let i = 0; i < y.length; i++) y[i] = left[i]! < right[i]! ? 1 : 0;
  });
}

/** y = 1 where a ≤ b, else 0, element by element; otherwise as `equal`. */
export function lessEqual(a: TensorLike, b: TensorLike): Tensor {
  return compared('lessEqual', a, b, (left, right, y) => {
    for (let i = 0; i < y.length; i++) y[i] = left[i]! <= right[i]! ? 1 : 0;
  });
}

/**
 * y = a where the condition is not 0, else b, element by element.
 *
 * All three shapes broadcast; throws RangeError where they do not. What is not chosen does not matter, be it NaN: its
 * gradient is 0.
 */
export function where(condition: TensorLike, a: TensorLike, b: TensorLike): Tensor {
  const chosen = asTensor('where', 'condition', condition);
  const left = asTensor('where', 'a', a);
  const right = asTensor('where', 'b', b);
  const shape = broadcastShape('where', broadcastShape('where', chosen.shape, left.shape), right.shape);
  const y = new Tensor(new Float64Array(sizeOf(shape)), shape);
  choose(spread(chosen, shape), spread(left, shape), spread(right, shape), y.values);
  if (!recording()) return y;
  return record(
    y,
    [left, right],
    [(dy) => sumTo(where(chosen, dy, 0), left.shape), (dy) => sumTo(where(chosen, 0, dy), right.shape)],
  );
}

function compared(name: string, a: TensorLike, b: TensorLike, values: Binary['values']): Tensor {
  return paired(name, values, asTensor(name, 'a', a), asTensor(name, 'b', b));
}

function choose(condition: Float64Array, a: Float64Array, b: Float64Array, y: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = condition[i]! !== 0 ? a[i]! : b[i]!;
}
