import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { grade, loadExercise } from '@chainrule/grader';
import { vitestFileFor } from './plainTests.ts';

/**
 * From a save of ch8-4's model answer to the verdict in watch mode, beside vitest's watch on as many plain tests of the
 * same functions. Each save changes the file; the medians and their ratio are printed.
 */
const ROUNDS = 15;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOLUTION = join(ROOT, 'exercises/ch8-4/solution');

const exercise = await loadExercise(ROOT, 'ch8-4');
const report = await grade(exercise, SOLUTION);
// Beside the exercise, so that its imports are found, and not in node_modules, which vitest does not watch.
const folder = mkdtempSync(join(exercise.folder, '.bench-'));
try {
  const handIn = join(folder, 'handIn');
  mkdirSync(handIn);
  cpSync(SOLUTION, handIn, { recursive: true });
  const { source, tests } = vitestFileFor(exercise, handIn);
  writeFileSync(join(folder, 'plain.test.ts'), source);
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const main = join(ROOT, 'apps/cli/bin/chainrule.mjs');
  const ours = await secondVerdicts(
    [
      '--disable-warning=ExperimentalWarning',
      main,
      'grade',
      'ch8-4',
      '--watch',
      '--lang',
      'en',
      '--submission',
      handIn,
    ],
    /Waiting for the next save/g,
    join(handIn, 'index.ts'),
  );
  const theirs = await secondVerdicts(
    [vitest, '--watch', '--root', folder, '--reporter', 'dot'],
    /(Waiting|Watching) for file changes/g,
    join(handIn, 'index.ts'),
  );
  console.log(
    `grade --watch, save to verdict   ${ours.toFixed(0)} ms (aim: at most 150)   ${report.checks.length} checks`,
  );
  console.log(`vitest --watch, save to verdict  ${theirs.toFixed(0)} ms   ${tests} plain tests`);
  console.log(`ratio ${(ours / theirs).toFixed(2)}, median of ${ROUNDS} saves each`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The median time from a save to the next `verdict` in what a watching process prints. */
async function secondVerdicts(args: string[], verdict: RegExp, file: string): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0', CI: '' } });
  const printed = countOf(child, verdict);
  const times: number[] = [];
  const source = readFileSync(file, 'utf8');
  try {
    await printed.reaches(1);
    for (let round = 0; round < ROUNDS; round++) {
      // Long enough for the watcher, and for what waits ahead of the next save, to settle.
      await after(400);
      const count = printed.count();
      const begun = performance.now();
      writeFileSync(file, `${source}// ${round}\n`);
      times.push((await printed.reaches(count + 1)) - begun);
    }
  } finally {
    child.kill('SIGINT');
    writeFileSync(file, source);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
}

function countOf(child: ChildProcessWithoutNullStreams, verdict: RegExp) {
  let text = '';
  let told = () => {};
  const count = () => text.match(verdict)?.length ?? 0;
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    told();
  });
  /** Resolves with the time at which the verdict of that number was printed. */
  const reaches = (wanted: number) =>
    new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no verdict ${wanted}; this came:\n${text}`)), 30_000);
      told = () => {
        if (count() < wanted) return;
        clearTimeout(timer);
        resolve(performance.now());
      };
      told();
    });
  return { count, reaches };
}
