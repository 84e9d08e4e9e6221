import { expect, test } from 'vitest';
import { locator } from './locate.ts';

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 2, 1],
  [3, 2, 2],
  [5, 3, 1],
  [6, 4, 1],
  [8, 4, 3],
])('index %i is in line %i, column %i', (index, line, column) => {
  expect(locator('a\nb\r\n\ncd', 'index.ts')(index)).toEqual({ file: 'index.ts', line, column });
});

test('the empty text has one line', () => {
  expect(locator('', 'a.ts')(0)).toEqual({ file: 'a.ts', line: 1, column: 1 });
});
