import type { WrongVariant } from '@chainrule/grader/verify';
import { afterOperands, valueWith as graph, type Node, type Replaced } from '../hidden/wrong/graph.ts';
import * as right from '../solution/index.ts';

type F = (w: number) => number;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** The right `Value`, with a method replaced. */
function valueWith(replaced: Partial<Record<keyof right.Value, unknown>>): never {
  class Value extends right.Value {}
  Object.assign(Value.prototype, replaced);
  return Value as never;
}

const graphWith = (replaced: Replaced) => graph(replaced) as never;
const backwards = (root: Node) => afterOperands(root).reverse();

const { Value } = right;

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  {
    id: 'sigmoid-clipped-at-10',
    function: 'sigmoid',
    wrong: (z: number) => right.sigmoid(Math.max(-10, Math.min(10, z))),
  },
  { id: 'sigmoid-hard', function: 'sigmoid', wrong: (z: number) => Math.max(0, Math.min(1, 0.2 * z + 0.5)) },
  { id: 'sigmoid-float32', function: 'sigmoid', wrong: (z: number) => Math.fround(right.sigmoid(z)) },
  { id: 'sigmoid-algebraic', function: 'sigmoid', wrong: (z: number) => 0.5 + z / (2 * Math.sqrt(4 + z * z)) },
  { id: 'sigmoid-one-far-out', function: 'sigmoid', wrong: (z: number) => (Math.abs(z) > 700 ? 1 : right.sigmoid(z)) },
  { id: 'sigmoid-minus-exponent', function: 'sigmoid', wrong: (z: number) => 1 / (1 - Math.exp(-z)) },
  {
    id: 'slope-rounded',
    function: 'sigmoidGradient',
    wrong: (z: number) => Number(right.sigmoidGradient(z).toFixed(6)),
  },
  { id: 'slope-signed', function: 'sigmoidGradient', wrong: (z: number) => Math.sign(z) * right.sigmoidGradient(z) },
  { id: 'slope-squared', function: 'sigmoidGradient', wrong: (z: number) => right.sigmoid(z) ** 2 },
  { id: 'slope-times-four', function: 'sigmoidGradient', wrong: (z: number) => 4 * right.sigmoidGradient(z) },
  {
    id: 'slope-of-a-value',
    function: 'sigmoidGradient',
    wrong: (z: number) => {
      const p = Math.log(z / (1 - z));
      return right.sigmoidGradient(p);
    },
  },
  {
    id: 'slope-by-wide-difference',
    function: 'sigmoidGradient',
    wrong: (z: number) => (right.sigmoid(z + 1e-3) - right.sigmoid(z - 1e-3)) / 2e-3,
  },
  {
    id: 'bce-only-zeros',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[], eps = 1e-7) =>
      right.binaryCrossEntropy(
        y,
        p.map((v, i) => (y[i] === 1 ? 1 - 1e-12 : v)),
        eps,
      ),
  },
  {
    id: 'bce-eps-tiny',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[]) => right.binaryCrossEntropy(y, p, 1e-15),
  },
  {
    id: 'bce-accuracy',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[]) => sum(y.map((v, i) => +(v === +(p[i]! > 0.5)))) / y.length,
  },
  {
    id: 'bce-as-squared-error',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[]) => sum(y.map((v, i) => (v - p[i]!) ** 2)) / y.length,
  },
  {
    id: 'bce-renormalised',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[], eps = 1e-7) =>
      right.binaryCrossEntropy(
        y,
        p.map((v) => (v + eps) / (1 + 2 * eps)),
        eps,
      ),
  },
  {
    id: 'bce-shorter-list',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[], eps = 1e-7) => {
      const n = Math.min(y.length, p.length);
      return right.binaryCrossEntropy(y.slice(0, n), p.slice(0, n), eps);
    },
  },
  {
    id: 'bce-empty-is-zero',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[], eps = 1e-7) =>
      y.length + p.length === 0 ? 0 : right.binaryCrossEntropy(y, p, eps),
  },
  {
    id: 'bce-capped-at-ten',
    function: 'binaryCrossEntropy',
    wrong: (y: number[], p: number[], eps = 1e-7) => Math.min(10, right.binaryCrossEntropy(y, p, eps)),
  },
  {
    id: 'logits-capped',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) =>
      right.binaryCrossEntropyWithLogits(
        y,
        z.map((v) => Math.max(-100, Math.min(100, v))),
      ),
  },
  {
    id: 'logits-no-softplus',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) => {
      right.binaryCrossEntropyWithLogits(y, z);
      return sum(z.map((v, i) => Math.max(v, 0) - v * y[i]!)) / z.length;
    },
  },
  {
    id: 'logits-absolute-forgotten',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) => {
      right.binaryCrossEntropyWithLogits(y, z);
      return sum(z.map((v, i) => Math.max(v, 0) - v * y[i]! + Math.log1p(Math.exp(-v)))) / z.length;
    },
  },
  {
    id: 'logits-infinity-for-large',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) => {
      const l = right.binaryCrossEntropyWithLogits(y, z);
      return l > 700 ? Infinity : l;
    },
  },
  {
    id: 'logits-eps-added',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) => right.binaryCrossEntropyWithLogits(y, z) + 1e-7,
  },
  {
    id: 'logits-labels-flipped',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) =>
      right.binaryCrossEntropyWithLogits(
        y.map((v) => 1 - v),
        z,
      ),
  },
  {
    id: 'logits-shorter-list',
    function: 'binaryCrossEntropyWithLogits',
    wrong: (y: number[], z: number[]) => {
      const n = Math.min(y.length, z.length);
      return right.binaryCrossEntropyWithLogits(y.slice(0, n), z.slice(0, n));
    },
  },
  {
    id: 'gradient-swapped',
    function: 'logisticGradient',
    wrong: (x, y, w, b) => {
      const g = right.logisticGradient(x, y, w, b);
      return { dw: g.db, db: g.dw };
    },
  },
  {
    id: 'gradient-db-with-input',
    function: 'logisticGradient',
    wrong: (x, y, w, b) => {
      const g = right.logisticGradient(x, y, w, b);
      return { dw: g.dw, db: g.dw };
    },
  },
  {
    id: 'gradient-absolute',
    function: 'logisticGradient',
    wrong: (x, y, w, b) => {
      const g = right.logisticGradient(x, y, w, b);
      return { dw: Math.abs(g.dw), db: Math.abs(g.db) };
    },
  },
  {
    id: 'gradient-with-decay',
    function: 'logisticGradient',
    wrong: (x, y, w, b) => {
      const g = right.logisticGradient(x, y, w, b);
      return { dw: g.dw + 0.001 * w, db: g.db };
    },
  },
  {
    id: 'gradient-only-ones',
    function: 'logisticGradient',
    wrong: (x: number[], y: number[], w, b) => {
      right.logisticGradient(x, y, w, b);
      const e = x.map((v, i) => (y[i] === 1 ? right.sigmoid(w * v + b) - 1 : 0));
      return { dw: sum(e.map((v, i) => v * x[i]!)) / x.length, db: sum(e) / x.length };
    },
  },
  {
    id: 'gradient-empty-is-zero',
    function: 'logisticGradient',
    wrong: (x: number[], y: number[], w, b) =>
      x.length + y.length === 0 ? { dw: 0, db: 0 } : right.logisticGradient(x, y, w, b),
  },
  {
    id: 'fit-one-step-less',
    function: 'fitLogistic',
    wrong: (x, y, w, b, lr, steps) => right.fitLogistic(x, y, w, b, lr, Math.max(0, steps - 1)),
  },
  {
    id: 'fit-at-least-one-step',
    function: 'fitLogistic',
    wrong: (x, y, w, b, lr, steps) => right.fitLogistic(x, y, w, b, lr, Math.max(1, steps)),
  },
  {
    id: 'fit-stops-when-all-right',
    function: 'fitLogistic',
    wrong: (x: number[], y: number[], w0, b0, lr, steps) => {
      let f = right.fitLogistic(x, y, w0, b0, lr, 0);
      for (let k = 0; k < steps; k++) {
        if (x.every((v, i) => +(f.w * v + f.b > 0) === y[i])) break;
        f = right.fitLogistic(x, y, f.w, f.b, lr, 1);
      }
      return f;
    },
  },
  {
    id: 'fit-clipped-gradient',
    function: 'fitLogistic',
    wrong: (x, y, w0, b0, lr, steps) => {
      let [w, b] = [w0, b0];
      right.logisticGradient(x, y, w, b);
      for (let k = 0; k < steps; k++) {
        const g = right.logisticGradient(x, y, w, b);
        w -= lr * Math.max(-1, Math.min(1, g.dw));
        b -= lr * Math.max(-1, Math.min(1, g.db));
      }
      return { w, b };
    },
  },
  {
    id: 'fit-decaying-rate',
    function: 'fitLogistic',
    wrong: (x, y, w0, b0, lr, steps) => {
      let f = right.fitLogistic(x, y, w0, b0, lr, 0);
      for (let k = 0; k < steps; k++) f = right.fitLogistic(x, y, f.w, f.b, lr / (1 + k), 1);
      return f;
    },
  },
  {
    id: 'fit-new-bias-for-weight',
    function: 'fitLogistic',
    wrong: (x, y, w0, b0, lr, steps) => {
      let [w, b] = [w0, b0];
      right.logisticGradient(x, y, w, b);
      for (let k = 0; k < steps; k++) {
        b -= lr * right.logisticGradient(x, y, w, b).db;
        w -= lr * right.logisticGradient(x, y, w, b).dw;
      }
      return { w, b };
    },
  },
  {
    id: 'fit-lengths-not-compared',
    function: 'fitLogistic',
    wrong: (x: number[], y: number[], w, b, lr, steps) => {
      const n = Math.min(x.length, y.length);
      return right.fitLogistic(x.slice(0, n), y.slice(0, n), w, b, lr, steps);
    },
  },
  { id: 'classify-booleans', function: 'classify', wrong: (p: number[], t = 0.5) => p.map((v) => v > t) },
  {
    id: 'classify-probabilities',
    function: 'classify',
    wrong: (p: number[], t = 0.5) => p.map((v) => (v > t ? v : 0)),
  },
  { id: 'classify-plus-minus', function: 'classify', wrong: (p: number[], t = 0.5) => p.map((v) => (v > t ? 1 : -1)) },
  {
    id: 'classify-with-a-margin',
    function: 'classify',
    wrong: (p: number[], t = 0.5) => p.map((v) => (v > t + 1e-3 ? 1 : 0)),
  },
  {
    id: 'difference-four-points',
    function: 'numericalGradient',
    wrong: (f: F, w: number, h = 1e-5) => (8 * (f(w + h / 2) - f(w - h / 2)) - (f(w + h) - f(w - h))) / (6 * h),
  },
  {
    id: 'difference-half-width',
    function: 'numericalGradient',
    wrong: (f: F, w: number, h = 1e-5) => (f(w + h / 2) - f(w - h / 2)) / h,
  },
  {
    id: 'difference-default-too-wide',
    function: 'numericalGradient',
    wrong: (f: F, w: number, h = 0.01) => (f(w + h) - f(w - h)) / (2 * h),
  },
  {
    id: 'difference-relative-width',
    function: 'numericalGradient',
    wrong: (f: F, w: number, h = 1e-5) => {
      const s = h * Math.max(1, Math.abs(w));
      return (f(w + s) - f(w - s)) / (2 * s);
    },
  },
  {
    id: 'value-add-mutates',
    function: 'Value',
    wrong: valueWith({
      add(this: right.Value, o: right.Value) {
        const made = right.Value.prototype.add.call(this, o);
        this.data = made.data;
        return made;
      },
    }),
  },
  {
    id: 'value-mul-one-sided',
    function: 'Value',
    wrong: valueWith({
      mul(this: right.Value, o: right.Value) {
        return this.add(new Value(0)).exp().log().mul(new Value(o.data));
      },
    }),
  },
  {
    id: 'value-square-only-once',
    function: 'Value',
    wrong: valueWith({
      mul(this: right.Value, o: right.Value) {
        return right.Value.prototype.mul.call(this, this === o ? new Value(o.data) : o);
      },
    }),
  },
  {
    id: 'value-pow-without-sign',
    function: 'Value',
    wrong: valueWith({
      pow(this: right.Value, k: number) {
        return right.Value.prototype.pow.call(this, Math.abs(k));
      },
    }),
  },
  {
    id: 'value-pow-whole-only',
    function: 'Value',
    wrong: valueWith({
      pow(this: right.Value, k: number) {
        return right.Value.prototype.pow.call(this, Math.trunc(k));
      },
    }),
  },
  {
    id: 'value-exp-base-two',
    function: 'Value',
    wrong: valueWith({
      exp(this: right.Value) {
        return right.Value.prototype.exp.call(this.mul(new Value(Math.LN2)));
      },
    }),
  },
  {
    id: 'value-log-of-absolute',
    function: 'Value',
    wrong: valueWith({
      log(this: right.Value) {
        return right.Value.prototype.log.call(new Value(this.data));
      },
    }),
  },
  {
    id: 'value-log-base-two',
    function: 'Value',
    wrong: valueWith({
      log(this: right.Value) {
        return right.Value.prototype.log.call(this).mul(new Value(Math.LOG2E));
      },
    }),
  },
  {
    id: 'value-backward-twice',
    function: 'Value',
    wrong: graphWith({ order: (root) => [...backwards(root), ...backwards(root)] }),
  },
  { id: 'value-root-counts-twice', function: 'Value', wrong: graphWith({ seed: 2 }) },
  { id: 'value-operands-first', function: 'Value', wrong: graphWith({ order: afterOperands }) },
  {
    id: 'value-only-a-few-levels',
    function: 'Value',
    wrong: graphWith({ order: (root) => backwards(root).slice(0, 3) }),
  },
  {
    id: 'value-gradients-averaged',
    function: 'Value',
    wrong: graphWith({
      receive: (grad, slope, upstream) => (grad === 0 ? slope * upstream : (grad + slope * upstream) / 2),
    }),
  },
  {
    id: 'value-largest-gradient',
    function: 'Value',
    wrong: graphWith({ receive: (grad, slope, upstream) => Math.max(grad, slope * upstream) }),
  },
  {
    id: 'sigmoid-cut-at-20',
    function: 'sigmoid',
    wrong: (z: number) => (Math.abs(z) > 20 ? Number(z > 0) : right.sigmoid(z)),
  },
  {
    id: 'slope-cut-at-15',
    function: 'sigmoidGradient',
    wrong: (z: number) => (Math.abs(z) > 15 ? 0 : right.sigmoidGradient(z)),
  },
  {
    id: 'bce-eps-of-zero-replaced',
    function: 'binaryCrossEntropy',
    wrong: (y, p, eps) => right.binaryCrossEntropy(y, p, eps || 1e-7),
  },
  {
    id: 'fit-checked-while-stepping',
    function: 'fitLogistic',
    wrong: (x: number[], y, w0, b0, lr, steps) =>
      steps === 0 && x.length > 0 ? { w: w0, b: b0 } : right.fitLogistic(x, y, w0, b0, lr, steps),
  },
  {
    id: 'fit-stops-where-it-is-flat',
    function: 'fitLogistic',
    wrong: (x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) => {
      let [w, b] = [w0, b0];
      right.fitLogistic(x, y, w, b, lr, 0);
      for (let step = 0; step < steps; step++) {
        const { dw, db } = right.logisticGradient(x, y, w, b);
        if (Math.hypot(dw, db) < 1e-4) break;
        [w, b] = [w - lr * dw, b - lr * db];
      }
      return { w, b };
    },
  },
  {
    id: 'classify-no-threshold-below-0',
    function: 'classify',
    wrong: (p, t = 0.5) => right.classify(p, Math.max(0, t)),
  },
  { id: 'classify-a-little-above-0', function: 'classify', wrong: (p, t = 0.5) => right.classify(p, t || 1e-9) },
  {
    id: 'difference-default-of-1e-4',
    function: 'numericalGradient',
    wrong: (f, w, h = 1e-4) => right.numericalGradient(f, w, h),
  },
  {
    id: 'value-pow-zero-is-zero',
    function: 'Value',
    wrong: valueWith({
      pow(this: right.Value, k: number) {
        return k === 0 ? new Value(0) : Value.prototype.pow.call(this, k);
      },
    }),
  },
  {
    id: 'value-pow-one-is-itself',
    function: 'Value',
    wrong: valueWith({
      pow(this: right.Value, k: number) {
        return k === 1 ? this : Value.prototype.pow.call(this, k);
      },
    }),
  },
  {
    id: 'value-times-one-is-itself',
    function: 'Value',
    wrong: valueWith({
      mul(this: right.Value, o: right.Value) {
        return o.data === 1 ? this : Value.prototype.mul.call(this, o);
      },
    }),
  },
  { id: 'value-exp-capped', function: 'Value', wrong: graphWith({ exp: (a) => Math.exp(Math.min(a, 10)) }) },
  {
    id: 'value-log-of-a-little-more',
    function: 'Value',
    wrong: graphWith({ log: (a) => Math.log(a + 1e-10), logSlope: (a) => 1 / (a + 1e-10) }),
  },
];

export default variants;
