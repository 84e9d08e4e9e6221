import type { PropertyCheck, Text, Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { clone } from '../values/clone.ts';
import { compare } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { reportWords } from '../words/report.ts';
import type { Case, Miss } from './types.ts';

/** Judges what came of a case; `undefined` where the function is right on it. */
export function judge({ check, call, expected }: Case, outcome: Outcome, tolerance: Tolerance): Miss | undefined {
  if (outcome.kind === 'limit' || outcome.kind === 'missing') return outcome;
  if (outcome.kind === 'threw') {
    if (outcome.notStarted) return { kind: 'not-started' };
    if (check.kind === 'rejects') return undefined;
    const { name, message, location } = outcome;
    return { kind: 'threw', name, message, ...(location && { location }) };
  }
  if (outcome.kind === 'unusable') return outcome;
  const actual = outcome.value;
  if (check.kind === 'rejects') return { kind: 'accepted', actual };
  if (check.kind === 'property') {
    const broken = brokenLaw(check, actual, call.args);
    if (broken !== true) return { kind: 'law', broken, actual };
  } else {
    const mismatch = compare(actual, expected, tolerance);
    if (mismatch !== undefined) return { kind: 'mismatch', mismatch, expected, actual };
  }
  return outcome.mutated.length > 0 ? { kind: 'mutated', parameters: outcome.mutated } : undefined;
}

/** A law reads the result as what it should be; where it cannot, the result has another form. */
function brokenLaw(check: PropertyCheck, actual: Data, args: readonly Data[]): true | Text {
  try {
    return check.holds(clone(actual) as never, ...(clone(args) as never[]));
  } catch {
    return { en: reportWords.en.malformed, ko: reportWords.ko.malformed };
  }
}
