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

/** A matrix's product as it ought to be, for what a hand-in works out in loops. */
const loops: Product['matmul'] = async (a, b) => matmul(a, b);

/** XW + b, and the sums XᵀS and 1ᵀS that slopes S make of it, in matrices of (samples × units). */
type Products = {
  sums: (X: Matrix, W: Matrix, b: number[]) => Promise<Matrix>;
  slopes: (X: Matrix, S: Matrix) => Promise<{ dW: Matrix; db: number[] }>;
};

const withOnes = (X: Matrix) => X.map((row) => [...row, 1]);

/** Which of the sums a hand-in may leave to `matmul`: XW alone, XᵀS too, 1ᵀS too, or all of them with b as a row of W. */
const products: readonly ((use: Product) => Products)[] = [
  ...[(use: Product) => [use.matmul, loops], () => [loops, loops], (use: Product) => [use.matmul, use.matmul]].map(
    (partsOf) =>
      (use: Product): Products => {
        const [forWeights, forBias] = partsOf(use) as [Product['matmul'], Product['matmul']];
        return {
          sums: async (X, W, b) => {
            const sums = await use.matmul(X, W);
            return sums.map((row) => row.map((sum, j) => sum + (b[j] as number)));
          },
          slopes: async (X, S) => ({
            dW: await forWeights(columnsOf(X), S),
            db: (await forBias([X.map(() => 1)], S))[0] as number[],
          }),
        };
      },
  ),
  (use) => ({
    sums: (X, W, b) => use.matmul(withOnes(X), [...W, b]),
    slopes: async (X, S) => {
      const all = await use.matmul(columnsOf(withOnes(X)), S);
      return { dW: all.slice(0, -1), db: all.at(-1) as number[] };
    },
  }),
];

/** The planes on the way, given the products. */
async function pathGiven(
  { sums, slopes }: Products,
  X: Matrix,
  y: number[],
  lr: number,
  steps: number,
  loss: Loss,
): Promise<Plane[]> {
  const planes: Plane[] = [{ w: (X[0] as number[]).map(() => 0), b: 0 }];
  for (let step = 0; step < steps; step++) {
    const { w, b } = planes[step] as Plane;
    const made = await sums(
      X,
      w.map((weight) => [weight]),
      [b],
    );
    const { dW, db } = await slopes(
      X,
      made.map(([sum], i) => [loss.slope(sum as number, y[i] as number)]),
    );
    planes.push({
      w: w.map((weight, k) => weight - (lr * (dW[k]?.[0] as number)) / X.length),
      b: b - (lr * (db[0] as number)) / X.length,
    });
  }
  return planes;
}

type Fit = [use: Product, X: Matrix, y: number[], lr: number, steps: number];

const fitsGiven = (loss: Loss) =>
  products.map((productsOf) => async (...[use, ...args]: Fit): Promise<Plane> => {
    const path = await pathGiven(productsOf(use), ...args, loss);
    return path.at(-1) as Plane;
  });

const trainingsGiven = (loss: Loss) =>
  products.map((productsOf) => async (...[use, X, y, ...args]: Fit) => {
    const path = await pathGiven(productsOf(use), X, y, ...args, loss);
    return told(X, y, path, loss);
  });

/** The gradient, given products and the softmax of each row. */
async function gradientGiven(use: Use, { sums, slopes }: Products, X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  const logits = await sums(X, W, b);
  const errors = errorsOf(await Promise.all(logits.map((row) => use.softmax(row))), Y);
  const { dW, db } = await slopes(X, errors);
  return { dW: dW.map((row) => row.map((sum) => sum / X.length)), db: db.map((sum) => sum / X.length) };
}

const gradientsGiven = products.map(
  (productsOf) => (use: Use, X: Matrix, Y: Matrix, W: Matrix, b: number[]) =>
    gradientGiven(use, productsOf(use), X, Y, W, b),
);

type SoftmaxFit = [use: Use, X: Matrix, Y: Matrix, lr: number, steps: number];

const softmaxTrainingsGiven = gradientsGiven.map((gradientsOf) => async (...[use, X, Y, lr, steps]: SoftmaxFit) => {
  let weights = zeroWeights(X, Y);
  const costs = [softmaxCost(X, Y, weights.W, weights.b)];
  for (let step = 0; step < steps; step++) {
    weights = stepSoftmax(weights, await gradientsOf(use, X, Y, weights.W, weights.b), lr);
    costs.push(softmaxCost(X, Y, weights.W, weights.b));
  }
  return { ...weights, costs };
});

const endsGiven = softmaxTrainingsGiven.map((train) => async (...args: SoftmaxFit) => {
  const { W, b, costs } = await train(...args);
  return { W, b, cost: costs.at(-1) as number };
});

const product = { matmul };
const references = { matmul, softmax };

export const givenProduct = {
  multiple: given(product, ...trainingsGiven(squaredError)),
  logistic: given(product, ...trainingsGiven(binaryCrossEntropy)),
};
export const givenSoftmax = given(references, ...gradientsGiven);
export const givenSoftmaxSteps = given(references, ...softmaxTrainingsGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'fit-multiple-published': given(product, ...fitsGiven(squaredError)),
  'fit-multi-logistic-published': given(product, ...fitsGiven(binaryCrossEntropy)),
  'softmax-gradient-published': givenSoftmax,
  'softmax-gradient-iris': given(references, ...endsGiven),
};

export default published;
