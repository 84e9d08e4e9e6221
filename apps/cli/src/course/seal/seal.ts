import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FaultyExercise, listExercises, loadExercise } from '@chainrule/grader';
import { courseOf, readSealed, SEALED_FILE, seal } from '@chainrule/grader/sealed';
import { filesIn, reachable } from '@chainrule/grader/verify';
import { EXIT, UsageError } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { keyToSeal } from './key.ts';

export type SealFlags = { keyFile?: string };

/** What grading an exercise begins with; the files that these lead to come along. */
const ENTRIES = [
  'exercise.ts',
  'driver.ts',
  'hidden/checks.ts',
  'hidden/given.ts',
  'hidden/misconceptions.ts',
  'solution/index.ts',
];

/** Seals the hidden part of every exercise into one file, in the folder or at the path that is given. */
export async function sealCommand(out: string, { keyFile }: SealFlags): Promise<number> {
  const path = sealedPath(out);
  const course = courseOf(ROOT);
  requireReplaceable(path, course);
  const ids = listExercises(ROOT);
  const hidden = await hiddenFiles(ids);
  const { key, from } = keyToSeal(keyFile);
  writeFileSync(path, seal(hidden.files, { course, exercises: hidden.exercises }, key));
  process.stdout.write(`${path}: ${ids.join(', ')}, ${hidden.files.size} files\n`);
  if (from === 'written') process.stdout.write(`The key is in ${keyFile}, readable by you alone\n`);
  if (from === 'new') {
    process.stdout.write(
      `\nThe key is shown this once:\n\n  ${key}\n\nKeep it out of every repository. With it in CHAINRULE_KEY, \`grade\` runs the hidden checks, and \`course seal\` uses it again.\n`,
    );
  }
  return EXIT.passed;
}

/** What is hidden of exercises: the files to seal, and how many checks and points they hold. */
export async function hiddenFiles(ids: readonly string[]): Promise<{
  files: Map<string, string>;
  exercises: Record<string, { checks: number; points: number }>;
}> {
  const files = new Map<string, string>();
  const exercises: Record<string, { checks: number; points: number }> = {};
  for (const id of ids) {
    const { folder, hidden } = await loadExercise(ROOT, id);
    if (hidden === undefined)
      throw new FaultyExercise(`Exercise ${id}`, 'hidden/checks.ts is missing: there is nothing to seal');
    for (const file of await sealedFiles(folder))
      files.set(`exercises/${id}/${file}`, readFileSync(join(folder, file), 'utf8'));
    exercises[id] = { checks: hidden.length, points: hidden.reduce((sum, { points }) => sum + points, 0) };
  }
  return { files, exercises };
}

async function sealedFiles(folder: string): Promise<string[]> {
  const hidden = filesIn(folder).filter((file) => /^(hidden|solution)\//.test(file));
  return [...new Set([...hidden, ...(await reachable(folder, ENTRIES, { types: false }))])].sort();
}

/** The path of a sealed file, of which the folder may be given alone. */
export function sealedPath(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return join(resolve(path), SEALED_FILE);
  if (!existsSync(dirname(resolve(path)))) throw new UsageError(`There is no folder ${dirname(resolve(path))}.`);
  return resolve(path);
}

/** Only a sealed file of this course is written over. */
function requireReplaceable(path: string, course: string): void {
  if (!existsSync(path)) return;
  const before = readFileSync(path, 'utf8');
  let own: string | undefined;
  try {
    own = readSealed(before).course;
  } catch {
    own = undefined;
  }
  if (own !== course)
    throw new UsageError(`${path} is there, and is no sealed file of '${course}': give another path, or remove it.`);
}
