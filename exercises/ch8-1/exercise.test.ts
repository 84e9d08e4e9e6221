import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, honestHandIns, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import { activate, activationGradient, backSignal, perceptron, trainPerceptron } from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-1');

test('ch8-1 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-1 asks for the eight functions of its section, in two sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['step', 'perceptron', 'gate', 'trainPerceptron'],
    ['activate', 'activationGradient', 'backSignal', 'collapse'],
  ]);
});

test('ch8-1 knows at least one mistake of each function', async () => {
  const known = new Set((await exercise.misconceptions()).map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
});

test('honest hand-ins of ch8-1 get full marks, among them one written from the task alone', async () => {
  expect(honestHandIns(exercise).length).toBeGreaterThanOrEqual(6);
  expect(await gradeHonest(exercise, { seeds: [11, 12] })).toMatchObject({ falseAlarms: [] });
});

test('wrong variants of ch8-1 that no misconception describes lose points', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect(await refuseWrong(exercise, variants, { seeds: [11, 12, 13] })).toMatchObject({ accepted: [] });
});

/*
 * Public checks hold the section's numbers, truth tables and training runs. Here is what no check can hold. The last
 * probability of the softmax of −5.0 … 4.9 belongs to ch8-2, which asks for a softmax.
 */
describe('the published numbers', () => {
  const rows = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];

  test('.1 + .2 − .3 is a little more than 0 and fires', () => {
    expect(0.1 + 0.2 - 0.3).toBeCloseTo(5.55e-17, 19);
    expect(perceptron([1, 1, 1], [0.1, 0.2, -0.3], 0)).toBe(1);
  });

  test('(1, 1, −1) is AND, and would be OR with a comparison by ≥', async () => {
    const misconceptions = await exercise.misconceptions();
    const atLeast = misconceptions.find(({ id }) => id === 'perceptron-fires-at-zero')?.wrong;
    expect(rows.map((x) => perceptron(x, [1, 1], -1))).toEqual([0, 0, 0, 1]);
    expect(rows.map((x) => atLeast?.(x, [1, 1], -1))).toEqual([0, 1, 1, 1]);
  });

  test('XOR goes on with four errors an epoch', () => {
    expect(trainPerceptron(rows, [0, 1, 1, 0], 1, 500).errors).toEqual([2, 3, ...new Array(498).fill(4)]);
  });

  test('slopes of the sigmoid stay below ¼, those of tanh below 1', () => {
    const sums = Array.from({ length: 801 }, (_, i) => (i - 400) / 50);
    expect(Math.max(...sums.map((z) => activationGradient('sigmoid', z)))).toBe(0.25);
    expect(Math.max(...sums.map((z) => activationGradient('tanh', z)))).toBe(1);
  });

  test('tanh z is 2σ(2z) − 1', () => {
    for (const z of [-3, -0.5, 0, 0.1, 2])
      expect(activate('tanh', z)).toBeCloseTo(2 * activate('sigmoid', 2 * z) - 1, 12);
  });

  test('tanh and its slopes, to all digits', () => {
    expect(activate('tanh', 0.5)).toBeCloseTo(0.4621171573, 10);
    expect(activationGradient('tanh', 0.5)).toBeCloseTo(0.786447733, 9);
    expect(activationGradient('tanh', 2)).toBeCloseTo(0.07065082485, 11);
  });

  test('ten layers leave .25¹⁰ of a signal, or 1024 times as much', () => {
    const ten = (value: number) => new Array<number>(10).fill(value);
    expect(backSignal('sigmoid', ten(0), ten(1))).toBe(0.25 ** 10);
    expect(backSignal('sigmoid', ten(0), ten(1))).toBeCloseTo(9.536743164e-7, 16);
    expect(backSignal('sigmoid', ten(2), ten(1))).toBeCloseTo(1.627899786e-10, 19);
    expect(backSignal('tanh', ten(0.5), ten(1))).toBeCloseTo(0.09051043427, 11);
    expect(backSignal('sigmoid', ten(0), ten(8))).toBe(1024);
  });

  test('a leaky ReLU with a constant .001 to the left of 0 answers −2 with .001 instead of −.02', async () => {
    const constant = (await exercise.misconceptions()).find(({ id }) => id === 'leaky-constant')?.wrong;
    expect(constant?.('leakyRelu', -2)).toBe(0.001);
    expect(activate('leakyRelu', -2)).toBe(-0.02);
  });
});
