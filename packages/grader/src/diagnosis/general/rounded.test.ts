import { expect, test } from 'vitest';
import { generally } from './testing.ts';

const thirds = (list: number[]) => list.map((x) => x / 3);
const to = (decimals: number) => (x: number) => Math.round(x * 10 ** decimals) / 10 ** decimals;

test.each([
  [0, 'to whole numbers'],
  [1, 'to 1 decimal'],
  [4, 'to 4 decimals'],
  [8, 'to 8 decimals'],
])('numbers rounded to %d decimals are named', async (decimals, words) => {
  const { ids, says } = await generally(thirds, (list: number[]) => thirds(list).map(to(decimals)));
  expect(ids).toEqual(['rounded']);
  expect(says).toContain(`the right ones rounded ${words}. `);
});

test.each<[string, (list: number[]) => unknown]>([
  ['on long lists only', (list) => (list.length > 2 ? thirds(list).map(to(3)) : thirds(list))],
  ['in the first element only', (list) => thirds(list).map((x, i) => (i === 0 ? to(3)(x) : x))],
  ['and off by a digit', (list) => thirds(list).map((x) => to(3)(to(3)(x) + 1e-3))],
  ['in another form', (list) => thirds(list).map((x) => [to(3)(x)])],
  ['down', (list) => thirds(list).map((x) => Math.floor(x * 1000) / 1000)],
  ['away altogether', (list) => thirds(list).map(() => 0)],
])('numbers rounded %s are not', async (_, student) => {
  expect((await generally(thirds, student)).ids).toEqual([]);
});

test('small numbers all of which are answered by 0 are not named so', async () => {
  const small = (list: number[]) => list.map((x) => x / 1000);
  expect((await generally(small, (list: number[]) => list.map(() => 0))).ids).toEqual([]);
});
