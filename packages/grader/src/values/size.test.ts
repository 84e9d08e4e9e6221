import { expect, test } from 'vitest';
import type { Data } from './data.ts';
import { sizeOf } from './size.ts';

test.each<[string, Data, number]>([
  ['a number', 1, 1],
  ['nothing', undefined, 1],
  ['null', null, 1],
  ['a text, however long', 'abcdef', 1],
  ['an empty list', [], 1],
  ['a list', [1, 2, 3], 4],
  ['a matrix', [[1, 2], [3]], 6],
  ['an object', { a: 1, b: [2] }, 4],
])('the size of %s is its leaves and holders', (_, data, size) => {
  expect(sizeOf(data)).toBe(size);
});
