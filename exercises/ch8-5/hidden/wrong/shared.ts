import { type Matrix, statistics, turned } from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

/** What a normalization may do wrong to one list of numbers. */
export type Faults = {
  /** How many to divide the squares by. */
  divisor?: (n: number) => number;
  /** What the deviations are divided by. */
  spread?: (variance: number, eps: number) => number;
  center?: (mean: number) => number;
};

export const rootOf = (variance: number, eps: number) => Math.sqrt(variance + eps);

/** Deviations over their spread, with faults. */
export function normalizedWith(values: readonly number[], eps: number, faults: Faults) {
  const { divisor = (n) => n, spread = rootOf, center = (mean) => mean } = faults;
  const { mean, variance: population } = statistics(values);
  const variance = (population * values.length) / divisor(values.length);
  const std = spread(variance, eps);
  return { values: values.map((value) => (value - center(mean)) / std), mean, variance, std };
}

/** Y = gamma · x̂ + beta, row by row. */
export function scaled(rows: Matrix, gamma: number[], beta: number[]): Matrix {
  return rows.map((row) => row.map((value, j) => gamma[j]! * value + beta[j]!));
}

/** Batch normalization with faults. */
export function batchNormWith(X: Matrix, gamma: number[], beta: number[], eps: number, faults: Faults) {
  requireShapes(X, [gamma, beta]);
  const columns = turned(X).map((column) => normalizedWith(column, eps, faults));
  return {
    Y: scaled(turned(columns.map(({ values }) => values)), gamma, beta),
    mean: columns.map(({ mean }) => mean),
    variance: columns.map(({ variance }) => variance),
  };
}

/** Wrong versions refuse what right ones refuse: the mistake is elsewhere. */
export function requireShapes(X: Matrix, lists: readonly (readonly number[])[], mayBeEmpty = false): void {
  const features = lists[0]?.length ?? 0;
  const isFaulty = [...X, ...lists].some((list) => list.length !== features);
  if (isFaulty || features === 0 || (X.length === 0 && !mayBeEmpty)) throw new RangeError('shapes');
}

export function requireGradientShapes(X: Matrix, gamma: number[], dY: Matrix): void {
  requireShapes(X, [gamma]);
  if (dY.length !== X.length || dY.some((row) => row.length !== gamma.length)) throw new RangeError('shapes');
}

export function requireClipNorm(clipNorm: number): void {
  if (!(clipNorm > 0)) throw new RangeError('clipNorm');
}

export function requireSizes(fanIn: number, fanOut: number): void {
  for (const size of [fanIn, fanOut]) if (!Number.isInteger(size) || size < 1) throw new RangeError('sizes');
}
