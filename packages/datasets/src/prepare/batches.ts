/**
 * The rows in order, `batchSize` at a time; the last batch holds what is left.
 *
 * n rows make ⌈n / batchSize⌉ batches. Throws RangeError unless batchSize is a whole number from 1.
 */
export function batches<T>(rows: readonly T[], batchSize: number): T[][] {
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`batches: batchSize is ${batchSize}; it has to be a whole number from 1`);
  }
  return Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, i) =>
    rows.slice(i * batchSize, (i + 1) * batchSize),
  );
}
