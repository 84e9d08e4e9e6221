import type { Data } from './data.ts';

/** A copy that shares nothing with `data`. */
export function clone<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(clone) as T;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clone(value)])) as T;
}

/** Whether two values are the same to the last bit, NaN and −0 included. */
export function same(a: Data, b: Data): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && same((a as Record<string, Data>)[key], (b as Record<string, Data>)[key]),
    )
  );
}
