import { describe, expect, test } from 'vitest';
import { exerciseOf, run, title } from '../checks/testing.ts';
import type { Diagnosis } from '../diagnosis/suspect.ts';
import { agrees, equals, given, rejects } from '../exercise/define.ts';
import type { Functions, Misconception } from '../exercise/types.ts';
import { checkReports } from './build.ts';
import { runAs } from './testing.ts';

const half = (x: number) => x / 2;
const at = (...xs: number[]) => xs.map((x) => ({ name: title, args: [x] as [number] }));
const published = equals({ id: 'half-1', function: 'half', title, points: 3, table: [{ args: [4], result: 2 }] });
const others = agrees<[number]>({ id: 'half-2', function: 'half', title, points: 5, reference: half, cases: at(1, 3) });
const edge = { ...others, id: 'half-3', edge: true, points: 7, cases: at(0) };
const english = { language: 'en', reveal: 'input' } as const;

const doubled: Misconception = {
  id: 'doubled',
  function: 'half',
  explanation: { en: 'You double it.', ko: '두 배로 하고 있습니다.' },
  section: { en: 'Halves', ko: '절반' },
  wrong: (x: number) => x * 2,
};
const diagnoses = new Map<string, Diagnosis>([['half', { causes: [doubled], inputs: 4 }]]);
const none = new Map<string, Diagnosis>();

async function reports(functions: Functions, found = none, wording: Parameters<typeof checkReports>[3] = english) {
  const runs = await run([published, others, edge], functions);
  return checkReports(exerciseOf('half'), runs, found, wording);
}

test('a check that passes earns its points', async () => {
  expect(await reports({ half })).toEqual(
    [published, others, edge].map(({ id, points }) => ({
      id,
      function: 'half',
      title: 'a check',
      visibility: 'public',
      points,
      earned: points,
      status: 'passed',
    })),
  );
});

test('a miss that may come from a function it calls says so', async () => {
  const [first, ...others] = await run([published], { half: (x: number) => x * 2 });
  const runs = [{ ...first, suspects: ['twice', 'third'] }, ...others] as typeof others;
  const [report] = checkReports(exerciseOf('half'), runs, none, english);
  expect(report?.failure?.message).toMatch(/^The result is not the right one\. If it calls `twice`, `third`, /);
});

test('an edge case that passes alone is skipped, and says what it waits for', async () => {
  const [, , last] = await reports({ half: (x: number) => x * 2 }, none, { language: 'ko', reveal: 'all' });
  expect(last).toMatchObject({ status: 'skipped', earned: 0, failure: { message: expect.stringContaining('`half`') } });
});

describe('a mistake that was found', () => {
  const wrong = { half: (x: number) => x * 2 };

  test('is told with every miss of its function, in the report’s language', async () => {
    const [first, second] = await reports(wrong, diagnoses, { language: 'ko', reveal: 'all' });
    for (const report of [first, second]) {
      expect(report?.failure).toMatchObject({
        diagnosis: [{ id: 'doubled', explanation: '두 배로 하고 있습니다.', section: '절반' }],
        evidence: 4,
      });
    }
  });

  test('is not told of a hidden check of which only the name is revealed', async () => {
    const runs = await runAs('hidden', [published, others], wrong);
    for (const { failure } of checkReports(exerciseOf('half'), runs, diagnoses, { language: 'en', reveal: 'name' })) {
      expect(failure).toEqual({ message: 'The result is not the right one.', diagnosis: [] });
    }
  });

  test('is not told where the function is not written yet', async () => {
    const unwritten = () => {
      throw Object.assign(new Error('half'), { name: 'NotImplementedError' });
    };
    const [first] = await reports({ half: unwritten }, diagnoses);
    expect(first).toMatchObject({ status: 'not-started', failure: { diagnosis: [] } });
    expect(first?.failure).not.toHaveProperty('evidence');
  });

  test('is an empty list, without evidence, where none explains the results', async () => {
    const [first] = await reports(wrong, new Map([['half', { causes: [], inputs: 0 }]]));
    expect(first?.failure?.diagnosis).toEqual([]);
    expect(first?.failure).not.toHaveProperty('evidence');
  });
});

test('of a hidden check, the expected value stays hidden; of a public one it is told', async () => {
  const wrong = { half: () => 8 };
  const [hidden] = checkReports(exerciseOf('half'), await runAs('hidden', [published], wrong), none, english);
  const [shown] = checkReports(exerciseOf('half'), await runAs('public', [published], wrong), none, english);
  expect(hidden?.failure).not.toHaveProperty('expected');
  expect(hidden?.failure?.worst).not.toHaveProperty('expected');
  expect(hidden?.failure?.worst).not.toHaveProperty('relError');
  expect(shown?.failure).toMatchObject({ expected: 2, worst: { expected: 2, absError: 6 } });
});

test('what is right given another function earns its points, and says given what', async () => {
  const third = (x: number) => x / 3;
  const quarter = agrees<[number]>({
    id: 'quarter-1',
    function: 'quarter',
    title,
    points: 9,
    reference: (x) => x / 4,
    cases: at(1, 2),
    given: given({ half }, async (use, x: number) => use.half(await use.half(x))),
  });
  const runs = await run([published, quarter], { half: third, quarter: (x: number) => third(third(x)) });
  const [, second] = checkReports(exerciseOf('half', 'quarter'), runs, none, english);
  expect(second).toMatchObject({ status: 'passed', earned: 9, given: ['half'] });
  expect(second).not.toHaveProperty('failure');
});

test('a refusal that is not earned by an ordinary check is skipped', async () => {
  const refusal = rejects({ id: 'half-bad', function: 'half', title, points: 2, cases: at(Number.NaN) });
  const always = () => {
    throw new Error('no');
  };
  const runs = await run([published, refusal], { half: always });
  const made = checkReports(exerciseOf('half'), runs, none, english);
  expect(made.map(({ status, earned }) => [status, earned])).toEqual([
    ['error', 0],
    ['skipped', 0],
  ]);
});

describe('a function that ends as one that it builds on does', () => {
  const quarter = agrees<[number]>({
    id: 'quarter-1',
    function: 'quarter',
    title,
    points: 9,
    reference: (x) => x / 4,
    cases: at(1, 2),
    given: given({ half }, async (use, x: number) => use.half(await use.half(x))),
  });
  const failing = (message: string) => () => {
    throw new RangeError(message);
  };
  const messages = async (functions: Functions) =>
    checkReports(exerciseOf('half', 'quarter'), await run([published, quarter], functions), none, english).map(
      ({ failure }) => failure?.message,
    );

  test('says which one to mend first', async () => {
    const alike = await messages({ half: failing('no'), quarter: failing('no') });
    expect(alike[0]).toBe('It threw RangeError: no');
    expect(alike[1]).toBe('It threw RangeError: no So does `half`, which it builds on: mend that first.');
  });

  test('says nothing of it where it ends in another way', async () => {
    expect((await messages({ half: failing('no'), quarter: failing('never') }))[1]).not.toContain('half');
    expect((await messages({ half: failing('no'), quarter: () => 7 }))[1]).not.toContain('half');
    expect((await messages({ half: () => 7, quarter: failing('no') }))[1]).not.toContain('half');
  });
});
