import { describe, expect, test } from 'vitest';
import { tied, vector } from './elements.ts';
import { logits } from './logits.ts';
import { shaped } from './shaped.ts';
import { drawn, reached, smallest } from './testing.ts';

const rows = shaped({ classes: [1, 5] }, [tied(vector('classes', logits()))]);

describe('rows of logits', () => {
  test.each<[string, (row: number[]) => boolean]>([
    ['one that overflows', (row) => row.some((z) => z > 709.8)],
    ['one that underflows', (row) => row.every((z) => z < -745)],
    ['both at once', (row) => row.some((z) => z >= 999) && row.some((z) => z <= -999)],
    ['a tie for the largest', (row) => row.filter((z) => z === Math.max(...row)).length > 1],
    ['all alike', (row) => row.length > 2 && new Set(row).size === 1],
    ['a single one', (row) => row.length === 1],
  ])('hold %s within 60 draws, under nearly every seed', (_, holds) => {
    expect(reached(rows, 60, ([row]) => holds(row))).toBeGreaterThanOrEqual(45);
  });

  test('are moderate most of the time', () => {
    const moderate = drawn(logits(), 1000).filter((z) => Math.abs(z) <= 6);
    expect(moderate.length).toBeGreaterThan(700);
  });

  test('hold −∞ only where it is asked for', () => {
    expect(drawn(logits({ infinite: true }), 100)).toContain(Number.NEGATIVE_INFINITY);
    expect(drawn(logits(), 5000).every(Number.isFinite)).toBe(true);
  });

  test('are as large as the limit, and no larger', () => {
    const values = drawn(logits({ limit: 50 }), 500);
    expect(Math.max(...values)).toBe(50);
    expect(Math.min(...values)).toBe(-50);
  });
});

describe('a failing row shrinks', () => {
  test('to one logit of 1000 where it takes an overflow', () => {
    expect(smallest(rows, ([row]) => row.some((z) => Math.exp(z) === Number.POSITIVE_INFINITY))).toEqual([[1000]]);
  });

  test('to a tie of zeros where it takes a tie', () => {
    expect(smallest(rows, ([row]) => row.some((z, i) => row.indexOf(z) < i))).toEqual([[0, 0]]);
  });
});
