import type { CheckRun, Judged } from '../../checks/types.ts';
import { keyOf } from '../../values/json.ts';
import { generalTexts } from '../../words/general.ts';
import type { Behaviour } from './behaviour.ts';

/** On fewer other inputs, or with fewer different right results, being wrong on all of them may be another mistake. */
const ENOUGH = 5;

/** Right on published tables only: wrong on all other inputs, or the same result for all of them */
export const hardCoded: Behaviour = (runs) => {
  const isPublished = (run: CheckRun) =>
    run.visibility === 'public' && run.check.kind === 'equals' && run.judged.every(({ miss }) => miss === undefined);
  const published = runs.filter(isPublished).flatMap(({ judged }) => judged);
  if (published.length === 0) return undefined;
  const known = new Set(published.map(inputOf));
  const others = runs
    .filter((run) => run.check.kind !== 'rejects' && run.check.kind !== 'property')
    .flatMap(({ judged }) => judged)
    .filter((judged) => !known.has(inputOf(judged)));
  const inputs = new Set(others.map(inputOf)).size;
  if (inputs < ENOUGH || new Set(others.map(({ case: { expected } }) => keyOf(expected))).size < ENOUGH)
    return undefined;
  const results = new Set(
    others.map(({ outcome }) => (outcome.kind === 'returned' ? keyOf(outcome.value) : outcome.kind)),
  );
  if (results.size === 1) return { id: 'hard-coded', explanation: generalTexts.constantElsewhere(inputs) };
  if (others.some(({ miss }) => miss === undefined)) return undefined;
  return { id: 'hard-coded', explanation: generalTexts.publishedOnly(inputs) };
};

function inputOf({ case: { call } }: Judged): string {
  return keyOf([call.entry, ...call.args]);
}
