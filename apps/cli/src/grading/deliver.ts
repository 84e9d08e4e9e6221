import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bracketed, formats, type Graded, OneExerciseOnly } from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';
import { wantsColor } from '@chainrule/grader/terminal';
import type { Destination } from '../destinations.ts';
import { UsageError } from '../failure.ts';
import { cliWords } from '../words.ts';

/** Writes the reports to every destination; with `glance`, the terminal gets the whole course in a line each. */
export async function deliver(
  graded: readonly Graded[],
  asked: readonly Destination[],
  language: Language,
  glance = false,
): Promise<void> {
  for (const { format, output } of asked) {
    const text = await written(graded, format, { toFile: output !== undefined, language, glance });
    if (output === undefined) process.stdout.write(forTerminal(text, format));
    else write(output, text, language);
    if (format === 'github') await summarize(graded, language);
  }
}

async function written(
  graded: readonly Graded[],
  name: string,
  { toFile, language, glance }: { toFile: boolean; language: Language; glance: boolean },
): Promise<string> {
  const { env, stdout } = process;
  const format = await formats[name]?.();
  if (format === undefined) throw new Error(`no format ${name}`);
  try {
    return format(toFile ? graded.map(({ walls: _, ...one }) => one) : graded, {
      width: toFile ? 80 : (stdout.columns ?? 80),
      color: !toFile && wantsColor({ env, isTTY: stdout.isTTY === true }),
      env,
      glance,
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

/** The destinations asked for, with the terminal's among them. Throws `UsageError` for what cannot be written. */
export function readable(asked: readonly Destination[], language: Language): readonly Destination[] {
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
