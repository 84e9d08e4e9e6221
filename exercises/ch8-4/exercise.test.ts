import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, honestHandIns, refuseWrong, textDifferences, verifyExercise } from '@chainrule/grader/verify';
import { expect, test } from 'vitest';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-4');

test('ch8-4 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('the task says the same in both languages', () => {
  const [en, ko] = ['README.md', 'README.ko.md'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  expect(textDifferences(en as string, ko as string)).toEqual([]);
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
