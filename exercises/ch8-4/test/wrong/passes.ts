import type { WrongVariant } from '@chainrule/grader/verify';
import { gradients, pass, products, type Replaced, sigmoid, times, transposed } from '../../hidden/wrong/network.ts';
import type { Net } from '../../solution/index.ts';
import * as right from '../../solution/index.ts';

const forward = (id: string, wrong: (x: number[], n: Net) => unknown): WrongVariant => ({
  id: `forward-${id}`,
  function: 'forward',
  wrong,
});

const loss = (id: string, wrong: (o: number[], t: number[]) => unknown): WrongVariant => ({
  id: `loss-${id}`,
  function: 'loss',
  wrong,
});

const backward = (id: string, wrong: (x: number[], t: number[], n: Net) => unknown): WrongVariant => ({
  id: `backward-${id}`,
  function: 'backward',
  wrong,
});

const replaced = (id: string, replacement: Replaced) =>
  backward(id, (x, t, n) => {
    right.backward(x, t, n);
    return gradients(x, t, n, replacement);
  });

/** Right on a square second layer, and otherwise by other weights. */
const onlySquare = ({ W1, W2 }: Net): Net => (W2.length === W2[0]?.length ? { W1, W2 } : { W1, W2: W2.toReversed() });

const squared = (o: number[], t: number[]) => o.reduce((sum, v, k) => sum + (v - t[k]!) ** 2, 0);
const mapped = (W: number[][], f: (w: number) => number) => W.map((row) => row.map(f));
const total = { calls: 0 };

/** Wrong versions of `forward`, `loss` and `backward`. */
export const passVariants: WrongVariant[] = [
  forward('tanh-hidden', (x, n) => pass(x, n, Math.tanh)),
  forward('relu-output', (x, n) => pass(x, n, undefined, (z) => Math.max(0, z))),
  forward('z1-into-second-layer', (x, n) => {
    const { z1, h } = pass(x, n);
    const z2 = times(z1, n.W2);
    return { z1, h, z2, o: z2.map(sigmoid) };
  }),
  forward('softmax-output', (x, n) => {
    const { z1, h, z2 } = pass(x, n);
    const sum = z2.reduce((all, z) => all + Math.exp(z), 0);
    return { z1, h, z2, o: z2.map((z) => Math.exp(z) / sum) };
  }),
  forward('nan-for-large-sums', (x, n) => {
    right.forward(x, n);
    const overflowing = (z: number) => Math.exp(z) / (1 + Math.exp(z));
    return pass(x, n, overflowing, overflowing);
  }),
  forward('sums-clipped-at-10', (x, n) => {
    right.forward(x, n);
    const clipped = (z: number) => sigmoid(Math.max(-10, Math.min(10, z)));
    return pass(x, n, clipped, clipped);
  }),
  forward('last-input-left-out', (x, n) => pass(x.length > 1 ? x.slice(0, -1) : x, { ...n, W1: n.W1.slice(0, -1) })),
  forward('first-hidden-only', (x, n) =>
    pass(x, { ...n, W2: n.W2.map((row, j) => (j === 0 ? row : row.map(() => 0))) }),
  ),
  forward('wrong-for-non-square', (x, n) => pass(x, onlySquare(right.forward(x, n) && n))),
  forward('no-shapes-checked', (x, n) => pass(x, n)),
  forward('rounded', (x, n) => {
    const { z1, h, z2, o } = right.forward(x, n);
    const round = (v: number) => Math.round(v * 1e8) / 1e8;
    return { z1: z1.map(round), h: h.map(round), z2: z2.map(round), o: o.map(round) };
  }),
  forward('nothing-for-inputs-of-0', (x, n) =>
    pass(x, x.every((v) => v === 0) ? { ...n, W2: mapped(n.W2, () => 0) } : n),
  ),

  loss('first-output-only', (o, t) => right.loss(o, t) && (o[0]! - t[0]!) ** 2 / 2),
  loss('cross-entropy', (o, t) => -o.reduce((sum, v, k) => sum + t[k]! * Math.log(v), right.loss(o, t) * 0)),
  loss('root', (o, t) => Math.sqrt(2 * right.loss(o, t)) / 2),
  loss('quarter', (o, t) => right.loss(o, t) / 2),
  loss('huber', (o, t) => {
    right.loss(o, t);
    return o.reduce((sum, v, k) => {
      const e = Math.abs(v - t[k]!);
      return sum + (e <= 1 ? e ** 2 / 2 : e - 1 / 2);
    }, 0);
  }),
  loss('missing-targets-are-0', (o, t) => o.reduce((sum, v, k) => sum + (v - (t[k] ?? 0)) ** 2 / 2, 0)),
  loss('targets-too-many-ignored', (o, t) => (t.length < o.length ? right.loss(o, t) : squared(o, t) / 2)),
  loss('float32', (o, t) => Math.fround(right.loss(o, t))),
  loss('squares-of-sums', (o, t) => right.loss([o.reduce((a, b) => a + b)], [t.reduce((a, b) => a + b)])),

  replaced('hidden-slope-of-tanh', { hiddenSlope: (h) => 1 - h * h }),
  replaced('half-the-hidden-slope', { hiddenSlope: (h) => (h * (1 - h)) / 2 }),
  replaced('slope-without-the-activation', { slope: (v) => 1 - v }),
  replaced('last-output-only', { back: (delta, W2) => W2.map((row) => row.at(-1)! * delta.at(-1)!) }),
  replaced('absolute-weights-back', { back: (delta, W2) => times(delta, transposed(mapped(W2, Math.abs))) }),
  replaced('mean-over-outputs-back', {
    back: (delta, W2) => times(delta, transposed(W2)).map((signal) => signal / delta.length),
  }),
  replaced('error-clipped', { error: (o, t) => Math.max(-0.5, Math.min(0.5, o - t)) }),
  replaced('error-squared', { error: (o, t) => (o - t) * Math.abs(o - t) }),
  replaced('wrong-for-non-square', {
    back: (delta, W2) => times(delta, transposed(onlySquare({ W1: [], W2 }).W2)),
  }),
  replaced('wrong-for-one-output', {
    back: (delta, W2) => (delta.length === 1 ? W2.map(() => 0) : times(delta, transposed(W2))),
  }),
  backward('dW2-from-z1', (x, t, n) => ({
    ...right.backward(x, t, n),
    dW2: products(pass(x, n).z1, right.backward(x, t, n).deltaO),
  })),
  backward('dW1-without-x', (x, t, n) => {
    const found = right.backward(x, t, n);
    return {
      ...found,
      dW1: products(
        x.map(() => 1),
        found.deltaH,
      ),
    };
  }),
  backward('dW1-transposed', (x, t, n) => {
    const found = right.backward(x, t, n);
    return { ...found, dW1: transposed(found.dW1) };
  }),
  backward('deltas-exchanged', (x, t, n) => {
    const { deltaH: deltaO, deltaO: deltaH, ...weights } = right.backward(x, t, n);
    return { ...weights, deltaH, deltaO };
  }),
  backward('no-gradient-for-negative-inputs', (x, t, n) => {
    const found = right.backward(x, t, n);
    return {
      ...found,
      dW1: products(
        x.map((v) => Math.max(0, v)),
        found.deltaH,
      ),
    };
  }),
  backward('targets-overwritten', (x, t, n) => {
    const found = right.backward(x, t, n);
    for (const [k, o] of pass(x, n).o.entries()) t[k] = o - t[k]!;
    return found;
  }),
  backward('adds-up-over-calls', (x, t, n) => {
    total.calls++;
    const found = right.backward(x, t, n);
    return { ...found, deltaO: found.deltaO.map((delta) => delta * total.calls) };
  }),
  backward('targets-not-counted', (x, t, n) => {
    const o = pass(x, n).o.length;
    return right.backward(
      x,
      Array.from({ length: o }, (_, k) => t[k] ?? 0),
      n,
    );
  }),
  backward('small-gradients-cut', (x, t, n) => {
    const cut = (v: number) => (Math.abs(v) < 1e-6 ? 0 : v);
    const { dW1, dW2, deltaH, deltaO } = right.backward(x, t, n);
    return { dW1: mapped(dW1, cut), dW2: mapped(dW2, cut), deltaH: deltaH.map(cut), deltaO: deltaO.map(cut) };
  }),
];
