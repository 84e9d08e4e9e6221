import { numbers, type OperationSamples, sample, single, vector } from '../../test/samples.ts';
import type { Order } from './norm.ts';

const CUBE = numbers([2, 3, 4], 1, { from: -2, to: 2, gap: 0.05 });

export const norm: OperationSamples = {
  smooth: [
    ...single((nn, x) => nn.norm(x), { from: 0.5, to: 2 }, [[1], [4], [2, 3]]),
    ...([1, 2, 'euclidean', Infinity, -Infinity] as Order[]).flatMap((ord) =>
      [false, true].map((keepDims) =>
        sample(`ord ${ord} of vectors, keepDims ${keepDims}`, [CUBE], (nn, x) => nn.norm(x!, ord, 1, keepDims)),
      ),
    ),
    ...([1, 'fro', 'euclidean', Infinity, -Infinity] as Order[]).map((ord) =>
      sample(`ord ${ord} of matrices`, [CUBE], (nn, x) => nn.norm(x!, ord, [1, 2])),
    ),
  ],
  extreme: [
    sample('of zeros', [vector(0, 0)], (nn, x) => nn.norm(x!), {
      because: 'TensorFlow.js divides 0 by 0; the central difference at 0 is 0',
      gradients: [[0, 0]],
    }),
    sample('where squares overflow', [vector(3 * 2 ** 101, 4 * 2 ** 101)], (nn, x) => nn.norm(x!), {
      because: 'TensorFlow.js squares first, and float32 ends at 3.4e38',
      value: [5 * 2 ** 101],
      gradients: [[0.6, 0.8]],
    }),
  ],
};
