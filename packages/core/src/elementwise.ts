import { asTensor, type TensorLike } from './creation.ts';
import { sumTo } from './ops/broadcastTo.ts';
import { broadcastIndices, broadcastShape, sameShape } from './shapes.ts';
import { record } from './tape.ts';
import { Tensor } from './tensor.ts';

/**
 * y = f(x), element by element, in the shape of x.
 *
 * `gradient` gives dL/dx from dL/dy, x and y; it is made of operations.
 */
export function unary(
  operation: string,
  x: TensorLike,
  f: (x: number) => number,
  gradient: (dy: Tensor, x: Tensor, y: Tensor) => Tensor,
): Tensor {
  const input = asTensor(operation, 'x', x);
  const y = new Tensor(input.values.map(f), input.shape);
  return record(y, [input], [(dy) => gradient(dy, input, y)]);
}

/**
 * y = f(a, b), element by element, after broadcasting a and b to one shape.
 *
 * `gradientA` gives dL/da from dL/dy, a, b and y in the shape of y, `gradientB` dL/db likewise; what broadcasting
 * repeated is summed here. Throws RangeError where the shapes do not broadcast.
 */
export function binary(
  operation: string,
  a: TensorLike,
  b: TensorLike,
  f: (a: number, b: number) => number,
  gradientA: (dy: Tensor, a: Tensor, b: Tensor, y: Tensor) => Tensor,
  gradientB: (dy: Tensor, a: Tensor, b: Tensor, y: Tensor) => Tensor,
): Tensor {
  const left = asTensor(operation, 'a', a);
  const right = asTensor(operation, 'b', b);
  const y = zip(operation, left, right, f);
  return record(
    y,
    [left, right],
    [
      (dy) => sumTo(gradientA(dy, left, right, y), left.shape),
      (dy) => sumTo(gradientB(dy, left, right, y), right.shape),
    ],
  );
}

function zip(operation: string, a: Tensor, b: Tensor, f: (a: number, b: number) => number): Tensor {
  if (sameShape(a.shape, b.shape)) {
    return new Tensor(
      a.values.map((value, i) => f(value, b.values[i] as number)),
      a.shape,
    );
  }
  const shape = broadcastShape(operation, a.shape, b.shape);
  const fromA = broadcastIndices(a.shape, shape);
  const fromB = broadcastIndices(b.shape, shape);
  const values = new Float64Array(fromA.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = f(a.values[fromA[i] as number] as number, b.values[fromB[i] as number] as number);
  }
  return new Tensor(values, shape);
}
