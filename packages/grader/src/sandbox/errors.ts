/** The grader or the machine is at fault, not the submission: the message says what is wrong and what mends it. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
}
