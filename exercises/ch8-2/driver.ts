type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; act: string };

type Submission = { forward(X: Matrix, layers: Layer[]): Matrix };

/** The output of each sample, put through the network as a batch of its own. */
export function forwardRows(submission: Submission, X: Matrix, layers: Layer[]): Matrix {
  return X.map((x) => submission.forward([x], layers)[0]);
}
