import { allChecks } from '../../report/select.ts';
import { numbersIn } from '../../values/compare.ts';
import { valueAt } from '../../values/path.ts';
import { casesOnce } from '../inProcess.ts';
import type { Proof } from '../types.ts';

/** A training run is judged by more than its losses, and its curve is where the check says it is. */
export const trainingsHoldWeights: Proof = async ({ loaded, seeds }) => {
  const problems: string[] = [];
  for (const { check } of allChecks(loaded)) {
    if (check.kind !== 'trains') continue;
    for (const { expected } of casesOnce(check, seeds[0] as number).slice(0, 1)) {
      const losses = valueAt(expected, check.curve);
      if (!Array.isArray(losses) || losses.some((loss) => typeof loss !== 'number')) {
        problems.push(`check '${check.id}': its reference has no list of losses at '${check.curve}'; say where it is`);
      } else if (numbersIn(expected).length === losses.length) {
        problems.push(
          `check '${check.id}': its result is nothing but the losses, and a lower loss proves nothing: return the weights too`,
        );
      }
    }
  }
  return { problems };
};
