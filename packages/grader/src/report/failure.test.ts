import { describe, expect, test } from 'vitest';
import { exerciseOf, title } from '../checks/testing.ts';
import type { CheckRun, Judged, Miss } from '../checks/types.ts';
import { agrees, property, rejects } from '../exercise/define.ts';
import type { AnyFunction, Check } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { failureOf, revealed, statusOf } from './failure.ts';
import { runAs } from './testing.ts';

const secret = 0.123456789;
const base = { id: 'f-all', function: 'f', title, points: 1 };
const cases = [{ name: { en: 'two sevens', ko: '7 두 개' }, args: [7, 7] as [number, number] }];
const exercise = exerciseOf('f', 'g');
const comparing = (expected: unknown) => agrees<[number, number]>({ ...base, reference: () => expected, cases });

async function missed(check: Check, own: AnyFunction): Promise<CheckRun> {
  const [only] = await runAs('hidden', [check], { f: own });
  if (only?.shown === undefined) throw new Error('it is not missed');
  return only;
}

const failure = async (
  expected: unknown,
  actual: unknown,
  reveal: 'all' | 'input' | 'name',
  language: 'en' | 'ko' = 'en',
) => failureOf(await missed(comparing(expected), () => actual), exercise, language, reveal);

describe('with everything revealed', () => {
  test('a wrong value is told with input, both values and the exact errors', async () => {
    expect(await failure({ y: [0.5, 2] }, { y: [0.5, 2.5] }, 'all')).toEqual({
      message: 'The result is not the right one.',
      name: 'two sevens',
      input: { x: 7, y: 7 },
      expected: { y: [0.5, 2] },
      actual: { y: [0.5, 2.5] },
      worst: { path: 'y[1]', expected: 2, actual: 2.5, absError: 0.5, relError: 0.25, tolerance: 1e-12 + 1e-9 * 2 },
      diagnosis: [],
    });
  });

  test('numbers that JSON does not have are written in their form, and no error is given', async () => {
    expect(await failure(Number.NaN, -0, 'all')).toMatchObject({
      expected: { $number: 'NaN' },
      actual: { $number: '-0' },
      worst: { path: '', expected: { $number: 'NaN' }, actual: { $number: '-0' } },
    });
    expect((await failure(Number.NaN, 1, 'all')).worst).not.toHaveProperty('absError');
  });
});

describe('with the input revealed', () => {
  test.each<[string, unknown, unknown]>([
    ['a number', secret, 0.25],
    ['a list', [1, secret, 3], [1, 0.25, 3]],
    ['an object', { a: secret, b: [secret] }, { a: 0.25, b: [1] }],
    ['a number where the result is zero', secret, 0],
    ['a number where the result is very close', secret, secret * 1.1],
  ])('%s is told without the expected value or a number that gives it away', async (_, expected, actual) => {
    const told = await failure(expected, actual, 'input');
    expect(told).not.toHaveProperty('expected');
    expect(told.input).toEqual({ x: 7, y: 7 });
    expect(told.actual).toEqual(actual);
    const { absError, tolerance, ...rest } = told.worst!;
    expect(Object.keys(rest).sort()).toEqual(['actual', 'path']);
    expect(String(absError)).toMatch(/^1e-\d+$|^10*$|^0\.0*1$/);
    expect(String(tolerance)).toMatch(/^1e-\d+$/);
    expect(JSON.stringify(told).replace(JSON.stringify(actual), '')).not.toMatch(/0\.1234/);
  });

  test('another expected value of the same size gives the very same report', async () => {
    expect(await failure(secret, 0.5, 'input')).toEqual(await failure(0.12, 0.5, 'input'));
    expect(await failure([secret], [0.5], 'input', 'ko')).toEqual(await failure([0.13], [0.5], 'input', 'ko'));
  });

  test('a string or a flag that is expected is not told', async () => {
    expect(JSON.stringify(await failure('left', 'right', 'input'))).not.toContain('left');
    expect((await failure(true, false, 'input')).worst).toEqual({ path: '', actual: false, tolerance: 0 });
  });

  test('a length that is expected is not told, because it may be the answer', async () => {
    const told = await failure({ batches: [1, 2, 3] }, { batches: [1] }, 'input');
    expect(told).toMatchObject({
      message: 'batches: it should not be a list of 1.',
      worst: { path: 'batches', actual: 1 },
    });
    expect(told).toEqual(await failure({ batches: [1, 2] }, { batches: [1] }, 'input'));
    expect(await failure([1, 2], [1], 'all')).toMatchObject({
      message: 'the result: expected a list of 2, got a list of 1.',
      worst: { expected: 2, actual: 1 },
    });
    expect((await failure([1, 2], 3, 'input')).message).toBe('the result: expected a list, got a number.');
    expect((await failure(Number.NaN, 'x', 'input')).message).toBe('the result: expected a number, got a string.');
  });

  test('the form that is expected is told: it is what the function is asked for', async () => {
    expect(await failure({ a: 1, b: 2 }, { a: 1 }, 'input')).toMatchObject({
      message: 'the result has no `b`.',
      worst: { path: 'b' },
    });
    expect(await failure({ a: 1 }, { a: 1, c: 2 }, 'input')).toMatchObject({
      message: 'the result has a `c` that does not belong there.',
      worst: { path: 'c' },
    });
    expect((await failure(5.25, '5', 'input')).message).toBe('the result: expected a number, got a string.');
  });

  test('a type mismatch does not tell the expected value', async () => {
    const told = await failure({ a: secret }, { a: 'x' }, 'input');
    expect(JSON.stringify(told)).not.toContain(String(secret));
    expect(told.worst).toEqual({ path: 'a' });
  });
});

describe('with the name revealed', () => {
  test('neither input nor result nor form is told', async () => {
    for (const actual of [0.5, [1], 'x', undefined]) {
      expect(await failure(secret, actual, 'name')).toEqual({
        message: 'The result is not the right one.',
        diagnosis: [],
      });
    }
  });

  test('neither what a law says nor what was thrown is told: they may quote the input', async () => {
    const broken = { en: 'It should be 0.123456789.', ko: '0.123456789여야 합니다.' };
    const law = await missed(property<[number, number], number>({ ...base, holds: () => broken, cases }), () => 3);
    expect(failureOf(law, exercise, 'en', 'name').message).toBe('The result is not the right one.');
    const throwing = (x: number) => {
      throw new RangeError(`7 is what x was: ${x}`);
    };
    const run = await missed(comparing(1), throwing);
    expect(failureOf(run, exercise, 'en', 'name')).toEqual({ message: 'It threw an error.', diagnosis: [] });
    expect(failureOf(run, exercise, 'en', 'input').message).toContain('7 is what x was: 7');
    const unreadable: Outcome = { kind: 'unusable', path: 'result["7,7"]', found: 'a function' };
    const shown = { ...(run.shown as Judged & { miss: Miss }), outcome: unreadable, miss: unreadable };
    expect(failureOf({ ...run, shown }, exercise, 'en', 'name').message).toBe('The result is not the right one.');
  });
});

describe('of a function that keeps something between calls', () => {
  const unsteady = async (miss: Miss, reveal: 'all' | 'input' | 'name', language: 'en' | 'ko' = 'en') => {
    const run = await missed(comparing(1), () => 2);
    const shown = { ...(run.shown as Judged & { miss: Miss }), miss };
    return failureOf({ ...run, shown }, exercise, language, reveal);
  };

  test('both results are told', async () => {
    const miss: Miss = { kind: 'unsteady', how: 'repeated', actual: 1, again: Number.NaN };
    expect(await unsteady(miss, 'input')).toEqual({
      message: 'Called again with the same arguments, it gave another result.',
      name: 'two sevens',
      input: { x: 7, y: 7 },
      actual: 1,
      again: { $number: 'NaN' },
      diagnosis: [],
    });
  });

  test('the right result, which it gives alone, is not told', async () => {
    const told = await unsteady({ kind: 'unsteady', how: 'history', actual: 2 }, 'input');
    expect(told).toMatchObject({ message: expect.stringContaining('Called alone, it is right'), actual: 2 });
    expect(told).not.toHaveProperty('again');
  });

  test('an error is told, but not its text where only the name is revealed', async () => {
    const miss: Miss = { kind: 'unsteady', how: 'threw', actual: 1, thrown: 'RangeError: 7 again' };
    expect((await unsteady(miss, 'input')).message).toMatch(/it threw an error: RangeError: 7 again$/);
    expect(await unsteady(miss, 'name')).toEqual({
      message: 'Called again with the same arguments, it threw an error',
      diagnosis: [],
    });
  });
});

test('a public check tells everything, whatever is revealed of the hidden ones', () => {
  expect(revealed('public', 'name')).toBe('all');
  expect(revealed('hidden', 'name')).toBe('name');
  expect(revealed('hidden', 'input')).toBe('input');
});

test.each<[Miss['kind'], string]>([
  ['mismatch', 'failed'],
  ['mutated', 'failed'],
  ['law', 'failed'],
  ['accepted', 'failed'],
  ['unusable', 'failed'],
  ['threw', 'error'],
  ['missing', 'error'],
  ['limit', 'limit'],
  ['not-started', 'not-started'],
])('a miss by %s has the status %s', (kind, status) => {
  expect(statusOf({ kind } as Miss)).toBe(status);
});

describe('in words', () => {
  /** The failure of a made-up outcome, as the sandbox might answer it. */
  function told(outcome: Outcome, miss: Miss, language: 'en' | 'ko' = 'en') {
    const check = comparing(1);
    const shown: Judged & { miss: Miss } = { case: { check, call: { function: 'f', args: [7, 7] } }, outcome, miss };
    return failureOf({ check, visibility: 'public', judged: [shown], shown }, exercise, language, 'all');
  }

  test('a changed argument is called by its name', async () => {
    const check = agrees<[number[]]>({ ...base, reference: () => 1, cases: [{ name: title, args: [[5]] }] });
    const run = await missed(check, (list: number[]) => list.push(1) - 1);
    expect(failureOf(run, exercise, 'en', 'all').message).toContain('`x`');
    const renamed = { ...run, check: { ...check, parameters: ['list'] } };
    renamed.shown!.case.check = renamed.check;
    expect(failureOf(renamed, exercise, 'ko', 'all')).toMatchObject({
      message: expect.stringContaining('`list`'),
      input: { list: [5] },
    });
  });

  test('a broken law is told in its own words', async () => {
    const broken = { en: 'It grows.', ko: '커집니다.' };
    const run = await missed(property<[number, number], number>({ ...base, holds: () => broken, cases }), () => 3);
    expect(failureOf(run, exercise, 'ko', 'input')).toMatchObject({ message: '커집니다.', actual: 3 });
  });

  test('bad input that was taken is told with what was made of it', async () => {
    const run = await missed(rejects({ ...base, cases }), () => 3);
    expect(failureOf(run, exercise, 'en', 'all')).toMatchObject({
      message: expect.stringContaining('should throw'),
      actual: 3,
      input: { x: 7, y: 7 },
    });
  });

  test('an error is told with its place', () => {
    const location = { file: 'index.ts', line: 4, column: 2 };
    const outcome: Outcome = { kind: 'threw', name: 'TypeError', message: 'no length', notStarted: false, location };
    expect(told(outcome, outcome)).toMatchObject({ message: 'It threw TypeError: no length', location });
  });

  test('a function that runs into another one that is not written yet names that one', () => {
    const outcome: Outcome = {
      kind: 'threw',
      name: 'NotImplementedError',
      message: 'g is not written',
      notStarted: true,
    };
    expect(told(outcome, { kind: 'not-started' }).message).toBe('It calls `g`, which is not written yet.');
    const own: Outcome = { ...outcome, message: 'f is not written' };
    expect(told(own, { kind: 'not-started' })).toEqual({ message: 'Not written yet.', diagnosis: [] });
  });

  test('a result that cannot be judged is told by its place in the result', () => {
    const outcome: Outcome = { kind: 'unusable', path: 'result.dW[1]', found: 'a function' };
    expect(told(outcome, outcome).message).toMatch(/^the result\.dW\[1\]: found a function;/);
    expect(told(outcome, outcome, 'ko').message).toMatch(/^결과\.dW\[1\]: /);
  });

  test('a limit is told with its input only where the call was made', () => {
    const outcome: Outcome = { kind: 'limit', limit: 'time' };
    expect(told(outcome, { kind: 'limit', limit: 'time' })).toMatchObject({ limit: 'time', input: { x: 7, y: 7 } });
    expect(told({ ...outcome, uncalled: true }, { kind: 'limit', limit: 'time' })).not.toHaveProperty('input');
  });

  test('a function that is missing is told how to write it', () => {
    expect(told({ kind: 'missing' }, { kind: 'missing' })).toEqual({
      message: 'index.ts does not export a function `f`. Write `export function f(…)`.',
      diagnosis: [],
    });
  });
});
