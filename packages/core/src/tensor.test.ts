import { expect, test } from 'vitest';
import { Tensor } from './tensor.ts';

test('a tensor refuses values that do not fill its shape', () => {
  expect(() => new Tensor(new Float64Array(3), [2, 2])).toThrow(RangeError);
  expect(() => new Tensor(new Float64Array(3), [2, 2])).toThrow(/^Tensor: shape \[2, 2\] has 4 elements, but 3 values/);
});

test('rank and size follow from the shape', () => {
  const x = new Tensor(new Float64Array(6), [1, 2, 3]);
  expect([x.rank, x.size]).toEqual([3, 6]);
});
