import { describe, expect, test } from 'vitest';
import { agrees, property, rejects, trains } from '../exercise/define.ts';
import type { AnyFunction, Check, Functions } from '../exercise/types.ts';
import { vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { programOf, withSandbox } from '../sandbox/testing.ts';
import { interleaved, probesOf, withAgain } from './again.ts';
import { casesOf } from './cases.ts';
import { runChecks } from './run.ts';
import { exerciseOf, run, runOne, title } from './testing.ts';

const double = (list: number[]) => list.map((value) => 2 * value);
const inputs = shaped({ n: [1, 4] }, [vector('n', numbers(1, 9))]);
const base = { id: 'double-lists', function: 'double', title, points: 1 };
const check = agrees<[number[]]>({ ...base, reference: double, inputs, runs: 12 });

/** What is shown of a submission in the sandbox. */
async function shownOf(source: string, checks: readonly Check[] = [check], driver?: string) {
  const listed = checks.map((one) => ({ check: one, visibility: 'public' as const }));
  const exercise = exerciseOf(...new Set(checks.map((one) => one.function)));
  const runs = await withSandbox(withAgain(programOf({ 'index.ts': source }, driver)), (sandbox) =>
    runChecks(exercise, listed, sandbox, 1),
  );
  return runs.map(({ shown }) => shown?.miss);
}

describe('a function is refused that', () => {
  test('counts its calls', async () => {
    const [miss] = await shownOf(`
      let calls = 0;
      export const double = (list) => (++calls > 20 ? list : list.map((value) => 2 * value));
    `);
    expect(miss).toMatchObject({ kind: 'unsteady', how: 'repeated' });
  });

  test('is right the first time it sees an input, and wrong the second', async () => {
    const [miss] = await shownOf(`
      const seen = new Set();
      export function double(list) {
        if (seen.has(String(list))) return list;
        seen.add(String(list));
        return list.map((value) => 2 * value);
      }
    `);
    expect(miss).toMatchObject({ kind: 'unsteady', how: 'repeated', again: expect.any(Array) });
  });

  test('keeps its largest from call to call', async () => {
    const largest = agrees<[number[]]>({ ...base, reference: (list) => Math.max(...list), inputs, runs: 12 });
    const source = `
      let largest = 0;
      export function double(list) {
        for (const value of list) if (value > largest) largest = value;
        return largest;
      }
    `;
    expect((await shownOf(source, [largest]))[0]).toMatchObject({ kind: 'unsteady', how: 'repeated' });
  });

  test('throws when it is called again', async () => {
    const [miss] = await shownOf(`
      let calls = 0;
      export function double(list) {
        if (++calls > 14) throw new RangeError('worn out');
        return list.map((value) => 2 * value);
      }
    `);
    expect(miss).toMatchObject({ kind: 'unsteady', how: 'threw', thrown: 'RangeError: worn out' });
  });

  test('returns a list that it fills again at the next call', async () => {
    const [miss] = await shownOf(`
      const result = [];
      export function double(list) {
        result.length = 0;
        for (const value of list) result.push(2 * value);
        return result;
      }
    `);
    expect(miss).toMatchObject({ kind: 'unsteady', how: 'overwritten' });
  });

  test('depends on what another function was last called with', async () => {
    const other = agrees<[number[]]>({
      ...base,
      id: 'keep-lists',
      function: 'keep',
      reference: double,
      inputs,
      runs: 12,
    });
    const misses = await shownOf(
      `
      let kept = 0;
      export function keep(list) {
        kept = list[0] > 4 ? 1 : 0;
        return list.map((value) => 2 * value);
      }
      export const double = (list) => list.map((value) => 2 * value + (list.length > 1 ? kept : 0));
    `,
      [other, check],
    );
    expect(misses[0]).toBeUndefined();
    expect(misses[1]).toMatchObject({ kind: 'unsteady' });
  });

  test('changes its argument after it has returned', async () => {
    const [miss] = await shownOf(`
      export function double(list) {
        Promise.resolve().then(() => undefined).then(() => { list[0] = 0; });
        return list.map((value) => 2 * value);
      }
    `);
    expect(miss).toEqual({ kind: 'mutated', parameters: [0] });
  });

  test('is wrong in an unsteady way: that goes before its wrong results', async () => {
    const [miss] = await shownOf(`
      let calls = 0;
      export const double = (list) => list.map((value) => 2 * value + ++calls);
    `);
    expect(miss).toMatchObject({ kind: 'unsteady', how: 'repeated' });
  });

  test('keeps something, where a driver entry calls it', async () => {
    const driven = { ...check, entry: 'twice' };
    const driver = 'export const twice = (own, list) => { own.double(list); return own.double(list); };';
    const keeping = (limit: number) => `
      let calls = 0;
      export const double = (list) => (++calls > ${limit} ? list : list.map((value) => 2 * value));
    `;
    expect((await shownOf(keeping(30), [driven], driver))[0]).toMatchObject({ kind: 'unsteady', how: 'repeated' });
    expect((await shownOf(keeping(1000), [driven], driver))[0]).toBeUndefined();
  });
});

describe('a function is accepted that', () => {
  test.each([
    ['is right', 'export const double = (list) => list.map((value) => 2 * value);'],
    [
      'remembers what it has worked out',
      `const known = new Map();
       export function double(list) {
         const key = String(list);
         if (!known.has(key)) known.set(key, list.map((value) => 2 * value));
         return known.get(key);
       }`,
    ],
    ['answers with a promise', 'export const double = async (list) => list.map((value) => 2 * value);'],
    ['returns typed arrays', 'export const double = (list) => Float64Array.from(list, (value) => 2 * value);'],
    [
      'works in a list of its own, and returns a copy',
      `const scratch = [];
       export function double(list) {
         for (const [i, value] of list.entries()) scratch[i] = 2 * value;
         return scratch.slice(0, list.length);
       }`,
    ],
    [
      'uses chance, but does not depend on it',
      'export const double = (list) => list.map((value) => (Math.random() < 0.5 ? 2 * value : value + value));',
    ],
  ])('%s', async (_, source) => {
    expect(await shownOf(source)).toEqual([undefined]);
  });

  test('returns its very argument where nothing is to be done', async () => {
    const same = agrees<[number[]]>({ ...base, reference: (list) => [...list], inputs, runs: 12 });
    expect(await shownOf('export const double = (list) => list;', [same])).toEqual([undefined]);
  });
});

test('what a function prints is not printed again', async () => {
  const source = "export const double = (list) => { console.log('x'); return list.map((value) => 2 * value); };";
  const printed = await withSandbox(withAgain(programOf({ 'index.ts': source })), async (sandbox) => {
    await runChecks(exerciseOf('double'), [{ check, visibility: 'public' }], sandbox, 1);
    return sandbox.console().text;
  });
  expect(printed).toBe('x\n'.repeat(12));
});

describe('in process, for the functions of the exercise’s author', () => {
  test('what is kept between calls is found too', async () => {
    let calls = 0;
    const counting = (list: number[]) => (++calls > 20 ? list : double(list));
    expect((await runOne(check, { double: counting })).shown?.miss).toMatchObject({ kind: 'unsteady' });
    const result: number[] = [];
    const reusing = (list: number[]) => {
      result.splice(0, result.length, ...double(list));
      return result;
    };
    expect((await runOne(check, { double: reusing })).shown?.miss).toMatchObject({ how: 'overwritten' });
  });
});

describe('probes', () => {
  const probes = (one: Check) => probesOf(casesOf(one, 1));

  test('are a few, spread over the cases of a check', () => {
    expect(probes(check).map(({ first, second }) => [first, second])).toEqual([
      [0, 3],
      [3, 6],
      [6, 9],
      [9, 0],
    ]);
  });

  test('are one for a long training run, and none for what must throw', () => {
    const training = trains<[number[]]>({ ...base, reference: double, curve: '', inputs, runs: 5 });
    expect(probes(training)).toHaveLength(1);
    expect(probes(rejects({ ...base, cases: [{ name: title, args: [1] }] }))).toEqual([]);
  });

  test('also probe a law, and a check of a single case', () => {
    const law = property<[number[]], number[]>({ ...base, holds: () => true, cases: [{ name: title, args: [[1]] }] });
    expect(probes(law)).toHaveLength(1);
  });

  test('of different functions alternate', () => {
    const other = { ...check, id: 'other-lists', function: 'other' };
    const names = interleaved([...probes(check), ...probes(other)]).map((one) => one.check.function);
    expect(names.slice(0, 4)).toEqual(['double', 'other', 'double', 'other']);
  });
});

test('a right function and a wrong one that keep nothing are judged as ever', async () => {
  const wrong: Functions = { double: ((list: number[]) => list) as AnyFunction };
  expect((await run([check], { double }))[0]?.shown).toBeUndefined();
  expect((await run([check], wrong))[0]?.shown?.miss.kind).toBe('mismatch');
});
