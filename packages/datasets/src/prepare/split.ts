import { uniforms } from '@chainrule/core/random';

/** Training, validation and test samples: for learning, for tuning, and for one look at the end. */
export type Split<T> = { train: T[]; validation: T[]; test: T[] };

/**
 * Shuffles the samples, then parts them by `ratio`.
 *
 * Validation and test get ⌊n · their share⌋ samples, training the rest. With `stratify`, one class a sample, this is
 * done class by class, so that each part has every class in the same proportion. The same seed splits the same way.
 * Throws RangeError for a ratio that is not three whole numbers from 0, at least one of them above, and for another
 * number of classes than samples.
 */
export function split<T>(
  samples: readonly T[],
  {
    seed,
    ratio = [6, 2, 2],
    stratify,
  }: { seed: number; ratio?: readonly [number, number, number]; stratify?: readonly number[] },
): Split<T> {
  if (!ratio.every((share) => Number.isInteger(share) && share >= 0) || ratio.every((share) => share === 0)) {
    throw new RangeError(`split: the ratio is ${ratio.join(':')}; give three whole numbers from 0, such as 6:2:2`);
  }
  if (stratify !== undefined && stratify.length !== samples.length) {
    throw new RangeError(
      `split: there are ${samples.length} samples and ${stratify.length} classes to stratify by; give one for each`,
    );
  }
  const order = shuffle(
    samples.map((_, i) => i),
    seed,
  );
  const strata = stratify === undefined ? [order] : [...Map.groupBy(order, (i) => stratify[i]).values()];
  const parts: Split<number> = { train: [], validation: [], test: [] };
  for (const stratum of strata) {
    const [, validation, test] = ratio.map((share) =>
      Math.floor((stratum.length * share) / (ratio[0] + ratio[1] + ratio[2])),
    ) as [number, number, number];
    const train = stratum.length - validation - test;
    parts.train.push(...stratum.slice(0, train));
    parts.validation.push(...stratum.slice(train, train + validation));
    parts.test.push(...stratum.slice(train + validation));
  }
  const pick = (indices: readonly number[]) => indices.map((i) => samples[i] as T);
  return { train: pick(parts.train), validation: pick(parts.validation), test: pick(parts.test) };
}

/** The same elements in a random order (Fisher and Yates); the same seed gives the same order. */
export function shuffle<T>(elements: readonly T[], seed: number): T[] {
  const draw = uniforms(seed);
  const shuffled = [...elements];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
