import { expect, test } from 'vitest';
import { generally } from './testing.ts';

const cubes = (list: number[]) => list.map((x) => x ** 3);

function inPlace(list: number[]): number[] {
  for (const [i, x] of list.entries()) list[i] = x ** 3;
  return list;
}

test('a changed argument is named where the numbers are right', async () => {
  const { ids, says } = await generally(cubes, inPlace);
  expect(ids).toEqual(['argument-changed']);
  expect(says).toContain("you write into the caller's `x`. Copy first");
});

test('it is not where numbers are wrong too', async () => {
  const student = (list: number[]) => (list.length > 2 ? inPlace(list).map((x) => x + 0.1) : inPlace(list));
  expect((await generally(cubes, student)).ids).toEqual([]);
});
