import { describe, expect, test } from 'vitest';
import { inTime } from './dimensions.ts';
import { matrix, scalar, vector } from './elements.ts';
import { counts, gradients, learningRates, weights } from './parameters.ts';
import { shaped } from './shaped.ts';
import { size } from './size.ts';
import { drawn, reached, smallest } from './testing.ts';

test('weights lie within their limit', () => {
  for (const weight of drawn(weights(0.5), 300)) expect(Math.abs(weight)).toBeLessThanOrEqual(0.5);
});

test('learning rates are positive and at most their maximum, 0.001 among them', () => {
  const rates = drawn(learningRates(2), 300);
  expect(Math.min(...rates)).toBe(0.001);
  expect(Math.max(...rates)).toBe(2);
});

test.each<[string, (c: { tp: number; fp: number; fn: number }) => boolean]>([
  ['nothing predicted positive', ({ tp, fp }) => tp + fp === 0],
  ['nothing positive', ({ tp, fn }) => tp + fn === 0],
])('counts of a confusion matrix have %s within 100 draws, under nearly every seed', (_, holds) => {
  const confusions = shaped({}, [{ tp: scalar(counts()), fp: scalar(counts()), fn: scalar(counts()) }]);
  expect(reached(confusions, 100, ([c]) => holds(c))).toBeGreaterThanOrEqual(40);
});

describe('an optimizer over several steps', () => {
  const runs = shaped({ weights: [1, 4], steps: inTime(1, 6) }, [
    vector('weights', weights()),
    matrix('steps', 'weights', gradients()),
    size('steps'),
  ]);

  test('has a gradient a step, each of the weights’ length', () => {
    for (const [w, gs, steps] of drawn(runs, 200)) {
      expect(gs.length).toBe(steps);
      for (const g of gs) expect(g.length).toBe(w.length);
    }
  });

  test.each<[string, (w: number[], gs: number[][]) => boolean]>([
    ['a single step', (_, gs) => gs.length === 1],
    ['six steps', (_, gs) => gs.length === 6],
    ['a first gradient of 0', (_, [g]) => g?.every((slope) => slope === 0) === true],
    ['a gradient as small as an ε', (_, gs) => gs.flat().some((slope) => Math.abs(slope) === 1e-6)],
  ])('comes with %s within 40 draws, under nearly every seed', (_, holds) => {
    expect(reached(runs, 40, ([w, gs]) => holds(w, gs))).toBeGreaterThanOrEqual(40);
  });

  test('shrinks to one weight, round numbers and as few steps as it takes', () => {
    expect(smallest(runs, ([, gs]) => gs.length > 1 && gs[0]?.[0] !== 0)).toEqual([[0], [[1], [0]], 2]);
  });

  test('gives up weights before it gives up steps', () => {
    const fails = ([w, gs]: [number[], number[][], number]) => w.length * gs.length >= 4;
    expect(smallest(runs, fails)).toEqual([[0], [[0], [0], [0], [0]], 4]);
  });
});
