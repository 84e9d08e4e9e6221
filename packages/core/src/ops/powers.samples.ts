import { type OperationSamples, pairs, sample, single, UNSUMMED, vector } from '../../test/samples.ts';

const POSITIVE = { from: 0.25, to: 3 };

export const square: OperationSamples = { smooth: single((nn, x) => nn.square(x)) };

export const squaredDifference: OperationSamples = {
  smooth: pairs((nn, a, b) => nn.squaredDifference(a, b), undefined, undefined, UNSUMMED),
};

export const sqrt: OperationSamples = {
  smooth: single((nn, x) => nn.sqrt(x), POSITIVE),
  extreme: [sample('at 0 and below', [vector(0, -1, 1e-30)], (nn, x) => nn.sqrt(x))],
};

export const rsqrt: OperationSamples = {
  smooth: single((nn, x) => nn.rsqrt(x), POSITIVE),
  extreme: [sample('below 0, and small', [vector(-1, 1e-20)], (nn, x) => nn.rsqrt(x))],
};

export const reciprocal: OperationSamples = {
  smooth: single((nn, x) => nn.reciprocal(x), { from: -2, to: 2, gap: 0.5 }),
  extreme: [sample('at 0', [vector(0, 1)], (nn, x) => nn.reciprocal(x))],
};

export const pow: OperationSamples = {
  smooth: [
    ...pairs((nn, base, exp) => nn.pow(base, exp), POSITIVE, { from: -2, to: 2 }),
    sample('whole powers of numbers below 0', [vector(-2, -0.5, -3)], (nn, x) => nn.pow(x, [2, 3, -1])),
  ],
  extreme: [
    sample('base 0', [vector(0, 0, 0), vector(1, 2, 3)], (nn, base, exp) => nn.pow(base, exp)),
    sample('base 0 and exponent 0', [vector(0, 2), vector(0, 0)], (nn, base, exp) => nn.pow(base, exp), {
      because: 'TensorFlow.js multiplies 0 by 0⁻¹ = Infinity; x⁰ is flat',
      gradients: [
        [0, 0],
        [0, Math.LN2],
      ],
    }),
    sample('a base below 0', [vector(-2), vector(3)], (nn, base, exp) => nn.pow(base, exp)),
  ],
};
