import { spread, sumTo } from './broadcasting.ts';
import { asTensor, type TensorLike } from './creation.ts';
import { broadcastShape, sameShape, sizeOf } from './shapes.ts';
import { record, recording } from './tape.ts';
import { Tensor } from './tensor.ts';

/** An operation y = f(x), element by element. */
export interface Unary {
  readonly name: string;
  /** Fills y with f of every element of x. A loop of its own, since one that calls f is many times slower. */
  readonly values: (x: Float64Array, y: Float64Array) => void;
  /** dL/dx from dL/dy, x and y; made of operations. */
  readonly gradient: (dy: Tensor, x: Tensor, y: Tensor) => Tensor;
}

/** An operation y = f(a, b), element by element. */
export interface Binary {
  readonly name: string;
  /** Fills y with f of every pair of elements; a and b are as long as y. */
  readonly values: (a: Float64Array, b: Float64Array, y: Float64Array) => void;
  /** dL/da from dL/dy, a, b and y, in the shape of y; made of operations. */
  readonly gradientA: BinaryGradient;
  /** dL/db, likewise. */
  readonly gradientB: BinaryGradient;
}

type BinaryGradient = (dy: Tensor, a: Tensor, b: Tensor, y: Tensor) => Tensor;

/** y = f(x), in the shape of x. */
export function unary(operation: Unary, x: TensorLike): Tensor {
  const input = asTensor(operation.name, 'x', x);
  const y = new Tensor(new Float64Array(input.size), input.shape);
  operation.values(input.values, y.values);
  return recording() ? record(y, [input], [(dy) => operation.gradient(dy, input, y)]) : y;
}

/**
 * y = f(a, b), after broadcasting a and b to one shape; what broadcasting repeated is summed in the gradients.
 *
 * Throws RangeError where the shapes do not broadcast.
 */
export function binary(operation: Binary, a: TensorLike, b: TensorLike): Tensor {
  const left = asTensor(operation.name, 'a', a);
  const right = asTensor(operation.name, 'b', b);
  const y = paired(operation.name, operation.values, left, right);
  if (!recording()) return y;
  return record(
    y,
    [left, right],
    [
      (dy) => sumTo(operation.gradientA(dy, left, right, y), left.shape),
      (dy) => sumTo(operation.gradientB(dy, left, right, y), right.shape),
    ],
  );
}

/** y = f(a, b) without a gradient, such as a comparison; the shapes broadcast. */
export function paired(name: string, values: Binary['values'], a: Tensor, b: Tensor): Tensor {
  const shape = sameShape(a.shape, b.shape) || b.rank === 0 ? a.shape : broadcastShape(name, a.shape, b.shape);
  const y = new Tensor(new Float64Array(sizeOf(shape)), shape);
  values(spread(a, shape), spread(b, shape), y.values);
  return y;
}
