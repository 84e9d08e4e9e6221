import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, linkedFiles, PUBLIC_ENTRIES, reachable } from '../folder.ts';
import type { Proof } from '../types.ts';

/** Files that every exercise may have. */
const KNOWN = [
  'README.md',
  'README.ko.md',
  'checks.test.ts',
  'exercise.test.ts',
  'package.json',
  'public/diagnoses.json',
  'src/index.ts',
  'tsconfig.json',
  'turbo.json',
  'vitest.config.ts',
];
/** Modules that the grader, `play` and the tests load; what they import belongs to the exercise too. */
const ENTRIES = [
  ...PUBLIC_ENTRIES,
  'exercise.test.ts',
  'hidden/checks.ts',
  'hidden/given.ts',
  'hidden/misconceptions.ts',
  'solution/index.ts',
];
/** Evidence for the exercise's own tests: whatever they like. */
const FREE = 'test/';

/** Nothing lies in the folder that the exercise does not use, and pnpm and turbo know it by its own name. */
export const folderIsWhole: Proof = async ({ loaded: { folder, exercise } }) => {
  const used = new Set([...KNOWN, ...(await reachable(folder, ENTRIES, { types: true })), ...linkedFiles(folder)]);
  const stray = filesIn(folder).filter((file) => !used.has(file) && !file.startsWith(FREE));
  return { problems: [...stray.map(strayProblem), ...packageProblems(folder, exercise.id)] };
};

function strayProblem(file: string): string {
  return `${file} belongs to nothing: no file of the exercise imports it and no task text links to it. Remove it, or put it to use`;
}

function packageProblems(folder: string, id: string): string[] {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return ['package.json is missing: without it, pnpm and turbo do not see the exercise'];
  const problems: string[] = [];
  const { name, scripts } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; scripts?: { verify?: string } };
  if (name !== `@chainrule/${id}`) problems.push(`package.json: its name is '${name}': make it '@chainrule/${id}'`);
  if (!scripts?.verify?.endsWith(` exercise verify ${id}`)) {
    problems.push(`package.json: its script 'verify' has to end with \`exercise verify ${id}\``);
  }
  const lockfile = join(folder, '../../pnpm-lock.yaml');
  if (existsSync(lockfile) && !readFileSync(lockfile, 'utf8').includes(`\n  exercises/${id}:\n`)) {
    problems.push(`pnpm-lock.yaml does not know exercises/${id}: run \`pnpm install\``);
  }
  return problems;
}
