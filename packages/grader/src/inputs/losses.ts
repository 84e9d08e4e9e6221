import type { Random } from 'fast-check';
import { vector } from './elements.ts';
import { Leaf, type Sizes } from './leaf.ts';
import { decimal, numbers } from './numbers.ts';

/**
 * The loss after each epoch, as validation losses go: it falls for a while, stays on a plateau, rises, and now and
 * then comes back to exactly the best value so far.
 */
export function lossHistory(epochs: string): Leaf<number[]> {
  return new LossHistory(epochs);
}

const STEP = 0.05;
const HIGHEST = 3;

class LossHistory extends Leaf<number[]> {
  readonly dimensions: readonly [epochs: string];
  readonly #losses: Leaf<number[]>;

  constructor(epochs: string) {
    super();
    this.dimensions = [epochs];
    this.#losses = vector(epochs, numbers(0, HIGHEST, STEP));
  }

  fill(sizes: Sizes, random: Random): number[] {
    const losses: number[] = [];
    let trend: Trend = 'falls';
    while (losses.length < (sizes[this.dimensions[0]] as number)) {
      if (random.nextInt(1, 2) === 1) trend = TRENDS[random.nextInt(0, TRENDS.length - 1)] as Trend;
      losses.push(losses.length === 0 ? decimal(random.nextInt(10, 40) * STEP) : next(losses, trend, random));
    }
    return losses;
  }

  without(part: number[], dimension: string, index: number): number[] {
    return this.#losses.without(part, dimension, index);
  }

  simpler(part: number[]): Iterable<number[]> {
    return this.#losses.simpler(part);
  }
}

type Trend = 'falls' | 'rises' | 'stays' | 'returns';
const TRENDS: readonly Trend[] = ['falls', 'falls', 'rises', 'stays', 'returns'];

function next(losses: readonly number[], trend: Trend, random: Random): number {
  const last = losses.at(-1) as number;
  const change = decimal(random.nextInt(1, 4) * STEP);
  switch (trend) {
    case 'falls':
      return Math.max(0, decimal(last - change));
    case 'rises':
      return Math.min(HIGHEST, decimal(last + change));
    case 'stays':
      return last;
    case 'returns':
      return Math.min(...losses);
  }
}
