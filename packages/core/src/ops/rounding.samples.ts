import { type OperationSamples, sample, vector } from '../../test/samples.ts';

const BETWEEN = [vector(-1.75, -0.25, 0.375, 1.125, 2.75)];
const HALVES = [vector(-2.5, -1.5, -0.5, 0, 0.5, 1.5, 2.5, 1e10)];

export const floor: OperationSamples = {
  smooth: [sample('between whole numbers', BETWEEN, (nn, x) => nn.floor(x))],
  extreme: [sample('on halves and whole numbers', HALVES, (nn, x) => nn.floor(x))],
};

export const ceil: OperationSamples = {
  smooth: [sample('between whole numbers', BETWEEN, (nn, x) => nn.ceil(x))],
  extreme: [sample('on halves and whole numbers', HALVES, (nn, x) => nn.ceil(x))],
};

export const round: OperationSamples = {
  smooth: [sample('between whole numbers', BETWEEN, (nn, x) => nn.round(x))],
  extreme: [sample('on halves and whole numbers', HALVES, (nn, x) => nn.round(x))],
};
