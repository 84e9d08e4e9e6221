import type { WrongVariant } from '@chainrule/grader/verify';
import {
  activated,
  addBias,
  dense,
  forward,
  forwardTrace,
  type Layer,
  type Matrix,
  product,
  softmaxRows,
} from '../../hidden/references.ts';

const each = (Z: Matrix, f: (z: number) => number) => Z.map((row) => row.map(f));
const sums = (X: Matrix, { W, b }: Layer) => addBias(product(X, W), b);
const fits = (X: Matrix, { W, b }: Layer) => {
  if (X.some((row) => row.length !== W.length) || W.some((row) => row.length !== b.length))
    throw new RangeError('shapes');
};

/** Wrong versions of part B that no misconception describes. */
export const networkVariants: WrongVariant[] = [
  {
    id: 'bias shifted by a column',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => addBias(Z, [...b.slice(1), b[0]]),
  },
  {
    id: 'bias times the rows before',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => Z.map((row, i) => row.map((z, j) => z + (i + 1) * b[j])),
  },
  {
    id: 'bias multiplied',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => Z.map((row) => row.map((z, j) => z * b[j])),
  },
  { id: 'bias as one more row', function: 'addBias', wrong: (Z: Matrix, b: number[]) => [...Z, b] },
  {
    id: 'bias as long as it lasts',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => Z.map((row) => row.map((z, j) => z + (b[j] ?? 0))),
  },
  {
    id: 'bias of an empty batch refused',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => {
      if (Z.length === 0 || Z.some((row) => row.length !== b.length)) throw new RangeError();
      return addBias(Z, b);
    },
  },
  { id: 'softmax in base 2', function: 'softmaxRows', wrong: (Z: Matrix) => softmaxRows(each(Z, (z) => z * Math.LN2)) },
  { id: 'softmax of absolute logits', function: 'softmaxRows', wrong: (Z: Matrix) => softmaxRows(each(Z, Math.abs)) },
  { id: 'softmin', function: 'softmaxRows', wrong: (Z: Matrix) => softmaxRows(each(Z, (z) => -z)) },
  { id: 'log-softmax', function: 'softmaxRows', wrong: (Z: Matrix) => each(softmaxRows(Z), Math.log) },
  {
    id: 'a certain softmax',
    function: 'softmaxRows',
    wrong: (Z: Matrix) => Z.map((row) => row.map((z) => Number(z === Math.max(...row)))),
  },
  {
    id: 'softmax with an ε in the sum',
    function: 'softmaxRows',
    wrong: (Z: Matrix) => each(softmaxRows(Z), (p) => p / (1 + 1e-7)),
  },
  {
    id: 'softmax of logits cut off at ±30',
    function: 'softmaxRows',
    wrong: (Z: Matrix) => softmaxRows(each(Z, (z) => Math.max(-30, Math.min(30, z)))),
  },
  {
    id: 'softmax that fails for large logits only',
    function: 'softmaxRows',
    wrong: (Z: Matrix) =>
      Z.map((row) => {
        const powers = row.map((z) => Math.exp(z - row[0]));
        const sum = powers.reduce((s, p) => s + p, 0);
        return powers.map((p) => p / sum);
      }),
  },
  {
    id: 'softmax of the first row for all',
    function: 'softmaxRows',
    wrong: (Z: Matrix) => Z.map(() => softmaxRows(Z)[0]),
  },
  { id: 'softmax of ragged rows', function: 'softmaxRows', wrong: softmaxRows },
  {
    id: 'softmax rounded to 6 digits',
    function: 'softmaxRows',
    wrong: (Z: Matrix) => each(softmaxRows(Z), (p) => Number(p.toFixed(6))),
  },
  {
    id: 'a layer in float32',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return each(dense(X, layer), Math.fround);
    },
  },
  {
    id: 'a layer with |z| for ReLU',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return layer.act === 'relu' ? each(sums(X, layer), Math.abs) : dense(X, layer);
    },
  },
  {
    id: 'a layer with a leaky ReLU',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return layer.act === 'relu' ? each(sums(X, layer), (z) => Math.max(0.01 * z, z)) : dense(X, layer);
    },
  },
  {
    id: 'a layer whose sigmoid falls',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return layer.act === 'sigmoid'
        ? activated(
            each(sums(X, layer), (z) => -z),
            'sigmoid',
          )
        : dense(X, layer);
    },
  },
  {
    id: 'a layer whose tanh overflows',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return layer.act === 'tanh'
        ? each(sums(X, layer), (z) => (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z)))
        : dense(X, layer);
    },
  },
  {
    id: 'a layer that activates twice',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return activated(dense(X, layer), layer.act);
    },
  },
  {
    id: 'a layer with the bias twice',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return activated(addBias(sums(X, layer), layer.b), layer.act);
    },
  },
  {
    id: 'a layer with W and X swapped where they fit',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X, layer);
      return X.length === layer.W[0].length && X[0].length === layer.W.length && X.length === X[0].length
        ? activated(addBias(product(layer.W, X), layer.b), layer.act)
        : dense(X, layer);
    },
  },
  {
    id: 'a layer that refuses an empty batch',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      if (X.length === 0) throw new RangeError('no samples');
      fits(X, layer);
      return dense(X, layer);
    },
  },
  {
    id: 'a layer that takes a bias too many',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      const cut = { ...layer, b: layer.b.slice(0, layer.W[0].length) };
      fits(X, cut);
      return dense(X, cut);
    },
  },
  {
    id: 'a layer that takes an input too many',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      const cut = X.map((row) => row.slice(0, layer.W.length));
      fits(cut, layer);
      return dense(cut, layer);
    },
  },
  {
    id: 'a network in reverse where it fits',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) => {
      let a = X;
      for (const layer of layers.toReversed()) {
        fits(a, layer);
        a = dense(a, layer);
      }
      return a;
    },
  },
  {
    id: 'a network that repeats its last layer',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) => {
      for (const [i, layer] of layers.entries()) fits(i === 0 ? X : forward(X, layers.slice(0, i)), layer);
      const y = forward(X, layers);
      const last = layers[layers.length - 1];
      return last.W.length === last.W[0].length ? dense(y, last) : y;
    },
  },
  {
    id: 'a network of at most two layers',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) => forward(X, layers.slice(0, 2)),
  },
  {
    id: 'a network that always ends in softmax',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) =>
      forward(X, [...layers.slice(0, -1), { ...layers[layers.length - 1], act: 'softmax' }]),
  },
  {
    id: 'a network of hidden ReLUs',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) =>
      forward(
        X,
        layers.map((one, i) => (i < layers.length - 1 ? { ...one, act: 'relu' } : one)),
      ),
  },
  {
    id: 'a network that returns the winner',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) => forward(X, layers).map((row) => row.indexOf(Math.max(...row))),
  },
  {
    id: 'a network that mixes its samples',
    function: 'forward',
    wrong: (X: Matrix, layers: Layer[]) =>
      forward(
        X.map((row) => row.map((_, j) => X.reduce((s, other) => s + other[j], 0) / X.length)),
        layers,
      ),
  },
  { id: 'a network that takes any shape', function: 'forward', wrong: forward },
  {
    id: 'a trace of the first sample',
    function: 'forwardTrace',
    wrong: (X: Matrix, layers: Layer[]) => forwardTrace(X.slice(0, 1), layers),
  },
  {
    id: 'a trace from the last layer on',
    function: 'forwardTrace',
    wrong: (X: Matrix, layers: Layer[]) => {
      const { z, a } = forwardTrace(X, layers);
      return { z: z.toReversed(), a: a.toReversed() };
    },
  },
  {
    id: 'a trace with X among the sums',
    function: 'forwardTrace',
    wrong: (X: Matrix, layers: Layer[]) => {
      const { z, a } = forwardTrace(X, layers);
      return { z: [X, ...z], a: [X, ...a] };
    },
  },
  {
    id: 'a trace without the last activation',
    function: 'forwardTrace',
    wrong: (X: Matrix, layers: Layer[]) => {
      const { z, a } = forwardTrace(X, layers);
      return { z, a: a.slice(0, -1) };
    },
  },
  {
    id: 'a trace by names of layers',
    function: 'forwardTrace',
    wrong: (X: Matrix, layers: Layer[]) => {
      const { z, a } = forwardTrace(X, layers);
      return { z: { ...z }, a: { ...a } };
    },
  },
  {
    id: 'a trace with ReLU for every hidden layer',
    function: 'forwardTrace',
    wrong: (X: Matrix, layers: Layer[]) =>
      forwardTrace(
        X,
        layers.map((one, i) => (i < layers.length - 1 ? { ...one, act: 'relu' } : one)),
      ),
  },
  { id: 'a trace of whatever fits', function: 'forwardTrace', wrong: forwardTrace },
  {
    id: 'bias that fits the last row',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => {
      if (Z.length > 0 && Z.at(-1)?.length !== b.length) throw new RangeError();
      return Z.map((row) => row.map((z, j) => z + b[j]));
    },
  },
  {
    id: 'bias or none',
    function: 'addBias',
    wrong: (Z: Matrix, b: number[]) => {
      if (b.length > 0) addBias(Z, b);
      if (b.length > 0 && Z.some((row) => row.length !== b.length)) throw new RangeError();
      return Z.map((row) => row.map((z, j) => z + (b[j] ?? 0)));
    },
  },
  {
    id: 'softmax of rows as long as the last',
    function: 'softmaxRows',
    wrong: (Z: Matrix) => {
      if (Z[0]?.length !== Z.at(-1)?.length) throw new RangeError();
      return Z.flatMap((row) => softmaxRows([row]));
    },
  },
  {
    id: 'a layer that looks at the last sample',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      fits(X.slice(-1), layer);
      return dense(
        X.map((row) => layer.W.map((_, i) => row[i] ?? 0)),
        layer,
      );
    },
  },
  {
    id: 'a layer whose W may be too wide',
    function: 'dense',
    wrong: (X: Matrix, layer: Layer) => {
      const W = layer.W.map((row, i) => (i === 1 ? row : row.slice(0, layer.b.length)));
      fits(X, { ...layer, W });
      return dense(X, { ...layer, W });
    },
  },
];
