/** The grader or the machine is at fault, not the submission: the message says what is wrong and what mends it. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
}

/**
 * The sandbox's process did what it never does while it held a submission: the submission may have got out of the
 * isolate. Nothing that the process said counts any more. The submission's fault: others are graded as before.
 */
export class BrokenSandbox extends Error {
  override readonly name = 'BrokenSandbox';
}
