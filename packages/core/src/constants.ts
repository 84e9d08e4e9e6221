import { asTensor, filled, type TensorLike } from './creation.ts';
import { checkedShape, type Shape } from './shapes.ts';
import type { Tensor } from './tensor.ts';

/** A tensor of zeros. Throws RangeError where `shape` is no shape. */
export function zeros(shape: Shape): Tensor {
  return filled(checkedShape('zeros', shape), 0);
}

/** A tensor of ones. Throws RangeError where `shape` is no shape. */
export function ones(shape: Shape): Tensor {
  return filled(checkedShape('ones', shape), 1);
}

/** A tensor whose every element is `value`. Throws RangeError where `shape` is no shape, TypeError for no number. */
export function fill(shape: Shape, value: number): Tensor {
  if (typeof value !== 'number') {
    throw new TypeError(`fill: value is ${value === null ? 'null' : `of type ${typeof value}`}; give one number`);
  }
  return filled(checkedShape('fill', shape), value);
}

/** Zeros in the shape of x. */
export function zerosLike(x: TensorLike): Tensor {
  return filled(asTensor('zerosLike', 'x', x).shape, 0);
}

/** Ones in the shape of x. */
export function onesLike(x: TensorLike): Tensor {
  return filled(asTensor('onesLike', 'x', x).shape, 1);
}

/**
 * 1 where the row is the column, else 0: the identity matrix, [numRows, numColumns].
 *
 * It is square unless `numColumns` says otherwise. Throws RangeError unless both sizes are whole numbers from 0.
 */
export function eye(numRows: number, numColumns: number = numRows): Tensor {
  const made = filled(checkedShape('eye', [numRows, numColumns]), 0);
  for (let i = 0; i < Math.min(numRows, numColumns); i++) made.values[i * numColumns + i] = 1;
  return made;
}
