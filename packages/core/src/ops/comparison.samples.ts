import {
  type Library,
  type OperationSamples,
  pairs,
  type Sample,
  sample,
  UNSUMMED,
  vector,
} from '../../test/samples.ts';

const SOME_EQUAL = [vector(1, 2, 3, 0), vector(1, 3, 2, -0)];

function comparison(program: Sample['program']): OperationSamples {
  return {
    differentiable: false,
    smooth: [...pairs(program), sample('with some equal', SOME_EQUAL, program)],
    extreme: [sample('with NaN and Infinity', [vector(Number.NaN, Infinity), vector(Number.NaN, Infinity)], program)],
  };
}

export const equal = comparison((nn, a, b) => nn.equal(a, b));
export const notEqual = comparison((nn, a, b) => nn.notEqual(a, b));
export const greater = comparison((nn, a, b) => nn.greater(a, b));
export const greaterEqual = comparison((nn, a, b) => nn.greaterEqual(a, b));
export const less = comparison((nn, a, b) => nn.less(a, b));
export const lessEqual = comparison((nn, a, b) => nn.lessEqual(a, b));

/** TensorFlow.js takes conditions of booleans alone. */
const condition = (nn: Library, values: number[]) => nn.greater(values, 0);

export const where: OperationSamples = {
  smooth: [
    ...pairs((nn, a, b) => nn.where(condition(nn, [1]), a, b)).map((each) =>
      each.args[0]!.size === 0 && each.args[1]!.size > 0 ? { ...each, instead: UNSUMMED } : each,
    ),
    ...pairs((nn, a, b) => nn.where(condition(nn, [1, 0, 0, 1]), nn.sum(a), nn.sum(b))),
    sample('one by one', [vector(1, 2, 3), vector(4, 5, 6)], (nn, a, b) => nn.where(condition(nn, [1, 0, 1]), a, b)),
  ],
  extreme: [
    sample('NaN that is not chosen', [vector(Number.NaN, 4), vector(1, Infinity)], (nn, a, b) =>
      nn.where(condition(nn, [0, 1]), a, b),
    ),
  ],
};
