/** Right versions of the functions, written apart from the model answer: loops, and Jacobians summed term by term. */

export type Matrix = number[][];
export type Rule = 'xavier' | 'he';
export type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';
export type Normalized = { Y: Matrix; mean: number[]; variance: number[] };
export type NormGradient = { dX: Matrix; dGamma: number[]; dBeta: number[] };

export function initScale(rule: Rule, fanIn: number, fanOut: number): { limit: number; std: number } {
  const variance = rule === 'xavier' ? 2 / (fanIn + fanOut) : 2 / fanIn;
  return { limit: Math.sqrt(3 * variance), std: Math.sqrt(variance) };
}

/** The weights from draws that stand where the weights will stand. */
export function initWeights(rule: Rule, fanIn: number, fanOut: number, draws: Matrix): Matrix {
  const { limit } = initScale(rule, fanIn, fanOut);
  return weightsFrom(limit, draws);
}

export function weightsFrom(limit: number, draws: Matrix): Matrix {
  return draws.map((row) => row.map((draw) => 2 * limit * draw - limit));
}

export function slopeOf(kind: Act, z: number): number {
  switch (kind) {
    case 'sigmoid':
      return 1 / (2 + Math.exp(z) + Math.exp(-z));
    case 'tanh':
      return 1 / Math.cosh(z) ** 2;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'leakyRelu':
      return z > 0 ? 1 : 0.01;
  }
}

export function gradientSignals(kind: Act, zs: number[], ws: number[]): number[] {
  return zs.map((_, from) => {
    let product = 1;
    for (let layer = from; layer < zs.length; layer++) product *= ws[layer]! * slopeOf(kind, zs[layer]!);
    return product;
  });
}

export function clipByValue(g: number[], min: number, max: number): number[] {
  return g.map((element) => [min, element, max].toSorted((a, b) => a - b)[1] as number);
}

export function lengthOf(g: number[]): number {
  let squares = 0;
  for (const element of g) squares += element * element;
  return Math.sqrt(squares);
}

export function clipByNorm(g: number[], clipNorm: number): number[] {
  const norm = lengthOf(g);
  return norm <= clipNorm ? g : g.map((element) => clipNorm * (element / norm));
}

export function clipByGlobalNorm(gs: number[][], clipNorm: number): { clipped: number[][]; norm: number } {
  const norm = lengthOf(gs.map(lengthOf));
  const clipped = norm <= clipNorm ? gs : gs.map((g) => g.map((element) => clipNorm * (element / norm)));
  return { clipped, norm };
}

/** Mean and variance of a list, the variance with all n. */
export function statistics(values: readonly number[]): { mean: number; variance: number } {
  let [mean, variance] = [0, 0];
  for (const value of values) mean += value / values.length;
  for (const value of values) variance += (value - mean) ** 2 / values.length;
  return { mean, variance };
}

export function turned(X: Matrix): Matrix {
  return (X[0] ?? []).map((_, j) => X.map((row) => row[j]!));
}

export function batchNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Normalized {
  const columns = turned(X).map(statistics);
  const [mean, variance] = [columns.map((one) => one.mean), columns.map((one) => one.variance)];
  return { Y: batchNormInference(X, gamma, beta, mean, variance, eps), mean, variance };
}

export function batchNormInference(
  X: Matrix,
  gamma: number[],
  beta: number[],
  mean: number[],
  variance: number[],
  eps = 1e-5,
): Matrix {
  const factor = gamma.map((g, j) => g / Math.sqrt(variance[j]! + eps));
  return X.map((row) => row.map((x, j) => factor[j]! * (x - mean[j]!) + beta[j]!));
}

export function movingAverage(moving: number[], batch: number[], momentum = 0.99): number[] {
  return moving.map((average, j) => batch[j]! + momentum * (average - batch[j]!));
}

export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5): NormGradient {
  const columns = turned(X).map(statistics);
  return columnGradients(
    X,
    gamma,
    dY,
    columns.map(({ mean }) => mean),
    columns.map(({ variance }) => variance),
    eps,
  );
}

/** The gradients of a batch that was normalized with these means and variances of its own. */
export function columnGradients(
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  mean: number[],
  variance: number[],
  eps: number,
): NormGradient {
  const upstream = turned(dY);
  const parts = turned(X).map((column, j) => {
    const std = Math.sqrt(variance[j]! + eps);
    const xHat = column.map((x) => (x - mean[j]!) / std);
    return partGradients(
      xHat,
      std,
      upstream[j]!,
      upstream[j]!.map((dy) => dy * gamma[j]!),
    );
  });
  return {
    dX: turned(parts.map(({ dx }) => dx)),
    dGamma: parts.map(({ dyx }) => total(dyx)),
    dBeta: upstream.map(total),
  };
}

export function layerNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Matrix {
  return X.map((row) => {
    const { mean, variance } = statistics(row);
    return row.map((x, j) => ((x - mean) / Math.sqrt(variance + eps)) * gamma[j]! + beta[j]!);
  });
}

export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5): NormGradient {
  const parts = X.map((row, i) => {
    const { mean, variance } = statistics(row);
    const std = Math.sqrt(variance + eps);
    const xHat = row.map((x) => (x - mean) / std);
    return partGradients(
      xHat,
      std,
      dY[i]!,
      dY[i]!.map((dy, j) => dy * gamma[j]!),
    );
  });
  return {
    dX: parts.map(({ dx }) => dx),
    dGamma: turned(parts.map(({ dyx }) => dyx)).map(total),
    dBeta: turned(dY).map(total),
  };
}

/**
 * What a normalized list passes back: dx[i] = Σₖ d[k] · ∂x̂[k]/∂x[i] with ∂x̂[k]/∂x[i] = (δᵢₖ − 1/n − x̂[k] x̂[i]/n) / std,
 * and dy · x̂ of each element.
 */
export function partGradients(xHat: number[], std: number, dy: number[], d: number[]): { dx: number[]; dyx: number[] } {
  const n = xHat.length;
  const dx = xHat.map((own, i) =>
    total(d.map((upstream, k) => (upstream * ((i === k ? 1 : 0) - 1 / n - (xHat[k]! * own) / n)) / std)),
  );
  return { dx, dyx: dy.map((upstream, k) => upstream * xHat[k]!) };
}

export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Σ weights · Y: the scalar whose gradient, for Y, is the weights. */
export function weighted(Y: Matrix, weights: Matrix): number {
  return total(Y.flatMap((row, i) => row.map((y, j) => y * weights[i]![j]!)));
}
