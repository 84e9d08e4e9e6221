/** One result of a program. */
export interface Result {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

/**
 * Where two results differ: in shape, in the places of NaN and infinities, or by more than `tolerance` of the largest
 * element of both.
 */
export function differences(ours: Result, theirs: Result, tolerance: number): string[] {
  const { name, shape, values } = ours;
  if (String(shape) !== String(theirs.shape)) return [`${name}: shape [${shape}] instead of [${theirs.shape}]`];
  const finite = [...Array.from(values), ...Array.from(theirs.values)].filter(Number.isFinite).map(Math.abs);
  const allowed = tolerance * Math.max(0, ...finite);
  return unlike(ours, theirs.values, () => allowed);
}

/** Where a result differs from exact values by more than `tolerance` of each. */
export function misses(ours: Result, exact: readonly number[], tolerance: number): string[] {
  return unlike(ours, exact, (wanted) => tolerance * Math.abs(wanted));
}

function unlike({ name, values }: Result, wanted: ArrayLike<number>, allowed: (wanted: number) => number): string[] {
  return Array.from(values).flatMap((value, i) => {
    const other = wanted[i] as number;
    // + 0 makes 0 of −0.
    const alike = Object.is(value + 0, other + 0) || Math.abs(value - other) <= allowed(other);
    return alike ? [] : [`${name}[${i}]: ${value} instead of ${other}`];
  });
}
