import { type OperationSamples, single } from '../../test/samples.ts';

export const sin: OperationSamples = { smooth: single((nn, x) => nn.sin(x), { from: -4, to: 4 }) };

export const cos: OperationSamples = { smooth: single((nn, x) => nn.cos(x), { from: -4, to: 4 }) };
