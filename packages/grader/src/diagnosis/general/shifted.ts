import type { Data } from '../../values/data.ts';
import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Part, type Transformation } from './likeness.ts';

/** Of fewer elements, a shift leaves too few in place to be one. */
const SHORTEST = 3;

/** actual[i ± 1] = expected[i]; what comes in at the end may be anything */
export const shifted: Transformation = ({ fields }) =>
  ([1, -1] as const).map((by) => ({
    id: 'shifted',
    explanation: generalTexts.shifted(fields, by),
    fits: inEveryPart((part) => isShifted(part, by)),
  }));

function isShifted(part: Part, by: 1 | -1): boolean | undefined {
  const { actual, expected, tolerance } = part;
  if (!Array.isArray(expected) || expected.length < SHORTEST) return undefined;
  if (!Array.isArray(actual) || actual.length !== expected.length) return false;
  const [moved, kept] = by === 1 ? [actual.slice(1), expected.slice(0, -1)] : [actual.slice(0, -1), expected.slice(1)];
  return isClose({ actual: moved, expected: kept, tolerance }, kept as Data);
}
