import { expect, test } from 'vitest';
import { vector } from '../../inputs/elements.ts';
import { numbers } from '../../inputs/numbers.ts';
import { shaped } from '../../inputs/shaped.ts';
import { generally } from './testing.ts';

const inputs = shaped({ n: [2, 7] }, [vector('n', numbers(-2, 2))]);
const cubes = (list: number[]) => list.map((x) => x ** 3);

test.each<[string, (list: number[]) => number[], string]>([
  ['sorted', (list) => cubes(list).sort((a, b) => a - b), 'sorted from small to large'],
  ['sorted', (list) => cubes(list).sort((a, b) => b - a), 'sorted from large to small'],
  ['reversed', (list) => cubes(list).reverse(), 'back to front'],
])('the right numbers, but %s, are named', async (id, student, words) => {
  const { ids, says } = await generally(cubes, student, inputs);
  expect(ids).toEqual([id]);
  expect(says).toContain(words);
});

test.each<[string, (list: number[]) => number[]]>([
  ['sorted by size', (list) => cubes(list).sort((a, b) => Math.abs(a) - Math.abs(b))],
  ['sorted as texts', (list) => cubes(list).sort()],
  ['sorted but for the last', (list) => [...cubes(list.slice(0, -1)).sort((a, b) => a - b), ...cubes(list.slice(-1))]],
  ['sorted, and halved', (list) => cubes(list.map((x) => x / 1.3)).sort((a, b) => a - b)],
])('numbers that are %s are not', async (_, student) => {
  expect((await generally(cubes, student, inputs)).ids).toEqual([]);
});
