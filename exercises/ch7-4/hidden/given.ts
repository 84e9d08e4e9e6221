import { type Given, given } from '@chainrule/grader/exercise';
import {
  type Gradient,
  gradientWith,
  logisticGradient,
  type Parameters,
  sigmoid,
  stepDown,
  told,
} from './references.ts';

type Sigmoid = { sigmoid: (z: number) => Promise<number> };
type Use = Sigmoid & {
  logisticGradient: (x: number[], y: number[], w: number, b: number) => Promise<Gradient>;
};

/** σ′ from what the student's own sigmoid returns: σ(z)(1 − σ(z)), or σ(z)σ(−z). */
async function slopeGiven(use: Sigmoid, z: number): Promise<number> {
  const p = await use.sigmoid(z);
  return p * (1 - p);
}

async function slopeOfBothSidesGiven(use: Sigmoid, z: number): Promise<number> {
  return (await use.sigmoid(z)) * (await use.sigmoid(-z));
}

/** The gradient from the probabilities that the student's own sigmoid returns. */
async function gradientGiven(use: Sigmoid, x: number[], y: number[], w: number, b: number): Promise<Gradient> {
  const probabilities = await Promise.all(x.map((input) => use.sigmoid(w * input + b)));
  const errors = probabilities.map((p, i) => p - (y[i] as number));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { dw: mean(errors.map((error, i) => error * (x[i] as number))), db: mean(errors) };
}

/**
 * One gradient of a fit: the student's own `logisticGradient`, or, where only their sigmoid is wrong, the gradient of
 * its probabilities, because a fit may work it out without calling `logisticGradient`.
 */
async function slopesOfStep(use: Use, x: number[], y: number[], { w, b }: Parameters): Promise<Gradient> {
  const own = await gradientGiven(use, x, y, w, b);
  const right = gradientWith(sigmoid, x, y, w, b);
  const isSigmoidRight = Math.abs(own.db - right.db) + Math.abs(own.dw - right.dw) < 1e-12;
  return isSigmoidRight ? use.logisticGradient(x, y, w, b) : own;
}

type Fit = [use: Use, x: number[], y: number[], w0: number, b0: number, lr: number, steps: number];

async function pathGiven(...[use, x, y, w0, b0, lr, steps]: Fit): Promise<Parameters[]> {
  const path = [{ w: w0, b: b0 }];
  for (let step = 0; step < steps; step++) {
    const at = path[step] as Parameters;
    path.push(stepDown(at, await slopesOfStep(use, x, y, at), lr));
  }
  return path;
}

async function fitGiven(...args: Fit): Promise<Parameters> {
  return (await pathGiven(...args)).at(-1) as Parameters;
}

async function trainingGiven(...args: Fit): Promise<ReturnType<typeof told>> {
  const [, x, y] = args;
  return told(x, y, await pathGiven(...args));
}

const references = { sigmoid, logisticGradient };

export const givenSigmoid = given({ sigmoid }, slopeGiven, slopeOfBothSidesGiven);
export const givenProbabilities = given({ sigmoid }, gradientGiven);
export const givenTraining = given(references, trainingGiven);
const givenFit = given(references, fitGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'sigmoid-gradient-published': givenSigmoid,
  'logistic-gradient-published': givenProbabilities,
  'fit-logistic-published': givenFit,
  'fit-logistic-long': givenFit,
};

export default published;
