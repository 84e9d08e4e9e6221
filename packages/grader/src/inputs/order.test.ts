import fc, { type Arbitrary, Random, type Value } from 'fast-check';
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus';
import { describe, expect, test } from 'vitest';
import type { Data } from '../values/data.ts';
import { sizeOf } from '../values/size.ts';
import { inTime } from './dimensions.ts';
import { scalar, vector } from './elements.ts';
import { numbers } from './numbers.ts';
import { nextOf, simplerValues } from './order.ts';
import { shaped } from './shaped.ts';
import { size } from './size.ts';

const whole = numbers(0, 9, 1);

/** A drawn value for which `holds`. */
function drawWhere<T>(arbitrary: Arbitrary<T>, holds: (value: T) => boolean): Value<T> {
  const random = new Random(xorshift128plus(3));
  for (;;) {
    const drawn = arbitrary.generate(random, 3);
    if (holds(drawn.value)) return drawn;
  }
}

describe('simpler values of fast-check’s own combinators', () => {
  test.each<[string, Arbitrary<unknown>, (value: never) => boolean]>([
    [
      'a tuple of arrays',
      fc.tuple(fc.array(whole, { maxLength: 6 }), fc.array(whole, { maxLength: 6 })),
      ([a, b]: number[][]) => a!.length > 2 && b!.length > 2 && a!.every(Boolean) && b!.every(Boolean),
    ],
    [
      'a record of an array and a choice',
      fc.record({ list: fc.array(whole, { maxLength: 6 }), kind: fc.constantFrom('AND', 'OR', 'XOR') }),
      ({ list, kind }: { list: number[]; kind: string }) => list.length > 2 && list.every(Boolean) && kind === 'XOR',
    ],
  ])('of %s come with smaller shapes first, then with simpler values', (_, arbitrary, holds) => {
    const start = drawWhere(arbitrary, holds as (value: unknown) => boolean);
    const sizes = [...simplerValues(arbitrary, start.value, start.context)].map(({ value }) => sizeOf(value as Data));
    const full = sizeOf(start.value as Data);
    const firstFull = sizes.findIndex((one) => one >= full);
    expect(firstFull).toBeGreaterThan(0);
    expect(firstFull).toBeLessThan(sizes.length - 1);
    expect(sizes.slice(firstFull).every((one) => one >= full)).toBe(true);
  });

  test('are all that the combinator proposes', () => {
    const lists = fc.tuple(fc.array(whole), fc.constantFrom('a', 'b', 'c'));
    const start = drawWhere(lists, ([list, kind]) => list.length > 3 && kind === 'c');
    const told = (values: Iterable<Value<unknown>>) => [...values].map(({ value }) => JSON.stringify(value)).sort();
    const ordered = told(simplerValues(lists, start.value, start.context));
    expect(ordered).toEqual(told(lists.shrink(start.value, start.context)));
    expect(ordered).toContain(JSON.stringify([start.value[0], 'a']));
  });
});

test('simpler values of the course’s own arbitraries keep their order: shapes, values, steps', () => {
  const runs = shaped({ steps: inTime(1, 5), units: [1, 4] }, [
    vector('units', whole),
    scalar(whole),
    size('steps'),
    vector('steps', whole),
  ]);
  const start = drawWhere(runs, ([units, lr, steps, list]) => units.length > 2 && lr > 2 && steps > 2 && list[0]! > 2);
  const phases = [...simplerValues(runs, start.value, start.context)].map(({ value: [units, , steps] }) => {
    if (units.length < start.value[0].length) return 'shape';
    return steps < start.value[2] ? 'steps' : 'value';
  });
  expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual(['shape', 'value', 'steps']);
});

test('an iterator can be read on after its first values', () => {
  const iterator = [1, 2, 3, 4, 5][Symbol.iterator]();
  expect(nextOf(iterator, 2)).toEqual([1, 2]);
  expect(nextOf(iterator, 2)).toEqual([3, 4]);
  expect(nextOf(iterator, 2)).toEqual([5]);
  expect(nextOf(iterator, 2)).toEqual([]);
});
