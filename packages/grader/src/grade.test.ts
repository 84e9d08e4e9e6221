import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { json } from './formats/json.ts';
import { type GradeOptions, grade, loadExercise, type Report, UnknownSelection } from './index.ts';
import { reportSchema } from './report/schema.ts';
import { REPLY } from './sandbox/frames.ts';
import { startSandbox } from './sandbox/sandbox.ts';
import { Forger, launchOf } from './sandbox/testing.ts';
import { folderOf } from './submission/testing.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HONEST = fileURLToPath(new URL('../../../exercises/ch8-4/test/honest/independent/', import.meta.url));
const source = readFileSync(join(HONEST, 'index.ts'), 'utf8');
const exercise = await loadExercise(ROOT, 'ch8-4');

/** Grades the honest hand-in with a text of it replaced. */
function gradeWith(right: string, wrong: string, more: Parameters<typeof grade>[2] = {}): Promise<Report> {
  if (!source.includes(right)) throw new Error(`the honest hand-in has no '${right}'`);
  return grade(exercise, folderOf({ 'index.ts': source.replace(right, () => wrong) }), more);
}

const L2 = 'export function l2(w: number[], lambda: number) {';

const lost = ({ checks }: Report) => checks.filter(({ status }) => status !== 'passed');

describe('an ungradable submission', () => {
  const ungradable = async (files: Record<string, string>) => {
    const report = await grade(exercise, folderOf(files));
    expect(report).toMatchObject({ status: 'ungradable', score: 0, maxScore: 100, complete: false, next: [] });
    expect(report.checks.length).toBeGreaterThan(20);
    expect(new Set(report.checks.map(({ status }) => status))).toEqual(new Set(['skipped']));
    expect(reportSchema.parse(report)).toEqual(report);
    return report.problem;
  };

  test('is one without index.ts', async () => {
    expect(await ungradable({ 'main.ts': source })).toEqual({ message: expect.stringContaining('index.ts') });
  });

  test.each([
    ['a syntax error', 'export const a = 1;\nexport const b = ;\n', /^Syntax error: /, { line: 2, column: 18 }],
    [
      'an import of node:fs',
      "const a = 1;\nimport 'node:fs';\n",
      /`node:fs` cannot be imported/,
      { line: 2, column: 1 },
    ],
    ['an enum', '\nenum Gate { And }\n', /enum/, { line: 2, column: 1 }],
    [
      'an import that links to nothing',
      "import { softmax } from '@chainrule/core/arrays';\nsoftmax();\n",
      /does not offer `softmax`/,
      { line: 1, column: 1 },
    ],
    ['a throw at the top level', "const a = 1;\n  throw new Error('early');\n", /Error: early/, { line: 2, column: 9 }],
  ])('is one with %s, told with its place', async (_, text, message, place) => {
    const problem = await ungradable({ 'index.ts': text });
    expect(problem?.message).toMatch(message);
    expect(problem?.location).toEqual({ file: 'index.ts', ...place });
  });

  test('is told in Korean', async () => {
    const report = await grade(exercise, folderOf({}), { language: 'ko' });
    expect(report.problem?.message).toMatch(/[가-힣]/);
    expect(report.title).toMatch(/[가-힣]/);
    expect(report.checks.every(({ title }) => /[가-힣]/.test(title))).toBe(true);
  });
});

describe('a submission that runs into a limit', () => {
  test('while it is loaded misses every check by that limit', async () => {
    const report = await grade(exercise, folderOf({ 'index.ts': `${source}\nfor (;;) {}\n` }));
    expect(report).toMatchObject({ status: 'graded', score: 0 });
    for (const check of report.checks) {
      expect(check).toMatchObject({ status: 'limit', failure: { limit: 'time' } });
      expect(check.failure?.message).toContain('while the file was being loaded');
    }
  });
});

describe('a submission that breaks the sandbox', () => {
  test('cannot be graded, which is told, and the next one is', async () => {
    const forged = { type: REPLY.results, body: Buffer.from('forged') };
    const sandbox = startSandbox({ launch: launchOf((options) => new Forger(options, forged)) });
    const report = await grade(exercise, HONEST, { sandbox });
    expect(report).toMatchObject({ status: 'ungradable', score: 0 });
    expect(report.problem?.message).toMatch(/^The process that ran this code/);
    expect(reportSchema.parse(report)).toEqual(report);
    expect((await grade(exercise, HONEST)).score).toBe(100);
  });

  test('by keeping the type stripper busy for ever is told that it nests too deeply', async () => {
    const endless = `const a = ${'<T>('.repeat(40)}1${')'.repeat(40)};`;
    const report = await grade(exercise, folderOf({ 'index.ts': endless }));
    expect(report.status).toBe('ungradable');
    expect(report.problem?.message).toMatch(/nested too deeply/);
  });
});

describe('a submission that is graded', () => {
  test('as it should be has every point, is complete and has nothing to mend', async () => {
    const report = await grade(exercise, HONEST);
    expect(report).toMatchObject({
      status: 'graded',
      score: 100,
      maxScore: 100,
      complete: true,
      hidden: { state: 'run' },
      next: [],
      console: '',
    });
    expect(lost(report)).toEqual([]);
    expect(Object.keys(report.submission.functions)).toEqual(
      expect.arrayContaining(Object.keys(exercise.exercise.functions)),
    );
    expect(report.submission.files).toEqual(['index.ts']);
  });

  test('gives the same bytes each time, whether or not its sandbox was started ahead', async () => {
    const once = json(await gradeWith('b * slopeH[j]', 'b'));
    const again = json(await gradeWith('b * slopeH[j]', 'b', { sandbox: startSandbox() }));
    expect(again).toBe(once);
    expect(lost(JSON.parse(once) as Report).length).toBeGreaterThan(0);
  });

  test('is tried on the same inputs under the same seed, on others under another one, and says which', async () => {
    const printing = (seed: number) =>
      gradeWith(L2, `${L2}\n  console.log(JSON.stringify(w));\n`, { seed, only: 'l2' });
    const [first, again, other] = [await printing(1), await printing(1), await printing(2)];
    expect([first.seed, other.seed]).toEqual([1, 2]);
    expect(again.console).toBe(first.console);
    expect(other.console).not.toBe(first.console);
    expect(other.score).toBe(first.score);
  });

  test('keeps what it printed', async () => {
    const printing = "console.log('가중치', [1, 2], '\\ud800');";
    const report = await grade(exercise, folderOf({ 'index.ts': `${printing}\n${source}` }));
    expect(report.console).toContain('가중치');
    expect(report.console.isWellFormed()).toBe(true);
    expect(report.score).toBe(100);
  });

  test('tells of a hidden check neither expected values nor exact errors, unless all is revealed', async () => {
    const hiddenOf = (report: Report) => lost(report).filter(({ visibility }) => visibility === 'hidden');
    const kept = hiddenOf(await gradeWith('b * slopeH[j]', 'b'));
    expect(kept.length).toBeGreaterThan(0);
    for (const { failure } of kept) {
      expect(failure).not.toHaveProperty('expected');
      expect(failure?.worst ?? {}).not.toHaveProperty('expected');
      expect(failure?.worst ?? {}).not.toHaveProperty('relError');
      if (failure?.worst?.absError !== undefined) expect(Math.log10(failure.worst.absError) % 1).toBeCloseTo(0, 9);
    }
    const named = hiddenOf(await gradeWith('b * slopeH[j]', 'b', { reveal: 'name' }));
    for (const { failure } of named) expect(Object.keys(failure ?? {}).sort()).toEqual(['diagnosis', 'message']);
    const all = hiddenOf(await gradeWith('b * slopeH[j]', 'b', { reveal: 'all' }));
    expect(all.some(({ failure }) => failure?.worst?.expected !== undefined)).toBe(true);
  });
});

test('what is printed is withheld where only the names of hidden checks are revealed', async () => {
  const folder = folderOf({ 'index.ts': `console.log('secret');\n${source}` });
  const printed = async (options: GradeOptions) => (await grade(exercise, folder, options)).console;
  expect(await printed({ reveal: 'name', language: 'ko' })).toMatch(/--public/);
  expect(await printed({ reveal: 'name', publicOnly: true })).toBe('secret\n');
  expect(await printed({ reveal: 'input' })).toBe('secret\n');
  expect((await grade(exercise, HONEST, { reveal: 'name' })).console).toBe('');
});

describe('a part of an exercise', () => {
  test.each([
    ['loss', ['loss']],
    ['C', ['l1', 'l2', 'dropout', 'earlyStopping']],
    ['a', ['forward', 'loss']],
  ])("by '%s' has its functions alone, out of the whole's points, and is never complete", async (only, functions) => {
    const report = await grade(exercise, HONEST, { only });
    expect([...new Set(report.checks.map((check) => check.function))]).toEqual(functions);
    expect(report).toMatchObject({ only, complete: false, maxScore: 100, status: 'graded' });
    expect(report.score).toBe(report.checks.reduce((sum, { points }) => sum + points, 0));
    expect(report.score).toBeLessThan(100);
  });

  test('that does not exist is refused, and its sandbox is closed', async () => {
    const sandbox = startSandbox();
    await expect(grade(exercise, HONEST, { only: 'nosuch', sandbox })).rejects.toThrow(UnknownSelection);
    await expect(sandbox.call([])).rejects.toThrow(/closed/);
  });

  test('does not suffer from a mistake elsewhere', async () => {
    const report = await gradeWith('b * slopeH[j]', 'b', { only: 'loss' });
    expect(lost(report)).toEqual([]);
  });
});

test('the public checks alone are never complete, and the report says how much is missing', async () => {
  const report = await grade(exercise, HONEST, { publicOnly: true });
  const hidden = exercise.hidden ?? [];
  const points = hidden.reduce((sum, check) => sum + check.points, 0);
  expect(report).toMatchObject({
    complete: false,
    score: 100 - points,
    maxScore: 100,
    hidden: { checks: hidden.length, points, state: 'not-requested' },
  });
  expect(report.checks.every(({ visibility }) => visibility === 'public')).toBe(true);
});

describe('one function that fails', () => {
  test.each([
    ['an endless loop', 'for (;;) {}', { status: 'limit', failure: { limit: 'time' } }],
    ['an allocation of 2 GB', 'new Float64Array(2 ** 28).fill(1);', { status: 'limit', failure: { limit: 'memory' } }],
    ['a string for a result', "if (lambda > -1) return 'wrong';", { status: 'failed' }],
    ['an exception', "throw new RangeError('mine');", { status: 'error', failure: { location: { file: 'index.ts' } } }],
    ['a result that is no data', 'if (lambda > -1) return () => 1;', { status: 'failed' }],
  ])('by %s costs its own points only', async (_, statement, expected) => {
    const report = await gradeWith(L2, `${L2}\n  ${statement}\n`);
    expect(new Set(lost(report).map((check) => check.function))).toEqual(new Set(['l2']));
    expect(lost(report)[0]).toMatchObject(expected);
    expect(report.next).toEqual(['l2']);
    expect(report.score).toBeLessThan(100);
    expect(report.score).toBeGreaterThan(80);
  });

  test('because it is not exported is told how to export it', async () => {
    const report = await gradeWith('export function l2(', 'function l2(');
    for (const check of lost(report)) {
      expect(check).toMatchObject({ function: 'l2' });
      if (check.status === 'error') expect(check.failure?.message).toContain('export function l2');
    }
    expect(lost(report).length).toBeGreaterThan(0);
  });
});
