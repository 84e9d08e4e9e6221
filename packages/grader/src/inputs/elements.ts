import type { Arbitrary, Random } from 'fast-check';
import { type Drawn, Leaf, type Sizes } from './leaf.ts';

/** A single value. */
export function scalar<T>(values: Arbitrary<T>): Leaf<T> {
  return new Elements([], values) as unknown as Leaf<T>;
}

/** As many elements as the dimension has. */
export function vector<T>(dimension: string, elements: Arbitrary<T>): Leaf<T[]> {
  return new Elements([dimension], elements) as unknown as Leaf<T[]>;
}

/** `rows` × `columns` elements. */
export function matrix<T>(rows: string, columns: string, elements: Arbitrary<T>): Leaf<T[][]> {
  return new Elements([rows, columns], elements) as unknown as Leaf<T[][]>;
}

/** A vector or matrix in which elements of a row are often equal: in one value of four all, in another about half. */
export function tied<T>(leaf: Leaf<T[]>): Leaf<T[]> {
  return new Tied(leaf as unknown as Leaf<unknown>) as unknown as Leaf<T[]>;
}

/** In one of so many parts, every element is drawn from the corners of its range. */
const CORNERED = 4;

/** Elements that do not depend on each other. A row is a list, a part a scalar, a row or a list of rows. */
class Elements extends Leaf<unknown> {
  readonly dimensions: readonly string[];
  readonly #elements: Arbitrary<unknown>;

  constructor(dimensions: readonly string[], elements: Arbitrary<unknown>) {
    super();
    this.dimensions = dimensions;
    this.#elements = elements;
  }

  fill(sizes: Sizes, random: Random, biasFactor: number | undefined): unknown {
    const isCornered = biasFactor !== undefined && random.nextInt(1, CORNERED) === 1;
    const element = () => this.#elements.generate(random, isCornered ? 1 : biasFactor).value;
    const [rows, columns] = this.dimensions.map((name) => sizes[name] as number);
    if (rows === undefined) return element();
    const row = (length: number) => Array.from({ length }, element);
    return columns === undefined ? row(rows) : Array.from({ length: rows }, () => row(columns));
  }

  without(part: unknown, dimension: string, index: number): unknown {
    const drop = (list: unknown[]) => list.toSpliced(index, 1);
    const [rows, columns] = this.dimensions;
    let result = part;
    if (rows === dimension) result = drop(result as unknown[]);
    if (columns === dimension) result = (result as unknown[][]).map(drop);
    return result;
  }

  *simpler(part: unknown): Iterable<unknown> {
    const depth = this.dimensions.length;
    const rows = (depth === 0 ? [[part]] : depth === 1 ? [part] : part) as unknown[][];
    const whole = (changed: unknown[][]) => (depth === 0 ? changed[0]?.[0] : depth === 1 ? changed[0] : changed);
    for (const changed of simplerRows(rows, this.#elements)) yield whole(changed);
  }
}

/**
 * Rows with simpler elements: all at their simplest, then one element at a time, every element's simplest form first,
 * then the second simplest …
 */
function* simplerRows(rows: readonly unknown[][], elements: Arbitrary<unknown>): Iterable<unknown[][]> {
  const choices = rows.map((row) => row.map((element) => simplerElements(element, elements)));
  const changeable = choices.flat().filter((list) => list.length > 0).length;
  if (changeable > 1) yield rows.map((row, r) => row.map((element, c) => choices[r]?.[c]?.[0] ?? element));
  const rounds = Math.max(0, ...choices.flat().map((list) => list.length));
  for (let round = 0; round < rounds; round++) {
    for (const [r, row] of choices.entries()) {
      for (const [c, list] of row.entries()) {
        if (round < list.length) yield rows.with(r, (rows[r] as unknown[]).with(c, list[round]));
      }
    }
  }
}

function simplerElements(element: unknown, elements: Arbitrary<unknown>): unknown[] {
  if (!elements.canShrinkWithoutContext(element)) return [];
  return [...elements.shrink(element, undefined)].map(({ value }) => value);
}

class Tied extends Leaf<unknown> {
  readonly dimensions: readonly string[];
  readonly #leaf: Leaf<unknown>;

  constructor(leaf: Leaf<unknown>) {
    super();
    this.dimensions = leaf.dimensions;
    this.#leaf = leaf;
  }

  fill(sizes: Sizes, random: Random, biasFactor: number | undefined, drawn: Drawn): unknown {
    const part = this.#leaf.fill(sizes, random, biasFactor, drawn) as unknown[];
    const kind = random.nextInt(1, 4);
    if (kind > 2) return part;
    const tie = (row: unknown[]) => {
      const repeated = row[random.nextInt(0, Math.max(0, row.length - 1))];
      return row.map((element) => (kind === 1 || random.nextInt(0, 1) === 1 ? repeated : element));
    };
    return this.dimensions.length === 1 ? tie(part) : (part as unknown[][]).map(tie);
  }

  without(part: unknown, dimension: string, index: number): unknown {
    return this.#leaf.without(part, dimension, index);
  }

  simpler(part: unknown): Iterable<unknown> {
    return this.#leaf.simpler(part);
  }
}
