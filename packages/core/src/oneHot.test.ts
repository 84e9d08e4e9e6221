import { expect, test } from 'vitest';
import { oneHot } from './oneHot.ts';

test('each index becomes a row with one 1', () => {
  expect(oneHot([1, 2, 0], 3).arraySync()).toEqual([
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ]);
  expect(oneHot(1, 2).arraySync()).toEqual([0, 1]);
  expect(oneHot([[0], [1]], 2).shape).toEqual([2, 1, 2]);
  expect(oneHot([], 3).shape).toEqual([0, 3]);
});

test('on and off may be other numbers', () => {
  expect(oneHot([1], 3, 5, -1).arraySync()).toEqual([[-1, 5, -1]]);
});

test.each([3, -1, 0.5])('the index %d is refused, with the classes there are', (index) => {
  expect(() => oneHot([0, index], 3)).toThrow(RangeError);
  expect(() => oneHot([0, index], 3)).toThrow(/^oneHot: index .*, element 1 of shape \[2\], is no class; of 3 classes/);
});

test('a depth that is no size is refused', () => {
  expect(() => oneHot([0], -1)).toThrow(/^oneHot: \[1, -1\] is not a shape/);
});
