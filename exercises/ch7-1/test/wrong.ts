import type { WrongVariant } from '@chainrule/grader/verify';
import * as right from '../solution/index.ts';

type Counts = { tp: number; fp: number; fn: number; tn: number };

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const sameLength = (a: number[], b: number[]) => {
  if (a.length !== b.length) throw new RangeError('lengths');
};

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  {
    id: 'split-shares-of-train',
    function: 'splitSizes',
    wrong: (n, [a, b, c]) => [n, Math.floor((n * b) / a), Math.floor((n * c) / a)],
  },
  {
    id: 'split-test-from-rest',
    function: 'splitSizes',
    wrong: (n, [a, b, c]) => {
      const v = Math.floor((n * b) / (a + b + c));
      const t = Math.floor(((n - v) * c) / (a + b + c));
      return [n - v - t, v, t];
    },
  },
  { id: 'split-not-rounded', function: 'splitSizes', wrong: (n, r) => r.map((s: number) => (n * s) / sum(r)) },
  {
    id: 'split-validation-as-test',
    function: 'splitSizes',
    wrong: (n, r) => {
      const [, v] = right.splitSizes(n, r);
      return [n - 2 * v, v, v];
    },
  },
  { id: 'split-order-reversed', function: 'splitSizes', wrong: (n, r) => right.splitSizes(n, r).toReversed() },
  {
    id: 'split-n-divided-first',
    function: 'splitSizes',
    wrong: (n, r) => {
      const [v, t] = [Math.floor((n / sum(r)) * r[1]), Math.floor((n / sum(r)) * r[2])];
      return [n - v - t, v, t];
    },
  },
  {
    id: 'split-at-least-one',
    function: 'splitSizes',
    wrong: (n, r) => {
      const [, v, t] = right.splitSizes(n, r);
      return [n - Math.max(1, v) - Math.max(1, t), Math.max(1, v), Math.max(1, t)];
    },
  },
  { id: 'confusion-tn-forgotten', function: 'confusion', wrong: (t, p) => ({ ...right.confusion(t, p), tn: 0 }) },
  {
    id: 'confusion-tn-as-rest-of-tp',
    function: 'confusion',
    wrong: (t, p) => {
      const c = right.confusion(t, p);
      return { ...c, tn: t.length - c.tp };
    },
  },
  {
    id: 'confusion-shorter-list',
    function: 'confusion',
    wrong: (t, p) => {
      const n = Math.min(t.length, p.length);
      return right.confusion(t.slice(0, n), p.slice(0, n));
    },
  },
  {
    id: 'confusion-refuses-empty',
    function: 'confusion',
    wrong: (t, p) => {
      if (t.length === 0) throw new RangeError('empty');
      return right.confusion(t, p);
    },
  },
  {
    id: 'confusion-as-shares',
    function: 'confusion',
    wrong: (t, p) => {
      const c = right.confusion(t, p);
      return { tp: c.tp / t.length, fp: c.fp / t.length, fn: c.fn / t.length, tn: c.tn / t.length };
    },
  },
  {
    id: 'scores-in-percent',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      return { accuracy: 100 * s.accuracy, precision: 100 * s.precision, recall: 100 * s.recall, f1: 100 * s.f1 };
    },
  },
  {
    id: 'scores-rounded',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      const cut = (v: number) => Math.round(v * 1e4) / 1e4;
      return { accuracy: cut(s.accuracy), precision: cut(s.precision), recall: cut(s.recall), f1: cut(s.f1) };
    },
  },
  {
    id: 'scores-geometric-f1',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      return { ...s, f1: Math.sqrt(s.precision * s.recall) };
    },
  },
  {
    id: 'scores-one-for-nothing',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      return { ...s, precision: c.tp + c.fp === 0 ? 1 : s.precision };
    },
  },
  {
    id: 'scores-smoothed',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      return { ...s, precision: c.tp / (c.tp + c.fp + 1e-7), recall: c.tp / (c.tp + c.fn + 1e-7) };
    },
  },
  {
    id: 'scores-error-rate',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      return { ...s, accuracy: 1 - s.accuracy };
    },
  },
  {
    id: 'scores-balanced-accuracy',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      const negatives = c.tn + c.fp;
      return { ...s, accuracy: (s.recall + (negatives === 0 ? 0 : c.tn / negatives)) / 2 };
    },
  },
  {
    id: 'scores-null-for-nothing',
    function: 'scores',
    wrong: (c: Counts) => {
      const s = right.scores(c);
      return c.tp + c.fp === 0 ? { ...s, precision: null } : s;
    },
  },
  {
    id: 'overfit-rise-of-a-percent',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => v.findIndex((l, e) => e > 0 && l > 1.01 * v[e - 1]!),
  },
  {
    id: 'overfit-two-rises',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => v.findIndex((l, e) => e > 1 && l > v[e - 1]! && v[e - 1]! > v[e - 2]!),
  },
  { id: 'overfit-above-first', function: 'firstOverfitEpoch', wrong: (v: number[]) => v.findIndex((l) => l > v[0]!) },
  { id: 'overfit-best-epoch', function: 'firstOverfitEpoch', wrong: (v: number[]) => v.indexOf(Math.min(...v)) },
  {
    id: 'overfit-loss-itself',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => v[right.firstOverfitEpoch(v)] ?? -1,
  },
  {
    id: 'overfit-undefined',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => {
      const e = right.firstOverfitEpoch(v);
      return e === -1 ? undefined : e;
    },
  },
  { id: 'mse-empty-is-zero', function: 'mse', wrong: (y, h) => (y.length + h.length === 0 ? 0 : right.mse(y, h)) },
  {
    id: 'mse-shorter-list',
    function: 'mse',
    wrong: (y: number[], h: number[]) => sum(h.map((v, i) => (v - (y[i] ?? v)) ** 2)) / y.length,
  },
  {
    id: 'mse-relative',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      sameLength(y, h);
      return right.mse(
        y.map(() => 1),
        h.map((v, i) => v / y[i]!),
      );
    },
  },
  { id: 'mse-float32', function: 'mse', wrong: (y, h) => Math.fround(right.mse(y, h)) },
  {
    id: 'mse-of-squares',
    function: 'mse',
    wrong: (y: number[], h: number[]) => Math.abs(sum(y.map((v, i) => h[i]! ** 2 - v ** 2)) / y.length),
  },
  {
    id: 'gradient-swapped',
    function: 'mseGradient',
    wrong: (x, y, w, b) => {
      const { dw, db } = right.mseGradient(x, y, w, b);
      return { dw: db, db: dw };
    },
  },
  {
    id: 'gradient-of-absolute-error',
    function: 'mseGradient',
    wrong: (x: number[], y: number[], w, b) => {
      sameLength(x, y);
      const s = x.map((v, i) => Math.sign(w * v + b - y[i]!));
      return { dw: sum(s.map((e, i) => e * x[i]!)) / x.length, db: sum(s) / x.length };
    },
  },
  {
    id: 'gradient-wide-forward-difference',
    function: 'mseGradient',
    wrong: (x: number[], y, w, b) => {
      const c = (u: number, v: number) =>
        right.mse(
          y,
          x.map((a) => u * a + v),
        );
      return { dw: (c(w + 1e-4, b) - c(w, b)) / 1e-4, db: (c(w, b + 1e-4) - c(w, b)) / 1e-4 };
    },
  },
  {
    id: 'gradient-mean-input',
    function: 'mseGradient',
    wrong: (x: number[], y, w, b) => {
      const { db } = right.mseGradient(x, y, w, b);
      return { dw: (db * sum(x)) / x.length, db };
    },
  },
  {
    id: 'gradient-shorter-list',
    function: 'mseGradient',
    wrong: (x: number[], y: number[], w, b) => {
      const n = Math.min(x.length, y.length);
      return right.mseGradient(x.slice(0, n), y.slice(0, n), w, b);
    },
  },
  {
    id: 'gradient-clipped',
    function: 'mseGradient',
    wrong: (x, y, w, b) => {
      const { dw, db } = right.mseGradient(x, y, w, b);
      const cut = (v: number) => Math.max(-10, Math.min(10, v));
      return { dw: cut(dw), db: cut(db) };
    },
  },
  {
    id: 'fit-stops-early',
    function: 'fitLinear',
    wrong: (x, y, w, b, lr, steps) => right.fitLinear(x, y, w, b, lr, Math.max(0, steps - 1)),
  },
  {
    id: 'fit-one-step-more',
    function: 'fitLinear',
    wrong: (x, y, w, b, lr, steps) => {
      const f = right.fitLinear(x, y, w, b, lr, steps + 1);
      return { ...f, history: f.history.slice(0, steps) };
    },
  },
  {
    id: 'fit-stops-when-it-rises',
    function: 'fitLinear',
    wrong: (x, y, w0, b0, lr, steps) => {
      let f = right.fitLinear(x, y, w0, b0, lr, 0);
      for (let k = 1; k <= steps; k++) {
        const next = right.fitLinear(x, y, w0, b0, lr, k);
        if (next.history.length > 1 && next.history.at(-1)! > next.history.at(-2)!) break;
        f = next;
      }
      return f;
    },
  },
  {
    id: 'fit-decaying-rate',
    function: 'fitLinear',
    wrong: (x, y, w0, b0, lr, steps) => {
      let [w, b] = [w0, b0];
      const history: number[] = [];
      for (let k = 0; k < steps; k++) {
        const f = right.fitLinear(x, y, w, b, lr / (1 + k), 1);
        history.push(f.history[0]!);
        [w, b] = [f.w, f.b];
      }
      return { w, b, history };
    },
  },
  {
    id: 'fit-history-reversed',
    function: 'fitLinear',
    wrong: (x, y, w, b, lr, steps) => {
      const f = right.fitLinear(x, y, w, b, lr, steps);
      return { ...f, history: f.history.toReversed() };
    },
  },
  {
    id: 'fit-best-so-far',
    function: 'fitLinear',
    wrong: (x, y, w, b, lr, steps) => {
      const f = right.fitLinear(x, y, w, b, lr, steps);
      let best = Infinity;
      return { ...f, history: f.history.map((c) => (best = Math.min(best, c))) };
    },
  },
  {
    id: 'fit-jumps-to-the-end',
    function: 'fitLinear',
    wrong: (x, y, w, b, lr, steps) => ({
      ...right.closedForm(x, y),
      history: right.fitLinear(x, y, w, b, lr, steps).history,
    }),
  },
  {
    id: 'fit-with-momentum',
    function: 'fitLinear',
    wrong: (x, y, w0, b0, lr, steps) => {
      let [w, b, vw, vb] = [w0, b0, 0, 0];
      const history: number[] = [];
      for (let k = 0; k < steps; k++) {
        history.push(right.fitLinear(x, y, w, b, lr, 1).history[0]!);
        const { dw, db } = right.mseGradient(x, y, w, b);
        vw = 0.9 * vw - lr * dw;
        vb = 0.9 * vb - lr * db;
        w += vw;
        b += vb;
      }
      return { w, b, history };
    },
  },
  {
    id: 'fit-empty-goes-through',
    function: 'fitLinear',
    wrong: (x, y, w, b, lr, steps) =>
      x.length + y.length === 0 ? { w, b, history: [] } : right.fitLinear(x, y, w, b, lr, steps),
  },
  {
    id: 'closed-b-at-first-point',
    function: 'closedForm',
    wrong: (x, y) => {
      const { w } = right.closedForm(x, y);
      return { w, b: y[0] - w * x[0] };
    },
  },
  {
    id: 'closed-through-ends',
    function: 'closedForm',
    wrong: (x: number[], y: number[]) => {
      right.closedForm(x, y);
      const w = (y.at(-1)! - y[0]!) / (x.at(-1)! - x[0]!);
      return { w, b: y[0]! - w * x[0]! };
    },
  },
  {
    id: 'closed-by-descent',
    function: 'closedForm',
    wrong: (x, y) => {
      right.closedForm(x, y);
      const { w, b } = right.fitLinear(x, y, 0, 0, 0.01, 500);
      return { w, b };
    },
  },
  {
    id: 'closed-flat-for-one-point',
    function: 'closedForm',
    wrong: (x, y) => (x.length === 1 && y.length === 1 ? { w: 0, b: y[0] } : right.closedForm(x, y)),
  },
  {
    id: 'closed-flat-for-same-x',
    function: 'closedForm',
    wrong: (x: number[], y: number[]) =>
      x.length === y.length && x.length > 1 && x.every((v) => v === x[0])
        ? { w: 0, b: sum(y) / y.length }
        : right.closedForm(x, y),
  },
  {
    id: 'closed-ridge',
    function: 'closedForm',
    wrong: (x: number[], y: number[]) => {
      right.closedForm(x, y);
      const m = sum(x) / x.length;
      const n = sum(y) / y.length;
      const w = sum(x.map((v, i) => (v - m) * (y[i]! - n))) / (sum(x.map((v) => (v - m) ** 2)) + 1e-6);
      return { w, b: n - w * m };
    },
  },
  {
    id: 'split-no-training-for-0',
    function: 'splitSizes',
    wrong: (n, r) => {
      const [train, validation, test] = right.splitSizes(n, r);
      return r[0] === 0 ? [0, validation, test + train] : [train, validation, test];
    },
  },
  {
    id: 'split-nearly-whole-is-whole',
    function: 'splitSizes',
    wrong: (n: number, r: number[]) => {
      const [, validation, test] = r.map((share) => Math.floor(Number(((n * share) / sum(r)).toFixed(2))));
      return [n - validation - test, validation, test];
    },
  },
  {
    id: 'split-parsed',
    function: 'splitSizes',
    wrong: (n: number, r: number[]) => {
      const [, validation, test] = r.map((share) => Number.parseInt(String((n * share) / sum(r)), 10));
      return [n - validation - test, validation, test];
    },
  },
  {
    id: 'overfit-rise-of-a-hair',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => v.findIndex((loss, epoch) => epoch > 0 && loss > v[epoch - 1] + 1e-9),
  },
  {
    id: 'overfit-zero-is-missing',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => v.findIndex((loss, epoch) => v[epoch - 1] && loss > v[epoch - 1]),
  },
  {
    id: 'overfit-compared-as-text',
    function: 'firstOverfitEpoch',
    wrong: (v: number[]) => v.findIndex((loss, epoch) => epoch > 0 && String(loss) > String(v[epoch - 1])),
  },
  { id: 'mse-capped', function: 'mse', wrong: (y, h) => Math.min(1e4, right.mse(y, h)) },
  {
    id: 'fit-checked-while-stepping',
    function: 'fitLinear',
    wrong: (x: number[], y, w0, b0, lr, steps) =>
      steps === 0 && x.length > 0 ? { w: w0, b: b0, history: [] } : right.fitLinear(x, y, w0, b0, lr, steps),
  },
  {
    id: 'fit-gives-up-far-out',
    function: 'fitLinear',
    wrong: (x, y, w0, b0, lr, steps) => {
      const last = right.fitLinear(x, y, w0, b0, lr, steps).history.findIndex((cost) => cost > 1e6);
      return right.fitLinear(x, y, w0, b0, lr, last === -1 ? steps : last);
    },
  },
  {
    id: 'fit-rests-where-it-is-flat',
    function: 'fitLinear',
    wrong: (x, y, w0: number, b0: number, lr, steps) => {
      const { dw, db } = x.length > 0 && x.length === y.length ? right.mseGradient(x, y, w0, b0) : { dw: 1, db: 1 };
      return right.fitLinear(x, y, w0, b0, Math.hypot(dw, db) < 1e-3 ? 0 : lr, steps);
    },
  },
  {
    id: 'closed-small-spread-refused',
    function: 'closedForm',
    wrong: (x: number[], y) => {
      if (Math.max(...x) - Math.min(...x) < 0.01) throw new RangeError('spread');
      return right.closedForm(x, y);
    },
  },
];

export default variants;
