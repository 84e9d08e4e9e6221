import { describe, expect, test } from 'vitest';
import { expectGradients, random } from '../../test/support.ts';
import type { TensorLike } from '../creation.ts';
import type { Shape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { add, div, mul, sub } from './arithmetic.ts';

type Operation = (a: TensorLike, b: TensorLike) => Tensor;
const OPERATIONS: [string, Operation, (a: number, b: number) => number][] = [
  ['add', add, (a, b) => a + b],
  ['sub', sub, (a, b) => a - b],
  ['mul', mul, (a, b) => a * b],
  ['div', div, (a, b) => a / b],
];
const BROADCASTS: [Shape, Shape, Shape][] = [
  [[3], [3], [3]],
  [[], [2, 3], [2, 3]],
  [[2, 3], [3], [2, 3]],
  [
    [2, 3],
    [2, 1],
    [2, 3],
  ],
  [
    [3, 1],
    [1, 4],
    [3, 4],
  ],
  [
    [2, 1, 3],
    [4, 1],
    [2, 4, 3],
  ],
  [[0, 2], [2], [0, 2]],
  [[1], [2, 0], [2, 0]],
];

describe.each(OPERATIONS)('%s', (name, operation, f) => {
  test('works element by element', () => {
    expect(operation([[3, -2]], [[0.5, 4]]).arraySync()).toEqual([[f(3, 0.5), f(-2, 4)]]);
  });

  test('stretches a column against a row', () => {
    expect(operation([[1], [2]], [10, 20]).arraySync()).toEqual([
      [f(1, 10), f(1, 20)],
      [f(2, 10), f(2, 20)],
    ]);
  });

  test.each(BROADCASTS)('broadcasts %j and %j to %j, either way round', (a, b, shape) => {
    expect(operation(random(a, 1), random(b, 2)).shape).toEqual(shape);
    expect(operation(random(b, 1), random(a, 2)).shape).toEqual(shape);
  });

  test.each(BROADCASTS)('brings gradients back to the shapes %j and %j', (a, b) => {
    const away = add(3, random(b, 2));
    expectGradients(operation, [random(a, 1), away]);
    expectGradients(operation, [away, add(3, random(a, 1))]);
  });

  test('refuses shapes that do not broadcast, and names both', () => {
    expect(() => operation([1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => operation([1, 2], [1, 2, 3])).toThrow(new RegExp(`^${name}: shapes \\[2\\] and \\[3\\] .*reshape`));
    expect(() =>
      operation(
        [[1], [2]],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ),
    ).toThrow(/shapes \[2, 1\] and \[3, 2\]/);
  });

  test('names the argument that is no tensor', () => {
    expect(() => operation([1], 'x' as unknown as number)).toThrow(new RegExp(`^${name}: b is a string`));
  });
});

test('div by zero is infinite, and 0 / 0 is NaN', () => {
  expect(div([1, -1, 0], 0).arraySync()).toEqual([Infinity, -Infinity, Number.NaN]);
});
