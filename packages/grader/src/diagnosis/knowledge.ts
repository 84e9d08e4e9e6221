import type { CheckRun } from '../checks/types.ts';
import type { Exercise } from '../exercise/types.ts';
import type { Version } from './version.ts';

/** What is known of the mistakes in a function, by the checks of that function. */
export type Knowledge = {
  exercise: Exercise;
  /** Known mistakes of the function itself. */
  own(runs: readonly CheckRun[]): Version[];
  /** What it would make of known mistakes in the functions that it builds on. */
  inherited(runs: readonly CheckRun[]): Version[];
  /** What the right function would make of arguments that are read wrongly. */
  misread(runs: readonly CheckRun[]): Promise<Version[]>;
};
