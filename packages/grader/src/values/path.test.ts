import { expect, test } from 'vitest';
import { join } from './path.ts';

test.each([
  ['', 'dW1', 'dW1'],
  ['n', 'W1', 'n.W1'],
  ['list[2]', '$_x1', 'list[2].$_x1'],
  ['', '가중치', '가중치'],
  ['n', 'my key', 'n["my key"]'],
  ['', '1st', '["1st"]'],
  ['n', '', 'n[""]'],
  ['n', 'a"b', 'n["a\\"b"]'],
])("from '%s', the key '%s' is at '%s'", (path, key, expected) => {
  expect(join(path, key)).toBe(expected);
});
