import type { CheckRun } from '../checks/types.ts';
import { isTelling } from '../diagnosis/evidence.ts';
import type { Diagnosis } from '../diagnosis/suspect.ts';
import type { Exercise } from '../exercise/types.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report.ts';
import { curveOf } from './curve.ts';
import { failureOf, revealed, statusOf } from './failure.ts';
import { failingAlike } from './next.ts';
import { earning } from './points.ts';
import type { CheckReport, Failure, Reveal } from './schema.ts';

export type Wording = { language: Language; reveal: Reveal };

/** What the report says of each check; `diagnoses` are by function. */
export function checkReports(
  exercise: Exercise,
  runs: readonly CheckRun[],
  diagnoses: ReadonlyMap<string, Diagnosis>,
  { language, reveal }: Wording,
): CheckReport[] {
  const earns = earning(runs);
  return runs.map((run, i) => {
    const told = revealed(run.visibility, reveal);
    const curve = curveOf(run, language, told);
    const report = { ...emptyReport(run, language), ...(curve && { curve }) };
    if (run.shown !== undefined) {
      const failure = failureOf(run, exercise, language, told);
      const alike = failingAlike(run, runs);
      if (alike.length > 0) failure.message += ` ${reportWords[language].failsAlike(alike)}`;
      else if (run.suspects) failure.message += ` ${reportWords[language].mayInherit(run.suspects)}`;
      const diagnosis = diagnoses.get(run.check.function);
      const isTold = isTelling(run.shown.miss) || run.shown.miss.kind === 'unsteady';
      if (diagnosis !== undefined && told !== 'name' && isTold) describe(diagnosis, failure, language);
      return { ...report, status: statusOf(run.shown.miss), failure };
    }
    if (!earns[i]) {
      const message = reportWords[language].needsOrdinary(run.check.function);
      return { ...report, status: 'skipped', failure: { message, diagnosis: [] } };
    }
    return { ...report, earned: run.check.points, status: 'passed', ...(run.given && { given: run.given }) };
  });
}

/** A check that was not run. */
export function emptyReport(
  { check, visibility }: Pick<CheckRun, 'check' | 'visibility'>,
  language: Language,
): CheckReport {
  return {
    id: check.id,
    function: check.function,
    title: check.title[language],
    visibility,
    points: check.points,
    earned: 0,
    status: 'skipped',
  };
}

/** Adds the mistakes that were found in the function to one of its failures. */
function describe({ causes, inputs, sections = [] }: Diagnosis, failure: Failure, language: Language): void {
  if (inputs > 0) failure.evidence = inputs;
  failure.diagnosis = causes.map(({ id, explanation, section }) => ({
    id,
    explanation: explanation[language],
    ...(section && { section: section[language] }),
  }));
  if (sections.length > 0 && causes.every(({ section }) => section === undefined)) {
    failure.sections = sections.map((section) => section[language]);
  }
}
