import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as reference from './hidden/references.ts';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch7-1');

test('ch7-1 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch7-1 asks for the eight functions of its section, in two sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['splitSizes', 'confusion', 'scores', 'firstOverfitEpoch'],
    ['mse', 'mseGradient', 'fitLinear', 'closedForm'],
  ]);
});

test('ch7-1 knows at least one mistake of each function, each explained in both languages', async () => {
  const misconceptions = await exercise.misconceptions();
  const known = new Set(misconceptions.map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
  for (const { explanation } of misconceptions) {
    expect(explanation.en).toMatch(/\.$/);
    expect(explanation.ko).toMatch(/[가-힣].*\.$/);
  }
});

test('six honest hand-ins get full marks under several seeds, one of them written from the task alone', async () => {
  expect(await gradeHonest(exercise, { seeds: [1, 2, 3] })).toEqual({ gradings: 18, falseAlarms: [] });
});

test('none of the wrong variants that nobody registered is accepted', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect((await refuseWrong(exercise, variants, { seeds: [1, 2] })).accepted).toEqual([]);
});

// Every number of the section stands in a public check, or here where no check can hold it: costs of lines that no
// function returns, the limit of the learning rate, what the known mistakes come to, and digits that a check's
// tolerance leaves open. docs/published-numbers.md lists them all.
describe('the published numbers', () => {
  const hours = [2, 3, 4, 5];
  const results = [25, 50, 42, 61];

  test('the errors of w = 13, b = 1 and the sum of their squares', () => {
    const errors = hours.map((x, i) => (results[i] as number) - (13 * x + 1));
    expect(errors).toEqual([-2, 10, -11, -5]);
    expect(errors.reduce((sum, error) => sum + error ** 2, 0)).toBe(250);
  });

  test('the costs before and after the first step, and of the best line', () => {
    const costAt = (w: number, b: number) =>
      model.mse(
        results,
        hours.map((x) => w * x + b),
      );
    expect(costAt(0, 0)).toBe(2152.5);
    expect(costAt(12.785, 0.96)).toBeCloseTo(58.4033375, 7);
    expect(costAt(11.41511587, 4.076760743)).toBeCloseTo(49.97440496, 7);
    expect(costAt(10, 9.5)).toBe(47.25);
  });

  test('the line after 100 steps from (0, 0), to all digits, and the steps that a rate of 0.1 drives apart', () => {
    const { w, b } = model.fitLinear(hours, results, 0, 0, 0.01, 100);
    expect(w).toBeCloseTo(11.41511587, 8);
    expect(b).toBeCloseTo(4.076760743, 9);
    const { history } = model.fitLinear(hours, results, 0, 0, 0.1, 4);
    [2152.5, 7499.13375, 26450.02759, 93619.70479].forEach((cost, step) => {
      expect(history[step]).toBeCloseTo(cost, 5);
    });
  });

  test('the learning rate above which the steps diverge is 2 over the largest curvature', () => {
    const { dw: a, db: c } = reference.mseGradient(hours, [0, 0, 0, 0], 1, 0);
    const { db: d } = reference.mseGradient(hours, [0, 0, 0, 0], 0, 1);
    const curvature = (a + d) / 2 + Math.hypot((a - d) / 2, c);
    const limit = 2 / curvature;
    expect(limit).toBeCloseTo(0.06938048724, 11);
    const lastCosts = (lr: number) => model.fitLinear(hours, results, 0, 0, lr, 4000).history.slice(-2);
    const [below, above] = [lastCosts(limit * 0.999), lastCosts(limit * 1.001)] as [[number, number], [number, number]];
    expect(below[1]).toBeLessThan(below[0] + 1e-9);
    expect(above[1]).toBeGreaterThan(above[0]);
  });

  test('what the known mistakes come to', async () => {
    const misconceptions = await exercise.misconceptions();
    const wrong = (id: string) => misconceptions.find((one) => one.id === id)?.wrong as (...args: unknown[]) => unknown;
    expect(wrong('f1-arithmetic-mean')({ tp: 3, fp: 1, fn: 2, tn: 4 })).toMatchObject({ f1: 0.675 });
    expect(wrong('two-forgotten')(hours, results, 13, 1)).toEqual({ dw: 10.75, db: 2 });
    expect(wrong('gradient-not-averaged')(hours, results, 13, 1)).toEqual({ dw: 86, db: 16 });
    const { b } = wrong('new-weight-for-bias')(hours, results, 13, 1, 0.01, 1) as { b: number };
    expect(b).toBeCloseTo(0.97505, 10);
  });

  test('floating point rounds 10·(1 − 0.8) down to 1', () => {
    expect(Math.floor(10 * (1 - 0.8))).toBe(1);
    expect(model.splitSizes(10, [8, 2, 0])).toEqual([8, 2, 0]);
  });
});
