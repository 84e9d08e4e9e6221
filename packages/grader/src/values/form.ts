import { isRecord, numbersIn } from './compare.ts';
import type { Data } from './data.ts';

/**
 * Whether `actual` has `expected`'s form, holds only finite numbers, and no part of it only zeros where `expected`'s
 * does not. A result that is one number may be 0: a neuron answers 0 or 1.
 *
 * What a text is made of has no form of its own: strings may be others and more or fewer, so may the words that counts
 * are kept by, and the whole numbers that stand for the words of a text.
 */
export function isWellFormed(actual: Data, expected: Data): boolean {
  return (
    hasForm(actual, expected) &&
    numbersIn(actual).every(Number.isFinite) &&
    (typeof expected === 'number' ||
      fieldsOf(expected).every((field, i) => isZero(field) || !isZero(fieldsOf(actual)[i])))
  );
}

function hasForm(actual: Data, expected: Data): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return false;
    if (isText(expected) && isText(actual)) return true;
    if (actual.length !== expected.length) return false;
    if ([actual, expected].every((rows) => rows.length > 0 && rows.every(isSequence))) return true;
    return expected.every((element, i) => hasForm(actual[i], element));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return false;
    if ([actual, expected].every(isCount)) return true;
    const keys = Object.keys(expected);
    return (
      keys.length === Object.keys(actual).length &&
      keys.every((key) => Object.hasOwn(actual, key) && hasForm(actual[key], expected[key]))
    );
  }
  return typeof actual === typeof expected && (actual === null) === (expected === null);
}

const isText = (list: readonly Data[]) => list.every((element) => typeof element === 'string');
const isSequence = (row: Data) => Array.isArray(row) && row.every(Number.isInteger);
const isCount = (record: { [key: string]: Data }) => Object.values(record).every((value) => typeof value === 'number');

/** The parts of a result that have names; counts by word, and a result without names, are one part. */
function fieldsOf(data: Data): Data[] {
  if (!isRecord(data) || isCount(data)) return [data];
  return Object.keys(data)
    .sort()
    .map((key) => data[key]);
}

function isZero(data: Data): boolean {
  return numbersIn(data).every((value) => value === 0);
}

/** Every number and every string in nested plain data, and the words that counts are kept by. */
export function leavesIn(data: Data): (number | string)[] {
  if (typeof data === 'number' || typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(leavesIn);
  if (!isRecord(data)) return [];
  const inside = Object.values(data).flatMap(leavesIn);
  return isCount(data) ? [...Object.keys(data), ...inside] : inside;
}
