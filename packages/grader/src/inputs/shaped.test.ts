import fc, { type Arbitrary, Random } from 'fast-check';
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus';
import { describe, expect, test } from 'vitest';
import { matrix, scalar, vector } from './elements.ts';
import { numbers } from './numbers.ts';
import { shaped } from './shaped.ts';
import { proposals, smallest } from './testing.ts';

const weights = numbers(-1, 1);
const network = shaped({ inputs: [1, 4], hidden: [2, 5], outputs: [1, 3] }, [
  vector('inputs', weights),
  vector('outputs', weights),
  { W1: matrix('inputs', 'hidden', weights), W2: matrix('hidden', 'outputs', weights) },
  scalar(numbers(0.1, 1, 0.1)),
]);
type Network = typeof network extends Arbitrary<infer T> ? T : never;

const draw = (seed: number, numRuns = 300) => fc.sample(network, { seed, numRuns });

function sizesOf([x, t, { W1, W2 }]: Network) {
  return { inputs: x.length, hidden: W2.length, outputs: t.length, rows: W1.length };
}

function expectToFit([x, t, { W1, W2 }, lr]: Network): void {
  expect(W1.length).toBe(x.length);
  for (const row of W1) expect(row.length).toBe(W2.length);
  for (const row of W2) expect(row.length).toBe(t.length);
  expect(x.length).toBeGreaterThanOrEqual(1);
  expect(x.length).toBeLessThanOrEqual(4);
  expect(W2.length).toBeGreaterThanOrEqual(2);
  expect(W2.length).toBeLessThanOrEqual(5);
  expect(t.length).toBeGreaterThanOrEqual(1);
  expect(t.length).toBeLessThanOrEqual(3);
  expect(typeof lr).toBe('number');
}

describe('generated arguments', () => {
  test('have shapes that belong together, within their bounds', () => {
    for (const value of draw(1)) expectToFit(value);
  });

  test('take every size of every dimension', () => {
    const seen = draw(1).map(sizesOf);
    const sizes = (name: 'inputs' | 'hidden' | 'outputs') => [...new Set(seen.map((one) => one[name]))].sort();
    expect(sizes('inputs')).toEqual([1, 2, 3, 4]);
    expect(sizes('hidden')).toEqual([2, 3, 4, 5]);
    expect(sizes('outputs')).toEqual([1, 2, 3]);
  });

  test('have all dimensions alike at least a quarter of the time', () => {
    const square = draw(1, 400).map(sizesOf);
    const alike = square.filter(({ inputs, hidden, outputs }) => inputs === hidden && hidden === outputs);
    expect(alike.length).toBeGreaterThan(80);
    expect(alike.length).toBeLessThan(200);
    expect(new Set(alike.map(({ inputs }) => inputs))).toEqual(new Set([2, 3]));
  });

  test('come as close as they can where no size is common to all dimensions', () => {
    const apart = shaped({ a: [1, 2], b: [4, 6] }, [vector('a', weights), vector('b', weights)]);
    for (const [a, b] of fc.sample(apart, { seed: 1, numRuns: 200 })) {
      expect([1, 2]).toContain(a.length);
      expect([4, 5, 6]).toContain(b.length);
    }
  });

  test('are the same for a seed and others for another', () => {
    expect(draw(9, 20)).toEqual(draw(9, 20));
    expect(draw(9, 20)).not.toEqual(draw(10, 20));
  });

  test('may hold any elements', () => {
    const words = shaped({ n: [2, 2] }, [vector('n', fc.constantFrom('a', 'b')), scalar(fc.boolean())]);
    for (const [list, flag] of fc.sample(words, { seed: 1, numRuns: 20 })) {
      expect(list.join('')).toMatch(/^[ab]{2}$/);
      expect(typeof flag).toBe('boolean');
    }
  });

  test('of a dimension that nobody declared are refused by its name', () => {
    expect(() => shaped({ n: [1, 2] }, [vector('m', weights)])).toThrow(/no dimension is called 'm'/);
  });
});

describe('a failing value shrinks', () => {
  test('to the smallest shape and the roundest elements', () => {
    expect(smallest(network, () => true)).toEqual([[0], [0], { W1: [[0, 0]], W2: [[0], [0]] }, 1]);
  });

  test('and keeps no more than what makes it fail', () => {
    const found = smallest(network, ([x, t, { W1 }]) => x.length >= 2 && t.length >= 3 && W1[0]?.[1] !== 0);
    expect(found).toEqual([
      [0, 0],
      [0, 0, 0],
      {
        W1: [
          [0, 1],
          [0, 0],
        ],
        W2: [
          [0, 0, 0],
          [0, 0, 0],
        ],
      },
      1,
    ]);
  });

  test('and drops the index that is not needed, not always the last one', () => {
    const lists = shaped({ n: [1, 6] }, [vector('n', weights), vector('n', weights)]);
    const [a, b] = smallest(lists, ([left, right]) => left.some((value, i) => value > 0.3 && right[i]! < -0.3));
    expect([a, b]).toEqual([[1], [-1]]);
  });

  test('by any one index of a dimension, in every leaf that has it', () => {
    const both = shaped({ n: [1, 6] }, [vector('n', weights), { again: vector('n', weights) }]);
    const start = [[1, 2, 3], { again: [4, 5, 6] }] as [number[], { again: number[] }];
    const proposed = [...both.shrink(start, { sizes: { n: 3 } })].map(({ value }) => value);
    expect(proposed).toEqual(
      expect.arrayContaining([
        [[2, 3], { again: [5, 6] }],
        [[1, 3], { again: [4, 6] }],
        [[1, 2], { again: [4, 5] }],
      ]),
    );
  });

  test('only to values whose shapes belong together', () => {
    for (const value of proposals(network)) expectToFit(value);
  });

  test('without changing the value it started from', () => {
    const { value, context } = network.generate(new Random(xorshift128plus(4)), 3);
    const before = structuredClone(value);
    expect([...network.shrink(value, context)].length).toBeGreaterThan(0);
    expect(value).toEqual(before);
  });
});
