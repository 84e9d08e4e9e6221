import type { WrongVariant } from '@chainrule/grader/verify';
import { moved } from '../../hidden/wrong/network.ts';
import type { Gradients, Net } from '../../solution/index.ts';
import * as right from '../../solution/index.ts';

type Step = (n: Net, gradients: Gradients, lr: number) => Net;

const step = (id: string, taken: Step): WrongVariant => ({
  id: `trainStep-${id}`,
  function: 'trainStep',
  wrong: (x, t, n, lr) => taken(n, right.backward(x, t, n), lr),
});

const down = (W: number[][], dW: number[][], lr: number) => moved(W, dW, -lr);
const mapped = (dW: number[][], f: (slope: number) => number) => dW.map((row) => row.map(f));

/** The gradients changed, number by number, before the step. */
const bent = (id: string, f: (slope: number) => number) =>
  step(id, (n, { dW1, dW2 }, lr) => ({ W1: down(n.W1, mapped(dW1, f), lr), W2: down(n.W2, mapped(dW2, f), lr) }));

type Weights = { W1: number[][]; W2: number[][] };
let velocity: Weights | undefined;
let steps = 0;

/** For every weight, the difference that a right check looks at. */
function differences(x: number[], t: number[], n: Net, h: number): number[] {
  const { dW1, dW2 } = right.backward(x, t, n);
  const error = (net: Net) => right.loss(right.forward(x, net).o, t);
  return (['W1', 'W2'] as const).flatMap((layer) =>
    n[layer].flatMap((row, i) =>
      row.map((w, j) => {
        const at = (weight: number) => error({ ...n, [layer]: n[layer].with(i, row.with(j, weight)) });
        return (at(w + h) - at(w - h)) / (2 * h) - (layer === 'W1' ? dW1 : dW2)[i]![j]!;
      }),
    ),
  );
}

const check = (id: string, wrong: (x: number[], t: number[], n: Net, h?: number) => unknown): WrongVariant => ({
  id: `gradientCheck-${id}`,
  function: 'gradientCheck',
  wrong,
});

const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));

/** Wrong versions of `trainStep` and `gradientCheck`. */
export const stepVariants: WrongVariant[] = [
  bent('half-a-step', (slope) => slope / 2),
  bent('clipped-gradients', (slope) => Math.max(-0.05, Math.min(0.05, slope))),
  bent('sign-of-the-gradient', Math.sign),
  bent('small-gradients-skipped', (slope) => (Math.abs(slope) < 1e-4 ? 0 : slope)),
  step('weight-decay', (n, { dW1, dW2 }, lr) => ({
    W1: down(
      mapped(n.W1, (w) => w * (1 - 1e-6)),
      dW1,
      lr,
    ),
    W2: down(
      mapped(n.W2, (w) => w * (1 - 1e-6)),
      dW2,
      lr,
    ),
  })),
  step('step-by-outputs', (n, { dW1, dW2, deltaO }, lr) => ({
    W1: down(n.W1, dW1, lr / deltaO.length),
    W2: down(n.W2, dW2, lr / deltaO.length),
  })),
  step('first-layer-twice', (n, { dW1, dW2 }, lr) => ({ W1: down(n.W1, dW1, 2 * lr), W2: down(n.W2, dW2, lr) })),
  step('learning-rate-at-most-1', (n, { dW1, dW2 }, lr) => ({
    W1: down(n.W1, dW1, Math.min(1, lr)),
    W2: down(n.W2, dW2, Math.min(1, lr)),
  })),
  step('second-layer-overwritten', (n, { dW1, dW2 }, lr) => {
    for (const [j, row] of n.W2.entries()) for (const k of row.keys()) row[k]! -= lr * dW2[j]![k]!;
    return { W1: down(n.W1, dW1, lr), W2: n.W2 };
  }),
  step('momentum-kept', (n, { dW1, dW2 }, lr) => {
    const isSame = velocity?.W1.length === dW1.length && velocity.W2[0]?.length === dW2[0]?.length;
    const add = (dW: number[][], old: number[][] | undefined) =>
      isSame && old?.[0]?.length === dW[0]?.length ? moved(dW, old as number[][], 0.9) : dW;
    velocity = { W1: add(dW1, velocity?.W1), W2: add(dW2, velocity?.W2) };
    return { W1: down(n.W1, velocity.W1, lr), W2: down(n.W2, velocity.W2, lr) };
  }),
  step('learning-rate-that-falls', (n, { dW1, dW2 }, lr) => {
    steps++;
    return { W1: down(n.W1, dW1, lr / (1 + steps / 50)), W2: down(n.W2, dW2, lr / (1 + steps / 50)) };
  }),
  {
    id: 'trainStep-two-steps',
    function: 'trainStep',
    wrong: (x, t, n, lr) => right.trainStep(x, t, right.trainStep(x, t, n, lr / 2), lr / 2),
  },

  check('always-0', () => 0),
  check('always-small', () => 1e-11),
  check('sum', (x, t, n, h = 1e-5) => differences(x, t, n, h).reduce((sum, d) => sum + Math.abs(d), 0)),
  check('root-mean-square', (x, t, n, h = 1e-5) => {
    const found = differences(x, t, n, h);
    return Math.sqrt(found.reduce((sum, d) => sum + d * d, 0) / found.length);
  }),
  check('smallest', (x, t, n, h = 1e-5) => Math.min(...differences(x, t, n, h).map(Math.abs))),
  check('last-weight-left-out', (x, t, n, h = 1e-5) => largest(differences(x, t, n, h).slice(0, -1))),
  check('first-row-only', (x, t, n, h = 1e-5) => {
    const found = differences(x, t, n, h);
    const [inputs, hidden, outputs] = [n.W1.length, n.W1[0]!.length, n.W2[0]!.length];
    return largest([...found.slice(0, hidden), ...found.slice(inputs * hidden, inputs * hidden + outputs)]);
  }),
  check('width-ignored', (x, t, n) => largest(differences(x, t, n, 1e-5))),
  check('half-the-width', (x, t, n, h = 1e-5) => largest(differences(x, t, n, h / 2))),
  check('wide-by-default', (x, t, n, h = 1e-2) => largest(differences(x, t, n, h))),
  check('relative', (x, t, n, h = 1e-5) => {
    const { dW1, dW2 } = right.backward(x, t, n);
    const slopes = [...dW1.flat(), ...dW2.flat()];
    return largest(differences(x, t, n, h).map((d, i) => d / Math.max(Math.abs(slopes[i]!), 1e-8)));
  }),
  check('squared', (x, t, n, h = 1e-5) => largest(differences(x, t, n, h)) ** 2),
  check('network-moved', (x, t, n, h = 1e-5) => {
    const found = largest(differences(x, t, n, h));
    n.W1[0]![0]! += h;
    return found;
  }),
];
