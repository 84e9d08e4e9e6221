import { FaultyExercise } from '../exercise/errors.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import { DEFAULT_SEED } from '../grade.ts';
import { diagnosesAreCurrent } from './proofs/diagnoses.ts';
import { driverHoldsNoAnswer } from './proofs/driver.ts';
import { folderIsWhole } from './proofs/folder.ts';
import { checksAreComplete, languagesAreComplete } from './proofs/form.ts';
import { referencesAreGradients } from './proofs/gradients.ts';
import { referencesAreIndependent } from './proofs/independence.ts';
import { misconceptionsAreNamed } from './proofs/misconceptions.ts';
import { secretsAreKept } from './proofs/secrecy.ts';
import { solutionEarnsAll } from './proofs/solution.ts';
import { stubEarnsNothing } from './proofs/stub.ts';
import { taskIsWhole } from './proofs/task.ts';
import { tolerancesAreCertified } from './proofs/tolerances.ts';
import { trainingsHoldWeights } from './proofs/trainings.ts';
import { worthlessEarnsNothing } from './proofs/worthless.ts';
import type { Figures, Finding, Proof, Subject } from './types.ts';

/** What is proved, by the name under which progress is told. */
const PROOFS: Readonly<Record<string, Proof>> = {
  folder: folderIsWhole,
  checks: checksAreComplete,
  languages: languagesAreComplete,
  'task texts': taskIsWhole,
  'model answer': solutionEarnsAll,
  stub: stubEarnsNothing,
  'worthless hand-ins': worthlessEarnsNothing,
  references: referencesAreIndependent,
  driver: driverHoldsNoAnswer,
  secrets: secretsAreKept,
  gradients: referencesAreGradients,
  trainings: trainingsHoldWeights,
  'known mistakes': misconceptionsAreNamed,
  tolerances: tolerancesAreCertified,
  diagnoses: diagnosesAreCurrent,
};

/** The default seed and others, which hand-ins are graded with where an instructor says so. */
export const VERIFY_SEEDS: readonly number[] = [DEFAULT_SEED, 1, 2, 3, 4];

/** What stands between an exercise and being sound, with the figures that were seen. */
export type Verification = { id: string; sound: boolean; problems: string[]; figures: Figures };

/** The proof that begins, how many are done, and of how many. */
export type Step = { proof: string; done: number; of: number };

/** Proves that an exercise is sound. Throws `FaultyExercise` where there is nothing to prove it with. */
export async function verifyExercise(
  loaded: LoadedExercise,
  seeds: readonly number[] = VERIFY_SEEDS,
  onStep: (step: Step) => void = () => undefined,
): Promise<Verification> {
  const { id } = loaded.exercise;
  const solution = await loaded.solution();
  if (solution === undefined) throw new FaultyExercise(`Exercise ${id}`, 'solution/index.ts is missing');
  if (loaded.hidden === undefined) throw new FaultyExercise(`Exercise ${id}`, 'hidden/checks.ts is missing');
  const subject = { loaded, solution, misconceptions: await loaded.misconceptions(), seeds };
  const problems: string[] = [];
  const figures: Figures = {};
  const proofs = Object.entries(PROOFS);
  for (const [done, [name, proof]] of proofs.entries()) {
    onStep({ proof: name, done, of: proofs.length });
    const finding = await attempt(name, proof, subject);
    problems.push(...finding.problems);
    Object.assign(figures, finding.figures);
  }
  return { id, sound: problems.length === 0, problems: [...new Set(problems)], figures };
}

/** What a proof finds. One that the exercise's own code does not let finish is a problem like others. */
async function attempt(name: string, proof: Proof, subject: Subject): Promise<Finding> {
  try {
    return await proof(subject);
  } catch (error) {
    if (error instanceof FaultyExercise) return { problems: [error.message] };
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { problems: [`the proof of the ${name} stopped at an error in the exercise's code: ${why}`] };
  }
}
