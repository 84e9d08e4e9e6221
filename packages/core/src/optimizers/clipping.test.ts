import { describe, expect, test } from 'vitest';
import { tensor1d } from '../creation.ts';
import { add, mul } from '../ops/arithmetic.ts';
import { sum } from '../ops/sums.ts';
import { variable } from '../variable.ts';
import { clipByGlobalNorm, clipByNorm } from './clipping.ts';
import * as train from './index.ts';

/** What one plain update with the gradients [3, 4, 12] and [84] takes away from zeros. */
function taken(clipping: Parameters<typeof train.sgd>[1]): number[][] {
  const [a, b] = [variable([0, 0, 0]), variable([0])];
  train.sgd(1, clipping).minimize(() => add(sum(mul([3, 4, 12], a)), sum(mul([84], b))));
  return [a, b].map((x) => [...x.values].map((value) => 0 - value));
}

const divided = (x: number[], by: number) => x.map((value) => value / by);

describe('clipByNorm', () => {
  test('scales a longer vector down to the norm', () => {
    const { values } = clipByNorm([3, 4, 12], 1);
    [0.2307692308, 0.3076923077, 0.9230769231].forEach((printed, i) => {
      expect(values[i]).toBeCloseTo(printed, 10);
    });
  });

  test('leaves a shorter one, zeros and nothing as they are', () => {
    const x = tensor1d([3, 4, 12]);
    expect(clipByNorm(x, 13)).toBe(x);
    expect(clipByNorm([0, 0], 1).arraySync()).toEqual([0, 0]);
    expect(clipByNorm([], 1).arraySync()).toEqual([]);
  });

  test('neither overflows nor underflows on the way', () => {
    expect(clipByNorm([3e200, 4e200], 5).values[0]).toBeCloseTo(3, 14);
    expect(clipByNorm([3e200, 4e200], 5).values[1]).toBeCloseTo(4, 14);
    expect((clipByNorm([3e-200, 4e-200], 5e-201).values[1] as number) / 4e-201).toBeCloseTo(1, 14);
  });

  test('does not hide a NaN', () => {
    expect(clipByNorm([Number.NaN, 5], 1).values[0]).toBeNaN();
  });

  test('refuses a norm that is not above 0', () => {
    expect(() => clipByNorm([1], 0)).toThrow(/^clipByNorm: clipNorm is 0; give a number above 0$/);
  });
});

test('clipByGlobalNorm scales all tensors by one factor and returns the norm', () => {
  const [clipped, norm] = clipByGlobalNorm([[3, 4, 12], [84]], 1);
  expect(norm).toBeCloseTo(85, 12);
  [3, 4, 12, 84].forEach((value, i) => {
    expect(clipped.flatMap((x) => [...x.values])[i]).toBeCloseTo(value / 85, 14);
  });
  expect(clipByGlobalNorm([[3], [4]], 6)[0].map((x) => x.arraySync())).toEqual([[3], [4]]);
});

describe('an optimizer', () => {
  test('clips nothing unless told to', () => {
    expect(taken({})).toEqual([[3, 4, 12], [84]]);
  });

  test('with clipValue clips each element', () => {
    expect(taken({ clipValue: 5 })).toEqual([[3, 4, 5], [5]]);
  });

  test('with clipNorm clips each gradient for itself', () => {
    const [a, b] = taken({ clipNorm: 26 }) as [number[], number[]];
    expect(a).toEqual([3, 4, 12]);
    expect(b[0]).toBeCloseTo(26, 12);
  });

  test('with globalClipNorm keeps the direction of the whole step', () => {
    const together = taken({ globalClipNorm: 17 }).flat();
    divided([3, 4, 12, 84], 5).forEach((value, i) => {
      expect(together[i]).toBeCloseTo(value, 12);
    });
  });

  test('takes one kind alone, under its right name and above 0', () => {
    expect(() => train.sgd(1, { clipValue: 1, clipNorm: 1 })).toThrow(
      /^train.sgd: clipValue and clipNorm exclude each other; give one of them$/,
    );
    expect(() => train.adam(0.1, 0.9, 0.999, 1e-7, { clipnorm: 1 } as object)).toThrow(
      /^train.adam: there is no argument clipnorm; write clipNorm$/,
    );
    expect(() => train.sgd(1, { clipNorm: -1 })).toThrow(/clipNorm is -1; give a number above 0/);
  });
});
