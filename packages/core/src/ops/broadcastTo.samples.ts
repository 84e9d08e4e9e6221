import { type OperationSamples, single } from '../../test/samples.ts';

export const broadcastTo: OperationSamples = {
  smooth: [...single((nn, x) => nn.broadcastTo(x, [2, 3, 4]), undefined, [[], [4], [3, 1], [2, 1, 4], [2, 3, 4]])],
};
