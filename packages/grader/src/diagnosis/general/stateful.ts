import { generalTexts } from '../../words/general.ts';
import type { Behaviour } from './behaviour.ts';

/** Results that depend on what was called before, or that change when the function is called again */
export const stateful: Behaviour = (runs) => {
  const misses = runs.flatMap(({ judged, shown }) => [...judged.map(({ miss }) => miss), shown?.miss]);
  const unsteady = misses.find((miss) => miss?.kind === 'unsteady');
  if (unsteady?.kind !== 'unsteady') return undefined;
  return unsteady.how === 'overwritten'
    ? { id: 'result-reused', explanation: generalTexts.resultReused() }
    : { id: 'state-kept', explanation: generalTexts.stateKept() };
};
