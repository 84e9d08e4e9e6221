import { describe, expect, test } from 'vitest';
import { agrees, equals } from '../../exercise/define.ts';
import type { Check, EqualsCheck } from '../../exercise/types.ts';
import { base, diagnosed, lists } from './testing.ts';

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
const right = (list: number[]) => sum(list) ** 2;
const PUBLISHED = [[1, 2], [4], [1, 1, 1]];
const checks = [
  equals({ ...base, id: 'f-published', table: PUBLISHED.map((list) => ({ args: [list], result: right(list) })) }),
  agrees({ ...base, id: 'f-others', reference: right, inputs: lists, runs: 12 }),
];
const isPublished = (list: number[]) => PUBLISHED.some((one) => String(one) === String(list));
const named = (student: (list: number[]) => unknown) => diagnosed(checks, right, student);

describe('a function that knows the published results only is named', () => {
  test('where it answers all other inputs alike', async () => {
    const { ids, says } = await named((list) => (isPublished(list) ? right(list) : right([1, 2])));
    expect(ids).toEqual(['hard-coded']);
    expect(says).toContain('it answers one and the same');
  });

  test.each<[string, (list: number[]) => unknown]>([
    ['throws', () => JSON.parse('')],
    ['makes something up', (list) => list.length + 0.1234567],
  ])('where it %s for all others', async (_, otherwise) => {
    const { ids, says } = await named((list) => (isPublished(list) ? right(list) : otherwise(list)));
    expect(ids).toEqual(['hard-coded']);
    expect(says).toMatch(/answers one and the same|on none of the \d+ others/);
  });
});

test('one that is right on two published inputs is not: it may be right there by itself', async () => {
  const [table, others] = checks as [EqualsCheck, Check];
  const short = { ...table, table: table.table.slice(0, 2) };
  const student = (list: number[]) => (isPublished(list) ? right(list) : -1);
  expect((await diagnosed([short, others], right, student)).ids).toEqual([]);
});

test.each<[string, (list: number[]) => unknown]>([
  ['is right on some others', (list) => (isPublished(list) || list.length < 3 ? right(list) : 0.5)],
  ['is wrong on the published ones too', () => 9],
])('one that %s is not', async (_, student) => {
  expect((await named(student)).ids).toEqual([]);
});
