import { type Given, given } from '@chainrule/grader/exercise';
import {
  batchNorm,
  batchNormGradient,
  batchNormInference,
  clipByGlobalNorm,
  columnGradients,
  initScale,
  layerNorm,
  type Matrix,
  type Normalized,
  type NormGradient,
  partGradients,
  type Rule,
  statistics,
  total,
  turned,
  weightsFrom,
} from './references.ts';

type Use = {
  initScale: (rule: Rule, fanIn: number, fanOut: number) => Promise<{ limit: number; std: number }>;
  clipByGlobalNorm: (gs: number[][], clipNorm: number) => Promise<{ clipped: number[][]; norm: number }>;
  batchNorm: (X: Matrix, gamma: number[], beta: number[], eps?: number) => Promise<Normalized>;
  batchNormInference: (
    X: Matrix,
    gamma: number[],
    beta: number[],
    mean: number[],
    variance: number[],
    eps?: number,
  ) => Promise<Matrix>;
  layerNorm: (X: Matrix, gamma: number[], beta: number[], eps?: number) => Promise<Matrix>;
  batchNormGradient: (X: Matrix, gamma: number[], dY: Matrix, eps?: number) => Promise<NormGradient>;
};

/** The weights that belong to a given scale. */
async function weightsGiven(
  use: Pick<Use, 'initScale'>,
  rule: Rule,
  fanIn: number,
  fanOut: number,
  draws: Matrix,
): Promise<Matrix> {
  return weightsFrom((await use.initScale(rule, fanIn, fanOut)).limit, draws);
}

/** The gradients that belong to given means and variances of the batch. */
async function gradientsGiven(
  use: Pick<Use, 'batchNorm'>,
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  eps = 1e-5,
): Promise<NormGradient> {
  const beta = gamma.map(() => 0);
  const { mean, variance } = await use.batchNorm(X, gamma, beta, eps);
  return columnGradients(X, gamma, dY, mean, variance, eps);
}

/** One gradient alone. The other way round would let two wrong functions vouch for each other. */
async function clippedGiven(use: Pick<Use, 'clipByGlobalNorm'>, g: number[], clipNorm: number): Promise<number[]> {
  return (await use.clipByGlobalNorm([g], clipNorm)).clipped[0] as number[];
}

/** Means and variances of the columns, which `batchNormInference` takes. */
async function normalizedGiven(
  use: Pick<Use, 'batchNormInference'>,
  X: Matrix,
  gamma: number[],
  beta: number[],
  eps?: number,
): Promise<Normalized> {
  const { mean, variance } = batchNorm(X, gamma, beta, eps);
  return { Y: await use.batchNormInference(X, gamma, beta, mean, variance, eps), mean, variance };
}

/** A row is a batch of one feature, turned upright, or one sample whose mean and variance are known. */
async function rowsGiven(
  use: Pick<Use, 'batchNorm' | 'batchNormInference'>,
  X: Matrix,
  gamma: number[],
  beta: number[],
  eps?: number,
): Promise<Matrix> {
  const rows = X.map(async (row) => {
    const upright = row.map((x) => [x]);
    const { Y } = await use.batchNorm(upright, [1], [0], eps);
    return Y.map(([y], j) => (gamma[j] as number) * (y as number) + (beta[j] as number));
  });
  return Promise.all(rows);
}

async function rowsByMomentsGiven(
  use: Pick<Use, 'batchNorm' | 'batchNormInference'>,
  X: Matrix,
  gamma: number[],
  beta: number[],
  eps?: number,
): Promise<Matrix> {
  const rows = X.map(async (row) => {
    const upright = row.map((x) => [x]);
    const { mean, variance } = await use.batchNorm(upright, [1], [0], eps);
    const along = (moment: number[]) => row.map(() => moment[0] as number);
    const [y = []] = await use.batchNormInference([row], gamma, beta, along(mean), along(variance), eps);
    // A hand-in that only returns its first argument everywhere is right in nothing.
    if (y.every((element, j) => element === row[j])) throw new Error('nothing was normalized');
    return y;
  });
  return Promise.all(rows);
}

/** The gradients that belong to given normalized elements of the batch, and to its variances. */
async function gradientsOfElementsGiven(
  use: Pick<Use, 'batchNorm'>,
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  eps = 1e-5,
): Promise<NormGradient> {
  const ones = gamma.map(() => 1);
  const zeros = gamma.map(() => 0);
  const { Y, variance } = await use.batchNorm(X, ones, zeros, eps);
  const parts = turned(Y).map((xHat, j) => {
    const upstream = dY.map((row) => row[j] as number);
    const std = Math.sqrt((variance[j] as number) + eps);
    return {
      upstream,
      ...partGradients(
        xHat,
        std,
        upstream,
        upstream.map((dy) => dy * (gamma[j] as number)),
      ),
    };
  });
  return {
    dX: turned(parts.map(({ dx }) => dx)),
    dGamma: parts.map(({ dyx }) => total(dyx)),
    dBeta: parts.map(({ upstream }) => total(upstream)),
  };
}

type RowUse = Pick<Use, 'layerNorm' | 'batchNormGradient'>;

/** Every row a batch of one feature, turned upright, whose upstream gradient holds gamma already. */
async function rowGradientsGiven(
  use: RowUse,
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  eps?: number,
): Promise<NormGradient> {
  const gradients = X.map(async (row, i) => {
    const upright = row.map((x) => [x]);
    const upstream = (dY[i] as number[]).map((dy, j) => [dy * (gamma[j] as number)]);
    const { dX } = await use.batchNormGradient(upright, [1], upstream, eps);
    return dX.map(([dx]) => dx as number);
  });
  const ones = gamma.map(() => 1);
  const xHat = await use.layerNorm(
    X,
    ones,
    gamma.map(() => 0),
    eps,
  );
  const dyx = dY.map((row, i) => row.map((dy, j) => dy * (xHat[i]?.[j] as number)));
  return { dX: await Promise.all(gradients), dGamma: turned(dyx).map(total), dBeta: turned(dY).map(total) };
}

/** The same, where the normalized elements go into all of it. */
async function rowGradientsOfElementsGiven(
  use: RowUse,
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  eps = 1e-5,
): Promise<NormGradient> {
  const ones = gamma.map(() => 1);
  const xHat = await use.layerNorm(
    X,
    ones,
    gamma.map(() => 0),
    eps,
  );
  const parts = X.map((row, i) => {
    const upstream = dY[i] as number[];
    const std = Math.sqrt(statistics(row).variance + eps);
    return partGradients(
      xHat[i] as number[],
      std,
      upstream,
      upstream.map((dy, j) => dy * (gamma[j] as number)),
    );
  });
  return {
    dX: parts.map(({ dx }) => dx),
    dGamma: turned(parts.map(({ dyx }) => dyx)).map(total),
    dBeta: turned(dY).map(total),
  };
}

export const givenScale = given({ initScale }, weightsGiven);
export const givenGlobalNorm = given({ clipByGlobalNorm }, clippedGiven);
export const givenInference = given({ batchNormInference }, normalizedGiven);
export const givenColumns = given({ batchNorm, batchNormInference }, rowsGiven, rowsByMomentsGiven);
export const givenBatchNorm = given({ batchNorm }, gradientsGiven, gradientsOfElementsGiven);
export const givenRows = given({ layerNorm, batchNormGradient }, rowGradientsGiven, rowGradientsOfElementsGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'init-weights-published': givenScale,
  'clip-by-norm-published': givenGlobalNorm,
  'batch-norm-published': givenInference,
  'layer-norm-published': givenColumns,
  'batch-norm-gradient-published': givenBatchNorm,
  'layer-norm-gradient-published': givenRows,
};

export default published;
