import * as core from '@chainrule/core';
import type { Library } from '@chainrule/core/testing';
import { describe, expect, test } from 'vitest';
import { differences } from '../src/compare.ts';
import { loadOracle, TOLERANCE } from '../src/index.ts';

const STEPS = 20;
const oracle = await loadOracle();
const tf = oracle.tf as unknown as Library;

type Optimizers = Pick<typeof core.train, 'sgd' | 'momentum' | 'adagrad' | 'rmsprop' | 'adam'>;
type Make = (train: Optimizers) => Pick<core.Optimizer, 'minimize'> & { epsilon?: number; beta2?: number };

/** Where to start, and what to go down; each in float32, so that both libraries see the same numbers. */
interface Descent {
  readonly starts: readonly (number[] | number[][])[];
  readonly loss: (nn: Library, ...variables: core.Tensor[]) => core.Tensor;
}

const descents: Record<string, Descent> = {
  'a valley': {
    starts: [[1, -2]],
    loss: (nn, w) => nn.sum(nn.mul([1, 10], nn.square(w))),
  },
  'steep walls, where gradients are in the thousands': {
    starts: [[100, -200, 50]],
    loss: (nn, w) => nn.sum(nn.mul([64, 16, 32], nn.square(w))),
  },
  'a flat place, where gradients are 0': {
    starts: [[0, 3, -0.5]],
    loss: (nn, w) => nn.sum(nn.mul([1, 0, 2], nn.square(w))),
  },
  'the 2-2-2 network': {
    starts: [
      [
        [0.3, 0.4],
        [0.25, 0.35],
      ],
      [
        [0.45, 0.7],
        [0.4, 0.6],
      ],
    ],
    loss: (nn, W1, W2) =>
      nn.losses.meanSquaredError([[0.4, 0.6]], nn.sigmoid(nn.matMul(nn.sigmoid(nn.matMul([[0.1, 0.2]], W1!)), W2!))),
  },
};

const optimizers: Record<string, Make> = {
  'sgd(0.01)': (train) => train.sgd(0.01),
  'sgd(0.0001)': (train) => train.sgd(0.0001),
  'momentum(0.001, 0.9)': (train) => train.momentum(0.001, 0.9),
  'momentum(0.0001, 0.5)': (train) => train.momentum(0.0001, 0.5),
  'momentum(0.0001, 0.9, true)': (train) => train.momentum(0.0001, 0.9, true),
  'adagrad(0.001)': (train) => train.adagrad(0.001),
  'adagrad(0.1, 0.5)': (train) => train.adagrad(0.1, 0.5),
  'rmsprop(0.001)': (train) => train.rmsprop(0.001),
  'rmsprop(0.01, 0.5)': (train) => train.rmsprop(0.01, 0.5),
  'rmsprop(0.001, 0.9, 0.5, 0.001)': (train) => train.rmsprop(0.001, 0.9, 0.5, 0.001),
  'adam(0.001)': (train) => train.adam(0.001),
  'adam(0.01, 0.8, 0.99)': (train) => train.adam(0.01, 0.8, 0.99),
};

/** TensorFlow.js' Adam adds ε after the bias correction; ε/√(1 − β₂ᵗ) there does in step t what ε does before it. */
function alignEpsilon(optimizer: ReturnType<Make>, t: number): void {
  if (optimizer.beta2 !== undefined) optimizer.epsilon = 1e-7 / Math.sqrt(1 - optimizer.beta2 ** t);
}

/** The variables after every step. */
function trajectory(nn: Library, make: Make, { starts, loss }: Descent): { shape: core.Shape; values: Float64Array }[] {
  const variables = starts.map((start) => nn.variable(nn.tensor(start)));
  const optimizer = make(nn.train);
  return Array.from({ length: STEPS }, (_, i) => {
    if (nn === tf) alignEpsilon(optimizer, i + 1);
    optimizer.minimize(() => loss(nn, ...variables), false, variables);
    return variables.map((w) => ({ shape: w.shape, values: w.dataSync() }));
  }).flat();
}

describe(`${STEPS} steps of core and of ${oracle.title}`, () => {
  const pairs = Object.keys(optimizers).flatMap((optimizer) => Object.keys(descents).map((down) => [optimizer, down]));

  test.each(pairs)('agree for %s in %s', (optimizer, down) => {
    const make = optimizers[optimizer!]!;
    const theirs = trajectory(tf, make, descents[down!]!);
    const found = trajectory(core, make, descents[down!]!).flatMap((ours, i) =>
      differences({ name: `step ${i + 1}`, ...ours }, { name: '', ...theirs[i]! }, TOLERANCE),
    );
    expect(found.slice(0, 5).join('\n')).toBe('');
  });
});

describe(`where the ε of Adam stands, in core and in ${oracle.title}`, () => {
  /** The first step from 0 under a gradient of 0.001, whose bias-corrected size is near ε. */
  const step = (nn: Library, epsilon: number) => {
    const w = nn.variable(nn.tensor([0]));
    nn.train.adam(0.001, 0.9, 0.999, epsilon).minimize(() => nn.sum(nn.mul(0.001, w)), false, [w]);
    return w.dataSync()[0]!;
  };

  test('core adds it beside √v before the correction, as Keras does; the published digits say so', () => {
    expect(step(core, 1e-7)).toBeCloseTo(-0.0009968476908, 13);
  });

  test('TensorFlow.js adds it after the correction', () => {
    expect(step(tf, 1e-7) / -0.00099990001).toBeCloseTo(1, 4);
  });

  test('ε/√(1 − β₂) there does in the first step what ε does here', () => {
    expect(step(tf, 1e-7 / Math.sqrt(1 - 0.999)) / step(core, 1e-7)).toBeCloseTo(1, 4);
  });
});
