import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Transformation } from './likeness.ts';
import { mapNumbers } from './structure.ts';

/** actual = −expected */
export const sign: Transformation = ({ fields }) => {
  const fits = inEveryPart((part) =>
    isClose(
      part,
      mapNumbers(part.expected, (value) => -value),
    ),
  );
  return [{ id: 'sign', explanation: generalTexts.sign(fields), fits }];
};
