import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedExercise } from '../exercise/load.ts';
import { hiddenPart } from '../report/select.ts';
import { freeze } from './freeze.ts';
import { sweep } from './sweep.ts';
import { frozenTable } from './tables.ts';

/** What a student's copy has in the place of an exercise's exercise.ts. */
export type StudentExercise = {
  source: string;
  /** The ids of the checks that compare with a table there, and with a reference here. */
  frozen: string[];
};

/**
 * An exercise's exercise.ts as students get it: it counts what is hidden from them, compares with tables where the
 * reference is not in core, and holds nothing else that it does not need. Throws `Unfreezable`.
 */
export function studentExercise(loaded: LoadedExercise): StudentExercise {
  const source = readFileSync(join(loaded.folder, 'exercise.ts'), 'utf8');
  const tables = new Map(
    loaded.exercise.checks.flatMap((check) => {
      const table = frozenTable(check);
      return table === undefined ? [] : [[check.id, table] as const];
    }),
  );
  const { checks, points } = hiddenPart(loaded, {});
  return { source: sweep(freeze(source, tables, { checks, points })), frozen: [...tables.keys()] };
}
