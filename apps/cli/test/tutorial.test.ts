import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { pnpm } from '../src/authoring/pnpm.ts';
import { copyRepository, temporaryFolder } from './repository.ts';
import { ROOT } from './run.ts';

/** What the tutorial has its reader do: write a file, change some lines of one, run a command and see something. */
type Step = { write: string; text: string } | { change: string; diff: string } | { run: string; sees: string[] };

/** The steps of a page: blocks of code that name a file, and commands with the output below them. */
function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  for (const [, , info = '', text = ''] of page.matchAll(/^(`{3,})(\S.*)\n([\s\S]*?)^\1$/gm)) {
    const [language, path] = info.split(' ');
    const last = steps.at(-1);
    if (path !== undefined) steps.push(language === 'diff' ? { change: path, diff: text } : { write: path, text });
    else if (language === 'sh') for (const line of text.trim().split('\n')) steps.push({ run: line, sees: [] });
    else if (language === 'text' && last !== undefined && 'run' in last) last.sees.push(...text.trimEnd().split('\n'));
  }
  return steps;
}

/** A file with the lines of a diff changed. Throws where they are not there, or more than once. */
function changed(text: string, diff: string): string {
  const side = (mark: string) =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(' ') || line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const parts = text.split(side('-'));
  if (parts.length !== 2) throw new Error(`these lines are there ${parts.length - 1} times:\n${side('-')}`);
  return parts.join(side('+'));
}

/** The arguments of a command line as a shell takes it apart. */
function argumentsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? (bare as string));
}

/** A line without what the width of a table adds. */
const steady = (line: string) => line.trim().replace(/ +/g, ' ');

test('the tutorial on writing exercises, followed to the letter, ends with a sound exercise', async () => {
  const steps = stepsOf(readFileSync(join(ROOT, 'docs/authoring.md'), 'utf8'));
  const root = temporaryFolder();
  try {
    await copyRepository(root, []);
    let output = '';
    for (const step of steps) {
      if ('write' in step) {
        mkdirSync(dirname(join(root, step.write)), { recursive: true });
        writeFileSync(join(root, step.write), step.text);
        continue;
      }
      if ('change' in step) {
        const path = join(root, step.change);
        writeFileSync(path, changed(readFileSync(path, 'utf8'), step.diff));
        continue;
      }
      const [program, ...args] = argumentsOf(step.run);
      expect(program).toBe('pnpm');
      const run = await pnpm(root, args);
      output = run.output;
      const seen = output.split('\n').map(steady);
      for (const line of step.sees.map(steady)) {
        expect(
          seen.some((one) => one.startsWith(line)),
          `${step.run}\n${output}\nlacks: ${line}`,
        ).toBe(true);
      }
      expect(run.ok, `${step.run}\n${output}`).toBe(!step.sees.some((line) => line.includes('✘')));
    }
    expect(steps.filter((step) => 'write' in step).length).toBeGreaterThan(8);
    expect(output).toMatch(/ch9-1 +The Huber loss .* verified/);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 600_000);
