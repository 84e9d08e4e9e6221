import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Transformation } from './likeness.ts';
import { mapMatrices, transposed } from './structure.ts';

/** actual = expectedᵀ, in every matrix of the result */
export const transpose: Transformation = ({ fields }) => {
  const fits = inEveryPart((part) => {
    const turned = mapMatrices(part.expected, transposed);
    return turned === undefined ? undefined : isClose(part, turned);
  });
  return [{ id: 'transposed', explanation: generalTexts.transposed(fields), fits }];
};
