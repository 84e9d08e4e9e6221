import { describe, expect, test } from 'vitest';
import { exerciseOf, title } from '../checks/testing.ts';
import { equals } from '../exercise/define.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { Check } from '../exercise/types.ts';
import { allChecks, hiddenPart, maxScore, selectChecks, UnknownSelection } from './select.ts';

const check = (id: string, name: string, points: number): Check =>
  equals({ id, function: name, title, points, table: [{ args: [1], result: 1 }] });

const loaded = (hidden: readonly Check[] | undefined): LoadedExercise => ({
  folder: '',
  exercise: {
    ...exerciseOf('forward', 'loss', 'step'),
    parts: [
      { id: 'A', title, functions: ['loss', 'forward'] },
      { id: 'B', title, functions: ['step'] },
    ],
    checks: [check('step-1', 'step', 3), check('forward-1', 'forward', 5), check('loss-1', 'loss', 7)],
    hidden: { checks: 9, points: 85 },
  },
  hidden,
  sealed: false,
  validate: async () => undefined,
  driver: undefined,
  misconceptions: async () => [],
  solution: async () => undefined,
});
const whole = loaded([check('loss-2', 'loss', 11), check('step-2', 'step', 13)]);
const copy = loaded(undefined);

const ids = (listed: ReturnType<typeof allChecks>) => listed.map((one) => `${one.check.id} ${one.visibility}`);

test('checks come in teaching order, the public ones of a function before its hidden ones', () => {
  const expected = ['loss-1 public', 'loss-2 hidden', 'forward-1 public', 'step-1 public', 'step-2 hidden'];
  expect(ids(allChecks(whole))).toEqual(expected);
  expect(ids(selectChecks(whole, {}))).toEqual(expected);
});

describe('a selection', () => {
  test('of a function has its checks alone', () => {
    expect(ids(selectChecks(whole, { only: 'step' }))).toEqual(['step-1 public', 'step-2 hidden']);
  });

  test.each(['A', 'a'])("of part '%s' has the checks of its functions", (only) => {
    expect(ids(selectChecks(whole, { only }))).toEqual(['loss-1 public', 'loss-2 hidden', 'forward-1 public']);
  });

  test('of the public checks leaves the hidden ones out', () => {
    expect(ids(selectChecks(whole, { publicOnly: true }))).toEqual([
      'loss-1 public',
      'forward-1 public',
      'step-1 public',
    ]);
    expect(ids(selectChecks(whole, { only: 'B', publicOnly: true }))).toEqual(['step-1 public']);
  });

  test.each(['Forward', 'C', '', 'toString'])("of '%s', which is neither a function nor a part, is refused", (only) => {
    expect(() => selectChecks(whole, { only })).toThrow(UnknownSelection);
    expect(() => selectChecks(whole, { only })).toThrow(/It has: forward, loss, step, A, B$/);
  });
});

describe('the hidden checks', () => {
  test('are counted, whether they run or are left out', () => {
    expect(hiddenPart(whole, {})).toEqual({ checks: 2, points: 24, state: 'run' });
    expect(hiddenPart(whole, { publicOnly: true })).toEqual({ checks: 2, points: 24, state: 'not-requested' });
  });

  test('of a copy without them are counted as its exercise says', () => {
    expect(hiddenPart(copy, {})).toEqual({ checks: 9, points: 85, state: 'absent' });
  });

  test('are sealed where a copy has them without the key', () => {
    expect(hiddenPart({ ...copy, sealed: true }, {})).toEqual({ checks: 9, points: 85, state: 'sealed' });
  });
});

test('the highest score is the whole exercise’s, also where the hidden checks are absent', () => {
  expect(maxScore(whole)).toBe(3 + 5 + 7 + 11 + 13);
  expect(maxScore(copy)).toBe(3 + 5 + 7 + 85);
});
