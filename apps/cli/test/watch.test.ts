import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { execa } from 'execa';
import { afterEach, expect, test } from 'vitest';
import { ROOT } from './run.ts';

const SOLUTION = join(ROOT, 'exercises/ch8-4/solution');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with the model answer, and `grade --watch` on it. */
async function watching() {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-watch-'));
  folders.push(folder);
  cpSync(SOLUTION, folder, { recursive: true });
  const file = join(folder, 'index.ts');
  const args = ['apps/cli/bin/chainrule.mjs', 'grade', 'ch8-4', '--watch', '--submission', folder];
  const running = execa(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    reject: false,
    env: { LC_ALL: 'en_US.UTF-8' },
    buffer: false,
  });
  let text = '';
  running.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const parts = () => text.split('Waiting for the next save. Ctrl-C ends.\n');
  const until = async (isThere: () => boolean) => {
    for (let waited = 0; waited < 30_000; waited += 20) {
      if (isThere()) return;
      await after(20);
    }
    throw new Error(`only this came:\n${text}`);
  };
  /** What was written for each of the first `count` verdicts, and after them. */
  const verdicts = async (count: number) => {
    await until(() => parts().length > count);
    return parts();
  };
  /** The last verdict, once it says `expected`. */
  const lastVerdict = async (expected: string) => {
    await until(() => parts().at(-2)?.includes(expected) === true);
    return parts().length - 1;
  };
  const stop = async () => {
    running.kill('SIGINT');
    return (await running).exitCode;
  };
  return { file, source: readFileSync(file, 'utf8'), verdicts, lastVerdict, stop };
}

test('a save is graded, and what changed is told', async () => {
  const { file, source, verdicts, stop } = await watching();
  expect((await verdicts(1))[0]).toContain('100 / 100');
  writeFileSync(file, source.replace('activation * (1 - activation)', '1'));
  const [, second] = await verdicts(2);
  expect(second).toContain('what happened');
  expect(second).toMatch(/since the last run: 100 → \d+ points\n {4}− backward: published example\n/);
  writeFileSync(file, source);
  const [, , third] = await verdicts(3);
  expect(third).toMatch(/since the last run: \d+ → 100 points\n {4}\+ backward: published example\n/);
  expect(await stop()).toBe(0);
});

test('half-written, replaced and empty files are survived, and the last state is what counts', async () => {
  const { file, source, lastVerdict, stop } = await watching();
  await lastVerdict('100 / 100');
  writeFileSync(file, source.slice(0, source.length / 2));
  await lastVerdict('could not be graded');
  writeFileSync(`${file}.new`, source);
  renameSync(`${file}.new`, file);
  await lastVerdict('100 / 100');
  writeFileSync(file, '');
  await lastVerdict('does not export a function `forward`');
  expect(await stop()).toBe(1);
});

test('many saves in a row end in a verdict on the last one', async () => {
  const { file, source, lastVerdict, stop } = await watching();
  await lastVerdict('100 / 100');
  for (let i = 0; i < 20; i++) writeFileSync(file, `${source}// ${i}\nexport const wrong = ${i};\n`);
  writeFileSync(file, source.replace('0.5 * o.reduce', '0.25 * o.reduce'));
  expect(await lastVerdict('mend loss')).toBeLessThan(10);
  expect(await stop()).toBe(1);
});
