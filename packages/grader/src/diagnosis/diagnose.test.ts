import { describe, expect, test } from 'vitest';
import { run, title } from '../checks/testing.ts';
import { agrees, given } from '../exercise/define.ts';
import type { AnyFunction, Check, Driver, Functions, Misconception } from '../exercise/types.ts';
import { vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { diagnose } from './diagnose.ts';

const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
const mean = (list: number[]) => sum(list) / list.length;
const inputs = shaped({ n: [1, 5] }, [vector('n', numbers(1, 9))]);
const base = { id: 'mean-1', function: 'mean', title, points: 1 };
const check = agrees<[number[]]>({ ...base, reference: mean, inputs, runs: 12 });
const explanation = { en: 'wrong', ko: '오답' };
const mistake = (id: string, wrong: AnyFunction, name = 'mean'): Misconception => ({
  id,
  function: name,
  explanation,
  wrong,
});

const notDivided = mistake('not-divided', sum);
const oneLess = mistake('one-less', (list: number[]) => (list.length > 1 ? sum(list) / (list.length - 1) : Number.NaN));
const dropsLast = mistake('drops-last', (list: number[]) => mean(list.slice(0, -1)));

async function named(
  student: AnyFunction,
  misconceptions: readonly Misconception[],
  checks: readonly Check[] = [check],
  { functions = { mean }, driver }: { functions?: Functions; driver?: Driver } = {},
) {
  const runs = await run(checks, { ...functions, mean: student });
  const tolerance = { rtol: 1e-9, atol: 1e-12 };
  const own = runs.filter((one) => one.check.function === 'mean');
  const diagnosis = await diagnose(own, { misconceptions, functions, driver, tolerance });
  return { ids: diagnosis.misconceptions.map(({ id }) => id), inputs: diagnosis.inputs };
}

describe('a mistake is named', () => {
  test('where it reproduces the results on every missed input', async () => {
    const found = await named((list: number[]) => sum(list), [oneLess, notDivided, dropsLast]);
    expect(found.ids).toEqual(['not-divided']);
    expect(found.inputs).toBeGreaterThanOrEqual(3);
  });

  test('where it has no answer on some of them', async () => {
    const student = (list: number[]) => sum(list) / (list.length - 1);
    expect((await named(student, [notDivided, oneLess])).ids).toEqual(['one-less']);
  });

  test('together with another that explains just as much', async () => {
    const twin = mistake('twin', (list: number[]) => sum(list));
    expect((await named(sum, [notDivided, twin])).ids).toEqual(['not-divided', 'twin']);
  });

  test('rather than one that has no answer on more of the inputs', async () => {
    const partial = mistake('partial', (list: number[]) => (list.length === 2 ? Number.NaN : sum(list)));
    expect((await named(sum, [partial])).ids).toEqual(['partial']);
    expect((await named(sum, [partial, notDivided])).ids).toEqual(['not-divided']);
  });

  test('also where it changes its argument, as the student’s function does', async () => {
    const inPlace = (list: number[]) => {
      const result = mean(list);
      list.fill(0);
      return result;
    };
    expect((await named(inPlace, [notDivided, mistake('overwritten', inPlace)])).ids).toEqual(['overwritten']);
  });
});

describe('no mistake is named', () => {
  test('where one single input is not reproduced', async () => {
    const student = (list: number[]) => (list.length === 3 ? sum(list) + 1e-6 : sum(list));
    expect(await named(student, [notDivided])).toEqual({ ids: [], inputs: 0 });
  });

  test('where the function is right', async () => {
    expect(await named(mean, [notDivided, mistake('none', mean)])).toEqual({ ids: [], inputs: 0 });
  });

  test('of another function', async () => {
    expect((await named(sum, [mistake('not-divided', sum, 'median')])).ids).toEqual([]);
  });

  test('on fewer than three different inputs', async () => {
    const cases = (lists: number[][]) => lists.map((list) => ({ name: title, args: [list] as [number[]] }));
    const onCases = (lists: number[][]) =>
      named(sum, [notDivided], [agrees<[number[]]>({ ...base, reference: mean, cases: cases(lists) })]);
    expect(
      (
        await onCases([
          [1, 2],
          [3, 4],
        ])
      ).ids,
    ).toEqual([]);
    expect(
      (
        await onCases([
          [1, 2],
          [3, 4],
          [1, 2],
          [3, 4],
        ])
      ).ids,
    ).toEqual([]);
    expect(
      await onCases([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toEqual({ ids: ['not-divided'], inputs: 3 });
  });

  test('by a version that always throws', async () => {
    const throwing = mistake('throws', () => {
      throw new Error('no');
    });
    expect((await named(sum, [throwing])).ids).toEqual([]);
  });
});

test('of two that explain the misses, the one that also gives the right results is believed', async () => {
  const cases = [[4], [1, 2], [3, 4], [5, 6]].map((list) => ({ name: title, args: [list] as [number[]] }));
  const byCases = agrees<[number[]]>({ ...base, reference: mean, cases });
  const always = mistake('always', (list: number[]) => sum(list) + (list.length === 1 ? 1 : 0));
  expect((await named(sum, [always, notDivided], [byCases])).ids).toEqual(['not-divided']);
  expect((await named(sum, [always], [byCases])).ids).toEqual(['always']);
});

test('a mistake is tried through the driver where the check goes through one', async () => {
  const driver: Driver = { mean: (own, list: number[]) => (own['mean'] as AnyFunction)(list) * 10 };
  const tens = agrees<[number[]]>({ ...base, reference: (list) => mean(list) * 10, inputs, runs: 12 });
  const student = (list: number[]) => sum(list) * 10;
  expect((await named(student, [notDivided], [tens], { driver, functions: { mean } })).ids).toEqual(['not-divided']);
  expect((await named(student, [notDivided], [tens])).ids).toEqual([]);
});

describe('a mistake of a function that it builds on', () => {
  const total = mistake('doubled-sum', (list: number[]) => 2 * sum(list), 'sum');
  const inherited = agrees<[number[]]>({
    ...base,
    reference: mean,
    inputs,
    runs: 12,
    given: given({ sum }, async (use, list: number[]) => (await use.sum(list)) / list.length),
  });
  const doubled = (list: number[]) => 2 * mean(list);

  test('is named where none of its own explains the results', async () => {
    expect((await named(doubled, [notDivided, total], [inherited], { functions: { mean, sum } })).ids).toEqual([
      'doubled-sum',
    ]);
  });

  test('goes behind one of its own', async () => {
    const own = mistake('own-double', doubled);
    expect((await named(doubled, [total, own], [inherited], { functions: { mean, sum } })).ids).toEqual(['own-double']);
  });

  test('is not named where the check does not say that it builds on it', async () => {
    expect((await named(doubled, [total], [check], { functions: { mean, sum } })).ids).toEqual([]);
  });
});
