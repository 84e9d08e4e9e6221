import type { Matrix, Plane } from '../references.ts';
import { dot, sigmoid, total, transposed, widthOf } from './algebra.ts';

/** What a wrong fit has in place of the right thing. */
export type Replaced = {
  /** The slope of a sample's loss for its sum. */
  slope?: (sum: number, target: number) => number;
  /** How the slopes of the samples become one. */
  average?: (sum: number, n: number) => number;
  step?: (X: Matrix, y: number[], plane: Plane, lr: number, gradient: typeof gradientOf) => Plane;
};

export const squaredSlope = (sum: number, target: number) => 2 * (sum - target);
export const logisticSlope = (sum: number, label: number) => sigmoid(sum) - label;

function gradientOf(
  X: Matrix,
  y: number[],
  { w, b }: Plane,
  slope: NonNullable<Replaced['slope']>,
  average: NonNullable<Replaced['average']>,
): { dw: number[]; db: number } {
  const slopes = X.map((row, i) => slope(dot(row, w) + b, y[i]!));
  return {
    dw: transposed(X).map((feature) => average(dot(feature, slopes), X.length)),
    db: average(total(slopes), X.length),
  };
}

/** Gradient descent from zeros with pieces replaced. */
export function fitPlane(X: Matrix, y: number[], lr: number, steps: number, replaced: Replaced): Plane {
  const features = widthOf(X);
  if (X.length !== y.length || X.length === 0) throw new RangeError('samples');
  const { slope = squaredSlope, average = (sum, n) => sum / n } = replaced;
  const step =
    replaced.step ??
    ((xs, ys, plane, rate, gradient) => {
      const { dw, db } = gradient(xs, ys, plane, slope, average);
      return { w: plane.w.map((weight, k) => weight - rate * dw[k]!), b: plane.b - rate * db };
    });
  let plane: Plane = { w: new Array<number>(features).fill(0), b: 0 };
  for (let taken = 0; taken < steps; taken++) plane = step(X, y, plane, lr, gradientOf);
  return plane;
}

type Slope = NonNullable<Replaced['slope']>;
type Step = NonNullable<Replaced['step']>;

const mean = (sum: number, n: number) => sum / n;

/** Steps that go wrong in the same way whatever the loss is. */
export const wrongSteps: Record<
  'newWeights' | 'noBias' | 'eachSample' | 'oneByOne' | 'sameForAll',
  (slope: Slope) => Step
> = {
  newWeights: (slope) => (X, y, plane, lr, gradient) => {
    const { dw } = gradient(X, y, plane, slope, mean);
    const w = plane.w.map((weight, k) => weight - lr * dw[k]!);
    return { w, b: plane.b - lr * gradient(X, y, { w, b: plane.b }, slope, mean).db };
  },
  noBias:
    (slope) =>
    (X, y, { w, b }, lr, gradient) => {
      const { dw } = gradient(X, y, { w, b }, slope, mean);
      return { w: w.map((weight, k) => weight - lr * dw[k]!), b };
    },
  eachSample: (slope) => (X, y, plane, lr, gradient) =>
    X.reduce((at, row, i) => {
      const { dw, db } = gradient([row], [y[i]!], at, slope, mean);
      return { w: at.w.map((weight, k) => weight - lr * dw[k]!), b: at.b - lr * db };
    }, plane),
  oneByOne: (slope) => (X, y, plane, lr, gradient) => {
    const at = { w: [...plane.w], b: plane.b };
    for (let k = 0; k < at.w.length; k++) at.w[k]! -= lr * gradient(X, y, at, slope, mean).dw[k]!;
    at.b -= lr * gradient(X, y, at, slope, mean).db;
    return at;
  },
  sameForAll:
    (slope) =>
    (X, y, { w, b }, lr, gradient) => {
      const { dw, db } = gradient(X, y, { w, b }, slope, mean);
      return { w: w.map((weight) => weight - lr * total(dw)), b: b - lr * db };
    },
};
