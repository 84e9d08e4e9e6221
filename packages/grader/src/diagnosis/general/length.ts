import type { Data } from '../../values/data.ts';
import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Part, type Transformation } from './likeness.ts';
import { isMatrix, isVector, transposed } from './structure.ts';

export type Line = 'element' | 'row' | 'column';
export type End = 'first' | 'last';

/** Right but for one element, row or column at either end, which is missing or one too many */
export const length: Transformation = ({ fields }) =>
  (['element', 'row', 'column'] as const).flatMap((line) =>
    (['first', 'last'] as const).flatMap((end) => [
      {
        id: 'one-too-few',
        explanation: generalTexts.oneTooFew(fields, line, end),
        fits: inEveryPart((part) => isShort(linesOf(part, line), end)),
      },
      {
        id: 'one-too-many',
        explanation: generalTexts.oneTooMany(fields, line, end),
        fits: inEveryPart((part) => {
          const lines = linesOf(part, line);
          return lines && isShort({ ...lines, actual: lines.expected, expected: lines.actual }, end);
        }),
      },
    ]),
  );

/** Both results as lists of these lines; `undefined` where they have none. */
function linesOf(
  { actual, expected, tolerance }: Part,
  line: Line,
): (Part & { actual: Data[]; expected: Data[] }) | undefined {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return undefined;
  const areRows = expected.length > 0 && expected.every(isVector);
  if (line !== 'column') return areRows === (line === 'row') ? { actual, expected, tolerance } : undefined;
  if (!isMatrix(expected) || !isMatrix(actual)) return undefined;
  return { actual: transposed(actual), expected: transposed(expected), tolerance };
}

/** Whether `actual` is `expected` without its first or last line. */
function isShort(lines: (Part & { actual: Data[]; expected: Data[] }) | undefined, end: End): boolean | undefined {
  if (lines === undefined) return undefined;
  const { actual, expected } = lines;
  if (actual.length !== expected.length - 1) return false;
  return isClose(lines, end === 'first' ? expected.slice(1) : expected.slice(0, -1));
}
