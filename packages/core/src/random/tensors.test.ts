import { describe, expect, test } from 'vitest';
import { randomNormal, randomUniform, truncatedNormal } from './tensors.ts';

const DRAWS = { randomUniform, randomNormal, truncatedNormal };

describe.each(Object.entries(DRAWS))('%s', (name, draw) => {
  test('has the shape that was asked for, and the same numbers for the same seed', () => {
    const x = draw([2, 3], 0, 1, undefined, 7);
    expect(x.shape).toEqual([2, 3]);
    expect(draw([2, 3], 0, 1, 'float64', 7).arraySync()).toEqual(x.arraySync());
    expect(draw([2, 3], 0, 1, undefined, 8).arraySync()).not.toEqual(x.arraySync());
    expect(draw([2, 3]).arraySync()).not.toEqual(draw([2, 3]).arraySync());
  });

  test('can be a scalar, and empty', () => {
    expect(draw([]).size).toBe(1);
    expect(draw([0, 3]).arraySync()).toEqual([]);
  });

  test('refuses what is no shape, no finite number and no dtype of this library', () => {
    expect(() => draw([-1])).toThrow(new RegExp(`^${name}: \\[-1\\] is not a shape; give`));
    expect(() => draw(3 as unknown as number[])).toThrow(new RegExp(`^${name}: 3 is not a shape`));
    expect(() => draw([2], Number.NaN)).toThrow(new RegExp(`^${name}: m.* is NaN; give a finite number`));
    expect(() => draw([2], 0, 1, 'int32' as 'float64')).toThrow(/dtype int32 is not known here; leave it out/);
  });
});

test('randomUniform stays between its bounds', () => {
  const { values } = randomUniform([1000], -3, 5, undefined, 1);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(-3);
  expect(Math.min(...values)).toBeLessThan(-2.9);
  expect(Math.max(...values)).toBeLessThan(5);
  expect(Math.max(...values)).toBeGreaterThan(4.9);
});

test('randomNormal and truncatedNormal are moved by the mean and stretched by the deviation', () => {
  for (const draw of [randomNormal, truncatedNormal]) {
    const standard = draw([50], 0, 1, undefined, 2).values;
    expect(draw([50], 10, 3, undefined, 2).values).toEqual(standard.map((x) => 10 + 3 * x));
  }
});
