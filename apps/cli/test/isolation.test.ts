import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chainrule } from './run.ts';

const SOLUTION = ['grade', 'ch8-4', '--submission', 'exercises/ch8-4/solution'];
/** Nothing is found on it: neither bwrap nor prlimit. */
const BARE = { PATH: '/nowhere' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chainrule-isolation-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the walls', () => {
  test('are said below the title on the terminal, and in no report', async () => {
    const file = join(folder, 'report.txt');
    const { stdout } = await chainrule([...SOLUTION, '--output', file], BARE);
    expect(stdout.split('\n')[1]).toMatch(/^ {7}sandbox: permissions, .*; without bwrap, prlimit/);
    expect(readFileSync(file, 'utf8')).not.toContain('sandbox:');
    expect((await chainrule([...SOLUTION, '--format', 'json'], BARE)).stdout).not.toContain('bwrap');
  });

  test('are missed where isolation is to be strict: nothing is graded, and what helps is said', async () => {
    const { exitCode, stdout, stderr } = await chainrule([...SOLUTION, '--isolation', 'strict'], BARE);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/bwrap: .*; prlimit: .*pnpm grade --doctor/);
    const korean = await chainrule([...SOLUTION, '--isolation', 'strict', '--lang', 'ko'], BARE);
    expect(korean.stderr).toMatch(/[가-힣].*bwrap/);
  });

  test('make no difference to the report', async () => {
    const reports = await Promise.all(
      [BARE, {}].map(async (env) => (await chainrule([...SOLUTION, '--format', 'json'], env)).stdout),
    );
    expect(reports[0]).toBe(reports[1]);
  });

  test('have two kinds of isolation, and no third', async () => {
    const { exitCode, stderr } = await chainrule([...SOLUTION, '--isolation', 'none']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('auto, strict');
  });
});

describe('the doctor', () => {
  test('says what stands and what is missing, with what helps', async () => {
    const { exitCode, stdout } = await chainrule(['grade', '--doctor'], BARE);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/✔ Node .*\d+\.\d+/);
    expect(stdout).toMatch(/✔ isolated-vm/);
    expect(stdout).toMatch(/– bwrap/);
    expect(stdout).toMatch(/TensorFlow\.js[\s\S]*Chromium[\s\S]*PostgreSQL[\s\S]*✔ Grading works here/);
  });

  test('speaks Korean, and says where strict isolation could not be had', async () => {
    const { exitCode, stdout } = await chainrule(['grade', '--doctor', '--isolation', 'strict', '--lang', 'ko'], BARE);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/✘ bwrap[\s\S]*채점할 수 없습니다/);
  });
});
