import { expect, test } from 'vitest';
import { join, valueAt } from './path.ts';

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

test('what is at a path is found, and nothing where there is nothing', () => {
  const data = { layers: [{ W: [[1, 2]] }], '': 3 };
  expect(valueAt(data, 'layers.0.W')).toEqual([[1, 2]]);
  expect(valueAt(data, 'layers.0.W.0.1')).toBe(2);
  expect(valueAt(data, 'layers.1.W')).toBeUndefined();
  expect(valueAt(data, 'toString')).toBeUndefined();
  expect(valueAt([1, 2], 'length.0')).toBeUndefined();
  expect(valueAt(null, 'layers')).toBeUndefined();
});
