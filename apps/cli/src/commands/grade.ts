import { type Graded, listExercises } from '@chainrule/grader';
import { type Sandbox, startSandbox } from '@chainrule/grader/sandbox';
import { openVault, takeKey } from '@chainrule/grader/vault';
import type { Destination } from '../destinations.ts';
import { EXIT, UsageError } from '../failure.ts';
import { deliver, readable } from '../grading/deliver.ts';
import { assignment, type GradeFlags, gradeOne, passed } from '../grading/gradeOne.ts';
import { ROOT } from '../root.ts';
import { cliWords } from '../words.ts';

/** Grades exercises and writes their reports; answers the exit code. The first one runs in `sandbox`. */
export async function gradeCommand(
  ids: readonly string[],
  flags: GradeFlags & { formats: readonly Destination[] },
  sandbox: Sandbox,
): Promise<number> {
  try {
    return await gradeAll(ids, flags, sandbox);
  } finally {
    await sandbox.close();
  }
}

async function gradeAll(
  ids: readonly string[],
  flags: GradeFlags & { formats: readonly Destination[] },
  first: Sandbox,
): Promise<number> {
  const asked = readable(flags.formats, flags.lang);
  const key = takeKey();
  const vault = flags.public ? undefined : await openVault(ROOT, key);
  const graded: Graded[] = [];
  for (const [i, id] of named(ids, flags).entries()) {
    const sandbox = i === 0 ? first : startSandbox({ isolation: flags.isolation });
    try {
      graded.push(await gradeOne(await assignment(id, flags, vault), flags, sandbox));
    } finally {
      await sandbox.close();
    }
  }
  await deliver(graded, asked, flags.lang, ids.length === 0);
  return graded.every(({ report }) => passed(report)) ? EXIT.passed : EXIT.fellShort;
}

/** The exercises that are meant: those named, or all. Throws `UsageError` for one submission to several of them. */
export function named(ids: readonly string[], { submission, lang }: GradeFlags): readonly string[] {
  const exercises = ids.length > 0 ? ids : listExercises(ROOT);
  if (submission !== undefined && exercises.length !== 1) throw new UsageError(cliWords[lang].oneSubmission);
  return exercises;
}
