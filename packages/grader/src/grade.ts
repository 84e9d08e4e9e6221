import { setImmediate } from 'node:timers/promises';
import { withAgain } from './checks/again.ts';
import { type Listed, prepare, runChecks } from './checks/run.ts';
import { type Case, passes } from './checks/types.ts';
import type { LoadedExercise } from './exercise/load.ts';
import { checkReports, emptyReport, type Wording } from './report/build.ts';
import { nextFunctions } from './report/next.ts';
import type { CheckReport, Report } from './report/schema.ts';
import { hiddenPart, maxScore, type Selection, selectChecks } from './report/select.ts';
import { SCHEMA } from './report/version.ts';
import { BrokenSandbox } from './sandbox/errors.ts';
import { defaultLimits } from './sandbox/limits.ts';
import { type Sandbox, startSandbox } from './sandbox/sandbox.ts';
import type { Location, Program } from './sandbox/types.ts';
import { ALWAYS, loadProblem, type Problem, readSubmission, type Submission } from './submission/index.ts';
import { reportWords } from './words/report.ts';

/** The seed of the generated inputs, where nothing else is asked for. */
export const DEFAULT_SEED = 20_260_401;

export type GradeOptions = Selection &
  Partial<Wording> & {
    seed?: number;
    /** A sandbox that was started ahead; `grade` closes it. */
    sandbox?: Sandbox;
  };

/** What a submission came to, before it is put in words. */
type Verdict = { checks: CheckReport[]; next: string[]; problem?: Problem; console: string };

/**
 * Grades the submission in `folder`: reads it, runs it in a sandbox, judges it and says why.
 *
 * Whatever a submission does ends in a report. Throws `UnknownSelection`, `FaultyExercise`, `SandboxError`, and
 * the file system's errors where `folder` cannot be read.
 */
export async function grade(loaded: LoadedExercise, folder: string, options: GradeOptions = {}): Promise<Report> {
  const { seed = DEFAULT_SEED, language = 'en', reveal = 'input', only } = options;
  const { exercise, driver } = loaded;
  const sandbox = options.sandbox ?? startSandbox();
  try {
    const listed = selectChecks(loaded, options);
    const linking = { imports: exercise.imports, ...(driver && { driver: driver.source }) };
    const cases = casesOnce(listed, seed);
    const read = await readSubmission(folder, linking, async (source) => {
      const stripping = sandbox.strip(source);
      stripping.catch(() => undefined);
      await setImmediate();
      cases();
      return stripping;
    });
    const verdict =
      'problem' in read
        ? ungradable(listed, read.problem, { language, reveal })
        : await judge(loaded, listed, read.program, sandbox, seed, cases, { language, reveal }).catch((error) => {
            if (!(error instanceof BrokenSandbox)) throw error;
            return ungradable(listed, { kind: 'broke-sandbox' }, { language, reveal });
          });
    await loaded.validate();
    const { checks, next, problem, console } = verdict;
    const hidden = hiddenPart(loaded, options);
    return {
      schema: SCHEMA,
      exercise: exercise.id,
      title: exercise.title[language],
      status: problem === undefined ? 'graded' : 'ungradable',
      ...(problem && { problem: describe(problem, language) }),
      score: checks.reduce((sum, { earned }) => sum + earned, 0),
      maxScore: maxScore(loaded),
      seed,
      submission: summary(read.submission, exercise.functions),
      language,
      reveal,
      complete: problem === undefined && only === undefined && hidden.state === 'run',
      hidden,
      ...(only !== undefined && { only }),
      console,
      checks,
      next,
    };
  } catch (error) {
    // What a broken exercise leads to matters less than what is broken in it.
    await loaded.validate();
    throw error;
  } finally {
    await sandbox.close();
  }
}

/** The inputs and their expected results: worked out once, while the sandbox is busy with the submission. */
function casesOnce(listed: readonly Listed[], seed: number): () => Case[][] {
  let cases: Case[][] | undefined;
  return () => {
    cases ??= prepare(listed, seed);
    return cases;
  };
}

async function judge(
  loaded: LoadedExercise,
  listed: readonly Listed[],
  program: Program,
  sandbox: Sandbox,
  seed: number,
  cases: () => Case[][],
  wording: Wording,
): Promise<Verdict> {
  const { exercise } = loaded;
  const loading = sandbox.load(withAgain(program), { ...defaultLimits, ...exercise.limits });
  loading.catch(() => undefined);
  await setImmediate();
  cases();
  const failure = await loading;
  if (failure?.kind === 'threw') {
    const problem = loadProblem(failure, program, [...ALWAYS, ...exercise.imports]);
    return { ...ungradable(listed, problem, wording), console: consoleOf(sandbox) };
  }
  if (failure?.kind === 'limit') {
    const { limit } = failure;
    const message = reportWords[wording.language].loadLimit[limit];
    const checks = listed.map((one) => ({
      ...emptyReport(one, wording.language),
      status: 'limit' as const,
      failure: { message, diagnosis: [], limit },
    }));
    return { checks, next: nextFunctions(exercise, listed, checks), console: consoleOf(sandbox) };
  }
  const running = runChecks(exercise, listed, sandbox, seed, cases());
  running.catch(() => undefined);
  // And the exercise is validated, which takes as long as importing zod, while the sandbox makes the calls.
  await setImmediate();
  await loaded.validate();
  const runs = await running;
  const diagnoses = runs.every(passes)
    ? new Map()
    : await (await import('./diagnosis/index.ts')).diagnoseAll(loaded, runs);
  const checks = checkReports(exercise, runs, diagnoses, wording);
  return { checks, next: nextFunctions(exercise, runs, checks), console: printedFor(listed, sandbox, wording) };
}

function ungradable(listed: readonly Listed[], problem: Problem, { language }: Wording): Verdict {
  return { checks: listed.map((one) => emptyReport(one, language)), next: [], problem, console: '' };
}

function describe(problem: Problem, language: Wording['language']): NonNullable<Report['problem']> {
  const location: Location | undefined = 'location' in problem ? problem.location : undefined;
  return { message: reportWords[language].problem(problem), ...(location && { location }) };
}

function summary({ sha256, files, functions }: Submission, asked: object): Report['submission'] {
  const known = Object.entries(functions).filter(([name]) => Object.hasOwn(asked, name));
  return { sha256, files: [...files], functions: Object.fromEntries(known) };
}

/** What was printed. Where only the names of hidden checks are revealed, it may quote their inputs: it is left out. */
function printedFor(listed: readonly Listed[], sandbox: Sandbox, { language, reveal }: Wording): string {
  const printed = consoleOf(sandbox);
  const isSecret = reveal === 'name' && listed.some(({ visibility }) => visibility === 'hidden');
  return isSecret && printed !== '' ? `${reportWords[language].printedWithheld}\n` : printed;
}

function consoleOf(sandbox: Sandbox): string {
  const { text, truncated } = sandbox.console();
  return `${text.toWellFormed()}${truncated ? '…' : ''}`;
}
