import { type Given, given } from '@chainrule/grader/exercise';
import {
  batchNorm,
  columnGradients,
  initScale,
  type Matrix,
  type Normalized,
  type NormGradient,
  type Rule,
  weightsFrom,
} from './references.ts';

type Use = {
  initScale: (rule: Rule, fanIn: number, fanOut: number) => Promise<{ limit: number; std: number }>;
  batchNorm: (X: Matrix, gamma: number[], beta: number[], eps?: number) => Promise<Normalized>;
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

export const givenScale = given({ initScale }, weightsGiven);

export const givenBatchNorm = given({ batchNorm }, gradientsGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'init-weights-published': givenScale,
  'batch-norm-gradient-published': givenBatchNorm,
};

export default published;
