import { describe, expect, test } from 'vitest';
import { compare } from '../values/compare.ts';
import {
  agrees,
  decimals,
  defineChecks,
  defineExercise,
  defineMisconceptions,
  equals,
  given,
  gradient,
  property,
  rejects,
  trains,
} from './define.ts';
import type { Exercise } from './types.ts';

const base = { id: 'f-1', function: 'f', title: { en: 'f', ko: '함수' }, points: 1 };
const reference = (x: number) => x;

test('each kind of check says its kind', () => {
  const kinds = [
    agrees({ ...base, reference }),
    gradient({ ...base, reference, of: (x: number) => x, wrt: { '': '0' } }),
    trains({ ...base, reference, curve: 'history' }),
    equals({ ...base, table: [] }),
    property({ ...base, holds: () => true }),
    rejects({ ...base, cases: [] }),
  ].map(({ kind }) => kind);
  expect(kinds).toEqual(['agrees', 'gradient', 'trains', 'equals', 'property', 'rejects']);
});

describe.each([
  ['agrees', agrees],
  ['gradient', gradient],
  ['property', property],
] as [string, (check: object) => { runs: number; cases: readonly unknown[] }][])('%s', (_, define) => {
  test('runs on 40 generated inputs and no named ones, where the author says nothing else', () => {
    expect(define({ ...base, reference })).toMatchObject({ runs: 40, cases: [] });
  });

  test('keeps what the author says', () => {
    const cases = [{ name: base.title, args: [1] }];
    expect(define({ ...base, reference, runs: 7, cases, edge: true })).toMatchObject({ runs: 7, cases, edge: true });
  });
});

test('what is stated comes back as it is', () => {
  const exercise = { id: 'x' } as Exercise;
  const checks = [equals({ ...base, table: [] })];
  const mistakes = [{ id: 'm', function: 'f' as const, explanation: base.title, wrong: reference }];
  expect(defineExercise(exercise)).toBe(exercise);
  expect(defineChecks(checks)).toBe(checks);
  expect(defineMisconceptions<{ f: (x: number) => number }>(mistakes)).toBe(mistakes);
});

test('what is given holds the functions that it builds on, and what to make of them', async () => {
  const granted = given({ f: reference }, async (use, x: number) => 2 * (await use.f(x)));
  expect(granted.references).toEqual({ f: reference });
  expect(await granted.ways[0]?.({ f: async () => 5 as never }, 1 as never)).toBe(10);
});

test('agreement to a number of decimals takes every number that rounds to the printed one, and no other', () => {
  for (const [places, printed] of [
    [8, 0.51998934],
    [2, 1.25],
    [0, 7],
  ] as const) {
    const unit = 10 ** -places;
    for (const within of [-0.499, 0.499]) {
      expect(compare(printed + within * unit, printed, decimals(places))).toBeUndefined();
    }
    for (const beyond of [-0.501, 0.501]) {
      expect(compare(printed + beyond * unit, printed, decimals(places))).toBeDefined();
    }
  }
});
