import { numbersIn } from '../../values/compare.ts';
import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Part, type Transformation } from './likeness.ts';

/** Beyond so many decimals, a number only happens to end. */
const MOST = 9;

/** actual = expected to a few decimals */
export const rounded: Transformation = ({ fields, samples }) => {
  const numbers = samples.flat().flatMap(({ actual }) => numbersIn(actual));
  // One number over and over, such as 0, is the rounded one of anything near it.
  if (new Set(numbers).size < 2) return [];
  const decimals = Math.max(...numbers.map(decimalsOf));
  if (decimals > MOST) return [];
  const fits = inEveryPart((part) => isRounded(part, decimals));
  return [{ id: 'rounded', explanation: generalTexts.rounded(fields, decimals), fits }];
};

function isRounded({ actual, expected, tolerance }: Part, decimals: number): boolean {
  const half = { rtol: tolerance.rtol, atol: tolerance.atol + 0.5 * 10 ** -decimals };
  return (
    numbersIn(actual).every((value) => decimalsOf(value) <= decimals) &&
    isClose({ actual, expected, tolerance: half }, expected)
  );
}

/** The fewest decimals that hold the number; infinite where it takes more than `MOST`. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals <= MOST; decimals++) {
    if (Number(value.toFixed(decimals)) === value) return decimals;
  }
  return Number.POSITIVE_INFINITY;
}
