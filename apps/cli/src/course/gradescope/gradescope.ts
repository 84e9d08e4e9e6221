import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { listExercises, type Reveal, UnknownExercise } from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';
import { courseOf, generateKey, SEALED_FILE, seal } from '@chainrule/grader/sealed';
import { type Zippable, zipSync } from 'fflate';
import { EXIT, UsageError } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { releaseFiles } from '../release/command.ts';
import { hiddenFiles } from '../seal/seal.ts';
import { runAutograder, SETUP } from './scripts.ts';

export type GradescopeFlags = { output?: string; reveal?: Reveal; lang: Language };

/** A fixed time, so that the same course makes the same entries. */
const WRITTEN = new Date('2026-01-01T00:00:00');

/**
 * Writes the zip to upload as the autograder of a Gradescope assignment: the students' repository with one exercise,
 * its hidden checks sealed, the key to them, and the two scripts that Gradescope runs.
 */
export async function gradescopeCommand(id: string, { output, reveal, lang }: GradescopeFlags): Promise<number> {
  const known = listExercises(ROOT);
  if (!known.includes(id)) throw new UnknownExercise(id, known);
  const path = resolve(output ?? `gradescope-${id}.zip`);
  const files = await releaseFiles([id]);
  const hidden = await hiddenFiles([id]);
  const key = generateKey();
  const zip: Zippable = {};
  for (const [file, content] of files) zip[file] = [content, { mtime: WRITTEN }];
  const own = {
    [SEALED_FILE]: seal(hidden.files, { course: courseOf(ROOT), exercises: hidden.exercises }, key),
    key: `${key}\n`,
    'setup.sh': SETUP,
    run_autograder: runAutograder({ id, reveal: reveal ?? 'input', language: lang }),
  };
  for (const [file, text] of Object.entries(own)) zip[file] = [Buffer.from(text), permissions(file)];
  try {
    writeFileSync(path, zipSync(zip));
  } catch (error) {
    throw new UsageError(`The upload could not be written to ${path}: ${(error as Error).message}`);
  }
  const { checks = 0, points = 0 } = hidden.exercises[id] ?? {};
  process.stdout.write(
    `${path}: ${id} with ${checks} hidden checks worth ${points} points\n` +
      'It holds the hidden checks and their key: upload it, and give it to nobody else.\n',
  );
  return EXIT.passed;
}

/** Scripts can be run; the key is for whoever grades alone. */
function permissions(file: string) {
  const mode = file === 'setup.sh' || file === 'run_autograder' ? 0o755 : file === 'key' ? 0o600 : 0o644;
  return { mtime: WRITTEN, os: 3, attrs: (mode | 0o100_000) << 16 } as const;
}
