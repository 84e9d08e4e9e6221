import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadExercise } from '@chainrule/grader';
import { execa } from 'execa';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install } from './repository.ts';
import { chainrule, type Ended, ROOT } from './run.ts';

let folder: string;
let made: Ended;
const inFolder = (path: string) => join(folder, path);
const results = () => JSON.parse(readFileSync(inFolder('results/results.json'), 'utf8'));

/** The zip, unpacked where Gradescope unpacks it, and set up. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chainrule-gradescope-'));
  made = await chainrule(['course', 'gradescope', 'ch8-4', '--output', inFolder('upload.zip')]);
  if (made.exitCode !== 0) return;
  const entries = Object.entries(unzipSync(readFileSync(inFolder('upload.zip'))));
  for (const [path, content] of entries) {
    mkdirSync(dirname(inFolder(`source/${path}`)), { recursive: true });
    writeFileSync(inFolder(`source/${path}`), content);
  }
  cpSync(inFolder('source/run_autograder'), inFolder('run_autograder'));
  for (const script of ['source/setup.sh', 'run_autograder']) chmodSync(inFolder(script), 0o755);
  await install(inFolder('source'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Hands in the files of a folder, and runs what Gradescope runs. */
async function submit(from: string | undefined) {
  rmSync(inFolder('submission'), { recursive: true, force: true });
  mkdirSync(inFolder('submission'));
  if (from !== undefined) cpSync(from, inFolder('submission'), { recursive: true });
  return execa(inFolder('run_autograder'), { reject: false, env: { AUTOGRADER: folder } });
}

test('the upload says what it holds, and that it is for nobody else', async () => {
  expect(made.stderr).toBe('');
  expect(made.stdout).toMatch(/upload\.zip: ch8-4 with \d+ hidden checks worth \d+ points\nIt holds the hidden checks/);
});

test('the upload holds one exercise, both scripts, and nothing hidden that is not sealed', () => {
  const names = Object.keys(unzipSync(readFileSync(inFolder('upload.zip'))));
  expect(names).toEqual(expect.arrayContaining(['setup.sh', 'run_autograder', 'hidden.sealed', 'key']));
  expect(names.filter((name) => /^exercises\/(?!ch8-4\/)|\/(hidden|solution)\//.test(name))).toEqual([]);
});

test.each(['source/setup.sh', 'run_autograder'])('bash has nothing to say of %s', async (script) => {
  const { exitCode, stderr } = await execa('bash', ['-n', inFolder(script)], { reject: false });
  expect([exitCode, stderr]).toEqual([0, '']);
});

describe('a hand-in', () => {
  test('that is right gets all points, the hidden ones included', async () => {
    await submit(join(ROOT, 'exercises/ch8-4/solution'));
    const { score, tests, extra_data } = results();
    expect(score).toBe(100);
    expect(extra_data.complete).toBe(true);
    const { exercise, hidden = [] } = await loadExercise(ROOT, 'ch8-4');
    expect(tests).toHaveLength(exercise.checks.length + hidden.length);
  });

  test('that is wrong keeps the points of what is right, and is told its mistake', async () => {
    const { exitCode } = await submit(join(ROOT, 'examples/one-mistake'));
    expect(exitCode).toBe(0);
    const { score, output } = results();
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(100);
    expect(output).toContain('The hidden delta lacks the factor h(1 − h)');
  });

  test('that is empty gets 0 and the reason', async () => {
    const { exitCode } = await submit(undefined);
    expect(exitCode).toBe(0);
    expect(results()).toMatchObject({ score: 0, output: expect.stringContaining('There is no index.ts') });
  });
});

test('where the grader itself fails, the student is told that it is not their fault', async () => {
  const sealed = inFolder('source/hidden.sealed');
  const before = readFileSync(sealed);
  writeFileSync(sealed, 'damaged');
  try {
    const { exitCode } = await submit(join(ROOT, 'exercises/ch8-4/solution'));
    expect(exitCode).toBe(1);
    expect(results()).toMatchObject({ score: 0, output: expect.stringContaining('This says nothing about your work') });
  } finally {
    writeFileSync(sealed, before);
  }
});

test('an exercise that there is not is refused, and nothing is written', async () => {
  const { exitCode, stderr } = await chainrule(['course', 'gradescope', 'ch0-0', '--output', inFolder('none.zip')]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("There is no exercise 'ch0-0'");
  expect(existsSync(inFolder('none.zip'))).toBe(false);
});
