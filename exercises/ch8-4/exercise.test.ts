import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, honestHandIns, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-4');

test('ch8-4 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-4 accepts honest hand-ins in six styles', async () => {
  expect(honestHandIns(exercise)).toHaveLength(6);
  expect((await gradeHonest(exercise, { seeds: [1, 2] })).falseAlarms).toEqual([]);
});

test('ch8-4 refuses 100 wrong versions that it does not know, of every function', async () => {
  expect(variants).toHaveLength(100);
  expect([...new Set(variants.map((variant) => variant.function))].sort()).toEqual(
    Object.keys(exercise.exercise.functions).sort(),
  );
  expect((await refuseWrong(exercise, variants, { seeds: [1, 2] })).accepted).toEqual([]);
});

test('ch8-4 asks for the nine functions of its section, in three sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['forward', 'loss'],
    ['backward', 'trainStep', 'gradientCheck'],
    ['l1', 'l2', 'dropout', 'earlyStopping'],
  ]);
});

test('ch8-4 knows at least one mistake of each function', async () => {
  const known = new Set((await exercise.misconceptions()).map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
});

test('ch8-4 knows at least 12 mistakes, each explained in both languages', async () => {
  const misconceptions = await exercise.misconceptions();
  expect(misconceptions.length).toBeGreaterThanOrEqual(12);
  for (const { explanation } of misconceptions) {
    expect(explanation.en).toMatch(/\.$/);
    expect(explanation.ko).toMatch(/[가-힣].*\.$/);
  }
});

/*
 * Public checks hold the worked example, its batch and the remedies. Here are the errors of a longer run, what the known
 * mistakes make of the first step, and digits that a check's tolerance leaves open. packages/core/test/published.test.ts
 * has the example's slopes one by one, and the second example, whose biases this network lacks.
 */
describe('the published numbers', () => {
  const x = [0.1, 0.2];
  const t = [0.4, 0.6];
  const start: model.Net = {
    W1: [
      [0.3, 0.4],
      [0.25, 0.35],
    ],
    W2: [
      [0.45, 0.7],
      [0.4, 0.6],
    ],
  };
  const errorOf = (n: model.Net) => model.loss(model.forward(x, n).o, t);
  const descend = (W: number[][], dW: number[][], lr: number) =>
    W.map((row, i) => row.map((weight, j) => weight - lr * dW[i]![j]!));
  const errorAfter = (steps: number) => {
    let n = start;
    for (let i = 0; i < steps; i++) n = model.trainStep(x, t, n, 0.5);
    return errorOf(n);
  };

  test('the error of each output before and after the first step', () => {
    const errorsOf = (n: model.Net) => model.forward(x, n).o.map((output, k) => model.loss([output], [t[k]!]));
    const [first, second] = [errorsOf(start), errorsOf(model.trainStep(x, t, start, 0.5))];
    expect(first[0]).toBeCloseTo(0.02193381, 8);
    expect(first[1]).toBeCloseTo(0.00203809, 8);
    expect(errorOf(start)).toBeCloseTo(0.0239719, 8);
    expect(second[0]).toBeCloseTo(0.02125445, 8);
    expect(second[1]).toBeCloseTo(0.00198189, 8);
  });

  test.each([
    [1, 0.02323633887, 11],
    [2, 0.02251964843, 11],
    [10, 0.0174367319, 11],
    [100, 0.0008489693111, 13],
    [1000, 3.0e-16, 17],
  ])('the error after %d steps', (steps, error, decimals) => {
    expect(errorAfter(steps)).toBeCloseTo(error, decimals);
  });

  test.each([
    ['correct', 0.2995955623, 0.4370385722, 0.02323633887],
    ['hidden-slope-forgotten', 0.2983796595, 0.4370385722, 0.02322793367],
    ['output-slope-forgotten', 0.2982659991, 0.395545155, 0.02093190524],
    ['w2-updated-first', 0.2996042851, 0.4370385722, 0.02323640316],
    ['w2-transposed', 0.2996489043, 0.4370385722, 0.02323591018],
    ['first-output-only', 0.2997200269, 0.4370385722, 0.02323718933],
    ['error-without-half', 0.2991911246, 0.4240771444, 0.02251037401],
    ['extra-half', 0.2997977812, 0.4435192861, 0.02360292938],
    ['slope-of-weighted-sum', 0.2998785799, 0.4365511098, 0.02321427656],
    ['sigmoid-twice', 0.2996313562, 0.4375760782, 0.02326420781],
    ['ascent', 0.3004044377, 0.4629614278, 0.02471691158],
  ])('the first step leads to w₁, w₅ and the error of its row: %s', async (id, w1, w5, error) => {
    const known = (await exercise.misconceptions()).find((misconception) => misconception.id === id);
    expect(known !== undefined).toBe(id !== 'correct');
    const wrong = known?.wrong as ((...args: unknown[]) => unknown) | undefined;
    let after: model.Net;
    if (known?.function === 'trainStep') after = wrong?.(x, t, start, 0.5) as model.Net;
    else {
      const { dW1, dW2 } = (wrong ?? (model.backward as NonNullable<typeof wrong>))(x, t, start) as model.Gradients;
      after = { W1: descend(start.W1, dW1, 0.5), W2: descend(start.W2, dW2, 0.5) };
    }
    expect(after.W1[0]![0]).toBeCloseTo(w1, 10);
    expect(after.W2[0]![0]).toBeCloseTo(w5, 10);
    expect(errorOf(after)).toBeCloseTo(error, 11);
  });

  test('the gradient check of the worked example stays below 1e-9', () => {
    expect(model.gradientCheck(x, t, start)).toBeLessThan(1e-9);
  });

  test('the loss of the batch of two samples', () => {
    const second = model.loss(model.forward([0.5, -0.3], start).o, [0.1, 0.9]);
    expect((errorOf(start) + second) / 2).toBeCloseTo(0.09076965372, 11);
  });

  test('a step with weight decay, and the penalty of Keras, which has no ½', async () => {
    const w = [0.5, -1.5, 0, 2];
    const { grad } = model.l2(w, 0.1);
    const after = [0.2, -0.1, 0.3, 0].map((slope, i) => w[i]! - 0.1 * (slope + grad[i]!));
    [0.475, -1.475, -0.03, 1.98].forEach((weight, i) => {
      expect(after[i]).toBeCloseTo(weight, 12);
    });
    const keras = (await exercise.misconceptions()).find(({ id }) => id === 'l2-of-keras')?.wrong;
    expect(keras?.(w as never, 0.1 as never)).toMatchObject({ penalty: expect.closeTo(0.65, 12) });
    expect(model.l2(w, 0.1).penalty).toBeCloseTo(0.325, 12);
  });

  test('a dropout of .4 by the mask 10110, to all digits', () => {
    const draws = [0.7, 0.1, 0.5, 0.9, 0.3];
    const kept = model.dropout([1, 2, 3, 4, 5], 0.4, () => draws.shift()!, true);
    [1.666666667, 0, 5, 6.666666667, 0].forEach((activation, i) => {
      expect(kept[i]).toBeCloseTo(activation, 9);
    });
  });
});
