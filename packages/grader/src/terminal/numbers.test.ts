import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aligned, magnitude, significant } from './numbers.ts';

fc.configureGlobal({ seed: 84 });

const anyNumbers = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })));

describe('significant', () => {
  test('gives at most six digits and fills in no zeros', () => {
    const format = significant([]);
    expect([0.5, 1 / 3, 1e-7, 123456789, -0, 0].map(format)).toEqual([
      '0.5',
      '0.333333',
      '1e-7',
      '123457000',
      '-0',
      '0',
    ]);
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(format)).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
  });

  test('gives more digits where two numbers would look alike', () => {
    const numbers = [0.1, 0.1000000001];
    expect(numbers.map(significant(numbers))).toEqual(['0.1', '0.1000000001']);
    const sum = [0.3, 0.1 + 0.2];
    expect(sum.map(significant(sum))).toEqual(['0.3', '0.30000000000000004']);
  });

  test('never writes different numbers alike', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        expect(new Set(numbers.map(significant(numbers))).size).toBe(new Set(numbers.map(exact)).size);
      }),
    );
  });
});

describe('aligned', () => {
  test('gives numbers the same decimals and the same width', () => {
    const numbers = [0.1481234, 0, -1.5];
    expect(numbers.map(aligned(numbers))).toEqual([' 0.1481', ' 0.0000', '-1.5000']);
  });

  test('writes whole numbers without decimals', () => {
    expect([2, 10, -0].map(aligned([2, 10, -0]))).toEqual([' 2', '10', ' 0']);
  });

  test('shows at least four digits of the largest number', () => {
    const numbers = [0.00080888, 0.00071009];
    expect(numbers.map(aligned(numbers))).toEqual(['0.0008089', '0.0007101']);
  });

  test('writes an exponent where decimals would not do', () => {
    expect([1.23456e-7, 0].map(aligned([1.23456e-7, 0]))).toEqual(['1.235e-7', '       0']);
    expect([1.5e12, 2].map(aligned([1.5e12, 2]))).toEqual(['1.500e12', ' 2.000e0']);
    expect([0.5, 1e-300].map(aligned([0.5, 1e-300, 0]))).toEqual(['  5.000e-1', '1.000e-300']);
  });

  test('keeps NaN and infinities in line', () => {
    const numbers = [Number.NaN, 0.5, Number.NEGATIVE_INFINITY];
    expect(numbers.map(aligned(numbers))).toEqual(['      NaN', '   0.5000', '-Infinity']);
  });

  test('does not tell apart what lies within the resolution', () => {
    const numbers = [0.5, 0.5 + 1e-13];
    expect(numbers.map(aligned(numbers, { resolution: 1e-9 }))).toEqual(['0.5000', '0.5000']);
    expect(new Set(numbers.map(aligned(numbers))).size).toBe(2);
  });

  test('never writes different numbers alike', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        expect(new Set(numbers.map(aligned(numbers))).size).toBe(new Set(numbers).size);
      }),
    );
  });

  test('never writes numbers alike that lie further apart than the resolution', () => {
    fc.assert(
      fc.property(anyNumbers, fc.double({ min: 0, max: 1e-3, noNaN: true }), (numbers, resolution) => {
        const format = aligned(numbers, { resolution });
        for (const a of numbers) {
          for (const b of numbers) {
            if (Math.abs(a - b) > resolution) expect(format(a)).not.toBe(format(b));
          }
        }
      }),
    );
  });
});

test('a magnitude has two digits at most', () => {
  expect([0.12, 1e-9, 0, 1, 8.04, 99.9, 1234, 2.5e-13].map(magnitude)).toEqual([
    '1.2e-1',
    '1e-9',
    '0',
    '1',
    '8',
    '100',
    '1.2e3',
    '2.5e-13',
  ]);
});

/** Tells −0 from 0, as `significant` does. */
function exact(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
