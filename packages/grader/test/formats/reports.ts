import { fileURLToPath } from 'node:url';
import { openExercise } from '../../src/exercise/load.ts';
import type { Graded } from '../../src/formats/index.ts';
import { type GradeOptions, grade } from '../../src/grade.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/formats/', import.meta.url));

/** The four kinds of hand-in that every format is shown. */
export const KINDS = ['right', 'wrong', 'hostile', 'ungradable'] as const;

export type Kind = (typeof KINDS)[number];

const graded = new Map<string, Promise<Graded>>();

/** The report on a hand-in of that kind, for the small exercise beside it. */
export function gradedAs(kind: Kind, options: GradeOptions = {}): Promise<Graded> {
  const key = `${kind} ${JSON.stringify(options)}`;
  return graded.getOrInsertComputed(key, async () => {
    const exercise = await openExercise(FOLDER, 'toy');
    return { report: await grade(exercise, `${FOLDER}${kind}`, options), folder: 'work' };
  });
}
