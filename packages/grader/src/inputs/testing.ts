import fc, { type Arbitrary, Random } from 'fast-check';
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus';

/** As many values as a check of `runs` draws under a seed. */
export function drawn<T>(arbitrary: Arbitrary<T>, runs: number, seed = 1): T[] {
  const random = new Random(xorshift128plus(seed));
  return Array.from({ length: runs }, () => arbitrary.generate(random, 3).value);
}

/** Of 50 seeds, how many draw at least one value for which `holds` within `runs` draws. */
export function reached<T>(arbitrary: Arbitrary<T>, runs: number, holds: (value: T) => boolean): number {
  const seeds = Array.from({ length: 50 }, (_, i) => i + 1);
  return seeds.filter((seed) => drawn(arbitrary, runs, seed).some(holds)).length;
}

/** What a failing test of `fails` is shrunk to. */
export function smallest<T>(arbitrary: Arbitrary<T>, fails: (value: T) => boolean): T {
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => !fails(value)),
    { seed: 5, numRuns: 2000 },
  );
  if (counterexample === null) throw new Error('nothing fails');
  return counterexample[0];
}

/** Every proposal that shrinking makes on its way from some drawn values, always going on with the last one. */
export function* proposals<T>(arbitrary: Arbitrary<T>, runs = 20): Generator<T> {
  const random = new Random(xorshift128plus(9));
  for (let run = 0; run < runs; run++) {
    let value = arbitrary.generate(random, 3);
    for (let round = 0; round < 60; round++) {
      const next = [...arbitrary.shrink(value.value, value.context)];
      yield* next.map((one) => one.value);
      if (next.length === 0) break;
      value = next[(run + round) % next.length] as typeof value;
    }
  }
}
