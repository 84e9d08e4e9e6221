import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '@chainrule/grader';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainrule } from './run.ts';

const SOLUTION = 'exercises/ch8-4/solution';
const ESCAPE = '\u001b';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainrule-options-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const gradeSolution = (...flags: string[]) => chainrule(['grade', 'ch8-4', '--submission', SOLUTION, ...flags]);
const read = (file: string) => readFileSync(file, 'utf8');

describe('formats and outputs', () => {
  test('two formats go to two files, each without colours, and the terminal still shows the verdict', async () => {
    const [json, text] = [join(folder, 'a/report.json'), join(folder, 'report.txt')];
    const { exitCode, stdout } = await gradeSolution(
      '--format',
      'json',
      '--output',
      json,
      '--format',
      'pretty',
      '--output',
      text,
    );
    expect(exitCode).toBe(0);
    expect((JSON.parse(read(json)) as Report).score).toBe(100);
    expect(read(text)).toContain('100 / 100');
    expect(read(text)).not.toContain(ESCAPE);
    expect(stdout).toContain('100 / 100');
  });

  test('one format in a file and another on the terminal', async () => {
    const text = join(folder, 'alone.txt');
    const { stdout } = await gradeSolution('--format', 'pretty', '--output', text, '--format', 'json');
    expect((JSON.parse(stdout) as Report).score).toBe(100);
    expect(read(text)).toContain('100 / 100');
  });

  test('an --output without a --format takes the pretty report', async () => {
    const text = join(folder, 'plain.txt');
    await gradeSolution('--output', text);
    expect(read(text)).toContain('100 / 100');
  });

  test('a file holds the same report as the terminal', async () => {
    const file = join(folder, 'same.json');
    await gradeSolution('--format', 'json', '--output', file);
    expect(read(file)).toBe((await gradeSolution('--format', 'json')).stdout);
  });

  test('two formats to one file are refused, and nothing is written', async () => {
    const file = join(folder, 'twice.txt');
    const { exitCode, stderr } = await gradeSolution(
      '--format',
      'json',
      '--output',
      file,
      '--format',
      'pretty',
      '--output',
      file,
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--output');
    expect(existsSync(file)).toBe(false);
  });

  test('a file that cannot be written is told with the reason', async () => {
    const file = join(folder, 'in-the-way');
    writeFileSync(file, '');
    const { exitCode, stderr } = await gradeSolution('--format', 'json', '--output', join(file, 'report.json'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/could not be written to .*in-the-way/);
  });
});

describe('colours', () => {
  test('are there where they are forced, and not with NO_COLOR', async () => {
    const forced = await chainrule(['grade', 'ch8-4'], { FORCE_COLOR: '1' });
    expect(forced.stdout).toContain(ESCAPE);
    const plain = await chainrule(['grade', 'ch8-4'], { NO_COLOR: '1' });
    expect(plain.stdout).not.toContain(ESCAPE);
  });

  test('are never in a report for a machine', async () => {
    const { stdout } = await chainrule(['grade', 'ch8-4', '--format', 'json'], { FORCE_COLOR: '1' });
    expect(stdout).not.toContain(ESCAPE);
    expect((JSON.parse(stdout) as Report).schema).toBe('chainrule/report/v1');
  });
});

describe('options', () => {
  test('--seed is in the report', async () => {
    const { stdout } = await gradeSolution('--seed', '4294967295', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ seed: 4_294_967_295, score: 100 });
  });

  test.each(['1.5', '4294967296', 'x', '', '1e3', '-0'])("a --seed of '%s' is refused", async (seed) => {
    const { exitCode, stdout, stderr } = await chainrule(['grade', 'ch8-4', `--seed=${seed}`]);
    expect(stderr).toContain('--seed');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  test('--only takes a part, and a full pass of it exits with 0', async () => {
    const { exitCode, stdout } = await gradeSolution('--only', 'C', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ only: 'C', complete: false });
    expect(exitCode).toBe(0);
  });

  test('--reveal is one of three', async () => {
    const { exitCode, stderr } = await chainrule(['grade', 'ch8-4', '--reveal', 'nothing']);
    expect(stderr).toMatch(/all.*input.*name/);
    expect(exitCode).toBe(2);
  });

  test('--help explains a command and exits with 0', async () => {
    const { exitCode, stdout } = await chainrule(['grade', '--help']);
    for (const option of ['--submission', '--format', '--output', '--only', '--public', '--seed', '--lang']) {
      expect(stdout).toContain(option);
    }
    expect(exitCode).toBe(0);
  });

  test('an unknown command is refused', async () => {
    const { exitCode, stderr } = await chainrule(['mark', 'ch8-4']);
    expect(stderr).toContain('mark');
    expect(exitCode).toBe(2);
  });
});

describe('in Korean', () => {
  test.each([
    ['an unknown exercise', ['grade', 'nosuch']],
    ['an unknown function', ['grade', 'ch8-4', '--only', 'nosuch']],
    ['an unknown format', ['grade', 'ch8-4', '--format', 'nosuch']],
    ['a folder that is not there', ['grade', 'ch8-4', '--submission', 'nosuch']],
    ['a bad seed', ['grade', 'ch8-4', '--seed', 'x']],
    ['nothing to play', ['play', 'nosuch']],
  ])('%s is refused', async (_, args) => {
    const { exitCode, stderr } = await chainrule([...args, '--lang', 'ko']);
    expect(stderr).toMatch(/[가-힣]/);
    expect(exitCode).toBe(2);
  });

  test('--lang goes before the locale', async () => {
    const { stdout } = await chainrule(['grade', 'ch8-4', '--lang', 'en'], { LC_ALL: 'ko_KR.UTF-8' });
    expect(stdout).not.toMatch(/[가-힣]/);
  });
});

describe('other commands', () => {
  test.each([['exercise', 'stub'], ['exercise', 'verify'], ['play']])(
    '%s %s of an unknown exercise is refused',
    async (...command) => {
      const { exitCode, stderr } = await chainrule([...command, 'nosuch']);
      expect(stderr).toContain("no exercise 'nosuch'");
      expect(stderr).toContain('ch8-4');
      expect(exitCode).toBe(2);
    },
  );

  test('play of a folder that is not there is refused', async () => {
    const { exitCode, stderr } = await chainrule(['play', 'ch8-4', '--submission', 'nosuch']);
    expect(stderr).toContain('no folder nosuch');
    expect(exitCode).toBe(2);
  });

  test('play of an index.ts that does not load falls short, and says why', async () => {
    writeFileSync(join(folder, 'index.ts'), "throw new Error('early');\n");
    const { exitCode, stdout } = await chainrule(['play', 'ch8-4', '--submission', folder]);
    expect(stdout).toContain('early');
    expect(exitCode).toBe(1);
  });
});
