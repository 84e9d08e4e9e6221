import fc, { type Arbitrary, Stream, Value } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees } from '../exercise/define.ts';
import type { Functions } from '../exercise/types.ts';
import { vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import type { Data } from '../values/data.ts';
import { batched } from './batch.ts';
import { simplerCase } from './cases.ts';
import { judge } from './judge.ts';
import { shrink } from './shrink.ts';
import { runnerOf, runOne, title } from './testing.ts';
import type { Judged, Miss } from './types.ts';

const tolerance = { rtol: 1e-9, atol: 1e-12 };
const total = (list: number[]) => list.reduce((sum, value) => sum + value, 0);
const check = agrees<[number[]]>({
  id: 'total-lists',
  function: 'total',
  title,
  points: 1,
  reference: total,
  inputs: shaped({ n: [1, 8] }, [vector('n', numbers(-9, 9))]),
});

async function start(functions: Functions, list: number[]) {
  const runner = runnerOf(functions);
  const made = simplerCase(check, [list], { sizes: { n: list.length } });
  const [outcome] = await runner.call([made.call]);
  const miss = judge(made, outcome as Judged['outcome'], tolerance);
  if (miss === undefined) throw new Error('it is not missed');
  runner.batches.length = 0;
  return { runner, missed: { case: made, outcome, miss } as Judged & { miss: Miss } };
}

async function shrunk(functions: Functions, list: number[]) {
  const { runner, missed } = await start(functions, list);
  return { ...(await shrink(missed, batched(runner), tolerance)), tried: runner.batches.flat().length };
}

describe('a missed input shrinks', () => {
  test('to the smallest on which the function is still wrong, with what it made of that', async () => {
    const forgetsNegative = { total: (list: number[]) => total(list.filter((value) => value > 0)) };
    const found = await shrunk(forgetsNegative, [3.25, -1.5, 4, -2.75, 8]);
    expect(found.case.call.args).toEqual([[-1]]);
    expect(found.case.expected).toBe(-1);
    expect(found.miss).toMatchObject({ kind: 'mismatch', actual: 0, expected: -1 });
  });

  test('and keeps two elements where it takes two', async () => {
    const forgetsLast = { total: (list: number[]) => (list.length > 1 ? total(list.slice(0, -1)) : total(list)) };
    const found = await shrunk(forgetsLast, [3.25, -1.5, 4]);
    expect(found.case.call.args).toEqual([[0, 1]]);
  });

  test('and not to one that is missed in another way', async () => {
    const throwsOnShort = {
      total: (list: number[]) => {
        if (list.length < 3) throw new RangeError('too short');
        return 99;
      },
    };
    const found = await shrunk(throwsOnShort, [1, 2, 3, 4, 5]);
    expect(found.miss.kind).toBe('mismatch');
    expect(found.case.call.args).toEqual([[0, 0, 0]]);
  });

  test('within 1200 tries, always the same', async () => {
    // Wrong only on the very input it starts from: every proposal is tried, none helps.
    const long = Array.from({ length: 8 }, (_, i) => 8.07 - i);
    const picky = { total: (list: number[]) => (list.length === 8 && total(list) > 30 ? 0 : total(list)) };
    const first = await shrunk(picky, long);
    const second = await shrunk(picky, long);
    expect(first.tried).toBeLessThanOrEqual(1200);
    expect(second).toEqual(first);
  });
});

test('after 1200 tries the best input so far is shown', async () => {
  function* endless() {
    for (let i = 0; i < 5000; i++) yield new Value<number[][]>([[0, 0, i]], undefined);
  }
  const inputs = { shrink: () => new Stream(endless()) } as unknown as Arbitrary<readonly unknown[]>;
  const wrongOnce = { total: (list: number[]) => (list.length === 2 ? 0 : total(list)) };
  const { runner, missed } = await start(wrongOnce, [1, 2]);
  const made = { ...missed.case, check: { ...check, inputs } };
  const found = await shrink({ ...missed, case: made }, batched(runner), tolerance);
  expect(found.case.call.args).toEqual([[1, 2]]);
  expect(runner.batches.flat()).toHaveLength(1200);
});

describe('fewer inputs are tried', () => {
  const eight = Array.from({ length: 8 }, (_, i) => 8.07 - i);
  const triesOf = async (wrong: (list: number[]) => unknown) => (await shrunk({ total: wrong }, eight)).tried;

  test('where results are huge', async () => {
    const isStart = (list: number[]) => list.join() === eight.join();
    const huge = (length: number) => (list: number[]) => (isStart(list) ? Array(length).fill(0) : total(list));
    expect(await triesOf(huge(10))).toBeGreaterThan(60);
    expect(await triesOf(huge(7_000_000))).toBe(0);
  });

  test('where results are huge whatever the input, and still the smallest input is found', async () => {
    const found = await shrunk({ total: () => Array(300_000).fill(0) }, eight);
    expect(found.case.call.args).toEqual([[0]]);
    expect(found.tried).toBeLessThan(20);
  });
});

describe('inputs of fast-check’s own combinators shrink', () => {
  const weighted = (list: number[], kind: string) => total(list) * (kind === 'mean' ? 1 / list.length : 1);
  const lists = fc.tuple(
    fc.array(numbers(-9, 9), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('sum', 'mean', 'largest'),
  );
  const combined = agrees<[number[], string]>({ ...check, reference: weighted, inputs: lists, cases: [], runs: 60 });

  test('to the smallest shape and the roundest values that fail', async () => {
    const wrong = (list: number[], kind: string) => (kind === 'mean' && list.length > 1 ? 0 : weighted(list, kind));
    const { shown } = await runOne(combined, { total: wrong });
    expect(shown?.case.call.args).toEqual([[0, 1], 'mean']);
  });

  test('to the first choice where any will do', async () => {
    const { shown } = await runOne(combined, { total: (list: number[]) => (list.length > 1 ? 99 : total(list)) });
    expect(shown?.case.call.args).toEqual([[0, 0], 'sum']);
  });
});

describe('nothing is tried', () => {
  const wrong = { total: () => 0 };

  test.each<Miss>([
    { kind: 'limit', limit: 'time' },
    { kind: 'not-started' },
    { kind: 'missing' },
    { kind: 'unsteady', how: 'repeated' },
  ])('after a miss by $kind', async (miss) => {
    const { runner, missed } = await start(wrong, [1, 2, 3]);
    const stopped = { ...missed, miss };
    expect(await shrink(stopped, batched(runner), tolerance)).toBe(stopped);
    expect(runner.batches).toEqual([]);
  });

  test('for a named case', async () => {
    const { runner, missed } = await start(wrong, [1, 2, 3]);
    const { check, call, expected } = missed.case;
    const named = { ...missed, case: { check, call, name: title, expected: expected as Data } };
    expect(await shrink(named, batched(runner), tolerance)).toBe(named);
    expect(runner.batches).toEqual([]);
  });
});
