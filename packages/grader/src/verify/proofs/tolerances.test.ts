import { describe, expect, test } from 'vitest';
import { exerciseOf, title } from '../../checks/testing.ts';
import { agrees, decimals, equals, rejects } from '../../exercise/define.ts';
import type { AnyFunction, Check, Misconception } from '../../exercise/types.ts';
import { toyExercise } from '../testing.ts';
import type { Subject } from '../types.ts';
import { tolerancesAreCertified } from './tolerances.ts';

const base = { function: 'f', title, points: 1 };
const mistake = (id: string, wrong: AnyFunction, more: Partial<Misconception> = {}): Misconception => ({
  id,
  function: 'f',
  explanation: title,
  wrong,
  ...more,
});
const at = (...inputs: unknown[][]) => inputs.map((args) => ({ name: title, args }));

/** What the proof finds of checks of a function `f(x, y)`. */
function proved(checks: Check[], f: AnyFunction, misconceptions: Misconception[] = []) {
  const exercise = { ...exerciseOf('f'), checks };
  const loaded = { folder: '/nowhere', exercise, hidden: [], driver: undefined };
  return tolerancesAreCertified({ loaded, solution: { f }, misconceptions, seeds: [1] } as unknown as Subject);
}

const third = (x: number) => x / 3;
const thirds = agrees<unknown[]>({
  ...base,
  id: 'f-1',
  reference: third as AnyFunction,
  cases: at([0.3], [1.7], [5.1]),
});
const half = mistake('half', (x: number) => x / 2);

test('a tolerance that keeps honest and wrong answers apart is certified, with both margins', async () => {
  const { problems, figures } = await proved([thirds], third, [half]);
  expect(problems).toEqual([]);
  expect(Number.parseFloat(String(figures?.['honest']))).toBeGreaterThan(1e5);
  expect(Number.parseFloat(String(figures?.['wrong']))).toBeGreaterThan(1e7);
});

describe('on the honest side', () => {
  test('a tolerance of a few last digits is refused, with the margin that it leaves', async () => {
    const { problems } = await proved([{ ...thirds, tolerance: { rtol: 1e-15, atol: 0 } }], third);
    expect(problems).toEqual([
      expect.stringMatching(
        /^check 'f-1': its reference on moved inputs differs by .*e-16, where .* a margin of \d, and 100/,
      ),
    ]);
  });

  test('inputs that cancel are refused', async () => {
    const cancels = (x: number) => Math.cos(x) - Math.cos(x + 1e-9);
    const check = agrees<unknown[]>({ ...base, id: 'f-1', reference: cancels as AnyFunction, cases: at([1.5]) });
    const { problems } = await proved([{ ...check, tolerance: { rtol: 1e-9, atol: 0 } }], cancels);
    expect(problems).toEqual([expect.stringContaining('leave out inputs that cancel')]);
  });

  const step = (x: number, y: number) => (x > y ? x : 0);
  const steps = agrees<unknown[]>({
    ...base,
    id: 'f-1',
    reference: step as AnyFunction,
    cases: at([0.7, 0.7], [2.5, 1]),
  });

  test('an argument that feeds a comparison is to be fixed', async () => {
    const { problems } = await proved([steps], step);
    expect(problems).toEqual([expect.stringContaining('Name arguments that feed a comparison in `fixed`')]);
    expect((await proved([{ ...steps, fixed: ['x', 'y'] }], step)).problems).toEqual([]);
  });

  test('an argument that holds whole numbers throughout counts something, and is not moved', async () => {
    const pick = (x: number[], y: number) => x[y] as number;
    const picks = (...inputs: unknown[][]) =>
      agrees<unknown[]>({ ...base, id: 'f-1', reference: pick as AnyFunction, cases: at(...inputs) });
    const list = [0.5, 0.25];
    const refusal = rejects({ ...base, id: 'f-bad', cases: at([list, 0.5]) });
    expect((await proved([picks([list, 0], [list, 1]), refusal], pick)).problems).toEqual([]);
  });

  test('a reference that throws on a moved argument is told as that', async () => {
    const strict = (x: number) => {
      if (x * 4 !== Math.round(x * 4)) throw new RangeError('quarters only');
      return x;
    };
    const quarters = agrees<unknown[]>({ ...base, id: 'f-1', reference: strict as AnyFunction, cases: at([0.25]) });
    const { problems } = await proved([quarters], strict);
    expect(problems).toEqual([expect.stringMatching(/its reference on moved inputs throws, .* in `fixed`/)]);
    expect((await proved([{ ...quarters, fixed: ['x'] }], strict)).problems).toEqual([]);
  });

  test('an honest hand-in that drifts further than the reference is named', async () => {
    const exercise = await toyExercise({
      'test/honest/lossy/index.ts':
        'export const square = (x: number) => x * x;\nexport const slope = (x: number) => 2 * x + 1e-10;\n',
    });
    const solution = await exercise.solution();
    const { problems } = await tolerancesAreCertified({
      loaded: exercise,
      solution,
      misconceptions: [],
      seeds: [1],
    } as never);
    expect(problems).toContainEqual(expect.stringMatching(/'slope-numbers': test\/honest\/lossy differs by 1e-10/));
  });

  test('a printed result is off by up to half a digit, and honest answers have the rest', async () => {
    const table = [0.3, 1.7, 5.1].map((x) => ({ args: [x], result: Number((x / 3).toFixed(4)) }));
    const printed = equals({ ...base, id: 'f-1', table, tolerance: decimals(4) });
    expect((await proved([printed], third)).problems).toEqual([]);
    const coarse = { ...printed, tolerance: { rtol: 0, atol: 0.3e-4, printed: true as const } };
    expect((await proved([coarse], third)).problems).toHaveLength(1);
  });
});

describe('on the side of mistakes', () => {
  const nearly = mistake('nearly', (x: number) => x / 3 + 1e-8);

  test('a tolerance is refused that one comes near to', async () => {
    const { problems } = await proved([thirds], third, [nearly, half]);
    expect(problems).toEqual([
      expect.stringMatching(/^check 'f-1': its tolerance is too wide for 'nearly', .* by at most \d+ times /),
    ]);
  });

  test('one that is about precision is exempt', async () => {
    const float32 = mistake('nearly', (x: number) => Math.fround(x / 3), { precision: true });
    expect((await proved([thirds], third, [float32])).problems).toEqual([]);
  });

  test('one that a check cannot see is no matter', async () => {
    const atZero = agrees<unknown[]>({ ...base, id: 'f-0', reference: third as AnyFunction, cases: at([0]) });
    expect((await proved([thirds, atZero], third, [half])).problems).toEqual([]);
  });

  test('a printed table may be too coarse for one that another check keeps far from', async () => {
    const table = [0.3, 1.7, 5.1].map((x) => ({ args: [x], result: Number((x / 3).toFixed(4)) }));
    const printed = equals({ ...base, id: 'f-2', table, tolerance: decimals(4) });
    const small = mistake('small', (x: number) => x / 3 + 1e-3);
    expect((await proved([printed], third, [small])).problems).toEqual([
      expect.stringContaining("too wide for 'small'"),
    ]);
    expect((await proved([printed, thirds], third, [small])).problems).toEqual([]);
  });

  test('one that throws or changes the form is far from everything', async () => {
    const throwing = mistake('throws', () => JSON.parse(''));
    expect((await proved([thirds], third, [throwing, mistake('list', (x: number) => [x / 3])])).problems).toEqual([]);
  });
});
