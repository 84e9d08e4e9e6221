import { expect, test } from 'vitest';
import { transposed } from './structure.ts';
import { generally, matrices } from './testing.ts';

const cubes = (rows: number[][]) => rows.map((row) => row.map((x) => x ** 3 + 1));

test('a transposed result is named', async () => {
  const { ids, says } = await generally(cubes, (rows: number[][]) => transposed(cubes(rows)), matrices);
  expect(ids).toEqual(['transposed']);
  expect(says).toContain('what stands at [i][j] belongs at [j][i]');
});

test('so is one in a field', async () => {
  const right = (rows: number[][]) => ({ rows: rows.length, cubes: cubes(rows) });
  const student = (rows: number[][]) => ({ rows: rows.length, cubes: transposed(cubes(rows)) });
  expect((await generally(right, student, matrices)).says).toMatch(/^The numbers in your `cubes` are right, but/);
});

test.each<[string, (rows: number[][]) => unknown]>([
  ['read in the other shape line by line', (rows) => reshaped(cubes(rows))],
  ['transposed where it is square only', (rows) => (rows.length === rows[0]?.length ? transposed(cubes(rows)) : rows)],
  ['flat', (rows) => cubes(rows).flat()],
])('a result that is %s is not named so', async (_, student) => {
  expect((await generally(cubes, student, matrices)).ids).toEqual([]);
});

function reshaped(rows: number[][]): number[][] {
  const flat = rows.flat();
  return (rows[0] as number[]).map((_, r) => rows.map((_, c) => flat[r * rows.length + c] as number));
}
