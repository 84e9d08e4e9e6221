import { type Arbitrary, type Random, Stream, Value } from 'fast-check';
import { boundsOf, type Dimensions, drawSizes, isInTime } from './dimensions.ts';
import { Leaf, type Sizes } from './leaf.ts';
import { Ordered } from './order.ts';

type Layout = Leaf<unknown> | readonly Layout[] | { readonly [key: string]: Layout };

type Filled<L> = L extends Leaf<infer T> ? T : L extends object ? { -readonly [K in keyof L]: Filled<L[K]> } : never;

/**
 * Arguments whose shapes belong together: a network's matrices, a batch and its labels.
 *
 * `layout` is the arguments with leaves (`scalar`, `vector`, `matrix`, `labels` …) where the numbers go. A quarter of
 * the values have all dimensions alike, as far as their bounds allow. A failing value shrinks its shapes first, an
 * index at a time in every leaf that has the dimension, its elements after that, and then its dimensions of time.
 */
export function shaped<const L extends Layout>(dimensions: Dimensions, layout: L): Arbitrary<Filled<L>> {
  return new Shaped(dimensions, layout) as Arbitrary<Filled<L>>;
}

/** What shrinking goes by: the sizes of the value at hand. */
export type Context = { sizes: Sizes };

class Shaped extends Ordered<unknown> {
  readonly #dimensions: Dimensions;
  readonly #layout: Layout;

  constructor(dimensions: Dimensions, layout: Layout) {
    super();
    for (const { leaf } of collect(layout)) {
      const unknown = leaf.dimensions.find((name) => !Object.hasOwn(dimensions, name));
      if (unknown !== undefined) {
        throw new RangeError(`shaped: no dimension is called '${unknown}'; name it in the first argument`);
      }
    }
    this.#dimensions = dimensions;
    this.#layout = layout;
  }

  override generate(random: Random, biasFactor: number | undefined): Value<unknown> {
    const sizes = drawSizes(this.#dimensions, random);
    const drawn = new Map<Leaf<unknown>, unknown>();
    const value = fillAlong(this.#layout, undefined, (leaf) => {
      const part = leaf.fill(sizes, random, biasFactor, drawn);
      drawn.set(leaf, part);
      return part;
    });
    return new Value(value, { sizes } satisfies Context);
  }

  override canShrinkWithoutContext(_: unknown): _ is unknown {
    return false;
  }

  override shrink(value: unknown, context: unknown): Stream<Value<unknown>> {
    return context === undefined ? Stream.nil() : new Stream(this.#simpler(value, (context as Context).sizes));
  }

  *#simpler(value: unknown, sizes: Sizes): IterableIterator<Value<unknown>> {
    const names = Object.keys(this.#dimensions);
    const isTime = (name: string) => isInTime(this.#dimensions[name] as Dimensions[string]);
    yield* this.#smaller(
      value,
      sizes,
      names.filter((name) => !isTime(name)),
    );
    for (const simpler of this.#rounder(value)) yield new Value(simpler, { sizes });
    yield* this.#smaller(value, sizes, names.filter(isTime));
  }

  /** Values that are smaller in some dimensions: in all of them at once, in one at once, in one by one index. */
  *#smaller(value: unknown, sizes: Sizes, names: readonly string[]): IterableIterator<Value<unknown>> {
    const excess = (name: string) => (sizes[name] as number) - boundsOf(this.#dimensions[name] as never)[0];
    const shrinkable = names.filter((name) => excess(name) > 0);
    const cut = (some: readonly string[]) =>
      some.reduce(
        (smaller, name) => {
          for (let left = excess(name); left > 0; left--) smaller = this.#without(smaller, name);
          return smaller;
        },
        new Value(value, { sizes } satisfies Context) as Value<unknown>,
      );
    if (shrinkable.length > 1) yield cut(shrinkable);
    for (const name of shrinkable) if (excess(name) > 1) yield cut([name]);
    for (const name of shrinkable) {
      for (let index = (sizes[name] as number) - 1; index >= 0; index--) {
        yield this.#without(new Value(value, { sizes }), name, index);
      }
    }
  }

  /** The value without an index of a dimension, the last one if none is given. */
  #without({ value, context }: Value<unknown>, name: string, index?: number): Value<unknown> {
    const { sizes } = context as Context;
    const size = sizes[name] as number;
    const smaller = fillAlong(this.#layout, value, (leaf, part) =>
      leaf.dimensions.includes(name) ? leaf.without(part, name, index ?? size - 1) : part,
    );
    return new Value(smaller, { sizes: { ...sizes, [name]: size - 1 } } satisfies Context);
  }

  /** Values of the same shape with simpler elements: of every leaf at its simplest, then of one leaf at a time. */
  *#rounder(value: unknown): IterableIterator<unknown> {
    const leaves = collect(this.#layout, value);
    const simplest = leaves.map(({ leaf, part }) => {
      const [first] = leaf.simpler(part);
      return first;
    });
    if (simplest.filter((part) => part !== undefined).length > 1) {
      let at = 0;
      yield fillAlong(this.#layout, value, (_, part) => simplest[at++] ?? part);
    }
    for (const [target, { leaf, part }] of leaves.entries()) {
      for (const simpler of leaf.simpler(part)) {
        let at = 0;
        yield fillAlong(this.#layout, value, (_, old) => (at++ === target ? simpler : old));
      }
    }
  }
}

type Found = { leaf: Leaf<unknown>; part: unknown };

/** A value of the layout's form, each leaf made from the leaf of `value` in the same place. */
function fillAlong(
  layout: Layout,
  value: unknown,
  leafValue: (leaf: Leaf<unknown>, part: unknown) => unknown,
): unknown {
  if (layout instanceof Leaf) return leafValue(layout, value);
  const parts = value as Record<string, unknown> | undefined;
  const entries = Object.entries(layout).map(([key, inner]: [string, Layout]) => [
    key,
    fillAlong(inner, parts?.[key], leafValue),
  ]);
  return Array.isArray(layout) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

function collect(layout: Layout, value?: unknown): Found[] {
  const found: Found[] = [];
  fillAlong(layout, value, (leaf, part) => found.push({ leaf, part }));
  return found;
}
