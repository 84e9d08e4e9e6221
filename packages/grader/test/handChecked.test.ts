import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runOne, title } from '../src/checks/testing.ts';
import { agrees } from '../src/exercise/define.ts';
import type { AnyFunction, Check } from '../src/exercise/types.ts';
import { grade, loadExercise } from '../src/index.ts';
import {
  gradients,
  inTime,
  logits,
  matrix,
  numbers,
  oneHotRows,
  probabilityRows,
  scalar,
  shaped,
  tied,
  vector,
  weights,
} from '../src/inputs/index.ts';
import { numbersIn } from '../src/values/compare.ts';
import type { Data } from '../src/values/data.ts';

/** Wrong in one corner only: each has to be shown on an input that a person can check by hand. */

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** The smallest failing input under several seeds, and how often the function was found out. */
async function shownUnder(check: Check, wrong: AnyFunction): Promise<Data[][]> {
  const runs = await Promise.all(seeds.map((seed) => runOne(check, { [check.function]: wrong }, seed)));
  return runs.flatMap(({ shown }) => (shown === undefined ? [] : [shown.case.call.args as Data[]]));
}

const isRound = (value: number) => [0, 0.001, 0.1, 0.5, 1, 2, 1000].includes(Math.abs(value));

function expectToBeCheckable(args: Data[], most: number): void {
  expect(numbersIn(args).length, JSON.stringify(args)).toBeLessThanOrEqual(most);
  for (const value of numbersIn(args)) expect(isRound(value), JSON.stringify(args)).toBe(true);
}

const base = { title, points: 1 };

test('a softmax that fails only for large logits is shown on one or two of them', async () => {
  const softmax = (z: number[]) => {
    const shifted = z.map((logit) => Math.exp(logit - Math.max(...z)));
    const sum = shifted.reduce((total, part) => total + part, 0);
    return shifted.map((part) => part / sum);
  };
  const overflowing = (z: number[]) => {
    const sum = z.reduce((total, logit) => total + Math.exp(logit), 0);
    return z.map((logit) => Math.exp(logit) / sum);
  };
  const inputs = shaped({ classes: [1, 5] }, [tied(vector('classes', logits()))]);
  const check = agrees<[number[]]>({ ...base, id: 'softmax-1', function: 'softmax', reference: softmax, inputs });
  const shown = await shownUnder(check, overflowing);
  expect(shown).toHaveLength(seeds.length);
  for (const args of shown) expectToBeCheckable(args, 1);
  expect(new Set(shown.map((args) => Math.abs((args[0] as number[])[0] as number)))).toEqual(new Set([1000]));
});

test('a gradient of a dense layer that is wrong only where W is not square is shown on a 1 × 2 or a 2 × 1', async () => {
  const transposed = (W: number[][]) => (W[0] ?? []).map((_, c) => W.map((row) => row[c] as number));
  const times = (v: number[], W: number[][]) =>
    transposed(W).map((column) => column.reduce((sum, weight, i) => sum + weight * (v[i] ?? 0), 0));
  const back = (delta: number[], W: number[][]) => times(delta, transposed(W));
  const wrong = (delta: number[], W: number[][]) =>
    W.length === delta.length ? back(delta, W) : W.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const inputs = shaped({ inputs: [1, 4], outputs: [1, 4] }, [
    vector('outputs', weights()),
    matrix('inputs', 'outputs', weights()),
  ]);
  const check = agrees<[number[], number[][]]>({ ...base, id: 'back-1', function: 'back', reference: back, inputs });
  const shown = await shownUnder(check, wrong);
  expect(shown).toHaveLength(seeds.length);
  for (const args of shown) expectToBeCheckable(args, 4);
});

type Moments = { t: number; m: number[]; v: number[] };

/** Adam over several gradients; `correction` is the bias correction of step t. */
const adamRun = (correction: (t: number) => number) => (w: number[], gs: number[][], lr: number) => {
  const state: Moments = { t: 0, m: w.map(() => 0), v: w.map(() => 0) };
  let last = w;
  return gs.map((g) => {
    const t = ++state.t;
    last = last.map((weight, i) => {
      const slope = g[i] as number;
      state.m[i] = 0.9 * (state.m[i] as number) + 0.1 * slope;
      state.v[i] = 0.999 * (state.v[i] as number) + 0.001 * slope ** 2;
      return weight - (lr * correction(t) * (state.m[i] as number)) / (Math.sqrt(state.v[i] as number) + 1e-7);
    });
    return last;
  });
};

test('an Adam that is wrong only from step 2 on is shown on one weight and two steps', async () => {
  const at = (t: number) => Math.sqrt(1 - 0.999 ** t) / (1 - 0.9 ** t);
  const inputs = shaped({ weights: [1, 3], steps: inTime(1, 5) }, [
    vector('weights', weights()),
    matrix('steps', 'weights', gradients()),
    scalar(numbers(0.1, 1, 0.1)),
  ]);
  const reference = adamRun(at);
  const check = agrees<[number[], number[][], number]>({ ...base, id: 'adam-1', function: 'adam', reference, inputs });
  const shown = await shownUnder(
    check,
    adamRun(() => at(1)),
  );
  expect(shown).toHaveLength(seeds.length);
  for (const [w, gs, lr] of shown) {
    expect([(w as number[]).length, (gs as number[][]).length]).toEqual([1, 2]);
    expectToBeCheckable([w, gs, lr], 4);
  }
});

test('a cross-entropy that is wrong only for a probability of exactly 0 is shown on one row', async () => {
  const clip = (p: number) => Math.min(1 - 1e-7, Math.max(1e-7, p));
  const entropy = (of: (p: number) => number) => (Y: number[][], P: number[][]) =>
    -Y.reduce((sum, row, i) => sum + row.reduce((own, y, c) => own + y * Math.log(of(P[i]?.[c] as number)), 0), 0) /
    Y.length;
  const inputs = shaped({ samples: [1, 4], classes: [2, 4] }, [
    oneHotRows('samples', 'classes'),
    probabilityRows('samples', 'classes', { certain: false }),
  ]);
  const reference = entropy(clip);
  const check = agrees<[number[][], number[][]]>({ ...base, id: 'ce-1', function: 'entropy', reference, inputs });
  const shown = await shownUnder(
    check,
    entropy((p) => (p === 0 ? 1e-15 : p)),
  );
  expect(shown.length).toBeGreaterThanOrEqual(seeds.length - 1);
  for (const args of shown) expectToBeCheckable(args, 6);
});

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HONEST = join(ROOT, 'exercises/ch8-4/test/honest/independent');
const exercise = await loadExercise(ROOT, 'ch8-4');

/** The failures of an honest hand-in in which one text is replaced. */
async function failuresWith(right: string, wrong: string) {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-corner-'));
  try {
    cpSync(HONEST, folder, { recursive: true });
    const file = join(folder, 'index.ts');
    const source = readFileSync(file, 'utf8');
    if (!source.includes(right)) throw new Error(`the honest hand-in has no '${right}'`);
    writeFileSync(
      file,
      source.replace(right, () => wrong),
    );
    const { checks } = await grade(exercise, folder, { reveal: 'all' });
    return checks.filter(({ status }) => status === 'failed');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('in ch8-4, a backward that is wrong only for layers of different sizes is shown on a handful of numbers', async () => {
  const failed = await failuresWith(
    'export function backward(x: number[], t: number[], n: Net) {',
    `export function backward(x: number[], t: number[], n: Net) {
      const right = rightBackward(x, t, n);
      return n.W2.length === n.W2[0].length ? right : { ...right, deltaH: right.deltaH.map((d) => d + 1) };
    }
    function rightBackward(x: number[], t: number[], n: Net) {`,
  );
  expect(new Set(failed.map((check) => check.function))).toEqual(new Set(['backward']));
  const generated = failed.find(({ id }) => id === 'backward-networks');
  expectToBeCheckable(Object.values(generated?.failure?.input ?? {}) as Data[], 7);
});

test('in ch8-4, a dropout that is wrong only at p = 0 is shown on a handful of numbers', async () => {
  const failed = await failuresWith('p === 0) return a.slice();', 'p === 0) return a.map((v) => (training ? 0 : v));');
  expect(new Set(failed.map((check) => check.function))).toEqual(new Set(['dropout']));
  for (const { failure } of failed) {
    expect(failure?.input?.['p']).toBe(0);
    expect(numbersIn(Object.values(failure?.input ?? {}) as Data[]).length).toBeLessThanOrEqual(7);
  }
});
