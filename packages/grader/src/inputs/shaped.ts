import { Arbitrary, type Random, Stream, Value } from 'fast-check';

/** The smallest and largest size of each named dimension. */
export type Dimensions = Record<string, readonly [min: number, max: number]>;

/** A place in a shaped value: a scalar (no dimension), a vector (one) or a matrix (two). */
class Leaf<T> {
  declare readonly type: T;
  readonly dimensions: readonly string[];
  readonly elements: Arbitrary<unknown>;

  constructor(dimensions: readonly string[], elements: Arbitrary<unknown>) {
    this.dimensions = dimensions;
    this.elements = elements;
  }
}

/** A single value. */
export function scalar<T>(values: Arbitrary<T>): Leaf<T> {
  return new Leaf([], values);
}

/** As many elements as the dimension has. */
export function vector<T>(dimension: string, elements: Arbitrary<T>): Leaf<T[]> {
  return new Leaf([dimension], elements);
}

/** `rows` × `columns` elements. */
export function matrix<T>(rows: string, columns: string, elements: Arbitrary<T>): Leaf<T[][]> {
  return new Leaf([rows, columns], elements);
}

type Layout = Leaf<unknown> | readonly Layout[] | { readonly [key: string]: Layout };

type Filled<L> = L extends Leaf<infer T> ? T : L extends object ? { -readonly [K in keyof L]: Filled<L[K]> } : never;

/**
 * Arguments whose shapes belong together: a network's matrices, a batch and its targets.
 *
 * `layout` is the arguments with leaves (`scalar`, `vector`, `matrix`) where the numbers go. A quarter of the
 * values have all dimensions alike, as far as their bounds allow. A failing value shrinks its shapes first, an
 * index at a time in every leaf that has the dimension, and its elements after that.
 */
export function shaped<const L extends Layout>(dimensions: Dimensions, layout: L): Arbitrary<Filled<L>> {
  return new Shaped(dimensions, layout) as Arbitrary<Filled<L>>;
}

class Shaped extends Arbitrary<unknown> {
  readonly #dimensions: Dimensions;
  readonly #layout: Layout;

  constructor(dimensions: Dimensions, layout: Layout) {
    super();
    this.#dimensions = dimensions;
    this.#layout = layout;
  }

  override generate(random: Random, biasFactor: number | undefined): Value<unknown> {
    const alike = random.nextInt(1, 4) === 1 ? random.nextInt(0, 1 << 20) : undefined;
    const sizes: Record<string, number> = {};
    for (const [name, [min, max]] of Object.entries(this.#dimensions)) {
      sizes[name] = alike === undefined ? random.nextInt(min, max) : this.#likeSize(alike, min, max);
    }
    const value = fill(this.#layout, ({ dimensions, elements }) => {
      const element = () => elements.generate(random, biasFactor).value;
      const [rows, columns] = dimensions.map((name) => sizes[name] ?? unknownDimension(name));
      if (rows === undefined) return element();
      const row = (length: number) => Array.from({ length }, element);
      return columns === undefined ? row(rows) : Array.from({ length: rows }, () => row(columns));
    });
    return new Value(value, undefined);
  }

  /** A size that every dimension wide enough for it takes, and the others come closest to. */
  #likeSize(draw: number, min: number, max: number): number {
    const smallest = Math.max(...Object.values(this.#dimensions).map(([low]) => low));
    const largest = Math.min(...Object.values(this.#dimensions).map(([, high]) => high));
    const size = smallest + (draw % Math.max(1, largest - smallest + 1));
    return Math.min(max, Math.max(min, size));
  }

  override canShrinkWithoutContext(value: unknown): value is unknown {
    return value !== undefined;
  }

  override shrink(value: unknown): Stream<Value<unknown>> {
    return new Stream(this.#simpler(value)).map((simpler) => new Value(simpler, undefined));
  }

  *#simpler(value: unknown): IterableIterator<unknown> {
    const leaves = collect(this.#layout, value);
    for (const [name, [min]] of Object.entries(this.#dimensions)) {
      const size = sizeOf(name, leaves);
      for (let index = size - 1; index >= 0 && size > min; index--) {
        yield fillAlong(this.#layout, value, (leaf, part) => without(leaf, part, name, index));
      }
    }
    for (let target = 0; target < leaves.length; target++) {
      const { leaf, part } = leaves[target] as Found;
      for (const simpler of simplerElements(leaf, part)) {
        let at = 0;
        yield fillAlong(this.#layout, value, (_, old) => (at++ === target ? simpler : old));
      }
    }
  }
}

type Found = { leaf: Leaf<unknown>; part: unknown };

function fill(layout: Layout, leafValue: (leaf: Leaf<unknown>) => unknown): unknown {
  return fillAlong(layout, undefined, leafValue);
}

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

function collect(layout: Layout, value: unknown): Found[] {
  const found: Found[] = [];
  fillAlong(layout, value, (leaf, part) => found.push({ leaf, part }));
  return found;
}

function sizeOf(dimension: string, leaves: readonly Found[]): number {
  for (const { leaf, part } of leaves) {
    if (leaf.dimensions[0] === dimension) return (part as unknown[]).length;
    if (leaf.dimensions[1] === dimension && (part as unknown[]).length > 0) return (part as unknown[][])[0]!.length;
  }
  return 0;
}

function without(leaf: Leaf<unknown>, part: unknown, dimension: string, index: number): unknown {
  const drop = (list: unknown[]) => list.filter((_, i) => i !== index);
  const [rows, columns] = leaf.dimensions;
  let result = part;
  if (rows === dimension) result = drop(result as unknown[]);
  if (columns === dimension) result = (result as unknown[][]).map(drop);
  return result;
}

/** The leaf with one of its elements simpler: every element's simplest form first, then the second simplest … */
function* simplerElements(leaf: Leaf<unknown>, part: unknown): IterableIterator<unknown> {
  const simplerOf = (element: unknown) =>
    leaf.elements.canShrinkWithoutContext(element)
      ? [...leaf.elements.shrink(element, undefined)].map((value) => value.value)
      : [];
  const depth = leaf.dimensions.length;
  if (depth === 0) {
    yield* simplerOf(part);
    return;
  }
  const rows = (depth === 1 ? [part] : part) as unknown[][];
  const choices = rows.map((row) => row.map(simplerOf));
  const rounds = Math.max(0, ...choices.flat().map((list) => list.length));
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < rows.length; r++) {
      for (let c = 0; c < rows[r]!.length; c++) {
        const list = choices[r]![c]!;
        if (round >= list.length) continue;
        const changed = rows.map((row, i) => (i === r ? row.with(c, list[round]) : row));
        yield depth === 1 ? changed[0] : changed;
      }
    }
  }
}

function unknownDimension(name: string): never {
  throw new RangeError(`shaped: no dimension is called '${name}'; name it in the first argument`);
}
