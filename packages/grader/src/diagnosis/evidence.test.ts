import { describe, expect, test } from 'vitest';
import { run, runOne, title } from '../checks/testing.ts';
import type { CheckRun, Judged, Miss } from '../checks/types.ts';
import { agrees, given, rejects } from '../exercise/define.ts';
import { scalar } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { evidenceIn, isTelling } from './evidence.ts';

const half = (x: number) => x / 2;
const at = (...xs: number[]) => xs.map((x) => ({ name: title, args: [x] as [number] }));
const base = { id: 'half-1', function: 'half', title, points: 1 };
const check = agrees<[number]>({ ...base, reference: half, cases: at(0, 1, 2) });
const refusal = rejects({ id: 'half-bad', function: 'half', title, points: 1, cases: at(Number.NaN) });
const argsOf = (judged: readonly Judged[]) => judged.map(({ case: made }) => made.call.args[0]);

describe('the evidence', () => {
  test('is what is missed and what is right, apart', async () => {
    const evidence = evidenceIn([await runOne(check, { half: (x: number) => x * 2 })]);
    expect(argsOf(evidence.missed)).toEqual([1, 2, 1]);
    expect(argsOf(evidence.right)).toEqual([0]);
  });

  test('holds the smallest input that was found', async () => {
    const inputs = shaped({}, [scalar(numbers(-9, 9))]);
    const generated = agrees<[number]>({ ...base, reference: half, inputs, runs: 5 });
    const run = await runOne(generated, { half: (x: number) => x * 2 });
    const { missed } = evidenceIn([run]);
    expect(missed.length).toBeGreaterThan(run.judged.filter(({ miss }) => miss !== undefined).length);
    expect(argsOf(missed)).toContain(1);
  });

  test('leaves bad input out where a result is wrong too', async () => {
    const runs = await run([check, refusal], { half: (x: number) => x * 2 });
    expect(new Set(argsOf(evidenceIn(runs).missed))).toEqual(new Set([1, 2]));
  });

  test('is bad input where nothing else is missed', async () => {
    const runs = await run([check, refusal], { half });
    expect(new Set(argsOf(evidenceIn(runs).missed))).toEqual(new Set([Number.NaN]));
    expect(argsOf(evidenceIn(runs).right)).toEqual([0, 1, 2]);
  });

  test('leaves out what is right given another function', async () => {
    const twice = (x: number) => x * 4;
    const double = agrees<[number]>({
      ...base,
      id: 'double-1',
      function: 'double',
      reference: twice,
      cases: at(0, 1, 2),
      given: given({ half }, async (use, x: number) => 8 * (await use.half(x))),
    });
    const third = (x: number) => x / 3;
    const runs = await run([check, double], { half: third, double: (x: number) => 8 * third(x) });
    expect(runs[1]?.given).toEqual(['half']);
    expect(evidenceIn([runs[1] as CheckRun])).toMatchObject({ missed: [], right: [] });
  });

  test('is none where nothing was computed', async () => {
    const unwritten = () => {
      throw Object.assign(new Error('half'), { name: 'NotImplementedError' });
    };
    expect(evidenceIn([await runOne(check, { half: unwritten })])).toMatchObject({ missed: [], right: [] });
    expect(evidenceIn([await runOne(check, {})])).toMatchObject({ missed: [], right: [] });
  });
});

test.each<[Miss['kind'], boolean]>([
  ['mismatch', true],
  ['mutated', true],
  ['law', true],
  ['accepted', true],
  ['threw', true],
  ['unusable', true],
  ['limit', false],
  ['not-started', false],
  ['missing', false],
  ['unsteady', false],
])('whether a miss by %s says what the function computes: %s', (kind, telling) => {
  expect(isTelling({ kind } as Miss)).toBe(telling);
});
