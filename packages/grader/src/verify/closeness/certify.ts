import { expectedOn } from '../../checks/cases.ts';
import { toleranceOf } from '../../checks/run.ts';
import { callTrusted } from '../../checks/trusted.ts';
import type { Case } from '../../checks/types.ts';
import type { Check, Exercise, Functions, Misconception } from '../../exercise/types.ts';
import { allChecks } from '../../report/select.ts';
import { numbersIn } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { casesOnce } from '../inProcess.ts';
import type { Subject } from '../types.ts';
import { BEYOND, type Deviation, fromExpected, fromRight, largest } from './deviation.ts';
import { honestFunctions } from './honest.ts';
import { movedCopies } from './moved.ts';

/** So many moves are tried of each input. */
const MOVES = 6;

export const REFERENCE = 'its reference on moved inputs';

/** What is measured of a check's tolerance. */
export type Certificate = {
  check: Check;
  /** The honest answer that takes up most of what the tolerance leaves it, and whose it is. */
  honest: Deviation & { of: string };
  /** How far each misconception of the function is at most: from what is expected, and from what is right. */
  wrong: { misconception: Misconception; expected: Deviation; right: Deviation }[];
};

/** Measures, for every check that compares results, how far honest and wrong answers are from the expected ones. */
export async function certificates(subject: Subject): Promise<Certificate[]> {
  const { loaded, seeds } = subject;
  const honest = await honestFunctions(loaded);
  // Bad input says nothing of what an argument holds.
  const checks = allChecks(loaded).filter(({ check }) => check.kind !== 'rejects');
  const all = checks.map(({ check }) => ({ check, cases: casesOnce(check, seeds[0] as number) }));
  const counts = countsIn(
    all.flatMap(({ cases }) => cases),
    loaded.exercise,
  );
  return all
    .filter(({ cases }) => cases.some((made) => 'expected' in made))
    .map(({ check, cases }) => {
      const names = namesOf(check, loaded.exercise);
      const isFixed = (index: number) =>
        check.fixed?.includes(names[index] ?? '') || counts.has(`${check.function} ${names[index]}`);
      return {
        check,
        honest: honestDrift(cases, isFixed, honest, subject),
        wrong: subject.misconceptions
          .filter((one) => one.function === check.function && !one.precision)
          .map((misconception) => ({ misconception, ...wrongDeviation(misconception, cases, subject) })),
      };
    });
}

/** What right answers on slightly moved inputs, and honest hand-ins, take up of the tolerance. */
function honestDrift(
  cases: readonly Case[],
  isFixed: (index: number) => boolean,
  hands: ReadonlyMap<string, Functions>,
  subject: Subject,
): Certificate['honest'] {
  const { exercise, driver } = subject.loaded;
  let worst: Certificate['honest'] = { ...largest([]), of: '' };
  for (const made of cases) {
    const right = rightOn(made, made.call.args as Data[], subject);
    const tolerance = toleranceOf(made.check, exercise);
    const moved = movedCopies(made.call.args, isFixed, MOVES).map((args) => rightOn(made, args, subject));
    const answers: (readonly [string, Data])[] = moved.map((value) => [REFERENCE, value]);
    for (const [name, functions] of hands) {
      const outcome = callTrusted(functions, driver?.entries, made.call);
      if (outcome.kind === 'returned') answers.push([name, outcome.value]);
    }
    for (const [of, value] of answers) {
      const drift = fromRight(value, right, made.expected, tolerance);
      // That a hand-in returns another form is found where it is graded.
      if (drift === BEYOND && hands.has(of)) continue;
      if (drift.ratio > worst.ratio) worst = { ...drift, of };
    }
  }
  return worst;
}

function wrongDeviation(misconception: Misconception, cases: readonly Case[], { loaded, solution }: Subject) {
  const { exercise, driver } = loaded;
  const wrong = { ...solution, [misconception.function]: misconception.wrong };
  const deviations = cases.map((made) => {
    const outcome = callTrusted(wrong, driver?.entries, made.call);
    if (outcome.kind !== 'returned') return { expected: BEYOND, right: BEYOND };
    const tolerance = toleranceOf(made.check, exercise);
    const right = rightOn(made, made.call.args as Data[], { loaded, solution });
    return {
      expected: fromExpected(outcome.value, made.expected, tolerance),
      right: fromRight(outcome.value, right, made.expected, tolerance),
    };
  });
  return {
    expected: largest(deviations.map((one) => one.expected)),
    right: largest(deviations.map((one) => one.right)),
  };
}

/** The right result to all its digits: by the reference, or where there is none, by the model answer. */
function rightOn(
  { check, call }: Case,
  args: Data[],
  { loaded, solution }: Pick<Subject, 'loaded' | 'solution'>,
): Data {
  if (!('reference' in check)) {
    const outcome = callTrusted(solution, loaded.driver?.entries, { ...call, args });
    return outcome.kind === 'returned' ? outcome.value : undefined;
  }
  try {
    return expectedOn(check, args);
  } catch {
    // As a label that has been moved off its whole number is refused.
    return undefined;
  }
}

/** The arguments, as `function argument`, that hold nothing but whole numbers in all checks: they count something. */
function countsIn(cases: readonly Case[], exercise: Exercise): Set<string> {
  const seen = new Map<string, boolean>();
  for (const { check, call } of cases) {
    const names = namesOf(check, exercise);
    for (const [index, arg] of call.args.entries()) {
      const name = `${check.function} ${names[index]}`;
      seen.set(name, (seen.get(name) ?? true) && numbersIn(arg).every(Number.isInteger));
    }
  }
  return new Set([...seen].flatMap(([name, isCount]) => (isCount ? [name] : [])));
}

function namesOf(check: Check, exercise: Exercise): readonly string[] {
  return check.parameters ?? exercise.functions[check.function] ?? [];
}
