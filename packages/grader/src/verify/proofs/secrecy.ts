import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { studentExercise, Unfreezable } from '../../edition/index.ts';
import { importsOf, isSecret, reachable, TASKS } from '../folder.ts';
import { type Leak, leaksIn, secretLines } from '../secrets.ts';
import { stubOf } from '../stub.ts';
import type { Proof } from '../types.ts';

/** A summary that a driver and its reference share may repeat a line; no more. */
const COINCIDENCE = 1;

/**
 * A student's copy can be made, needs no hidden file, and repeats no code of the model answer and of the hidden files.
 * Public checks may use hidden references here: in the copy they compare with tables.
 */
export const secretsAreKept: Proof = async ({ loaded }) => {
  const { folder, exercise } = loaded;
  const stub = stubOf(folder, exercise.id);
  if (stub === undefined) return { problems: [] };
  let copy: string;
  try {
    copy = studentExercise(loaded).source;
  } catch (error) {
    if (error instanceof Unfreezable) return { problems: [error.message] };
    throw error;
  }
  const problems: string[] = [];
  const open = new Map([['exercise.ts', copy]]);
  for (const entry of ['driver.ts', 'play.ts', ...importsOf(copy, 'exercise.ts', { types: true })]) {
    for (const file of await reachable(folder, [entry], { types: true })) {
      if (isSecret(file)) problems.push(needless(entry, file));
      else open.set(file, readFileSync(join(folder, file), 'utf8'));
    }
  }
  for (const file of TASKS.filter((name) => existsSync(join(folder, name)))) {
    open.set(file, readFileSync(join(folder, file), 'utf8'));
  }
  const secrets = secretLines(folder, stub);
  for (const [file, text] of open) {
    for (const { line, secret } of telling(leaksIn(text, secrets))) {
      problems.push(
        `${file}${file === 'exercise.ts' ? '' : `:${line}`} repeats ${secret.file}:${secret.line}, which students must not see: \`${secret.text}\`. Remove it, or write it in another way`,
      );
    }
  }
  return { problems };
};

function needless(entry: string, file: string): string {
  const from = entry === 'driver.ts' || entry === 'play.ts' ? entry : 'exercise.ts';
  return `${from} needs ${file}, which no student's copy has: move what it needs from there to a file beside ${from}`;
}

/** A line of the model answer tells by itself; of another hidden file, more than one do. */
function telling(leaks: readonly Leak[]): Leak[] {
  const files = Map.groupBy(leaks, ({ secret }) => secret.file);
  return [...files].flatMap(([file, own]) => (file.startsWith('solution/') || own.length > COINCIDENCE ? own : []));
}
