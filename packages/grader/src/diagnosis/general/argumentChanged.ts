import type { CheckRun } from '../../checks/types.ts';
import type { Exercise } from '../../exercise/types.ts';
import { generalTexts } from '../../words/general.ts';
import type { Behaviour } from './behaviour.ts';

/** Right results, but arguments that come back changed */
export const argumentChanged: Behaviour = (runs, exercise) => {
  const missed = runs.filter(({ judged }) => judged.some(({ miss }) => miss !== undefined));
  if (missed.some(({ judged }) => judged.some(({ miss }) => miss !== undefined && miss.kind !== 'mutated')))
    return undefined;
  // A driver hands the function parts of its own arguments, under names that the student has never seen.
  const direct = missed.filter(({ check }) => check.entry === undefined);
  const names = new Set((direct.length > 0 ? direct : missed).flatMap((run) => changedIn(run, exercise)));
  return { id: 'argument-changed', explanation: generalTexts.argumentChanged([...names]) };
};

function changedIn({ check, judged }: CheckRun, exercise: Exercise): string[] {
  const names = check.parameters ?? exercise.functions[check.function] ?? [];
  return judged.flatMap(({ miss }) =>
    miss?.kind === 'mutated' ? miss.parameters.map((index) => names[index] ?? `#${index + 1}`) : [],
  );
}
