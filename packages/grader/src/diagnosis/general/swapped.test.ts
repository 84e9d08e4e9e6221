import { describe, expect, test } from 'vitest';
import { vector } from '../../inputs/elements.ts';
import { numbers } from '../../inputs/numbers.ts';
import { shaped } from '../../inputs/shaped.ts';
import { generally } from './testing.ts';

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
const moments = (list: number[]) => ({
  n: list.length,
  mean: sum(list) / list.length,
  total: sum(list.map((x) => x * x)),
});

describe('exchanged fields', () => {
  test('are named', async () => {
    const student = (list: number[]) => {
      const { n, mean, total } = moments(list);
      return { n, mean: total, total: mean };
    };
    const { ids, says } = await generally(moments, student);
    expect(ids).toEqual(['swapped']);
    expect(says).toBe('Your `mean` and `total` are exchanged: each holds what belongs in the other.');
  });

  test.each<[string, (list: number[]) => unknown]>([
    ['one of them holds both', (list) => ({ ...moments(list), mean: moments(list).total })],
    [
      'all three go round',
      (list) => {
        const { n, mean, total } = moments(list);
        return { n: mean, mean: total, total: n };
      },
    ],
  ])('are not named where %s', async (_, student) => {
    expect((await generally(moments, student)).ids).toEqual([]);
  });
});

describe('exchanged elements', () => {
  const inputs = shaped({ n: [2, 5] }, [vector('n', numbers(-2, 2))]);
  const cubes = (list: number[]) => list.map((x) => x ** 3);
  const exchanged = (list: number[], i: number, j: number) =>
    list.with(i, list[j] as number).with(j, list[i] as number);

  test('are named with their places', async () => {
    const { ids, says } = await generally(cubes, (list: number[]) => exchanged(cubes(list), 0, 1), inputs);
    expect(ids).toEqual(['swapped']);
    expect(says).toContain('the elements [0] and [1] are exchanged');
  });

  test('are not named where the places are not the same', async () => {
    const student = (list: number[]) => exchanged(cubes(list), 0, list.length - 1);
    expect((await generally(cubes, student, inputs)).ids).toEqual([]);
  });
});
