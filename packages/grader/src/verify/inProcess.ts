import { casesOf } from '../checks/cases.ts';
import { type Listed, runChecks } from '../checks/run.ts';
import { callTrusted } from '../checks/trusted.ts';
import type { Case, CheckRun } from '../checks/types.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { Check, Functions } from '../exercise/types.ts';
import { earning } from '../report/points.ts';

const drawn = new WeakMap<Check, Map<number, Case[]>>();

/** `casesOf`, worked out once: every wrong version is tried on the same inputs, and references may be slow. */
export function casesOnce(check: Check, seed: number): Case[] {
  const known = drawn.get(check) ?? new Map<number, Case[]>();
  drawn.set(check, known);
  const cases = known.get(seed) ?? casesOf(check, seed);
  known.set(seed, cases);
  return cases;
}

/** Runs checks on functions of the exercise's author, in this process. */
export function runTrusted(
  { exercise, driver }: LoadedExercise,
  listed: readonly Listed[],
  functions: Functions,
  seed: number,
): Promise<CheckRun[]> {
  const call = async (calls: readonly Parameters<typeof callTrusted>[2][]) =>
    calls.map((one) => callTrusted(functions, driver?.entries, one));
  const cases = listed.map(({ check }) => casesOnce(check, seed));
  return runChecks(exercise, listed, { call }, seed, cases);
}

/** The ids of the checks that do not earn their points. */
export function lost(runs: readonly CheckRun[]): string[] {
  const earns = earning(runs);
  return runs.flatMap(({ check }, i) => (earns[i] ? [] : [check.id]));
}
