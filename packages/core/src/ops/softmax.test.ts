import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { tensor1d, tensor2d } from '../creation.ts';
import { add, mul } from './arithmetic.ts';
import { exp } from './exponentials.ts';
import { logSoftmax, logSumExp, softmax } from './softmax.ts';
import { sum } from './sums.ts';

/** softmax([1, 2, 3]), as published. */
const SHARES = [0.09003057317, 0.2447284711, 0.6652409558];
/** e⁻⁴⁰ to 17 digits, and to as many ln(1 + e⁻⁴⁰) and σ(40) · σ(−40). */
const EXP_MINUS_40 = 4.248354255291589e-18;
const relative = (actual: number | undefined, expected: number) =>
  expect(Math.abs((actual as number) / expected - 1)).toBeLessThan(1e-14);

describe('values', () => {
  test('softmax has the published shares, wherever the logits lie', () => {
    expectClose(softmax([1, 2, 3]), tensor1d(SHARES), 1e-10);
    expect(softmax([1000, 1001, 1002]).arraySync()).toEqual(softmax([0, 1, 2]).arraySync());
    expect(softmax([5, 5, 5, 5]).arraySync()).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(softmax([7]).arraySync()).toEqual([1]);
  });

  test('it goes along the last axis, or along another', () => {
    const rows = [
      [1, 2, 3],
      [3, 2, 1],
    ];
    expectClose(softmax(rows), tensor2d([SHARES, [...SHARES].reverse()]), 1e-10);
    expectClose(sum(softmax(rows, 0), 0), tensor1d([1, 1, 1]), 1e-15);
    expect(softmax(random([2, 3, 4], 1), 1).shape).toEqual([2, 3, 4]);
    expectClose(sum(softmax(random([2, 3, 4], 1), 1), 1), add(mul(0, random([2, 4], 1)), 1), 1e-15);
  });

  test('logSoftmax is its logarithm, along any axis', () => {
    const x = random([2, 3, 4], 2);
    for (const axis of [0, 1, 2, -1]) expectClose(exp(logSoftmax(x, axis)), softmax(x, axis), 1e-15);
  });

  test('logSumExp is the logarithm of the sum', () => {
    expectClose(
      logSumExp([1, 2, 3]),
      logSumExp([
        [1, 2],
        [3, -Infinity],
      ]),
      0,
    );
    relative(logSumExp([1, 2, 3]).arraySync() as number, Math.log(Math.E + Math.E ** 2 + Math.E ** 3));
    expect(logSumExp([[0], [3]], 1, true).arraySync()).toEqual([[0], [3]]);
  });
});

describe('extremes', () => {
  test('±1000 do no harm', () => {
    expect(softmax([-1000, 1000]).arraySync()).toEqual([0, 1]);
    expect(logSoftmax([-1000, 1000]).arraySync()).toEqual([-2000, 0]);
    expect(logSumExp([-1000, -1000]).arraySync()).toBe(-1000 + Math.LN2);
    expect(logSumExp([1000, 1000]).arraySync()).toBe(1000 + Math.LN2);
  });

  test('what is small beside 1 is not lost', () => {
    const [sure, unlikely] = logSoftmax([40, 0]).values;
    relative(sure, -EXP_MINUS_40);
    expect(unlikely).toBe(-40);
    relative(logSumExp([0, -40]).arraySync() as number, EXP_MINUS_40);
  });

  test('nor is it in the gradients', () => {
    const [sure, unlikely] = grad((x) => softmax(x))([40, 0], [1, 0]).values;
    relative(sure, EXP_MINUS_40);
    relative(unlikely, -EXP_MINUS_40);
    const [cost, other] = grad((x) => logSoftmax(x))([40, 0], [-1, 0]).values;
    relative(cost, -EXP_MINUS_40);
    relative(other, EXP_MINUS_40);
  });

  test('−Infinity has a share of 0, and only −Infinity has none', () => {
    expect(softmax([-Infinity, 0, 0]).arraySync()).toEqual([0, 0.5, 0.5]);
    expect(logSumExp([-Infinity, -Infinity]).arraySync()).toBe(-Infinity);
    expect(logSumExp([Infinity, 0]).arraySync()).toBe(Infinity);
    expect(logSumExp([]).arraySync()).toBe(-Infinity);
    expect(logSumExp([0, Number.NaN]).arraySync()).toBeNaN();
  });

  test('an empty batch stays one', () => {
    expect([softmax(random([0, 3], 1)).shape, logSoftmax(random([0, 3], 1)).shape]).toEqual([
      [0, 3],
      [0, 3],
    ]);
    expect(softmax([[], []]).shape).toEqual([2, 0]);
  });
});

describe('gradients', () => {
  test.each([0, 1, 2])('agree with central differences along axis %d', (axis) => {
    expectGradients((x) => softmax(x, axis), [random([2, 3, 4], 3)]);
    expectGradients((x) => logSoftmax(x, axis), [random([2, 3, 4], 4)]);
  });

  test('of a constant upstream gradient vanish through softmax', () => {
    expect(grad((x) => softmax(x))([1, 2, 3], [5, 5, 5]).arraySync()).toEqual([0, 0, 0]);
  });
});

test('an axis that is not there is refused', () => {
  expect(() => softmax([1, 2], 1)).toThrow(/^softmax: no axis 1 in shape \[2\]/);
  expect(() => softmax(3)).toThrow(/^softmax: no axis -1 in shape \[\]; a scalar has no axis/);
  expect(() => logSoftmax([1, 2], -2)).toThrow(/^logSoftmax: no axis -2/);
  expect(() => logSumExp([1, 2], 1)).toThrow(/^logSumExp: no axis 1/);
});
