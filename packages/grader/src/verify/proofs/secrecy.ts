import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSecret, PUBLIC_ENTRIES, reachable } from '../folder.ts';
import { type Leak, leaksIn, secretLines } from '../secrets.ts';
import { stubOf } from '../stub.ts';
import type { Proof } from '../types.ts';

const TASKS = ['README.md', 'README.ko.md'];
/** A summary that a driver and its reference share may repeat a line; no more. */
const COINCIDENCE = 1;

/**
 * What a student gets repeats no code of the model answer and of the hidden files, and needs none of them. Public
 * checks may use hidden references, which a release freezes to tables.
 */
export const secretsAreKept: Proof = async ({ loaded: { folder, exercise } }) => {
  const stub = stubOf(folder, exercise.id);
  if (stub === undefined) return { problems: [] };
  const problems: string[] = [];
  for (const entry of PUBLIC_ENTRIES.filter((file) => file !== 'exercise.ts')) {
    for (const file of await reachable(folder, [entry], { types: false })) {
      if (isSecret(file))
        problems.push(`${entry} imports ${file}, which no student's copy has: write what it needs elsewhere`);
    }
  }
  const secrets = secretLines(folder, stub);
  const open = [...(await reachable(folder, PUBLIC_ENTRIES, { types: true })), ...TASKS];
  for (const file of open.filter((name) => !isSecret(name) && existsSync(join(folder, name)))) {
    for (const { line, secret } of telling(leaksIn(readFileSync(join(folder, file), 'utf8'), secrets))) {
      problems.push(
        `${file}:${line} repeats ${secret.file}:${secret.line}, which students must not see: \`${secret.text}\`. Remove it, or write it in another way`,
      );
    }
  }
  return { problems };
};

/** A line of the model answer tells by itself; of another hidden file, more than one do. */
function telling(leaks: readonly Leak[]): Leak[] {
  const files = Map.groupBy(leaks, ({ secret }) => secret.file);
  return [...files].flatMap(([file, own]) => (file.startsWith('solution/') || own.length > COINCIDENCE ? own : []));
}
