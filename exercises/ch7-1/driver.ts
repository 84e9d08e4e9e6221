type Fit = { w: number; b: number; history: number[] };

type Submission = {
  fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Fit;
};

/** The line after a long run of `fitLinear`, and of its history the length, the first and the last cost. */
export function endOfTraining(
  submission: Submission,
  x: number[],
  y: number[],
  w0: number,
  b0: number,
  lr: number,
  steps: number,
): { w: number; b: number; costs: number; first: number; last: number } {
  const { w, b, history } = submission.fitLinear(x, y, w0, b0, lr, steps);
  return { w, b, costs: history.length, first: history[0] as number, last: history.at(-1) as number };
}
