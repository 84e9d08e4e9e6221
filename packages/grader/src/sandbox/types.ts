import type { Data } from '../values/data.ts';

/** JavaScript modules, linked: what the sandbox loads. Made by the submission room. */
export type Program = {
  /** Module key → JavaScript source (types already stripped, columns kept). */
  modules: ReadonlyMap<string, string>;
  /** Module key → import specifier → module key. A specifier that is not here does not link. */
  imports: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Key of the student's own entry module, such as `index.ts`. */
  entry: string;
  /** Key of the exercise's driver module, where it has one. */
  driver?: string;
};

/** What a submission may spend. */
export type Limits = {
  /** Milliseconds of CPU time of one call. */
  call: number;
  /** Milliseconds of CPU time of the whole submission. */
  total: number;
  /** Megabytes of the isolate: heap and typed arrays. Its process may take half as much again. */
  memory: number;
  /** Bytes of one encoded result: a number takes 9, an array or an object 5 and what is in it. */
  output: number;
  /** Characters of console text kept. */
  console: number;
};

/**
 * One call of a student's function.
 *
 * `entry` names what is called: an export of the driver, which is handed the student's exports before the
 * arguments, or the student's own export `function`.
 */
export type Call = {
  function: string;
  entry?: string;
  args: readonly Data[];
};

/** A place in the student's own files; lines and columns start at 1. */
export type Location = { file: string; line: number; column: number };

export type Limit = 'time' | 'memory' | 'output';

/** What came of one call. */
export type Outcome =
  /**
   * What the call had come to when all that it set off had happened. `mutated` lists the indices of the arguments that
   * came back changed, `shared` those that the result shares an array or an object with.
   */
  | { kind: 'returned'; value: Data; mutated: number[]; shared?: number[] }
  /** `notStarted`: the stub's `NotImplementedError`. */
  | { kind: 'threw'; name: string; message: string; location?: Location; notStarted: boolean }
  /** The result holds something that is not plain data: at `path` (`result.dW1[2]`), `found` (`a function`). */
  | { kind: 'unusable'; path: string; found: string }
  /**
   * `uncalled`: it was not made, as an earlier call of this function ran into the limit. `total`: it is not this call
   * that took too long, but all calls of the submission together.
   */
  | { kind: 'limit'; limit: Limit; uncalled?: true; total?: true }
  /** The submission does not export a function of that name. */
  | { kind: 'missing' };

/** Whether the call was made at all. */
export function wasCalled(outcome: Outcome): boolean {
  return outcome.kind !== 'limit' || outcome.uncalled !== true;
}

/** What came of dropping a source's types: code, the stripper's exception, or nothing within the limits. */
export type Stripped =
  | { code: string }
  | { refused: { code: string; message: string; stack: string } }
  | { ended: Limit };

/** Why a program could not be loaded. */
export type LoadFailure =
  | { kind: 'threw'; name: string; message: string; location?: Location }
  | { kind: 'limit'; limit: Limit };

export type CallOptions = {
  /** Whether to load the program anew first, so that nothing is there of what earlier calls left behind. */
  fresh?: boolean;
};

/** Runs calls of one submission's functions, one after the other, in the order given. */
export interface Runner {
  call(calls: readonly Call[], options?: CallOptions): Promise<Outcome[]>;
  /** What the student's code printed so far. */
  console(): { text: string; truncated: boolean };
  close(): Promise<void>;
}
