import type { WrongVariant } from '@chainrule/grader/verify';
import * as right from '../solution/index.ts';

type Matrix = number[][];

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const each = (m: Matrix, f: (value: number) => number) => m.map((row) => row.map(f));

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  { id: 'shape-of-scalar-as-one', function: 'shapeOf', wrong: (t) => (Array.isArray(t) ? right.shapeOf(t) : [1]) },
  {
    id: 'shape-empty-forgotten',
    function: 'shapeOf',
    wrong: (t) => (Array.isArray(t) && t.length === 0 ? [] : right.shapeOf(t)),
  },
  {
    id: 'shape-of-last-part',
    function: 'shapeOf',
    wrong: (t) => {
      const go = (u: unknown): number[] => (Array.isArray(u) ? [u.length, ...go(u.at(-1))] : []);
      return go(t);
    },
  },
  {
    id: 'shape-lengths-only-compared',
    function: 'shapeOf',
    wrong: (t) => {
      const go = (u: unknown): number[] => {
        if (!Array.isArray(u)) return [];
        const inner = u.map(go);
        if (inner.some((s) => s.length !== inner[0]!.length)) throw new RangeError('ragged');
        return [u.length, ...(inner[0] ?? [])];
      };
      return go(t);
    },
  },
  { id: 'shape-as-string', function: 'shapeOf', wrong: (t) => right.shapeOf(t).join(' × ') },
  {
    id: 'shape-with-number-of-axes',
    function: 'shapeOf',
    wrong: (t) => {
      const s = right.shapeOf(t);
      return [s.length, ...s];
    },
  },
  {
    id: 'matmul-square-only',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => {
      if (b.length !== b[0]!.length) throw new RangeError('not square');
      return right.matmul(a, b);
    },
  },
  {
    id: 'matmul-columns-of-a',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => {
      right.matmul(a, b);
      return a.map((row) => row.map((_, j) => sum(row.map((v, k) => v * (b[k]![j] ?? 0)))));
    },
  },
  {
    id: 'matmul-first-product-lost',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => {
      right.matmul(a, b);
      return a.map((row) => b[0]!.map((_, j) => sum(row.map((v, k) => (k === 0 ? 0 : v * b[k]![j]!)))));
    },
  },
  {
    id: 'matmul-float32',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => each(right.matmul(a, b), (v) => Math.fround(v / 3) * 3),
  },
  {
    id: 'matmul-averages',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => each(right.matmul(a, b), (v) => v / b.length),
  },
  { id: 'matmul-flattened', function: 'matmul', wrong: (a: Matrix, b: Matrix) => right.matmul(a, b).flat() },
  {
    id: 'matmul-ragged-b-allowed',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => {
      const columns = Math.max(...b.map((row) => row.length));
      return right.matmul(
        a,
        b.map((row) => [...row, ...new Array(columns - row.length).fill(0)]),
      );
    },
  },
  {
    id: 'shapes-params-of-everything',
    function: 'inferShapes',
    wrong: (x, y) => {
      const s = right.inferShapes(x, y);
      return { ...s, params: s.params + x[0] * x[1] };
    },
  },
  {
    id: 'shapes-b-without-rows',
    function: 'inferShapes',
    wrong: (x, y) => ({ ...right.inferShapes(x, y), B: [y[1]] }),
  },
  {
    id: 'shapes-w-of-samples',
    function: 'inferShapes',
    wrong: (x, y) => ({ ...right.inferShapes(x, y), W: [x[0], y[1]] }),
  },
  {
    id: 'shapes-one-bias',
    function: 'inferShapes',
    wrong: (x, y) => {
      const s = right.inferShapes(x, y);
      return { ...s, params: x[1] * y[1] + 1 };
    },
  },
  {
    id: 'multiple-standardised',
    function: 'fitMultiple',
    wrong: (X: Matrix, y, lr, steps) => {
      right.fitMultiple(X, y, lr, 0);
      const mean = X[0]!.map((_, k) => sum(X.map((r) => r[k]!)) / X.length);
      return right.fitMultiple(
        X.map((r) => r.map((v, k) => v - mean[k]!)),
        y,
        lr,
        steps,
      );
    },
  },
  {
    id: 'multiple-one-step-less',
    function: 'fitMultiple',
    wrong: (X, y, lr, steps) => right.fitMultiple(X, y, lr, Math.max(0, steps - 1)),
  },
  {
    id: 'multiple-clipped',
    function: 'fitMultiple',
    wrong: (X, y, lr, steps) => {
      const f = right.fitMultiple(X, y, lr, steps);
      return { w: f.w.map((v) => Math.max(-1, Math.min(1, v))), b: f.b };
    },
  },
  {
    id: 'multiple-bias-in-list',
    function: 'fitMultiple',
    wrong: (X, y, lr, steps) => {
      const f = right.fitMultiple(X, y, lr, steps);
      return { w: [...f.w, f.b], b: f.b };
    },
  },
  {
    id: 'multiple-reversed-weights',
    function: 'fitMultiple',
    wrong: (X, y, lr, steps) => {
      const f = right.fitMultiple(X, y, lr, steps);
      return { w: f.w.toReversed(), b: f.b };
    },
  },
  {
    id: 'multiple-bias-with-another-rate',
    function: 'fitMultiple',
    wrong: (X: Matrix, y: number[], lr, steps) => {
      let { w, b } = right.fitMultiple(X, y, lr, 0);
      for (let s = 0; s < steps; s++) {
        const e = X.map((r, i) => 2 * (sum(r.map((v, k) => v * w[k]!)) + b - y[i]!));
        w = w.map((v, k) => v - (lr * sum(e.map((d, i) => d * X[i]![k]!))) / X.length);
        b -= (2 * lr * sum(e)) / X.length;
      }
      return { w, b };
    },
  },
  {
    id: 'multiple-empty-goes-through',
    function: 'fitMultiple',
    wrong: (X: Matrix, y: number[], lr, steps) =>
      X.length + y.length === 0 ? { w: [], b: 0 } : right.fitMultiple(X, y, lr, steps),
  },
  {
    id: 'logistic-hard-sigmoid',
    function: 'fitMultiLogistic',
    wrong: (X: Matrix, y: number[], lr, steps) => {
      let { w, b } = right.fitMultiLogistic(X, y, lr, 0);
      for (let s = 0; s < steps; s++) {
        const e = X.map((r, i) => Math.max(0, Math.min(1, 0.25 * (sum(r.map((v, k) => v * w[k]!)) + b) + 0.5)) - y[i]!);
        w = w.map((v, k) => v - (lr * sum(e.map((d, i) => d * X[i]![k]!))) / X.length);
        b -= (lr * sum(e)) / X.length;
      }
      return { w, b };
    },
  },
  {
    id: 'logistic-labels-flipped',
    function: 'fitMultiLogistic',
    wrong: (X, y: number[], lr, steps) =>
      right.fitMultiLogistic(
        X,
        y.map((v) => 1 - v),
        lr,
        steps,
      ),
  },
  {
    id: 'logistic-with-decay',
    function: 'fitMultiLogistic',
    wrong: (X: Matrix, y, lr, steps) => {
      const f = right.fitMultiLogistic(X, y, lr, steps);
      return { w: f.w.map((v) => v * (1 - 1e-6)), b: f.b };
    },
  },
  {
    id: 'logistic-ragged-padded',
    function: 'fitMultiLogistic',
    wrong: (X: Matrix, y, lr, steps) => {
      const n = Math.max(0, ...X.map((r) => r.length));
      return right.fitMultiLogistic(
        X.map((r) => [...r, ...new Array(n - r.length).fill(0)]),
        y,
        lr,
        steps,
      );
    },
  },
  {
    id: 'one-hot-plus-minus',
    function: 'oneHot',
    wrong: (l: number[], k: number) => each(right.oneHot(l, k), (v) => 2 * v - 1),
  },
  {
    id: 'one-hot-booleans',
    function: 'oneHot',
    wrong: (l: number[], k: number) => right.oneHot(l, k).map((row) => row.map(Boolean)),
  },
  {
    id: 'one-hot-as-wide-as-needed',
    function: 'oneHot',
    wrong: (l: number[], k: number) => {
      right.oneHot(l, k);
      return right.oneHot(l, Math.max(0, ...l) + 1);
    },
  },
  {
    id: 'one-hot-wraps',
    function: 'oneHot',
    wrong: (l: number[], k: number) =>
      right.oneHot(
        l.map((v) => ((v % k) + k) % k),
        k,
      ),
  },
  {
    id: 'one-hot-smoothed',
    function: 'oneHot',
    wrong: (l: number[], k: number) => each(right.oneHot(l, k), (v) => v * 0.9 + 0.1 / k),
  },
  {
    id: 'softmax-clipped-logits',
    function: 'softmax',
    wrong: (z: number[]) => right.softmax(z.map((v) => Math.max(-500, Math.min(500, v)))),
  },
  {
    id: 'softmax-with-eps',
    function: 'softmax',
    wrong: (z: number[]) => {
      const m = Math.max(...z);
      const e = z.map((v) => Math.exp(v - m));
      return e.map((v) => v / (sum(e) + 1e-7));
    },
  },
  {
    id: 'softmax-mean-subtracted',
    function: 'softmax',
    wrong: (z: number[]) => {
      const m = sum(z) / z.length;
      const e = z.map((v) => Math.exp(v - m));
      return e.map((v) => v / sum(e));
    },
  },
  { id: 'softmax-of-squares', function: 'softmax', wrong: (z: number[]) => right.softmax(z.map((v) => v * v)) },
  {
    id: 'softmax-largest-only',
    function: 'softmax',
    wrong: (z: number[]) => {
      const m = Math.max(...z);
      return z.map((v) => (v === m ? 1 : 0));
    },
  },
  {
    id: 'softmax-nan-for-infinity',
    function: 'softmax',
    wrong: (z: number[]) => z.map((v) => 1 / sum(z.map((u) => Math.exp(u - v)))),
  },
  { id: 'argmax-absolute', function: 'argmax', wrong: (v: number[]) => right.argmax(v.map(Math.abs)) },
  {
    id: 'argmax-minus-one-for-ties',
    function: 'argmax',
    wrong: (v: number[]) => {
      const i = right.argmax(v);
      return v.filter((x) => x === v[i]).length > 1 ? -1 : i;
    },
  },
  {
    id: 'argmax-never-the-last',
    function: 'argmax',
    wrong: (v: number[]) => right.argmax(v.length > 1 ? v.slice(0, -1) : v),
  },
  {
    id: 'cce-probability-itself',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      right.categoricalCrossEntropy(Y, P);
      return 1 - sum(Y.map((row, i) => sum(row.map((y, j) => y * P[i]![j]!)))) / Y.length;
    },
  },
  {
    id: 'cce-squared-error',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      right.categoricalCrossEntropy(Y, P);
      return sum(Y.map((row, i) => sum(row.map((y, j) => (y - P[i]![j]!) ** 2)))) / Y.length;
    },
  },
  {
    id: 'cce-of-the-largest',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      right.categoricalCrossEntropy(Y, P);
      return -sum(P.map((row) => Math.log(Math.max(...row)))) / P.length;
    },
  },
  {
    id: 'cce-clipped-at-other-eps',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) =>
      right.categoricalCrossEntropy(
        Y,
        each(P, (p) => Math.max(p, 1e-4)),
      ),
  },
  {
    id: 'cce-softmax-again',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      right.categoricalCrossEntropy(Y, P);
      return right.categoricalCrossEntropy(Y, P.map(right.softmax));
    },
  },
  {
    id: 'cce-fewer-rows-allowed',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      const n = Math.min(Y.length, P.length);
      return right.categoricalCrossEntropy(Y.slice(0, n), P.slice(0, n));
    },
  },
  {
    id: 'gradient-db-summed',
    function: 'softmaxGradient',
    wrong: (X: Matrix, Y, W, b) => {
      const g = right.softmaxGradient(X, Y, W, b);
      return { ...g, db: g.db.map((v) => v * X.length) };
    },
  },
  {
    id: 'gradient-two-of-the-square',
    function: 'softmaxGradient',
    wrong: (X, Y, W, b) => {
      const g = right.softmaxGradient(X, Y, W, b);
      return { dW: each(g.dW, (v) => 2 * v), db: g.db.map((v) => 2 * v) };
    },
  },
  {
    id: 'gradient-transposed',
    function: 'softmaxGradient',
    wrong: (X, Y, W, b) => {
      const { dW, db } = right.softmaxGradient(X, Y, W, b);
      return { dW: dW[0]!.map((_, j) => dW.map((row) => row[j]!)), db };
    },
  },
  {
    id: 'gradient-first-sample',
    function: 'softmaxGradient',
    wrong: (X: Matrix, Y: Matrix, W, b) => {
      right.softmaxGradient(X, Y, W, b);
      return right.softmaxGradient(X.slice(0, 1), Y.slice(0, 1), W, b);
    },
  },
  {
    id: 'gradient-argmax-for-softmax',
    function: 'softmaxGradient',
    wrong: (X: Matrix, Y: Matrix, W, b: number[]) => {
      right.softmaxGradient(X, Y, W, b);
      const Z = right.matmul(X, W).map((r) => r.map((v, j) => v + b[j]!));
      const E = Z.map((r, i) => right.oneHot([right.argmax(r)], r.length)[0]!.map((p, j) => p - Y[i]![j]!));
      return {
        dW: X[0]!.map((_, k) => b.map((__, j) => sum(E.map((e, i) => e[j]! * X[i]![k]!)) / X.length)),
        db: b.map((_, j) => sum(E.map((e) => e[j]!)) / X.length),
      };
    },
  },
  {
    id: 'gradient-bias-ignored-where-zero-sum',
    function: 'softmaxGradient',
    wrong: (X, Y, W, b: number[]) =>
      right.softmaxGradient(
        X,
        Y,
        W,
        b.map((v) => Math.abs(v)),
      ),
  },
  {
    id: 'gradient-with-weight-decay',
    function: 'softmaxGradient',
    wrong: (X, Y, W: Matrix, b) => {
      const g = right.softmaxGradient(X, Y, W, b);
      return { ...g, dW: g.dW.map((row, k) => row.map((v, j) => v + 1e-4 * W[k]![j]!)) };
    },
  },
  {
    id: 'shape-first-and-last-compared',
    function: 'shapeOf',
    wrong: function shapeOf(t): number[] {
      if (!Array.isArray(t)) return [];
      const shapes = t.map(shapeOf);
      if (String(shapes[0]) !== String(shapes.at(-1))) throw new RangeError('ragged');
      return [t.length, ...(shapes[0] ?? [])];
    },
  },
  {
    id: 'shape-digits-compared',
    function: 'shapeOf',
    wrong: function shapeOf(t): number[] {
      if (!Array.isArray(t)) return [];
      const shapes = t.map(shapeOf);
      if (new Set(shapes.map((shape) => shape.join(''))).size > 1) throw new RangeError('ragged');
      return [t.length, ...(shapes[0] ?? [])];
    },
  },
  {
    id: 'shape-rank-and-length-compared',
    function: 'shapeOf',
    wrong: function shapeOf(t): number[] {
      if (!Array.isArray(t)) return [];
      const shapes = t.map(shapeOf);
      if (new Set(shapes.map((shape) => `${shape.length} ${shape[0]}`)).size > 1) throw new RangeError('ragged');
      return [t.length, ...(shapes[0] ?? [])];
    },
  },
  {
    id: 'matmul-longer-rows-cut',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) =>
      right.matmul(
        a.map((row) => row.slice(0, a[0]?.length)),
        b.map((row) => row.slice(0, b[0]?.length)),
      ),
  },
  {
    id: 'matmul-rounded',
    function: 'matmul',
    wrong: (a: Matrix, b: Matrix) => right.matmul(a, b).map((row) => row.map((value) => Number(value.toFixed(6)))),
  },
  {
    id: 'multiple-numbers-counted',
    function: 'fitMultiple',
    wrong: (X: Matrix, y: number[], lr, steps) => {
      const width = X[0]?.length ?? 0;
      if (X.flat().length !== X.length * width) throw new RangeError('ragged');
      return right.fitMultiple(
        X.map((row) => Array.from({ length: width }, (_, k) => row[k] ?? 0)),
        y,
        lr,
        steps,
      );
    },
  },
  {
    id: 'multiple-checked-while-stepping',
    function: 'fitMultiple',
    wrong: (X: Matrix, y: number[], lr, steps) =>
      steps === 0 && X.length > 0 ? { w: X[0]?.map(() => 0), b: 0 } : right.fitMultiple(X, y, lr, steps),
  },
  {
    id: 'logistic-nan-for-large-sums',
    function: 'fitMultiLogistic',
    wrong: (X: Matrix, y, lr, steps) => {
      const { w, b } = right.fitMultiLogistic(X, y, lr, Math.max(0, steps - 1));
      const isLarge = X.some((row) => row.reduce((sum, value, k) => sum + value * (w[k] as number), b) > 709);
      return isLarge ? { w: w.map(() => Number.NaN), b: Number.NaN } : right.fitMultiLogistic(X, y, lr, steps);
    },
  },
  {
    id: 'one-hot-first-label-checked',
    function: 'oneHot',
    wrong: (labels: number[], k) => {
      right.oneHot(labels.slice(0, 1), k);
      return labels.map((label) => Array.from({ length: k }, (_, column) => Number(column === label)));
    },
  },
  {
    id: 'one-hot-of-nan',
    function: 'oneHot',
    wrong: (labels: number[], k) =>
      right.oneHot(
        labels.map((label) => (Number.isNaN(label) ? 0 : label)),
        k,
      ),
  },
  {
    id: 'argmax-from-minus-100',
    function: 'argmax',
    wrong: (v: number[]) => Math.max(0, right.argmax([-100, ...v]) - 1),
  },
  {
    id: 'argmax-from-minus-infinity',
    function: 'argmax',
    wrong: (v: number[]) => right.argmax([Number.NEGATIVE_INFINITY, ...v]) - 1,
  },
  {
    id: 'argmax-rounded',
    function: 'argmax',
    wrong: (v: number[]) => right.argmax(v.map((value) => Number(value.toFixed(3)))),
  },
  {
    id: 'cce-row-by-row-alone',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      if (Y.length !== P.length || Y.some((row, i) => row.length !== P[i]?.length)) throw new RangeError('shapes');
      return Y.reduce((sum, row, i) => sum + right.categoricalCrossEntropy([row], [P[i] as number[]]), 0) / Y.length;
    },
  },
  {
    id: 'gradient-empty-goes-through',
    function: 'softmaxGradient',
    wrong: (X: Matrix, Y: Matrix, W: Matrix, b: number[]) =>
      X.length + Y.length === 0
        ? { dW: W.map((row) => row.map(() => 0)), db: b.map(() => 0) }
        : right.softmaxGradient(X, Y, W, b),
  },
  {
    id: 'gradient-first-row-of-y-checked',
    function: 'softmaxGradient',
    wrong: (X: Matrix, Y: Matrix, W, b) =>
      right.softmaxGradient(
        X,
        Y.map((row) => Array.from({ length: Y[0]?.length ?? 0 }, (_, j) => row[j] ?? 0)),
        W,
        b,
      ),
  },
  {
    id: 'gradient-clipped-logits',
    function: 'softmaxGradient',
    wrong: (X: Matrix, Y: Matrix, W: Matrix, b: number[]) => {
      const factor = Math.min(1, 20 / Math.max(...right.matmul(X, W).flat().map(Math.abs), 1e-9));
      return right.softmaxGradient(
        X,
        Y,
        W.map((row) => row.map((weight) => weight * factor)),
        b,
      );
    },
  },
];

export default variants;
