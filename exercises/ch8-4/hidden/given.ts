import { type Given, given } from '@chainrule/grader/exercise';
import {
  backward,
  forward,
  type Gradients,
  loss,
  type Matrix,
  meanGradient,
  type Net,
  type Pass,
  placesOf,
  stepAlong,
} from './references.ts';

type Forward = { forward: (x: number[], n: Net) => Promise<Pass> };
type Backward = { backward: (x: number[], t: number[], n: Net) => Promise<Gradients> };
type Loss = { loss: (o: number[], t: number[]) => Promise<number> };

/** What `backward` ought to make of a forward pass. */
async function backwardGiven(use: Forward, x: number[], t: number[], n: Net): Promise<Gradients> {
  const { h, o } = await use.forward(x, n);
  const deltaO = o.map((output, k) => (output - (t[k] as number)) * (output - output ** 2));
  const deltaH = h.map((activation, j) => {
    const slope = activation - activation ** 2;
    return slope * deltaO.reduce((signal, delta, k) => signal + delta * ((n.W2[j] as number[])[k] as number), 0);
  });
  const table = (input: number[], delta: number[]) => input.map((value) => delta.map((slope) => slope * value));
  return { dW1: table(x, deltaH), dW2: table(h, deltaO), deltaH, deltaO };
}

/** What the mean over a batch ought to be, given the forward passes of its samples. */
async function meanGiven(use: Forward, X: Matrix, T: Matrix, n: Net): Promise<{ dW1: Matrix; dW2: Matrix }> {
  return meanGradient(await Promise.all(X.map((x, i) => backwardGiven(use, x, T[i] as number[], n))));
}

/** Where training steps ought to lead, given the gradients. */
async function stepsGiven(use: Backward, x: number[], t: number[], n: Net, lr: number, steps = 1): Promise<Net> {
  let net = n;
  for (let step = 0; step < steps; step++) net = stepAlong(net, await use.backward(x, t, net), lr);
  return net;
}

/** What `gradientCheck` ought to find, given the functions that it compares. */
async function checkGiven(use: Forward & Loss & Backward, x: number[], t: number[], n: Net, h = 1e-5): Promise<number> {
  const errorOf = async (net: Net) => use.loss((await use.forward(x, net)).o, t);
  const { dW1, dW2 } = await use.backward(x, t, n);
  const differences = placesOf(n).map(async ({ layer, i, j, moved }) => {
    const [above, below] = await Promise.all([errorOf(moved(h)), errorOf(moved(-h))]);
    const analytic = ((layer === 'W1' ? dW1 : dW2)[i] as number[])[j] as number;
    return Math.abs((above - below) / (2 * h) - analytic);
  });
  return Math.max(...(await Promise.all(differences)));
}

export const givenForward = given({ forward }, backwardGiven);

export const givenForwardOfBatch = given({ forward }, meanGiven);

export const givenBackward = given({ backward }, stepsGiven);

export const givenAll = given({ forward, loss, backward }, checkGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'backward-published': givenForward,
  'backward-published-batch': givenForwardOfBatch,
  'train-step-published': givenBackward,
  'gradient-check-published': givenAll,
};

export default published;
