import { describe, expect, test } from 'vitest';
import { expectClose } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { tensor2d } from '../creation.ts';
import { sub } from '../ops/arithmetic.ts';
import { softmax } from '../ops/softmax.ts';
import {
  categoricalCrossentropy,
  softmaxCrossEntropy,
  sparseCategoricalCrossentropy,
} from './categoricalCrossentropy.ts';

const LOGITS = [
  [1, 2, 3],
  [1, 1, 1],
  [0, 5, -5],
];
const CLASSES = [2, 0, 1];
const ONE_HOT = [
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
];
const digits = (actual: unknown, expected: number) =>
  expect(Math.abs((actual as number) / expected - 1)).toBeLessThan(5e-10);

describe('values', () => {
  test('of logits are the published ones, sample by sample and as a mean', () => {
    digits(softmaxCrossEntropy(ONE_HOT, LOGITS).arraySync(), 0.5043262322);
    LOGITS.forEach((row, i) => {
      const each = [0.4076059644, 1.098612289, 0.006760443547];
      digits(softmaxCrossEntropy(ONE_HOT[i] as number[], row).arraySync(), each[i] as number);
    });
  });

  test('of probabilities are the published ones', () => {
    const P = [
      [0.7, 0.2, 0.1],
      [0.1, 0.3, 0.6],
      [0.25, 0.5, 0.25],
    ];
    digits(sparseCategoricalCrossentropy([0, 2, 1], P).arraySync(), 0.5202159161);
    digits(
      categoricalCrossentropy(
        [
          [1, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
        P,
      ).arraySync(),
      0.5202159161,
    );
  });

  test('of logits and of their softmax agree, with one-hot labels and with class numbers', () => {
    const expected = softmaxCrossEntropy(ONE_HOT, LOGITS);
    expectClose(categoricalCrossentropy(ONE_HOT, LOGITS, true), expected, 0);
    expectClose(categoricalCrossentropy(ONE_HOT, softmax(LOGITS)), expected, 1e-15);
    expectClose(sparseCategoricalCrossentropy(CLASSES, LOGITS, true), expected, 0);
    expectClose(
      sparseCategoricalCrossentropy(
        CLASSES.map((k) => [k]),
        softmax(LOGITS),
      ),
      expected,
      1e-15,
    );
  });

  test('rows of probabilities count by their shares of the sum', () => {
    expectClose(categoricalCrossentropy([[1, 0]], [[3, 1]]), categoricalCrossentropy([[1, 0]], [[0.75, 0.25]]), 0);
  });

  test('a probability of 0 for the right class costs −ln 1e-7', () => {
    digits(categoricalCrossentropy([[0, 1]], [[1, 0]]).arraySync(), 16.11809565);
  });
});

describe('gradients', () => {
  test('for logits are (softmax(z) − t)/n', () => {
    const expected = sub(softmax(LOGITS), ONE_HOT);
    const gradient = grad((z) => softmaxCrossEntropy(ONE_HOT, z))(LOGITS);
    expectClose(gradient, tensor2d((expected.arraySync() as number[][]).map((row) => row.map((x) => x / 3))), 1e-15);
  });

  test('keep their digits where a class is nearly sure', () => {
    const [sure, other] = grad((z) => sparseCategoricalCrossentropy([0], z, true))([[40, 0]]).values;
    digits(sure, -4.248354255291589e-18);
    digits(other, 4.248354255291589e-18);
  });
});

describe('extremes', () => {
  test('±1000 cost what they are apart', () => {
    expect(softmaxCrossEntropy([[1, 0]], [[-1000, 1000]]).arraySync()).toBe(2000);
    expect(softmaxCrossEntropy([[0, 1]], [[-1000, 1000]]).arraySync()).toBe(0);
    expect(grad((z) => softmaxCrossEntropy([[1, 0]], z))([[-1000, 1000]]).arraySync()).toEqual([[-1, 1]]);
  });

  test('a class that cannot be, with a logit of −Infinity, costs nothing unless it is the right one', () => {
    expect(softmaxCrossEntropy([[0, 1]], [[-Infinity, 0]]).arraySync()).toBe(0);
    expect(softmaxCrossEntropy([[1, 0]], [[-Infinity, 0]]).arraySync()).toBe(Infinity);
    expect(grad((z) => softmaxCrossEntropy([[0, 1, 0]], z))([[-Infinity, 0, 0]]).arraySync()).toEqual([[0, -0.5, 0.5]]);
    expect(softmaxCrossEntropy([[1, 0]], [[0, Number.NaN]]).arraySync()).toBeNaN();
  });
});

describe('errors', () => {
  test('labels of another shape are refused with both', () => {
    expect(() => categoricalCrossentropy(CLASSES, LOGITS)).toThrow(RangeError);
    expect(() => categoricalCrossentropy(CLASSES, LOGITS)).toThrow(
      /^categoricalCrossentropy: labels of shape \[3\] and predictions of shape \[3, 3\] differ; give/,
    );
    expect(() => softmaxCrossEntropy(CLASSES, LOGITS)).toThrow(/^softmaxCrossEntropy: .* logits of shape \[3, 3\]/);
    expect(() => sparseCategoricalCrossentropy(ONE_HOT, LOGITS)).toThrow(
      /^sparseCategoricalCrossentropy: labels of shape \[3, 3\] do not fit .*; give one class number .* \[3\]/,
    );
  });

  test('a label that is no class is refused with its place', () => {
    expect(() => sparseCategoricalCrossentropy([0, 3, 1], LOGITS)).toThrow(
      /^sparseCategoricalCrossentropy: label 3, element 1 .* is no class; of 3 classes/,
    );
  });

  test('an empty batch and scalars are refused', () => {
    expect(() => softmaxCrossEntropy([], [])).toThrow(/^softmaxCrossEntropy: .* nothing to average; give/);
    expect(() => sparseCategoricalCrossentropy([], tensor2d([], [0, 3]))).toThrow(/nothing to average/);
    expect(() => categoricalCrossentropy(1, 1)).toThrow(/^categoricalCrossentropy: predictions are a scalar; give/);
  });
});
