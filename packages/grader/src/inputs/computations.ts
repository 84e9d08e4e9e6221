import { type Arbitrary, type Random, Stream, Value } from 'fast-check';
import { numbers } from './numbers.ts';
import { Ordered } from './order.ts';

/** A call on earlier values: `of` are their places, leaves first, then what earlier calls returned. */
export type Step<Operation extends string> = { call: Operation; of: number[] };

/** Numbers to start from, and calls, each on what is there by then. */
export type Computation<Operation extends string> = { leaves: number[]; steps: Step<Operation>[] };

/**
 * Sequences of calls that build on each other, such as a graph for automatic differentiation.
 *
 * `operations` says how many values each takes. A call takes the newest value half of the time, any other one else,
 * so values are used twice, and graphs have diamonds. A failing sequence loses calls first, then leaves, and gets
 * simpler numbers and calls on earlier values after that.
 */
export function computations<const Operation extends string>({
  operations,
  leaves = numbers(-2, 2, 0.5),
  most = { leaves: 3, steps: 6 },
}: {
  operations: Readonly<Record<Operation, number>>;
  leaves?: Arbitrary<number>;
  most?: { leaves: number; steps: number };
}): Arbitrary<Computation<Operation>> {
  return new Computations(operations, leaves, most) as unknown as Arbitrary<Computation<Operation>>;
}

class Computations extends Ordered<Computation<string>> {
  readonly #operations: Readonly<Record<string, number>>;
  readonly #leaves: Arbitrary<number>;
  readonly #most: { leaves: number; steps: number };

  constructor(
    operations: Readonly<Record<string, number>>,
    leaves: Arbitrary<number>,
    most: { leaves: number; steps: number },
  ) {
    super();
    this.#operations = operations;
    this.#leaves = leaves;
    this.#most = most;
  }

  override generate(random: Random, biasFactor: number | undefined): Value<Computation<string>> {
    const drawMany = <T>(most: number, draw: (i: number) => T) =>
      Array.from({ length: random.nextInt(1, most) }, (_, i) => draw(i));
    const leaves = drawMany(this.#most.leaves, () => this.#leaves.generate(random, biasFactor).value);
    const names = Object.keys(this.#operations);
    const steps = drawMany(this.#most.steps, (i) => {
      const newest = leaves.length + i - 1;
      const call = names[random.nextInt(0, names.length - 1)] as string;
      const operand = () => (random.nextInt(0, 1) === 1 ? newest : random.nextInt(0, newest));
      return { call, of: Array.from({ length: this.#operations[call] as number }, operand) };
    });
    return new Value({ leaves, steps }, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Computation<string> {
    return typeof value === 'object' && value !== null && 'leaves' in value && 'steps' in value;
  }

  override shrink(value: Computation<string>): Stream<Value<Computation<string>>> {
    return new Stream(this.#simpler(value)).map((simpler) => new Value(simpler, undefined));
  }

  *#simpler({ leaves, steps }: Computation<string>): IterableIterator<Computation<string>> {
    for (let at = steps.length - 1; at >= 0 && steps.length > 1; at--) {
      const [replacement = 0] = (steps[at] as Step<string>).of;
      yield { leaves, steps: withoutPlace(steps.toSpliced(at, 1), leaves.length + at, replacement) };
    }
    for (let at = leaves.length - 1; at >= 0 && leaves.length > 1; at--) {
      yield { leaves: leaves.toSpliced(at, 1), steps: withoutPlace(steps, at, at === 0 ? 1 : 0) };
    }
    for (const [at, leaf] of leaves.entries()) {
      if (!this.#leaves.canShrinkWithoutContext(leaf)) continue;
      for (const simpler of this.#leaves.shrink(leaf, undefined)) {
        yield { leaves: leaves.with(at, simpler.value), steps };
      }
    }
    for (const [at, { call, of }] of steps.entries()) {
      for (const [i, place] of of.entries()) {
        if (place > 0) yield { leaves, steps: steps.with(at, { call, of: of.with(i, 0) }) };
      }
    }
  }
}

/** The steps when the value at `gone` is no more: what used it uses `replacement`, and places above move down. */
function withoutPlace(steps: readonly Step<string>[], gone: number, replacement: number): Step<string>[] {
  return steps.map(({ call, of }) => ({
    call,
    of: of.map((place) => {
      const kept = place === gone ? replacement : place;
      return kept > gone ? kept - 1 : kept;
    }),
  }));
}
