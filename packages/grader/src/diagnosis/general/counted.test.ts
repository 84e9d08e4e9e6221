import { expect, test } from 'vitest';
import { generally } from './testing.ts';

const argmax = (list: number[]) => list.indexOf(Math.max(...list));

test.each([
  [1, 'large'],
  [-1, 'small'],
])('a count that is always off by %d is named', async (by, words) => {
  const { ids, says } = await generally(argmax, (list: number[]) => argmax(list) + by);
  expect(ids).toEqual(['counted-from-elsewhere']);
  expect(says).toContain(`Your numbers are all exactly 1 too ${words}.`);
});

test.each<[string, (list: number[]) => unknown]>([
  ['by 2', (list) => argmax(list) + 2],
  ['by 1 on long lists only', (list) => argmax(list) + (list.length > 2 ? 1 : 0)],
  ['in either direction', (list) => argmax(list) + (list.length > 2 ? 1 : -1)],
  ['to the other end', (list) => list.length - 1 - argmax(list)],
])('one that is off %s is not', async (_, student) => {
  expect((await generally(argmax, student)).ids).toEqual([]);
});

test('nor is a number with decimals that is 1 too large', async () => {
  const halves = (list: number[]) => list.map((x) => x / 2);
  expect((await generally(halves, (list: number[]) => halves(list).map((x) => x + 1))).ids).toEqual([]);
});
