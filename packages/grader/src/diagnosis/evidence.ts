import type { CheckRun, Judged, Miss } from '../checks/types.ts';

/** The inputs that a diagnosis of one function has to explain. */
export type Evidence = {
  /** Missed: each must be reproduced, or be one on which the mistake is not defined. */
  missed: readonly Judged[];
  /** Right: none may be contradicted. */
  right: readonly Judged[];
  /** The function's whole domain, missed or right, where a check says that it holds it. */
  domain: readonly Judged[];
};

/**
 * The evidence in a function's checks. Bad input that was not refused counts only where nothing else is missed,
 * because what a function makes of it is nobody's contract. Misses that carry no result (a limit, an unwritten
 * function) and those that are right given the student's own functions are left out.
 */
export function evidenceIn(runs: readonly CheckRun[]): Evidence {
  const own = runs.filter((run) => run.given === undefined);
  const telling = own
    .flatMap(({ judged, shown }) => (shown === undefined ? judged : [...judged, shown]))
    .filter(({ miss }) => miss === undefined || isTelling(miss));
  const isOrdinary = ({ case: made }: Judged) => made.check.kind !== 'rejects';
  const all = telling.filter(({ miss }) => miss !== undefined);
  const missed = all.some(isOrdinary) ? all.filter(isOrdinary) : all;
  return {
    missed,
    right: telling.filter((judged) => judged.miss === undefined && isOrdinary(judged)),
    domain: own.filter(({ check }) => 'exhaustive' in check && check.exhaustive).flatMap(({ judged }) => judged),
  };
}

/** Whether a miss says anything about what the function computes from its arguments. */
export function isTelling({ kind }: Miss): boolean {
  return kind !== 'limit' && kind !== 'not-started' && kind !== 'missing' && kind !== 'unsteady';
}
