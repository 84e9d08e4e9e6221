import type { CheckRun } from '../../checks/types.ts';
import type { Exercise } from '../../exercise/types.ts';
import type { Cause } from '../suspect.ts';

/** Finds a mistake in what a function does over all of its checks, rather than in its numbers. */
export type Behaviour = (runs: readonly CheckRun[], exercise: Exercise) => Cause | undefined;
