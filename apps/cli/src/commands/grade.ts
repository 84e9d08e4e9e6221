import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  bracketed,
  formats,
  type Graded,
  grade,
  listExercises,
  OneExerciseOnly,
  openExercise,
  type Report,
  type Reveal,
} from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';
import { type Sandbox, startSandbox } from '@chainrule/grader/sandbox';
import { wantsColor } from '@chainrule/grader/terminal';
import type { Destination } from '../destinations.ts';
import { EXIT, UsageError } from '../failure.ts';
import { ROOT } from '../root.ts';
import { submissionFolder } from '../submission.ts';
import { cliWords } from '../words.ts';

export type GradeFlags = {
  submission?: string;
  only?: string;
  public?: boolean;
  seed?: number;
  reveal?: Reveal;
  lang: Language;
};

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
  const exercises = ids.length > 0 ? ids : listExercises(ROOT);
  if (flags.submission !== undefined && exercises.length !== 1) {
    throw new UsageError(cliWords[flags.lang].oneSubmission);
  }
  const graded: Graded[] = [];
  for (const [i, id] of exercises.entries()) graded.push(await gradeOne(id, flags, i === 0 ? first : startSandbox()));
  for (const { format, output } of asked) {
    const text = await written(graded, format, output !== undefined, flags.lang);
    if (output === undefined) process.stdout.write(forTerminal(text, format));
    else write(output, text, flags.lang);
    if (format === 'github') await summarize(graded, flags.lang);
  }
  return graded.every(({ report }) => passed(report)) ? EXIT.passed : EXIT.fellShort;
}

async function gradeOne(id: string, flags: GradeFlags, sandbox: Sandbox): Promise<Graded> {
  try {
    const loaded = await openExercise(ROOT, id);
    const folder =
      flags.submission === undefined ? join(loaded.folder, 'src') : submissionFolder(flags.submission, flags.lang);
    const { only, seed, reveal } = flags;
    const report = await grade(loaded, folder, {
      language: flags.lang,
      publicOnly: flags.public ?? false,
      sandbox,
      ...(only !== undefined && { only }),
      ...(seed !== undefined && { seed }),
      ...(reveal !== undefined && { reveal }),
    });
    return { report, folder: relative(process.cwd(), folder) };
  } finally {
    await sandbox.close();
  }
}

/** Every check that ran passed. */
function passed({ status, checks }: Report): boolean {
  return status === 'graded' && checks.every((check) => check.status === 'passed');
}

async function written(graded: readonly Graded[], name: string, toFile: boolean, language: Language): Promise<string> {
  const { env, stdout } = process;
  const format = await formats[name]?.();
  if (format === undefined) throw new Error(`no format ${name}`);
  try {
    return format(graded, {
      width: toFile ? 80 : (stdout.columns ?? 80),
      color: !toFile && wantsColor({ env, isTTY: stdout.isTTY === true }),
      env,
    });
  } catch (error) {
    if (error instanceof OneExerciseOnly) throw new UsageError(cliWords[language].oneExercise(name));
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

/** GitHub Actions would take a line of the student's for a command; only the format made for it brackets by itself. */
function forTerminal(text: string, format: string): string {
  return process.env['GITHUB_ACTIONS'] === 'true' && format !== 'github' ? bracketed(text) : text;
}

/** Adds the reports to the job's summary, where GitHub Actions asks for one. */
async function summarize(graded: readonly Graded[], language: Language): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY'];
  if (!path) return;
  const { summary } = await import('@chainrule/grader/github');
  try {
    appendFileSync(path, summary(graded));
  } catch (error) {
    throw new UsageError(cliWords[language].notWritten(path, (error as Error).message));
  }
}

function readable(asked: readonly Destination[], language: Language): readonly Destination[] {
  const known = Object.keys(formats);
  for (const { format } of asked) {
    if (known.includes(format)) continue;
    throw new UsageError(cliWords[language].unknownFormat(format, known.join(', ')));
  }
  const places = asked.map(({ output }) => output);
  if (new Set(places).size < places.length) throw new UsageError(cliWords[language].outputBeforeAll);
  const onTerminal = asked.some(({ output }) => output === undefined);
  return onTerminal ? asked : [...asked, { format: 'pretty' }];
}

function write(path: string, text: string, language: Language): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(cliWords[language].notWritten(path, (error as Error).message));
  }
}
