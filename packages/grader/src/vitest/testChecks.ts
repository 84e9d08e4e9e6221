import { basename, dirname, join } from 'node:path';
import { describe, test } from 'vitest';
import { loadExercise } from '../exercise/load.ts';
import { grade } from '../grade.ts';
import type { CheckReport, Report } from '../report/schema.ts';
import { allChecks } from '../report/select.ts';
import { detectLanguage } from '../words/language.ts';
import { prettyWords } from '../words/pretty.ts';
import { reportWords } from '../words/report.ts';
import { at, missed } from './failure.ts';

/**
 * Makes a vitest test of each check of the exercise in `folder`: grouped by function, named by its title, run on
 * `src/`. Hidden checks are among them where they are present.
 *
 * A check whose function is not written yet is skipped; one that is missed fails with what the report says of it, at
 * the student's own line. All of them come from one grading in the sandbox, as `grade` does it.
 */
export async function testChecks(folder: string): Promise<void> {
  const loaded = await loadExercise(dirname(dirname(folder)), basename(folder));
  const language = detectLanguage(process.env);
  const src = join(folder, 'src');
  let grading: Promise<Report> | undefined;
  const graded = () => {
    grading ??= grade(loaded, src, { language });
    return grading;
  };

  test('src/index.ts', async () => {
    const { problem } = await graded();
    if (problem !== undefined) throw at(problem.message, src, problem.location);
  });
  const functions = Map.groupBy(allChecks(loaded), ({ check }) => check.function);
  for (const [name, checks] of functions) {
    describe(name, () => {
      for (const { check, visibility } of checks) {
        const mark = visibility === 'hidden' ? ` (${prettyWords[language].hiddenCheck})` : '';
        test(check.title[language] + mark, async ({ skip }) => {
          const report = await graded();
          const own = report.checks.find(({ id }) => id === check.id) as CheckReport;
          const why = own.failure?.message ?? report.problem?.message ?? reportWords[language].notStarted;
          if (own.status === 'not-started' || own.status === 'skipped') skip(why);
          if (own.status !== 'passed') throw missed(own, report, src);
        });
      }
    });
  }
}
