import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRepository, temporaryFolder } from './repository.ts';
import { chainruleIn } from './run.ts';

const TITLE = 'It\'s a "neuron" & $1';
let root: string;

beforeAll(async () => {
  root = temporaryFolder();
  await copyRepository(root, ['ch8-4']);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]) => chainruleIn(root, ['exercise', ...args], { CI: 'true' });
const at = (file: string) => join(root, 'exercises/ch9-1', file);
const read = (file: string) => readFileSync(file, 'utf8');

/** Changes a text in a file of the exercise, runs, and changes it back. */
async function withChange<T>(file: string, from: string, to: string, then: () => Promise<T>): Promise<T> {
  const before = read(at(file));
  expect(before).toContain(from);
  writeFileSync(
    at(file),
    before.replace(from, () => to),
  );
  try {
    return await then();
  } finally {
    writeFileSync(at(file), before);
  }
}

type Listed = { id: string; state: string; title?: string; functions?: number; points?: number };
const listed = async () => (JSON.parse((await run('list', '--json')).stdout) as { exercises: Listed[] }).exercises;
const stateOf = async (id: string) => (await listed()).find((one) => one.id === id)?.state;

describe('a new exercise', () => {
  test('is one folder, in CI too; only the lockfile learns of it', async () => {
    const before = read(join(root, 'pnpm-lock.yaml'));
    const { exitCode, stdout, stderr } = await run('new', 'ch9-1', '--title', TITLE);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Its Korean title is 'ch9-1 과제' for now");
    expect(stdout).toContain('It is sound as it is');
    const after = read(join(root, 'pnpm-lock.yaml'));
    expect(after).toContain('\n  exercises/ch9-1:\n');
    expect(after.replace(/\n {2}exercises\/ch9-1:\n(?: {4}.*\n)*/, '')).toBe(before);
    expect(existsSync(at('node_modules/@chainrule/grader'))).toBe(true);
  });

  test('has its id and titles in the places of the template’s', () => {
    for (const file of [
      'exercise.ts',
      'package.json',
      'README.md',
      'README.ko.md',
      'exercise.test.ts',
      'src/index.ts',
    ]) {
      expect(read(at(file)), file).not.toMatch(/ch0-0|Untitled|제목 없는/);
    }
    expect(read(at('README.md'))).toContain(`# ch9-1 ${TITLE}`);
    expect(JSON.parse(read(at('package.json')))).toMatchObject({
      name: '@chainrule/ch9-1',
      description: `Exercise ch9-1: ${TITLE}`,
    });
  });

  test('is listed, and proved', async () => {
    expect((await listed()).find(({ id }) => id === 'ch9-1')).toEqual({
      id: 'ch9-1',
      title: TITLE,
      functions: 1,
      points: 100,
      public: 1,
      hidden: 2,
      state: 'verified',
    });
  });

  test('is sound, formatted and typed as it is', async () => {
    const { exitCode, stdout, stderr } = await run('verify', 'ch9-1');
    expect(stderr).not.toContain('✘');
    expect(stdout).toMatch(/^ch9-1 +sound +1\+2 /m);
    expect(exitCode).toBe(0);
    const biome = await execa('biome', ['check', at('')], {
      cwd: root,
      preferLocal: true,
      localDir: root,
      reject: false,
    });
    expect(biome.exitCode, biome.stderr).toBe(0);
  });

  test('is graded, played and tested like any other', async () => {
    const graded = await chainruleIn(root, ['grade', 'ch9-1', '--submission', at('solution'), '--format', 'json']);
    expect(JSON.parse(graded.stdout)).toMatchObject({ score: 100, complete: true, title: TITLE });
    const played = await chainruleIn(root, ['play', 'ch9-1', '--submission', at('solution'), '--lang', 'ko']);
    expect(played.stdout).toMatch(/가중합.*켜짐/);
    expect(played.exitCode).toBe(0);
    const tested = await execa('vitest', ['run', 'checks.test.ts'], {
      cwd: at(''),
      preferLocal: true,
      localDir: at(''),
      reject: false,
    });
    expect(tested.stdout).toMatch(/1 passed.*3 skipped/);
  });

  test('is refused where its folder is there already, and where a title is missing', async () => {
    const again = await run('new', 'ch9-1', '--title', 'x');
    expect(again.stderr).toMatch(/exercises\/ch9-1 is there already/);
    expect(again.exitCode).toBe(2);
    expect(read(at('README.md'))).toContain(TITLE);
    const untitled = await run('new', 'ch9-2');
    expect(untitled.stderr).toMatch(/--title <text>' is missing/);
    expect(untitled.exitCode).toBe(2);
  });
});

describe('verify', () => {
  test('does not prove again what has not changed, unless it is told to', async () => {
    const verified = async (...flags: string[]) => {
      const { stdout, stderr, exitCode } = await run('verify', 'ch9-1', '--json', ...flags);
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
      return JSON.parse(stdout);
    };
    const first = await verified();
    expect(first).toMatchObject({
      schema: 'chainrule/verification/v1',
      exercises: [{ id: 'ch9-1', sound: true, problems: [], figures: { checks: '1+2', points: 100 }, unchanged: true }],
    });
    expect(await verified()).toEqual(first);
    expect((await verified('--force')).exercises[0].unchanged).toBe(false);
    expect(await stateOf('ch9-1')).toBe('verified');
  });

  test('says which file to mend, and how; the exit code says that it is not sound', async () => {
    await withChange('hidden/checks.ts', 'points: 50', 'points: 49', async () => {
      expect(await stateOf('ch9-1')).toBe('not verified');
      const { exitCode, stdout, stderr } = await run('verify', 'ch9-1');
      expect(stderr).toContain('exercises/ch9-1 is not sound:\n  ✘ the points of all checks add up to 99: make it 100');
      expect(stdout).toMatch(/^ch9-1 +broken/m);
      expect(exitCode).toBe(1);
    });
    expect(await stateOf('ch9-1')).toBe('verified');
  });

  test('tells a stub that has drifted, and the command that mends it', async () => {
    const before = read(at('src/index.ts'));
    await withChange('solution/index.ts', 'the bias. Throws', 'its bias. Throws', async () => {
      const { stderr } = await run('verify', 'ch9-1');
      expect(stderr).toContain(
        'src/index.ts is not the stub that solution/index.ts generates. Run `pnpm exercise stub ch9-1`',
      );
      expect((await run('stub', 'ch9-1')).stdout).toBe('exercises/ch9-1/src/index.ts is written\n');
      expect(read(at('src/index.ts'))).toBe(before.replace('the bias. Throws', 'its bias. Throws'));
      expect((await run('verify', 'ch9-1')).exitCode).toBe(0);
    });
    writeFileSync(at('src/index.ts'), before);
  });

  test('takes an exercise that cannot even be loaded for a broken one, with the place', async () => {
    await withChange('hidden/checks.ts', 'export default', 'export default default', async () => {
      const { exitCode, stderr } = await run('verify', 'ch9-1');
      expect(stderr).toMatch(/✘ hidden\/checks\.ts cannot be loaded: SyntaxError/);
      expect(exitCode).toBe(1);
      expect(await stateOf('ch9-1')).toBe('broken');
    });
  });

  test('survives an exercise that ends the process, and tells how it ended', async () => {
    await withChange(
      'hidden/misconceptions.ts',
      'wrong: (x, w) =>',
      'wrong: (x, w) => process.exit(7) ||',
      async () => {
        const { exitCode, stderr } = await run('verify', 'ch9-1');
        expect(stderr).toMatch(/in the proof of the [a-z ]+, the process broke off/);
        expect(exitCode).toBe(1);
      },
    );
  });

  test('--watch proves again at every save, until it is interrupted', async () => {
    const args = [
      '--disable-warning=ExperimentalWarning',
      'apps/cli/bin/chainrule.mjs',
      'exercise',
      'verify',
      'ch9-1',
      '--watch',
    ];
    const watching = execa(process.execPath, args, { cwd: root, reject: false });
    let output = '';
    watching.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const seen = async (pattern: RegExp) => {
      while (!pattern.test(output)) await new Promise((resolve) => setTimeout(resolve, 50));
      output = '';
    };
    await seen(/ch9-1 +sound/);
    await withChange('README.ko.md', '## 가중합', '## 무게합', () =>
      seen(/refers to '가중합', which is no heading of README\.ko\.md/),
    );
    await seen(/ch9-1 +sound/);
    watching.kill('SIGINT');
    expect((await watching).exitCode).toBe(0);
  });
});

test('list says so where there is nothing yet', async () => {
  rmSync(join(root, 'exercises'), { recursive: true });
  const { stdout, exitCode } = await run('list');
  expect(stdout).toMatch(/There is no exercise yet: begin one with `pnpm exercise new ID/);
  expect(exitCode).toBe(0);
  const verified = await run('verify');
  expect(verified.stderr).toContain('There is no exercise to verify');
  expect(verified.exitCode).toBe(2);
});
