import {
  type Activation,
  type AdamState,
  accuracy,
  adam,
  type DenseGradient,
  denseBackward,
  denseForward,
  isSize,
  type Loss,
  lossAndGradient,
  type Matrix,
  type Parameter,
  requireLayer,
  sgd,
  shuffledBatches,
} from './references.ts';

/** References for the classes: what the driver's entries ought to return. */

export type Layer = { units: number; activation: Activation; W: Matrix; b: number[] };
export type OptimizerName = 'sgd' | 'adam';
export type Weights = { W: Matrix; b: number[] };

/** How a model is trained: all arguments that training entries share. */
export type Training = [
  layers: Layer[],
  optimizer: OptimizerName,
  learningRate: number,
  loss: Loss,
  X: Matrix,
  Y: Matrix,
  orders: Matrix,
  batchSize: number,
];

export function dense(units: number, activation: Activation, W: Matrix, b: number[], X: Matrix, dY: Matrix) {
  if (!isSize(units) || units !== b.length) throw new RangeError('units');
  requireLayer([], W, b, activation);
  return {
    Y: denseForward(X, W, b, activation),
    ...denseBackward(X, W, b, activation, dY),
    params: W.length * units + units,
  };
}

/** One update's outcome. */
type Step = { layers: Layer[]; state: AdamState; loss: number; accuracy: number };

export const START: AdamState = { t: 0, m: [], v: [] };

export function predict(layers: readonly Layer[], X: Matrix): Matrix {
  let Y = X;
  for (const { W, b, activation } of layers) Y = denseForward(Y, W, b, activation);
  return Y;
}

export function evaluate(layers: readonly Layer[], loss: Loss, X: Matrix, Y: Matrix) {
  const P = predict(layers, X);
  return { loss: lossAndGradient(loss, Y, P).loss, accuracy: accuracy(Y, P) };
}

/** The gradients of every layer, W and b by turns. */
function gradients(layers: readonly Layer[], loss: Loss, X: Matrix, Y: Matrix): Parameter[] {
  const inputs = layers.map((_, depth) => predict(layers.slice(0, depth), X));
  let upstream = lossAndGradient(loss, Y, predict(layers, X)).dP;
  const all: DenseGradient[] = [];
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const { W, b, activation } = layers[depth]!;
    all[depth] = denseBackward(inputs[depth]!, W, b, activation, upstream);
    upstream = all[depth].dX;
  }
  return all.flatMap(({ dW, db }) => [dW, db]);
}

export function withParams(layers: readonly Layer[], params: readonly Parameter[]): Layer[] {
  return layers.map((layer, i) => ({ ...layer, W: params[2 * i] as Matrix, b: params[2 * i + 1] as number[] }));
}

function step(
  layers: Layer[],
  optimizer: OptimizerName,
  learningRate: number,
  kind: Loss,
  X: Matrix,
  Y: Matrix,
  state: AdamState,
): Step {
  const before = evaluate(layers, kind, X, Y);
  const params = layers.flatMap(({ W, b }) => [W, b]);
  const grads = gradients(layers, kind, X, Y);
  const next =
    optimizer === 'adam'
      ? adam(params, grads, state, learningRate)
      : { params: sgd(params, grads, learningRate), state };
  return { ...before, state: next.state, layers: withParams(layers, next.params) };
}

export const weightsOf = (layers: readonly Layer[]): Weights[] => layers.map(({ W, b }) => ({ W, b }));

/** The layers and scores after each epoch. */
export function epochs(...[start, optimizer, learningRate, kind, X, Y, orders, batchSize]: Training) {
  let layers = start;
  let state = START;
  return orders.map((order) => {
    let [loss, right] = [0, 0];
    for (const batch of shuffledBatches(X, Y, order, batchSize)) {
      const next = step(layers, optimizer, learningRate, kind, batch.X, batch.Y, state);
      layers = next.layers;
      state = next.state;
      loss += (next.loss * batch.X.length) / X.length;
      right += (next.accuracy * batch.X.length) / X.length;
    }
    return { layers, loss, accuracy: right };
  });
}

const lastOf = (start: Layer[], all: readonly { layers: Layer[] }[]) => weightsOf(all.at(-1)?.layers ?? start);

export function sequential(...training: Training) {
  const all = epochs(...training);
  return {
    loss: all.map(({ loss }) => loss),
    accuracy: all.map((epoch) => epoch.accuracy),
    weights: lastOf(training[0], all),
  };
}

export function epochByEpoch(...training: Training) {
  const [, , , kind, X, Y] = training;
  const all = epochs(...training);
  return {
    losses: all.map(({ layers }) => evaluate(layers, kind, X, Y).loss),
    ways: all.map(({ layers }) => weightsOf(layers)),
  };
}

export function validated(...args: [...Training, validationX: Matrix, validationY: Matrix]) {
  const training = args.slice(0, 8) as Training;
  const [X, Y] = args.slice(8) as [Matrix, Matrix];
  const all = epochs(...training);
  const scores = all.map(({ layers }) => evaluate(layers, training[3], X, Y));
  return {
    val_loss: scores.map(({ loss }) => loss),
    val_accuracy: scores.map((score) => score.accuracy),
    weights: lastOf(training[0], all),
  };
}

export function judged(layers: Layer[], loss: Loss, X: Matrix, Y: Matrix) {
  return { ...evaluate(layers, loss, X, Y), predictions: predict(layers, X), weights: weightsOf(layers) };
}

export const DEFAULT_RATES: Record<OptimizerName, number> = { sgd: 0.01, adam: 0.001 };

/** Orders for so many epochs that leave the rows as they are. */
export const asTheyCome = (X: Matrix, times = 1): Matrix => Array.from({ length: times }, () => [...X.keys()]);

export function byDefault(layers: Layer[], optimizer: OptimizerName, loss: Loss, X: Matrix, Y: Matrix, times?: number) {
  return sequential(layers, optimizer, DEFAULT_RATES[optimizer], loss, X, Y, asTheyCome(X, times), 32);
}

export function recompiled(
  layers: Layer[],
  optimizer: OptimizerName,
  learningRate: number,
  loss: Loss,
  X: Matrix,
  Y: Matrix,
) {
  const [first] = epochs(layers, optimizer, learningRate, loss, X, Y, asTheyCome(X), 32);
  const [last] = epochs(first!.layers, optimizer, DEFAULT_RATES[optimizer], loss, X, Y, asTheyCome(X), 32);
  const after = evaluate(last!.layers, loss, X, Y);
  return {
    loss: [last!.loss],
    accuracy: [last!.accuracy],
    val_loss: [after.loss],
    val_accuracy: [after.accuracy],
    weights: weightsOf(last!.layers),
  };
}
