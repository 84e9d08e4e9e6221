import type { CheckReport, Report } from '../report/schema.ts';
import { formatWords } from '../words/formats.ts';
import { notRun } from './notRun.ts';
import { checkName, failureText } from './plain.ts';
import { pretty } from './pretty.ts';
import { type Graded, onlyOne } from './types.ts';

type Visibility = 'visible' | 'after_published' | 'hidden';

/**
 * Gradescope's results.json: a test a check, with its own score, so that a partial result counts.
 *
 * Public checks are visible to the student at once. So are hidden ones, as far as the report tells of them: under
 * `--reveal name`, where it tells nothing, they are seen once the grades are published. Hidden checks that did not run
 * are a failed test worth their points. Throws `OneExerciseOnly` for several reports.
 */
export function gradescope(graded: readonly Graded[]): string {
  const one = onlyOne(graded);
  const { report } = one;
  const missing = notRun(report);
  const tests = report.checks.map((check, i) => testOf(check, numberOf(i, report), one));
  if (missing !== undefined) {
    tests.push({
      name: formatWords[report.language].notRun(missing.points),
      number: numberOf(report.checks.length, report),
      score: 0,
      max_score: missing.points,
      status: 'failed',
      output: missing.reason,
      output_format: 'text',
      visibility: 'visible',
    });
  }
  const results = {
    score: report.score,
    output: pretty(report, { width: 80, color: false, ...(one.folder !== undefined && { folder: one.folder }) }),
    output_format: 'text',
    test_output_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests,
    extra_data: {
      schema: report.schema,
      exercise: report.exercise,
      sha256: report.submission.sha256,
      seed: report.seed,
      complete: report.complete,
    },
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

function testOf(check: CheckReport, number: string, graded: Graded) {
  return {
    name: checkName(check, graded.report),
    number,
    score: check.earned,
    max_score: check.points,
    status: check.status === 'passed' ? 'passed' : 'failed',
    output: failureText(check, graded),
    output_format: 'text',
    visibility: visibilityOf(check, graded.report),
  };
}

function visibilityOf({ visibility }: CheckReport, { reveal }: Report): Visibility {
  return visibility === 'hidden' && reveal === 'name' ? 'after_published' : 'visible';
}

/** `2.1` is the first check of the second function. */
function numberOf(index: number, { checks }: Report): string {
  const names = [...new Set(checks.map((check) => check.function))];
  const check = checks[index];
  if (check === undefined) return String(names.length + 1);
  const own = checks.filter((other) => other.function === check.function);
  return `${names.indexOf(check.function) + 1}.${own.indexOf(check) + 1}`;
}
