import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadExercise, type Report } from '@chainrule/grader';
import { generateKey } from '@chainrule/grader/sealed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { install, temporaryFolder } from './repository.ts';
import { chainrule, chainruleIn, ROOT } from './run.ts';

const HAND_IN = join(ROOT, 'examples/one-mistake');
const { hidden = [] } = await loadExercise(ROOT, 'ch8-4');
const closed = { checks: hidden.length, points: hidden.reduce((sum, { points }) => sum + points, 0) };

let folder: string;
let out: string;
let keyFile: string;

const sealedFile = () => join(out, 'hidden.sealed');
const read = (path: string) => readFileSync(path, 'utf8');
const key = () => read(keyFile).trim();
const seal = (to: string, flags: string[] = [], env: Record<string, string> = {}) =>
  chainrule(['course', 'seal', to, ...flags], env);
const grade = (flags: string[] = [], env: Record<string, string> = {}) =>
  chainruleIn(out, ['grade', 'ch8-4', '--submission', HAND_IN, ...flags], env, 'student.mjs');

beforeAll(async () => {
  folder = temporaryFolder();
  out = join(folder, 'students');
  keyFile = join(folder, 'keys/course.key');
  const { exitCode, stderr } = await chainrule(['course', 'release', out, '--unverified']);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  await install(out);
  expect((await seal(out, ['--key-file', keyFile])).stderr).toBe('');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no file of a students’ repository repeats a line or a text of hidden files that is in no public one', () => {
  const all = globSync('exercises/*/**/*.{ts,md,json}', { cwd: ROOT, exclude: ['**/node_modules/**'] });
  const openFiles = [
    ...all.filter((file) => !/^exercises\/[^/]+\/(hidden|solution|test|src|exercise\.test)\b/.test(file)),
    ...globSync('{packages,apps}/*/{src,data}/**/*.{ts,txt}', { cwd: ROOT }),
  ].map((file) => join(ROOT, file));
  const stubs = globSync('exercises/*/src/index.ts', { cwd: out }).map((file) => join(out, file));
  const openText = [...openFiles, ...stubs].map(read).join('\n');
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const openLines = new Set(openText.split('\n').map(squeeze));
  const hiddenFiles = globSync('exercises/*/{hidden,test,solution}/**/*.ts', { cwd: ROOT });
  const secrets = hiddenFiles.map((file) => read(join(ROOT, file)));
  const lines = new Set(
    secrets
      .flatMap((text) => text.split('\n').map(squeeze))
      .filter((line) => line.length >= 12 && !openLines.has(line)),
  );
  const texts = secrets
    .flatMap((text) => text.match(/'[^'\n]{4,}'/g) ?? [])
    .filter((text) => !openText.includes(text.slice(1, -1)));
  expect(lines.size).toBeGreaterThan(3000);
  expect(texts.length).toBeGreaterThan(200);
  const exclude = ({ name }: { name: string }) => name === 'node_modules';
  for (const file of globSync('**/*', { cwd: out, withFileTypes: true, exclude })) {
    if (!file.isFile()) continue;
    const text = read(join(file.parentPath, file.name));
    const traces = [
      ...text.split('\n').filter((line) => lines.has(squeeze(line))),
      ...texts.filter((one) => text.includes(one)),
    ];
    expect(traces, file.name).toEqual([]);
  }
});

describe('a students’ repository with sealed checks', () => {
  test('says plainly what is sealed, without the key', async () => {
    const { stdout } = await grade();
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `Public checks only: ${closed.checks} hidden checks worth ${closed.points} points are sealed, and the key is not here.`,
    );
    const { stdout: json } = await grade(['--format', 'json']);
    expect(JSON.parse(json)).toMatchObject({ complete: false, hidden: { ...closed, state: 'sealed' } });
  });

  test('reports with the key what the instructor’s own repository does, to the byte', async () => {
    const own = await chainrule(['grade', 'ch8-4', '--submission', HAND_IN, '--format', 'json']);
    const { stdout, stderr, exitCode } = await grade(['--format', 'json'], { CHAINRULE_KEY: key() });
    expect(stderr).toBe('');
    expect(stdout).toBe(own.stdout);
    expect(exitCode).toBe(own.exitCode);
    const { complete, hidden: told, checks } = JSON.parse(stdout) as Report;
    expect({ complete, told }).toEqual({ complete: true, told: { ...closed, state: 'run' } });
    const backward = checks.find(({ function: name, status }) => name === 'backward' && status === 'failed');
    expect(backward?.failure?.diagnosis[0]?.explanation).toContain('h(1 − h)');
  });

  test('grades with the sealed checks, whatever a student makes of the open ones', async () => {
    const path = join(out, 'exercises/ch8-4/exercise.ts');
    const before = read(path);
    writeFileSync(path, before.replace(/checks: \[[\s\S]*$/, 'checks: [],\n});\n'));
    const { stdout } = await grade(['--format', 'json'], { CHAINRULE_KEY: key() });
    writeFileSync(path, before);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true, maxScore: 100 });
  });

  test('leaves nothing of what was opened on the disk: in the repository, and among temporary files', async () => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const { exitCode } = await grade([], { CHAINRULE_KEY: key(), TMPDIR: temporary });
    expect(exitCode).toBe(1);
    const texts = globSync('exercises/ch8-4/hidden/**/*.ts', { cwd: ROOT })
      .flatMap((file) => read(join(ROOT, file)).match(/'[^'\n]{12,}'/g) ?? [])
      .map((text) => text.slice(1, -1))
      .filter((text) => !text.includes('/'));
    expect(texts.length).toBeGreaterThan(10);
    const written = [temporary, join(out, 'exercises/ch8-4')].flatMap((top) =>
      globSync('**/*', { cwd: top, withFileTypes: true, exclude: ({ name }) => name === 'node_modules' })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    const openTexts = globSync(['exercise.ts', 'README*.md', 'public/*.json', 'published/*.ts'], {
      cwd: join(out, 'exercises/ch8-4'),
    })
      .map((file) => read(join(out, 'exercises/ch8-4', file)))
      .join('\n');
    const secret = texts.filter((text) => !openTexts.includes(text));
    for (const file of written) {
      const content = readFileSync(file);
      expect(
        secret.filter((text) => content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))),
        file,
      ).toEqual([]);
    }
  });

  test('does not hand the key on to what it starts', async () => {
    const player = mkdtempSync(join(folder, 'player-'));
    writeFileSync(
      join(player, 'index.ts'),
      "export const forward = () => { throw new Error('key: ' + process.env.CHAINRULE_KEY); };\nexport const loss = forward;\nexport const trainStep = forward;\n",
    );
    const args = ['play', 'ch8-4', '--submission', player];
    const { stdout } = await chainruleIn(out, args, { CHAINRULE_KEY: key() }, 'student.mjs');
    expect(stdout).toContain('key: undefined');
  });

  test('grades the public checks with --public, whatever state the sealed file is in', async () => {
    const before = read(sealedFile());
    writeFileSync(sealedFile(), 'gone');
    const { stdout } = await grade(['--public', '--format', 'json'], { CHAINRULE_KEY: 'nonsense' });
    writeFileSync(sealedFile(), before);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, hidden: closed });
  });
});

describe('what does not open is told apart, and nothing is graded', () => {
  const refused = async (env: Record<string, string> = {}, flags: string[] = []) => {
    const { exitCode, stdout, stderr } = await grade(flags, env);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    return stderr;
  };

  test('a key that was not copied whole', async () => {
    const stderr = await refused({ CHAINRULE_KEY: key().slice(0, -1) }, ['--lang', 'ko']);
    expect(stderr).toMatch(/열쇠가 온전하지 않습니다/);
  });

  test('another key', async () => {
    const other = generateKey();
    const stderr = await refused({ CHAINRULE_KEY: other });
    expect(stderr).toMatch(
      /The key \([0-9a-f]{16}\) is not the one that hidden\.sealed was sealed with \([0-9a-f]{16}\)/,
    );
    expect(stderr).toContain('--public');
    expect(stderr).not.toContain(other);
  });

  test('a damaged file', async () => {
    const whole = read(sealedFile());
    writeFileSync(sealedFile(), whole.slice(0, -100));
    const stderr = await refused({ CHAINRULE_KEY: key() });
    writeFileSync(sealedFile(), whole);
    expect(stderr).toMatch(/hidden\.sealed is damaged/);
  });

  test('the file of another course, without the key as well', async () => {
    const manifest = read(join(out, 'package.json'));
    writeFileSync(join(out, 'package.json'), manifest.replace('"name": "chainrule"', '"name": "other"'));
    const stderr = await refused();
    writeFileSync(join(out, 'package.json'), manifest);
    expect(stderr).toContain("hidden.sealed was sealed for the course 'chainrule', and this is 'other'");
  });
});

describe('sealing', () => {
  const fingerprint = () => JSON.parse(read(sealedFile())).key;

  test('keeps the key readable by its owner alone, uses it again, and does not show it', async () => {
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    const before = fingerprint();
    const { stdout } = await seal(out, ['--key-file', keyFile]);
    expect(stdout).toContain('hidden.sealed: ');
    expect(stdout).not.toContain(key());
    expect(fingerprint()).toBe(before);
  });

  test('uses the key of the environment before all others', async () => {
    const before = fingerprint();
    await seal(out, ['--key-file', join(folder, 'keys/none.key')], { CHAINRULE_KEY: key() });
    expect(fingerprint()).toBe(before);
    expect(existsSync(join(folder, 'keys/none.key'))).toBe(false);
  });

  test('shows a new key once where no file is given for it', async () => {
    const file = join(folder, 'new.sealed');
    const { stdout } = await seal(file);
    const [shown = ''] = /crk1-\S+/.exec(stdout) ?? [];
    const opened = await chainrule(['course', 'open', file, join(folder, 'opened-new')], { CHAINRULE_KEY: shown });
    expect(opened.exitCode).toBe(0);
  });

  test('refuses to put a key where it would be handed out', async () => {
    const { exitCode, stderr } = await seal(out, ['--key-file', join(out, 'course.key')]);
    expect(stderr).toMatch(/keep the key elsewhere/);
    expect(exitCode).toBe(2);
    expect(existsSync(join(out, 'course.key'))).toBe(false);
  });

  test('refuses a key that was not copied whole', async () => {
    const before = read(sealedFile());
    const { exitCode, stderr } = await seal(out, [], { CHAINRULE_KEY: key().slice(0, -2) });
    expect(stderr).toMatch(/CHAINRULE_KEY holds no whole key/);
    expect(exitCode).toBe(2);
    expect(read(sealedFile())).toBe(before);
  });

  test('refuses to write over another file', async () => {
    const { exitCode, stderr } = await seal(join(out, 'README.md'), ['--key-file', keyFile]);
    expect(stderr).toMatch(/is no sealed file of 'chainrule'/);
    expect(exitCode).toBe(2);
  });
});

describe('opening', () => {
  const open = (sealed: string, to: string, env: Record<string, string> = {}) =>
    chainrule(['course', 'open', sealed, to], env);

  test('writes the files as the instructor has them', async () => {
    const to = join(folder, 'opened');
    const { exitCode, stdout } = await open(out, to, { CHAINRULE_KEY: key() });
    expect(stdout).toMatch(/^\d+ files in /);
    expect(exitCode).toBe(0);
    const files = globSync('exercises/ch8-4/{hidden,solution}/**/*.ts', { cwd: ROOT });
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expect(read(join(to, file)), file).toBe(read(join(ROOT, file)));
  });

  test('without the key, or into a folder that is not empty, is refused', async () => {
    for (const [sealed, to, env, message] of [
      [out, join(folder, 'opened-2'), {}, /The key is missing: put it into CHAINRULE_KEY/],
      [out, dirname(keyFile), { CHAINRULE_KEY: key() }, /is not empty/],
      [out, join(folder, 'opened-2'), { CHAINRULE_KEY: generateKey() }, /is not the one that .* was sealed with/],
    ] as const) {
      const { exitCode, stderr } = await open(sealed, to, env);
      expect(stderr).toMatch(message);
      expect(exitCode).toBe(2);
      expect(existsSync(join(folder, 'opened-2'))).toBe(false);
    }
  });
});
