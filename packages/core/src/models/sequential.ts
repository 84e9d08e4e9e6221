import { checkNames } from '../arguments.ts';
import type { History } from '../callbacks/history.ts';
import type { TensorLike } from '../creation.ts';
import type { Layer } from '../layers/layer.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { Tensor } from '../tensor.ts';
import { type CompileArgs, type Compiled, compiled } from './compile.ts';
import { type EvaluateArgs, evaluate } from './evaluate.ts';
import { type FitArgs, fit } from './fit.ts';
import { type ModelJSON, modelToJSON } from './json.ts';
import { LayerStack } from './layerStack.ts';
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
export class Sequential extends LayerStack {
  /** Set to true, by a callback for example, ends `fit` after the current batch. */
  stopTraining = false;
  #compiled: Compiled | undefined;

  constructor({ layers = [], name = 'sequential' }: SequentialArgs = {}) {
    super(name);
    if (!Array.isArray(layers)) throw new TypeError('sequential: layers must be a list; put the layer in brackets');
    for (const layer of layers) this.add(layer);
  }

  /** As for every stack of layers; a model that was compiled has to be compiled again. */
  override add(layer: Layer): void {
    super.add(layer);
    this.#compiled = undefined;
  }

  /**
   * Says how to train: with which optimizer, towards which loss, and which metrics to report.
   *
   * The optimizer starts anew, the weights stay. A cross-entropy after a sigmoid or a softmax is worked out from the
   * logits, as in Keras, and so exact where the function by itself clips probabilities. Throws RangeError for a name
   * that is not known, TypeError for an argument that is missing or does not exist.
   */
  compile(args: CompileArgs): void {
    this.#compiled = compiled(args, this.end(-1));
  }

  /** The optimizer of `compile`; its learningRate may be changed, between epochs for example. Throws Error before that. */
  get optimizer(): Optimizer {
    return this.#requireCompiled('optimizer').optimizer;
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
    return fit(this, this.#requireCompiled('fit'), x, y, args);
  }

  /**
   * The loss and, if there are metrics, after it each of them: of all of these samples, nothing being trained.
   *
   * A scalar, or a list of scalars in the order [loss, …metrics]. Penalties of regularizers count in the loss, as in
   * Keras (TensorFlow.js leaves them out here). Throws as `fit` does, and where there are no samples.
   */
  evaluate(x: TensorLike, y: TensorLike, args: EvaluateArgs = {}): Tensor | Tensor[] {
    return evaluate(this, this.#requireCompiled('evaluate'), x, y, args);
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
    for (const line of summaryLines(this.name, this.layers, lineLength, positions)) printFn(line);
  }

  /**
   * All of the model as plain data: layers, weights and, once compiled, optimizer with its state, loss and metrics.
   *
   * So `JSON.stringify(model)` saves a model, and `models.modelFromJSON` makes it again, exactly and ready to go on
   * training. A loss or metric that is a function of your own is noted, but has to be given to `compile` again.
   */
  toJSON(): ModelJSON {
    return modelToJSON(this, this.#compiled);
  }

  #requireCompiled(operation: string): Compiled {
    if (this.#compiled !== undefined) return this.#compiled;
    throw new Error(
      `${operation}: the model is not compiled; call model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' }) first`,
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
