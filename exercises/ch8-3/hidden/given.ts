import { type Given, given } from '@chainrule/grader/exercise';
import { categoricalCrossEntropy, type Matrix } from './references.ts';

type Categorical = { categoricalCrossEntropy: (Y: Matrix, P: Matrix) => Promise<number> };

/** What `sparseCategoricalCrossEntropy` ought to make of the loss for one-hot rows. */
async function sparseGiven(use: Categorical, labels: number[], P: Matrix): Promise<number> {
  const Y = labels.map((label, i) => (P[i] ?? P[0]).map((_, j) => Number(j === label)));
  return use.categoricalCrossEntropy(Y, P);
}

/** The loss for one-hot rows, with what it refuses. */
function strict(Y: Matrix, P: Matrix): number {
  const fits = Y.length === P.length && Y.every((row, i) => row.length === P[i].length && row.length === P[0].length);
  if (!fits || Y.length === 0) throw new RangeError('rows that do not fit');
  return categoricalCrossEntropy(Y, P);
}

export const givenCategorical = given({ categoricalCrossEntropy: strict }, sparseGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'sparse-published': givenCategorical,
};

export default published;
