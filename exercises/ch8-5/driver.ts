type Submission = {
  initWeights(rule: 'xavier' | 'he', fanIn: number, fanOut: number, rand: () => number): number[][];
};

/** `initWeights` with a `rand` that answers `draws`, row after row. Throws where more of them are asked for. */
export function initWeights(
  submission: Submission,
  rule: 'xavier' | 'he',
  fanIn: number,
  fanOut: number,
  draws: number[][],
): number[][] {
  const answers = draws.flat();
  let next = 0;
  const weights = submission.initWeights(rule, fanIn, fanOut, () => answers[next++] ?? Number.NaN);
  if (next > answers.length) {
    throw new RangeError(`initWeights called rand more than ${answers.length} times: draw once for each weight`);
  }
  return weights;
}
