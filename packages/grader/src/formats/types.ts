import type { Report } from '../report/schema.ts';
import type { Walls } from '../sandbox/walls.ts';

/** One exercise's report, and beside it what is no part of a report. */
export type Graded = {
  report: Report;
  /** Where its submission lies as the student named it, such as `src`. */
  folder?: string;
  /** What the sandbox stood on: for the terminal alone, since it differs from machine to machine. */
  walls?: Walls;
};

/** What a format may go by, besides the reports. */
export type FormatOptions = {
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** Everything in full. Default false. */
  verbose?: boolean;
  /** The whole course at a glance, where a form has one. Default false. */
  glance?: boolean;
  /** Stands before the submission's file names. */
  folder?: string;
  /** Said below the title, where it is given. */
  walls?: Walls;
  /** The environment's variables: who handed in what, where a platform says so. Default none. */
  env?: Readonly<Record<string, string | undefined>>;
};

/** Writes reports in one form. Throws `OneExerciseOnly` where the form has room for one and more came. */
export type Format = (graded: readonly Graded[], options: FormatOptions) => string;

/** Thrown by a format whose consumer takes one exercise a file. */
export class OneExerciseOnly extends Error {
  override readonly name = 'OneExerciseOnly';
}

/** The one report. Throws `OneExerciseOnly` unless there is exactly one. */
export function onlyOne(graded: readonly Graded[]): Graded {
  const [first, ...more] = graded;
  if (first === undefined || more.length > 0) throw new OneExerciseOnly();
  return first;
}
