import type { Matrix } from '@chainrule/core/arrays';

/** What brings a column to mean 0 and standard deviation 1: (features) each. */
export type Scale = { mean: number[]; std: number[] };

/**
 * mean[j] = (1/n) Σᵢ x[i][j], std[j] = √((1/n) Σᵢ (x[i][j] − mean[j])²)
 *
 * x: (samples × features). Take the scale of the training data alone, and apply it to the rest. Throws RangeError
 * where there is no row.
 */
export function scaleOf(x: Matrix): Scale {
  const [first] = x;
  if (first === undefined) throw new RangeError('scaleOf: there is no row; give at least one sample');
  const mean = first.map((_, j) => x.reduce((sum, row) => sum + row[j]!, 0) / x.length);
  const std = mean.map((m, j) => Math.sqrt(x.reduce((sum, row) => sum + (row[j]! - m) ** 2, 0) / x.length));
  return { mean, std };
}

/**
 * (x[i][j] − mean[j]) / std[j]
 *
 * A column that never changes (std 0) becomes 0. Throws RangeError where a row has another length than the scale.
 */
export function standardize(x: Matrix, { mean, std }: Scale): Matrix {
  return x.map((row, i) => {
    if (row.length !== mean.length) {
      throw new RangeError(
        `standardize: row ${i} has ${row.length} features and the scale ${mean.length}; ` +
          'use the scale of data with the same features',
      );
    }
    return row.map((value, j) => (std[j] === 0 ? 0 : (value - mean[j]!) / std[j]!));
  });
}
