import { numbersIn } from '../../values/compare.ts';
import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Part, type Transformation } from './likeness.ts';

/** A float32 keeps 24 bits; a few operations on them lose some more. */
const RELATIVE_ERROR = 1e-4;

/** actual = float32(expected), but for the error of the operations on the way */
export const float32: Transformation = ({ fields }) => [
  { id: 'float32', explanation: generalTexts.float32(fields), fits: inEveryPart(isFloat32) },
];

/** Whether all numbers are float32 and near the right ones; `undefined` where the right ones may be float32 as well. */
function isFloat32({ actual, expected }: Part): boolean | undefined {
  const own = numbersIn(actual);
  const scale = Math.max(0, ...numbersIn(expected).map(Math.abs));
  const tolerance = { rtol: 0, atol: RELATIVE_ERROR * scale };
  if (!own.every((value) => Object.is(Math.fround(value), value))) return false;
  if (!isClose({ actual, expected, tolerance }, expected)) return false;
  return own.some((value) => !hasFewDigits(value)) ? true : undefined;
}

/** Halves, quarters and the like, which both kinds of number hold exactly. */
function hasFewDigits(value: number): boolean {
  return Number.isInteger(value * 2 ** 10);
}
