import type { Random } from 'fast-check';
import type { Sizes } from './leaf.ts';

/** A dimension that counts steps, epochs or calls. */
export type InTime = { min: number; max: number };

/** The smallest and largest size of each named dimension. */
export type Dimensions = Readonly<Record<string, readonly [min: number, max: number] | InTime>>;

/**
 * A dimension of time: how many steps, epochs or calls there are, between `min` and `max`. It shrinks after everything
 * else, and is not made equal to the dimensions of a shape.
 */
export function inTime(min: number, max: number): InTime {
  return { min, max };
}

export function isInTime(dimension: Dimensions[string]): dimension is InTime {
  return !Array.isArray(dimension);
}

export function boundsOf(dimension: Dimensions[string]): readonly [min: number, max: number] {
  return isInTime(dimension) ? [dimension.min, dimension.max] : dimension;
}

/** Sizes within their bounds; in a quarter of the draws all shapes are alike, as far as their bounds allow. */
export function drawSizes(dimensions: Dimensions, random: Random): Sizes {
  const shapes = Object.values(dimensions).filter((dimension) => !isInTime(dimension));
  const smallest = Math.max(...shapes.map((shape) => boundsOf(shape)[0]));
  const largest = Math.max(smallest, Math.min(...shapes.map((shape) => boundsOf(shape)[1])));
  const isAlike = shapes.length > 0 && random.nextInt(1, 4) === 1;
  const alike = isAlike ? random.nextInt(smallest, largest) : undefined;
  return Object.fromEntries(
    Object.entries(dimensions).map(([name, dimension]) => {
      const [min, max] = boundsOf(dimension);
      const isFree = alike === undefined || isInTime(dimension);
      return [name, isFree ? random.nextInt(min, max) : Math.min(max, Math.max(min, alike))];
    }),
  );
}
