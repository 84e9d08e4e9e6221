import type { Arbitrary } from 'fast-check';
import { exerciseOf, run, title } from '../../checks/testing.ts';
import { agrees } from '../../exercise/define.ts';
import type { AnyFunction, Check } from '../../exercise/types.ts';
import { matrix, vector } from '../../inputs/elements.ts';
import { numbers } from '../../inputs/numbers.ts';
import { shaped } from '../../inputs/shaped.ts';
import { authoredKnowledge } from '../authored.ts';
import { diagnose } from '../diagnose.ts';

/** One list of one to five numbers with many digits. */
export const lists = shaped({ n: [1, 5] }, [vector('n', numbers(-2, 2))]);

/** One matrix, as often square as not. */
export const matrices = shaped({ rows: [1, 4], columns: [1, 4] }, [matrix('rows', 'columns', numbers(-2, 2))]);

export const base = { id: 'f-1', function: 'f', title, points: 1 };

/** What a diagnosis says of a student's `f`, for which no mistake is known: ids, and what it says in English. */
export async function generally(
  right: AnyFunction,
  student: AnyFunction,
  inputs: Arbitrary<readonly unknown[]> = lists,
): Promise<{ ids: string[]; says: string }> {
  return diagnosed([agrees<readonly unknown[]>({ ...base, reference: right, inputs, runs: 15 })], right, student);
}

/** The same, by other checks of `f`. */
export async function diagnosed(
  checks: readonly Check[],
  right: AnyFunction,
  student: AnyFunction,
): Promise<{ ids: string[]; says: string }> {
  const runs = await run(checks, { f: student });
  const exercise = exerciseOf('f');
  const knowledge = authoredKnowledge({ exercise, misconceptions: [], functions: { f: right }, driver: undefined });
  const { causes } = await diagnose(runs, knowledge);
  return { ids: causes.map(({ id }) => id), says: causes.map(({ explanation }) => explanation.en).join('\n') };
}
