import type { Check, Exercise, Tolerance } from '../exercise/types.ts';
import { type Outcome, type Runner, wasCalled } from '../sandbox/types.ts';
import { DEFAULT_TOLERANCE, numbersIn } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { interleaved, type Probe, probesOf, unsteady } from './again.ts';
import { batched, type Student } from './batch.ts';
import { casesOf } from './cases.ts';
import { builtOn, rightGiven } from './given.ts';
import { settleHistory } from './history.ts';
import { judge } from './judge.ts';
import { shrink } from './shrink.ts';
import { type Case, type CheckRun, type Judged, type Miss, passes, type Visibility } from './types.ts';

/** A check, and who may see it. */
export type Listed = { check: Check; visibility: Visibility };

/** The closeness that a check is judged by. */
export function toleranceOf(check: Check, exercise: Exercise): Tolerance {
  return check.tolerance ?? exercise.tolerance ?? DEFAULT_TOLERANCE;
}

/** The cases of each check, with their expected results. */
export function prepare(listed: readonly Listed[], seed: number): Case[][] {
  return listed.map(({ check }) => casesOf(check, seed));
}

/**
 * Runs checks on one submission: all cases in one batch, then what is right given the student's own functions,
 * then the smallest input of each check that is missed.
 */
export async function runChecks(
  exercise: Exercise,
  listed: readonly Listed[],
  runner: Pick<Runner, 'call'>,
  seed: number,
  cases: readonly Case[][] = prepare(listed, seed),
): Promise<CheckRun[]> {
  const probes = interleaved(cases.flatMap(probesOf));
  const outcomes = await runner.call([...cases.flat(), ...probes].map(({ call }) => call));
  let at = 0;
  const runs: CheckRun[] = listed.map(({ check, visibility }, i) => {
    const tolerance = toleranceOf(check, exercise);
    const judged = (cases[i] as Case[]).map((made) => {
      const outcome = outcomes[at++] as Outcome;
      const miss = judge(made, outcome, tolerance);
      return { case: made, outcome, ...(miss && { miss }) };
    });
    return { check, visibility, judged };
  });
  for (const probe of probes) judgeProbe(probe, outcomes[at++] as Outcome, runs, exercise);
  const student = batched(runner);
  await settleGiven(exercise, runs, student);
  const showing = runs
    .filter((run) => !passes(run))
    .map(async (run) => {
      run.shown = await shrink(smallest(run.judged), student, toleranceOf(run.check, exercise));
    });
  await Promise.all(showing);
  await settleHistory(runs, runner, (check) => toleranceOf(check, exercise));
  return runs;
}

/** A function that is not steady misses the case that shows it, whether its first result was right or not. */
function judgeProbe(probe: Probe, outcome: Outcome, runs: readonly CheckRun[], exercise: Exercise): void {
  const { judged } = runs.find(({ check }) => check === probe.check) as CheckRun;
  const found = unsteady(probe, judged, outcome, toleranceOf(probe.check, exercise));
  if (found !== undefined) judged[found.at] = { ...(judged[found.at] as Judged), miss: found.miss };
}

/** Grants what is right given wrong functions; functions without checks in this run may be wrong as well. */
async function settleGiven(exercise: Exercise, runs: CheckRun[], student: Student): Promise<void> {
  const judged = new Set(runs.map(({ check }) => check.function));
  const wrong = new Set(Object.keys(exercise.functions).filter((name) => !judged.has(name)));
  for (const run of runs) {
    if (!passes(run)) wrong.add(run.check.function);
  }
  // What builds on a wrong function may be wrong where its own checks do not look.
  for (let before = -1; before < wrong.size; ) {
    before = wrong.size;
    for (const { check } of runs) if (builtOn(check).some((name) => wrong.has(name))) wrong.add(check.function);
  }
  for (const run of runs) {
    if (passes(run) || run.check.given === undefined) continue;
    const missed = run.judged.filter(({ miss }) => miss !== undefined);
    const tolerance = toleranceOf(run.check, exercise);
    const given = await rightGiven(run.check.given, missed, wrong, student, tolerance);
    if (given !== undefined) run.given = given;
  }
}

/** Which way of missing is shown first: what ended the call or depends on others, then wrong results, then exceptions. */
const ORDER: readonly Miss['kind'][] = [
  'limit',
  'not-started',
  'missing',
  'unsteady',
  'mismatch',
  'law',
  'mutated',
  'accepted',
  'unusable',
  'threw',
];

/** The missed case to show: by its way of missing, generated inputs (they shrink) first, then by size. */
function smallest(judged: readonly Judged[]): Judged & { miss: Miss } {
  const missed = judged.filter((one): one is Judged & { miss: Miss } => one.miss !== undefined);
  const weight = ({ case: made, outcome, miss }: Judged & { miss: Miss }) =>
    (wasCalled(outcome) ? 0 : 1e12) +
    ORDER.indexOf(miss.kind) * 1e9 +
    (made.shrinkable === undefined ? 1e8 : 0) +
    numbersIn(made.call.args as Data[]).length;
  return missed.reduce((best, one) => (weight(one) < weight(best) ? one : best));
}
