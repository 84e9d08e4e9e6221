import { numbersIn } from '../../values/compare.ts';
import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Transformation } from './likeness.ts';
import { mapNumbers } from './structure.ts';

/** actual = expected ± 1, where every number counts something: an index, a label, an epoch */
export const counted: Transformation = ({ fields }) =>
  ([1, -1] as const).map((by) => ({
    id: 'counted-from-elsewhere',
    explanation: generalTexts.counted(fields, by),
    fits: inEveryPart((part) => {
      const right = numbersIn(part.expected);
      if (right.length === 0 || !right.every(Number.isInteger)) return undefined;
      return isClose(
        part,
        mapNumbers(part.expected, (value) => value + by),
      );
    }),
  }));
