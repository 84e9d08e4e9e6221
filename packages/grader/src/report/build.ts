import type { CheckRun } from '../checks/types.ts';
import { isTelling } from '../diagnosis/evidence.ts';
import type { Diagnosis } from '../diagnosis/suspect.ts';
import type { Exercise } from '../exercise/types.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report.ts';
import { curveOf } from './curve.ts';
import { failureOf, revealed, statusOf } from './failure.ts';
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
      const diagnosis = diagnoses.get(run.check.function);
      if (diagnosis !== undefined && told !== 'name' && isTelling(run.shown.miss))
        describe(diagnosis, failure, language);
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
function describe({ causes, inputs }: Diagnosis, failure: Failure, language: Language): void {
  if (inputs > 0) failure.evidence = inputs;
  failure.diagnosis = causes.map(({ id, explanation, section }) => ({
    id,
    explanation: explanation[language],
    ...(section && { section: section[language] }),
  }));
}

/** What to mend first: functions that are wrong, then those not written yet, each in teaching order. */
export function nextFunctions(exercise: Exercise, checks: readonly CheckReport[]): string[] {
  const teachingOrder = exercise.parts.flatMap((part) => part.functions);
  const of = (name: string) => checks.filter((check) => check.function === name && check.status !== 'passed');
  const unfinished = teachingOrder.filter((name) => of(name).length > 0);
  const isUnwritten = (name: string) => of(name).some(({ status }) => status === 'not-started');
  return [...unfinished.filter((name) => !isUnwritten(name)), ...unfinished.filter(isUnwritten)];
}
