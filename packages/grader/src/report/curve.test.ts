import { describe, expect, test } from 'vitest';
import { runOne, title } from '../checks/testing.ts';
import { agrees, trains } from '../exercise/define.ts';
import { curveOf } from './curve.ts';

/** Gradient descent on w², as training goes: the weight, and the loss before each step. */
const descend = (w: number, lr: number, steps: number) => {
  const history: number[] = [];
  let weight = w;
  for (let step = 0; step < steps; step++) {
    history.push(weight ** 2);
    weight -= lr * 2 * weight;
  }
  return { w: weight, history };
};
const training = trains<[number, number, number]>({
  id: 'fit-run',
  function: 'fit',
  title,
  points: 1,
  reference: descend,
  curve: 'history',
  cases: [{ name: title, args: [2, 0.25, 3] }],
});
const curve = async (fit: typeof descend | (() => unknown), reveal: 'all' | 'input' | 'name' = 'all') =>
  curveOf(await runOne(training, { fit }), 'en', reveal);

describe('the curve of a training run', () => {
  test('is the student’s alone where it is right', async () => {
    expect(await curve(descend)).toEqual([{ name: 'your losses', values: [4, 1, 0.25] }]);
  });

  test('stands beside the right one where it is wrong and all is revealed', async () => {
    const half = (w: number, lr: number, steps: number) => descend(w, lr / 2, steps);
    expect(await curve(half)).toEqual([
      { name: 'your losses', values: [4, 2.25, 1.265625] },
      { name: 'the right losses', values: [4, 1, 0.25] },
    ]);
  });

  test('is the student’s alone where the expected result stays hidden', async () => {
    const none = () => ({ w: 2, history: [4, 4, 4] });
    expect(await curve(none, 'input')).toEqual([{ name: 'your losses', values: [4, 4, 4] }]);
    expect(await curve(none, 'name')).toBeUndefined();
  });

  test('ends before the first loss that is no finite number', async () => {
    const astray = () => ({ w: 0, history: [4, 1e300, Number.POSITIVE_INFINITY, Number.NaN] });
    expect((await curve(astray, 'input'))?.[0]?.values).toEqual([4, 1e300]);
  });

  test.each<[string, () => unknown]>([
    ['there are no losses', () => ({ w: 1 })],
    ['the losses are no list', () => ({ w: 1, history: 3 })],
    ['the losses are no numbers', () => ({ w: 1, history: ['4'] })],
    [
      'the function throws',
      () => {
        throw new Error('no');
      },
    ],
  ])('is none where %s', async (_, fit) => {
    expect(await curve(fit)).toBeUndefined();
  });

  test('is none of another kind of check', async () => {
    const { curve: _, kind, ...rest } = training;
    expect(kind).toBe('trains');
    expect(curveOf(await runOne(agrees(rest as never), { fit: descend }), 'en', 'all')).toBeUndefined();
  });
});

describe('a training run is judged', () => {
  test('by its weights, even where every loss is right', async () => {
    const lastStepLost = (w: number, lr: number, steps: number) => ({
      ...descend(w, lr, steps),
      w: descend(w, lr, steps - 1).w,
    });
    expect((await runOne(training, { fit: lastStepLost })).shown?.miss).toMatchObject({
      kind: 'mismatch',
      mismatch: { path: 'w' },
    });
  });

  test('by its losses, even where they are lower', async () => {
    const lower = (w: number, lr: number, steps: number) => ({
      ...descend(w, lr, steps),
      history: Array(steps).fill(0),
    });
    expect((await runOne(training, { fit: lower })).shown?.miss.kind).toBe('mismatch');
    expect((await runOne(training, { fit: descend })).shown).toBeUndefined();
  });
});
