import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { listExercises } from '@chainrule/grader';
import { courseOf } from '@chainrule/grader/sealed';
import { init } from 'es-module-lexer';
import { pnpm } from '../../authoring/pnpm.ts';
import { proveAll } from '../../authoring/verify/progress.ts';
import { problemLines } from '../../authoring/verify/results.ts';
import { EXIT, UsageError } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { addExercise } from './exercise.ts';
import { releaseProblems } from './guard.ts';
import { trimManifests } from './manifests.ts';
import { earlierRelease, markerOf, requireUntouched } from './marker.ts';
import { completeModules, specifiersIn } from './modules.ts';
import { mark, place } from './place.ts';
import { copy, type Files, put, repositoryFiles } from './repository.ts';
import { addRoot } from './root.ts';

const LOCKFILE = 'pnpm-lock.yaml';
const PROGRAM = 'apps/cli/bin/student.mjs';
const INSTRUCTORS = /^exercises\/[^/]+\/(hidden|solution|test)\//;

/** Libraries that students get whole. */
const ALWAYS = ['@chainrule/core', '@chainrule/core/arrays', '@chainrule/datasets'];

export type ReleaseFlags = { unverified?: boolean };

/** Writes the students' repository to `path`: all of it, or nothing. */
export async function releaseCommand(path: string, { unverified = false }: ReleaseFlags): Promise<number> {
  const out = realPath(path);
  const course = courseOf(ROOT);
  const earlier = earlierRelease(out, realPath(ROOT), course);
  const exercises = listExercises(ROOT);
  if (exercises.length === 0) throw new UsageError('There is no exercise to release.');
  if (!unverified) {
    const results = await proveAll(ROOT, exercises, { force: false, jobs: availableParallelism(), quiet: false });
    if (results.some(({ sound }) => !sound)) {
      process.stderr.write(`${problemLines(results)}Nothing was released.\n`);
      return EXIT.fellShort;
    }
  }
  const files = await releaseFiles(exercises);
  if (earlier !== undefined) requireUntouched(out, earlier, files);
  place(out, files, earlier);
  mark(out, markerOf(course, exercises, files));
  process.stdout.write(`${files.size} files in ${out}: ${exercises.join(', ')}\n`);
  return EXIT.passed;
}

/** The files of the students' repository with these exercises. Throws `UsageError` where something hidden is in one. */
export async function releaseFiles(exercises: readonly string[]): Promise<Files> {
  const files = await releaseOf(exercises);
  const problems = await releaseProblems(files, ROOT, exercises);
  if (problems.length > 0) {
    throw new UsageError(['Nothing was released:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
  put(files, LOCKFILE, await lockfileFor(files));
  return files;
}

async function releaseOf(exercises: readonly string[]): Promise<Files> {
  await init();
  const files: Files = new Map();
  const available = repositoryFiles(ROOT);
  await addRoot(files, ROOT, exercises);
  for (const id of exercises) await addExercise(files, ROOT, id);
  for (const file of [PROGRAM, 'apps/cli/package.json']) copy(files, ROOT, file);
  await completeModules(
    files,
    ROOT,
    available.filter((file) => !INSTRUCTORS.test(file)),
    [...ALWAYS, ...neededBySealed(available)],
  );
  trimManifests(files);
  return files;
}

/** A path without links in it, though its last parts may not be there yet. */
function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole) || dirname(whole) === whole) return realpathSync(whole);
  return join(realPath(dirname(whole)), basename(whole));
}

/** The packages that hidden checks and model answers import: in a student's repository they may come sealed. */
function neededBySealed(available: readonly string[]): string[] {
  const sealed = available.filter((file) => /^exercises\/[^/]+\/(hidden|solution)\/.*\.ts$/.test(file));
  return sealed.flatMap((file) => specifiersIn(stripTypeScriptTypes(readFileSync(join(ROOT, file), 'utf8'))));
}

/** The instructor's lockfile without what the release does not use: the same versions, and no network needed. */
async function lockfileFor(files: Files): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-release-'));
  try {
    place(folder, new Map([...files, [LOCKFILE, readFileSync(join(ROOT, LOCKFILE))]]), undefined);
    const options = ['--lockfile-only', '--no-frozen-lockfile', '--prefer-offline', '--ignore-scripts'];
    const { ok, output } = await pnpm(ROOT, ['install', ...options], folder);
    if (!ok) throw new UsageError(`pnpm could not write the students' lockfile, and nothing was released:\n${output}`);
    return readFileSync(join(folder, LOCKFILE), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
