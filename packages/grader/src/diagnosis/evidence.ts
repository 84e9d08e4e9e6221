import type { CheckRun, Judged, Miss } from '../checks/types.ts';
import type { Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { same } from '../values/clone.ts';
import { compare, numbersIn } from '../values/compare.ts';
import type { Data } from '../values/data.ts';

/** What a wrong version of a function says to one of the student's results. */
export type Agreement =
  | 'same'
  | 'different'
  /** The wrong version has no answer there: it throws or yields NaN. */
  | 'undefined';

/** The inputs that a diagnosis of one function has to explain. */
export type Evidence = {
  /** Missed: each must be reproduced, or be one on which the wrong version is not defined. */
  missed: readonly Judged[];
  /** Right: what is reproduced here too is believed before what is not. */
  right: readonly Judged[];
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
  const missed = telling.filter(({ miss }) => miss !== undefined);
  return {
    missed: missed.some(isOrdinary) ? missed.filter(isOrdinary) : missed,
    right: telling.filter((judged) => judged.miss === undefined && isOrdinary(judged)),
  };
}

/** Whether a miss says anything about what the function computes from its arguments. */
export function isTelling({ kind }: Miss): boolean {
  return kind !== 'limit' && kind !== 'not-started' && kind !== 'missing' && kind !== 'unsteady';
}

/** Whether a wrong version's `outcome` is what the student's function did on this input. */
export function agreement({ case: made, outcome }: Judged, wrong: Outcome, tolerance: Tolerance): Agreement {
  if (wrong.kind !== 'returned') return 'undefined';
  if (made.check.kind === 'rejects') return outcome.kind === 'returned' ? 'same' : 'different';
  if (outcome.kind === 'returned') {
    const reproduced =
      compare(outcome.value, wrong.value, tolerance) === undefined && same(outcome.mutated, wrong.mutated);
    if (reproduced) return 'same';
  }
  return isDefined(wrong.value) ? 'different' : 'undefined';
}

function isDefined(data: Data): boolean {
  if (Array.isArray(data)) return data.every(isDefined);
  if (typeof data === 'object' && data !== null) return Object.values(data).every(isDefined);
  return data !== undefined && numbersIn(data).every((value) => !Number.isNaN(value));
}
