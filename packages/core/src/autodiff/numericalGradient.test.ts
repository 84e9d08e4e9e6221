import { describe, expect, test } from 'vitest';
import { expectClose, random } from '../../test/support.ts';
import { mul } from '../ops/arithmetic.ts';
import { square } from '../ops/powers.ts';
import { sum } from '../ops/sums.ts';
import { numericalGradient } from './numericalGradient.ts';

describe('numericalGradient', () => {
  test('is exact for a quadratic at any step', () => {
    const x = random([2, 3], 1);
    expectClose(
      numericalGradient((v) => sum(square(v)), x, 0.5),
      mul(2, x),
      1e-14,
    );
  });

  test('is off by h² for a cube', () => {
    expect(numericalGradient((v) => mul(v, square(v)), 2, 0.5).arraySync()).toBe(12.25);
  });

  test('refuses a step that is not above 0', () => {
    expect(() => numericalGradient(square, 2, 0)).toThrow(/^numericalGradient: h is 0; give/);
    expect(() => numericalGradient(square, 2, Number.NaN)).toThrow(RangeError);
  });

  test('refuses a function with more than one result', () => {
    expect(() => numericalGradient(square, [1, 2])).toThrow(/^numericalGradient: f returned shape \[2\]; make it/);
  });
});
