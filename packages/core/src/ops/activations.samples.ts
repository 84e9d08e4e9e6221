import { type OperationSamples, sample, single, vector } from '../../test/samples.ts';

const FAR = [vector(-1000, -100, -40, 0, 40, 100, 1000)];
const KINK = { from: -2, to: 2, gap: 0.1 };

export const sigmoid: OperationSamples = {
  smooth: single((nn, x) => nn.sigmoid(x), { from: -4, to: 4 }),
  extreme: [sample('far out', FAR, (nn, x) => nn.sigmoid(x))],
};

export const logSigmoid: OperationSamples = {
  smooth: single((nn, x) => nn.logSigmoid(x), { from: -4, to: 4 }),
  extreme: [sample('far out', FAR, (nn, x) => nn.logSigmoid(x))],
};

export const softplus: OperationSamples = {
  smooth: single((nn, x) => nn.softplus(x), { from: -4, to: 4 }),
  extreme: [sample('far out', FAR, (nn, x) => nn.softplus(x))],
};

export const tanh: OperationSamples = {
  smooth: single((nn, x) => nn.tanh(x), { from: -2, to: 2 }),
  extreme: [sample('far out', FAR, (nn, x) => nn.tanh(x))],
};

export const relu: OperationSamples = {
  smooth: single((nn, x) => nn.relu(x), KINK),
  extreme: [sample('far out, and at the kink', FAR, (nn, x) => nn.relu(x))],
};

export const leakyRelu: OperationSamples = {
  smooth: [...single((nn, x) => nn.leakyRelu(x), KINK), ...single((nn, x) => nn.leakyRelu(x, 0.01), KINK)],
  extreme: [sample('far out, and at the kink', FAR, (nn, x) => nn.leakyRelu(x))],
};

export const step: OperationSamples = {
  smooth: [...single((nn, x) => nn.step(x), KINK), ...single((nn, x) => nn.step(x, 0.5), KINK)],
  extreme: [sample('far out, and at 0', FAR, (nn, x) => nn.step(x))],
};
