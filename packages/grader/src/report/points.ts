import { type CheckRun, passes } from '../checks/types.ts';

/** Whether a check shows by itself that a function works: a comparison of results that is not about an edge only. */
export function isOrdinary({ check }: CheckRun): boolean {
  return !check.edge && check.kind !== 'property' && check.kind !== 'rejects';
}

/**
 * Whether each check earns its points, in the order of `runs`: all of them or none.
 *
 * A law, a refusal or an edge case is paid only where the same function passes an ordinary check too, so that a
 * function that always throws or returns its argument is paid for nothing.
 */
export function earning(runs: readonly CheckRun[]): boolean[] {
  const working = new Set(runs.filter((run) => isOrdinary(run) && passes(run)).map(({ check }) => check.function));
  return runs.map((run) => passes(run) && working.has(run.check.function));
}
