import { numbers, type OperationSamples, reductions, sample, single } from '../../test/samples.ts';

const FAR_APART = numbers([2, 3], 1, { from: -1e6, to: 1e6 });

export const sum: OperationSamples = {
  smooth: [
    ...reductions((nn, x, axis, keepDims) => nn.sum(x, axis, keepDims)),
    ...single((nn, x) => nn.sum(x), undefined, [[], [0], [1]]),
    ...single((nn, x) => nn.sum(x, 1), undefined, [[2, 0]]),
  ],
  extreme: [sample('of large numbers', [FAR_APART], (nn, x) => nn.sum(x, 0))],
};

export const mean: OperationSamples = {
  smooth: [
    ...reductions((nn, x, axis, keepDims) => nn.mean(x, axis, keepDims)),
    ...single((nn, x) => nn.mean(x), undefined, [[], [1]]),
  ],
  extreme: [sample('of large numbers', [FAR_APART], (nn, x) => nn.mean(x, 0))],
};
