import { expect, test } from 'vitest';
import { generally } from './testing.ts';

const differences = (list: number[]) => list.map((x) => x ** 3 - 1);

test('a wrong sign is named where all numbers have it', async () => {
  const { ids, says } = await generally(differences, (list: number[]) => list.map((x) => 1 - x ** 3));
  expect(ids).toEqual(['sign']);
  expect(says).toMatch(/^Your numbers have the right size but the wrong sign/);
});

test.each<[string, (list: number[]) => unknown]>([
  ['of the first element only', (list) => differences(list).map((x, i) => (i === 0 ? -x : x))],
  ['of negative numbers only', (list) => differences(list).map(Math.abs)],
  ['on long lists only', (list) => differences(list).map((x) => (list.length > 2 ? -x : x))],
  ['but for a little', (list) => differences(list).map((x) => -x + 1e-6)],
])('no wrong sign is named where it is one %s', async (_, student) => {
  expect((await generally(differences, student)).ids).toEqual([]);
});
