type Matrix = number[][];
type Layer = { units: number; activation?: string; W: Matrix; b: number[] };
type Weights = { W: Matrix; b: number[] };
type Dense = Weights & {
  forward(X: Matrix): Matrix;
  backward(dY: Matrix): { dX: Matrix; dW: Matrix; db: number[] };
  countParams(): number;
};
type History = { loss: number[]; accuracy: number[]; val_loss?: number[]; val_accuracy?: number[] };
type Model = {
  add(layer: Dense): void;
  compile(options: { optimizer: string; loss: string; learningRate?: number }): void;
  fit(X: Matrix, Y: Matrix, options?: object): History;
  evaluate(X: Matrix, Y: Matrix): { loss: number; accuracy: number };
  predict(X: Matrix): Matrix;
  summary(): string;
};
type Submission = { Dense: new (options: Layer) => Dense; Sequential: new () => Model };

/**
 * A layer's way forward and back. A batch that is another goes through before, which the layer is to forget, and through
 * another layer after; and it goes back twice, the first of which is to leave no trace.
 */
export function Dense(
  submission: Submission,
  units: number,
  activation: string,
  W: Matrix,
  b: number[],
  X: Matrix,
  dY: Matrix,
) {
  const others = X.slice(0, 1).map((row) => row.map((x) => 1 - x));
  const layer = new submission.Dense({ units, activation, W, b });
  const neighbour = new submission.Dense({ units, activation, W, b });
  layer.forward(others);
  const Y = layer.forward(X);
  neighbour.forward(others);
  layer.backward(dY);
  const { dX, dW, db } = layer.backward(dY);
  return { Y, dX, dW, db, params: layer.countParams() };
}

/** A model of layers, and the layers themselves, whose weights can be looked at. */
function build(submission: Submission, layers: Layer[]): { model: Model; weights: () => Weights[] } {
  const model = new submission.Sequential();
  const own = layers.map((layer) => new submission.Dense(layer));
  for (const layer of own) model.add(layer);
  const copy = (list: number[]) => Array.from(list);
  return { model, weights: () => own.map(({ W, b }) => ({ W: Array.from(W, copy), b: copy(b) })) };
}

/** Trained by one `fit`: its history, and the weights after it. */
export function Sequential(
  submission: Submission,
  layers: Layer[],
  optimizer: string,
  learningRate: number,
  loss: string,
  X: Matrix,
  Y: Matrix,
  orders: Matrix,
  batchSize: number,
) {
  const { model, weights } = build(submission, layers);
  model.compile({ optimizer, loss, learningRate });
  const history = model.fit(X, Y, { epochs: orders.length, batchSize, orders });
  return { loss: history.loss, accuracy: history.accuracy, weights: weights() };
}

/** Trained by one `fit` for each epoch, with a look at the weights and at all rows after each. */
export function epochByEpoch(
  submission: Submission,
  layers: Layer[],
  optimizer: string,
  learningRate: number,
  loss: string,
  X: Matrix,
  Y: Matrix,
  orders: Matrix,
  batchSize: number,
) {
  const { model, weights } = build(submission, layers);
  model.compile({ optimizer, loss, learningRate });
  const losses: number[] = [];
  const ways = orders.map((order) => {
    model.fit(X, Y, { epochs: 1, batchSize, orders: [order] });
    losses.push(model.evaluate(X, Y).loss);
    return weights();
  });
  return { losses, ways };
}

/** Trained with validation data. */
export function validated(
  submission: Submission,
  layers: Layer[],
  optimizer: string,
  learningRate: number,
  loss: string,
  X: Matrix,
  Y: Matrix,
  orders: Matrix,
  batchSize: number,
  validationX: Matrix,
  validationY: Matrix,
) {
  const { model, weights } = build(submission, layers);
  model.compile({ optimizer, loss, learningRate });
  const validationData = { X: validationX, Y: validationY };
  const { val_loss, val_accuracy } = model.fit(X, Y, { epochs: orders.length, batchSize, orders, validationData });
  return { val_loss, val_accuracy, weights: weights() };
}

/** Not trained: what the model predicts, and how that is scored. */
export function judged(submission: Submission, layers: Layer[], loss: string, X: Matrix, Y: Matrix) {
  const { model, weights } = build(submission, layers);
  model.compile({ optimizer: 'sgd', loss });
  const scores = model.evaluate(X, Y);
  return { loss: scores.loss, accuracy: scores.accuracy, predictions: model.predict(X), weights: weights() };
}

/** Trained with nothing given that has a default, except for the number of epochs, where it is given. */
export function byDefault(
  submission: Submission,
  layers: Layer[],
  optimizer: string,
  loss: string,
  X: Matrix,
  Y: Matrix,
  epochs?: number,
) {
  const { model, weights } = build(submission, layers);
  model.compile({ optimizer, loss });
  const history = epochs === undefined ? model.fit(X, Y) : model.fit(X, Y, { epochs });
  return { loss: history.loss, accuracy: history.accuracy, weights: weights() };
}

/** Trained, compiled again without a learning rate, and trained again: the history and the weights of the second time. */
export function recompiled(
  submission: Submission,
  layers: Layer[],
  optimizer: string,
  learningRate: number,
  loss: string,
  X: Matrix,
  Y: Matrix,
) {
  const { model, weights } = build(submission, layers);
  model.compile({ optimizer, loss, learningRate });
  model.fit(X, Y);
  model.compile({ optimizer, loss });
  const { loss: losses, accuracy, val_loss, val_accuracy } = model.fit(X, Y, { validationData: { X, Y } });
  return { loss: losses, accuracy, val_loss, val_accuracy, weights: weights() };
}

/** The table of a model with layers of these sizes. */
export function summarized(submission: Submission, inputs: number, units: number[]): string {
  const layers = units.map((size, i) => ({
    units: size,
    activation: 'relu',
    W: Array.from({ length: i === 0 ? inputs : units[i - 1]! }, () => new Array<number>(size).fill(0)),
    b: new Array<number>(size).fill(0),
  }));
  return build(submission, layers).model.summary();
}

/** Several calls in a row on one model; `compile` and `fit` with their options. */
export function inARow(
  submission: Submission,
  layers: Layer[],
  calls: { call: string; options?: never }[],
  X: Matrix,
  Y: Matrix,
): void {
  const { model } = build(submission, layers);
  for (const { call, options } of calls) {
    if (call === 'compile') model.compile(options as never);
    if (call === 'fit') model.fit(X, Y, options);
    if (call === 'evaluate') model.evaluate(X, Y);
  }
}

/** A new layer, and nothing but that, or `backward` without a `forward` before. */
export function made(
  submission: Submission,
  units: number,
  activation: string,
  W: Matrix,
  b: number[],
  call?: 'backward',
): void {
  const layer = new submission.Dense({ units, activation, W, b });
  if (call === 'backward') layer.backward([new Array<number>(units).fill(1)]);
}

/** A layer without an activation, the arrays that it was made from being changed before it is used. */
export function copied(submission: Submission, units: number, W: Matrix, b: number[], X: Matrix) {
  const own = { units, W: Array.from(W, (row) => Array.from(row)), b: Array.from(b) };
  const layer = new submission.Dense(own);
  for (const row of own.W) row.fill(9);
  own.W.fill(new Array<number>(units).fill(9));
  own.b.fill(9);
  return { Y: layer.forward(X), W: layer.W, b: layer.b };
}

type Parameter = Matrix | number[];
type State = { t: number; m: Parameter[]; v: Parameter[] };
type Adam = (
  params: Parameter[],
  grads: Parameter[],
  state: State,
  learningRate?: number,
) => { params: Parameter[]; state: State };

/** Updates by gradients given beforehand, the state of one handed to the next: the parameters after each. */
export function adamSteps(
  submission: { adam: Adam },
  params: Parameter[],
  steps: Parameter[][],
  learningRate?: number,
): Parameter[][] {
  let now = params;
  let state: State = { t: 0, m: [], v: [] };
  return steps.map((grads) => {
    const next = submission.adam(now, grads, state, learningRate);
    now = next.params;
    state = next.state;
    return now;
  });
}
