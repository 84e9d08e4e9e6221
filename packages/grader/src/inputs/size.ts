import { Leaf, type Sizes } from './leaf.ts';

/** The size of a dimension itself, where a function is told it: the `k` of `oneHot(labels, k)`, a number of steps. */
export function size(dimension: string): Leaf<number> {
  return new Size(dimension);
}

class Size extends Leaf<number> {
  readonly dimensions: readonly string[];

  constructor(dimension: string) {
    super();
    this.dimensions = [dimension];
  }

  fill(sizes: Sizes): number {
    return sizes[this.dimensions[0] as string] as number;
  }

  without(part: number): number {
    return part - 1;
  }

  simpler(): Iterable<number> {
    return [];
  }
}
