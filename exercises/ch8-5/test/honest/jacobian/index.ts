// The way back by the chain rule in its long form: dvariance first, then dmean, then dX. The rest as it comes.
import type { Matrix } from '@chainrule/core/arrays';

export * from './forward.ts';

class Moments {
  readonly mean: number;
  readonly variance: number;
  readonly root: number;

  constructor(values: readonly number[], eps: number) {
    this.mean = values.reduce((a, b) => a + b, 0) / values.length;
    this.variance = values.reduce((a, b) => a + (b - this.mean) ** 2, 0) / values.length;
    this.root = Math.sqrt(this.variance + eps);
  }
}

function longForm(x: number[], dHat: number[], eps: number) {
  const n = x.length;
  const { mean, root } = new Moments(x, eps);
  const centered = x.map((value) => value - mean);
  const dVariance = dHat.reduce((a, d, i) => a + d * centered[i]!, 0) * -0.5 * root ** -3;
  const dMean = -dHat.reduce((a, d) => a + d, 0) / root + dVariance * centered.reduce((a, c) => a - 2 * c, 0) / n;
  return {
    dx: dHat.map((d, i) => d / root + (dVariance * 2 * centered[i]!) / n + dMean / n),
    hat: centered.map((c) => c / root),
  };
}

function refuse(X: Matrix, gamma: number[], dY: Matrix) {
  const isFaulty = X.length === 0 || gamma.length === 0 || dY.length !== X.length;
  if (isFaulty || [...X, ...dY].some((row) => row.length !== gamma.length)) throw new RangeError('shapes');
}

export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  refuse(X, gamma, dY);
  const result = { dX: X.map((row) => [...row]), dGamma: [...gamma], dBeta: [...gamma] };
  for (const [j, g] of gamma.entries()) {
    const up = dY.map((row) => row[j]!);
    const { dx, hat } = longForm(
      X.map((row) => row[j]!),
      up.map((dy) => g * dy),
      eps,
    );
    for (const [i, value] of dx.entries()) result.dX[i]![j] = value;
    result.dGamma[j] = up.reduce((a, dy, i) => a + dy * hat[i]!, 0);
    result.dBeta[j] = up.reduce((a, dy) => a + dy, 0);
  }
  return result;
}

export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  refuse(X, gamma, dY);
  const rows = X.map((row, i) =>
    longForm(
      row,
      gamma.map((g, j) => g * dY[i]![j]!),
      eps,
    ),
  );
  return {
    dX: rows.map(({ dx }) => dx),
    dGamma: gamma.map((_, j) => rows.reduce((a, { hat }, i) => a + hat[j]! * dY[i]![j]!, 0)),
    dBeta: gamma.map((_, j) => dY.reduce((a, row) => a + row[j]!, 0)),
  };
}
