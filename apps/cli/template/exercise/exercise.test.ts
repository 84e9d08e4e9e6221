import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { verifyExercise } from '@chainrule/grader/verify';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

test('ch0-0 is sound, under every seed that verify tries', async () => {
  const { problems } = await verifyExercise(await loadExercise(ROOT, 'ch0-0'));
  expect(problems).toEqual([]);
});
