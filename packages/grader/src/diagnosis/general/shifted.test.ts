import { expect, test } from 'vitest';
import { vector } from '../../inputs/elements.ts';
import { numbers } from '../../inputs/numbers.ts';
import { shaped } from '../../inputs/shaped.ts';
import { generally } from './testing.ts';

const inputs = shaped({ n: [1, 7] }, [vector('n', numbers(-2, 2))]);
const sums = (list: number[]) => list.map((_, i) => list.slice(0, i + 1).reduce((a, b) => a + b, 1));

test.each<[string, (list: number[]) => number[], string]>([
  ['rolled to the right', (list) => [sums(list).at(-1) as number, ...sums(list).slice(0, -1)], 'late'],
  ['kept before the step instead of after it', (list) => [1, ...sums(list).slice(0, -1)], 'late'],
  ['rolled to the left', (list) => [...sums(list).slice(1), sums(list)[0] as number], 'early'],
  ['filled up with zeros', (list) => [...sums(list).slice(1), 0], 'early'],
])('a list that is %s is named', async (_, student, words) => {
  const { ids, says } = await generally(sums, student, inputs);
  expect(ids).toEqual(['shifted']);
  expect(says).toContain(`each stands one place too ${words}`);
});

test.each<[string, (list: number[]) => number[]]>([
  ['by two places', (list) => [...sums(list).slice(2), ...sums(list).slice(0, 2)]],
  ['in its first half', (list) => sums(list).map((x, i, all) => (i < 2 ? (all[i + 1] ?? x) : x))],
  ['and summed anew', (list) => [1, ...sums(list).slice(0, -1)].map((x) => x * 1.5)],
])('one that is shifted %s is not', async (_, student) => {
  expect((await generally(sums, student, inputs)).ids).toEqual([]);
});
