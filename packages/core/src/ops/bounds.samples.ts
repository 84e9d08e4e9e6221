import { type OperationSamples, pairs, sample, single, UNSUMMED, vector } from '../../test/samples.ts';

const LOW = { from: -3, to: 0.9 };
const HIGH = { from: 1.1, to: 3 };
const TIES = [vector(1, 2, 3), vector(1, 1, 4)];

export const maximum: OperationSamples = {
  smooth: [
    ...pairs((nn, a, b) => nn.maximum(a, b), LOW, HIGH, UNSUMMED),
    ...pairs((nn, a, b) => nn.maximum(a, b), HIGH, LOW, UNSUMMED),
  ],
  extreme: [sample('with a tie', TIES, (nn, a, b) => nn.maximum(a, b))],
};

export const minimum: OperationSamples = {
  smooth: [
    ...pairs((nn, a, b) => nn.minimum(a, b), LOW, HIGH, UNSUMMED),
    ...pairs((nn, a, b) => nn.minimum(a, b), HIGH, LOW, UNSUMMED),
  ],
  extreme: [sample('with a tie', TIES, (nn, a, b) => nn.minimum(a, b))],
};

export const clipByValue: OperationSamples = {
  smooth: single((nn, x) => nn.clipByValue(x, -1, 1.5), { from: -3, to: 3 }),
  extreme: [sample('on the bounds', [vector(-1, 0.5, 1, 2, Infinity)], (nn, x) => nn.clipByValue(x, -1, 1))],
};
