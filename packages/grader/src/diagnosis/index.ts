import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckRun, passes } from '../checks/types.ts';
import { FaultyExercise } from '../exercise/errors.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { Text } from '../exercise/types.ts';
import { authoredKnowledge } from './authored.ts';
import { diagnose } from './diagnose.ts';
import type { Knowledge } from './knowledge.ts';
import type { Cause, Diagnosis } from './suspect.ts';
import { suspected, type Version } from './version.ts';

/** Where `verify` writes what the known mistakes yield, from the exercise's folder. */
export const DIAGNOSES = 'public/diagnoses.json';

/** The mistakes of every function that misses a check, by the function's name. */
export async function diagnoseAll(loaded: LoadedExercise, runs: readonly CheckRun[]): Promise<Map<string, Diagnosis>> {
  const missed = new Set(runs.filter((run) => !passes(run)).map(({ check }) => check.function));
  const diagnoses = new Map<string, Diagnosis>();
  if (missed.size === 0) return diagnoses;
  const { knowledge, buildsOn } = await knowledgeOf(loaded);
  for (const name of missed) {
    const own = runs.filter(({ check }) => check.function === name);
    diagnoses.set(name, { ...(await diagnose(own, knowledge)), sections: sectionsOf(own, knowledge) });
  }
  if (buildsOn !== undefined) {
    await grantInherited(runs, diagnoses, knowledge);
    suspectInherited(runs, buildsOn);
  }
  return diagnoses;
}

/** The sections to which a function's known mistakes refer. */
function sectionsOf(own: readonly CheckRun[], knowledge: Knowledge): Text[] {
  const sections = knowledge.own(own).flatMap(({ cause }) => cause.section ?? []);
  return sections.filter(({ en }, i) => sections.findIndex((other) => other.en === en) === i);
}

/** By function, those that it may call. */
type BuildsOn = Readonly<Record<string, readonly string[]>>;

/**
 * The wrong versions themselves; in a student's copy, which has none, what they yield on the public inputs, and which
 * functions build on which.
 */
async function knowledgeOf(loaded: LoadedExercise): Promise<{ knowledge: Knowledge; buildsOn?: BuildsOn }> {
  const { exercise, folder, driver } = loaded;
  const [misconceptions, functions] = await Promise.all([loaded.misconceptions(), loaded.solution()]);
  const path = join(folder, DIAGNOSES);
  if (misconceptions.length === 0 && functions === undefined && existsSync(path)) {
    const { diagnosesSchema, tabledKnowledge } = await import('./tabled.ts');
    const { data, error } = diagnosesSchema.safeParse(parsed(readFileSync(path, 'utf8')));
    if (error === undefined) return { knowledge: tabledKnowledge(exercise, data), buildsOn: data.buildsOn };
    const [issue] = error.issues;
    throw new FaultyExercise(
      `Exercise ${exercise.id}`,
      `${DIAGNOSES}: ${issue?.path.join('.')}: ${issue?.message}: take the file from the course again`,
    );
  }
  const authored = { exercise, misconceptions, functions: functions ?? {}, driver: driver?.entries };
  return { knowledge: authoredKnowledge(authored) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What does nothing but pass on the known mistake of another function, which is told of that one, is right given that.
 * A student's copy cannot work this out by `given`, which it does not have.
 */
async function grantInherited(
  runs: readonly CheckRun[],
  diagnoses: ReadonlyMap<string, Diagnosis>,
  knowledge: Knowledge,
): Promise<void> {
  const isTold = ({ id, function: of }: Cause) =>
    of !== undefined && diagnoses.get(of)?.causes.some((cause) => cause.function === of && cause.id === id) === true;
  for (const run of runs.filter((one) => !passes(one))) {
    const versions = knowledge.inherited([run]).filter(({ cause }) => isTold(cause));
    for (const version of versions) {
      if (!(await reproduces(version, run, knowledge))) continue;
      run.given = [version.cause.function as string];
      delete run.shown;
      break;
    }
  }
}

/**
 * What misses may miss because of a wrong function that it calls, even where it looks like a mistake of its own. A
 * student's copy, which has no `given`, cannot tell.
 */
function suspectInherited(runs: readonly CheckRun[], buildsOn: BuildsOn): void {
  const isWritten = ({ shown }: CheckRun) => shown?.miss.kind !== 'not-started' && shown?.miss.kind !== 'missing';
  const missed = runs.filter((run) => !passes(run) && isWritten(run));
  const wrong = new Set(missed.map(({ check }) => check.function));
  const passedOn = (name: string) => runs.flatMap(({ check, given = [] }) => (check.function === name ? given : []));
  for (const run of missed) {
    const suspects = new Set(
      (buildsOn[run.check.function] ?? []).flatMap((name) => (wrong.has(name) ? name : passedOn(name))),
    );
    if (suspects.size > 0) run.suspects = [...suspects];
  }
}

/** Whether a version gives the student's result on every missed input of a check. */
async function reproduces(version: Version, { judged }: CheckRun, { exercise }: Knowledge): Promise<boolean> {
  const { agreementOn } = suspected(version, exercise);
  for (const one of judged.filter(({ miss }) => miss !== undefined)) {
    if ((await agreementOn(one)) !== 'same') return false;
  }
  return true;
}
