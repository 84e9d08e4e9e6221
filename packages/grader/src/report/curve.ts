import type { CheckRun } from '../checks/types.ts';
import { compare } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { valueAt } from '../values/path.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report.ts';
import type { CheckReport, Reveal } from './schema.ts';

/**
 * The losses of a training run: the student's, and where all is revealed the right ones too if they differ.
 *
 * They are those of the first input on which the student's function returned some. A curve ends before its first
 * value that is no finite number, where training has gone astray.
 */
export function curveOf(
  { check, judged }: CheckRun,
  language: Language,
  reveal: Reveal,
): CheckReport['curve'] | undefined {
  if (check.kind !== 'trains' || reveal === 'name') return undefined;
  const words = reportWords[language].curve;
  for (const { case: made, outcome } of judged) {
    if (outcome.kind !== 'returned') continue;
    const yours = finitePart(valueAt(outcome.value, check.curve));
    if (yours.length === 0) continue;
    const curve = [{ name: words.yours, values: yours }];
    if (reveal !== 'all') return curve;
    const expected = finitePart(valueAt(made.expected, check.curve));
    const isRight = compare(yours, expected, { rtol: 1e-6, atol: 0 }) === undefined;
    return isRight ? curve : [...curve, { name: words.expected, values: expected }];
  }
  return undefined;
}

function finitePart(losses: Data): number[] {
  if (!Array.isArray(losses)) return [];
  const end = losses.findIndex((loss) => !Number.isFinite(loss));
  return (end === -1 ? losses : losses.slice(0, end)) as number[];
}
