import { expect, test } from 'vitest';
import { generally } from './testing.ts';

const means = (list: number[]) => list.map((x) => x / 3 + list.reduce((a, b) => a + b, 0) / list.length);

test.each<[string, (list: number[]) => unknown]>([
  ['returned', (list) => [...Float32Array.from(means(list))]],
  [
    'used on the way',
    (list) => {
      const sum = list.reduce((a, b) => Math.fround(a + b), 0);
      return list.map((x) => Math.fround(Math.fround(x / 3) + Math.fround(sum / list.length)));
    },
  ],
])('float32 that is %s is named', async (_, student) => {
  const { ids, says } = await generally(means, student);
  expect(ids).toEqual(['float32']);
  expect(says).toMatch(/^Your numbers are float32/);
});

test.each<[string, (list: number[]) => unknown]>([
  ['wrong as well', (list) => [...Float32Array.from(means(list))].map((x) => Math.fround(1.001 * x))],
  ['in the first element only', (list) => means(list).map((x, i) => (i === 0 ? Math.fround(x) : x))],
  ['on long lists only', (list) => (list.length > 2 ? means(list).map(Math.fround) : means(list))],
  ['in another form', (list) => means(list).map((x) => [Math.fround(x)])],
  ['no more than a few digits', (list) => means(list).map((x) => Math.round(x * 1024) / 1024)],
])('float32 that is %s is not', async (_, student) => {
  expect((await generally(means, student)).ids).toEqual([]);
});
