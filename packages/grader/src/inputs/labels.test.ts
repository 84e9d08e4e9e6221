import { describe, expect, test } from 'vitest';
import { matrix, vector } from './elements.ts';
import { binaryLabels, labels, oneHotRows } from './labels.ts';
import { numbers } from './numbers.ts';
import { shaped } from './shaped.ts';
import { size } from './size.ts';
import { drawn, proposals, reached, smallest } from './testing.ts';

const sizes = { samples: [0, 4], classes: [1, 5] } as const;

describe('labels', () => {
  const labelled = shaped(sizes, [labels('samples', 'classes'), size('classes')]);

  test('are classes, also while samples and classes become fewer', () => {
    for (const [y, k] of [...drawn(labelled, 300), ...proposals(labelled)]) {
      for (const label of y) expect(Number.isInteger(label) && label >= 0 && label < k).toBe(true);
    }
  });

  test.each<[string, (y: number[], k: number) => boolean]>([
    ['the last class', (y, k) => k > 1 && y.includes(k - 1)],
    ['no sample', (y) => y.length === 0],
    ['one class only', (y, k) => k === 1 && y.length > 0],
    ['the same class twice', (y, k) => k > 1 && new Set(y).size < y.length],
  ])('hold %s within 40 draws, under nearly every seed', (_, holds) => {
    expect(reached(labelled, 40, ([y, k]) => holds(y, k))).toBeGreaterThanOrEqual(45);
  });

  test('shrink to as few classes as fail, the label with them', () => {
    expect(smallest(labelled, ([y]) => y.some((label) => label >= 2))).toEqual([[2], 3]);
    expect(smallest(labelled, ([y]) => y.length > 1)).toEqual([[0, 0], 1]);
  });
});

describe('one-hot rows', () => {
  const targets = shaped(sizes, [oneHotRows('samples', 'classes'), matrix('samples', 'classes', numbers(-1, 1))]);

  test('hold a single 1 among zeros and fit the other matrix, also while they shrink', () => {
    for (const [Y, Z] of [...drawn(targets, 300), ...proposals(targets)]) {
      expect(Y.map((row) => row.length)).toEqual(Z.map((row) => row.length));
      for (const row of Y) expect(row.toSorted().join('')).toBe(`${'0'.repeat(row.length - 1)}1`);
    }
  });

  test('shrink to the smallest row that fails', () => {
    expect(smallest(targets, ([Y]) => Y.some((row) => row[0] === 0))).toEqual([[[0, 1]], [[0, 0]]]);
  });
});

describe('binary labels', () => {
  const x = vector('samples', numbers(-5, 5, 0.5));
  const data = shaped({ samples: [2, 8] }, [x, binaryLabels(x)]);
  const isSeparable = ([xs, ys]: [number[], number[]]) => {
    const of = (label: number) => xs.filter((_, i) => ys[i] === label);
    return Math.max(...of(0)) < Math.min(...of(1)) || Math.max(...of(1)) < Math.min(...of(0));
  };

  test.each<[string, (value: [number[], number[]]) => boolean]>([
    ['separable', (value) => isSeparable(value) && new Set(value[1]).size === 2],
    ['not separable', (value) => !isSeparable(value)],
    ['of one class only', ([, ys]) => new Set(ys).size === 1],
  ])('are %s within 20 draws, under nearly every seed', (_, holds) => {
    expect(reached(data, 20, holds)).toBeGreaterThanOrEqual(45);
  });

  test('are as many as there are samples, also while these become fewer', () => {
    for (const [xs, ys] of [...drawn(data, 100), ...proposals(data)]) expect(ys.length).toBe(xs.length);
  });

  test('go by the sum of the features of a row', () => {
    const X = matrix('samples', 'features', numbers(-5, 5, 0.5));
    const rows = shaped({ samples: [4, 8], features: [2, 2] }, [X, binaryLabels(X)]);
    const bySum = ([points, ys]: [number[][], number[]]): [number[], number[]] => [
      points.map(([a, b]) => (a as number) + (b as number)),
      ys,
    ];
    const separable = drawn(rows, 200).filter((value) => isSeparable(bySum(value)));
    expect(separable.length).toBeGreaterThan(60);
    expect(separable.length).toBeLessThan(140);
  });

  test('have to come after their samples', () => {
    const early = shaped({ samples: [2, 8] }, [binaryLabels(x), x]);
    expect(() => drawn(early, 1)).toThrow(/samples have to come earlier/);
  });
});
