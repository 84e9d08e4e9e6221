import type { CheckRun, Judged } from '../../checks/types.ts';
import { keyOf } from '../../values/json.ts';
import { generalTexts } from '../../words/general.ts';
import type { Behaviour } from './behaviour.ts';

/** On fewer other inputs, or with fewer different right results, being wrong on all of them may be another mistake. */
const ENOUGH = 5;

/** What is right on fewer published inputs than these may be right there by itself, as at 0. */
const FEWEST = 3;

/** Right on published tables only: wrong on all other inputs, or the same result for all of them */
export const hardCoded: Behaviour = (runs) => {
  const isPublished = ({ visibility, check }: CheckRun) => visibility === 'public' && check.kind === 'equals';
  const published = runs.filter(isPublished).flatMap(({ judged }) => judged);
  // A driver may hand the function inputs that were never published.
  const direct = published.filter(({ case: { call } }) => call.entry === undefined);
  if (direct.length < FEWEST || direct.some(({ miss }) => miss !== undefined)) return undefined;
  const known = new Set(published.map(inputOf));
  const others = runs
    .filter((run) => !isPublished(run) && run.check.kind !== 'rejects' && run.check.kind !== 'property')
    .flatMap(({ judged }) => judged)
    .filter((judged) => !known.has(inputOf(judged)));
  const inputs = new Set(others.map(inputOf)).size;
  const results = (of: (judged: Judged) => string) => new Set(others.map(of)).size;
  if (inputs < ENOUGH || results(({ case: { expected } }) => keyOf(expected)) < ENOUGH) return undefined;
  if (results(({ outcome }) => (outcome.kind === 'returned' ? keyOf(outcome.value) : outcome.kind)) === 1) {
    return { id: 'hard-coded', explanation: generalTexts.constantElsewhere(inputs) };
  }
  if (others.some(({ miss }) => miss === undefined)) return undefined;
  return { id: 'hard-coded', explanation: generalTexts.publishedOnly(inputs) };
};

function inputOf({ case: { call } }: Judged): string {
  return keyOf([call.entry, ...call.args]);
}
