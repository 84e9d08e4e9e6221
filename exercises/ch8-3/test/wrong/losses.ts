import type { WrongVariant } from '@chainrule/grader/verify';
import { categoricalCrossEntropy, type Matrix, mse, sparseCategoricalCrossEntropy } from '../../hidden/references.ts';

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const whole = (Y: Matrix, P: Matrix) => {
  if (
    Y.length === 0 ||
    Y.length !== P.length ||
    Y.some((row, i) => row.length !== P[i].length || row.length !== P[0].length)
  )
    throw new RangeError('shapes');
};
const fitting = (labels: number[], P: Matrix) => {
  if (labels.length === 0 || labels.length !== P.length || P.some((row) => row.length !== P[0].length))
    throw new RangeError('shapes');
  if (labels.some((label) => !Number.isInteger(label) || label < 0 || label >= P[0].length))
    throw new RangeError('labels');
};
const same = (y: number[], yHat: number[]) => {
  if (y.length === 0 || y.length !== yHat.length) throw new RangeError('lengths');
};

/** Wrong versions of part A that no misconception describes. */
export const lossVariants: WrongVariant[] = [
  {
    id: 'mse over n − 1',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      same(y, h);
      return (mse(y, h) * y.length) / Math.max(1, y.length - 1);
    },
  },
  {
    id: 'mse of squares',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      same(y, h);
      return mean(y.map((v, i) => h[i] ** 2 - v ** 2));
    },
  },
  {
    id: 'mse of the first two',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      same(y, h);
      return mse(y.slice(0, 2), h.slice(0, 2));
    },
  },
  {
    id: 'mse that is 0 for no samples',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      if (y.length !== h.length) throw new RangeError();
      return y.length === 0 ? 0 : mse(y, h);
    },
  },
  {
    id: 'mse of the shorter list',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      if (y.length * h.length === 0) throw new RangeError();
      const n = Math.min(y.length, h.length);
      return mse(y.slice(0, n), h.slice(0, n));
    },
  },
  {
    id: 'mse with a Huber cut',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      same(y, h);
      return mean(y.map((v, i) => Math.abs(h[i] - v)).map((e) => (e > 1 ? 2 * e - 1 : e * e)));
    },
  },
  {
    id: 'mse in float32',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      same(y, h);
      return Math.fround(mse(y, h));
    },
  },
  {
    id: 'cross-entropy of 1 − P',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return categoricalCrossEntropy(
        Y,
        P.map((row) => row.map((p) => 1 - p)),
      );
    },
  },
  {
    id: 'cross-entropy without a logarithm',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return mean(Y.map((row, i) => 1 - P[i][row.indexOf(1)]));
    },
  },
  {
    id: 'cross-entropy clipped at 1e-15',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return mean(Y.map((row, i) => -Math.log(Math.max(1e-15, P[i][row.indexOf(1)]))));
    },
  },
  {
    id: 'cross-entropy clipped at 1e-6',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return mean(Y.map((row, i) => -Math.log(Math.max(1e-6, P[i][row.indexOf(1)]))));
    },
  },
  {
    id: 'cross-entropy clipped and with ε inside',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return mean(Y.map((row, i) => -Math.log(Math.max(1e-7, P[i][row.indexOf(1)]) + 1e-7)));
    },
  },
  {
    id: 'cross-entropy that skips impossible samples',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return mean(Y.map((row, i) => (P[i][row.indexOf(1)] === 0 ? 0 : -Math.log(P[i][row.indexOf(1)]))));
    },
  },
  {
    id: 'cross-entropy of renormalized clips',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return categoricalCrossEntropy(
        Y,
        P.map((row) => {
          const c = row.map((p) => Math.max(1e-3, p));
          const s = c.reduce((a, b) => a + b);
          return c.map((p) => p / s);
        }),
      );
    },
  },
  {
    id: 'cross-entropy by columns',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return (categoricalCrossEntropy(Y, P) * Y.length) / Y[0].length;
    },
  },
  {
    id: 'cross-entropy of the last sample',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return categoricalCrossEntropy(Y.slice(-1), P.slice(-1));
    },
  },
  {
    id: 'cross-entropy as a perplexity',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return Math.exp(categoricalCrossEntropy(Y, P));
    },
  },
  {
    id: 'cross-entropy of ragged rows',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      if (Y.length === 0 || Y.length !== P.length) throw new RangeError();
      return categoricalCrossEntropy(Y, P);
    },
  },
  {
    id: 'cross-entropy of no samples',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      if (Y.length === 0) return 0;
      whole(Y, P);
      return categoricalCrossEntropy(Y, P);
    },
  },
  {
    id: 'integer labels from the end',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      fitting(l, P);
      return sparseCategoricalCrossEntropy(
        l.map((label) => P[0].length - 1 - label),
        P,
      );
    },
  },
  {
    id: 'integer labels of the first sample',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      fitting(l, P);
      return sparseCategoricalCrossEntropy(
        l.map(() => l[0]),
        P,
      );
    },
  },
  {
    id: 'integer labels as weights',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      fitting(l, P);
      return mean(l.map((label, i) => label * -Math.log(Math.max(1e-7, P[i][label]))));
    },
  },
  {
    id: 'integer labels clipped at 1e-15',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      fitting(l, P);
      return mean(l.map((label, i) => -Math.log(Math.max(1e-15, P[i][label]))));
    },
  },
  {
    id: 'integer labels that wrap round',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      fitting(
        l.map(() => 0),
        P,
      );
      return sparseCategoricalCrossEntropy(
        l.map((label) => (Math.floor(label) + P[0].length) % P[0].length),
        P,
      );
    },
  },
  {
    id: 'integer labels rounded',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      const rounded = l.map(Math.floor);
      fitting(rounded, P);
      return sparseCategoricalCrossEntropy(rounded, P);
    },
  },
  {
    id: 'integer labels of a longer list',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      const cut = l.slice(0, P.length);
      fitting(cut, P);
      return sparseCategoricalCrossEntropy(cut, P);
    },
  },
  {
    id: 'the median of the losses',
    function: 'sparseCategoricalCrossEntropy',
    wrong: (l: number[], P: Matrix) => {
      fitting(l, P);
      const sorted = l.map((label, i) => -Math.log(Math.max(1e-7, P[i][label]))).sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)];
    },
  },
  {
    id: 'mse of no predictions',
    function: 'mse',
    wrong: (y: number[], h: number[]) => {
      if (h.length > 0 || y.length === 0) same(y, h);
      return mse(y, h);
    },
  },
  {
    id: 'cross-entropy that compares first rows',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(
        Y.map((row, i) => (i === 0 ? row : (P[i] ?? row))),
        P,
      );
      return categoricalCrossEntropy(
        Y.map((row, i) => P[i].map((_, j) => row[j] ?? 0)),
        P,
      );
    },
  },
  {
    id: 'cross-entropy of a short first row',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      if (!P.some((row) => row.length > P[0].length)) whole(Y, P);
      return mean(Y.map((row, i) => categoricalCrossEntropy([row], [P[i]])));
    },
  },
  {
    id: 'cross-entropy clipped below 1e-8',
    function: 'categoricalCrossEntropy',
    wrong: (Y: Matrix, P: Matrix) => {
      whole(Y, P);
      return mean(
        Y.map((row, i) =>
          row.reduce((sum, y, j) => (y === 0 ? sum : sum - y * Math.log(P[i][j] < 1e-8 ? 1e-7 : P[i][j])), 0),
        ),
      );
    },
  },
  ...[
    { id: 'integer labels checked at the first place', at: 0 },
    { id: 'integer labels checked from the second on', at: 1 },
  ].map(({ id, at }) => ({
    id,
    function: 'sparseCategoricalCrossEntropy',
    wrong: (labels: number[], P: Matrix) => {
      const isChecked = (i: number) => (at === 0 ? i === 0 : i > 0);
      fitting(
        labels.map((label, i) => (isChecked(i) ? label : 0)),
        P,
      );
      return sparseCategoricalCrossEntropy(
        labels.map((label, i) => (P[i].at(label) === undefined ? 0 : Math.abs(Math.floor(label)))),
        P,
      );
    },
  })),
];
