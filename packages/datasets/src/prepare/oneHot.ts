import type { Matrix } from '@chainrule/core/arrays';

/**
 * Y[i][j] = 1 where j is labels[i], and 0 elsewhere.
 *
 * labels: (samples), whole numbers from 0 below `classes`; Y: (samples × classes). Throws RangeError for any other label.
 */
export function oneHot(labels: readonly number[], classes: number): Matrix {
  return labels.map((label, i) => {
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new RangeError(`oneHot: label ${i} is ${label}; it has to be a whole number from 0 to ${classes - 1}`);
    }
    const row = new Array<number>(classes).fill(0);
    row[label] = 1;
    return row;
  });
}
