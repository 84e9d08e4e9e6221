import { compare } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { join } from '../../values/path.ts';

/** Two numbers at the same place of two results. */
export type NumberPair = { path: string; a: number; b: number };

/** The numbers of two results, place by place; `undefined` where they differ in anything but numbers. */
export function numberPairs(a: Data, b: Data): NumberPair[] | undefined {
  const anything = { rtol: 0, atol: Number.POSITIVE_INFINITY };
  return compare(a, b, anything) === undefined ? pairsAt(a, b, '') : undefined;
}

function pairsAt(a: Data, b: Data, path: string): NumberPair[] {
  if (typeof a === 'number') return [{ path, a, b: b as number }];
  if (Array.isArray(a)) return a.flatMap((part, i) => pairsAt(part, (b as Data[])[i], `${path}[${i}]`));
  if (typeof a !== 'object' || a === null) return [];
  const other = b as { [key: string]: Data };
  return Object.entries(a).flatMap(([key, part]) => pairsAt(part, other[key], join(path, key)));
}
