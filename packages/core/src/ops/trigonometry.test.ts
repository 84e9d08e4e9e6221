import { expect, test } from 'vitest';
import { expectClose } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { tensor1d } from '../creation.ts';
import { neg } from './arithmetic.ts';
import { cos, sin } from './trigonometry.ts';

const X = [0, Math.PI / 6, Math.PI / 2, -1000];

test('sin and cos take radians', () => {
  expectClose(sin(X.slice(0, 3)), tensor1d([0, 0.5, 1]), 1e-15);
  expectClose(cos(X.slice(0, 3)), tensor1d([1, Math.sqrt(3) / 2, 0]), 1e-15);
});

test('the slope of sin is cos, and that of cos is −sin', () => {
  expect(grad(sin)(X).arraySync()).toEqual(cos(X).arraySync());
  expect(grad(cos)(X).arraySync()).toEqual(neg(sin(X)).arraySync());
});
