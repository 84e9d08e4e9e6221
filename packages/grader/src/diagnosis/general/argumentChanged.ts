import { generalTexts } from '../../words/general.ts';
import type { Behaviour } from './behaviour.ts';

/** Right results, but arguments that come back changed */
export const argumentChanged: Behaviour = (runs, exercise) => {
  const missed = runs.flatMap(({ check, judged }) =>
    judged.flatMap(({ miss }) => (miss === undefined ? [] : [{ check, miss }])),
  );
  const names = new Set<string>();
  for (const { check, miss } of missed) {
    if (miss.kind !== 'mutated') return undefined;
    const parameters = check.parameters ?? exercise.functions[check.function] ?? [];
    for (const index of miss.parameters) names.add(parameters[index] ?? `#${index + 1}`);
  }
  return { id: 'argument-changed', explanation: generalTexts.argumentChanged([...names]) };
};
