import { dense, type Layer, type OptimizerName } from '../models.ts';
import {
  type Activation,
  type AdamState,
  accuracy,
  adam,
  denseBackward,
  denseForward,
  type Loss,
  lossAndGradient,
  type Matrix,
  modelSummary,
  type Parameter,
  requireLayer,
  sgd,
  shuffledBatches,
  total,
} from '../references.ts';

/** What a wrong `Dense` has in place of the right thing. */
export type DenseFaults = {
  count?: (inputs: number, units: number) => number;
  /** Which of the arrays that it was given the layer works on: all of them, or the rows of W. */
  shares?: 'all' | 'rows';
  /** Whether the activation has to be given. */
  fallback?: Activation;
  /** Which activation goes forward. */
  through?: (activation: Activation) => Activation;
  /** Which activation the way back goes through. */
  backThrough?: (activation: Activation) => Activation;
};

/** A `Dense` with faults. */
export function denseWith({
  count = (inputs, units) => (inputs + 1) * units,
  shares,
  fallback = 'linear',
  through = (activation) => activation,
  backThrough = (activation) => activation,
}: DenseFaults) {
  return class {
    units: number;
    activation: Activation;
    W: Matrix;
    b: number[];
    #X: Matrix | undefined;

    constructor({ units, activation = fallback, W, b }: Layer) {
      requireLayer([], W, b, activation);
      dense(units, activation, W, b, [W.map(() => 0)], [b]);
      this.units = units;
      this.activation = activation;
      this.W = shares === 'all' ? W : W.map((row) => (shares === 'rows' ? row : [...row]));
      this.b = shares === 'all' ? b : [...b];
    }

    forward(X: Matrix): Matrix {
      this.#X = X;
      return denseForward(X, this.W, this.b, through(this.activation));
    }

    backward(dY: Matrix) {
      if (!this.#X) throw new Error('no forward');
      return denseBackward(this.#X, this.W, this.b, backThrough(this.activation), dY);
    }

    countParams(): number {
      return count(this.W.length, this.units);
    }
  };
}

type OwnLayer = InstanceType<ReturnType<typeof denseWith>>;

type Score = { loss: number; accuracy: number; samples: number };
type Options = { epochs?: number; batchSize?: number; orders?: Matrix; validationData?: { X: Matrix; Y: Matrix } };

/** What a wrong `Sequential` has in place of the right thing. */
export type ModelFaults = {
  /** Where adam's state is thrown away. */
  forgets?: 'update' | 'epoch' | 'fit';
  /** When training is scored: each batch before or after its update, or all rows after the epoch. */
  scored?: 'before' | 'after' | 'epoch';
  /** One number out of those of an epoch's batches. */
  mean?: (scores: readonly Score[], of: 'loss' | 'accuracy') => number;
  /** Whether layers are updated one by one, so that the way back goes through new weights. */
  isUpdatedOnTheWay?: boolean;
  /** Which batch the gradients come from, as it is handed to the layers. */
  order?: (orders: Matrix, epoch: number) => number[];
  validated?: 'before' | 'after';
  /** The rate that is used. */
  rate?: (given: number | undefined, optimizer: OptimizerName) => number;
};

const weighed = (scores: readonly Score[], of: 'loss' | 'accuracy') =>
  total(scores.map((score) => score[of] * score.samples)) / total(scores.map(({ samples }) => samples));

/** A `Sequential` with faults. */
export function sequentialWith({
  forgets,
  scored = 'before',
  mean = weighed,
  isUpdatedOnTheWay = false,
  order = (orders, epoch) => orders[epoch]!,
  validated = 'after',
  rate = (given, optimizer) => given ?? (optimizer === 'sgd' ? 0.01 : 0.001),
}: ModelFaults) {
  return class {
    layers: OwnLayer[] = [];
    #compiled: { optimizer: OptimizerName; loss: Loss; learningRate: number } | undefined;
    #state: AdamState = { t: 0, m: [], v: [] };

    add(layer: OwnLayer): void {
      const last = this.layers.at(-1);
      if (last && last.units !== layer.W.length) throw new RangeError('layers');
      this.layers.push(layer);
    }

    compile({ optimizer, loss, learningRate }: { optimizer: OptimizerName; loss: Loss; learningRate?: number }): void {
      if (!['sgd', 'adam'].includes(optimizer)) throw new RangeError('optimizer');
      lossAndGradient(loss, [[0]], [[0.5]]);
      this.#compiled = { optimizer, loss, learningRate: rate(learningRate, optimizer) };
      this.#state = { t: 0, m: [], v: [] };
    }

    predict(X: Matrix): Matrix {
      return this.layers.reduce((input, layer) => layer.forward(input), X);
    }

    evaluate(X: Matrix, Y: Matrix) {
      const P = this.predict(X);
      return { loss: lossAndGradient(this.#settings().loss, Y, P).loss, accuracy: accuracy(Y, P) };
    }

    summary(): string {
      return modelSummary(
        this.layers[0]?.W.length ?? 0,
        this.layers.map(({ units }) => units),
      ).text;
    }

    fit(X: Matrix, Y: Matrix, { epochs = 1, batchSize = 32, orders, validationData }: Options = {}) {
      this.#settings();
      const ways = orders ?? Array.from({ length: epochs }, () => [...X.keys()]);
      if (ways.length !== epochs) throw new RangeError('orders');
      const history = {
        loss: [] as number[],
        accuracy: [] as number[],
        val_loss: [] as number[],
        val_accuracy: [] as number[],
      };
      if (forgets === 'fit') this.#state = { t: 0, m: [], v: [] };
      for (let epoch = 0; epoch < epochs; epoch++) {
        if (forgets === 'epoch') this.#state = { t: 0, m: [], v: [] };
        const validate = () => {
          if (!validationData) return;
          const scores = this.evaluate(validationData.X, validationData.Y);
          history.val_loss.push(scores.loss);
          history.val_accuracy.push(scores.accuracy);
        };
        if (validated === 'before') validate();
        const scores = shuffledBatches(X, Y, order(ways, epoch), batchSize).map((batch) =>
          this.#step(batch.X, batch.Y),
        );
        const all = { ...this.evaluate(X, Y), samples: X.length };
        history.loss.push(mean(scored === 'epoch' ? [all] : scores, 'loss'));
        history.accuracy.push(mean(scored === 'epoch' ? [all] : scores, 'accuracy'));
        if (validated === 'after') validate();
      }
      return history;
    }

    #settings() {
      if (!this.#compiled) throw new Error('compile');
      return this.#compiled;
    }

    #step(X: Matrix, Y: Matrix): Score {
      const { loss, optimizer, learningRate } = this.#settings();
      const before = { ...this.evaluate(X, Y), samples: X.length };
      if (forgets === 'update') this.#state = { t: 0, m: [], v: [] };
      let upstream = lossAndGradient(loss, Y, this.predict(X)).dP;
      const params = this.layers.flatMap(({ W, b }): Parameter[] => [W, b]);
      const grads: Parameter[] = [];
      for (const layer of this.layers.toReversed()) {
        if (isUpdatedOnTheWay && optimizer === 'sgd') {
          const { dW, db } = layer.backward(upstream);
          [layer.W, layer.b] = sgd([layer.W, layer.b], [dW, db], learningRate) as [Matrix, number[]];
          upstream = layer.backward(upstream).dX;
        } else {
          const { dX, dW, db } = layer.backward(upstream);
          grads.unshift(dW, db);
          upstream = dX;
        }
      }
      if (grads.length > 0)
        this.#update(optimizer === 'sgd' ? sgd(params, grads, learningRate) : this.#adam(params, grads));
      return scored === 'after' ? { ...this.evaluate(X, Y), samples: X.length } : before;
    }

    #adam(params: Parameter[], grads: Parameter[]): Parameter[] {
      const next = adam(params, grads, this.#state, this.#settings().learningRate);
      this.#state = next.state;
      return next.params;
    }

    #update(params: readonly Parameter[]): void {
      for (const [i, layer] of this.layers.entries()) {
        layer.W = params[2 * i] as Matrix;
        layer.b = params[2 * i + 1] as number[];
      }
    }
  };
}
