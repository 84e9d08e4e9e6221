import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import { Dense, denseForward, lossAndGradient, modelSummary, Sequential } from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-6');

test('ch8-6 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-6 asks for eight functions and two classes, in three sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['denseForward', 'denseBackward', 'lossAndGradient', 'accuracy'],
    ['sgd', 'adam', 'shuffledBatches'],
    ['Dense', 'modelSummary', 'Sequential'],
  ]);
});

test('ch8-6 knows at least one mistake of each function, each explained in both languages', async () => {
  const misconceptions = await exercise.misconceptions();
  const known = new Set(misconceptions.map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
  for (const { explanation } of misconceptions) {
    expect(explanation.en).toMatch(/\.$/);
    expect(explanation.ko).toMatch(/[가-힣].*\.$/);
  }
});

test('six honest hand-ins get full marks under several seeds, one of them written from the task', async () => {
  expect(await gradeHonest(exercise, { seeds: [1, 2] })).toEqual({ gradings: 12, falseAlarms: [] });
});

test('none of the wrong variants that nobody registered is accepted', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect((await refuseWrong(exercise, variants, { seeds: [1] })).accepted).toEqual([]);
});

describe('the published numbers', () => {
  test('of the parameters of a 4-8-8-3 model, and of Dense(2) on three inputs', () => {
    expect(modelSummary(4, [8, 8, 3])).toMatchObject({ params: [40, 72, 27], total: 139 });
    expect(modelSummary(3, [2]).total).toBe(8);
  });

  test('of a binary cross-entropy, and of one that is certain and wrong', () => {
    const { loss } = lossAndGradient('binary_crossentropy', [[1], [0], [1]], [[0.9], [0.2], [0.6]]);
    expect(loss).toBeCloseTo(0.2797765636, 10);
    expect(lossAndGradient('binary_crossentropy', [[1]], [[0]]).loss).toBeCloseTo(16.11809565, 8);
  });

  test('of a 4-8-8-3 network on two irises', () => {
    const weights = (rows: number, units: number, activation: 'relu' | 'softmax') => ({
      units,
      activation,
      W: Array.from({ length: rows }, (_, r) =>
        Array.from({ length: units }, (__, c) => ((((r + 1) * (c + 2)) % 5) - 2) / 10),
      ),
      b: Array.from({ length: units }, (_, c) => ((c % 3) - 1) / 10),
    });
    const model = new Sequential();
    for (const options of [weights(4, 8, 'relu'), weights(8, 8, 'relu'), weights(8, 3, 'softmax')]) {
      model.add(new Dense(options));
    }
    const Y = model.predict([
      [5.1, 3.5, 1.4, 0.2],
      [6.7, 3, 5.2, 2.3],
    ]);
    [0.3160943632, 0.3120741397, 0.3718314971, 0.2788966008, 0.3444817476, 0.3766216516].forEach((expected, i) => {
      expect(Y.flat()[i]).toBeCloseTo(expected, 10);
    });
  });

  test('of a softmax far out', () => {
    expect(
      denseForward(
        [[1000, -1000]],
        [
          [1, 0],
          [0, 1],
        ],
        [0, 0],
        'softmax',
      ),
    ).toEqual([[1, 0]]);
  });
});

test('a model leaves the weights alone that a layer was made from', () => {
  const start = { units: 1, W: [[0.5]], b: [0.25] };
  const model = new Sequential();
  model.add(new Dense(start));
  model.compile({ optimizer: 'sgd', loss: 'mse', learningRate: 0.1 });
  model.fit([[1]], [[0]]);
  expect(start).toEqual({ units: 1, W: [[0.5]], b: [0.25] });
  expect(model.predict([[1]])).not.toEqual([[0.75]]);
});
