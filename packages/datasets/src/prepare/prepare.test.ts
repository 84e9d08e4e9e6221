import { describe, expect, test } from 'vitest';
import { batches } from './batches.ts';
import { oneHot } from './oneHot.ts';
import { scaleOf, standardize } from './standardize.ts';

describe('oneHot', () => {
  test('has one 1 a row, in the column of the label', () => {
    expect(oneHot([1, 0, 2], 3)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(oneHot([], 3)).toEqual([]);
  });

  test.each([3, -1, 0.5, Number.NaN])('refuses the label %d of three classes', (label) => {
    expect(() => oneHot([0, label], 3)).toThrow(RangeError);
  });
});

describe('batches', () => {
  test('keep the order, and the last one holds what is left', () => {
    expect(batches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(batches([1, 2], 5)).toEqual([[1, 2]]);
    expect(batches([], 5)).toEqual([]);
  });

  test.each([0, -1, 1.5])('of %d are refused', (size) => {
    expect(() => batches([1], size)).toThrow(`batchSize is ${size}`);
  });
});

describe('standardize', () => {
  test('gives every column mean 0 and standard deviation 1', () => {
    const x = [
      [1, 10],
      [3, 20],
    ];
    expect(scaleOf(x)).toEqual({ mean: [2, 15], std: [1, 5] });
    expect(standardize(x, scaleOf(x))).toEqual([
      [-1, -1],
      [1, 1],
    ]);
  });

  test('applies the scale of the training data to other data', () => {
    expect(standardize([[5]], { mean: [1], std: [2] })).toEqual([[2]]);
  });

  test('makes a column that never changes 0, not NaN', () => {
    const x = [[4], [4]];
    expect(standardize(x, scaleOf(x))).toEqual([[0], [0]]);
  });

  test('refuses rows of another length, and no rows at all', () => {
    expect(() => standardize([[1, 2]], { mean: [0], std: [1] })).toThrow('row 0 has 2 features and the scale 1');
    expect(() => scaleOf([])).toThrow('no row');
  });
});
