import { join, relative } from 'node:path';
import { type Graded, grade, type LoadedExercise, openExercise, type Report, type Reveal } from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';
import type { Isolation, Sandbox } from '@chainrule/grader/sandbox';
import type { Vault } from '@chainrule/grader/vault';
import { ROOT } from '../root.ts';
import { submissionFolder } from '../submission.ts';

export type GradeFlags = {
  submission?: string;
  only?: string;
  public?: boolean;
  seed?: number;
  reveal?: Reveal;
  isolation: Isolation;
  lang: Language;
};

/** An exercise, and the folder with the submission to it. */
export type Assignment = { loaded: LoadedExercise; folder: string };

/** The exercise of that id, its sealed part from `vault`, and the folder that the flags name or else its own `src`. */
export async function assignment(id: string, flags: GradeFlags, vault: Vault | undefined): Promise<Assignment> {
  const loaded = await openExercise(ROOT, id, vault);
  const folder =
    flags.submission === undefined ? join(loaded.folder, 'src') : submissionFolder(flags.submission, flags.lang);
  return { loaded, folder };
}

/** Grades a submission in `sandbox`. GitHub wants the places of annotations relative to its workspace. */
export async function gradeOne({ loaded, folder }: Assignment, flags: GradeFlags, sandbox: Sandbox): Promise<Graded> {
  const { only, seed, reveal, lang: language } = flags;
  const report = await grade(loaded, folder, {
    language,
    publicOnly: flags.public ?? false,
    sandbox,
    ...(only !== undefined && { only }),
    ...(seed !== undefined && { seed }),
    ...(reveal !== undefined && { reveal }),
  });
  const walls = await sandbox.walls();
  return { report, folder: relative(process.env['GITHUB_WORKSPACE'] || process.cwd(), folder), walls };
}

/** Every check that ran passed. */
export function passed({ status, checks }: Report): boolean {
  return status === 'graded' && checks.every((check) => check.status === 'passed');
}
