import { describe, expect, test } from 'vitest';
import { exerciseOf, title } from '../checks/testing.ts';
import type { CheckRun, Miss } from '../checks/types.ts';
import { equals, given } from '../exercise/define.ts';
import { failingAlike, nextFunctions } from './next.ts';
import type { CheckReport } from './schema.ts';

const report = (name: string, status: CheckReport['status']): CheckReport => ({
  id: `${name}-${status}`,
  function: name,
  title: '',
  visibility: 'public',
  points: 1,
  earned: 0,
  status,
});

/** A check of a function that builds on others. */
const check = (name: string, ...others: string[]) => {
  const references = Object.fromEntries(others.map((other) => [other, () => 0]));
  const granted = others.length === 0 ? {} : { given: given(references, async () => 0) };
  return equals({ id: `${name}-1`, function: name, title, points: 1, table: [], ...granted });
};
const listed = (...args: Parameters<typeof check>) => ({ check: check(...args) });

describe('what to mend next', () => {
  test('is what is wrong, then what is not written yet, each in teaching order', () => {
    const reports = [
      report('e', 'failed'),
      report('d', 'not-started'),
      report('c', 'passed'),
      report('b', 'limit'),
      report('a', 'not-started'),
      report('b', 'passed'),
    ];
    expect(nextFunctions(exerciseOf('a', 'b', 'c', 'd', 'e'), [], reports)).toEqual(['b', 'e', 'a', 'd']);
  });

  test('is nothing where all is passed', () => {
    expect(nextFunctions(exerciseOf('a'), [], [report('a', 'passed')])).toEqual([]);
  });

  test('is never a function before one that it builds on', () => {
    const exercise = exerciseOf('total', 'mean', 'variance', 'deviation');
    const checks = [
      listed('total', 'mean'),
      listed('mean'),
      listed('variance', 'mean'),
      listed('deviation', 'variance'),
    ];
    const failed = ['total', 'mean', 'variance', 'deviation'].map((name) => report(name, 'failed'));
    expect(nextFunctions(exercise, checks, failed)).toEqual(['mean', 'total', 'variance', 'deviation']);
  });

  test('is writing first what a wrong function builds on', () => {
    const exercise = exerciseOf('forward', 'loss', 'backward');
    const checks = [listed('forward'), listed('loss'), listed('backward', 'forward')];
    const reports = [report('forward', 'not-started'), report('loss', 'not-started'), report('backward', 'error')];
    expect(nextFunctions(exercise, checks, reports)).toEqual(['forward', 'backward', 'loss']);
  });

  test('does not wait for a function that is right', () => {
    const exercise = exerciseOf('forward', 'loss', 'backward');
    const checks = [listed('backward', 'forward')];
    const reports = [report('forward', 'passed'), report('loss', 'failed'), report('backward', 'failed')];
    expect(nextFunctions(exercise, checks, reports)).toEqual(['loss', 'backward']);
  });

  test('is what may be the reason first', () => {
    const runs = [{ check: check('a'), suspects: ['b'] }, listed('b')];
    expect(nextFunctions(exerciseOf('a', 'b'), runs, [report('a', 'failed'), report('b', 'failed')])).toEqual([
      'b',
      'a',
    ]);
  });

  test('comes to an end where two functions build on each other', () => {
    const checks = [listed('a', 'b'), listed('b', 'a')];
    const reports = [report('a', 'failed'), report('b', 'failed')];
    expect(nextFunctions(exerciseOf('a', 'b'), checks, reports).sort()).toEqual(['a', 'b']);
  });
});

describe('a function that ends as one that it builds on does', () => {
  const missed = (name: string, miss: Miss, ...others: string[]): CheckRun => {
    const own = check(name, ...others);
    const judged = {
      case: { check: own, call: { function: name, args: [] } },
      outcome: { kind: 'missing' } as const,
      miss,
    };
    return { check: own, visibility: 'public', judged: [judged], shown: judged };
  };
  const threw = (message: string): Miss => ({ kind: 'threw', name: 'Error', message });

  test.each<[string, Miss, Miss, string[]]>([
    ['the same limit', { kind: 'limit', limit: 'time' }, { kind: 'limit', limit: 'time' }, ['loss']],
    ['another limit', { kind: 'limit', limit: 'time' }, { kind: 'limit', limit: 'memory' }, []],
    ['the same error', threw('no'), threw('no'), ['loss']],
    ['another error', threw('no'), threw('yes'), []],
    ['a limit and an error', threw('no'), { kind: 'limit', limit: 'time' }, []],
    ['no end at all', { kind: 'missing' }, { kind: 'missing' }, []],
  ])('by %s', (_, miss, below, expected) => {
    const parent = missed('check', miss, 'forward', 'loss');
    expect(failingAlike(parent, [parent, missed('loss', below)])).toEqual(expected);
    expect(failingAlike(missed('check', miss), [missed('loss', below)])).toEqual([]);
  });
});
