import { describe, expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { binaryCrossentropy, sigmoidCrossEntropy } from './binaryCrossentropy.ts';

const value = (...[labels, predictions, fromLogits]: Parameters<typeof binaryCrossentropy>) =>
  binaryCrossentropy(labels, predictions, fromLogits).arraySync() as number;
const digits = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(5e-10);

describe('values', () => {
  test('of probabilities are the published ones', () => {
    digits(value([1, 0, 1], [0.9, 0.2, 0.6]), 0.2797765636);
    digits(value([1], [0]), 16.11809565);
    digits(value([0], [1]), 16.11809565);
  });

  test('of logits are the published ones', () => {
    digits(value([1], [2], true), 0.126928011);
    digits(value([0], [2], true), 2.126928011);
    digits(value([1], [40], true), 4.248354255e-18);
    digits(value([0, 0], [0, 0], true), Math.LN2);
  });

  test('average over outputs as well as samples', () => {
    const labels = [
      [1, 0],
      [0, 1],
    ];
    const logits = [
      [0.5, -1],
      [2, 3],
    ];
    const each = labels.flat().map((label, i) => value([label], [logits.flat()[i] as number], true));
    expect(value(labels, logits, true)).toBeCloseTo(each.reduce((sum, x) => sum + x) / 4, 15);
  });

  test('fromLogits is sigmoidCrossEntropy', () => {
    expect(value([1, 0.25], [3, -1], true)).toBe(sigmoidCrossEntropy([1, 0.25], [3, -1]).arraySync());
  });
});

describe('gradients', () => {
  test('for logits are (σ(z) − t)/n, exact far out', () => {
    const gradient = grad((z) => sigmoidCrossEntropy([1, 0, 1, 0], z));
    const [right, wrong, sure, lost] = gradient([0, 0, 40, 1000]).values as unknown as [number, number, number, number];
    expect([right, wrong, lost]).toEqual([-0.125, 0.125, 0.25]);
    digits(sure, -4.248354255291589e-18 / 4);
  });

  test('for probabilities are 0 where they are clipped', () => {
    expect(grad((p) => binaryCrossentropy([1, 1, 0], p))([0, 0.5, 1]).arraySync()).toEqual([0, -2 / 3, 0]);
  });
});

describe('extremes', () => {
  test.each([
    [1, -1000, 1000],
    [0, 1000, 1000],
    [1, 1000, 0],
    [0, -1000, 0],
  ])('label %d with logit %d costs %d', (label, logit, cost) => {
    expect(value([label], [logit], true)).toBe(cost);
  });

  test('an infinite logit on the right side costs nothing, on the wrong one everything', () => {
    expect([value([1], [Infinity], true), value([0], [-Infinity], true)]).toEqual([0, 0]);
    expect([value([0], [Infinity], true), value([1], [-Infinity], true)]).toEqual([Infinity, Infinity]);
    expect(grad((z) => sigmoidCrossEntropy([1, 0], z))([Infinity, -Infinity]).arraySync()).toEqual([0, 0]);
  });

  test('NaN stays NaN', () => {
    expect(value([1, 0], [0, Number.NaN], true)).toBeNaN();
    expect(value([1, 1], [0, Number.NaN], true)).toBeNaN();
  });
});

describe('errors', () => {
  test('labels of another shape are refused, and an empty batch', () => {
    expect(() => binaryCrossentropy([1, 0], [[0.5], [0.5]])).toThrow(RangeError);
    expect(() => binaryCrossentropy([1, 0], [[0.5], [0.5]])).toThrow(
      /^binaryCrossentropy: labels of shape \[2\] and predictions of shape \[2, 1\] differ; give/,
    );
    expect(() => sigmoidCrossEntropy([1], [1, 2])).toThrow(/^sigmoidCrossEntropy: .* logits of shape \[2\]/);
    expect(() => binaryCrossentropy([], [])).toThrow(/^binaryCrossentropy: .* nothing to average; give/);
  });
});
