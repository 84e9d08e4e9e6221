import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { loadExercise, type Report } from '@chainrule/grader';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRepository, install, temporaryFolder } from './repository.ts';
import { chainruleIn, type Ended, ROOT } from './run.ts';

/** Planted wherever only an instructor looks; no student's file may hold it. */
const CANARY = 'CANARY_7f3a';

const { exercise, hidden = [] } = await loadExercise(ROOT, 'ch8-4');
const points = (checks: readonly { points: number }[]) => checks.reduce((sum, check) => sum + check.points, 0);
const open = { checks: exercise.checks.length, points: points(exercise.checks) };
const closed = { checks: hidden.length, points: points(hidden) };

let root: string;
let out: string;
let released: Ended;

const inRoot = (path: string) => join(root, path);
const inOut = (path: string) => join(out, path);
const read = (path: string) => readFileSync(path, 'utf8');

function plant(path: string, text = `\n// ${CANARY}\nexport const ${CANARY} = '${CANARY}';\n`): void {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  appendFileSync(inRoot(path), text);
}

function edit(path: string, from: string, to: string): void {
  const before = read(inRoot(path));
  expect(before).toContain(from);
  writeFileSync(
    inRoot(path),
    before.replace(from, () => to),
  );
}

/** An instructor's repository in the middle of work, with a public check that has a hidden reference. */
function prepare(): void {
  for (const file of globSync('exercises/ch8-4/{hidden,test}/**/*.ts', { cwd: root })) plant(file);
  for (const file of ['exercise.test.ts', 'src/index.ts', 'src/scratch.ts', 'test/honest/mine/index.ts']) {
    plant(`exercises/ch8-4/${file}`);
  }
  for (const file of ['solution/helper.ts', 'hidden/old.ts', 'notes.md', 'hidden/tables.json'])
    plant(`exercises/ch8-4/${file}`, CANARY);
  edit(
    'exercises/ch8-4/solution/index.ts',
    '// #region solution\n  const z1',
    `// #region solution\n  // ${CANARY}\n  const z1`,
  );
  plant('exercises/ch8-4/solution/index.ts', `// #region solution\n// ${CANARY}\n// #endregion\n`);
  plant('packages/grader/test/fixtures/canary/index.ts');
  plant('packages/grader/src/verify/verify.ts', `\n// ${CANARY}\n`);
  plant('packages/core/src/canary.test.ts');
  plant('examples/one-mistake/index.ts', `\n// ${CANARY}\n`);
  for (const file of ['.env', 'notes.txt', 'docs/canary.md', 'apps/cli/src/course/canary.ts']) plant(file, CANARY);
  edit(
    'exercises/ch8-4/exercise.ts',
    'export default',
    `/** ${CANARY} */\nconst scaled${CANARY} = (w: number[], lambda: number) => l2(w, lambda);\n\nexport default`,
  );
  edit('exercises/ch8-4/exercise.ts', 'import {', "import { l2 } from './hidden/references.ts';\nimport { agrees,");
  edit(
    'exercises/ch8-4/exercise.ts',
    '...remedyExamples],',
    `...remedyExamples.filter(({ id }) => id !== 'l2-published'),
    agrees({
      // ${CANARY}
      id: 'l2-published',
      function: 'l2',
      title: { en: 'published example', ko: '공개 예제' },
      points: 3,
      reference: scaled${CANARY},
      cases: [{ name: { en: 'two weights', ko: '가중치 두 개' }, args: [[3, -4], 0.1] }],
    })],`,
  );
}

const release = (to: string, ...flags: string[]) => chainruleIn(root, ['course', 'release', to, ...flags]);
const grade = (args: string[], env: Record<string, string> = {}) =>
  chainruleIn(out, ['grade', 'ch8-4', ...args], env, 'student.mjs');
const filesOf = (folder: string) =>
  globSync('**/*', { cwd: folder, withFileTypes: true, exclude: ({ name }) => name === 'node_modules' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

beforeAll(async () => {
  root = temporaryFolder();
  await copyRepository(root, ['ch8-4']);
  prepare();
  out = join(temporaryFolder(), 'students');
  released = await release(out, '--unverified');
  if (released.exitCode === 0) await install(out);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(dirname(out), { recursive: true, force: true });
});

describe('a release', () => {
  test('says what it wrote', () => {
    expect(released.stderr).toBe('');
    expect(released.stdout).toMatch(/^\d+ files in .*students: .*ch8-4/);
    expect(released.exitCode).toBe(0);
  });

  test('holds no trace of what is hidden, in no file and no name', () => {
    const traces = filesOf(out).filter((file) => file.includes(CANARY) || readFileSync(inOut(file)).includes(CANARY));
    expect(traces).toEqual([]);
    expect(
      filesOf(out).filter((file) => /\/(hidden|solution|test|verify|edition|authoring|course)\/|canary/.test(file)),
    ).toEqual([]);
  });

  test('holds the stub, whatever lies in src at the time', () => {
    expect(read(inOut('exercises/ch8-4/src/index.ts'))).toContain("throw new NotImplementedError('backward')");
  });

  test('counts what is hidden, and compares with a table where the reference was hidden', () => {
    const source = read(inOut('exercises/ch8-4/exercise.ts'));
    expect(source).toContain(`hidden: { checks: ${closed.checks}, points: ${closed.points} }`);
    expect(source).toMatch(/args: \[\[3, -4\], 0\.1\], result: \{ penalty: 1\.25, grad: \[0\.3\d*, -0\.4\] \}/);
    expect(source).not.toMatch(/agrees|references/);
  });

  test('has commands of its own, and nothing to install for those that it has not', async () => {
    const manifest = JSON.parse(read(inOut('package.json')));
    expect(Object.keys(manifest.scripts)).toEqual(['grade', 'play', 'test', 'typecheck']);
    const installed = globSync('node_modules/.pnpm/*', { cwd: out }).join('\n');
    expect(installed).toMatch(/vitest@/);
    expect(installed).not.toMatch(/turbo|biome|tensorflow|listr2|inquirer|babel/);
    const { stdout } = await chainruleIn(out, ['--help'], {}, 'student.mjs');
    expect(stdout.match(/^ {2}[a-z]+ /gm)?.map((name) => name.trim())).toEqual(['grade', 'play']);
  });

  test('tells its exercises in both languages', () => {
    expect(read(inOut('README.md'))).toContain(
      '| [ch8-4](exercises/ch8-4/README.md) | Backpropagation and overfitting |',
    );
    expect(read(inOut('README.ko.md'))).toContain('| [ch8-4](exercises/ch8-4/README.ko.md) | 역전파와 과적합 |');
    for (const file of ['README.md', 'README.ko.md']) expect(read(inOut(file))).not.toContain('{{');
  });

  test('grades by itself: the public checks, out of the whole', async () => {
    const stub = await grade(['--format', 'json']);
    expect(JSON.parse(stub.stdout)).toMatchObject({
      score: 0,
      maxScore: 100,
      hidden: { ...closed, state: 'absent' },
    });
    expect(stub.exitCode).toBe(1);
    const solution = await grade(['--submission', inRoot('exercises/ch8-4/solution'), '--format', 'json']);
    const report = JSON.parse(solution.stdout) as Report;
    expect(report).toMatchObject({ score: open.points, complete: false });
    expect(report.checks.filter(({ status }) => status !== 'passed')).toEqual([]);
  });

  test('names the mistake of a hand-in, from the public inputs alone', async () => {
    const handIn = ['--submission', inRoot('examples/one-mistake')];
    const { stdout } = await grade([...handIn, '--format', 'json']);
    const { checks } = JSON.parse(stdout) as Report;
    const explained = checks.flatMap(({ function: name, failure }) =>
      name === 'backward' ? (failure?.diagnosis ?? []) : [],
    );
    expect(explained.map(({ id }) => id)).toContain('hidden-slope-forgotten');
    expect(explained[0]?.explanation).toContain('h(1 − h)');
  });

  test('runs its checks as tests, type-checks, and plays', async () => {
    const run = (file: string, ...args: string[]) =>
      execa(file, args, { cwd: out, preferLocal: true, localDir: out, reject: false });
    const tests = await run('vitest', 'run');
    expect(tests.stdout).toMatch(/passed.*skipped/);
    expect(tests.stdout).not.toContain('failed');
    expect(tests.exitCode).toBe(0);
    const types = await run('tsc', '-p', '.');
    expect(types.stdout).toBe('');
    const solution = ['--submission', inRoot('exercises/ch8-4/solution')];
    const played = await chainruleIn(out, ['play', 'ch8-4', ...solution], {}, 'student.mjs');
    expect(played.stdout).toContain('XOR');
    expect(played.exitCode).toBe(0);
  });
});

describe('a release is refused', () => {
  test('into a folder that holds something else', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    const { exitCode, stderr } = await release(folder, '--unverified');
    expect(stderr).toMatch(/is not empty, and was not made by `course release`/);
    expect(exitCode).toBe(2);
    expect(filesOf(folder)).toEqual(['thesis.txt']);
    rmSync(folder, { recursive: true });
  });

  test('into a file, and into the repository itself or around it', async () => {
    symlinkSync(root, join(dirname(out), 'link'));
    for (const [to, message] of [
      [join(dirname(out), 'link/students'), /lie in one another/],
      [dirname(root), /lie in one another/],
      [inOut('package.json'), /is a file/],
    ] as const) {
      const { exitCode, stderr } = await release(to, '--unverified');
      expect(stderr).toMatch(message);
      expect(exitCode).toBe(2);
    }
    expect(existsSync(inRoot('students'))).toBe(false);
  });

  test('over a file that was changed since, or that somebody else put there; nothing is written', async () => {
    const stub = read(inOut('exercises/ch8-4/src/index.ts'));
    appendFileSync(inOut('exercises/ch8-4/src/index.ts'), '// a day of work\n');
    const before = filesOf(out).map((file) => statSync(inOut(file)).mtimeMs);
    const { exitCode, stderr } = await release(out, '--unverified');
    expect(stderr).toMatch(
      /changed or added since it was released, and nothing was written:\n {2}exercises\/ch8-4\/src\/index\.ts\n/,
    );
    expect(exitCode).toBe(2);
    expect(filesOf(out).map((file) => statSync(inOut(file)).mtimeMs)).toEqual(before);
    writeFileSync(inOut('exercises/ch8-4/src/index.ts'), stub);
  });

  test('over a release of another course', async () => {
    const marker = read(inOut('.chainrule-release.json'));
    writeFileSync(inOut('.chainrule-release.json'), marker.replace('"course": "chainrule"', '"course": "other"'));
    const { exitCode, stderr } = await release(out, '--unverified');
    expect(stderr).toMatch(/a release of the course 'other', and this is 'chainrule'/);
    expect(exitCode).toBe(2);
    writeFileSync(inOut('.chainrule-release.json'), marker);
  });

  test('where an exercise is not sound', async () => {
    const folder = join(dirname(out), 'unsound');
    const checks = read(inRoot('exercises/ch8-4/hidden/checks.ts'));
    writeFileSync(inRoot('exercises/ch8-4/hidden/checks.ts'), 'export default [];;}');
    const { exitCode, stderr } = await release(folder);
    writeFileSync(inRoot('exercises/ch8-4/hidden/checks.ts'), checks);
    expect(stderr).toMatch(
      /exercises\/ch8-4 is not sound:\n {2}✘ hidden\/checks\.ts cannot be loaded[\s\S]*Nothing was released/,
    );
    expect(exitCode).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });
});

test('a release over an earlier one brings what is new, removes what is gone, and leaves the rest alone', async () => {
  writeFileSync(inOut('hidden.sealed.txt'), 'mine');
  mkdirSync(inOut('.github'), { recursive: true });
  writeFileSync(inOut('.github/own.yml'), 'mine');
  edit('exercises/ch8-4/README.md', '# ', '# New: ');
  rmSync(inRoot('exercises/ch8-4/play.ts'));
  const again = await release(out, '--unverified');
  expect(again.stderr).toBe('');
  expect(again.exitCode).toBe(0);
  expect(read(inOut('exercises/ch8-4/README.md'))).toMatch(/^# New: /);
  expect(existsSync(inOut('exercises/ch8-4/play.ts'))).toBe(false);
  expect(read(inOut('hidden.sealed.txt'))).toBe('mine');
  expect(read(inOut('.github/own.yml'))).toBe('mine');
});
