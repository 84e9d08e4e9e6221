// Every function calls the others wherever one can be made of another.
import { type Matrix, transpose } from '@chainrule/core/arrays';

export const initScale = (rule: 'xavier' | 'he', fanIn: number, fanOut: number) => {
  if ([fanIn, fanOut].some((fan) => !Number.isInteger(fan) || fan < 1)) throw new RangeError('a layer has neurons');
  const std = Math.sqrt(2 / (rule === 'he' ? fanIn : fanIn + fanOut));
  return { std, limit: Math.sqrt(3) * std };
};

export const initWeights = (rule: 'xavier' | 'he', fanIn: number, fanOut: number, rand: () => number): Matrix => {
  const { limit } = initScale(rule, fanIn, fanOut);
  return [...Array(fanIn)].map(() => [...Array(fanOut)].map(() => (rand() - 0.5) * 2 * limit));
};

const sigma = (z: number) => (z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z)));

export function gradientSignals(kind: string, zs: number[], ws: number[]): number[] {
  if (zs.length !== ws.length) throw new RangeError('one weight a layer');
  const [z, ...restZ] = zs;
  const [w, ...restW] = ws;
  if (z === undefined || w === undefined) return [];
  const behind = gradientSignals(kind, restZ, restW);
  const slope =
    kind === 'sigmoid' ? sigma(z) * sigma(-z) : kind === 'tanh' ? 1 - Math.tanh(z) ** 2 : z > 0 ? 1 : kind === 'relu' ? 0 : 0.01;
  return [w * slope * (behind[0] ?? 1), ...behind];
}

export function clipByValue(g: number[], min: number, max: number): number[] {
  if (max < min) throw new RangeError('bounds');
  return g.map((element) => [min, element, max].sort((a, b) => a - b)[1]!);
}

export const clipByNorm = (g: number[], clipNorm: number): number[] => clipByGlobalNorm([g], clipNorm).clipped[0]!;

export function clipByGlobalNorm(gs: number[][], clipNorm: number): { clipped: number[][]; norm: number } {
  if (!(clipNorm > 0)) throw new RangeError('clipNorm');
  const norm = Math.hypot(...gs.map((g) => Math.hypot(...g)));
  return { norm, clipped: norm > clipNorm ? gs.map((g) => g.map((element) => (element * clipNorm) / norm)) : gs };
}

export function layerNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Matrix {
  if (gamma.length !== beta.length || X.some((row) => row.length !== gamma.length)) throw new RangeError('features');
  return X.map((row) => {
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    const variance = row.reduce((a, b) => a + (b - mean) ** 2, 0) / row.length;
    return batchNormInference([row], gamma, beta, row.map(() => mean), row.map(() => variance), eps)[0]!;
  });
}

export function batchNormInference(
  X: Matrix,
  gamma: number[],
  beta: number[],
  mean: number[],
  variance: number[],
  eps = 1e-5,
): Matrix {
  for (const list of [beta, mean, variance, ...X]) if (list.length !== gamma.length) throw new RangeError('features');
  return X.map((row) => row.map((x, j) => beta[j]! + (gamma[j]! * (x - mean[j]!)) / Math.sqrt(variance[j]! + eps)));
}

export function batchNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5) {
  if (X.length === 0 || gamma.length === 0) throw new RangeError('empty');
  if (X.some((row) => row.length !== gamma.length)) throw new RangeError('features');
  const columns = transpose(X);
  const mean = columns.map((column) => column.reduce((a, b) => a + b) / X.length);
  const variance = columns.map((column, j) => column.reduce((a, b) => a + (b - mean[j]!) ** 2, 0) / X.length);
  return { Y: batchNormInference(X, gamma, beta, mean, variance, eps), mean, variance };
}

export const movingAverage = (moving: number[], batch: number[], momentum = 0.99): number[] => {
  if (moving.length !== batch.length) throw new RangeError('lengths');
  return moving.map((old, j) => old * momentum + batch[j]! - batch[j]! * momentum);
};

export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  if (X.length !== dY.length || dY.some((row) => row.length !== gamma.length)) throw new RangeError('dY');
  const ones = gamma.map(() => 1);
  const { Y: hat, variance } = batchNorm(X, ones, gamma.map(() => 0), eps);
  const n = X.length;
  const dBeta = gamma.map((_, j) => dY.reduce((a, row) => a + row[j]!, 0));
  const dGamma = gamma.map((_, j) => dY.reduce((a, row, i) => a + row[j]! * hat[i]![j]!, 0));
  const dX = X.map((row, i) =>
    row.map(
      (_, j) =>
        (gamma[j]! * (dY[i]![j]! - dBeta[j]! / n - (hat[i]![j]! * dGamma[j]!) / n)) / Math.sqrt(variance[j]! + eps),
    ),
  );
  return { dX, dGamma, dBeta };
}

export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  if (X.length === 0 || X.length !== dY.length || dY.some((row) => row.length !== gamma.length)) {
    throw new RangeError('dY');
  }
  const ones = gamma.map(() => 1);
  const hat = layerNorm(X, ones, gamma.map(() => 0), eps);
  // A row turned upright is a batch of one feature, and its upstream gradient holds gamma already.
  const dX = X.map(
    (row, i) =>
      transpose(
        batchNormGradient(
          row.map((x) => [x]),
          [1],
          row.map((_, j) => [gamma[j]! * dY[i]![j]!]),
          eps,
        ).dX,
      )[0]!,
  );
  return {
    dX,
    dGamma: gamma.map((_, j) => dY.reduce((a, row, i) => a + row[j]! * hat[i]![j]!, 0)),
    dBeta: gamma.map((_, j) => dY.reduce((a, row) => a + row[j]!, 0)),
  };
}
