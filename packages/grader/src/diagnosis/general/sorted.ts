import { generalTexts } from '../../words/general.ts';
import { inEveryPart, isClose, type Transformation } from './likeness.ts';
import { mapVectors } from './structure.ts';

/** Two elements in the other order are exchanged, which is another mistake. */
const SHORTEST = 3;

const ORDERS = {
  ascending: (vector: number[]) => vector.toSorted((a, b) => a - b),
  descending: (vector: number[]) => vector.toSorted((a, b) => b - a),
  reversed: (vector: number[]) => vector.toReversed(),
};

export type Order = keyof typeof ORDERS;

/** The right numbers of every list in another order: sorted, or back to front */
export const sorted: Transformation = ({ fields }) =>
  (Object.keys(ORDERS) as Order[]).map((order) => ({
    id: order === 'reversed' ? 'reversed' : 'sorted',
    explanation: generalTexts.sorted(fields, order),
    fits: inEveryPart((part) => {
      let isTold = false;
      const arranged = mapVectors(part.expected, (vector) => {
        isTold ||= vector.length >= SHORTEST;
        return ORDERS[order](vector);
      });
      return isTold ? isClose(part, arranged) : undefined;
    }),
  }));
