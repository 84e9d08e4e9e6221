import { FaultyExercise } from '../exercise/errors.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import { DEFAULT_SEED } from '../grade.ts';
import { checksAreComplete, languagesAreComplete } from './proofs/form.ts';
import { referencesAreGradients } from './proofs/gradients.ts';
import { misconceptionsAreNamed } from './proofs/misconceptions.ts';
import { solutionEarnsAll } from './proofs/solution.ts';
import { stubEarnsNothing } from './proofs/stub.ts';
import { trainingsHoldWeights } from './proofs/trainings.ts';
import { worthlessEarnsNothing } from './proofs/worthless.ts';
import type { Figures, Proof } from './types.ts';

const PROOFS: readonly Proof[] = [
  checksAreComplete,
  languagesAreComplete,
  solutionEarnsAll,
  stubEarnsNothing,
  worthlessEarnsNothing,
  referencesAreGradients,
  trainingsHoldWeights,
  misconceptionsAreNamed,
];

/** The default seed and others, which hand-ins are graded with where an instructor says so. */
export const VERIFY_SEEDS: readonly number[] = [DEFAULT_SEED, 1, 2, 3, 4];

/** What stands between an exercise and being sound, with the figures that were seen. */
export type Verification = { id: string; sound: boolean; problems: string[]; figures: Figures };

/** Proves that an exercise is sound. Throws `FaultyExercise` where there is nothing to prove it with. */
export async function verifyExercise(
  loaded: LoadedExercise,
  seeds: readonly number[] = VERIFY_SEEDS,
): Promise<Verification> {
  const { id } = loaded.exercise;
  const solution = await loaded.solution();
  if (solution === undefined) throw new FaultyExercise(`Exercise ${id}`, 'solution/index.ts is missing');
  if (loaded.hidden === undefined) throw new FaultyExercise(`Exercise ${id}`, 'hidden/checks.ts is missing');
  const subject = { loaded, solution, misconceptions: await loaded.misconceptions(), seeds };
  const problems: string[] = [];
  const figures: Figures = {};
  for (const proof of PROOFS) {
    const finding = await proof(subject);
    problems.push(...finding.problems);
    Object.assign(figures, finding.figures);
  }
  return { id, sound: problems.length === 0, problems, figures };
}
