import type { Judged } from '../checks/types.ts';
import type { Text } from '../exercise/types.ts';

/** A mistake, as a report tells of it. */
export type Cause = {
  id: string;
  /** The function that has the mistake; absent where it is one that any function may have. */
  function?: string;
  explanation: Text;
  section?: Text;
};

/** The mistakes that explain a function's results, and on how many different missed inputs they reproduce them. */
export type Diagnosis = {
  causes: readonly Cause[];
  inputs: number;
  /** Where the task tells of the function. */
  sections?: readonly Text[];
};

/** What a suspected mistake says to one of the student's results. */
export type Agreement =
  | 'same'
  | 'different'
  /** The mistake has no answer there: it throws, yields NaN, or is about another form of result. */
  | 'undefined';

/** A mistake that may be the one. */
export type Suspect = {
  cause: Cause;
  agreementOn(judged: Judged): Agreement | Promise<Agreement>;
};
