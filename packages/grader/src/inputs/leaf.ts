import type { Random } from 'fast-check';

/** How large each named dimension of a value is. */
export type Sizes = Readonly<Record<string, number>>;

/** What leaves that come earlier in the layout were filled with. */
export type Drawn = ReadonlyMap<Leaf<unknown>, unknown>;

/**
 * A place in a shaped value, filled as a whole: a scalar, a vector, a matrix, or numbers that have to suit each other.
 *
 * A leaf knows how to be filled for given sizes, how to lose one index of a dimension, and which simpler fillings of
 * the same shape there are.
 */
export abstract class Leaf<T> {
  declare readonly type: T;
  /** The dimensions that it depends on. */
  abstract readonly dimensions: readonly string[];

  abstract fill(sizes: Sizes, random: Random, biasFactor: number | undefined, drawn: Drawn): T;

  /** The part without an index of a dimension, which is one of its own. */
  abstract without(part: T, dimension: string, index: number): T;

  /** Simpler parts of the same shape, the simplest first. Nothing but elements changes. */
  abstract simpler(part: T): Iterable<T>;
}
