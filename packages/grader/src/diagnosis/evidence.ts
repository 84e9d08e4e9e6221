import type { CheckRun, Judged, Miss } from '../checks/types.ts';
import { numbersIn } from '../values/compare.ts';

/** The inputs that a diagnosis of one function has to explain. */
export type Evidence = {
  /** Missed: each must be reproduced, or be one on which the mistake is not defined. */
  missed: readonly Judged[];
  /** Right: what is reproduced here too is believed before what is not. */
  right: readonly Judged[];
  /** The function's whole domain, missed or right, where a check says that it holds it. */
  domain: readonly Judged[];
  /** Whether all numbers in the missed results are whole, NaN or infinite, so that a few of them agree by luck. */
  isDiscrete: boolean;
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
    isDiscrete: missed.every(({ outcome }) => outcome.kind !== 'returned' || numbersIn(outcome.value).every(isWhole)),
  };
}

/** Whether a miss says anything about what the function computes. */
export function isTelling({ kind }: Miss): boolean {
  return kind !== 'limit' && kind !== 'not-started' && kind !== 'missing';
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) || !Number.isFinite(value);
}
