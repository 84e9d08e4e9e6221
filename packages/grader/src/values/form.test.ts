import { describe, expect, test } from 'vitest';
import { isWellFormed, leavesIn } from './form.ts';

describe('a well-formed result', () => {
  test('has the expected form, and numbers that are finite and not all zero', () => {
    expect(isWellFormed({ a: [5, 0] }, { a: [1, 2] })).toBe(true);
  });

  test.each([
    [{ a: [0, 0] }],
    [{ a: [Number.NaN, 1] }],
    [{ a: [Number.POSITIVE_INFINITY, 1] }],
    [{ a: [1] }],
    [{ b: [1, 2] }],
    [{ a: ['1', '2'] }],
    [undefined],
  ])('%j is none', (actual) => {
    expect(isWellFormed(actual, { a: [1, 2] })).toBe(false);
  });

  test('may be 0 where it is a single number', () => {
    expect(isWellFormed(0, 1)).toBe(true);
    expect(isWellFormed(Number.NaN, 1)).toBe(false);
  });

  test('without any number is judged by its form alone', () => {
    expect(isWellFormed({ a: [] }, { a: [] })).toBe(true);
  });
});

describe('what a text is made of', () => {
  test.each<[string, Parameters<typeof isWellFormed>[0], Parameters<typeof isWellFormed>[1]]>([
    ['words', ['Rain', '', 'x'], ['rain']],
    ['no words', [], ['rain']],
    ['counts by word', { Rain: 2, x: 1 }, { rain: 3 }],
    ['numbers of words', [[1, 2, 3], []], [[1], [2]]],
    ['a vocabulary', { index: { Rain: 1 }, count: 2 }, { index: { rain: 1, snow: 2 }, count: 2 }],
  ])('may be other %s', (_, actual, expected) => {
    expect(isWellFormed(actual, expected)).toBe(true);
  });

  test.each<[string, Parameters<typeof isWellFormed>[0], Parameters<typeof isWellFormed>[1]]>([
    ['numbers for words', [1, 2], ['rain', 'snow']],
    ['lists for counts', { rain: [2] }, { rain: 2 }],
    ['fractions for numbers of words', [[0.5, 1]], [[1]]],
    ['more texts', [[1], [2], [3]], [[1], [2]]],
    ['nothing', undefined, ['rain']],
  ])('may not be %s', (_, actual, expected) => {
    expect(isWellFormed(actual, expected)).toBe(false);
  });
});

test('the leaves of nested data are its numbers, its strings, and the words that counts are kept by', () => {
  expect(leavesIn({ a: [1, ['two', 3]], b: null, c: { rain: 4, snow: 5 } })).toEqual([
    1,
    'two',
    3,
    'rain',
    'snow',
    4,
    5,
  ]);
});
