import { type OperationSamples, single } from '../../test/samples.ts';

export const reshape: OperationSamples = {
  smooth: [
    ...single((nn, x) => nn.reshape(x, [3, -1]), undefined, [[2, 3, 2], [12]]),
    ...single((nn, x) => nn.reshape(x, []), undefined, [[1, 1]]),
    ...single((nn, x) => nn.reshape(x, [0, 5]), undefined, [[3, 0]]),
  ],
};

export const expandDims: OperationSamples = {
  smooth: [0, 1, -1].flatMap((axis) => single((nn, x) => nn.expandDims(x, axis), undefined, [[3], [2, 3]])),
};

export const transpose: OperationSamples = {
  smooth: [
    ...single((nn, x) => nn.transpose(x), undefined, [[], [3], [2, 3], [2, 3, 4], [0, 3]]),
    ...single((nn, x) => nn.transpose(x, [1, 2, 0]), undefined, [[2, 3, 4]]),
  ],
};
