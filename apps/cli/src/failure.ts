/** Exit codes of every command. */
export const EXIT = {
  /** All that was asked for passed. */
  passed: 0,
  /** A hand-in fell short, or an exercise is not sound. */
  fellShort: 1,
  /** The command could not do its work: bad options, unknown exercise, a fault of the grader. */
  impossible: 2,
} as const;

/** What a user did that the command cannot work with; the message says what, where and the remedy. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
