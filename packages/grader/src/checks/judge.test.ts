import { describe, expect, test } from 'vitest';
import { agrees, property, rejects } from '../exercise/define.ts';
import type { Outcome } from '../sandbox/types.ts';
import type { Data } from '../values/data.ts';
import { judge } from './judge.ts';
import { title } from './testing.ts';
import type { Case } from './types.ts';

const base = { id: 'f-all', function: 'f', title, points: 1 };
const tolerance = { rtol: 0, atol: 0.5 };
const returned = (value: Data, mutated: number[] = []): Outcome => ({ kind: 'returned', value, mutated });
const location = { file: 'index.ts', line: 3, column: 1 };
const threw: Outcome = { kind: 'threw', name: 'RangeError', message: 'no', notStarted: false, location };
const notStarted: Outcome = { kind: 'threw', name: 'NotImplementedError', message: 'f', notStarted: true };

const agreesCase: Case = {
  check: agrees({ ...base, reference: () => 3 }),
  call: { function: 'f', args: [[1, 2]] },
  expected: 3,
};
const negative = { en: 'It is negative.', ko: '음수입니다.' };
const lawCase: Case = {
  check: property<[number[]], number[]>({
    ...base,
    holds: (result, list) => result.every((value, i) => value >= (list[i] as number)) || negative,
  }),
  call: { function: 'f', args: [[1, 2]] },
};
const refusalCase: Case = { check: rejects({ ...base, cases: [] }), call: { function: 'f', args: [] } };

describe('a result that is compared', () => {
  test('is right within the tolerance', () => {
    expect(judge(agreesCase, returned(3.5), tolerance)).toBeUndefined();
  });

  test('is a mismatch beyond it, with both values', () => {
    expect(judge(agreesCase, returned(3.75), tolerance)).toMatchObject({
      kind: 'mismatch',
      expected: 3,
      actual: 3.75,
      mismatch: { kind: 'value', absError: 0.75 },
    });
  });

  test('that is right is missed where an argument came back changed', () => {
    expect(judge(agreesCase, returned(3, [0]), tolerance)).toEqual({ kind: 'mutated', parameters: [0] });
  });

  test('that is wrong is a mismatch first, whatever happened to the arguments', () => {
    expect(judge(agreesCase, returned(9, [0]), tolerance)).toMatchObject({ kind: 'mismatch' });
  });
});

describe('a law', () => {
  test('that holds is passed', () => {
    expect(judge(lawCase, returned([1, 2]), tolerance)).toBeUndefined();
  });

  test('that is broken says in which way', () => {
    expect(judge(lawCase, returned([1, 0]), tolerance)).toEqual({ kind: 'law', broken: negative, actual: [1, 0] });
  });

  test('that cannot be read off the result is broken by its form', () => {
    const miss = judge(lawCase, returned(7), tolerance);
    expect(miss).toMatchObject({ kind: 'law', actual: 7 });
    expect(miss).toMatchObject({
      broken: { en: expect.stringContaining('form'), ko: expect.stringMatching(/[가-힣]/) },
    });
  });

  test('that holds is missed where an argument came back changed', () => {
    expect(judge(lawCase, returned([1, 2], [0]), tolerance)).toEqual({ kind: 'mutated', parameters: [0] });
  });

  test('cannot change what it is shown', () => {
    const check = property<[number[]], number[]>({
      ...base,
      holds: (result, list) => {
        result.fill(0);
        list.fill(0);
        return negative;
      },
    });
    const made: Case = { check, call: { function: 'f', args: [[1, 2]] } };
    expect(judge(made, returned([5]), tolerance)).toMatchObject({ actual: [5] });
    expect(made.call.args).toEqual([[1, 2]]);
  });
});

describe('bad input', () => {
  test('that throws is refused as it should be', () => {
    expect(judge(refusalCase, threw, tolerance)).toBeUndefined();
  });

  test('that is answered is accepted', () => {
    expect(judge(refusalCase, returned(1), tolerance)).toEqual({ kind: 'accepted', actual: 1 });
  });

  test('is not refused by a function that is not written yet', () => {
    expect(judge(refusalCase, notStarted, tolerance)).toEqual({ kind: 'not-started' });
  });
});

describe.each([
  ['compared', agreesCase],
  ['under a law', lawCase],
])('a call whose result is %s', (_, made) => {
  test('that throws is missed with the error and its place', () => {
    expect(judge(made, threw, tolerance)).toEqual({ kind: 'threw', name: 'RangeError', message: 'no', location });
  });

  test('of a function that is not written yet is not started', () => {
    expect(judge(made, notStarted, tolerance)).toEqual({ kind: 'not-started' });
  });
});

test.each<Outcome>([
  { kind: 'limit', limit: 'memory' },
  { kind: 'missing' },
  { kind: 'unusable', path: 'result', found: 'a function' },
])('$kind is missed as it is, by every kind of check', (outcome) => {
  for (const made of [agreesCase, lawCase, refusalCase]) expect(judge(made, outcome, tolerance)).toEqual(outcome);
});
