import { type OperationSamples, pairs, sample, single, vector } from '../../test/samples.ts';

export const add: OperationSamples = { smooth: pairs((nn, a, b) => nn.add(a, b)) };

export const sub: OperationSamples = { smooth: pairs((nn, a, b) => nn.sub(a, b)) };

export const mul: OperationSamples = {
  smooth: pairs((nn, a, b) => nn.mul(a, b)),
  extreme: [sample('zeros and infinities', [vector(0, 3, Infinity), vector(0, 0, 2)], (nn, a, b) => nn.mul(a, b))],
};

export const div: OperationSamples = {
  smooth: pairs((nn, a, b) => nn.div(a, b), { from: -2, to: 2 }, { from: -2, to: 2, gap: 0.5 }),
  extreme: [sample('by zero', [vector(1, -1, 0), vector(0, 0, 0)], (nn, a, b) => nn.div(a, b))],
};

export const neg: OperationSamples = { smooth: single((nn, x) => nn.neg(x)) };
