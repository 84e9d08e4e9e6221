import { describe, expect, test } from 'vitest';
import { generally } from './testing.ts';

const squares = (list: number[]) => list.map((x) => x * x);
const scaled = (c: number) => (list: number[]) => list.map((x) => c * x * x);

describe('a factor is named, and said,', () => {
  test.each([
    [2, 'twice'],
    [1 / 2, 'half'],
    [1 / 3, 'a third of'],
    [1 / 4, 'a quarter of'],
    [1 / 10, '1/10 of'],
    [10, '10 times'],
    [100, '100 times'],
    [-2, '−2 times'],
    [-1 / 2, '−1/2 times'],
  ])('where all numbers are %d times the right ones', async (c, words) => {
    const { ids, says } = await generally(squares, scaled(c));
    expect(ids).toEqual(['factor']);
    expect(says).toContain(`Your numbers are all exactly ${words} the right ones.`);
  });

  test('where it is in some fields only, which are told', async () => {
    const right = (list: number[]) => ({
      sum: list.reduce((a, b) => a + b, 0),
      squares: squares(list),
      n: list.length,
    });
    const student = (list: number[]) => ({ ...right(list), squares: scaled(2)(list) });
    const { ids, says } = await generally(right, student);
    expect(ids).toEqual(['factor']);
    expect(says).toContain('The numbers in your `squares` are all exactly twice the right ones.');
  });
});

describe('no factor is named', () => {
  test.each<[string, (list: number[]) => unknown]>([
    ['where it is not the same on all inputs', (list) => scaled(list.length > 2 ? 2 : 3)(list)],
    ['where it is that on long lists only', (list) => scaled(list.length > 2 ? 2 : 1)(list)],
    ['where one element in each is right', (list) => squares(list).map((x, i) => (i === 0 ? x : 2 * x))],
    ['where it is not simple', scaled(1.37)],
    ['where it is nearly so', scaled(2.000001)],
    ['where all is zero', scaled(0)],
    ['where it is not a number', scaled(Number.NaN)],
    ['where the form is another', (list) => scaled(2)(list).map((x) => [x])],
    ['where an input throws', (list) => (list.length === 1 ? JSON.parse('') : scaled(2)(list))],
  ])('%s', async (_, student) => {
    expect((await generally(squares, student)).ids).toEqual([]);
  });
});
