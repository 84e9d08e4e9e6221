import { type OperationSamples, sample, single, vector } from '../../test/samples.ts';

const POSITIVE = { from: 0.25, to: 3 };

export const exp: OperationSamples = {
  smooth: single((nn, x) => nn.exp(x), { from: -2, to: 2 }),
  extreme: [sample('where it overflows and underflows', [vector(-1000, 0, 1000)], (nn, x) => nn.exp(x))],
};

export const expm1: OperationSamples = {
  smooth: single((nn, x) => nn.expm1(x), { from: -2, to: 2 }),
  extreme: [sample('near 0', [vector(-1e-7, 0, 1e-7)], (nn, x) => nn.expm1(x))],
};

export const log: OperationSamples = {
  smooth: single((nn, x) => nn.log(x), POSITIVE),
  extreme: [sample('at 0 and below', [vector(0, -1, Infinity)], (nn, x) => nn.log(x))],
};

export const log1p: OperationSamples = {
  smooth: single((nn, x) => nn.log1p(x), { from: -0.5, to: 2 }),
  extreme: [sample('near 0', [vector(-1e-7, 0, 1e-7)], (nn, x) => nn.log1p(x))],
};
