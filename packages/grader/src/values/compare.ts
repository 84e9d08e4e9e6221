import type { Tolerance } from '../exercise/types.ts';
import type { Data } from './data.ts';
import { join } from './path.ts';

/** The course's closeness, where an exercise does not certify another: relative 1e-9, with a floor of 1e-12. */
export const DEFAULT_TOLERANCE: Tolerance = { rtol: 1e-9, atol: 1e-12 };

/** Where two values differ most. */
export type Mismatch =
  /** Numbers too far apart, or other leaves that are not equal. `excess` is the error in tolerances. */
  | {
      kind: 'value';
      path: string;
      expected: Data;
      actual: Data;
      absError: number;
      relError: number;
      tolerance: number;
      excess: number;
    }
  /** Another kind of value, such as a string where a number is expected. */
  | { kind: 'type'; path: string; expected: Data; actual: Data }
  /** A list of another length. */
  | { kind: 'length'; path: string; expected: number; actual: number }
  /** A key that is missing, or one too many. */
  | { kind: 'key'; path: string; key: string; missing: boolean };

/**
 * `|actual − expected| ≤ atol + rtol·|expected|`, element by element over nested plain data.
 *
 * NaN equals only NaN, an infinity only itself, +0 equals −0; lists must have the same lengths and objects the
 * same keys. Returns `undefined` where the values agree, else a difference in form if there is one (the first),
 * else the worst element.
 */
export function compare(actual: Data, expected: Data, tolerance: Tolerance): Mismatch | undefined {
  return compareAt(actual, expected, tolerance, '');
}

function compareAt(actual: Data, expected: Data, tolerance: Tolerance, path: string): Mismatch | undefined {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return compareNumbers(actual, expected, tolerance, path);
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (actual.length !== expected.length) {
      return { kind: 'length', path, expected: expected.length, actual: actual.length };
    }
    return worse(expected.map((element, i) => compareAt(actual[i], element, tolerance, `${path}[${i}]`)));
  }
  if (isRecord(expected) && isRecord(actual)) {
    for (const key of Object.keys(expected)) {
      if (!Object.hasOwn(actual, key)) return { kind: 'key', path, key, missing: true };
    }
    for (const key of Object.keys(actual)) {
      if (!Object.hasOwn(expected, key)) return { kind: 'key', path, key, missing: false };
    }
    return worse(Object.keys(expected).map((key) => compareAt(actual[key], expected[key], tolerance, join(path, key))));
  }
  if (kindOf(actual) !== kindOf(expected)) {
    return { kind: 'type', path, expected, actual };
  }
  return actual === expected ? undefined : difference(path, actual, expected, Number.NaN, Number.NaN, 0);
}

function compareNumbers(
  actual: number,
  expected: number,
  { rtol, atol }: Tolerance,
  path: string,
): Mismatch | undefined {
  if (Object.is(actual, expected) || actual === expected) return undefined;
  const error = Math.abs(actual - expected);
  const allowed = Number.isFinite(expected) ? atol + rtol * Math.abs(expected) : 0;
  if (error <= allowed) return undefined;
  return difference(path, actual, expected, error, error / Math.abs(expected), allowed);
}

function difference(
  path: string,
  actual: Data,
  expected: Data,
  absError: number,
  relError: number,
  tolerance: number,
): Mismatch {
  const excess = Number.isNaN(absError / tolerance) ? Number.POSITIVE_INFINITY : absError / tolerance;
  return { kind: 'value', path, expected, actual, absError, relError, tolerance, excess };
}

type ValueMismatch = Extract<Mismatch, { kind: 'value' }>;

/** A difference in form before one in value; of the values, the one furthest beyond its tolerance. */
function worse(mismatches: readonly (Mismatch | undefined)[]): Mismatch | undefined {
  let worst: Mismatch | undefined;
  for (const mismatch of mismatches) {
    if (mismatch === undefined) continue;
    if (mismatch.kind !== 'value') return mismatch;
    if (worst === undefined || (worst.kind === 'value' && isWorse(mismatch, worst))) worst = mismatch;
  }
  return worst;
}

/** Without a tolerance every error is infinitely many of them: the larger one decides. */
function isWorse(a: ValueMismatch, b: ValueMismatch): boolean {
  return a.excess > b.excess || (a.excess === b.excess && a.absError > b.absError);
}

/** Every number in nested plain data, in order. */
export function numbersIn(data: Data): number[] {
  if (typeof data === 'number') return [data];
  if (Array.isArray(data)) return data.flatMap(numbersIn);
  return isRecord(data) ? Object.values(data).flatMap(numbersIn) : [];
}

export function isRecord(data: Data): data is { [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function kindOf(data: Data): string {
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}
