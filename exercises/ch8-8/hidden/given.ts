import { type Given, given } from '@chainrule/grader/exercise';
import type { Gradients, Matrix, Net, Pass, Trained } from './references.ts';
import * as reference from './references.ts';

type Projection = {
  lookup: (E: Matrix, ids: number[]) => Promise<Matrix>;
  concatenate: (vectors: Matrix) => Promise<number[]>;
};
type CrossEntropy = { crossEntropy: (probabilities: number[], target: number) => Promise<number> };
type Forward = { forward: (ids: number[], net: Net) => Promise<Pass> };
type Backward = { backward: (contexts: number[][], targets: number[], net: Net) => Promise<Gradients> };
type Step = {
  trainStep: (contexts: number[][], targets: number[], net: Net, learningRate: number) => Promise<Net>;
};

/** The pass that belongs to the given rows and how they are joined. */
async function forwardGiven(use: Projection, ids: number[], net: Net): Promise<Pass> {
  return reference.passFrom(await use.concatenate(await use.lookup(net.E, ids)), net);
}

async function perplexityGiven(use: CrossEntropy, probabilities: number[]): Promise<number> {
  const losses = await Promise.all(probabilities.map((p) => use.crossEntropy([p], 0)));
  return Math.exp(reference.average(losses));
}

/** The gradients that belong to the given forward passes. */
async function backwardGiven(use: Forward, contexts: number[][], targets: number[], net: Net): Promise<Gradients> {
  const passes = await Promise.all(contexts.map((ids) => use.forward(ids, net)));
  return reference.gradientsFrom(passes, contexts, targets, net);
}

/** Where the given gradients lead. */
async function stepGiven(
  use: Backward,
  contexts: number[][],
  targets: number[],
  net: Net,
  learningRate: number,
): Promise<Net> {
  return reference.stepAlong(net, await use.backward(contexts, targets, net), learningRate);
}

/** Where the given steps lead, and the given losses on the way. */
async function epochsGiven(
  use: Step & Forward & CrossEntropy,
  contexts: number[][],
  targets: number[],
  start: Net,
  orders: number[][],
  batchSize: number,
  learningRate: number,
): Promise<Trained> {
  let net = start;
  const history: number[] = [];
  for (const order of orders) {
    for (const batch of reference.batchesOf(order, batchSize)) {
      const examples = batch.map((i) => contexts[i]);
      const answers = batch.map((i) => targets[i]);
      net = await use.trainStep(examples, answers, net, learningRate);
    }
    const losses = contexts.map(async (ids, i) =>
      use.crossEntropy((await use.forward(ids, net)).probabilities, targets[i]),
    );
    history.push(reference.average(await Promise.all(losses)));
  }
  return { net, history };
}

async function nextGiven(use: Forward, ids: number[], net: Net): Promise<number> {
  return reference.largest((await use.forward(ids, net)).probabilities);
}

const { lookup, concatenate, crossEntropy, forward, backward, trainStep } = reference;

export const givenProjection = given({ lookup, concatenate }, forwardGiven);
export const givenCrossEntropy = given({ crossEntropy }, perplexityGiven);
export const givenForward = given({ forward }, backwardGiven);
export const givenBackward = given({ backward }, stepGiven);
export const givenStep = given({ trainStep, forward, crossEntropy }, epochsGiven);
export const givenProbabilities = given({ forward }, nextGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'forward-published': givenProjection,
  'perplexity-published': givenCrossEntropy,
  'backward-published': givenForward,
  'train-step-published': givenBackward,
  'train-epochs-published': givenStep,
  'next-word-published': givenProbabilities,
};

export default published;
