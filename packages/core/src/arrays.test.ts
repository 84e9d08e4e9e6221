import { describe, expect, test } from 'vitest';
import { add, dot, type Matrix, map, matmul, NotImplementedError, outer, sigmoid, transpose, zeros } from './arrays.ts';

const A: Matrix = [
  [1, 2, 3],
  [4, 5, 6],
];
const RAGGED: Matrix = [[1, 2], [3]];

describe('sigmoid', () => {
  test('is 1/2 at 0 and the published values at ±ln 3', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(Math.log(3))).toBeCloseTo(0.75, 15);
    expect(sigmoid(-Math.log(3))).toBeCloseTo(0.25, 15);
  });

  test('is exactly 1 and 0 at ±1000 and at the infinities', () => {
    expect([sigmoid(1000), sigmoid(-1000)]).toEqual([1, 0]);
    expect([sigmoid(Infinity), sigmoid(-Infinity)]).toEqual([1, 0]);
  });

  test('keeps its digits far out to the left', () => {
    expect(sigmoid(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
  });

  test('stays NaN for NaN', () => {
    expect(sigmoid(Number.NaN)).toBeNaN();
  });
});

describe('zeros', () => {
  test('gives rows × columns zeros', () => {
    expect(zeros(2, 3)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(zeros(0, 3)).toEqual([]);
    expect(zeros(2, 0)).toEqual([[], []]);
  });

  test('gives every row an array of its own', () => {
    const m = zeros(2, 1);
    (m[0] as number[])[0] = 9;
    expect(m).toEqual([[9], [0]]);
  });

  test.each([
    [-1, 2],
    [1.5, 2],
    [1, Number.NaN],
  ])('refuses the sizes %d and %d', (rows, columns) => {
    expect(() => zeros(rows, columns)).toThrow(RangeError);
    expect(() => zeros(rows, columns)).toThrow(/^zeros: .*whole numbers.* got/);
  });
});

describe('matmul', () => {
  test('multiplies rows by columns', () => {
    const B: Matrix = [
      [1, 0],
      [0, 1],
      [2, -1],
    ];
    expect(matmul(A, B)).toEqual([
      [7, -1],
      [16, -1],
    ]);
  });

  test('gives an empty batch for an empty batch', () => {
    expect(matmul([], A)).toEqual([]);
  });

  test('lets NaN and Infinity through, also against a zero', () => {
    expect(matmul([[0, 1]], [[Infinity], [1]])).toEqual([[Number.NaN]]);
  });

  test('leaves its arguments alone', () => {
    const [a, b] = [structuredClone(A), transpose(A)];
    matmul(a, b);
    expect([a, b]).toEqual([A, transpose(A)]);
  });

  test('refuses shapes that do not fit, and names both', () => {
    expect(() => matmul(A, A)).toThrow(RangeError);
    expect(() => matmul(A, A)).toThrow(/^matmul: a is \[2 × 3\] and b is \[2 × 3\], .*transpose/);
    expect(() => matmul([[1]], [])).toThrow(/b is \[0 × 0\]/);
  });

  test('refuses ragged matrices, and names the row', () => {
    expect(() => matmul(RAGGED, A)).toThrow(/^matmul: a is ragged: row 0 has 2 elements and row 1 has 1; make/);
    expect(() => matmul([[1, 1]], RAGGED)).toThrow(/^matmul: b is ragged/);
  });

  test('refuses a vector, and says how to make a matrix of it', () => {
    expect(() => matmul([1, 2] as unknown as Matrix, A)).toThrow(RangeError);
    expect(() => matmul([1, 2] as unknown as Matrix, A)).toThrow(/^matmul: a is not a matrix: .*\[v\]/);
  });
});

describe('transpose', () => {
  test('turns rows into columns', () => {
    expect(transpose(A)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(transpose([])).toEqual([]);
  });

  test('refuses a ragged matrix', () => {
    expect(() => transpose(RAGGED)).toThrow(/^transpose: m is ragged/);
  });
});

describe('map', () => {
  test('gives f of every element and keeps the shape', () => {
    expect(map(A, (x) => -x)).toEqual([
      [-1, -2, -3],
      [-4, -5, -6],
    ]);
  });

  test('passes f the element alone', () => {
    expect(map([[3, 3]], Math.max)).toEqual([[3, 3]]);
  });

  test('refuses a ragged matrix', () => {
    expect(() => map(RAGGED, Math.abs)).toThrow(/^map: m is ragged/);
  });
});

describe('add', () => {
  test('adds element by element', () => {
    expect(
      add(
        A,
        map(A, (x) => 10 * x),
      ),
    ).toEqual([
      [11, 22, 33],
      [44, 55, 66],
    ]);
    expect(add([], [])).toEqual([]);
  });

  test('refuses shapes that differ, and ragged matrices', () => {
    expect(() => add(A, transpose(A))).toThrow(RangeError);
    expect(() => add(A, transpose(A))).toThrow(/^add: a is \[2 × 3\] and b is \[3 × 2\], .* one shape/);
    expect(() => add(RAGGED, RAGGED)).toThrow(/^add: a is ragged/);
  });
});

describe('dot', () => {
  test('adds up the products', () => {
    expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
    expect(dot([], [])).toBe(0);
  });

  test('refuses lengths that differ', () => {
    expect(() => dot([1], [1, 2])).toThrow(RangeError);
    expect(() => dot([1], [1, 2])).toThrow(/^dot: a has 1 elements and b has 2, .* as many/);
  });
});

describe('outer', () => {
  test('multiplies every element of a by every element of b', () => {
    expect(outer([1, 2], [3, 4, 5])).toEqual([
      [3, 4, 5],
      [6, 8, 10],
    ]);
    expect(outer([], [1])).toEqual([]);
  });
});

describe('NotImplementedError', () => {
  test('has its own name and says what is not written yet', () => {
    const error = new NotImplementedError('backward');
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('NotImplementedError');
    expect(error.message).toBe('not written yet: backward');
  });
});
