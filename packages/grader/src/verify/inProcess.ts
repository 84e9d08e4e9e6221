import { type Listed, runChecks } from '../checks/run.ts';
import { callTrusted } from '../checks/trusted.ts';
import type { CheckRun } from '../checks/types.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { Functions } from '../exercise/types.ts';
import { earning } from '../report/points.ts';

/** Runs checks on functions of the exercise's author, in this process. */
export function runTrusted(
  { exercise, driver }: LoadedExercise,
  listed: readonly Listed[],
  functions: Functions,
  seed: number,
): Promise<CheckRun[]> {
  const call = async (calls: readonly Parameters<typeof callTrusted>[2][]) =>
    calls.map((one) => callTrusted(functions, driver?.entries, one));
  return runChecks(exercise, listed, { call }, seed);
}

/** The ids of the checks that do not earn their points. */
export function lost(runs: readonly CheckRun[]): string[] {
  const earns = earning(runs);
  return runs.flatMap(({ check }, i) => (earns[i] ? [] : [check.id]));
}
