import { describe, expect, test } from 'vitest';
import { matrix, vector } from '../../inputs/elements.ts';
import { numbers } from '../../inputs/numbers.ts';
import { shaped } from '../../inputs/shaped.ts';
import { transposed } from './structure.ts';
import { generally, matrices } from './testing.ts';

type Matrix = number[][];

const total = (row: number[]) => row.reduce((a, b) => a + b, 0);
const rowSums = (rows: Matrix) => rows.map(total);
const normalized = (rows: Matrix) => rows.map((row) => row.map((x) => Math.exp(x) / total(row.map(Math.exp))));

describe('the other axis is named', () => {
  test.each<[string, (rows: Matrix) => unknown, (rows: Matrix) => unknown]>([
    ['for a sum along it', rowSums, (rows) => rowSums(transposed(rows))],
    ['for what is divided by such a sum', normalized, (rows) => transposed(normalized(transposed(rows)))],
  ])('%s', async (_, right, student) => {
    const { ids, says } = await generally(right, student, matrices);
    expect(ids).toEqual(['other-axis']);
    expect(says).toContain('Your numbers are those for the other axis of `x`');
  });

  test.each<[string, (rows: Matrix) => unknown]>([
    ['both axes at once', (rows) => rowSums(rows).map(() => total(rowSums(rows)))],
    ['columns without the first', (rows) => rowSums(transposed(rows).slice(1))],
    ['columns of a square matrix only', (rows) => rowSums(rows.length === rows[0]?.length ? transposed(rows) : rows)],
  ])('but not for %s', async (_, student) => {
    expect((await generally(rowSums, student, matrices)).ids).toEqual([]);
  });
});

describe('a transposed argument is named', () => {
  const dot = (x: number[], { W }: { W: Matrix }) =>
    transposed(W).map((column) => total(column.map((w, i) => w * (x[i] as number))));
  const squares = shaped({ n: [1, 4] }, [vector('n', numbers(-2, 2)), { W: matrix('n', 'n', numbers(-2, 2)) }]);

  test('with its place among the arguments', async () => {
    const { ids, says } = await generally(dot, (x: number[], { W }) => dot(x, { W: transposed(W) }), squares);
    expect(ids).toEqual(['argument-transposed']);
    expect(says).toBe('Your numbers are those for the transposed `y.W`: you take its rows for its columns.');
  });

  test('but not one that is read backwards', async () => {
    const student = (x: number[], { W }: { W: Matrix }) => dot(x, { W: W.toReversed() });
    expect((await generally(dot, student, squares)).ids).toEqual([]);
  });
});

test('arguments that are kept in float32 are named', async () => {
  const right = (rows: Matrix) => total(rowSums(rows)) / 3;
  const student = (rows: Matrix) => right(rows.map((row) => [...Float32Array.from(row)]));
  expect((await generally(right, student, matrices)).ids).toEqual(['float32']);
});
