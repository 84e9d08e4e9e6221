export type Matrix = number[][];
export type Opt = { t: number; m: number[]; v: number[] };
export type Out = { w: number[]; s: Opt };

const SMALLEST = 1e-7;

export function mse(y: number[], yHat: number[]): number {
  const errors = y.map((target, i) => target - yHat[i]);
  return errors.reduceRight((sum, error) => sum + error * error, 0) / errors.length;
}

/** The loss of each sample is that of its class. */
export function categoricalCrossEntropy(Y: Matrix, P: Matrix): number {
  return sparseCategoricalCrossEntropy(
    Y.map((row) => row.indexOf(1)),
    P,
  );
}

export function sparseCategoricalCrossEntropy(labels: number[], P: Matrix): number {
  const logs = labels.map((label, i) => Math.log(1 / Math.max(SMALLEST, P[i][label])));
  return logs.reduceRight((sum, log) => sum + log / labels.length, 0);
}

export function iterations(n: number, batch: number, epochs = 1): number {
  return epochs * batches(new Array<number>(n).fill(0), batch).length;
}

export function batches<T>(data: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (const [i, sample] of data.entries()) {
    if (i % size === 0) result.push([]);
    result.at(-1)?.push(sample);
  }
  return result;
}

/** By how much a weight changes, from all the gradients that it has seen so far, the newest last. */
export type Rule = (history: readonly number[]) => number;

const newest = (history: readonly number[]) => history.at(-1) as number;

/** Σ decayᵏ f(g), where k counts back from the newest gradient. */
function decayed(history: readonly number[], decay: number, f: (g: number) => number): number {
  return history.reduce((sum, g, i) => sum + decay ** (history.length - 1 - i) * f(g), 0);
}

const itself = (g: number) => g;
const square = (g: number) => g * g;

export const sgdRule =
  (lr = 0.01): Rule =>
  (history) =>
    -lr * newest(history);

export const momentumRule =
  (lr = 0.01, mu = 0.9, nesterov = false): Rule =>
  (history) => {
    const velocity = -lr * decayed(history, mu, itself);
    return nesterov ? mu * velocity - lr * newest(history) : velocity;
  };

export const adagradRule =
  (lr = 0.001, a0 = 0.1, eps = 1e-7): Rule =>
  (history) =>
    -lr * newest(history) * (a0 + decayed(history, 1, square) + eps) ** -0.5;

export const rmspropRule =
  (lr = 0.001, rho = 0.9, eps = 1e-7): Rule =>
  (history) =>
    -lr * newest(history) * ((1 - rho) * decayed(history, rho, square) + eps) ** -0.5;

export const adamRule =
  (lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7): Rule =>
  (history) => {
    const t = history.length;
    const m = (1 - b1) * decayed(history, b1, itself);
    const root = Math.sqrt((1 - b2) * decayed(history, b2, square));
    return ((-lr * Math.sqrt(1 - b2 ** t)) / (1 - b1 ** t)) * (m / (root + eps));
  };

/** The weights after each update, every weight by the rule for itself. */
function walked(w: number[], steps: number, rule: Rule, gradientsAt: (w: number[], step: number) => number[]): Matrix {
  const seen: Matrix = w.map(() => []);
  const way: Matrix = [w];
  for (let step = 0; step < steps; step++) {
    const at = way[step];
    const gradients = gradientsAt(at, step);
    for (const [i, history] of seen.entries()) history.push(gradients[i]);
    way.push(at.map((weight, i) => weight + rule(seen[i])));
  }
  return way.slice(1);
}

/** The weights after each update, for gradients given beforehand. */
export function afterGradients(w: number[], gradients: Matrix, rule: Rule): Matrix {
  return walked(w, gradients.length, rule, (_, step) => gradients[step]);
}

/** The weights after each update on the bowl ½ Σ c w². */
export function onBowl(w: number[], curvatures: number[], steps: number, rule: Rule): Matrix {
  return walked(w, steps, rule, (at) => at.map((weight, i) => weight * curvatures[i]));
}

/** A linear model trained by mini-batches, from zeros: the weights after each update, the loss after each epoch. */
export function training(
  X: Matrix,
  y: number[],
  orders: Matrix,
  size: number,
  rule: Rule,
): { weights: Matrix; losses: number[] } {
  const predicted = (row: number, w: number[]) => w.reduceRight((sum, weight, j) => sum + weight * X[row][j], 0);
  const all = orders.map((order) => batches(order, size));
  const steps = all.flat();
  const weights = walked(
    X[0].map(() => 0),
    steps.length,
    rule,
    (w, step) =>
      w.map(
        (_, j) =>
          steps[step].reduce((sum, row) => sum + 2 * (predicted(row, w) - y[row]) * X[row][j], 0) / steps[step].length,
      ),
  );
  const losses = all.map((_, epoch) => {
    const w = weights[all.slice(0, epoch + 1).flat().length - 1];
    return mse(
      y,
      X.map((_row, i) => predicted(i, w)),
    );
  });
  return { weights, losses };
}

/** The line after each batch of an epoch of gradient descent. */
export function lineByBatches(points: Matrix, size: number, start: number[], lr: number): Matrix {
  const way: Matrix = [start];
  for (const batch of batches(points, size)) {
    const [w, b] = way.at(-1) as number[];
    const share = (2 * lr) / batch.length;
    const pull = batch.map(([x, y]) => [(w * x + b - y) * x, w * x + b - y]);
    way.push([
      w - share * pull.reduce((sum, [dw]) => sum + dw, 0),
      b - share * pull.reduce((sum, [, db]) => sum + db, 0),
    ]);
  }
  return way.slice(1);
}
