import type { LoadedExercise } from '../exercise/load.ts';
import type { AnyFunction, Functions, Misconception } from '../exercise/types.ts';

/** An exercise with all that its proofs need. */
export type Subject = {
  loaded: LoadedExercise;
  solution: Functions & Record<string, AnyFunction>;
  misconceptions: readonly Misconception[];
  seeds: readonly number[];
};

/** Numbers that a proof adds to the table, by their heading. */
export type Figures = Record<string, number | string>;

/** What a proof found; no problem means that it holds. Each problem says which file to mend, and how. */
export type Finding = { problems: string[]; figures?: Figures };

export type Proof = (subject: Subject) => Promise<Finding>;
