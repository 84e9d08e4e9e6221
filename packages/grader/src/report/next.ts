import { builtOn } from '../checks/given.ts';
import type { CheckRun } from '../checks/types.ts';
import type { Exercise } from '../exercise/types.ts';
import type { CheckReport } from './schema.ts';

/**
 * What to mend first: functions that are wrong, then those not written yet, each in teaching order; but none before
 * an unfinished one that it builds on.
 */
export function nextFunctions(
  exercise: Exercise,
  runs: readonly Pick<CheckRun, 'check' | 'suspects'>[],
  reports: readonly CheckReport[],
): string[] {
  const of = (name: string) => reports.filter((report) => report.function === name && report.status !== 'passed');
  const isUnwritten = (name: string) => of(name).some(({ status }) => status === 'not-started');
  const unfinished = exercise.parts.flatMap((part) => part.functions).filter((name) => of(name).length > 0);
  const next = new Set<string>();
  const add = (name: string, above: readonly string[]) => {
    if (above.includes(name) || !unfinished.includes(name)) return;
    const own = runs.filter(({ check }) => check.function === name);
    const below = new Set(own.flatMap(({ check, suspects = [] }) => [...builtOn(check), ...suspects]));
    for (const other of unfinished) if (below.has(other)) add(other, [...above, name]);
    next.add(name);
  };
  for (const name of unfinished) if (!isUnwritten(name)) add(name, []);
  for (const name of unfinished) add(name, []);
  return [...next];
}

/**
 * The functions that a missed check's function builds on and that end in the same way, by the same limit or the same
 * error: nothing can be said of it before these are mended.
 */
export function failingAlike({ check, shown }: CheckRun, runs: readonly CheckRun[]): string[] {
  const miss = shown?.miss;
  if (miss?.kind !== 'limit' && miss?.kind !== 'threw') return [];
  return builtOn(check).filter((name) =>
    runs.some(
      (run) =>
        run.check.function === name &&
        run.judged.some(({ miss: other }) =>
          miss.kind === 'limit'
            ? other?.kind === 'limit' && other.limit === miss.limit
            : other?.kind === 'threw' && other.name === miss.name && other.message === miss.message,
        ),
    ),
  );
}
