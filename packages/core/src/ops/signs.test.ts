import { expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { abs, sign } from './signs.ts';

test('abs drops the sign, and is flat at 0', () => {
  expect(abs([[3, -0.5, 0, -Infinity]]).arraySync()).toEqual([[3, 0.5, 0, Infinity]]);
  expect(grad(abs)([-2, 0, 2]).arraySync()).toEqual([-1, 0, 1]);
});

test('sign is 1, 0 or −1, and its slope 0', () => {
  expect(sign([3, 0, -0.5, Number.NaN]).arraySync()).toEqual([1, 0, -1, Number.NaN]);
  expect(grad(sign)([3, 0, -0.5]).arraySync()).toEqual([0, 0, 0]);
});
