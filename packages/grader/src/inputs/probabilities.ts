import type { Arbitrary, Random } from 'fast-check';
import { Leaf, type Sizes } from './leaf.ts';
import { decimal, numbers } from './numbers.ts';

/** A probability has this many steps between 0 and 1. */
const STEPS = 20;

/**
 * Probabilities, with exact 0 and 1 often, and numbers closer to them than any clipping.
 * `zero` and `one` say whether those exact values occur.
 */
export function probabilities({ zero = true, one = true } = {}): Arbitrary<number> {
  const step = 1 / STEPS;
  const corners = [1e-9, 1 - 1e-9, ...(zero ? [0] : []), ...(one ? [1] : [])];
  return numbers(zero ? 0 : step, one ? 1 : 1 - step, step, corners);
}

/**
 * Rows of probabilities that add up to 1, with exact zeros among them.
 * One row in five is certain, a 1 among zeros; with `certain: false` there is none, and no 1.
 */
export function probabilityRows(rows: string, classes: string, { certain = true } = {}): Leaf<number[][]> {
  return new ProbabilityRows(rows, classes, certain);
}

class ProbabilityRows extends Leaf<number[][]> {
  readonly dimensions: readonly string[];
  readonly #certain: boolean;

  constructor(rows: string, classes: string, certain: boolean) {
    super();
    this.dimensions = [rows, classes];
    this.#certain = certain;
  }

  fill(sizes: Sizes, random: Random): number[][] {
    const [rows, classes] = this.dimensions.map((name) => sizes[name] as number) as [number, number];
    return Array.from({ length: rows }, () => {
      const isCertain = this.#certain && random.nextInt(1, 5) === 1;
      return isCertain ? certainty(classes, random.nextInt(0, classes - 1)) : this.#row(classes, random);
    });
  }

  /** Shares of 1 between random cuts. */
  #row(classes: number, random: Random): number[] {
    const [low, high] = this.#certain ? [0, STEPS] : [1, STEPS - 1];
    const cuts = Array.from({ length: classes - 1 }, () => random.nextInt(low, high)).sort((a, b) => a - b);
    return [...cuts, STEPS].map((cut, i) => decimal((cut - (cuts[i - 1] ?? 0)) / STEPS));
  }

  without(part: number[][], dimension: string, index: number): number[][] {
    const [rows, classes] = this.dimensions;
    let result = part;
    if (rows === dimension) result = result.toSpliced(index, 1);
    if (classes === dimension) result = result.map((row) => merged(row, index));
    return result;
  }

  *simpler(part: number[][]): Iterable<number[][]> {
    for (const [r, row] of part.entries()) {
      for (const simpler of this.#simplerRows(row)) yield part.with(r, simpler);
    }
  }

  #simplerRows(row: readonly number[]): number[][] {
    const none = row.map(() => 0);
    const halves = row.length > 1 ? [none.with(0, 0.5).with(1, 0.5), none.with(0, 0.5).with(-1, 0.5)] : [];
    const candidates = [...(this.#certain ? [certainty(row.length, 0), certainty(row.length, 1)] : []), ...halves];
    const place = candidates.findIndex((candidate) => candidate.every((share, i) => share === row[i]));
    return place === -1 ? candidates : candidates.slice(0, place);
  }
}

function certainty(classes: number, chosen: number): number[] {
  return Array.from({ length: classes }, (_, i) => (i === Math.min(chosen, classes - 1) ? 1 : 0));
}

/** The row with one class's share added to its neighbour's. */
function merged(row: readonly number[], index: number): number[] {
  const neighbour = index > 0 ? index - 1 : 1;
  const share = decimal((row[neighbour] as number) + (row[index] as number));
  return row.with(neighbour, share).toSpliced(index, 1);
}
