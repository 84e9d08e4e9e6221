import { type Given, given } from '@chainrule/grader/exercise';
import {
  type Act,
  activate,
  activationGradient,
  type Gate,
  type Matrix,
  perceptron,
  signalThrough,
  step,
  type Trained,
  weightedSum,
} from './references.ts';

type Step = { step: (z: number) => Promise<0 | 1> };
type Neuron = Step & { perceptron: (x: number[], w: number[], b: number) => Promise<0 | 1> };
type Activate = { activate: (kind: Act, z: number, a?: number) => Promise<number> };
type Slopes = Activate & { activationGradient: (kind: Act, z: number, a?: number) => Promise<number> };

/** What `perceptron` ought to make of `step`. A step that answers the same to a sum below 0 is none, here and below. */
async function perceptronGiven(use: Step, x: number[], w: number[], b: number): Promise<number> {
  await use.step(-1);
  return use.step(weightedSum(x, w, b));
}

/** What a neuron answers, by the student's `perceptron` where that is off, else by `step`. */
async function fires(use: Neuron, x: number[], w: number[], b: number): Promise<0 | 1> {
  const answer = await use.perceptron(x, w, b);
  return answer === perceptron(x, w, b) ? ((await perceptronGiven(use, x, w, b)) as 0 | 1) : answer;
}

/** The weights of the task text. */
const GATES = {
  AND: { w: [0.5, 0.5], b: -0.7 },
  NAND: { w: [-0.5, -0.5], b: 0.7 },
  OR: { w: [0.6, 0.6], b: -0.5 },
};

async function gateGiven(use: Neuron, kind: Gate, x1: number, x2: number): Promise<number> {
  await Promise.all([use.step(-1), use.perceptron([0, 0], GATES.AND.w, GATES.AND.b)]);
  const neuron = (one: keyof typeof GATES, x: number[]) => fires(use, x, GATES[one].w, GATES[one].b);
  if (kind !== 'XOR') return neuron(kind, [x1, x2]);
  return neuron('AND', [await neuron('NAND', [x1, x2]), await neuron('OR', [x1, x2])]);
}

/** Where training ought to lead with that neuron. */
async function trainingGiven(use: Neuron, X: Matrix, t: number[], lr: number, maxEpochs: number): Promise<Trained> {
  let w = X[0].map(() => 0);
  let b = 0;
  const errors: number[] = [];
  while (errors.length < maxEpochs && errors.at(-1) !== 0) {
    let wrong = 0;
    for (const [i, x] of X.entries()) {
      const miss = t[i] - (await fires(use, x, w, b));
      if (miss !== 0) wrong++;
      w = w.map((weight, j) => weight + miss * lr * x[j]);
      b += miss * lr;
    }
    errors.push(wrong);
  }
  return { w, b, errors };
}

/** What `activationGradient` ought to make of an activation. */
async function slopeGiven(use: Activate, kind: Act, z: number, a?: number): Promise<number> {
  if (kind === 'relu' || kind === 'leakyRelu') return activationGradient(kind, z, a);
  const f = await use.activate(kind, z, a);
  return kind === 'sigmoid' ? f - f ** 2 : (1 - f) * (1 + f);
}

/** The same, where a ReLU's slope is the step of its sum. */
async function slopeOfStepGiven(use: Activate & Step, kind: Act, z: number, a?: number): Promise<number> {
  await use.step(-1);
  return kind === 'relu' ? use.step(z) : slopeGiven(use, kind, z, a);
}

/** What `backSignal` ought to make of the student's slopes where they are off, else of the activations. */
async function signalGiven(use: Slopes, kind: Act, zs: number[], ws: number[]): Promise<number> {
  await use.activationGradient(kind, -1);
  const slopeOf = async (z: number) => {
    const slope = await use.activationGradient(kind, z);
    return slope === activationGradient(kind, z) ? slopeGiven(use, kind, z) : slope;
  };
  return signalThrough(ws, await Promise.all(zs.map(slopeOf)));
}

export const givenStep = given({ step }, perceptronGiven);

/** A perceptron with what it refuses. */
function strictPerceptron(x: number[], w: number[], b: number): 0 | 1 {
  if (x.length !== w.length) throw new RangeError('x and w differ in length');
  return perceptron(x, w, b);
}

export const givenNeuronInTraining = given({ perceptron: strictPerceptron, step }, trainingGiven);

export const givenActivate = given({ activate, step }, slopeGiven, slopeOfStepGiven);

export const givenSlopes = given({ activationGradient, activate }, signalGiven);

const givenNeuronInGate = given({ perceptron, step }, gateGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'perceptron-published': givenStep,
  'gate-truth-tables': givenNeuronInGate,
  'gate-xor': givenNeuronInGate,
  'train-perceptron-published': givenNeuronInTraining,
  'activation-gradient-published': givenActivate,
  'back-signal-published': givenSlopes,
};

export default published;
