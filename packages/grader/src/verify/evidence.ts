import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FaultyExercise } from '../exercise/errors.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { AnyFunction, Functions } from '../exercise/types.ts';
import { grade } from '../grade.ts';
import { allChecks } from '../report/select.ts';
import { lost, runTrusted } from './inProcess.ts';

/** A wrong version of a function that is not registered as a misconception: what the checks have never seen. */
export type WrongVariant = { id: string; function: string; wrong: AnyFunction };

/** An honest hand-in that did not get full marks under a seed. */
export type FalseAlarm = { handIn: string; seed: number; lost: string[] };

/** A wrong variant that lost no points under a seed. */
export type Accepted = { id: string; seed: number };

type Seeds = { seeds: readonly number[] };

/** The folders of an exercise's honest hand-ins: `test/honest/NAME`, each with its `index.ts`. */
export function honestHandIns({ folder }: LoadedExercise): string[] {
  const honest = join(folder, 'test/honest');
  if (!existsSync(honest)) return [];
  return readdirSync(honest)
    .sort()
    .map((name) => join(honest, name))
    .filter((handIn) => existsSync(join(handIn, 'index.ts')));
}

/** Grades every honest hand-in under every seed, in the sandbox: each has to get full marks. */
export async function gradeHonest(
  loaded: LoadedExercise,
  { seeds }: Seeds,
): Promise<{ gradings: number; falseAlarms: FalseAlarm[] }> {
  const falseAlarms: FalseAlarm[] = [];
  let gradings = 0;
  for (const handIn of honestHandIns(loaded)) {
    for (const seed of seeds) {
      const { score, maxScore, checks, problem } = await grade(loaded, handIn, { seed });
      gradings++;
      if (score === maxScore) continue;
      const missed = checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
      falseAlarms.push({ handIn, seed, lost: problem === undefined ? missed : [problem.message] });
    }
  }
  return { gradings, falseAlarms };
}

/** Runs every variant in the place of its function, with the model answer for the others: each has to lose points. */
export async function refuseWrong(
  loaded: LoadedExercise,
  variants: readonly WrongVariant[],
  { seeds }: Seeds,
): Promise<{ trials: number; accepted: Accepted[] }> {
  const solution: Functions | undefined = await loaded.solution();
  if (solution === undefined)
    throw new FaultyExercise(`Exercise ${loaded.exercise.id}`, 'solution/index.ts is missing');
  const accepted: Accepted[] = [];
  for (const { id, function: name, wrong } of variants) {
    if (!Object.hasOwn(loaded.exercise.functions, name)) {
      throw new FaultyExercise(`Wrong variant '${id}'`, `'${name}' is not among the exercise's functions`);
    }
    const listed = allChecks(loaded).filter(({ check }) => check.function === name);
    for (const seed of seeds) {
      const runs = await runTrusted(loaded, listed, { ...solution, [name]: wrong }, seed);
      if (lost(runs).length === 0) accepted.push({ id, seed });
    }
  }
  return { trials: variants.length * seeds.length, accepted };
}
