import type { Report } from '../report/schema.ts';
import { formatWords } from '../words/formats.ts';
import { notRun } from './notRun.ts';
import { checkName, failureText } from './plain.ts';
import { type FormatOptions, type Graded, onlyOne } from './types.ts';

/**
 * classroom50's result.json (`classroom50/result/v1`): whole points, a test a check.
 *
 * Who handed in what comes from the variables that its runner sets (CLASSROOM, ASSIGNMENT, ASSIGNMENT_TYPE, OWNER,
 * SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, REVIEW_URL) and the time of the hand-in from SUBMITTED_AT; the runner stamps
 * its own over them. A check's points are rounded down to whole ones. Hidden checks that did not run are a failed test
 * worth their points. Throws `OneExerciseOnly` for several reports, RangeError where a variable is missing.
 */
export function classroom50(graded: readonly Graded[], { env = {} }: FormatOptions): string {
  const one = onlyOne(graded);
  const tests = testsOf(one);
  const commit = required(env, 'COMMIT_URL');
  const result = {
    schema: 'classroom50/result/v1',
    classroom: required(env, 'CLASSROOM'),
    assignment: required(env, 'ASSIGNMENT'),
    assignment_type: env['ASSIGNMENT_TYPE'] === 'group' ? 'group' : 'individual',
    owner: required(env, 'OWNER'),
    submission: required(env, 'SUBMISSION_TAG'),
    commit,
    release: required(env, 'RELEASE_URL'),
    review: env['REVIEW_URL'] || commit,
    datetime: toSecond(required(env, 'SUBMITTED_AT')),
    score: sum(tests, 'score'),
    'max-score': sum(tests, 'max-score'),
    tests,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

type Test = { 'test-name': string; passed: boolean; score: number; 'max-score': number; output?: string };

function testsOf(graded: Graded): Test[] {
  const { report } = graded;
  const words = formatWords[report.language];
  if (report.status === 'ungradable') {
    const output = report.problem?.message ?? '';
    return [{ 'test-name': words.submission, passed: false, score: 0, 'max-score': whole(report.maxScore), output }];
  }
  const tests: Test[] = report.checks.map((check) => ({
    'test-name': checkName(check, report),
    passed: check.status === 'passed',
    score: whole(check.earned),
    'max-score': whole(check.points),
    ...(check.failure && { output: failureText(check, graded) }),
  }));
  return [...tests, ...notRunTest(report)];
}

function notRunTest(report: Report): Test[] {
  const missing = notRun(report);
  if (missing === undefined) return [];
  const { points, reason: output } = missing;
  const name = formatWords[report.language].notRun(points);
  return [{ 'test-name': name, passed: false, score: 0, 'max-score': whole(points), output }];
}

function whole(points: number): number {
  return Math.floor(points + 1e-9);
}

function sum(tests: readonly Test[], key: 'score' | 'max-score'): number {
  return tests.reduce((total, test) => total + test[key], 0);
}

function required(env: NonNullable<FormatOptions['env']>, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new RangeError(
    `classroom50: the variable ${name} is not set; its runner sets CLASSROOM, ASSIGNMENT, OWNER, SUBMISSION_TAG, ` +
      'COMMIT_URL and RELEASE_URL, and SUBMITTED_AT is the time of the commit',
  );
}

/** A time in UTC, to the second: 2026-03-01T09:30:00Z. */
function toSecond(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`classroom50: SUBMITTED_AT is '${time}'; give a time such as 2026-03-01T09:30:00Z`);
  }
  return `${date.toISOString().slice(0, 19)}Z`;
}
