import type { WrongVariant } from '@chainrule/grader/verify';
import type { Penalty } from '../../solution/index.ts';
import * as right from '../../solution/index.ts';

const l1 = (id: string, wrong: (w: number[], lambda: number) => Penalty): WrongVariant => ({
  id: `l1-${id}`,
  function: 'l1',
  wrong,
});
const l2 = (id: string, wrong: (w: number[], lambda: number) => Penalty): WrongVariant => ({
  id: `l2-${id}`,
  function: 'l2',
  wrong,
});
const dropout = (
  id: string,
  wrong: (a: number[], p: number, rand: () => number, training: boolean) => unknown,
): WrongVariant => ({ id: `dropout-${id}`, function: 'dropout', wrong });
const earlyStopping = (id: string, wrong: (valLoss: number[], patience: number) => unknown): WrongVariant => ({
  id: `earlyStopping-${id}`,
  function: 'earlyStopping',
  wrong,
});

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const argmin = (list: readonly number[]) => list.indexOf(Math.min(...list));

/** Wrong versions of `l1`, `l2`, `dropout` and `earlyStopping`. */
export const remedyVariants: WrongVariant[] = [
  l1('gradient-without-lambda', (w, lambda) => ({ ...right.l1(w, lambda), grad: w.map(Math.sign) })),
  l1('mean', (w, lambda) => ({ ...right.l1(w, lambda), penalty: right.l1(w, lambda).penalty / w.length })),
  l1('half', (w, lambda) => right.l1(w, lambda / 2)),
  l1('gradient-of-l2', (w, lambda) => ({ ...right.l1(w, lambda), grad: right.l2(w, lambda).grad })),
  l1('smooth-sign', (w, lambda) => ({ ...right.l1(w, lambda), grad: w.map((v) => lambda * Math.tanh(100 * v)) })),
  l1('last-weight-left-out', (w, lambda) => ({
    ...right.l1(w, lambda),
    penalty: right.l1(w.slice(0, -1), lambda).penalty,
  })),
  l1('weights-overwritten', (w, lambda) => {
    const result = right.l1(w, lambda);
    w.sort((a, b) => a - b);
    return result;
  }),

  l2('root', (w, lambda) => ({ ...right.l2(w, lambda), penalty: (lambda * Math.sqrt(sum(w.map((v) => v * v)))) / 2 })),
  l2('mean', (w, lambda) => ({ ...right.l2(w, lambda), penalty: right.l2(w, lambda).penalty / w.length })),
  l2('absolute-gradient', (w, lambda) => ({ ...right.l2(w, lambda), grad: w.map((v) => lambda * Math.abs(v)) })),
  l2('square-of-the-sum', (w, lambda) => ({ ...right.l2(w, lambda), penalty: (lambda * sum(w) ** 2) / 2 })),
  l2('lambda-squared', (w, lambda) => ({ ...right.l2(w, lambda), penalty: lambda * right.l2(w, lambda).penalty })),
  l2('float32-gradient', (w, lambda) => ({ ...right.l2(w, lambda), grad: w.map((v) => Math.fround(lambda * v)) })),
  l2('nan-without-strength', (w, lambda) => ({
    ...right.l2(w, lambda),
    grad: w.map((v) => (lambda * v * lambda) / lambda),
  })),

  dropout('drops-a-draw-equal-to-p', (a, p, rand, training) =>
    training ? a.map((v) => (rand() <= p ? 0 : v / (1 - p))) : [...a],
  ),
  dropout('one-draw-for-all', (a, p, rand, training) => {
    if (!training) return [...a];
    const isDropped = rand() < p;
    return a.map((v) => (isDropped ? 0 : v / (1 - p)));
  }),
  dropout('draws-from-the-end', (a, p, rand, training) =>
    training
      ? a
          .toReversed()
          .map((v) => (rand() < p ? 0 : v / (1 - p)))
          .toReversed()
      : [...a],
  ),
  dropout('smaller-instead-of-larger', (a, p, rand, training) =>
    training ? a.map((v) => (rand() < p ? 0 : v * (1 - p))) : [...a],
  ),
  dropout('wrong-at-0', (a, p, rand, training) =>
    p === 0 && training ? a.map(() => 0) : right.dropout(a, p, rand, training),
  ),
  dropout('nothing-dropped-at-1', (a, p, rand, training) => (p === 1 ? [...a] : right.dropout(a, p, rand, training))),
  dropout('scaled-by-what-is-kept', (a, p, rand, training) => {
    if (!training) return [...a];
    const kept = a.map(() => rand() >= p);
    const share = kept.filter(Boolean).length / a.length;
    return a.map((v, i) => (kept[i] ? v / share : 0));
  }),
  dropout('zeros-take-no-draw', (a, p, rand, training) =>
    training ? a.map((v) => (v === 0 || rand() < p ? 0 : v / (1 - p))) : [...a],
  ),
  dropout('leaves-dropped-ones-out', (a, p, rand, training) =>
    training ? a.filter(() => rand() >= p).map((v) => v / (1 - p)) : [...a],
  ),
  dropout('activations-overwritten', (a, p, rand, training) => {
    if (!training) return a;
    for (const i of a.keys()) a[i] = rand() < p ? 0 : a[i]! / (1 - p);
    return a;
  }),
  dropout('one-draw-too-many', (a, p, rand, training) => {
    rand();
    return right.dropout(a, p, rand, training);
  }),

  earlyStopping('best-of-all-epochs', (valLoss, patience) => ({
    ...right.earlyStopping(valLoss, patience),
    best: argmin(valLoss),
  })),
  earlyStopping('best-is-the-last-of-equals', (valLoss, patience) => {
    const { stop, best } = right.earlyStopping(valLoss, patience);
    return { stop, best: valLoss.slice(0, stop + 1).lastIndexOf(valLoss[best]!) };
  }),
  earlyStopping('never-stops', (valLoss) => ({ stop: valLoss.length - 1, best: argmin(valLoss) })),
  earlyStopping('at-the-first-rise', (valLoss, patience) => {
    const rise = valLoss.findIndex((value, i) => i > 0 && value > valLoss[i - 1]!);
    return rise === -1 ? right.earlyStopping(valLoss, patience) : { stop: rise, best: rise - 1 };
  }),
  earlyStopping('smallest-improvement', (valLoss, patience) => {
    const steps = valLoss.map((value) => Math.round(value * 1e5) / 1e5);
    return right.earlyStopping(steps, patience);
  }),
  earlyStopping('patience-of-1', (valLoss) => right.earlyStopping(valLoss, 1)),
  earlyStopping('counts-from-1', (valLoss, patience) => {
    const { stop, best } = right.earlyStopping(valLoss, patience);
    return { stop: stop + 1, best: best + 1 };
  }),
  earlyStopping('losses-over-1-ignored', (valLoss, patience) => {
    return right.earlyStopping(
      valLoss.map((value) => Math.min(1, value)),
      patience,
    );
  }),
  earlyStopping('at-most-50-epochs', (valLoss, patience) => right.earlyStopping(valLoss.slice(0, 50), patience)),
  earlyStopping('stops-where-it-is-best', (valLoss, patience) => {
    const { stop, best } = right.earlyStopping(valLoss, patience);
    return { stop: stop === valLoss.length - 1 ? stop : best, best };
  }),
];
