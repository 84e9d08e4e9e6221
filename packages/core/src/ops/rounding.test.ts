import { expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { ceil, floor, round } from './rounding.ts';

const X = [-1.5, -0.2, 0.5, 1.5, 2.5, 2.51, 2 ** 53, Infinity];

test('floor goes down, ceil up, round to the nearest and on halves to the even one', () => {
  expect(floor(X).arraySync()).toEqual([-2, -1, 0, 1, 2, 2, 2 ** 53, Infinity]);
  expect(ceil(X).arraySync()).toEqual([-1, -0, 1, 2, 3, 3, 2 ** 53, Infinity]);
  expect(round(X).arraySync()).toEqual([-2, 0, 0, 2, 2, 3, 2 ** 53, Infinity]);
});

test.each([floor, ceil, round])('NaN stays NaN, and the slope is 0', (operation) => {
  expect(operation([Number.NaN]).arraySync()).toEqual([Number.NaN]);
  expect(grad(operation)([-1.5, 0, 2.2]).arraySync()).toEqual([0, 0, 0]);
});
