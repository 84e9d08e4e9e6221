import { expect, test } from 'vitest';
import { movedCopies } from './moved.ts';

const nowhere = () => false;

test('every number is moved, by a few units in the last place', () => {
  const numbers = movedCopies([[1, -1000, 1e-300], { W: [[0.1]] }], nowhere, 50).map((args) => {
    const [list, { W }] = args as [number[], { W: number[][] }];
    return [...list, W[0]?.[0] as number];
  });
  const units = numbers.flatMap((own) =>
    own.map((value, i) => (value / [1, -1000, 1e-300, 0.1][i]! - 1) / Number.EPSILON),
  );
  expect(units.every((by) => by !== 0 && Math.abs(by) <= 5)).toBe(true);
  expect(new Set(units.map(Math.sign))).toEqual(new Set([1, -1]));
});

test('what is no number, and what a move would not change, stays', () => {
  const args = [[0, Number.POSITIVE_INFINITY, Number.NaN], true, 'relu', null];
  expect(movedCopies(args, nowhere, 1)).toEqual([args]);
});

test('an argument that is fixed stays', () => {
  const [copy] = movedCopies([[0.5], [0.5]], (index) => index === 1, 1);
  expect(copy?.[0]).not.toEqual([0.5]);
  expect(copy?.[1]).toEqual([0.5]);
});

test('the moves are the same each time', () => {
  expect(movedCopies([1, 2], nowhere, 3)).toEqual(movedCopies([1, 2], nowhere, 3));
});
