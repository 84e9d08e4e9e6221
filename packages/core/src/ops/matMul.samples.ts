import { type Exact, numbers, type OperationSamples, type Sample, sample, UNSUMMED } from '../../test/samples.ts';
import type { Shape } from '../shapes.ts';

const WAYS = [false, true].flatMap((transposeA) =>
  [false, true].map((transposeB) => [transposeA, transposeB] as const),
);

function product(a: Shape, b: Shape, transposeA = false, transposeB = false, instead?: Exact): Sample {
  return sample(
    `on ${JSON.stringify(a)} and ${JSON.stringify(b)}, transposeA ${transposeA}, transposeB ${transposeB}`,
    [numbers(a, 1), numbers(b, 2)],
    (nn, left, right) => nn.matMul(left!, right!, transposeA, transposeB),
    instead,
  );
}

export const matMul: OperationSamples = {
  smooth: [
    ...WAYS.map(([transposeA, transposeB]) =>
      product(transposeA ? [3, 2] : [2, 3], transposeB ? [4, 3] : [3, 4], transposeA, transposeB),
    ),
    ...WAYS.map(([transposeA, transposeB]) =>
      product(transposeA ? [11, 13] : [13, 11], transposeB ? [14, 11] : [11, 14], transposeA, transposeB),
    ),
    product([1, 1], [1, 1]),
    product([0, 3], [3, 2]),
    product([4, 2, 3], [4, 3, 2]),
    product([4, 2, 3], [1, 3, 2], false, false, UNSUMMED),
    product([4, 3, 2], [2, 3], true, true, UNSUMMED),
  ],
};
