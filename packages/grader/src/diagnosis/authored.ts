import { builtOn, withWrong } from '../checks/given.ts';
import { callTrusted } from '../checks/trusted.ts';
import type { Case } from '../checks/types.ts';
import type { Driver, Exercise, Functions, Misconception } from '../exercise/types.ts';
import type { Knowledge } from './knowledge.ts';
import type { Cause } from './suspect.ts';

/** All that an author has of an exercise: the wrong versions themselves, and right ones to put them among. */
export type Authored = {
  exercise: Exercise;
  misconceptions: readonly Misconception[];
  driver: Driver | undefined;
  /** Right versions of the functions. */
  functions: Functions;
};

/** What is known where the wrong versions are at hand, to be run on any input. */
export function authoredKnowledge({ exercise, misconceptions, driver, functions }: Authored): Knowledge {
  const of = (names: readonly string[]) => misconceptions.filter((one) => names.includes(one.function));
  return {
    exercise,
    own: (runs) =>
      of(runs.map(({ check }) => check.function)).map((one) => {
        const wrong = { ...functions, [one.function]: one.wrong };
        return { cause: causeOf(one), outcomeOf: ({ call }) => callTrusted(wrong, driver, call) };
      }),
    inherited: (runs) =>
      of(runs.flatMap(({ check }) => builtOn(check))).flatMap((one) => {
        const ways = Math.max(...runs.map(({ check }) => check.given?.ways.length ?? 0));
        return Array.from({ length: ways }, (_, i) => ({
          cause: causeOf(one),
          outcomeOf: async ({ check: { given }, call }: Case) => {
            const way = given?.ways[i] ?? given?.ways[0];
            return given && way && withWrong(given, way, { [one.function]: one.wrong }, call.args);
          },
        }));
      }),
    async misread(runs) {
      const { misreadings } = await import('./general/misread.ts');
      return misreadings(runs, exercise).map(({ cause, read }) => ({
        cause,
        outcomeOf: ({ call }) => read(call, (other) => callTrusted(functions, driver, other)),
      }));
    },
  };
}

function causeOf({ id, function: name, explanation, section }: Misconception): Cause {
  return { id, function: name, explanation, ...(section && { section }) };
}
