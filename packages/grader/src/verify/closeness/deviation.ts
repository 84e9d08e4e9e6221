import type { Tolerance } from '../../exercise/types.ts';
import type { Data } from '../../values/data.ts';
import { numberPairs } from './numberPairs.ts';

/** The largest deviation of a result, as a ratio, and where it is. */
export type Deviation = { ratio: number; path: string; by: number; allowed: number };

const NONE: Deviation = { ratio: 0, path: '', by: 0, allowed: 0 };

/** What differs in more than numbers: no tolerance helps there. */
export const BEYOND: Deviation = {
  ratio: Number.POSITIVE_INFINITY,
  path: '',
  by: Number.POSITIVE_INFINITY,
  allowed: 0,
};

/** How far a result is from the expected one, in tolerances. */
export function fromExpected(result: Data, expected: Data, tolerance: Tolerance): Deviation {
  return deviation(result, expected, expected, (value) => allowedAt(value, tolerance));
}

/**
 * How far a result is from the right one, in what the tolerance leaves to it: the right one itself may be off the
 * expected one, which is rounded where it was printed.
 */
export function fromRight(result: Data, right: Data, expected: Data, tolerance: Tolerance): Deviation {
  return deviation(result, right, expected, (value, exact) => allowedAt(value, tolerance) - distance(exact, value));
}

/** The largest of several deviations. */
export function largest(deviations: readonly Deviation[]): Deviation {
  return deviations.reduce((worst, one) => (one.ratio > worst.ratio ? one : worst), NONE);
}

function deviation(
  result: Data,
  from: Data,
  expected: Data,
  allowed: (expected: number, from: number) => number,
): Deviation {
  const results = numberPairs(expected, result);
  const starts = numberPairs(expected, from);
  if (results === undefined || starts === undefined) return BEYOND;
  let worst = NONE;
  for (const [i, { path, a, b }] of results.entries()) {
    const start = starts[i]?.b as number;
    const by = distance(b, start);
    const room = allowed(a, start);
    const ratio = by === 0 ? 0 : room > 0 ? by / room : Number.POSITIVE_INFINITY;
    if (ratio > worst.ratio) worst = { ratio, path, by, allowed: room };
  }
  return worst;
}

function allowedAt(expected: number, { rtol, atol }: Tolerance): number {
  return Number.isFinite(expected) ? atol + rtol * Math.abs(expected) : 0;
}

function distance(a: number, b: number): number {
  return Object.is(a, b) ? 0 : Math.abs(a - b);
}
