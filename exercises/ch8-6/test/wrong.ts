import type { WrongVariant } from '@chainrule/grader/verify';
import * as right from '../solution/index.ts';

type Matrix = number[][];

const scale = (m: Matrix, by: number) => m.map((row) => row.map((x) => x * by));

/** A `Sequential` with one method replaced. */
function model(methods: Record<string, (...args: never[]) => unknown>): WrongVariant['wrong'] {
  class Changed extends right.Sequential {}
  for (const [name, method] of Object.entries(methods)) Object.assign(Changed.prototype, { [name]: method });
  return Changed as unknown as WrongVariant['wrong'];
}

/** A `Dense` with one method replaced. */
function layer(methods: Record<string, (...args: never[]) => unknown>): WrongVariant['wrong'] {
  class Changed extends right.Dense {}
  for (const [name, method] of Object.entries(methods)) Object.assign(Changed.prototype, { [name]: method });
  return Changed as unknown as WrongVariant['wrong'];
}

const ownFit = right.Sequential.prototype.fit;

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  {
    id: 'forward-sigmoid-doubled',
    function: 'denseForward',
    wrong: (X, W, b, act) =>
      act === 'sigmoid' ? right.denseForward(scale(X, 2), W, b, act) : right.denseForward(X, W, b, act),
  },
  {
    id: 'forward-relu-leaks',
    function: 'denseForward',
    wrong: (X, W, b, act) => {
      if (act !== 'relu') return right.denseForward(X, W, b, act);
      return right.denseForward(X, W, b, 'linear').map((row) => row.map((z) => (z > 0 ? z : 0.01 * z)));
    },
  },
  {
    id: 'forward-softmax-in-base-two',
    function: 'denseForward',
    wrong: (X, W, b, act) => {
      if (act !== 'softmax') return right.denseForward(X, W, b, act);
      return right.denseForward(X, W, b, 'linear').map((row) => {
        const powers = row.map((z) => 2 ** (z - Math.max(...row)));
        return powers.map((p) => p / powers.reduce((a, c) => a + c));
      });
    },
  },
  {
    id: 'forward-softmax-overflows',
    function: 'denseForward',
    wrong: (X, W, b, act) => {
      if (act !== 'softmax') return right.denseForward(X, W, b, act);
      return right.denseForward(X, W, b, 'linear').map((row) => {
        const powers = row.map(Math.exp);
        return powers.map((p) => p / powers.reduce((a, c) => a + c));
      });
    },
  },
  {
    id: 'forward-bias-once',
    function: 'denseForward',
    wrong: (X, W, b, act) => {
      const Y = right.denseForward(X, W, b, act);
      const none = right.denseForward(
        X,
        W,
        b.map(() => 0),
        act,
      );
      return Y.map((row, i) => (i === 0 ? row : none[i]!));
    },
  },
  {
    id: 'forward-takes-any-activation',
    function: 'denseForward',
    wrong: (X, W, b, act) =>
      right.denseForward(X, W, b, ['sigmoid', 'tanh', 'relu', 'softmax'].includes(act) ? act : 'linear'),
  },
  {
    id: 'backward-relu-on-at-zero',
    function: 'denseBackward',
    wrong: (X, W, b, act, dY) => {
      if (act !== 'relu') return right.denseBackward(X, W, b, act, dY);
      const Z = right.denseForward(X, W, b, 'linear');
      right.denseBackward(X, W, b, act, dY);
      const masked = dY.map((row: number[], i: number) => row.map((d, j) => (Z[i]![j]! >= 0 ? d : 0)));
      return right.denseBackward(X, W, b, 'linear', masked);
    },
  },
  {
    id: 'backward-first-bias-gradient',
    function: 'denseBackward',
    wrong: (X, W, b, act, dY) => {
      const result = right.denseBackward(X, W, b, act, dY);
      return { ...result, db: right.denseBackward(X.slice(0, 1), W, b, act, dY.slice(0, 1)).db };
    },
  },
  {
    id: 'backward-slopes-squared',
    function: 'denseBackward',
    wrong: (X, W, b, act, dY) => {
      const result = right.denseBackward(X, W, b, act, dY);
      if (act !== 'tanh' && act !== 'sigmoid') return result;
      return { ...result, dX: scale(result.dX, 0.5) };
    },
  },
  {
    id: 'backward-takes-empty-batches',
    function: 'denseBackward',
    wrong: (X, W, b, act, dY) =>
      X.length === 0 ? { dX: [], dW: scale(W, 0), db: b.map(() => 0) } : right.denseBackward(X, W, b, act, dY),
  },
  {
    id: 'backward-softmax-mean',
    function: 'denseBackward',
    wrong: (X, W, b, act, dY) => {
      const result = right.denseBackward(X, W, b, act, dY);
      if (act !== 'softmax') return result;
      const centered = dY.map((row: number[]) => row.map((d) => d - row.reduce((a, c) => a + c) / row.length));
      const Y = right.denseForward(X, W, b, act);
      return right.denseBackward(
        X,
        W,
        b,
        'linear',
        centered.map((row: number[], i: number) => row.map((d, j) => d * Y[i]![j]!)),
      );
    },
  },
  {
    id: 'loss-halved',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) => {
      const { loss, dP } = right.lossAndGradient(kind, Y, P);
      return kind === 'mse' ? { loss: loss / 2, dP: scale(dP, 0.5) } : { loss, dP };
    },
  },
  {
    id: 'loss-in-bits',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) => {
      const { loss, dP } = right.lossAndGradient(kind, Y, P);
      return { loss: kind === 'mse' ? loss : loss / Math.LN2, dP };
    },
  },
  {
    id: 'loss-root',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) => {
      const { loss, dP } = right.lossAndGradient(kind, Y, P);
      return { loss: kind === 'mse' ? Math.sqrt(loss) : loss, dP };
    },
  },
  {
    id: 'loss-clip-too-wide',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) =>
      right.lossAndGradient(
        kind,
        Y,
        kind === 'mse' ? P : P.map((row: number[]) => row.map((p) => Math.min(1 - 1e-4, Math.max(1e-4, p)))),
      ),
  },
  {
    id: 'loss-mse-clipped',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) =>
      right.lossAndGradient(
        kind,
        Y,
        P.map((row: number[]) => row.map((p) => Math.min(1, Math.max(0, p)))),
      ),
  },
  {
    id: 'loss-of-last-sample',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) => ({
      ...right.lossAndGradient(kind, Y, P),
      loss: right.lossAndGradient(kind, Y.slice(-1), P.slice(-1)).loss,
    }),
  },
  {
    id: 'accuracy-half-is-one',
    function: 'accuracy',
    wrong: (Y, P) =>
      right.accuracy(Y, Y[0]?.length === 1 ? P.map((row: number[]) => row.map((p) => (p === 0.5 ? 1 : p))) : P),
  },
  {
    id: 'accuracy-missed',
    function: 'accuracy',
    wrong: (Y, P) => 1 - right.accuracy(Y, P),
  },
  {
    id: 'accuracy-above-half',
    function: 'accuracy',
    wrong: (Y, P) => {
      right.accuracy(Y, P);
      if (Y[0]!.length === 1) return right.accuracy(Y, P);
      return Y.filter((row: number[], i: number) => P[i]![row.indexOf(1)]! > 0.5).length / Y.length;
    },
  },
  {
    id: 'sgd-default-of-a-tenth',
    function: 'sgd',
    wrong: (params, grads, rate = 0.1) => right.sgd(params, grads, rate),
  },
  {
    id: 'sgd-first-parameter',
    function: 'sgd',
    wrong: (params, grads, rate) => [...right.sgd(params, grads, rate).slice(0, 1), ...params.slice(1)],
  },
  {
    id: 'sgd-in-place',
    function: 'sgd',
    wrong: (params, grads, rate) => {
      const moved = right.sgd(params, grads, rate);
      for (const [i, param] of moved.entries()) params[i] = param;
      return params;
    },
  },
  {
    id: 'adam-step-ahead',
    function: 'adam',
    wrong: (params, grads, state, ...options) => {
      const { params: moved, state: next } = right.adam(params, grads, { ...state, t: state.t + 1 }, ...options);
      return { params: moved, state: { ...next, t: next.t - 1 } };
    },
  },
  {
    id: 'adam-betas-swapped',
    function: 'adam',
    wrong: (params, grads, state, rate, beta1 = 0.9, beta2 = 0.999, epsilon?) =>
      right.adam(params, grads, state, rate, beta2, beta1, epsilon),
  },
  {
    id: 'adam-epsilon-of-others',
    function: 'adam',
    wrong: (params, grads, state, rate, beta1, beta2, epsilon = 1e-8) =>
      right.adam(params, grads, state, rate, beta1, beta2, epsilon),
  },
  {
    id: 'adam-old-state',
    function: 'adam',
    wrong: (params, grads, state, ...options) => ({
      params: right.adam(params, grads, state, ...options).params,
      state,
    }),
  },
  {
    id: 'batches-one-too-long',
    function: 'shuffledBatches',
    wrong: (X, Y, order, size) => {
      right.shuffledBatches(X, Y, order, size);
      return right.shuffledBatches(X, Y, order, size + 1);
    },
  },
  {
    id: 'batches-in-order',
    function: 'shuffledBatches',
    wrong: (X, Y, order, size) => {
      right.shuffledBatches(X, Y, order, size);
      return right.shuffledBatches(X, Y, [...order.keys()], size);
    },
  },
  {
    id: 'batches-take-twice',
    function: 'shuffledBatches',
    wrong: (X, Y, order, size) => {
      if (new Set(order).size < order.length) return [];
      return right.shuffledBatches(X, Y, order, size);
    },
  },
  {
    id: 'dense-trains-itself',
    function: 'Dense',
    wrong: layer({
      backward(this: right.Dense, dY: Matrix) {
        const result = right.Dense.prototype.backward.call(this, dY);
        this.W = this.W.map((row, i) => row.map((w, j) => w - 0.01 * result.dW[i]![j]!));
        return { ...result, dX: scale(result.dX, 1.5) };
      },
    }),
  },
  {
    id: 'dense-remembers-the-first',
    function: 'Dense',
    wrong: layer({
      forward(this: right.Dense, X: Matrix) {
        this.input ??= X;
        return right.denseForward(X, this.W, this.b, this.activation);
      },
    }),
  },
  {
    id: 'dense-counts-units',
    function: 'Dense',
    wrong: layer({
      countParams(this: right.Dense) {
        return this.W.length * this.units + 1;
      },
    }),
  },
  {
    id: 'summary-padded',
    function: 'modelSummary',
    wrong: (inputs, units) => {
      const summary = right.modelSummary(inputs, units);
      return { ...summary, text: `${summary.text}\n` };
    },
  },
  {
    id: 'summary-total-of-last',
    function: 'modelSummary',
    wrong: (inputs, units) => {
      const summary = right.modelSummary(inputs, units);
      return { ...summary, total: summary.params.at(-1) };
    },
  },
  {
    id: 'model-forgets-last-epoch',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        const history = ownFit.call(this, X, Y, options);
        return { ...history, loss: history.loss.map((loss) => loss * X.length) };
      },
    }),
  },
  {
    id: 'model-trains-on-validation',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        const history = ownFit.call(this, X, Y, options);
        if (options.validationData) ownFit.call(this, options.validationData.X, options.validationData.Y);
        return history;
      },
    }),
  },
  {
    id: 'model-whole-batch',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        return ownFit.call(this, X, Y, { ...options, batchSize: X.length });
      },
    }),
  },
  {
    id: 'model-evaluate-trains',
    function: 'Sequential',
    wrong: model({
      evaluate(this: right.Sequential, X: Matrix, Y: Matrix) {
        const { loss, accuracy } = ownFit.call(this, X, Y);
        return { loss: loss[0]!, accuracy: accuracy[0]! };
      },
    }),
  },
  {
    id: 'model-first-layer-frozen',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        const [first] = this.layers;
        const { W, b } = first!;
        const history = ownFit.call(this, X, Y, options);
        Object.assign(first!, { W, b });
        return history;
      },
    }),
  },
  {
    id: 'model-one-epoch',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        const { orders } = options;
        return ownFit.call(this, X, Y, { ...options, epochs: 1, ...(orders && { orders: orders.slice(0, 1) }) });
      },
    }),
  },
  {
    id: 'forward-softmax-largest-of-all',
    function: 'denseForward',
    wrong: (X, W, b, act) => {
      if (act !== 'softmax') return right.denseForward(X, W, b, act);
      const Z = right.denseForward(X, W, b, 'linear');
      const largest = Math.max(...Z.flat());
      return Z.map((row) => {
        const powers = row.map((z) => Math.exp(z - largest));
        return powers.map((p) => p / powers.reduce((a, c) => a + c));
      });
    },
  },
  {
    id: 'backward-sigmoid-overflows',
    function: 'denseBackward',
    wrong: (X, W, b, act, dY) => {
      const result = right.denseBackward(X, W, b, act, dY);
      if (act !== 'sigmoid') return result;
      const Z = right.denseForward(X, W, b, 'linear');
      const slope = (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
      const dZ = dY.map((row: number[], i: number) => row.map((d, j) => d * slope(Z[i]![j]!)));
      return right.denseBackward(X, W, b, 'linear', dZ);
    },
  },
  {
    id: 'loss-checks-rows-of-mse-only',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) => right.lossAndGradient(kind, Y, kind === 'mse' ? P : P.slice(0, Y.length)),
  },
  {
    id: 'loss-of-the-likeliest-target',
    function: 'lossAndGradient',
    wrong: (kind, Y, P) =>
      right.lossAndGradient(
        kind,
        kind === 'categorical_crossentropy'
          ? Y.map((row: number[]) => row.map((_, j) => Number(j === row.indexOf(Math.max(...row)))))
          : Y,
        P,
      ),
  },
  {
    id: 'accuracy-rounded',
    function: 'accuracy',
    wrong: (Y, P) => {
      const share = right.accuracy(Y, P);
      if (Y[0]!.length > 1) return share;
      return Y.filter((row: number[], i: number) => Math.ceil(P[i]![0]! - 0.5) === row[0]).length / Y.length;
    },
  },
  {
    id: 'sgd-rate-of-zero',
    function: 'sgd',
    wrong: (params, grads, rate) => right.sgd(params, grads, rate || 0.01),
  },
  {
    id: 'sgd-takes-gradients-left-over',
    function: 'sgd',
    wrong: (params, grads, rate) => right.sgd(params, grads.slice(0, params.length), rate),
  },
  {
    id: 'adam-betas-of-zero',
    function: 'adam',
    wrong: (params, grads, state, rate, beta1, beta2, epsilon) =>
      right.adam(params, grads, state, rate, beta1 || 0.9, beta2 || 0.999, epsilon),
  },
  {
    id: 'batches-order-sorted-as-text',
    function: 'shuffledBatches',
    wrong: (X, Y, order, size) => {
      if ([...order].sort().some((row, i) => row !== i)) throw new RangeError('order');
      return right.shuffledBatches(X, Y, order, size);
    },
  },
  {
    id: 'batches-take-longer-orders',
    function: 'shuffledBatches',
    wrong: (X, Y, order, size) => right.shuffledBatches(X, Y, [...new Set<number>(order)], size),
  },
  {
    id: 'batches-none-before-checks',
    function: 'shuffledBatches',
    wrong: (X, Y, order, size) => (X.length === 0 ? [] : right.shuffledBatches(X, Y, order, size)),
  },
  {
    id: 'dense-takes-any-units',
    function: 'Dense',
    wrong: class extends right.Dense {
      constructor(options: right.DenseOptions) {
        super({ ...options, units: options.b.length });
      }
    } as unknown as WrongVariant['wrong'],
  },
  {
    id: 'dense-goes-back-once',
    function: 'Dense',
    wrong: layer({
      backward(this: right.Dense, dY: Matrix) {
        const result = right.Dense.prototype.backward.call(this, dY);
        this.input = undefined;
        return result;
      },
    }),
  },
  {
    id: 'dense-updates-in-backward',
    function: 'Dense',
    wrong: layer({
      backward(this: right.Dense, dY: Matrix) {
        const result = right.Dense.prototype.backward.call(this, dY);
        this.W = this.W.map((row, i) => row.map((w, j) => w - 0.01 * result.dW[i]![j]!));
        return result;
      },
    }),
  },
  {
    id: 'summary-half-an-input',
    function: 'modelSummary',
    wrong: (inputs, units) => right.modelSummary(Math.ceil(inputs), units),
  },
  ...[10, 64, Number.MAX_SAFE_INTEGER].map((batchSize) => ({
    id: `model-batches-of-${batchSize}`,
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        return ownFit.call(this, X, Y, { batchSize, ...options });
      },
    }),
  })),
  {
    id: 'model-state-outlives-compile',
    function: 'Sequential',
    wrong: model({
      compile(this: right.Sequential, options: right.CompileOptions) {
        const { state } = this;
        right.Sequential.prototype.compile.call(this, options);
        this.state = state;
      },
    }),
  },
  {
    id: 'model-one-epoch-without-orders',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        return ownFit.call(this, X, Y, options.orders ? options : { ...options, epochs: 1 });
      },
    }),
  },
  {
    id: 'model-takes-orders-left-over',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        const orders = options.orders?.slice(0, options.epochs ?? 1);
        return ownFit.call(this, X, Y, orders ? { ...options, orders } : options);
      },
    }),
  },
  {
    id: 'model-no-loss-with-validation',
    function: 'Sequential',
    wrong: model({
      fit(this: right.Sequential, X: Matrix, Y: Matrix, options: right.FitOptions = {}) {
        const { loss, accuracy, ...validated } = ownFit.call(this, X, Y, options);
        return options.validationData ? validated : { loss, accuracy };
      },
    }),
  },
  {
    id: 'model-second-layer-alone-has-to-fit',
    function: 'Sequential',
    wrong: model({
      add(this: right.Sequential, added: right.Dense) {
        if (this.layers.length > 1) this.layers.push(added);
        else right.Sequential.prototype.add.call(this, added);
      },
    }),
  },
];

export default variants;
