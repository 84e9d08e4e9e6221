import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbers } from './numbers.ts';

const sample = (min: number, max: number, step?: number) =>
  fc.sample(numbers(min, max, step), { seed: 1, numRuns: 400 });

/** The value that a failing test of `fails` is shrunk to. */
function smallest(fails: (value: number) => boolean, min = -10, max = 10, step?: number): number {
  const { counterexample } = fc.check(
    fc.property(numbers(min, max, step), (value) => !fails(value)),
    { seed: 7, numRuns: 2000 },
  );
  return counterexample?.[0] as number;
}

describe('generated numbers', () => {
  test.each([
    [-1, 1, 0.01],
    [0.05, 4, 0.05],
    [2, 6, 1],
    [0, 1, 1],
    [-2, 2, 0.5],
    [-0.3, -0.1, 0.1],
    [5, 5, 1],
  ])('lie between %d and %d and are multiples of %d', (min, max, step) => {
    for (const value of sample(min, max, step)) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(Math.abs(value / step - Math.round(value / step))).toBeLessThan(1e-9);
    }
  });

  test('stay multiples while they shrink', () => {
    expect(smallest((value) => value > 0, -2, 2, 0.5)).toBe(1);
    expect(smallest((value) => value > 0 && value < 1, -2, 2, 0.5)).toBe(0.5);
    expect(smallest((value) => value > 0 && value < 1, -2, 2, 0.25)).toBeOneOf([0.5, 0.25]);
  });

  test('carry no dust of binary fractions and no −0', () => {
    for (const value of sample(-1, 1, 0.1)) {
      expect(String(value).length).toBeLessThanOrEqual('-0.1'.length);
      expect(Object.is(value, -0)).toBe(false);
    }
  });

  test('reach both ends of their range, and zero', () => {
    expect(sample(-1, 1)).toEqual(expect.arrayContaining([-1, 0, 1]));
  });

  test('are the same for a seed and others for another', () => {
    const drawn = (seed: number) => fc.sample(numbers(-1, 1), { seed, numRuns: 50 });
    expect(drawn(3)).toEqual(drawn(3));
    expect(drawn(3)).not.toEqual(drawn(4));
  });
});

describe('a failing number shrinks to the roundest one that still fails', () => {
  test.each<[string, number, (value: number) => boolean]>([
    ['anything', 0, () => true],
    ['what is not zero', 1, (value) => value !== 0],
    ['what is negative', -1, (value) => value < 0],
    ['what is above 1.5', 2, (value) => value > 1.5],
    ['what is no whole number', 0.1, (value) => !Number.isInteger(value)],
    ['what is a half or more, and below 1', 0.5, (value) => value >= 0.5 && value < 1],
  ])('%s: %d', (_, expected, fails) => {
    expect(smallest(fails)).toBe(expected);
  });

  test('and the roundest is proposed first', () => {
    const proposals = [...numbers(-10, 10).shrink(2.34, undefined)].map(({ value }) => value);
    expect(proposals).toEqual([0, 1, -1, 2, -2, 3, -3, 0.1, 0.5, -0.1, -0.5, 2.3]);
  });

  test('and never leaves its range', () => {
    expect(smallest(() => true, 3, 9, 1)).toBe(3);
    expect(smallest(() => true, 0.05, 4, 0.05)).toBeGreaterThanOrEqual(0.05);
  });

  test('every proposal is rounder than the number itself, so that shrinking ends', () => {
    const arbitrary = numbers(-10, 10);
    for (let value of fc.sample(arbitrary, { seed: 2, numRuns: 100 })) {
      let steps = 0;
      for (;;) {
        const proposals = [...arbitrary.shrink(value, undefined)].map((proposal) => proposal.value);
        expect(proposals).not.toContain(value);
        const last = proposals.at(-1);
        if (last === undefined) break;
        value = last;
        expect(++steps).toBeLessThan(40);
      }
      expect(value).toBe(0);
    }
  });
});
