import { describe, expect, test } from 'vitest';
import { exerciseOf, title } from '../checks/testing.ts';
import type { Judged } from '../checks/types.ts';
import { agrees, rejects } from '../exercise/define.ts';
import type { Outcome } from '../sandbox/types.ts';
import type { Data } from '../values/data.ts';
import { agreement } from './version.ts';

const base = { id: 'half-1', function: 'half', title, points: 1 };
const check = agrees<[number]>({ ...base, reference: (x) => x / 2, cases: [] });
const refusal = rejects({ id: 'half-bad', function: 'half', title, points: 1, cases: [] });

describe('a wrong version', () => {
  const exercise = { ...exerciseOf('half'), tolerance: { rtol: 0, atol: 0.125 } };
  const returned = (value: Data, mutated: number[] = []): Outcome => ({ kind: 'returned', value, mutated });
  const threw: Outcome = { kind: 'threw', name: 'Error', message: '', notStarted: false };
  const miss = { kind: 'threw', name: 'Error', message: '' } as const;
  const call = { function: 'half', args: [1] };
  const judged = (outcome: Outcome): Judged => ({ case: { check, call }, outcome, miss });
  const says = (student: Outcome, wrong: Outcome) => agreement(judged(student), wrong, exercise);

  test.each<[string, Outcome, Outcome]>([
    ['the same number', returned(2), returned(2.125)],
    ['the same NaN', returned(Number.NaN), returned(Number.NaN)],
    ['the same list and the same change to an argument', returned([1, 2], [0]), returned([1, 2], [0])],
  ])('that yields %s is the same', (_, student, wrong) => {
    expect(says(student, wrong)).toBe('same');
  });

  test.each<[string, Outcome, Outcome]>([
    ['another number', returned(2), returned(2.25)],
    ['the number without the change to an argument', returned(2, [0]), returned(2)],
    ['another form', returned([2]), returned(2)],
    ['a number where the student’s function throws', threw, returned(2)],
    ['a number where the student’s function yields NaN', returned(Number.NaN), returned(2)],
  ])('that yields %s is different', (_, student, wrong) => {
    expect(says(student, wrong)).toBe('different');
  });

  test.each<[string, Outcome, Outcome]>([
    ['throws', returned(2), threw],
    ['throws where the student’s function throws too', threw, threw],
    ['yields NaN', returned(2), returned(Number.NaN)],
    ['yields a list with a NaN in it', returned([1, 2]), returned([1, Number.NaN])],
    ['yields nothing', returned(2), returned(undefined)],
  ])('that %s says nothing', (_, student, wrong) => {
    expect(says(student, wrong)).toBe('undefined');
  });

  test('that yields NaN where the student’s function is right is different', () => {
    expect(agreement({ case: { check, call }, outcome: returned(2) }, returned(Number.NaN), exercise)).toBe(
      'different',
    );
    expect(agreement({ case: { check, call }, outcome: returned(2) }, threw, exercise)).toBe('undefined');
  });

  test('that takes bad input is the same where it makes the same of it', () => {
    const bad: Judged = { case: { check: refusal, call }, outcome: returned(1), miss: { kind: 'accepted', actual: 1 } };
    expect(agreement(bad, returned(1), exercise)).toBe('same');
    expect(agreement(bad, returned(5), exercise)).toBe('different');
    expect(agreement({ ...bad, outcome: threw }, returned(5), exercise)).toBe('different');
    expect(agreement(bad, threw, exercise)).toBe('undefined');
  });
});
