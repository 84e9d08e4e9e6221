type Submission = { step(z: number): 0 | 1 };

/** `step` of each number in a list. */
export function stepEach(submission: Submission, zs: number[]): number[] {
  return zs.map((z) => submission.step(z));
}
