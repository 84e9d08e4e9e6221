import { describe, expect, test } from 'vitest';
import { binaryAccuracy, categoricalAccuracy, f1Score, precision, recall, sparseCategoricalAccuracy } from './index.ts';

const LABELS = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
const PREDICTED = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];

describe('accuracy', () => {
  test('binary: the share on the right side of ½, for each sample', () => {
    expect(binaryAccuracy(LABELS, PREDICTED).arraySync()).toBeCloseTo(0.7, 15);
    expect(
      binaryAccuracy(
        [
          [1, 0],
          [0, 0],
        ],
        [
          [0.9, 0.8],
          [0.1, 0.4],
        ],
      ).arraySync(),
    ).toEqual([0.5, 1]);
  });

  test('binary: exactly ½ counts as 0', () => {
    expect(binaryAccuracy([0, 1], [0.5, 0.5]).arraySync()).toBe(0.5);
  });

  test('categorical: 1 where the largest prediction is that of the class', () => {
    const predictions = [
      [0.1, 0.7, 0.2],
      [0.5, 0.3, 0.2],
      [0.4, 0.4, 0.2],
    ];
    expect(
      categoricalAccuracy(
        [
          [0, 1, 0],
          [0, 1, 0],
          [1, 0, 0],
        ],
        predictions,
      ).arraySync(),
    ).toEqual([1, 0, 1]);
    expect(sparseCategoricalAccuracy([1, 1, 0], predictions).arraySync()).toEqual([1, 0, 1]);
    expect(sparseCategoricalAccuracy([[1], [1], [0]], predictions).arraySync()).toEqual([1, 0, 1]);
  });
});

describe('precision, recall and F1', () => {
  test('have the published values', () => {
    expect(precision(LABELS, PREDICTED).arraySync()).toBe(0.75);
    expect(recall(LABELS, PREDICTED).arraySync()).toBe(0.6);
    expect(f1Score(LABELS, PREDICTED).arraySync()).toBeCloseTo(0.6666666667, 10);
  });

  test('are 0 where nothing was predicted and where nothing is', () => {
    const [none, some] = [Array(200).fill(0) as number[], [...Array(6).fill(1), ...Array(194).fill(0)] as number[]];
    for (const score of [precision, recall, f1Score]) {
      expect(score(some, none).arraySync()).toBe(0);
      expect(score(none, some).arraySync()).toBe(0);
      expect(score(none, none).arraySync()).toBe(0);
    }
  });

  test('are 1 where everything is right', () => {
    for (const score of [precision, recall, f1Score]) expect(score(LABELS, LABELS).arraySync()).toBe(1);
  });
});

describe('errors', () => {
  test.each(Object.entries({ binaryAccuracy, categoricalAccuracy, precision, recall, f1Score }))(
    '%s refuses other shapes and an empty batch',
    (name, metric) => {
      expect(() => metric([1, 0], [[1], [0]])).toThrow(RangeError);
      expect(() => metric([1, 0], [[1], [0]])).toThrow(new RegExp(`^${name}: labels of shape \\[2\\] and .* differ`));
      expect(() => metric([], [])).toThrow(new RegExp(`^${name}: .* nothing to average`));
    },
  );

  test('sparseCategoricalAccuracy refuses labels that are no class numbers of the samples', () => {
    expect(() => sparseCategoricalAccuracy([0, 1], [[1, 2, 3]])).toThrow(/^sparseCategoricalAccuracy: labels of shape/);
    expect(() => sparseCategoricalAccuracy(0, 1)).toThrow(/predictions are a scalar/);
  });
});
