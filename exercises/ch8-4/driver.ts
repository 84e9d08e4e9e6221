type Matrix = number[][];
type Net = { W1: Matrix; W2: Matrix };
type Gradients = { dW1: Matrix; dW2: Matrix; deltaH: number[]; deltaO: number[] };

type Submission = {
  backward(x: number[], t: number[], n: Net): Gradients;
  trainStep(x: number[], t: number[], n: Net, lr: number): Net;
  dropout(a: number[], p: number, rand: () => number, training: boolean): number[];
};

/** `dropout` with a `rand` that answers `draws` one after the other. Throws where more of them are asked for. */
export function dropout(submission: Submission, a: number[], p: number, draws: number[], training: boolean): number[] {
  let next = 0;
  const rand = () => draws[next++] ?? Number.NaN;
  const result = submission.dropout(a, p, rand, training);
  if (next > draws.length) {
    throw new RangeError(`dropout called rand more than ${draws.length} times: draw once for each activation`);
  }
  return result;
}

/** The network after `steps` training steps on one sample. */
export function trainSteps(submission: Submission, x: number[], t: number[], n: Net, lr: number, steps: number): Net {
  let net = n;
  for (let step = 0; step < steps; step++) net = submission.trainStep(x, t, net, lr);
  return net;
}

/** The gradients of the mean loss over a batch: `backward` averaged over its samples. */
export function batchGradient(submission: Submission, X: Matrix, T: Matrix, n: Net): { dW1: Matrix; dW2: Matrix } {
  const samples = X.map((x, i) => submission.backward(x, T[i] as number[], n));
  return { dW1: meanOf(samples.map(({ dW1 }) => dW1)), dW2: meanOf(samples.map(({ dW2 }) => dW2)) };
}

function meanOf(matrices: Matrix[]): Matrix {
  const [first = []] = matrices;
  return first.map((row, r) =>
    row.map((_, c) => matrices.reduce((sum, one) => sum + (one[r]?.[c] as number), 0) / matrices.length),
  );
}
