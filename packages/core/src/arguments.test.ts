import { expect, test } from 'vitest';
import { checkNames, checkNumber, lookUp, ranges } from './arguments.ts';

test('a name in another spelling is answered with the right one', () => {
  expect(() => checkNames('fit', { batch_size: 3 }, ['epochs', 'batchSize'])).toThrow(
    /^fit: there is no argument batch_size; write batchSize$/,
  );
  expect(() => checkNames('fit', { batches: 3 }, ['epochs', 'batchSize'])).toThrow(
    /^fit: there is no argument batches; there are epochs, batchSize$/,
  );
  expect(checkNames('fit', { epochs: 3, batchSize: undefined }, ['epochs', 'batchSize'])).toBeUndefined();
});

test('what is no object of arguments is refused', () => {
  for (const given of [null, 3, [1], 'x']) {
    expect(() => checkNames('fit', given as object, ['epochs'])).toThrow(
      /^fit: .* as one object, such as { epochs: … }$/,
    );
  }
});

test.each([
  ['positive', [1e-300, 5], [0, -1, Infinity, Number.NaN]],
  ['fromZero', [0, 5], [-1e-300, Infinity, Number.NaN]],
  ['fraction', [0, 1], [-0.1, 1.1, Number.NaN]],
  ['belowOne', [0, 0.999], [1, -0.1]],
  ['count', [1, 7], [0, 1.5, 2 ** 53]],
  ['index', [0, 7], [-1, 0.5]],
] as const)('the range "%s" has the numbers in it that it says', (name, inside, outside) => {
  for (const value of inside) expect(checkNumber('op', 'n', value, ranges[name])).toBe(value);
  for (const value of outside) {
    expect(() => checkNumber('op', 'n', value, ranges[name])).toThrow(`op: n is ${value}; give ${ranges[name].words}`);
  }
  expect(() => checkNumber('op', 'n', '1' as unknown as number, ranges[name])).toThrow(RangeError);
});

test('lookUp finds camelCase by snake_case and says what there is', () => {
  const table = { meanSquaredError: 1, relu: 2 };
  expect(lookUp('compile', 'loss', 'mean_squared_error', table)).toEqual({ name: 'meanSquaredError', entry: 1 });
  expect(() => lookUp('compile', 'loss', 'toString', table)).toThrow(
    /^compile: there is no loss toString; there are meanSquaredError, relu$/,
  );
  expect(() => lookUp('compile', 'loss', undefined as unknown as string, table)).toThrow(TypeError);
});
