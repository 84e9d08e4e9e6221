import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-5');

test('ch8-5 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-5 asks for twelve functions, in four sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['initScale', 'initWeights', 'gradientSignals'],
    ['clipByValue', 'clipByNorm', 'clipByGlobalNorm'],
    ['batchNorm', 'batchNormInference', 'movingAverage'],
    ['layerNorm', 'batchNormGradient', 'layerNormGradient'],
  ]);
});

test('ch8-5 knows at least one mistake of each function, each explained in both languages', async () => {
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
  const rows = [
    [1, 2, 3, 4],
    [2, 4, 6, 8],
    [6, 0, 3, 0],
  ];
  const ones = [1, 1, 1, 1];
  const zeros = [0, 0, 0, 0];

  test('of the first weights, 4 → 8', () => {
    expect(model.initScale('xavier', 4, 8).limit).toBeCloseTo(0.7071067812, 10);
    expect(model.initScale('xavier', 4, 8).std).toBeCloseTo(0.4082482905, 10);
    expect(model.initScale('he', 4, 8).limit).toBeCloseTo(1.224744871, 9);
    expect(model.initScale('he', 4, 8).std).toBeCloseTo(0.7071067812, 10);
  });

  test('of clipping to norm 1; a shorter gradient is untouched', () => {
    const clipped = model.clipByNorm([3, 4, 12], 1);
    [0.2307692308, 0.3076923077, 0.9230769231].forEach((expected, i) => {
      expect(clipped[i]).toBeCloseTo(expected, 10);
    });
    expect(model.clipByNorm([0.1, 0.2], 1)).toEqual([0.1, 0.2]);
  });

  test('of both normalizations', () => {
    const [batch] = model.batchNorm(rows, ones, zeros).Y;
    [-0.9258191078, 0, -0.7071050134, 0].forEach((expected, j) => {
      expect(batch?.[j]).toBeCloseTo(expected, 10);
    });
    const [layer] = model.layerNorm(rows, ones, zeros);
    [-1.34163542, -0.4472118067, 0.4472118067, 1.34163542].forEach((expected, j) => {
      expect(layer?.[j]).toBeCloseTo(expected, 8);
    });
    expect(model.batchNorm([[3, -1]], [1, 1], [0, 0]).Y).toEqual([[0, 0]]);
    expect(model.batchNorm(rows, ones, zeros)).toEqual(model.batchNorm(rows, ones, zeros, 1e-5));
    expect(model.layerNorm(rows, ones, zeros)).toEqual(model.layerNorm(rows, ones, zeros, 1e-5));
  });

  test('of ten sigmoids at 2, and of ten tanh at 0.5', () => {
    const ten = (value: number) => Array.from({ length: 10 }, () => value);
    expect(model.gradientSignals('sigmoid', ten(0), ten(1))[0]).toBeCloseTo(9.536743164e-7, 16);
    expect(model.gradientSignals('sigmoid', ten(2), ten(1))[0]).toBeCloseTo(1.627899786e-10, 19);
    expect(model.gradientSignals('tanh', ten(0.5), ten(1))[0]).toBeCloseTo(0.09051043427, 11);
    expect(model.gradientSignals('sigmoid', ten(0), ten(8))[0]).toBe(1024);
  });
});
