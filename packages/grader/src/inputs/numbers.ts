import { Arbitrary, type Random, Stream, Value } from 'fast-check';

/**
 * Decimals between `min` and `max`, multiples of `step`, with the round ones (0, ±1, ½, the bounds) more often.
 * They shrink to the roundest number that still fails: 0, then 1, −1, 2 …, then fewer decimals.
 */
export function numbers(min: number, max: number, step = 0.01): Arbitrary<number> {
  return new Numbers(min, max, step);
}

const ROUND = [0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 0.1, -0.1];

class Numbers extends Arbitrary<number> {
  readonly #min: number;
  readonly #max: number;
  readonly #step: number;
  readonly #special: readonly number[];

  constructor(min: number, max: number, step: number) {
    super();
    this.#min = min;
    this.#max = max;
    this.#step = step;
    this.#special = [...ROUND, min, max].filter((value) => this.canShrinkWithoutContext(value));
  }

  override generate(random: Random, biasFactor: number | undefined): Value<number> {
    if (biasFactor !== undefined && random.nextInt(1, 5) === 1) {
      return new Value(this.#special[random.nextInt(0, this.#special.length - 1)] as number, undefined);
    }
    const low = Math.ceil(this.#min / this.#step);
    const high = Math.floor(this.#max / this.#step);
    return new Value(decimal(random.nextInt(low, high) * this.#step), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is number {
    return typeof value === 'number' && value >= this.#min && value <= this.#max;
  }

  override shrink(value: number): Stream<Value<number>> {
    const rounder = [...ROUND, Math.trunc(value), decimal(value, 1), decimal(value, 2)]
      .filter((candidate) => this.canShrinkWithoutContext(candidate) && rank(candidate) < rank(value))
      .sort((a, b) => rank(a) - rank(b));
    return Stream.of(...new Set(rounder)).map((candidate) => new Value(candidate, undefined));
  }
}

/** `value` without the dust of binary fractions: 3 · 0.1 is 0.3, and −0 is 0. */
function decimal(value: number, places = 12): number {
  return Number(value.toFixed(places)) + 0;
}

/** How far a number is from round: its decimals count most, then its size, then its sign. */
function rank(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals * 1e7 + Math.min(Math.abs(value), 1e6) * 2 + (value < 0 ? 1 : 0);
}
