import { Arbitrary, type Random, Stream, Value } from 'fast-check';

/**
 * Decimals between `min` and `max`, multiples of `step`, with the round ones among them (0, ±1, ½) and the bounds more
 * often, and `corners`, which may lie outside of the bounds, as often as all round ones together.
 * They shrink to the roundest number that still fails: 0, then 1, −1, 2 …, then fewer decimals and digits.
 */
export function numbers(min: number, max: number, step = 0.01, corners: readonly number[] = []): Arbitrary<number> {
  return new Numbers(min, max, step, corners);
}

const ROUND = [0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 0.1, -0.1];
/** For numbers too large to be near a round one. */
const POWERS = [10, 100, 1000, 10_000];

class Numbers extends Arbitrary<number> {
  readonly #min: number;
  readonly #max: number;
  readonly #step: number;
  readonly #corners: readonly number[];
  readonly #round: readonly number[];

  constructor(min: number, max: number, step: number, corners: readonly number[]) {
    super();
    this.#min = min;
    this.#max = max;
    this.#step = step;
    this.#corners = corners;
    const isAllowed = (value: number) => value >= min && value <= max && this.#isMultiple(value);
    this.#round = [...ROUND.filter(isAllowed), min, max];
  }

  override generate(random: Random, biasFactor: number | undefined): Value<number> {
    if (biasFactor !== undefined) {
      const draw = random.nextInt(1, biasFactor === 1 ? 2 : 5);
      if (draw === 2 && this.#corners.length > 0) return oneOf(this.#corners, random);
      if (draw === 1 || biasFactor === 1) return oneOf(this.#round, random);
    }
    const low = Math.ceil(this.#min / this.#step);
    const high = Math.floor(this.#max / this.#step);
    return new Value(decimal(random.nextInt(low, high) * this.#step), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is number {
    return typeof value === 'number' && value >= this.#lowest() && value <= this.#highest();
  }

  override shrink(value: number): Stream<Value<number>> {
    const rounder = [...ROUND, ...shorter(value)]
      .filter((candidate) => this.#isMultiple(candidate) && this.canShrinkWithoutContext(candidate))
      .filter((candidate) => rank(candidate) < rank(value))
      .sort((a, b) => rank(a) - rank(b));
    return Stream.of(...new Set(rounder)).map((candidate) => new Value(candidate, undefined));
  }

  #isMultiple(value: number): boolean {
    return Number.isInteger(decimal(value / this.#step));
  }

  #lowest(): number {
    return Math.min(this.#min, ...this.#corners);
  }

  #highest(): number {
    return Math.max(this.#max, ...this.#corners);
  }
}

function oneOf(values: readonly number[], random: Random): Value<number> {
  return new Value(values[random.nextInt(0, values.length - 1)] as number, undefined);
}

/** A number with fewer decimals or digits; of large ones also the powers of ten up to the next. */
function shorter(value: number): number[] {
  const size = Math.abs(value);
  const powers = size > 10 ? POWERS.filter((power) => power < 10 * size).map((power) => Math.sign(value) * power) : [];
  if (!Number.isFinite(value)) return powers;
  return [...powers, Math.trunc(value), decimal(value, 1), decimal(value, 2), Number(value.toPrecision(1))];
}

/** `value` without the dust of binary fractions: 3 · 0.1 is 0.3, and −0 is 0. */
export function decimal(value: number, places = 12): number {
  return Number(value.toFixed(places)) + 0;
}

/** How far a number is from round: its decimals count most, then its digits, then its size, then its sign. */
export function rank(value: number): number {
  const size = Math.min(Math.abs(value), 1e6) * 2 + (value < 0 ? 1 : 0);
  if (!Number.isFinite(value)) return 1e12 + size;
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '').length;
  const decimals = Math.max(0, digits - 1 - Number(exponent));
  return decimals * 1e9 + digits * 1e7 + size;
}
