import * as z from 'zod/mini';
import type { Case, CheckRun } from '../checks/types.ts';
import type { Exercise } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import type { Data } from '../values/data.ts';
import { fromJson, type Json, keyOf } from '../values/json.ts';
import type { Knowledge } from './knowledge.ts';
import type { Version } from './version.ts';

const json = z.json() as unknown as z.ZodMiniType<Json>;
const text = z.object({ en: z.string(), ko: z.string() });

const mistake = z.object({
  id: z.string(),
  /** The function that has the mistake; absent where it is one that any function may have. */
  function: z.optional(z.string()),
  explanation: text,
  section: z.optional(text),
  /** By the index of the input, what comes of it, and which arguments come back changed. */
  yields: z.record(z.string(), z.object({ value: json, mutated: z.optional(z.array(z.int())) })),
});

/** What each known mistake yields on the public inputs: all that a student's copy holds of the mistakes. */
export const diagnosesSchema = z.object({
  schema: z.literal('chainrule/diagnoses/v1'),
  exercise: z.string(),
  inputs: z.array(z.object({ function: z.string(), entry: z.optional(z.string()), args: z.array(json) })),
  mistakes: z.array(mistake),
  /** By function, those that it may call. */
  buildsOn: z.record(z.string(), z.array(z.string())),
});

export type Diagnoses = z.infer<typeof diagnosesSchema>;

/** What is known where only the results of the wrong versions are at hand. */
export function tabledKnowledge(exercise: Exercise, { inputs, mistakes }: Diagnoses): Knowledge {
  const indexes = new Map(inputs.map((input, i) => [keyOf([input.function, input.entry, ...input.args]), i]));
  const versionOf = ({ yields, ...cause }: Diagnoses['mistakes'][number]): Version => ({
    cause: cause as Version['cause'],
    outcomeOf: ({ call }: Case): Outcome | undefined => {
      const index = indexes.get(keyOf([call.function, call.entry, ...call.args]));
      const found = yields[String(index)];
      return found && { kind: 'returned', value: fromJson(found.value) as Data, mutated: found.mutated ?? [] };
    },
  });
  const those = (isWanted: (of: string | undefined, name: string) => boolean) => (runs: readonly CheckRun[]) => {
    const name = runs[0]?.check.function ?? '';
    return mistakes.filter((one) => isWanted(one.function, name)).map(versionOf);
  };
  return {
    exercise,
    own: those((of, name) => of === name),
    inherited: those((of, name) => of !== undefined && of !== name),
    misread: async (runs) => those((of) => of === undefined)(runs),
  };
}
