import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, honestHandIns, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import {
  adagrad,
  adam,
  batches,
  categoricalCrossEntropy,
  momentum,
  rmsprop,
  sgd,
  sparseCategoricalCrossEntropy,
} from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-3');

test('ch8-3 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-3 asks for the ten functions of its section, in three sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['mse', 'categoricalCrossEntropy', 'sparseCategoricalCrossEntropy'],
    ['iterations', 'batches'],
    ['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'],
  ]);
});

test('ch8-3 knows at least one mistake of each function', async () => {
  const known = new Set((await exercise.misconceptions()).map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
});

test('honest hand-ins of ch8-3 get full marks, among them one written from the task alone', async () => {
  expect(honestHandIns(exercise).length).toBeGreaterThanOrEqual(6);
  expect(await gradeHonest(exercise, { seeds: [11, 12] })).toMatchObject({ falseAlarms: [] });
});

test('wrong variants of ch8-3 that no misconception describes lose points', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect(await refuseWrong(exercise, variants, { seeds: [11, 12, 13] })).toMatchObject({ accepted: [] });
});

/*
 * Public checks hold the section's losses, iterations, batches and steps. Here are a sum, the sizes of last batches, and
 * the numbers that two mistakes give, and the defaults. docs/published-numbers.md lists all numbers, and says which are
 * not asserted.
 */
describe('the published numbers', () => {
  const start = { t: 0, m: [], v: [] };
  const wrongVersion = async (id: string) => {
    const found = (await exercise.misconceptions()).find((misconception) => misconception.id === id);
    if (found === undefined) throw new Error(`no misconception '${id}'`);
    return found.wrong;
  };

  test('three samples lose 1.560647748 together', () => {
    const P = [
      [0.7, 0.2, 0.1],
      [0.1, 0.3, 0.6],
      [0.25, 0.5, 0.25],
    ];
    const Y = [
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ];
    expect(sparseCategoricalCrossEntropy([0, 2, 1], P)).toBeCloseTo(0.5202159161, 10);
    expect(3 * sparseCategoricalCrossEntropy([0, 2, 1], P)).toBeCloseTo(1.560647748, 9);
    expect(categoricalCrossEntropy(Y, P)).toBeCloseTo(sparseCategoricalCrossEntropy([0, 2, 1], P), 14);
  });

  test.each([
    [2001, 200, 1],
    [2000, 32, 16],
  ])('of %d samples in batches of %d, the last batch holds %d', (n, size, last) => {
    expect(batches(new Array<number>(n).fill(0), size).at(-1)).toHaveLength(last);
  });

  test('Adam without its correction steps to .9968377273', async () => {
    const { w } = (await wrongVersion('not-corrected'))([1, -2], [2, -40], start);
    expect(w[0]).toBeCloseTo(0.9968377273, 10);
  });

  test('Adam by Algorithm 1 steps to −.00099990001 where the gradient is .001', async () => {
    const { w } = (await wrongVersion('epsilon-of-algorithm-1'))([0], [0.001], start);
    expect(w[0]).toBeCloseTo(-0.00099990001, 14);
  });

  test('the defaults are those of Keras, but for a momentum of .9, which the book has; with 0 it is plain descent', () => {
    const [w, g] = [
      [1, -2],
      [2, -40],
    ];
    expect(sgd(w, g)).toEqual(sgd(w, g, 0.01));
    expect(momentum(w, g, { ...start, v: [0.5, 1] })).toEqual(
      momentum(w, g, { ...start, v: [0.5, 1] }, 0.01, 0.9, false),
    );
    expect(momentum(w, g, start, 0.01, 0).w).toEqual(sgd(w, g));
    expect(adagrad(w, g, start)).toEqual(adagrad(w, g, start, 0.001, 0.1, 1e-7));
    expect(rmsprop(w, g, start)).toEqual(rmsprop(w, g, start, 0.001, 0.9, 1e-7));
    expect(adam(w, g, start)).toEqual(adam(w, g, start, 0.001, 0.9, 0.999, 1e-7));
  });

  test('a first gradient of 0 moves nothing', () => {
    expect(adam([3], [0], start).w).toEqual([3]);
  });
});
