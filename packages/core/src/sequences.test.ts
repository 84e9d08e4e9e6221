import { describe, expect, test } from 'vitest';
import { linspace, range } from './sequences.ts';

describe('range', () => {
  test('goes from start to before stop', () => {
    expect(range(0, 4).arraySync()).toEqual([0, 1, 2, 3]);
    expect(range(2, 9, 3).arraySync()).toEqual([2, 5, 8]);
    expect(range(0, 1, 0.25).arraySync()).toEqual([0, 0.25, 0.5, 0.75]);
    expect(range(5, 0, -2).arraySync()).toEqual([5, 3, 1]);
  });

  test('counts down by itself where stop is below start', () => {
    expect(range(3, 0).arraySync()).toEqual([3, 2, 1]);
  });

  test('is empty where the step leads away, and where there is nothing between', () => {
    expect(range(0, 3, -1).arraySync()).toEqual([]);
    expect(range(3, 0, 2).arraySync()).toEqual([]);
    expect(range(3, 3).arraySync()).toEqual([]);
  });

  test('has no drift: a hundred tenths are ten', () => {
    const tenths = range(0, 10.05, 0.1).values;
    expect([tenths.length, tenths[100]]).toEqual([101, 10]);
  });

  test.each([
    [0, 1, 0],
    [0, Infinity, 1],
    [Number.NaN, 1, 1],
  ])('refuses from %d to %d by %d', (start, stop, step) => {
    expect(() => range(start, stop, step)).toThrow(RangeError);
    expect(() => range(start, stop, step)).toThrow(/^range: .* does not end; give/);
  });
});

describe('linspace', () => {
  test('includes both ends', () => {
    expect(linspace(-1, 2, 7).arraySync()).toEqual([-1, -0.5, 0, 0.5, 1, 1.5, 2]);
    expect(linspace(5, 1, 3).arraySync()).toEqual([5, 3, 1]);
    expect(linspace(0, 0.1, 4).values.at(-1)).toBe(0.1);
    expect(linspace(3, 9, 1).arraySync()).toEqual([3]);
  });

  test.each([0, -1, 2.5, Number.NaN])('refuses %d numbers', (num) => {
    expect(() => linspace(0, 1, num)).toThrow(RangeError);
    expect(() => linspace(0, 1, num)).toThrow(/^linspace: .* give finite ends and a whole number above 0/);
  });
});
