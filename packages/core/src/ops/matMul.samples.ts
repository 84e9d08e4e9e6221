import { numbers, type OperationSamples, sample } from '../../test/samples.ts';

const [n, k, m] = [2, 3, 4];

export const matMul: OperationSamples = {
  smooth: [
    ...[false, true].flatMap((transposeA) =>
      [false, true].map((transposeB) =>
        sample(
          `transposeA ${transposeA}, transposeB ${transposeB}`,
          [numbers(transposeA ? [k, n] : [n, k], 1), numbers(transposeB ? [m, k] : [k, m], 2)],
          (nn, a, b) => nn.matMul(a!, b!, transposeA, transposeB),
        ),
      ),
    ),
    sample('one element', [numbers([1, 1], 1), numbers([1, 1], 2)], (nn, a, b) => nn.matMul(a!, b!)),
    sample('an empty batch', [numbers([0, 3], 1), numbers([3, 2], 2)], (nn, a, b) => nn.matMul(a!, b!)),
    sample('more than a block', [numbers([13, 21], 1), numbers([21, 17], 2)], (nn, a, b) => nn.matMul(a!, b!)),
  ],
};
