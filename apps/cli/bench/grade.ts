import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grade, loadExercise } from '@chainrule/grader';
import { vitestFileFor } from './plainTests.ts';
import { medianTimes } from './rounds.ts';

/**
 * Wall time of `grade ch8-4` on the model answer, beside as many plain vitest tests of the same functions.
 * Both run as bare processes, in turns; the medians and their ratio are printed.
 */
const ROUNDS = 15;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOLUTION = join(ROOT, 'exercises/ch8-4/solution');

const exercise = await loadExercise(ROOT, 'ch8-4');
const report = await grade(exercise, SOLUTION);
// Inside of the workspace, so that vitest and the exercise's imports are found.
const folder = mkdtempSync(join(ROOT, 'apps/cli/node_modules/.bench-'));
try {
  const { source, tests } = vitestFileFor(exercise, SOLUTION);
  writeFileSync(join(folder, 'plain.test.ts'), source);
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const main = join(ROOT, 'apps/cli/bin/chainrule.mjs');
  const commands = {
    grade: {
      args: ['--disable-warning=ExperimentalWarning', main, 'grade', 'ch8-4', '--submission', SOLUTION],
      status: 0,
    },
    vitest: { args: [vitest, 'run', '--root', folder, '--reporter', 'dot'], status: 0 },
  };
  const { grade: ours, vitest: theirs } = medianTimes(commands, ROUNDS, ROOT);
  console.log(`grade ch8-4 on the model answer   ${ours.toFixed(0)} ms   ${report.checks.length} checks`);
  console.log(`vitest run, one file              ${theirs.toFixed(0)} ms   ${tests} plain tests`);
  console.log(`ratio ${(ours / theirs).toFixed(2)} (aim: at most 0.6), median of ${ROUNDS} rounds each`);
} finally {
  rmSync(folder, { recursive: true });
}
