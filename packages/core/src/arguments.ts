/**
 * Refuses an argument object with a name in it that nobody reads, such as Keras' `batch_size` for `batchSize`.
 *
 * Throws TypeError for what is no object and for a name outside of `allowed`.
 */
export function checkNames(operation: string, given: object, allowed: readonly string[]): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new TypeError(`${operation}: the arguments must come as one object, such as { ${allowed[0]}: … }`);
  }
  for (const name of Object.keys(given)) {
    if (allowed.includes(name)) continue;
    const meant = allowed.find((other) => plain(other) === plain(name));
    throw new TypeError(
      `${operation}: there is no argument ${name}; ${meant ? `write ${meant}` : `there are ${allowed.join(', ')}`}`,
    );
  }
}

function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** What a number has to be like: in words for the message, and as a test. */
export interface Range {
  readonly words: string;
  readonly holds: (value: number) => boolean;
}

/** Ranges that arguments have in common. */
export const ranges = {
  positive: { words: 'a number above 0', holds: (value) => value > 0 && value < Number.POSITIVE_INFINITY },
  fromZero: { words: 'a number from 0', holds: (value) => value >= 0 && value < Number.POSITIVE_INFINITY },
  fraction: { words: 'a number from 0 to 1', holds: (value) => value >= 0 && value <= 1 },
  belowOne: { words: 'a number from 0 to below 1', holds: (value) => value >= 0 && value < 1 },
  count: { words: 'a whole number from 1', holds: (value) => Number.isSafeInteger(value) && value >= 1 },
  index: { words: 'a whole number from 0', holds: (value) => Number.isSafeInteger(value) && value >= 0 },
} as const satisfies Record<string, Range>;

/** The number itself. Throws RangeError where it is no number or out of its range. */
export function checkNumber(operation: string, name: string, value: number, range: Range): number {
  if (typeof value === 'number' && range.holds(value)) return value;
  throw new RangeError(`${operation}: ${name} is ${String(value)}; give ${range.words}`);
}

/**
 * What a table holds under a name, such as an activation; Keras' snake_case finds the camelCase entry too.
 *
 * Throws TypeError for what is no string, RangeError, with all names, for one that the table has not.
 */
export function lookUp<Entry>(operation: string, kind: string, name: string, table: Readonly<Record<string, Entry>>) {
  if (typeof name !== 'string')
    throw new TypeError(`${operation}: ${kind} must be given by its name, not as ${typeof name}`);
  const found = Object.keys(table).find((known) => plain(known) === plain(name));
  if (found !== undefined) return { name: found, entry: table[found] as Entry };
  throw new RangeError(`${operation}: there is no ${kind} ${name}; there are ${Object.keys(table).join(', ')}`);
}
