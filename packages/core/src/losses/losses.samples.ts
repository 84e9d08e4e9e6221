import { type Library, numbers, type OperationSamples, type Sample, sample, vector } from '../../test/samples.ts';
import { Tensor } from '../tensor.ts';

type Loss = (nn: Library, predictions: Tensor) => Tensor;

const PROBABILITIES = { from: 0.05, to: 0.95 };
const LOGITS = { from: -3, to: 3 };
const BITS = [
  [1, 0],
  [0, 0],
  [1, 1],
];
const ONE_HOT = [
  [0, 1, 0, 0],
  [0, 0, 0, 1],
  [1, 0, 0, 0],
];
const CLASSES = [1, 3, 0];

const rows = (...values: number[][]) =>
  new Tensor(Float64Array.from(values.flat(), Math.fround), [values.length, values[0]!.length]);
const of = (title: string, predictions: Tensor, loss: Loss, instead?: Sample['instead']) =>
  sample(title, [predictions], (nn, x) => loss(nn, x!), instead);

/** How far 1 − 1e-7, as float64 has it, is from 1. */
const CLIPPED = 1 - (1 - 1e-7);
const costOf = (q: number) => q + q ** 2 / 2 + q ** 3 / 3;

/** e⁻⁴⁰, and so to 17 digits ln(1 + e⁻⁴⁰) and 1 − σ(40). */
const EXP_MINUS_40 = 4.248354255291589e-18;

export const meanSquaredError: OperationSamples = {
  smooth: [
    sample('of a vector', [numbers([4], 1), numbers([4], 2)], (nn, a, b) => nn.losses.meanSquaredError(a!, b!)),
    sample('of a matrix', [numbers([3, 2], 1), numbers([3, 2], 2)], (nn, a, b) => nn.losses.meanSquaredError(a!, b!)),
    sample('of one element', [vector(2), vector(5)], (nn, a, b) => nn.losses.meanSquaredError(a!, b!)),
  ],
};

export const binaryCrossentropy: OperationSamples = {
  smooth: [
    of('of probabilities', numbers([3, 2], 1, PROBABILITIES), (nn, p) =>
      nn.losses.binaryCrossentropy(nn.tensor(BITS), p),
    ),
    of('of soft labels', numbers([3], 1, PROBABILITIES), (nn, p) =>
      nn.losses.binaryCrossentropy(nn.tensor([0.25, 0.5, 1]), p),
    ),
    of('of logits', numbers([3, 2], 2, LOGITS), (nn, z) => nn.losses.binaryCrossentropy(nn.tensor(BITS), z, true)),
  ],
  extreme: [
    of('of probabilities 0 and 1, right', vector(1, 0), (nn, p) => nn.losses.binaryCrossentropy(nn.tensor([1, 0]), p), {
      because: 'in float32, 1 − 1e-7 is 1 − 1.19e-7; each costs −ln(1 − q) = q + q²/2 + q³/3 + …',
      value: [(costOf(CLIPPED) + costOf(1e-7)) / 2],
    }),
    of('of a probability of 0 for label 1', vector(0, 0), (nn, p) =>
      nn.losses.binaryCrossentropy(nn.tensor([1, 1]), p),
    ),
  ],
};

export const sigmoidCrossEntropy: OperationSamples = {
  smooth: [
    of('of logits', numbers([3, 2], 2, LOGITS), (nn, z) => nn.losses.sigmoidCrossEntropy(nn.tensor(BITS), z)),
    of('of soft labels', numbers([3], 1, LOGITS), (nn, z) =>
      nn.losses.sigmoidCrossEntropy(nn.tensor([0.25, 0.5, 1]), z),
    ),
  ],
  extreme: [
    of('of ±1000', vector(1000, -1000, 1000, -1000), (nn, z) =>
      nn.losses.sigmoidCrossEntropy(nn.tensor([1, 1, 0, 0]), z),
    ),
    of('nearly sure', vector(40), (nn, z) => nn.losses.sigmoidCrossEntropy(nn.tensor([1]), z), {
      because: 'TensorFlow.js takes the slope as the difference of two numbers near 1; it is σ(40) − 1 = −e⁻⁴⁰',
      gradients: [[-EXP_MINUS_40]],
    }),
  ],
};

export const categoricalCrossentropy: OperationSamples = {
  smooth: [
    of('of probabilities', numbers([3, 4], 1, PROBABILITIES), (nn, p) =>
      nn.losses.categoricalCrossentropy(nn.tensor(ONE_HOT), nn.softmax(p)),
    ),
    of('of rows that do not add up to 1', numbers([3, 4], 1, PROBABILITIES), (nn, p) =>
      nn.losses.categoricalCrossentropy(nn.tensor(ONE_HOT), p),
    ),
    of('of logits', numbers([3, 4], 2, LOGITS), (nn, z) =>
      nn.losses.categoricalCrossentropy(nn.tensor(ONE_HOT), z, true),
    ),
  ],
  extreme: [
    of('of a probability of 0', rows([1, 0]), (nn, p) => nn.losses.categoricalCrossentropy(nn.tensor([[0, 1]]), p)),
  ],
};

export const sparseCategoricalCrossentropy: OperationSamples = {
  smooth: [
    of('of probabilities', numbers([3, 4], 1, PROBABILITIES), (nn, p) =>
      nn.losses.sparseCategoricalCrossentropy(nn.tensor(CLASSES), nn.softmax(p)),
    ),
    of('of logits', numbers([3, 4], 2, LOGITS), (nn, z) =>
      nn.losses.sparseCategoricalCrossentropy(nn.tensor(CLASSES), z, true),
    ),
  ],
};

export const softmaxCrossEntropy: OperationSamples = {
  smooth: [
    of('of logits', numbers([3, 4], 2, LOGITS), (nn, z) => nn.losses.softmaxCrossEntropy(nn.tensor(ONE_HOT), z)),
    of('of a single sample', numbers([4], 2, LOGITS), (nn, z) =>
      nn.losses.softmaxCrossEntropy(nn.tensor([0, 1, 0, 0]), z),
    ),
  ],
  extreme: [
    of('of ±1000', rows([1000, -1000], [-1000, 1000]), (nn, z) =>
      nn.losses.softmaxCrossEntropy(
        nn.tensor([
          [1, 0],
          [1, 0],
        ]),
        z,
      ),
    ),
    of('nearly sure', rows([40, 0]), (nn, z) => nn.losses.softmaxCrossEntropy(nn.tensor([[1, 0]]), z), {
      because: 'TensorFlow.js takes differences of numbers near 1; value and slopes are e⁻⁴⁰',
      value: [EXP_MINUS_40],
      gradients: [[-EXP_MINUS_40, EXP_MINUS_40]],
    }),
  ],
};
