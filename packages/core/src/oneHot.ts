import { asTensor, filled, type TensorLike } from './creation.ts';
import { checkedShape, formatShape } from './shapes.ts';
import type { Tensor } from './tensor.ts';

/**
 * y[…, k] = `onValue` where k is the index at […], else `offValue`: classes as rows with a single 1.
 *
 * Indices of shape [n] and a depth of 3 give [n, 3]. Throws RangeError for an index that is not a whole number from 0 to
 * depth − 1 (TensorFlow.js gives such a row no 1 at all).
 */
export function oneHot(indices: TensorLike, depth: number, onValue = 1, offValue = 0): Tensor {
  return oneHotOf('oneHot', 'index', asTensor('oneHot', 'indices', indices), depth, onValue, offValue);
}

/** As `oneHot`; errors name the operation and what an index stands for there. */
export function oneHotOf(
  operation: string,
  noun: string,
  indices: Tensor,
  depth: number,
  onValue: number,
  offValue: number,
): Tensor {
  const y = filled(checkedShape(operation, [...indices.shape, depth]), offValue);
  indices.values.forEach((index, i) => {
    if (!Number.isInteger(index) || index < 0 || index >= depth) {
      throw new RangeError(
        `${operation}: ${noun} ${index}, element ${i} of shape ${formatShape(indices.shape)}, is no class; ` +
          `of ${depth} classes, the first is 0 and the last is ${depth - 1}`,
      );
    }
    y.values[i * depth + index] = onValue;
  });
  return y;
}
