import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@chainrule/grader';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainrule, ROOT } from './run.ts';

const SOLUTION = 'exercises/ch8-4/solution';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainrule-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The model answer with one function's body replaced. */
function handIn(name: string, change: (source: string) => string): string {
  const path = join(folder, name);
  cpSync(join(ROOT, SOLUTION), path, { recursive: true });
  const file = join(path, 'index.ts');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return path;
}

const bodyOf = (name: string, body: string) => (source: string) => {
  const changed = source.replace(
    new RegExp(`(export function ${name}\\([^{]*(?:\\{[^{}]*\\})?[^{]*\\{\\n)`),
    `$1  ${body}\n`,
  );
  if (changed === source) throw new Error(`no function ${name}`);
  return changed;
};

async function reportOn(path: string): Promise<Report & { exit: number | undefined }> {
  const { exitCode, stdout } = await chainrule(['grade', 'ch8-4', '--submission', path, '--format', 'json']);
  return { ...(JSON.parse(stdout) as Report), exit: exitCode };
}

describe('what is handed in', () => {
  test('the model answer gets full marks and exit code 0', async () => {
    const { exitCode, stdout } = await chainrule(['grade', 'ch8-4', '--submission', SOLUTION]);
    expect(stdout).toContain('100 / 100');
    expect(exitCode).toBe(0);
  });

  test('the stub gets nothing, every function is not started, and the exit code is 1', async () => {
    const { exitCode, stdout } = await chainrule(['grade', 'ch8-4', '--format', 'json']);
    const report = JSON.parse(stdout) as Report;
    expect(exitCode).toBe(1);
    expect(report.score).toBe(0);
    expect(new Set(report.checks.map(({ status }) => status))).toEqual(new Set(['not-started']));
  });

  test('the same hand-in gives the same bytes', async () => {
    const path = handIn('same', bodyOf('loss', 'return 1;'));
    const once = await chainrule(['grade', 'ch8-4', '--submission', path, '--format', 'json']);
    const again = await chainrule(['grade', 'ch8-4', '--submission', path, '--format', 'json']);
    expect(again.stdout).toBe(once.stdout);
    expect(once.exitCode).toBe(1);
  });

  test('an empty folder is told what it lacks', async () => {
    mkdirSync(join(folder, 'empty'));
    const report = await reportOn(join(folder, 'empty'));
    expect(report).toMatchObject({ exit: 1, status: 'ungradable', score: 0, maxScore: 100, complete: false });
    expect(report.problem?.message).toContain('index.ts');
  });

  test.each([
    ['a syntax error', (source: string) => source.replace('return { z1, h, z2, o };', 'return { z1, h, ;'), /Syntax/],
    ['an import of node:fs', (source: string) => `import 'node:fs';\n${source}`, /node:fs/],
    ['an enum', (source: string) => `${source}\nenum Colour { Red }\n`, /enum/],
    [
      'an import that is not offered',
      (source: string) => `import { softmax } from '@chainrule/core/arrays';\n${source}`,
      /softmax/,
    ],
    ['an error at the top level', (source: string) => `${source}\nthrow new Error('early');\n`, /early/],
  ])('%s is ungradable, and the place is named', async (name, change, message) => {
    const report = await reportOn(handIn(name, change));
    expect(report).toMatchObject({ exit: 1, status: 'ungradable', score: 0 });
    expect(report.problem?.message).toMatch(message);
    expect(report.problem?.location).toMatchObject({ file: 'index.ts' });
  });

  test('a missing export costs its own function only, and is named', async () => {
    const report = await reportOn(handIn('missing', (source) => source.replace('export function l1', 'function l1')));
    const lost = report.checks.filter(({ status }) => status !== 'passed');
    expect(new Set(lost.map((check) => check.function))).toEqual(new Set(['l1']));
    expect(lost[0]?.failure?.message).toContain('export function l1');
    expect(report.exit).toBe(1);
  });

  test.each([
    ['an endless loop', 'for (;;) {}', 'limit', 'time'],
    ['an allocation of 2 GB', 'new Float64Array(2 ** 28).fill(1);', 'limit', 'memory'],
    ['a string for a result', "return 'wrong' as never;", 'failed', undefined],
    ['an exception', "throw new Error('mine');", 'error', undefined],
  ])('%s costs its own function only', async (name, body, status, limit) => {
    const report = await reportOn(handIn(name, bodyOf('l2', body)));
    const lost = report.checks.filter((check) => check.status !== 'passed');
    expect(new Set(lost.map((check) => check.function))).toEqual(new Set(['l2']));
    expect(lost[0]).toMatchObject({ status, failure: limit === undefined ? {} : { limit } });
    expect(report.exit).toBe(1);
  });
});

describe('what is asked for', () => {
  test.each([
    ['an unknown exercise', ['nosuch'], "no exercise 'nosuch'"],
    ['an unknown option', ['ch8-4', '--nosuch'], '--nosuch'],
    ['an unknown format', ['ch8-4', '--format', 'nosuch'], "no format 'nosuch'"],
    ['an unknown function', ['ch8-4', '--only', 'nosuch'], "'nosuch'"],
    ['a seed that is no number', ['ch8-4', '--seed', '-1'], 'whole number'],
    ['a language that is not there', ['ch8-4', '--lang', 'fr'], 'fr'],
    ['a folder that does not exist', ['ch8-4', '--submission', 'nosuch'], 'no folder nosuch'],
    ['a file instead of a folder', ['ch8-4', '--submission', 'package.json'], 'is a file'],
    ['two reports for one place', ['ch8-4', '--format', 'json', '--format', 'pretty'], '--output'],
  ])('%s is refused with exit code 2', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await chainrule(['grade', ...args]);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  test('--output writes the report before it, and the terminal still shows the verdict', async () => {
    const file = join(folder, 'new/report.json');
    const { stdout } = await chainrule([
      'grade',
      'ch8-4',
      '--submission',
      SOLUTION,
      '--format',
      'json',
      '--output',
      file,
    ]);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Report).score).toBe(100);
    expect(stdout).toContain('100 / 100');
  });

  test.each([
    ['--only', ['--only', 'l1'], 6],
    ['--public', ['--public'], 35],
  ])('%s is never a full pass', async (_, flags, score) => {
    const { stdout } = await chainrule(['grade', 'ch8-4', '--submission', SOLUTION, '--format', 'json', ...flags]);
    expect(JSON.parse(stdout)).toMatchObject({ complete: false, score, maxScore: 100 });
  });

  test('the report is in Korean where that is asked for, or the locale says so', async () => {
    const asked = await chainrule(['grade', 'ch8-4', '--lang', 'ko']);
    const spoken = await chainrule(['grade', 'ch8-4'], { LC_ALL: 'ko_KR.UTF-8' });
    expect(asked.stdout).toContain('역전파');
    expect(spoken.stdout).toBe(asked.stdout);
  });

  test('a report that is no terminal’s holds no colours', async () => {
    const { stdout } = await chainrule(['grade', 'ch8-4']);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('play', () => {
  test('draws what the functions do', async () => {
    const { exitCode, stdout } = await chainrule(['play', 'ch8-4', '--submission', SOLUTION]);
    expect(stdout).toContain('XOR');
    expect(exitCode).toBe(0);
  });

  test('names the functions that are not written yet', async () => {
    const { exitCode, stdout } = await chainrule(['play', 'ch8-4']);
    expect(stdout).toContain('trainStep');
    expect(exitCode).toBe(1);
  });
});
