import type { Data } from '../../values/data.ts';
import { generalTexts } from '../../words/general.ts';
import { isClose, type Likeness, type Part, type Transformation, type View } from './likeness.ts';

/** Two fields of the result, or two elements of its list, each with what belongs in the other */
export const swapped: Transformation = (view) => [...swappedFields(view), ...swappedElements(view)];

function swappedFields({ fields }: View): Likeness[] {
  const [one, other, ...more] = fields;
  if (one === undefined || other === undefined || more.length > 0) return [];
  const explanation = generalTexts.swappedFields(one, other);
  return [
    {
      id: 'swapped',
      explanation,
      fits: (parts) => {
        const [a, b] = parts as [Part, Part];
        return isClose(a, b.expected) && isClose(b, a.expected);
      },
    },
  ];
}

/** At the same two places in every result. */
function swappedElements({ fields, samples }: View): Likeness[] {
  if (fields.length > 1) return [];
  const places = samples.map(([part]) => wrongPlaces(part as Part)).find((wrong) => wrong.length === 2);
  if (places === undefined) return [];
  const [i, j] = places as [number, number];
  const fits = ([part]: readonly Part[]) => {
    const { expected } = part as Part;
    if (!Array.isArray(expected) || j >= expected.length) return false;
    return isClose(part as Part, expected.with(i, expected[j]).with(j, expected[i]));
  };
  return [{ id: 'swapped', explanation: generalTexts.swappedElements(fields, i, j), fits }];
}

function wrongPlaces({ actual, expected, tolerance }: Part): number[] {
  if (!Array.isArray(actual) || !Array.isArray(expected) || actual.length !== expected.length) return [];
  const isWrong = (element: Data, i: number) => !isClose({ actual: actual[i], expected: element, tolerance }, element);
  return expected.flatMap((element, i) => (isWrong(element, i) ? [i] : []));
}
