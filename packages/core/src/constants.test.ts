import { expect, test } from 'vitest';
import { eye, fill, ones, onesLike, zeros, zerosLike } from './constants.ts';

test('zeros, ones and fill have the shape that is asked for', () => {
  expect(zeros([2, 3]).arraySync()).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  expect(ones([]).arraySync()).toBe(1);
  expect(fill([2], -0.5).arraySync()).toEqual([-0.5, -0.5]);
  expect(zeros([2, 0]).arraySync()).toEqual([[], []]);
});

test('zerosLike and onesLike have the shape of another tensor', () => {
  expect(zerosLike([[1, 2]]).arraySync()).toEqual([[0, 0]]);
  expect(onesLike([[1, 2]]).arraySync()).toEqual([[1, 1]]);
});

test('eye is the identity, or its first columns', () => {
  expect(eye(2).arraySync()).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(eye(2, 3).arraySync()).toEqual([
    [1, 0, 0],
    [0, 1, 0],
  ]);
  expect(eye(3, 1).arraySync()).toEqual([[1], [0], [0]]);
  expect(eye(0).shape).toEqual([0, 0]);
});

test('what is no shape is refused', () => {
  expect(() => zeros([-1])).toThrow(RangeError);
  expect(() => zeros([-1])).toThrow(/^zeros: \[-1\] is not a shape; give the sizes/);
  expect(() => ones(3 as unknown as number[])).toThrow(/^ones: 3 is not a shape/);
  expect(() => eye(1.5)).toThrow(/^eye: \[1.5, 1.5\] is not a shape/);
  expect(() => fill([2], '1' as unknown as number)).toThrow(/^fill: value is of type string; give one number/);
});
