import type { Check, Text } from '../exercise/types.ts';
import type { Call, Limit, Location, Outcome } from '../sandbox/types.ts';
import type { Mismatch } from '../values/compare.ts';
import type { Data } from '../values/data.ts';

export type Visibility = 'public' | 'hidden';

/** One input of a check, ready to be judged. */
export type Case = {
  check: Check;
  name?: Text;
  call: Call;
  /** The reference's result; absent for `property` and `rejects`. */
  expected?: Data;
  /** What the generator needs to shrink a generated input. */
  shrinkable?: { value: readonly unknown[]; context: unknown };
};

/**
 * How a function is seen to keep something between calls: called again with the same arguments it gave another result
 * or threw; a result that it had returned changed later; called alone, after nothing else, it is right.
 */
export type Unsteadiness = 'repeated' | 'threw' | 'overwritten' | 'history';

/** Why a case is missed. */
export type Miss =
  | { kind: 'mismatch'; mismatch: Mismatch; expected: Data; actual: Data }
  | { kind: 'mutated'; parameters: number[] }
  /** A function that keeps something between calls: `again` is what `actual` became, `thrown` the error in its place. */
  | { kind: 'unsteady'; how: Unsteadiness; actual?: Data; again?: Data; thrown?: string }
  | { kind: 'law'; broken: Text; actual: Data }
  /** Bad input that did not throw. */
  | { kind: 'accepted'; actual: Data }
  | { kind: 'threw'; name: string; message: string; location?: Location }
  | { kind: 'unusable'; path: string; found: string }
  | { kind: 'limit'; limit: Limit }
  | { kind: 'not-started' }
  | { kind: 'missing' };

export type Judged = { case: Case; outcome: Outcome; miss?: Miss };

/** What came of a check. */
export type CheckRun = {
  check: Check;
  visibility: Visibility;
  judged: Judged[];
  /** Functions of the student's that are wrong themselves, and given which this check's function is right. */
  given?: string[];
  /** Functions that this check's function may call, that are wrong themselves, and that may be why it misses. */
  suspects?: string[];
  /** The case to show: the smallest one that is missed. */
  shown?: Judged & { miss: Miss };
};

/** Whether the function is right on every case, or right given the student's own functions that it builds on. */
export function passes(run: CheckRun): boolean {
  return run.given !== undefined || run.judged.every(({ miss }) => miss === undefined);
}
