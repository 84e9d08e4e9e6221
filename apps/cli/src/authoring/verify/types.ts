import type { Step, Verification } from '@chainrule/grader/verify';

/** What came of proving one exercise. */
export type Verified = Verification & {
  seconds: number;
  /** It was proved before, and nothing that the proof depends on has changed. */
  unchanged: boolean;
};

/** What a worker process tells: that it has written what it was to write, where it is, and how it ended. */
export type Message = { written: true } | { step: Step } | { verification: Verification };
