import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { formats, grade, listExercises, openExercise, type Report, type Reveal } from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';
import { type Sandbox, startSandbox } from '@chainrule/grader/sandbox';
import { wantsColor } from '@chainrule/grader/terminal';
import { openVault, takeKey, type Vault } from '@chainrule/grader/vault';
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

type Graded = { report: Report; folder: string };

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
  const key = takeKey();
  const vault = flags.public ? undefined : await openVault(ROOT, key);
  const graded: Graded[] = [];
  for (const [i, id] of exercises.entries()) {
    graded.push(await gradeOne(id, flags, i === 0 ? first : startSandbox(), vault));
  }
  for (const { format, output } of asked) {
    const texts = await Promise.all(graded.map((one) => written(one, format, output !== undefined)));
    const text = texts.join('\n');
    if (output === undefined) process.stdout.write(text);
    else write(output, text, flags.lang);
  }
  return graded.every(({ report }) => passed(report)) ? EXIT.passed : EXIT.fellShort;
}

async function gradeOne(id: string, flags: GradeFlags, sandbox: Sandbox, vault: Vault | undefined): Promise<Graded> {
  try {
    const loaded = await openExercise(ROOT, id, vault);
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

async function written({ report, folder }: Graded, name: string, toFile: boolean): Promise<string> {
  const { stdout } = process;
  const format = await formats[name]?.();
  if (format === undefined) throw new Error(`no format ${name}`);
  return format(report, {
    width: toFile ? 80 : (stdout.columns ?? 80),
    color: !toFile && wantsColor({ env: process.env, isTTY: stdout.isTTY === true }),
    folder,
  });
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
