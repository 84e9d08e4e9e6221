import type { Listed } from '../checks/run.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { Check, Exercise } from '../exercise/types.ts';
import type { Report } from './schema.ts';

/** Which checks of an exercise to run. */
export type Selection = {
  /** A function or a part of the exercise, to be graded alone. */
  only?: string;
  /** Leave hidden checks out. */
  publicOnly?: boolean;
};

/** `--only` names neither a function nor a part of the exercise. */
export class UnknownSelection extends Error {
  override readonly name = 'UnknownSelection';

  readonly only: string;
  readonly known: readonly string[];

  constructor(only: string, { id, functions, parts }: Exercise) {
    const known = [...Object.keys(functions), ...parts.map((part) => part.id)];
    super(`Exercise ${id} has no function or part '${only}'. It has: ${known.join(', ')}`);
    this.only = only;
    this.known = known;
  }
}

/** Every check of the exercise: functions in teaching order, public checks before hidden ones. */
export function allChecks({ exercise, hidden = [] }: LoadedExercise): Listed[] {
  const list = (checks: readonly Check[], visibility: Listed['visibility']) =>
    checks.map((check) => ({ check, visibility }));
  const all = [...list(exercise.checks, 'public'), ...list(hidden, 'hidden')];
  return exercise.parts
    .flatMap((part) => part.functions)
    .flatMap((name) => all.filter(({ check }) => check.function === name));
}

/** The checks that a selection asks for. Throws `UnknownSelection`. */
export function selectChecks(loaded: LoadedExercise, { only, publicOnly = false }: Selection): Listed[] {
  const functions = only === undefined ? undefined : functionsOf(loaded.exercise, only);
  return allChecks(loaded).filter(
    ({ check, visibility }) =>
      (functions === undefined || functions.includes(check.function)) && !(publicOnly && visibility === 'hidden'),
  );
}

function functionsOf(exercise: Exercise, only: string): readonly string[] {
  if (Object.hasOwn(exercise.functions, only)) return [only];
  const part = exercise.parts.find(({ id }) => id.toLowerCase() === only.toLowerCase());
  if (part === undefined) throw new UnknownSelection(only, exercise);
  return part.functions;
}

/** What the report says of hidden checks as a whole. */
export function hiddenPart({ exercise, hidden, sealed }: LoadedExercise, { publicOnly }: Selection): Report['hidden'] {
  if (hidden === undefined) return { checks: 0, points: 0, ...exercise.hidden, state: sealed ? 'sealed' : 'absent' };
  const state = publicOnly ? 'not-requested' : 'run';
  return { checks: hidden.length, points: pointsOf(hidden), state };
}

/** The points of the whole exercise, whatever part of it is run. */
export function maxScore(loaded: LoadedExercise): number {
  return pointsOf(loaded.exercise.checks) + hiddenPart(loaded, {}).points;
}

function pointsOf(checks: readonly Check[]): number {
  return checks.reduce((sum, { points }) => sum + points, 0);
}
