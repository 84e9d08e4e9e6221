import { describe, expect, test } from 'vitest';
import { exerciseOf, run, title } from '../checks/testing.ts';
import { agrees, equals, given, rejects } from '../exercise/define.ts';
import type { AnyFunction, Check, Driver, Functions, Misconception } from '../exercise/types.ts';
import { vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { authoredKnowledge } from './authored.ts';
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
  const own = runs.filter((one) => one.check.function === 'mean');
  const exercise = exerciseOf('mean');
  const diagnosis = await diagnose(own, authoredKnowledge({ exercise, misconceptions, functions, driver }));
  return { ids: diagnosis.causes.map(({ id }) => id), inputs: diagnosis.inputs };
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

  test('for bad input that is taken, where its results on other input are not the student’s', async () => {
    const cases = [['a'], ['b'], ['c']].map((list) => ({ name: title, args: [list] }));
    const refusal = rejects({ ...base, id: 'mean-bad', cases });
    const careless = mistake('careless', mean);
    expect((await named(mean, [notDivided, careless], [check, refusal])).ids).toEqual(['careless']);
    expect((await named(mean, [notDivided], [check, refusal])).ids).toEqual([]);
  });

  test('by a version that always throws', async () => {
    const throwing = mistake('throws', () => {
      throw new Error('no');
    });
    expect((await named(sum, [throwing])).ids).toEqual([]);
  });
});

test('inputs that differ in NaN, infinities and the sign of 0 alone are different', async () => {
  const first = (list: unknown[]) => Object.is(list[0], list[0]);
  const cases = [[Number.NaN], [Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY], [null], [-0], [0]];
  const check = agrees<[unknown[]]>({
    ...base,
    reference: first,
    cases: cases.map((list) => ({ name: title, args: [list] })),
  });
  const wrong = () => false;
  expect(await named(wrong, [mistake('never', wrong)], [check])).toEqual({ ids: ['never'], inputs: 6 });
});

describe('on the whole domain of a function, though it misses two inputs only,', () => {
  const and = (x: number, y: number) => Number(x + y > 1);
  const gate = (wrong: (x: number, y: number) => number) => mistake('gate', wrong);
  const or = (x: number, y: number) => Number(x + y > 0);
  const corners = [0, 1].flatMap((x) => [0, 1].map((y) => ({ args: [x, y], result: and(x, y) })));
  const table = equals({ ...base, table: corners, exhaustive: true });

  test('a mistake is named that gives every result', async () => {
    expect(await named(or, [gate(or)], [table])).toEqual({ ids: ['gate'], inputs: 2 });
  });

  test('none is that gives the missed results only', async () => {
    expect((await named(or, [gate(() => 1)], [table])).ids).toEqual([]);
  });

  test('none is where the table does not say that it is the whole domain', async () => {
    expect((await named(or, [gate(or)], [equals({ ...base, table: corners })])).ids).toEqual([]);
  });
});

test('a mistake that explains the misses, but would be wrong where the function is right, is not believed', async () => {
  const cases = [[4], [1.5, 2], [3.5, 4], [5.5, 6]].map((list) => ({ name: title, args: [list] as [number[]] }));
  const byCases = agrees<[number[]]>({ ...base, reference: mean, cases });
  const always = mistake('always', (list: number[]) => sum(list) + (list.length === 1 ? 1 : 0));
  expect((await named(sum, [always, notDivided], [byCases])).ids).toEqual(['not-divided']);
  expect((await named(sum, [always], [byCases])).ids).toEqual([]);
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

  test('is told as one of the other function, whose numbers these are', async () => {
    const runs = await run([inherited], { mean: doubled, sum });
    const knowledge = {
      exercise: exerciseOf('mean'),
      misconceptions: [total],
      functions: { mean, sum },
      driver: undefined,
    };
    const { causes } = await diagnose(runs, authoredKnowledge(knowledge));
    expect(causes).toEqual([
      {
        id: 'doubled-sum',
        function: 'sum',
        explanation: {
          en: 'These are the numbers that come out where `sum` makes this mistake: wrong',
          ko: '`sum` 함수에 다음 실수가 있을 때 나오는 값입니다. 오답',
        },
      },
    ]);
  });

  test('goes behind one of its own', async () => {
    const own = mistake('own-double', doubled);
    expect((await named(doubled, [total, own], [inherited], { functions: { mean, sum } })).ids).toEqual(['own-double']);
  });

  test('is not named where the check does not say that it builds on it', async () => {
    expect((await named(doubled, [total], [check], { functions: { mean, sum } })).ids).toEqual(['factor']);
  });
});
