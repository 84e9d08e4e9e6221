import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus';
import type { Data } from '../../values/data.ts';

/** A number is moved by at most so many units in the last place. */
const UNITS = 4;

/** Copies of a call's arguments with every number moved a little, but for those arguments that stay as they are. */
export function movedCopies(args: readonly Data[], isFixed: (index: number) => boolean, count: number): Data[][] {
  const random = xorshift128plus(args.length + 1);
  const units = () => {
    const by = uniformInt(random, 1, 2 * UNITS) - UNITS;
    return by > 0 ? by : by - 1;
  };
  return Array.from({ length: count }, () => args.map((arg, i) => (isFixed(i) ? arg : moved(arg, units))));
}

/** x(1 + kε) for every number, with another k for each: where 0 or infinite, it stays. */
function moved(data: Data, units: () => number): Data {
  if (typeof data === 'number') return Number.isFinite(data) ? data * (1 + units() * Number.EPSILON) : data;
  if (Array.isArray(data)) return data.map((part) => moved(part, units));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, moved(part, units)]));
}
