import { numbers, type OperationSamples, reductions, sample, single, vector } from '../../test/samples.ts';

const RANGE = { from: -2, to: 2, gap: 0.25 };

export const prod: OperationSamples = {
  smooth: [
    ...reductions((nn, x, axis, keepDims) => nn.prod(x, axis, keepDims), RANGE, {
      because: 'TensorFlow.js does not count the axis from the end in this gradient, and refuses it',
      gradients: 'central differences',
    }),
    ...single((nn, x) => nn.prod(x), RANGE, [[1], [4]]),
    sample('with one 0', [vector(2, 0, -3)], (nn, x) => nn.prod(x!)),
    sample('with two 0', [vector(2, 0, -3, 0)], (nn, x) => nn.prod(x!)),
  ],
  extreme: [sample('large and small', [numbers([6], 1, { from: 900, to: 1000 })], (nn, x) => nn.prod(x!))],
};
