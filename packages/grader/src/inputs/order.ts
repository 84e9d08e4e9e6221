import { Arbitrary, type Value } from 'fast-check';
import type { Data } from '../values/data.ts';
import { sizeOf } from '../values/size.ts';

/** An arbitrary that proposes simpler values in the course's order: smaller shapes, then rounder values, then fewer steps. */
export abstract class Ordered<T> extends Arbitrary<T> {}

/** Of other arbitraries, so many proposals are put in order. */
const AHEAD = 500;

/**
 * The simpler values that an arbitrary proposes for a failing one, in the course's order.
 *
 * Those of fast-check's own combinators, which come part by part, are put in order here: of the first 500 those that
 * are smaller in shape come first. In them, a list of steps counts as shape.
 */
export function* simplerValues<T>(arbitrary: Arbitrary<T>, value: T, context: unknown): Generator<Value<T>> {
  const proposed = arbitrary.shrink(value, context)[Symbol.iterator]();
  if (!(arbitrary instanceof Ordered)) {
    const size = sizeOf(value as Data);
    const isSmaller = (one: Value<T>) => sizeOf(one.value as Data) < size;
    const ahead = nextOf(proposed, AHEAD);
    yield* ahead.filter(isSmaller);
    yield* ahead.filter((one) => !isSmaller(one));
  }
  yield* proposed;
}

/** The next values of an iterator, at most so many. It can be read on after that, unlike after `take`. */
export function nextOf<T>(iterator: Iterator<T>, most: number): T[] {
  const values: T[] = [];
  while (values.length < most) {
    const { done, value } = iterator.next();
    if (done) break;
    values.push(value);
  }
  return values;
}
