type Matrix = number[][];
type Plane = { w: number[]; b: number };

type Submission = {
  fitMultiple(X: Matrix, y: number[], lr: number, steps: number): Plane;
  fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number): Plane;
  softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]): { dW: Matrix; db: number[] };
};

/** A plane after 0, 1, 2 … `steps` steps, and what it costs there. */
function trace(fit: (steps: number) => Plane, X: Matrix, y: number[], steps: number, cost: typeof squaredError) {
  const planes = Array.from({ length: steps + 1 }, (_, taken) => fit(taken));
  return {
    w: planes.map(({ w }) => w),
    b: planes.map(({ b }) => b),
    costs: planes.map(({ w, b }) => {
      const sums = X.map((row) => row.reduce((sum, value, k) => sum + value * (w[k] as number), b));
      return sums.reduce((total, sum, i) => total + cost(sum, y[i] as number), 0) / X.length;
    }),
  };
}

function squaredError(sum: number, target: number): number {
  return (sum - target) ** 2;
}

function binaryCrossEntropy(logit: number, label: number): number {
  const wrongWay = label === 1 ? -logit : logit;
  return Math.max(wrongWay, 0) + Math.log1p(Math.exp(-Math.abs(wrongWay)));
}

/** Every step of `fitMultiple`. */
export function multipleTraining(submission: Submission, X: Matrix, y: number[], lr: number, steps: number) {
  return trace((taken) => submission.fitMultiple(X, y, lr, taken), X, y, steps, squaredError);
}

/** Every step of `fitMultiLogistic`. */
export function logisticTraining(submission: Submission, X: Matrix, y: number[], lr: number, steps: number) {
  return trace((taken) => submission.fitMultiLogistic(X, y, lr, taken), X, y, steps, binaryCrossEntropy);
}

/** Gradient descent from zeros on softmax regression, whose gradients are those of `softmaxGradient`. */
export function softmaxTraining({ softmaxGradient }: Submission, X: Matrix, Y: Matrix, lr: number, steps: number) {
  const classes = (Y[0] as number[]).length;
  const zeros = () => new Array<number>(classes).fill(0);
  let W = (X[0] as number[]).map(zeros);
  let b = zeros();
  const costs = [softmaxCost(X, Y, W, b)];
  for (let taken = 0; taken < steps; taken++) {
    const { dW, db } = softmaxGradient(X, Y, W, b);
    W = W.map((row, k) => row.map((weight, j) => weight - lr * ((dW[k] as number[])[j] as number)));
    b = b.map((bias, j) => bias - lr * (db[j] as number));
    costs.push(softmaxCost(X, Y, W, b));
  }
  return { W, b, costs };
}

/** The end of that, without the way there. */
export function endOfSoftmaxTraining(...args: Parameters<typeof softmaxTraining>) {
  const { W, b, costs } = softmaxTraining(...args);
  return { W, b, cost: costs.at(-1) as number };
}

/** The mean over samples of ln Σ e^z minus the logit of what is true. */
function softmaxCost(X: Matrix, Y: Matrix, W: Matrix, b: number[]): number {
  const losses = X.map((row, i) => {
    const logits = b.map((bias, j) =>
      row.reduce((sum, value, k) => sum + value * ((W[k] as number[])[j] as number), bias),
    );
    const largest = Math.max(...logits);
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    return largest + Math.log(total) - (logits[(Y[i] as number[]).indexOf(1)] as number);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
