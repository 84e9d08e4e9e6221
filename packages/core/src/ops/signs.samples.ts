import { type OperationSamples, sample, single, vector } from '../../test/samples.ts';

export const abs: OperationSamples = {
  smooth: single((nn, x) => nn.abs(x), { from: -2, to: 2, gap: 0.1 }),
  extreme: [
    sample('at 0', [vector(-1, 0, 1)], (nn, x) => nn.abs(x), {
      because: 'TensorFlow.js takes −1 for the slope at 0; the central difference is 0',
      gradients: [[-1, 0, 1]],
    }),
  ],
};

export const sign: OperationSamples = {
  smooth: single((nn, x) => nn.sign(x), { from: -2, to: 2, gap: 0.1 }),
  extreme: [sample('at 0 and far out', [vector(0, 1e30, -Infinity)], (nn, x) => nn.sign(x))],
};
