import type { Location, Program } from '../sandbox/types.ts';

/** What a student handed in: the entry file and all that it reaches by relative imports. */
export type Submission = {
  /** sha256 over paths and contents, in the order of the paths. */
  sha256: string;
  files: readonly string[];
  /** Where each exported function starts. */
  functions: Readonly<Record<string, Location>>;
};

/** Why a submission cannot be graded. The student's to mend. */
export type Problem =
  | { kind: 'no-entry' }
  | { kind: 'not-text'; file: string }
  | { kind: 'too-large'; file: string; bytes: number; limit: number }
  | { kind: 'too-many-files'; limit: number }
  | { kind: 'too-many-imports'; limit: number }
  /** All files together, in bytes. */
  | { kind: 'too-much'; limit: number }
  | { kind: 'syntax'; detail: string; location: Location }
  /** An expression that the stripper does not come to an end with: too long, or nested too deeply. */
  | { kind: 'too-deep'; file: string }
  /** Valid TypeScript that is not erased by dropping its types, such as an `enum`. */
  | { kind: 'not-erasable'; detail: string; location: Location }
  | { kind: 'forbidden-import'; specifier: string; location: Location }
  | { kind: 'outside'; specifier: string; location: Location }
  | { kind: 'no-file'; specifier: string; location: Location }
  | { kind: 'dynamic-import'; location: Location }
  /** A name that the module does not export, or that this exercise does not offer. */
  | { kind: 'no-export'; name: string; from: string; offered: readonly string[]; location?: Location }
  /** The top level of the code throws. */
  | { kind: 'load'; name: string; detail: string; location?: Location }
  /** It made the sandbox's process do what it never does. */
  | { kind: 'broke-sandbox' };

/** Thrown on the way through a submission that cannot be graded. */
export class Unreadable extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export type ReadResult = { submission: Submission; program: Program } | { submission: Submission; problem: Problem };
