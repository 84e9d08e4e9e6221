type Matrix = number[][];
type Opt = { t: number; m: number[]; v: number[] };
type Out = { w: number[]; s: Opt };
type Options = (number | boolean)[];

type Optimizer = (w: number[], g: number[], s: Opt, ...options: Options) => Out;
type Submission = {
  batches<T>(data: T[], size: number): T[][];
  sgd(w: number[], g: number[], lr?: number): number[];
  momentum: Optimizer;
  adagrad: Optimizer;
  rmsprop: Optimizer;
  adam: Optimizer;
};
type Stateful = 'momentum' | 'adagrad' | 'rmsprop' | 'adam';

/** One update: from weights, gradients and a state to the weights and the state after it. */
type Update = (w: number[], g: number[], s: Opt) => Out;

/** The weights after each update, by gradients that may depend on the weights. */
type Descent = (update: Update, s: Opt) => Matrix;

function stateful(submission: Submission, name: Stateful, options: Options): Update {
  return (w, g, s) => submission[name](w, g, s, ...options);
}

function plain(submission: Submission, options: Options): Update {
  return (w, g, s) => ({ w: submission.sgd(w, g, ...(options as [number?])), s });
}

/**
 * An update, made twice from the same weights and state: whoever writes into what was handed in starts the second time
 * from somewhere else.
 */
function twice(update: Update): Update {
  return (w, g, s) => {
    update(w, g, s);
    return update(w, g, s);
  };
}

/** Starts with empty lists; where that comes to nothing, with lists of zeros. */
function descend(descent: Descent, update: Update, weights: number): Matrix {
  const zeros = () => new Array<number>(weights).fill(0);
  const fromZeros = () => descent(twice(update), { t: 0, m: zeros(), v: zeros() });
  try {
    const way = descent(twice(update), { t: 0, m: [], v: [] });
    const isWhole = way.every((w) => w.length === weights && w.every(Number.isFinite));
    return isWhole ? way : fromZeros();
  } catch {
    return fromZeros();
  }
}

/** The weights after each of `steps` updates, with the gradients that `gradientsAt` gives. */
function walk(w: number[], steps: number, gradientsAt: (w: number[], step: number) => number[]): Descent {
  return (update, start) => {
    const way: Matrix = [];
    let at = w;
    let s = start;
    for (let step = 0; step < steps; step++) {
      const out = update(at, gradientsAt(at, step), s);
      at = out.w;
      s = out.s;
      way.push([...at]);
    }
    return way;
  };
}

/** The weights after each update, for gradients given beforehand. */
function sequence(name: Stateful) {
  return (submission: Submission, w: number[], gradients: Matrix, ...options: Options) =>
    descend(
      walk(w, gradients.length, (_, step) => gradients[step]),
      stateful(submission, name, options),
      w.length,
    );
}

export const momentum = sequence('momentum');
export const adagrad = sequence('adagrad');
export const rmsprop = sequence('rmsprop');
export const adam = sequence('adam');

/** The weights after each update on the bowl ½ Σ c w², whose gradient is c · w. */
function onBowl(updateOf: (submission: Submission, options: Options) => Update) {
  return (submission: Submission, w: number[], curvatures: number[], steps: number, ...options: Options) =>
    descend(
      walk(w, steps, (at) => at.map((weight, i) => curvatures[i] * weight)),
      updateOf(submission, options),
      w.length,
    );
}

const by = (name: Stateful) => (submission: Submission, options: Options) => stateful(submission, name, options);

export const sgdOnBowl = onBowl(plain);
export const momentumOnBowl = onBowl(by('momentum'));
export const adagradOnBowl = onBowl(by('adagrad'));
export const rmspropOnBowl = onBowl(by('rmsprop'));
export const adamOnBowl = onBowl(by('adam'));

/** (2/n) Xᵀ(Xw − y), for the rows in `chosen`. */
function meanSquaredErrorGradient(X: Matrix, y: number[], chosen: number[], w: number[]): number[] {
  const errors = chosen.map((row) => w.reduce((sum, weight, j) => sum + weight * X[row][j], -y[row]));
  return w.map((_, j) => (2 / chosen.length) * chosen.reduce((sum, row, i) => sum + errors[i] * X[row][j], 0));
}

function meanSquaredError(X: Matrix, y: number[], w: number[]): number {
  const squares = X.map((row, i) => (w.reduce((sum, weight, j) => sum + weight * row[j], 0) - y[i]) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / X.length;
}

/**
 * A linear model without bias, trained from zeros by mini-batches of `size` rows. `orders` holds the order of the rows
 * for each epoch. Returns the weights after each update, and the loss over all rows after each epoch.
 */
function training(updateOf: (submission: Submission, options: Options) => Update) {
  return (submission: Submission, X: Matrix, y: number[], orders: Matrix, size: number, ...options: Options) => {
    const inEpoch = Math.ceil(X.length / size);
    const chosen = (step: number) => orders[Math.floor(step / inEpoch)].slice((step % inEpoch) * size).slice(0, size);
    const start = new Array<number>(X[0].length).fill(0);
    const weights = descend(
      walk(start, orders.length * inEpoch, (w, step) => meanSquaredErrorGradient(X, y, chosen(step), w)),
      updateOf(submission, options),
      start.length,
    );
    const losses = orders.map((_, epoch) => meanSquaredError(X, y, weights[(epoch + 1) * inEpoch - 1]));
    return { weights, losses };
  };
}

export const sgdTraining = training(plain);
export const momentumTraining = training(by('momentum'));
export const adagradTraining = training(by('adagrad'));
export const rmspropTraining = training(by('rmsprop'));
export const adamTraining = training(by('adam'));

/**
 * w and b of the line w·x + b after each update, trained on the batches that the submission makes of the points in
 * order: one epoch of gradient descent on the mean squared error.
 */
export function lineByBatches(
  submission: Submission,
  points: Matrix,
  size: number,
  start: number[],
  lr: number,
): Matrix {
  const numbers = points.map((_, i) => i);
  let [w, b] = start;
  return submission.batches(numbers, size).map((batch) => {
    const errors = batch.map((i) => w * points[i][0] + b - points[i][1]);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / batch.length;
    w -= lr * 2 * mean(errors.map((error, k) => error * points[batch[k]][0]));
    b -= lr * 2 * mean(errors);
    return [w, b];
  });
}
