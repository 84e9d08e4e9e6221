import { describe, expect, test } from 'vitest';
import { scalar, tensor, tensor1d, tensor2d, type Values } from './creation.ts';

describe('values', () => {
  test('a tensor takes its shape from nested arrays and gives them back', () => {
    const nested = [[[1, 2, 3]], [[4, 5, 6]]];
    const x = tensor(nested);
    expect([x.shape, x.rank, x.size, x.dtype]).toEqual([[2, 1, 3], 3, 6, 'float64']);
    expect(x.arraySync()).toEqual(nested);
    expect(x.dataSync()).toEqual(new Float64Array([1, 2, 3, 4, 5, 6]));
  });

  test('a flat list may be given a shape', () => {
    expect(tensor([1, 2, 3, 4, 5, 6], [3, 2]).arraySync()).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(tensor2d([1, 2], [2, 1]).arraySync()).toEqual([[1], [2]]);
    expect(tensor([7], []).arraySync()).toBe(7);
  });

  test('scalar, tensor1d and tensor2d have 0, 1 and 2 axes', () => {
    expect(scalar(3).shape).toEqual([]);
    expect(scalar(3).arraySync()).toBe(3);
    expect(tensor1d([1, 2]).shape).toEqual([2]);
    expect(tensor2d([[1, 2]]).shape).toEqual([1, 2]);
  });

  test('typed arrays are lists of numbers', () => {
    expect(tensor1d(new Float32Array([0.5, 2])).arraySync()).toEqual([0.5, 2]);
    expect(tensor([new Int32Array([1]), new Int32Array([2])]).shape).toEqual([2, 1]);
  });

  test('float64 keeps all digits, NaN and the infinities', () => {
    const digits = [0.1 + 0.2, 1e-300, Number.NaN, -Infinity];
    expect(tensor1d(digits).arraySync()).toEqual(digits);
  });

  test('empty tensors keep their shape', () => {
    expect(tensor([]).shape).toEqual([0]);
    expect(tensor([[], []]).shape).toEqual([2, 0]);
    expect(tensor2d([], [0, 3]).arraySync()).toEqual([]);
    expect(tensor2d([[], []]).arraySync()).toEqual([[], []]);
  });

  test('a tensor shares nothing with the array it was made of, nor with what it gives out', () => {
    const source = [1, 2];
    const x = tensor1d(source);
    source[0] = 9;
    x.dataSync()[1] = 9;
    expect(x.arraySync()).toEqual([1, 2]);
  });
});

describe('errors', () => {
  test.each<[string, Values, RegExp]>([
    ['a row that is too short', [[1, 2], [3]], /^tensor: values\[1\] is a list of 1, .* a list of 2; make/],
    ['a number among rows', [[1], 2], /^tensor: values\[1\] is a number, .* a list of 1/],
    ['a row among numbers', [1, [2]], /^tensor: values\[1\] is a list of 1, .* a number/],
  ])('%s is refused with its place', (_, values, message) => {
    expect(() => tensor(values)).toThrow(RangeError);
    expect(() => tensor(values)).toThrow(message);
  });

  test.each([
    ['undefined', [[1, undefined]], /values\[0\]\[1\] is undefined; every element must be a number/],
    ['a string', ['1'], /values\[0\] is a string/],
    ['nothing at all', null, /values is null/],
  ])('%s is no number', (_, values, message) => {
    expect(() => tensor(values as Values)).toThrow(TypeError);
    expect(() => tensor(values as Values)).toThrow(message);
  });

  test('a shape that does not fit is refused with both', () => {
    expect(() => tensor([1, 2, 3], [2, 2])).toThrow(RangeError);
    expect(() => tensor([1, 2, 3], [2, 2])).toThrow(
      /shape \[3\] do not fit shape \[2, 2\], which has 4 elements; give/,
    );
    expect(() => tensor([[1, 2]], [2, 1])).toThrow(/shape \[1, 2\] do not fit shape \[2, 1\]/);
    expect(() => tensor([1], [-1, -1])).toThrow(/\[-1, -1\] is not a shape/);
  });

  test('a wrong number of axes is refused with the remedy', () => {
    expect(() => tensor1d([[1]] as unknown as number[])).toThrow(/^tensor1d: .*\[1, 1\].* 1 axes; give a flat list/);
    expect(() => tensor2d([1, 2])).toThrow(/^tensor2d: .*\[2\].*; give rows/);
    expect(() => scalar([1] as unknown as number)).toThrow(/^scalar: .*; give one number/);
  });
});
