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
  const classes = asTensor('oneHot', 'indices', indices);
  const y = filled(checkedShape('oneHot', [...classes.shape, depth]), offValue);
  classes.values.forEach((index, i) => {
    if (!Number.isInteger(index) || index < 0 || index >= depth) {
      throw new RangeError(
        `oneHot: index ${index}, element ${i} of indices of shape ${formatShape(classes.shape)}, is no class; ` +
          `for a depth of ${depth}, use whole numbers from 0 to ${depth - 1}`,
      );
    }
    y.values[i * depth + index] = onValue;
  });
  return y;
}
