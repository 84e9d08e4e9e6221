import { describe, expect, test } from 'vitest';
import { generally, matrices } from './testing.ts';

type Matrix = number[][];

const cubes = (list: number[]) => list.map((x) => x ** 3);
const tables = (rows: Matrix) => rows.map(cubes);

describe('a list that is right but for one line is named', () => {
  test.each<[string, (list: number[]) => unknown, string]>([
    ['one-too-few', (list) => cubes(list).slice(0, -1), 'The last element of your result is missing'],
    ['one-too-few', (list) => cubes(list).slice(1), 'The first element of your result is missing'],
    ['one-too-many', (list) => [...cubes(list), 0.5], 'one element too many at the end'],
    ['one-too-many', (list) => [Number.NaN, ...cubes(list)], 'one element too many at the beginning'],
  ])('%s element', async (id, student, words) => {
    const { ids, says } = await generally(cubes, student);
    expect(ids).toEqual([id]);
    expect(says).toContain(words);
  });

  test.each<[string, (rows: Matrix) => unknown, string]>([
    ['one-too-few', (rows) => tables(rows).slice(0, -1), 'The last row of your result is missing'],
    ['one-too-few', (rows) => tables(rows).map((row) => row.slice(1)), 'The first column of your result is missing'],
    ['one-too-many', (rows) => [cubes(rows[0] as number[]), ...tables(rows)], 'one row too many at the beginning'],
    ['one-too-many', (rows) => tables(rows).map((row) => [...row, 1]), 'one column too many at the end'],
  ])('%s row or column', async (id, student, words) => {
    const { ids, says } = await generally(tables, student, matrices);
    expect(ids).toEqual([id]);
    expect(says).toContain(words);
  });
});

test.each<[string, (list: number[]) => unknown]>([
  ['two too few', (list) => cubes(list).slice(2)],
  ['one too few in the middle', (list) => cubes(list).toSpliced(1, 1)],
  ['one too few of long lists only', (list) => cubes(list).slice(0, 3)],
  ['one too few of what is wrong anyway', (list) => list.slice(1)],
])('a list with %s is not', async (_, student) => {
  expect((await generally(cubes, student)).ids).toEqual([]);
});
