import type { Case, Judged } from '../checks/types.ts';
import type { Check, Exercise, Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { same } from '../values/clone.ts';
import { compare, DEFAULT_TOLERANCE, numbersIn } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import type { Agreement, Cause, Suspect } from './suspect.ts';

/** A wrong version of a function: what comes of a case with it, where it says anything about that case. */
export type Version = {
  cause: Cause;
  outcomeOf(made: Case): Outcome | undefined | Promise<Outcome | undefined>;
};

/** Suspects that the student's function is this version. */
export function suspected({ cause, outcomeOf }: Version, exercise: Exercise): Suspect {
  return { cause, agreementOn: async (judged) => agreement(judged, await outcomeOf(judged.case), exercise) };
}

/**
 * Whether a wrong version's `outcome` is what the student's function did on this input. One that throws, or yields NaN
 * where the student's result is wrong as well, says nothing.
 */
export function agreement(judged: Judged, wrong: Outcome | undefined, exercise: Exercise): Agreement {
  if (wrong?.kind !== 'returned') return 'undefined';
  const { case: made, outcome, miss } = judged;
  if (outcome.kind === 'returned') {
    const isSame = compare(outcome.value, wrong.value, closenessOn(made.check, exercise)) === undefined;
    if (isSame && same(outcome.mutated, wrong.mutated)) return 'same';
  }
  return miss === undefined || isDefined(wrong.value) ? 'different' : 'undefined';
}

/** The tolerance of printed digits is that of the right results, which bind no wrong version. */
function closenessOn({ tolerance }: Check, exercise: Exercise): Tolerance {
  const own = tolerance?.printed ? undefined : tolerance;
  return own ?? exercise.tolerance ?? DEFAULT_TOLERANCE;
}

function isDefined(data: Data): boolean {
  if (Array.isArray(data)) return data.every(isDefined);
  if (typeof data === 'object' && data !== null) return Object.values(data).every(isDefined);
  return data !== undefined && numbersIn(data).every((value) => !Number.isNaN(value));
}
