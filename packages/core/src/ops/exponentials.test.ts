import { describe, expect, test } from 'vitest';
import { grad } from '../autodiff/grads.ts';
import { exp, expm1, log, log1p } from './exponentials.ts';

test('exp and log undo each other, expm1 and log1p too', () => {
  expect(log(exp([-1, 0, 1])).arraySync()).toEqual([-1, 0, 1]);
  expect(log1p(expm1([0, 0.5])).arraySync()).toEqual([0, 0.5]);
});

describe('extremes', () => {
  test('exp overflows to Infinity and underflows to 0', () => {
    expect(exp([1000, -1000, -Infinity]).arraySync()).toEqual([Infinity, 0, 0]);
  });

  test('log is −Infinity at 0 and NaN below', () => {
    expect(log([0, -1]).arraySync()).toEqual([-Infinity, Number.NaN]);
    expect(log1p([-1, -2]).arraySync()).toEqual([-Infinity, Number.NaN]);
  });

  test('expm1 and log1p keep what is small', () => {
    expect(expm1([1e-20, -1e-20]).arraySync()).toEqual([1e-20, -1e-20]);
    expect(log1p([1e-20, -1e-20]).arraySync()).toEqual([1e-20, -1e-20]);
  });

  test('the slope of log at 0 is infinite', () => {
    expect(grad(log)([0, 2]).arraySync()).toEqual([Infinity, 0.5]);
  });
});
