import { describe, expect, test } from 'vitest';
import { run, title } from '../checks/testing.ts';
import { agrees, equals, given, property, rejects } from '../exercise/define.ts';
import { earning, isOrdinary } from './points.ts';

const base = { function: 'half', title, points: 1 };
const half = (x: number) => {
  if (Number.isNaN(x)) throw new RangeError('x is not a number');
  return x / 2;
};
const at = (...xs: number[]) => xs.map((x) => ({ name: title, args: [x] as [number] }));
const table = equals({ ...base, id: 'half-table', table: [{ args: [4], result: 2 }] });
const others = agrees<[number]>({ ...base, id: 'half-others', reference: half, cases: at(1, 6) });
const edge = agrees<[number]>({ ...base, id: 'half-zero', edge: true, reference: half, cases: at(0) });
const law = property<[number], number>({
  ...base,
  id: 'half-law',
  holds: (result, x) => Math.abs(result) <= Math.abs(x) || { en: 'It grows.', ko: '커집니다.' },
  cases: at(-3, 3),
});
const refusal = rejects({ ...base, id: 'half-bad', cases: at(Number.NaN) });
const checks = [table, others, edge, law, refusal];

const earned = async (own: (x: number) => unknown) => earning(await run(checks, { half: own }));

test('a comparison is ordinary; an edge case, a law and a refusal are not', async () => {
  const runs = await run(checks, { half });
  expect(runs.map(isOrdinary)).toEqual([true, true, false, false, false]);
});

describe('what is paid', () => {
  test('is everything for a right function', async () => {
    expect(await earned(half)).toEqual([true, true, true, true, true]);
  });

  test('is no law, refusal or edge case for a function that always throws', async () => {
    const always = () => {
      throw new Error('no');
    };
    expect(await earned(always)).toEqual([false, false, false, false, false]);
  });

  test('is nothing for a function that returns its argument', async () => {
    expect(await earned((x) => x)).toEqual([false, false, false, false, false]);
  });

  test('is nothing for a constant that happens to be right at the edge', async () => {
    expect(await earned(() => 0)).toEqual([false, false, false, false, false]);
  });

  test('is the law and the edge as soon as one ordinary check passes', async () => {
    expect(await earned((x) => (x === 6 ? 4 : half(x)))).toEqual([true, false, true, true, true]);
  });

  test('is not decided by another function’s checks', async () => {
    const twin = { ...table, id: 'twin-table', function: 'twin' };
    const runs = await run([twin, edge], { twin: half, half: () => 0 });
    expect(earning(runs)).toEqual([true, false]);
  });

  test('is what is right given another function, and what depends on it', async () => {
    const grant = given({ half }, async (use, x: number) => use.half(await use.half(x)));
    const quarter = (x: number) => x / 4;
    const asked = { ...others, id: 'quarter-others', function: 'quarter', reference: quarter, given: grant };
    const bound = { ...law, id: 'quarter-law', function: 'quarter' };
    const third = (x: number) => x / 3;
    const runs = await run([table, others, asked, bound], { half: third, quarter: (x: number) => third(third(x)) });
    expect(earning(runs)).toEqual([false, false, true, true]);
  });
});
