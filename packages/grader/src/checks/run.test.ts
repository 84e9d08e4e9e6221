import { describe, expect, test } from 'vitest';
import { agrees, equals, property, rejects } from '../exercise/define.ts';
import { scalar, vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { AGAIN } from './again.ts';
import { runChecks, toleranceOf } from './run.ts';
import { exerciseOf, run, runnerOf, runOne, title } from './testing.ts';
import { passes } from './types.ts';

const base = { function: 'scale', title, points: 1 };
const scale = (list: number[], by: number) => list.map((value) => value * by);
const inputs = shaped({ n: [1, 4] }, [vector('n', numbers(-1, 1)), scalar(numbers(0, 2))]);
const named = (en: string, ...args: [number[], number]) => ({ name: { en, ko: '경우' }, args });
const published = equals({
  ...base,
  id: 'scale-published',
  table: [
    { args: [[1, 2], 3], result: [3, 6] },
    { args: [[-1], 0], result: [0] },
  ],
});
const others = agrees<[number[], number]>({ ...base, id: 'scale-lists', reference: scale, inputs, runs: 10 });

describe('a right submission', () => {
  test('passes every case, and none is shown', async () => {
    const runs = await run([published, others], { scale });
    expect(runs.map(passes)).toEqual([true, true]);
    expect(runs.map(({ judged }) => judged.length)).toEqual([2, 10]);
    expect(runs.every(({ shown }) => shown === undefined)).toBe(true);
  });

  test('is called once for each case and by a few probes, all in one batch', async () => {
    const runner = runnerOf({ scale });
    const listed = [published, others].map((check) => ({ check, visibility: 'hidden' as const }));
    const runs = await runChecks(exerciseOf('scale'), listed, runner, 1);
    const [batch = [], ...more] = runner.batches;
    expect(more).toEqual([]);
    expect(batch.filter(({ entry }) => entry !== AGAIN)).toHaveLength(12);
    expect(batch.filter(({ entry }) => entry === AGAIN)).toHaveLength(6);
    expect(runs.map(({ visibility }) => visibility)).toEqual(['hidden', 'hidden']);
  });
});

describe('the case that is shown', () => {
  test('is the generated one, shrunk, rather than a named one', async () => {
    const check = { ...others, cases: [named('named', [1], 2)] };
    const { shown } = await runOne(check, { scale: (list: number[]) => list.map(() => 7) });
    expect(shown?.case.name).toBeUndefined();
    expect(shown?.case.call.args).toEqual([[0], 0]);
  });

  test('is the smallest where none can be shrunk', async () => {
    const check = agrees<[number[], number]>({
      ...base,
      id: 'scale-cases',
      reference: scale,
      cases: [named('long', [1, 2, 3], 2), named('short', [1], 2), named('middle', [1, 2], 2)],
    });
    const { shown } = await runOne(check, { scale: () => [] });
    expect(shown?.case.name?.en).toBe('short');
  });

  test('is a wrong result rather than an error', async () => {
    const check = agrees<[number[], number]>({
      ...base,
      id: 'scale-cases',
      reference: scale,
      cases: [named('throws', [1], 2), named('wrong', [1, 2, 3], 2)],
    });
    const throwing = (list: number[]) => {
      if (list.length === 1) throw new RangeError('no');
      return [0];
    };
    expect((await runOne(check, { scale: throwing })).shown).toMatchObject({
      case: { name: { en: 'wrong' } },
      miss: { kind: 'mismatch' },
    });
  });

  test('of a right result with a changed argument is that change', async () => {
    const inPlace = (list: number[], by: number) => {
      for (const i of list.keys()) list[i]! *= by;
      return list;
    };
    const { shown } = await runOne(published, { scale: inPlace });
    expect(shown?.miss).toEqual({ kind: 'mutated', parameters: [0] });
  });
});

describe('a submission that falls short', () => {
  test('misses the checks of a function that it does not export', async () => {
    const runs = await run([published, others], {});
    expect(runs.map(({ shown }) => shown?.miss)).toEqual([{ kind: 'missing' }, { kind: 'missing' }]);
  });

  test('misses the checks of a function that is not written yet', async () => {
    const stub = () => {
      throw Object.assign(new Error('scale'), { name: 'NotImplementedError' });
    };
    const runs = await run([published, others], { scale: stub });
    expect(runs.map(({ shown }) => shown?.miss.kind)).toEqual(['not-started', 'not-started']);
  });

  test('misses a law and a refusal, each in its way', async () => {
    const law = property<[number[], number], number[]>({
      ...base,
      id: 'scale-law',
      inputs,
      runs: 5,
      holds: (result, list) => result.length === list.length || { en: 'Another length.', ko: '길이가 다릅니다.' },
    });
    const refusal = rejects({ ...base, id: 'scale-bad', cases: [named('no factor', [1], Number.NaN)] });
    const runs = await run([law, refusal], { scale: () => [] });
    expect(runs.map(({ shown }) => shown?.miss.kind)).toEqual(['law', 'accepted']);
  });

  test('gets the same verdict twice', async () => {
    const wrong = { scale: (list: number[]) => list };
    expect(JSON.stringify(await run([published, others], wrong, 9))).toBe(
      JSON.stringify(await run([published, others], wrong, 9)),
    );
  });
});

test('a check is judged by its own tolerance, else the exercise’s, else the course’s', () => {
  const own = { rtol: 1, atol: 1 };
  const exercises = { rtol: 2, atol: 2 };
  const exercise = exerciseOf('scale');
  expect(toleranceOf({ ...published, tolerance: own }, { ...exercise, tolerance: exercises })).toEqual(own);
  expect(toleranceOf(published, { ...exercise, tolerance: exercises })).toEqual(exercises);
  expect(toleranceOf(published, exercise)).toEqual({ rtol: 1e-9, atol: 1e-12 });
});
