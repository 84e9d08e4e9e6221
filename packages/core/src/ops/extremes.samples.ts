import { numbers, type OperationSamples, reductions, type Sample, sample, single, vector } from '../../test/samples.ts';

const TIES = [vector(2, 7, 7, -1)];
const SHARED = 'TensorFlow.js gives every one of the equal elements the whole gradient; here they share it';

export const max: OperationSamples = {
  smooth: [
    ...reductions((nn, x, axis, keepDims) => nn.max(x, axis, keepDims)),
    ...single((nn, x) => nn.max(x), undefined, [[], [1]]),
  ],
  extreme: [
    sample('with a tie', TIES, (nn, x) => nn.max(x), { because: SHARED, gradients: [[0, 0.5, 0.5, 0]] }),
    sample('of infinities', [vector(-Infinity, 3, Infinity)], (nn, x) => nn.max(x)),
  ],
};

export const min: OperationSamples = {
  smooth: [
    ...reductions((nn, x, axis, keepDims) => nn.min(x, axis, keepDims)),
    ...single((nn, x) => nn.min(x), undefined, [[], [1]]),
  ],
  extreme: [
    sample('with a tie', [vector(2, -1, -1, 7)], (nn, x) => nn.min(x), {
      because: SHARED,
      gradients: [[0, 0.5, 0.5, 0]],
    }),
    sample('of infinities', [vector(-Infinity, 3, Infinity)], (nn, x) => nn.min(x)),
  ],
};

const places = (
  program: (nn: Parameters<Sample['program']>[0], x: Sample['args'][number], axis?: number) => Sample['args'][number],
): OperationSamples => ({
  differentiable: false,
  smooth: [undefined, 0, 1, 2, -1, -3].map((axis, seed) =>
    sample(`along axis ${axis}`, [numbers([2, 3, 4], seed + 1)], (nn, x) => program(nn, x!, axis)),
  ),
  extreme: [
    sample('with a tie', TIES, (nn, x) => program(nn, x!)),
    sample('of one element', [vector(3)], (nn, x) => program(nn, x!)),
  ],
});

export const argMax = places((nn, x, axis) => nn.argMax(x, axis));
export const argMin = places((nn, x, axis) => nn.argMin(x, axis));
