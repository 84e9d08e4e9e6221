import { expect, test } from 'vitest';
import { Budget } from './budget.ts';

const f = new Set(['f']);
const all = new Set(['f', 'g', 'h']);

test('one function may take what is left, but for a fortieth of the total for each that waits', () => {
  const budget = new Budget(4_000);
  expect(budget.allow(f, 0)).toBe(4_000);
  expect(budget.allow(f, 2)).toBe(3_800);
  budget.spend(1_000);
  expect(budget.allow(f, 2)).toBe(2_800);
});

test('several leave something for themselves, too', () => {
  expect(new Budget(4_000).allow(all, 1)).toBe(3_600);
});

test('each function may take its fortieth, even where more than the total was spent', () => {
  const budget = new Budget(4_000);
  budget.spend(5_000, all);
  expect(budget.allow(all, 0)).toBeLessThan(0);
  expect(budget.allow(f, 2)).toBe(100);
  budget.spend(60, f);
  expect(budget.allow(f, 2)).toBe(40);
  budget.spend(60, f);
  expect(budget.allow(f, 0)).toBeLessThanOrEqual(0);
  expect(budget.left).toBe(-1_120);
});
