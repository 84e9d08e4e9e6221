/** Why a sealed file cannot be opened, each told apart from the others. */
export type SealedProblem =
  /** It is no sealed file, or not a whole one: cut off, or changed by accident. */
  | { kind: 'damaged' }
  /** It was sealed for another course. */
  | { kind: 'other-course'; course: string; expected: string }
  /** What was given as the key is none, or not all of it. */
  | { kind: 'malformed-key' }
  /** It was sealed with another key. */
  | { kind: 'wrong-key'; fingerprint: string; expected: string }
  /** It is whole and names this key, but a holder of the key did not write it as it is. */
  | { kind: 'forged' };

export class SealedError extends Error {
  override readonly name = 'SealedError';
  readonly problem: SealedProblem;

  constructor(problem: SealedProblem) {
    super(`a sealed file cannot be opened: ${JSON.stringify(problem)}`);
    this.problem = problem;
  }
}
