import type { CheckRun, Judged } from '../../checks/types.ts';
import { keyOf } from '../../values/json.ts';
import { generalTexts } from '../../words/general.ts';
import type { Behaviour } from './behaviour.ts';

/** On fewer other inputs, or with fewer different right results, being wrong on all of them may be another mistake. */
const ENOUGH = 5;

/** Right on published tables only: wrong on all other inputs, or the same result for all of them */
export const hardCoded: Behaviour = (runs) => {
  const isPublished = ({ visibility, check }: CheckRun) => visibility === 'public' && check.kind === 'equals';
  const published = runs.filter(isPublished);
  if (!published.some(({ judged }) => judged.every(({ miss }) => miss === undefined))) return undefined;
  const known = new Set(published.flatMap(({ judged }) => judged.map(inputOf)));
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
