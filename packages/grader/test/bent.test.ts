import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadExercise } from '../src/index.ts';
import { bentOf, losersOf } from './bent.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** `pnpm soak` bends every function of every exercise. */
const SAMPLES = { 'ch8-4': ['forward', 'loss'], 'ch8-5': ['batchNormInference'], 'ch8-7': ['tokenize', 'forward'] };

describe.each(Object.entries(SAMPLES))('in %s, a wrong function costs no other one its points:', async (id, names) => {
  const exercise = await loadExercise(ROOT, id);
  const bent = bentOf(exercise).filter(({ name }) => names.includes(name));
  test.each(bent)('$name, in $handIn', async (one) => {
    expect(await losersOf(exercise, one)).toEqual([one.name]);
  });
});
