import { type Given, given } from '@chainrule/grader/exercise';
import {
  binaryCrossEntropy,
  errorsOf,
  type Loss,
  type Matrix,
  matmul,
  type Plane,
  softmax,
  softmaxCost,
  squaredError,
  stepSoftmax,
  told,
  zeroWeights,
} from './references.ts';

type Product = { matmul: (a: Matrix, b: Matrix) => Promise<Matrix> };
type Use = Product & { softmax: (z: number[]) => Promise<number[]> };

const columnsOf = (X: Matrix) => (X[0] as number[]).map((_, k) => X.map((row) => row[k] as number));

/** The planes on the way, given the products X·w and Xᵀ·slopes. */
async function pathGiven(
  use: Product,
  X: Matrix,
  y: number[],
  lr: number,
  steps: number,
  loss: Loss,
): Promise<Plane[]> {
  const planes: Plane[] = [{ w: (X[0] as number[]).map(() => 0), b: 0 }];
  for (let step = 0; step < steps; step++) {
    const { w, b } = planes[step] as Plane;
    const weights = w.map((weight) => [weight]);
    const sums = await use.matmul(X, weights);
    const slopes = sums.map(([sum], i) => [loss.slope((sum as number) + b, y[i] as number)]);
    const dw = await use.matmul(columnsOf(X), slopes);
    planes.push({
      w: w.map((weight, k) => weight - (lr * ((dw[k] as number[])[0] as number)) / X.length),
      b: b - (lr * slopes.reduce((total, [slope]) => total + (slope as number), 0)) / X.length,
    });
  }
  return planes;
}

type Fit = [use: Product, X: Matrix, y: number[], lr: number, steps: number];

const fitGiven =
  (loss: Loss) =>
  async (...args: Fit): Promise<Plane> =>
    (await pathGiven(...args, loss)).at(-1) as Plane;

const trainingGiven =
  (loss: Loss) =>
  async (...args: Fit) => {
    const [, X, y] = args;
    return told(X, y, await pathGiven(...args, loss), loss);
  };

/** The gradient, given products and the softmax of each row. */
async function gradientGiven(use: Use, X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  const logits = (await use.matmul(X, W)).map((row) => row.map((sum, j) => sum + (b[j] as number)));
  const errors = errorsOf(await Promise.all(logits.map((row) => use.softmax(row))), Y);
  const dW = await use.matmul(columnsOf(X), errors);
  return {
    dW: dW.map((row) => row.map((sum) => sum / X.length)),
    db: b.map((_, j) => errors.reduce((sum, row) => sum + (row[j] as number) / X.length, 0)),
  };
}

async function softmaxTrainingGiven(use: Use, X: Matrix, Y: Matrix, lr: number, steps: number) {
  let weights = zeroWeights(X, Y);
  const costs = [softmaxCost(X, Y, weights.W, weights.b)];
  for (let step = 0; step < steps; step++) {
    weights = stepSoftmax(weights, await gradientGiven(use, X, Y, weights.W, weights.b), lr);
    costs.push(softmaxCost(X, Y, weights.W, weights.b));
  }
  return { ...weights, costs };
}

async function endGiven(...args: Parameters<typeof softmaxTrainingGiven>) {
  const { W, b, costs } = await softmaxTrainingGiven(...args);
  return { W, b, cost: costs.at(-1) as number };
}

const product = { matmul };
const references = { matmul, softmax };

export const givenProduct = {
  multiple: given(product, trainingGiven(squaredError)),
  logistic: given(product, trainingGiven(binaryCrossEntropy)),
};
export const givenSoftmax = given(references, gradientGiven);
export const givenSoftmaxSteps = given(references, softmaxTrainingGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'fit-multiple-published': given(product, fitGiven(squaredError)),
  'fit-multi-logistic-published': given(product, fitGiven(binaryCrossEntropy)),
  'softmax-gradient-published': givenSoftmax,
  'softmax-gradient-iris': given(references, endGiven),
};

export default published;
