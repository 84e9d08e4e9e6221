import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { literal, literalLines } from './literal.ts';
import { aligned } from './numbers.ts';
import { displayWidth } from './width.ts';

fc.configureGlobal({ seed: 84 });

describe('literal', () => {
  test("writes data in JavaScript's notation", () => {
    expect(literal({ W1: [[1, 0]], W2: [[1], [0]] })).toBe('{ W1: [[1, 0]], W2: [[1], [0]] }');
    expect(literal(['a "b"', true, null, undefined, {}, [], -0, Number.NaN])).toBe(
      '["a \\"b\\"", true, null, undefined, {}, [], -0, NaN]',
    );
    expect(literal({ 'my key': 1, 은닉층: 2 })).toBe('{ "my key": 1, 은닉층: 2 }');
  });

  test('shows a difference between numbers, however small', () => {
    expect(literal([1 / 3, 1 / 3 + 1e-9])).toBe('[0.333333333, 0.333333334]');
  });

  test('takes another form of numbers', () => {
    const data = [0.25, -1];
    expect(literal(data, { format: aligned(data) })).toBe('[ 0.2500, -1.0000]');
  });
});

describe('literalLines', () => {
  test('stays on one line where that is enough', () => {
    expect(literalLines({ x: [1, 2] }, 20)).toEqual(['{ x: [1, 2] }']);
  });

  test('gives each row of a matrix a line', () => {
    expect(literalLines([[1, 2, 3], [4, 5, 6], []], 14)).toEqual(['[[1, 2, 3],', ' [4, 5, 6],', ' []]']);
  });

  test('gives each key of an object a line', () => {
    expect(
      literalLines(
        {
          W1: [
            [1, 2],
            [3, 4],
          ],
          W2: [[1], [2]],
          은닉: 'on',
        },
        18,
      ),
    ).toEqual(['{ W1: [[1, 2],', '       [3, 4]],', '  W2: [[1], [2]],', '  은닉: "on" }']);
  });

  test('shortens a long list and says by how much', () => {
    const list = Array.from({ length: 16 }, (_, i) => i);
    expect(literalLines(list, 24)).toEqual(['[0, 1, 2, 3, … 12 more]']);
    expect(literalLines(list, 24, { more: (count) => `… ${count}개 더` })).toEqual(['[0, 1, 2, 3, … 12개 더]']);
    expect(literalLines(list, 5)).toEqual(['[… 1…']);
  });

  test('shortens a long matrix and says by how many rows', () => {
    const matrix = Array.from({ length: 20 }, (_, i) => [i]);
    expect(literalLines(matrix, 20, { rows: 4 })).toEqual(['[[0],', ' [1],', ' [2],', ' … 17 more]']);
    expect(literalLines(matrix, 20, { rows: Number.POSITIVE_INFINITY })).toHaveLength(20);
  });

  test('never exceeds the width and lets nothing through that steers a terminal', () => {
    const data = fc.letrec<{ value: never }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.double(),
        fc.string({ unit: 'binary' }),
        fc.constant(undefined),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { noNullPrototype: true }),
      ) as fc.Arbitrary<never>,
    })).value;
    fc.assert(
      fc.property(data, fc.integer({ min: 8, max: 60 }), (value, width) => {
        const lines = literalLines(value, width);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});
