import { type Library, numbers, type OperationSamples, sample } from '../../test/samples.ts';

/** TensorFlow.js takes indices of int32 alone. */
const indices = (nn: Library, values: number[] | number[][]) =>
  (nn.tensor as (values: number[] | number[][], shape?: undefined, dtype?: string) => ReturnType<Library['tensor']>)(
    values,
    undefined,
    'int32',
  );

export const gather: OperationSamples = {
  smooth: [
    sample('of a vector', [numbers([4], 1)], (nn, x) => nn.gather(x!, indices(nn, [3, 0]))),
    sample('a row more than once', [numbers([3, 2], 2)], (nn, x) => nn.gather(x!, indices(nn, [2, 0, 2, 2]))),
    sample('columns', [numbers([2, 4], 3)], (nn, x) => nn.gather(x!, indices(nn, [1, 1, 3]), 1)),
    sample('the middle axis, counted from the end', [numbers([2, 3, 4], 4)], (nn, x) =>
      nn.gather(x!, indices(nn, [2]), -2),
    ),
    sample('by a matrix', [numbers([5, 3], 5)], (nn, x) =>
      nn.gather(
        x!,
        indices(nn, [
          [0, 4],
          [1, 4],
        ]),
      ),
    ),
  ],
};
