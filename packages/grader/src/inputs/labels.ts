import type { Random } from 'fast-check';
import { vector } from './elements.ts';
import { type Drawn, Leaf, type Sizes } from './leaf.ts';
import { numbers } from './numbers.ts';

/** A class for each sample, from 0 to below the number of classes. */
export function labels(samples: string, classes: string): Leaf<number[]> {
  return new Labels(samples, classes);
}

/** A row for each sample with a 1 at its class and 0 elsewhere. */
export function oneHotRows(samples: string, classes: string): Leaf<number[][]> {
  return new OneHotRows(samples, classes);
}

/**
 * 0 or 1 for each sample of `of`, a vector or a matrix with a sample a row that comes earlier in the layout.
 *
 * In a third of the values a threshold on the sum of its features separates the two, the larger ones being 1; in a
 * third so with one label flipped; in a third labels are drawn without regard to the samples.
 */
export function binaryLabels(of: Leaf<number[]> | Leaf<number[][]>): Leaf<number[]> {
  return new BinaryLabels(of as Leaf<unknown>);
}

class Labels extends Leaf<number[]> {
  readonly dimensions: readonly [samples: string, classes: string];

  constructor(samples: string, classes: string) {
    super();
    this.dimensions = [samples, classes];
  }

  fill(sizes: Sizes, random: Random): number[] {
    const [samples, classes] = this.dimensions.map((name) => sizes[name] as number) as [number, number];
    return Array.from({ length: samples }, () => random.nextInt(0, classes - 1));
  }

  without(part: number[], dimension: string, index: number): number[] {
    const [samples, classes] = this.dimensions;
    let result = part;
    if (samples === dimension) result = result.toSpliced(index, 1);
    if (classes === dimension) result = result.map((label) => withoutClass(label, index));
    return result;
  }

  *simpler(part: number[]): Iterable<number[]> {
    for (const [i, label] of part.entries()) {
      for (let lower = 0; lower < label; lower++) yield part.with(i, lower);
    }
  }
}

class OneHotRows extends Leaf<number[][]> {
  readonly dimensions: readonly string[];
  readonly #labels: Labels;

  constructor(samples: string, classes: string) {
    super();
    this.#labels = new Labels(samples, classes);
    this.dimensions = this.#labels.dimensions;
  }

  fill(sizes: Sizes, random: Random): number[][] {
    return encoded(this.#labels.fill(sizes, random), sizes[this.#labels.dimensions[1]] as number);
  }

  without(part: number[][], dimension: string, index: number): number[][] {
    const classes = part[0]?.length ?? 0;
    const fewer = dimension === this.#labels.dimensions[1] ? classes - 1 : classes;
    return encoded(this.#labels.without(decoded(part), dimension, index), fewer);
  }

  *simpler(part: number[][]): Iterable<number[][]> {
    for (const simpler of this.#labels.simpler(decoded(part))) yield encoded(simpler, part[0]?.length ?? 0);
  }
}

class BinaryLabels extends Leaf<number[]> {
  readonly dimensions: readonly string[];
  readonly #of: Leaf<unknown>;
  readonly #independent: Leaf<number[]>;

  constructor(of: Leaf<unknown>) {
    super();
    this.#of = of;
    const [samples] = of.dimensions as [string];
    this.dimensions = [samples];
    this.#independent = vector(samples, numbers(0, 1, 1));
  }

  fill(sizes: Sizes, random: Random, biasFactor: number | undefined, drawn: Drawn): number[] {
    const samples = drawn.get(this.#of) as (number | number[])[] | undefined;
    if (samples === undefined) throw new RangeError('binaryLabels: its samples have to come earlier in the layout');
    const kind = random.nextInt(1, 3);
    if (kind === 1 || samples.length === 0) return this.#independent.fill(sizes, random, biasFactor, drawn);
    const sums = samples.map((sample) => [sample].flat().reduce((sum, feature) => sum + feature, 0));
    const threshold = sums[random.nextInt(0, sums.length - 1)] as number;
    const separated = sums.map((sum) => Number(sum >= threshold));
    if (kind === 2) return separated;
    const flipped = random.nextInt(0, sums.length - 1);
    return separated.with(flipped, 1 - (separated[flipped] as number));
  }

  without(part: number[], dimension: string, index: number): number[] {
    return this.#independent.without(part, dimension, index);
  }

  simpler(part: number[]): Iterable<number[]> {
    return this.#independent.simpler(part);
  }
}

/** The label when a class is gone: those above move down, and what had that class takes the one below. */
function withoutClass(label: number, gone: number): number {
  return label >= gone ? Math.max(0, label - 1) : label;
}

function encoded(classes: readonly number[], count: number): number[][] {
  return classes.map((label) => Array.from({ length: count }, (_, i) => (i === label ? 1 : 0)));
}

function decoded(rows: readonly number[][]): number[] {
  return rows.map((row) => row.indexOf(1));
}
