import type { WrongVariant } from '@chainrule/grader/verify';
import { step, trainPerceptron } from '../../hidden/references.ts';

type Matrix = number[][];

const sumOf = (x: number[], w: number[], b: number) => x.reduce((sum, value, i) => sum + value * w[i], b);

/** The learning rule for one row; `error` is t − y, or what stands in its place. */
function learn(
  X: Matrix,
  t: number[],
  maxEpochs: number,
  row: (x: number[], target: number, state: { w: number[]; b: number }) => number,
) {
  const state = { w: X[0].map(() => 0), b: 0 };
  const errors: number[] = [];
  while (errors.length < maxEpochs && errors.at(-1) !== 0) {
    errors.push(X.filter((x, i) => row(x, t[i], state) !== 0).length);
  }
  return { ...state, errors };
}

const missOf = (x: number[], target: number, { w, b }: { w: number[]; b: number }) => target - step(sumOf(x, w, b));

/** Wrong versions of part A that no misconception describes. */
export const perceptronVariants: WrongVariant[] = [
  { id: 'step at 1', function: 'step', wrong: (z: number) => Number(z >= 1) },
  { id: 'step of the sign of -0', function: 'step', wrong: (z: number) => Number(z > 0 || Object.is(z, 0)) },
  { id: 'step as a boolean', function: 'step', wrong: (z: number) => z > 0 },
  { id: 'step with a dead zone', function: 'step', wrong: (z: number) => Number(z > 1e-6) },
  { id: 'step as a clipped ramp', function: 'step', wrong: (z: number) => Math.min(1, Math.max(0, z)) },
  { id: 'step by the sigmoid, rounded', function: 'step', wrong: (z: number) => Math.round(1 / (1 + Math.exp(-z))) },
  {
    id: 'perceptron of the largest input',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(Math.max(...x.map((v, i) => v * w[i])) + b),
  },
  {
    id: 'perceptron of absolute weights',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(sumOf(x, w.map(Math.abs), b)),
  },
  {
    id: 'perceptron that averages',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(sumOf(x, w, 0) / x.length + b),
  },
  {
    id: 'perceptron without the last input',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(sumOf(x.slice(0, -1), w, b)),
  },
  {
    id: 'perceptron without the first input',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(sumOf(x.slice(1), w.slice(1), b)),
  },
  {
    id: 'perceptron with reversed weights',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(sumOf(x, w.toReversed(), b)),
  },
  {
    id: 'perceptron that takes what fits',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => step(sumOf(x.slice(0, w.length), w, b)),
  },
  {
    id: 'perceptron of binary inputs',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) =>
      step(
        sumOf(
          x.map((v) => Number(v > 0)),
          w,
          b,
        ),
      ),
  },
  {
    id: 'perceptron with a margin',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => Number(sumOf(x, w, b) >= 0.5),
  },
  {
    id: 'XNOR for XOR in one row',
    function: 'gate',
    wrong: (kind: string, a: number, b: number) =>
      kind === 'XOR' && a === b ? a : { AND: a & b, NAND: 1 - (a & b), OR: a | b, XOR: a ^ b }[kind],
  },
  {
    id: 'NAND as XOR',
    function: 'gate',
    wrong: (kind: string, a: number, b: number) => ({ AND: a & b, NAND: a ^ b, OR: a | b, XOR: a ^ b })[kind],
  },
  {
    id: 'OR as XOR',
    function: 'gate',
    wrong: (kind: string, a: number, b: number) => ({ AND: a & b, NAND: 1 - (a & b), OR: a ^ b, XOR: a ^ b })[kind],
  },
  {
    id: 'OR as a sum',
    function: 'gate',
    wrong: (kind: string, a: number, b: number) => ({ AND: a & b, NAND: 1 - (a & b), OR: a + b, XOR: a ^ b })[kind],
  },
  {
    id: 'gates as booleans',
    function: 'gate',
    wrong: (kind: string, a: number, b: number) =>
      ({ AND: a + b > 1, NAND: a + b < 2, OR: a + b > 0, XOR: a !== b })[kind],
  },
  {
    id: 'training from ones',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      const r = trainPerceptron(X, t, lr, maxEpochs);
      return { ...r, w: r.w.map((w) => w + 1) };
    },
  },
  {
    id: 'training that stops at the first error of an epoch',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      let hit = false;
      let rows = 0;
      return learn(X, t, maxEpochs, (x, target, s) => {
        if (rows++ % X.length === 0) hit = false;
        const miss = missOf(x, target, s);
        if (miss === 0 || hit) return miss;
        hit = true;
        s.w = s.w.map((w, i) => w + lr * miss * x[i]);
        s.b += lr * miss;
        return miss;
      });
    },
  },
  {
    id: 'training in reverse order',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) =>
      trainPerceptron(X.toReversed(), t.toReversed(), lr, maxEpochs),
  },
  {
    id: 'training whose bias moves first',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) =>
      learn(X, t, maxEpochs, (x, target, s) => {
        const miss = missOf(x, target, s);
        s.b += lr * miss;
        const again = missOf(x, target, s);
        s.w = s.w.map((w, i) => w + lr * again * x[i]);
        return miss;
      }),
  },
  {
    id: 'training with a shrinking learning rate',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      let rows = 0;
      return learn(X, t, maxEpochs, (x, target, s) => {
        const rate = lr / (1 + Math.floor(rows++ / X.length));
        const miss = missOf(x, target, s);
        s.w = s.w.map((w, i) => w + rate * miss * x[i]);
        s.b += rate * miss;
        return miss;
      });
    },
  },
  {
    id: 'training that scales the bias by the first input',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) =>
      learn(X, t, maxEpochs, (x, target, s) => {
        const miss = missOf(x, target, s);
        s.w = s.w.map((w, i) => w + lr * miss * x[i]);
        s.b += lr * miss * x[0];
        return miss;
      }),
  },
  {
    id: 'training that only learns from the first feature',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) =>
      learn(X, t, maxEpochs, (x, target, s) => {
        const miss = missOf(x, target, s);
        s.w = s.w.map((w, i) => (i === 0 ? w + lr * miss * x[0] : w));
        s.b += lr * miss;
        return miss;
      }),
  },
  {
    id: 'training that counts errors as shares',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      const r = trainPerceptron(X, t, lr, maxEpochs);
      return { ...r, errors: r.errors.map((e) => e / X.length) };
    },
  },
  {
    id: 'training that stops after two equal counts',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      const { errors } = trainPerceptron(X, t, lr, maxEpochs);
      const same = errors.findIndex((e, i) => i > 0 && e === errors[i - 1]);
      return trainPerceptron(X, t, lr, same === -1 ? maxEpochs : same + 1);
    },
  },
  {
    id: 'training that ignores a target too many',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      if (t.length < X.length || X.some((row) => row.length !== X[0].length)) throw new RangeError();
      return trainPerceptron(X, t, lr, maxEpochs);
    },
  },
  {
    id: 'training that takes ragged rows',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => {
      if (t.length !== X.length) throw new RangeError();
      return trainPerceptron(X, t, lr, maxEpochs);
    },
  },
  {
    id: 'training that always runs once',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, maxEpochs: number) => trainPerceptron(X, t, lr, Math.max(1, maxEpochs)),
  },
  { id: 'step above a margin of 1e-13', function: 'step', wrong: (z: number) => step(z - 1e-13) },
  { id: 'step in float32', function: 'step', wrong: (z: number) => step(Math.fround(z)) },
  {
    id: 'perceptron of no inputs',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => {
      if (x.length > 0 && x.length !== w.length) throw new RangeError('lengths');
      return step(sumOf(x, w, b));
    },
  },
  {
    id: 'perceptron of at most six inputs',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => {
      if (x.length !== w.length) throw new RangeError('lengths');
      return step(sumOf(x.slice(0, 6), w, b));
    },
  },
  {
    id: 'perceptron of rounded sums',
    function: 'perceptron',
    wrong: (x: number[], w: number[], b: number) => {
      if (x.length !== w.length) throw new RangeError('lengths');
      return step(Number(sumOf(x, w, b).toFixed(6)));
    },
  },
  {
    id: 'training with a rate of 1 instead of 0',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, epochs: number) => {
      if (X.length !== t.length || X.some((row) => row.length !== X[0].length)) throw new RangeError('shapes');
      return trainPerceptron(X, t, lr || 1, epochs);
    },
  },
  {
    id: 'training that compares the first two rows',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, epochs: number) => {
      if (X.length !== t.length || (X.length > 1 && X[0].length !== X[1].length)) throw new RangeError('shapes');
      return trainPerceptron(
        X.map((row) => X[0].map((_, i) => row[i] ?? 0)),
        t,
        lr,
        epochs,
      );
    },
  },
  {
    id: 'training that compares the first row and the last',
    function: 'trainPerceptron',
    wrong: (X: Matrix, t: number[], lr: number, epochs: number) => {
      if (X.length !== t.length || X[0]?.length !== X.at(-1)?.length) throw new RangeError('shapes');
      return trainPerceptron(
        X.map((row) => X[0].map((_, i) => row[i] ?? 0)),
        t,
        lr,
        epochs,
      );
    },
  },
];
