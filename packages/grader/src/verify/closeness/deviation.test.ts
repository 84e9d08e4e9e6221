import { describe, expect, test } from 'vitest';
import { fromExpected, fromRight, largest } from './deviation.ts';

const tolerance = { rtol: 0.01, atol: 0.1 };

describe('a deviation from what is expected', () => {
  test('is in tolerances, with the place where it is largest', () => {
    const found = fromExpected({ a: [1, 12], b: 5 }, { a: [1, 10], b: 4.9 }, tolerance);
    expect(found.path).toBe('a[1]');
    expect(found.ratio).toBeCloseTo(2 / 0.2);
    expect(found).toMatchObject({ by: 2, allowed: 0.2 });
  });

  test('does not depend on the order of keys', () => {
    expect(fromExpected({ b: 1, a: 2 }, { a: 2, b: 1 }, tolerance).ratio).toBe(0);
  });

  test.each([
    ['another length', [1], [1, 2]],
    ['another kind', 'x', 1],
    ['NaN in place of a number', Number.NaN, 1],
    ['a number in place of NaN', 1, Number.NaN],
    ['another text', 'relu', 'tanh'],
    ['infinity', Number.POSITIVE_INFINITY, 1],
  ])('is beyond all tolerances for %s', (_, result, expected) => {
    expect(fromExpected(result, expected, tolerance).ratio).toBe(Number.POSITIVE_INFINITY);
  });

  test('is none for the same infinity and the same NaN', () => {
    expect(
      fromExpected([Number.NaN, Number.POSITIVE_INFINITY], [Number.NaN, Number.POSITIVE_INFINITY], tolerance).ratio,
    ).toBe(0);
  });
});

test('of a right result that is off the printed one, only the rest of the tolerance is left', () => {
  const printed = { rtol: 0, atol: 0.5 };
  const { ratio, allowed } = fromRight(2.41, 2.4, 2, printed);
  expect(allowed).toBeCloseTo(0.1);
  expect(ratio).toBeCloseTo(0.1);
  expect(fromRight(2.51, 2.5, 2, printed).ratio).toBe(Number.POSITIVE_INFINITY);
  expect(fromRight(2.5, 2.5, 2, printed).ratio).toBe(0);
});

test('the largest of none is none', () => {
  expect(largest([]).ratio).toBe(0);
});
