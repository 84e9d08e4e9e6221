import { describe, expect, test } from 'vitest';
import { scalar } from './elements.ts';
import { probabilities, probabilityRows } from './probabilities.ts';
import { shaped } from './shaped.ts';
import { drawn, proposals, reached, smallest } from './testing.ts';

describe('probabilities', () => {
  test.each<[string, (p: number) => boolean]>([
    ['exactly 0', (p) => p === 0],
    ['exactly 1', (p) => p === 1],
    ['exactly ½', (p) => p === 0.5],
    ['closer to 0 than any clipping', (p) => p > 0 && p < 1e-7],
    ['closer to 1 than any clipping', (p) => p < 1 && p > 1 - 1e-7],
  ])('are %s within 60 draws, under nearly every seed', (_, holds) => {
    expect(reached(probabilities(), 60, holds)).toBeGreaterThanOrEqual(45);
  });

  test('lie in [0, 1]', () => {
    for (const p of drawn(probabilities(), 1000)) expect(p >= 0 && p <= 1).toBe(true);
  });

  test('leave exact bounds out on demand, also when they shrink', () => {
    const open = shaped({}, [scalar(probabilities({ zero: false, one: false }))]);
    for (const [p] of [...drawn(open, 1000), ...proposals(open)]) expect(p > 0 && p < 1).toBe(true);
  });
});

describe('rows of probabilities', () => {
  const rows = shaped({ samples: [0, 3], classes: [1, 5] }, [probabilityRows('samples', 'classes')]);
  const sumOf = (row: number[]) => row.reduce((sum, p) => sum + p, 0);

  test('add up to 1, also while they shrink', () => {
    for (const [P] of [...drawn(rows, 300), ...proposals(rows)]) {
      for (const row of P) {
        expect(sumOf(row)).toBeCloseTo(1, 12);
        expect(row.every((p) => p >= 0 && p <= 1)).toBe(true);
      }
    }
  });

  test.each<[string, (P: number[][]) => boolean]>([
    ['a certain row', (P) => P.some((row) => row.length > 1 && row.includes(1))],
    ['an exact zero in an uncertain row', (P) => P.some((row) => row.includes(0) && !row.includes(1))],
    ['an empty batch', (P) => P.length === 0],
    ['a single class', (P) => P.some((row) => row.length === 1)],
  ])('hold %s within 40 draws, under nearly every seed', (_, holds) => {
    expect(reached(rows, 40, ([P]) => holds(P))).toBeGreaterThanOrEqual(45);
  });

  test('hold no certainty where that is left out', () => {
    const open = shaped({ samples: [1, 3], classes: [2, 5] }, [
      probabilityRows('samples', 'classes', { certain: false }),
    ]);
    for (const [P] of drawn(open, 500)) expect(P.flat()).not.toContain(1);
    for (const [P] of drawn(open, 500)) for (const row of P) expect(Math.max(...row)).toBeLessThan(1);
  });

  test('shrink to halves, or to certainty', () => {
    expect(smallest(rows, ([P]) => P.length > 0)).toEqual([[[1]]]);
    expect(smallest(rows, ([P]) => P.some((row) => row.every((p) => p < 1)))).toEqual([[[0.5, 0.5]]]);
    expect(smallest(rows, ([P]) => P.some((row) => row.length > 1 && row[0] === 0))).toEqual([[[0, 1]]]);
  });
});
