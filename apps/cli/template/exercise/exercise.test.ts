import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, honestHandIns, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { expect, test } from 'vitest';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch0-0');

test('ch0-0 is sound, under every seed that verify tries', async () => {
  expect((await verifyExercise(exercise)).problems).toEqual([]);
});

test('ch0-0 accepts every honest hand-in', async () => {
  expect(honestHandIns(exercise).length).toBeGreaterThan(0);
  expect((await gradeHonest(exercise, { seeds: [1, 2] })).falseAlarms).toEqual([]);
});

test('ch0-0 refuses wrong versions that it does not know', async () => {
  expect(variants.length).toBeGreaterThan(0);
  expect((await refuseWrong(exercise, variants, { seeds: [1, 2] })).accepted).toEqual([]);
});
