/** Writes numbers; which digits it gives is fixed by the numbers that it was made for. */
export type NumberFormat = (value: number) => string;

/** Two numbers further apart than `resolution` (default 0) are never written alike. */
export type Resolution = { resolution?: number };

/**
 * Numbers to at most `digits` significant digits (default 6), and to more where two of `numbers` would look alike.
 * No zeros are filled in: `0.5`, `1e-7`, `-0`, `NaN`.
 */
export function significant(
  numbers: readonly number[],
  { digits = 6, resolution = 0 }: { digits?: number } & Resolution = {},
): NumberFormat {
  return firstThatTellsApart(numbers, resolution, digits, 17, (precision) => (value) => {
    if (!Number.isFinite(value)) return String(value);
    return Object.is(value, -0) ? '-0' : String(Number(value.toPrecision(precision)));
  });
}

/**
 * Numbers in one form and width, to be read one below the other: whole numbers as they are, others with the same
 * number of decimals: four, more where the largest number would show fewer than four digits or where two of
 * `numbers` would look alike. Very large and very small ones are written with an exponent.
 */
export function aligned(numbers: readonly number[], { resolution = 0 }: Resolution = {}): NumberFormat {
  const format = unpadded(numbers, resolution);
  const width = Math.max(0, ...numbers.map((value) => format(value).length));
  return (value) => format(value).padStart(width);
}

function unpadded(numbers: readonly number[], resolution: number): NumberFormat {
  const finite = numbers.filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (finite.every(Number.isInteger) && largest < 1e9) return (value) => (value === 0 ? '0' : String(value));
  const magnitude = Math.floor(Math.log10(largest));
  if (magnitude >= -4 && magnitude < 9) {
    const fixed = (decimals: number) => (value: number) => {
      if (!Number.isFinite(value)) return String(value);
      const text = value.toFixed(decimals);
      return Number(text) === 0 ? text.replace('-', '') : text;
    };
    const start = Math.max(4, 3 - magnitude);
    const format = firstThatTellsApart(finite, resolution, start, 12, fixed);
    if (tellsApart(finite, resolution, format)) return format;
  }
  return firstThatTellsApart(finite, resolution, 3, 16, (decimals) => (value) => {
    if (!Number.isFinite(value)) return String(value);
    return value === 0 ? '0' : value.toExponential(decimals).replace('e+', 'e');
  });
}

/** The format with the fewest digits that writes different numbers differently, or else the one with the most. */
function firstThatTellsApart(
  numbers: readonly number[],
  resolution: number,
  fewest: number,
  most: number,
  formatOf: (digits: number) => NumberFormat,
): NumberFormat {
  for (let digits = fewest; digits < most; digits++) {
    const format = formatOf(digits);
    if (tellsApart(numbers, resolution, format)) return format;
  }
  return formatOf(most);
}

function tellsApart(numbers: readonly number[], resolution: number, format: NumberFormat): boolean {
  const ranges = new Map<string, { least: number; most: number }>();
  for (const value of numbers) {
    if (!Number.isFinite(value)) continue;
    const text = format(value);
    const { least, most } = ranges.get(text) ?? { least: value, most: value };
    const range = { least: Math.min(least, value), most: Math.max(most, value) };
    if (range.most - range.least > resolution) return false;
    ranges.set(text, range);
  }
  return true;
}

/** A size such as an error or a tolerance, to two digits: `1.2e-1`, `1e-9`, `8`. */
export function magnitude(value: number): string {
  if (value === 0 || (value >= 1 && value < 100)) return String(Number(value.toPrecision(2)));
  return value.toExponential(1).replace('.0e', 'e').replace('e+', 'e');
}
