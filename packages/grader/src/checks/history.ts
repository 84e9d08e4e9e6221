import type { Check, Tolerance } from '../exercise/types.ts';
import type { Runner } from '../sandbox/types.ts';
import { judge } from './judge.ts';
import type { CheckRun, Miss } from './types.ts';

type Shown = NonNullable<CheckRun['shown']>;

/** Ways of missing that a variable left over from earlier calls may be the reason of. */
const DOUBTFUL: readonly Miss['kind'][] = ['mismatch', 'law', 'threw'];

/**
 * Calls each function that misses on the input to be shown alone, in a submission that is loaded anew. Where it is
 * right there, it is not the input that makes it wrong but what was called before, and that is shown instead.
 */
export async function settleHistory(
  runs: readonly CheckRun[],
  runner: Pick<Runner, 'call'>,
  toleranceOf: (check: Check) => Tolerance,
): Promise<void> {
  const first = new Map<string, Shown>();
  for (const { check, shown } of runs) {
    if (shown !== undefined && !first.has(check.function)) first.set(check.function, shown);
  }
  const doubtful = [...first.values()].filter(({ miss }) => DOUBTFUL.includes(miss.kind));
  if (doubtful.length === 0) return;
  const outcomes = await runner.call(
    doubtful.map((shown) => shown.case.call),
    { fresh: true },
  );
  for (const [i, shown] of doubtful.entries()) {
    const alone = outcomes[i];
    if (alone?.kind !== 'returned' || judge(shown.case, alone, toleranceOf(shown.case.check)) !== undefined) continue;
    const actual = shown.outcome.kind === 'returned' ? { actual: shown.outcome.value } : {};
    shown.miss = { kind: 'unsteady', how: 'history', ...actual };
  }
}
