import { checkNames } from '../arguments.ts';
import type { History } from '../callbacks/history.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import { assignAll, Layer } from '../layers/layer.ts';
import type { BatchShape } from '../layers/shape.ts';
import { add } from '../ops/arithmetic.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { type CompileArgs, type Compiled, compiled } from './compile.ts';
import { type EvaluateArgs, evaluate } from './evaluate.ts';
import { type FitArgs, fit } from './fit.ts';
import { type ModelJSON, modelToJSON } from './json.ts';
import { type PredictArgs, predict } from './predict.ts';
import { summaryLines } from './summary.ts';

/** Arguments of `sequential`. */
export interface SequentialArgs {
  /** The layers, from the input to the output. */
  layers?: readonly Layer[];
  /** 'sequential' by default. */
  name?: string;
}

/**
 * Layers in a row, each one's output the next one's input; `sequential` makes one.
 *
 * Everything here answers at once, `fit` too, where TensorFlow.js returns a promise: on a CPU in one process there is
 * nothing to wait for. `await model.fit(…)` works all the same.
 */
export class Sequential {
  readonly name: string;
  /** Set to true, by a callback for example, ends `fit` after the current batch. */
  stopTraining = false;
  readonly #layers: Layer[] = [];
  #compiled: Compiled | undefined;

  constructor({ layers = [], name = 'sequential' }: SequentialArgs = {}) {
    this.name = name;
    if (!Array.isArray(layers)) throw new TypeError('sequential: layers must be a list; put the layer in brackets');
    for (const layer of layers) this.add(layer);
  }

  /**
   * Puts a layer at the end and makes its weights; the model has to be compiled after that.
   *
   * Throws TypeError for what is no layer, Error where the first layer does not say what goes in and where a name is
   * taken, RangeError where the layer cannot take what the last one gives.
   */
  add(layer: Layer): void {
    if (!(layer instanceof Layer)) {
      throw new TypeError(`sequential: ${String(layer)} is no layer; add what layers.dense(…) and its like return`);
    }
    const inputShape = this.#layers.at(-1)?.outputShape ?? layer.batchInputShape ?? (layer.built && layer.inputShape);
    if (!inputShape) {
      throw new Error(
        `sequential: the first layer, ${layer.name}, does not say what goes in; give it inputShape, the shape of one ` +
          `sample, such as inputShape: [4] for four features`,
      );
    }
    layer.nameAmong(this.#layers.map(({ name }) => name));
    if (this.#layers.some(({ name }) => name === layer.name)) {
      throw new Error(`sequential: there is a layer called ${layer.name} already; give this one another name`);
    }
    layer.build(inputShape);
    this.#layers.push(layer);
    this.#compiled = undefined;
  }

  /** The layers, from the input to the output. */
  get layers(): readonly Layer[] {
    return this.#layers;
  }

  /** A layer by its name or its place, from 0. Throws RangeError where there is none. */
  getLayer(which: string | number): Layer {
    const layer = this.#layers.find(({ name }, i) => name === which || i === which);
    if (layer !== undefined) return layer;
    throw new RangeError(
      `getLayer: there is no layer ${which}; there are ${this.#layers.map(({ name }) => name).join(', ')}`,
    );
  }

  /** The shape of a batch that goes in. Throws Error where there are no layers. */
  get inputShape(): BatchShape {
    return this.#end(0).inputShape;
  }

  /** The shape of a batch that comes out. Throws Error where there are no layers. */
  get outputShape(): BatchShape {
    return this.#end(-1).outputShape;
  }

  /** All weights, layer by layer as in Keras (TensorFlow.js has those that are not trained after all others). */
  get weights(): readonly Variable[] {
    return this.#layers.flatMap((layer) => layer.weights);
  }

  /** The weights that training changes. */
  get trainableWeights(): readonly Variable[] {
    return this.#layers.flatMap((layer) => layer.trainableWeights);
  }

  /** The number of parameters, each number counted. */
  countParams(): number {
    return this.#layers.reduce((count, layer) => count + layer.countParams(), 0);
  }

  /** The values of all weights. Later training does not change them. */
  getWeights(): Tensor[] {
    return this.#layers.flatMap((layer) => layer.getWeights());
  }

  /**
   * Replaces the values of all weights, such as those of `getWeights` of an equal model.
   *
   * Throws RangeError for another number of tensors or another shape; then no weight has changed.
   */
  setWeights(weights: readonly TensorLike[]): void {
    assignAll(this.name, this.weights, weights);
  }

  /**
   * The output for a batch [batch, …inputShape]; `training` turns on what is for training only (dropout).
   *
   * Can be differentiated. Throws RangeError for a batch of another shape.
   */
  apply(x: TensorLike, { training = false }: { training?: boolean } = {}): Tensor {
    const last = this.#end(-1);
    const input = asTensor(this.name, 'x', x);
    this.#end(0).requireFit(input);
    return last.call(this.applyToLast(input, training), training);
  }

  /** What goes into the last layer, for a batch that fits. */
  applyToLast(x: Tensor, training: boolean): Tensor {
    return this.#layers.slice(0, -1).reduce((y, layer) => layer.call(y, training), x);
  }

  /** The sum of all penalties of regularizers, if there are any; a scalar that can be differentiated. */
  penalty(): Tensor | undefined {
    const penalties = this.#layers.flatMap((layer) => layer.penalties());
    return penalties.length === 0 ? undefined : penalties.reduce((sum, penalty) => add(sum, penalty));
  }

  /**
   * Says how to train: with which optimizer, towards which loss, and which metrics to report.
   *
   * The optimizer starts anew, the weights stay. A cross-entropy after a sigmoid or a softmax is worked out from the
   * logits, as in Keras, and so exact where the function by itself clips probabilities. Throws RangeError for a name that is not known, TypeError for an
   * argument that is missing or does not exist.
   */
  compile(args: CompileArgs): void {
    this.#compiled = compiled(args, this.#end(-1));
  }

  /** What `compile` was told. Throws Error before it was. */
  compiled(operation: string): Compiled {
    if (this.#compiled !== undefined) return this.#compiled;
    throw new Error(
      `${operation}: the model is not compiled; call model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' }) first`,
    );
  }

  /** Whether `compile` was called. */
  get isCompiled(): boolean {
    return this.#compiled !== undefined;
  }

  /** The optimizer of `compile`; its learningRate may be changed, between epochs for example. */
  get optimizer(): Optimizer {
    return this.compiled('optimizer').optimizer;
  }

  /**
   * Trains on samples x [samples, …inputShape] and labels y, batch by batch, and returns the history of the loss.
   *
   * One update a batch, of the mean loss over the batch, the last and smaller one included; a pass over all samples is
   * an epoch. Samples are shuffled before each epoch; `seed` makes that the same from run to run. The loss of an epoch
   * is the mean over its samples, taken while the weights change, penalties of regularizers included; metrics are of
   * all outputs of the epoch together. Throws Error before `compile`, RangeError for data that do not fit the model or
   * one another and for arguments out of range, TypeError for an argument that does not exist.
   */
  fit(x: TensorLike, y: TensorLike, args: FitArgs = {}): History {
    return fit(this, x, y, args);
  }

  /**
   * The loss and, if there are metrics, after it each of them: of all of these samples, nothing being trained.
   *
   * A scalar, or a list of scalars in the order [loss, …metrics]. Penalties of regularizers count in the loss, as in
   * Keras (TensorFlow.js leaves them out here). Throws as `fit` does, and where there are no samples.
   */
  evaluate(x: TensorLike, y: TensorLike, args: EvaluateArgs = {}): Tensor | Tensor[] {
    return evaluate(this, x, y, args);
  }

  /**
   * The outputs for samples x [samples, …inputShape], with dropout off and batch normalization by moving averages.
   *
   * No sample gives no output. Throws RangeError for samples of another shape.
   */
  predict(x: TensorLike, args: PredictArgs = {}): Tensor {
    return predict(this, x, args);
  }

  /**
   * Prints the layers with output shapes and numbers of parameters, in the table that Keras prints.
   *
   * `lineLength` is 65 by default; `positions` are where the columns end, as shares of a line or in characters;
   * `printFn` takes a line at a time, by default console.log.
   */
  summary(
    lineLength?: number,
    positions?: readonly number[],
    printFn: (line: string) => void = (line) => console.log(line),
  ): void {
    for (const line of summaryLines(this.name, this.#layers, lineLength, positions)) printFn(line);
  }

  /**
   * All of the model as plain data: layers, weights and, once compiled, optimizer with its state, loss and metrics.
   *
   * So `JSON.stringify(model)` saves a model, and `models.modelFromJSON` makes it again, exactly and ready to go on
   * training. A loss or metric that is a function of your own is noted, but has to be given to `compile` again.
   */
  toJSON(): ModelJSON {
    return modelToJSON(this);
  }

  #end(place: 0 | -1): Layer {
    const layer = this.#layers.at(place);
    if (layer !== undefined) return layer;
    throw new Error(
      'sequential: the model has no layers yet; add one, such as layers.dense({ units: 1, inputShape: [1] })',
    );
  }
}

/**
 * A model of layers in a row: sequential({ layers: [layers.dense({ units: 1, inputShape: [3] })] }).
 *
 * The first layer needs `inputShape`, the shape of one sample. Layers can also be added later, by `add`. Throws as `add`
 * does.
 */
export function sequential(args: SequentialArgs = {}): Sequential {
  checkNames('sequential', args, ['layers', 'name']);
  return new Sequential(args);
}
