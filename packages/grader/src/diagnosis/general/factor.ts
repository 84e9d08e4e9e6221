import { numbersIn } from '../../values/compare.ts';
import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Transformation } from './likeness.ts';
import { mapNumbers } from './structure.ts';

const WHOLE = [2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000];

/** Factors that a mistake may leave behind: a 2 of a square, a mean over n taken for a sum, a percentage. */
const SIMPLE = WHOLE.flatMap((n) => [n, 1 / n, -n, -1 / n]);

/** Among so many numbers, the ratio of the largest is exact enough to tell the factors apart. */
const RATIO_TOLERANCE = 1e-3;

/** actual = c · expected, for one simple c other than ±1 */
export const factor: Transformation = ({ fields, samples }) => {
  const ratio = ratioOfLargest(samples.flat());
  const c = SIMPLE.find((simple) => Math.abs(ratio - simple) <= RATIO_TOLERANCE * Math.abs(simple));
  if (c === undefined) return [];
  const fits = inEveryPart(({ actual, expected, tolerance: { rtol, atol } }) => {
    const tolerance = { rtol, atol: atol * Math.abs(c) };
    return isClose(
      { actual, expected, tolerance },
      mapNumbers(expected, (value) => c * value),
    );
  });
  return [{ id: 'factor', explanation: generalTexts.factor(fields, c), fits }];
};

/** actual/expected where the expected number is the largest. */
function ratioOfLargest(
  parts: readonly { actual: Parameters<typeof numbersIn>[0]; expected: Parameters<typeof numbersIn>[0] }[],
): number {
  let [largest, ratio] = [0, Number.NaN];
  for (const { actual, expected } of parts) {
    const right = numbersIn(expected);
    const own = numbersIn(actual);
    if (own.length !== right.length) return Number.NaN;
    for (const [i, value] of right.entries()) {
      if (!(Math.abs(value) > largest && Number.isFinite(value))) continue;
      largest = Math.abs(value);
      ratio = (own[i] as number) / value;
    }
  }
  return ratio;
}
