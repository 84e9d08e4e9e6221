import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { valueAndGrad } from '../autodiff/grads.ts';
import { tensor1d } from '../creation.ts';
import { meanSquaredError } from './meanSquaredError.ts';

describe('meanSquaredError', () => {
  test('has the published value', () => {
    expect(meanSquaredError([2.5, 0, 2, 8], [3, -0.5, 2, 7]).arraySync()).toBe(0.375);
  });

  test('averages over outputs as well as samples', () => {
    expect(
      meanSquaredError(
        [
          [0, 0],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 3],
        ],
      ).arraySync(),
    ).toBe(3);
  });

  test('has the gradient 2(predictions − labels)/n', () => {
    const loss = valueAndGrad((predictions) => meanSquaredError([1, 2, 3, 4], predictions));
    const { value, grad } = loss([1, 3, 3, 2]);
    expect(value.arraySync()).toBe(1.25);
    expectClose(grad, tensor1d([0, 0.5, 0, -1]), 0);
    expectGradients(meanSquaredError, [random([2, 3], 1), random([2, 3], 2)]);
  });

  test('refuses labels of another shape, also where they would broadcast', () => {
    expect(() => meanSquaredError([1, 2], [[1], [2]])).toThrow(RangeError);
    expect(() => meanSquaredError([1, 2], [[1], [2]])).toThrow(
      /^meanSquaredError: labels of shape \[2\] and predictions of shape \[2, 1\] differ; give/,
    );
  });

  test('refuses an empty batch', () => {
    expect(() => meanSquaredError([], [])).toThrow(/nothing to average/);
  });
});
