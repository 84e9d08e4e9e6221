import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { grads } from '../autodiff/grads.ts';
import { slice } from './joining.ts';
import { matMul } from './matMul.ts';
import { reshape, transpose } from './rearrange.ts';

const WAYS = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

describe('values', () => {
  test('rows times columns', () => {
    expect(
      matMul(
        [[1, 2, 3]],
        [
          [1, 0],
          [0, 1],
          [2, -1],
        ],
      ).arraySync(),
    ).toEqual([[7, -1]]);
  });

  test.each(WAYS)('transposeA %s and transposeB %s are the product of the transposes', (transposeA, transposeB) => {
    const a = random([2, 3], 1);
    const b = random([3, 4], 2);
    const product = matMul(transposeA ? transpose(a) : a, transposeB ? transpose(b) : b, transposeA, transposeB);
    expectClose(product, matMul(a, b), 0);
  });

  test('an empty batch gives an empty batch, and no inner elements give zeros', () => {
    expect(matMul(random([0, 3], 1), random([3, 2], 2)).shape).toEqual([0, 2]);
    expect(matMul(random([1, 0], 1), random([0, 2], 2)).arraySync()).toEqual([[0, 0]]);
  });

  test('0 · Infinity is NaN, as in arithmetic', () => {
    expect(matMul([[0]], [[Infinity]]).arraySync()).toEqual([[Number.NaN]]);
  });
});

describe('batches of matrices', () => {
  test('are multiplied one by one, repeated where one side has fewer', () => {
    const a = random([2, 1, 2, 3], 1);
    const b = random([4, 3, 5], 2);
    const y = matMul(a, b);
    expect(y.shape).toEqual([2, 4, 2, 5]);
    for (let i = 0; i < 2; i++) {
      for (let j = 0; j < 4; j++) {
        const one = matMul(reshape(slice(a, i, 1), [2, 3]), reshape(slice(b, j, 1), [3, 5]));
        expectClose(reshape(slice(y, [i, j], [1, 1]), [2, 5]), one, 0);
      }
    }
  });

  test('have gradients summed over what was repeated', () => {
    expectGradients((a, b) => matMul(a, b, false, true), [random([2, 1, 2, 3], 1), random([3, 2, 3], 2)]);
  });

  test('that do not broadcast are refused with both shapes', () => {
    expect(() => matMul(random([2, 2, 2], 1), random([3, 2, 2], 2))).toThrow(/^matMul: shapes \[2\] and \[3\]/);
  });
});

describe('gradients', () => {
  test.each(WAYS)('agree with central differences for transposeA %s, transposeB %s', (transposeA, transposeB) => {
    const product = (a = random([], 0), b = random([], 0)) => matMul(a, b, transposeA, transposeB);
    const [n, k, m] = [2, 3, 4];
    expectGradients(product, [random(transposeA ? [k, n] : [n, k], 1), random(transposeB ? [m, k] : [k, m], 2)]);
  });

  test('the gradient has a gradient of its own', () => {
    const dA = (a = random([], 0), b = random([], 0)) =>
      matMul(grads((p, q) => matMul(p as typeof a, q as typeof b))([a, b])[0] as typeof a, a, false, true);
    expectGradients(dA, [random([2, 3], 1), random([3, 4], 2)]);
  });
});

describe('errors', () => {
  test('shapes that do not fit are named, with the remedy', () => {
    expect(() => matMul([[1, 2, 3]], [[1, 2]])).toThrow(RangeError);
    expect(() => matMul([[1, 2, 3]], [[1, 2]])).toThrow(
      /^matMul: a of shape \[1, 3\] and b of shape \[1, 2\] do not fit: .*; transpose/,
    );
    expect(() => matMul([[1, 2]], [[1, 2]], true, true)).toThrow(
      /a \(transposed\) of shape \[1, 2\] and b \(transposed\)/,
    );
  });

  test('a vector is refused, with the remedy', () => {
    expect(() => matMul([1, 2], [[1], [2]])).toThrow(/^matMul: a of shape \[2\] is not a matrix; reshape .*\[1, n\]/);
    expect(() => matMul([[1, 2]], 3)).toThrow(/b of shape \[\]/);
  });
});
