import { asTensor, type TensorLike } from '../creation.ts';
import type { Initializer } from '../initializers/initializer.ts';
import type { Regularizer } from '../regularizers/regularizer.ts';
import { formatShape, type Shape, sameShape } from '../shapes.ts';
import { Tensor } from '../tensor.ts';
import { type Variable, variable } from '../variable.ts';
import { type BatchShape, fits, formatBatchShape } from './shape.ts';

/** What every layer can be given. */
export interface LayerArgs {
  /** The shape of one sample; the first layer of a model needs it. */
  inputShape?: BatchShape;
  /** The same with the batch in front, [null, …inputShape]; the batch may have any size all the same. */
  batchInputShape?: BatchShape;
  /** By default dense, dense_1, dense_2, … in the order of the model. */
  name?: string;
  /** Whether training may change the layer's weights; true by default. */
  trainable?: boolean;
}

/** Names of the arguments of every layer. */
export const LAYER_ARGS = ['inputShape', 'batchInputShape', 'name', 'trainable'] as const;

/** A weight of a layer, with what training has to know of it. */
export interface Weight {
  readonly variable: Variable;
  readonly regularizer?: Regularizer;
}

/**
 * A function from batches to batches that may have weights to learn; `layers.dense` and the others make one.
 *
 * The weights come into being once the shape of the input is known: when the layer is added to a model, or at the
 * first `apply`.
 */
export abstract class Layer {
  /** The kind of layer, as `summary` and a saved model have it. */
  abstract readonly className: string;
  /** Whether training may change the weights; a layer can be frozen and thawed at any time. */
  trainable: boolean;
  /** The shape of a batch that goes in, if it was given. */
  readonly batchInputShape: BatchShape | undefined;
  #name: string | undefined;
  #shapes: { readonly input: BatchShape; readonly output: BatchShape } | undefined;
  readonly #weights: Weight[] = [];

  /** Throws RangeError for a shape that is none. */
  constructor({ inputShape, batchInputShape, name, trainable = true }: LayerArgs) {
    const sample = batchInputShape === undefined ? inputShape : list(batchInputShape).slice(1);
    this.batchInputShape = sample && [null, ...list(sample)];
    if (this.batchInputShape?.slice(1).some((size) => size !== null && !(Number.isInteger(size) && size > 0))) {
      throw new RangeError(
        `layers: inputShape is ${formatBatchShape(this.batchInputShape.slice(1))}; give the sizes of one sample, ` +
          `whole numbers from 1, such as [4] for four features`,
      );
    }
    this.#name = name;
    this.trainable = trainable;
  }

  /** The layer's name in its model; before it has one, that of its kind. */
  get name(): string {
    return this.#name ?? snakeCase(this.className);
  }

  /** Gives a layer without a name the first one of dense, dense_1, dense_2, … that is not taken. */
  nameAmong(taken: readonly string[]): void {
    if (this.#name !== undefined) return;
    const kind = snakeCase(this.className);
    let name = kind;
    for (let n = 1; taken.includes(name); n++) name = `${kind}_${n}`;
    this.#name = name;
  }

  /** Whether the layer knows its shapes and has its weights. */
  get built(): boolean {
    return this.#shapes !== undefined;
  }

  /** The shape of a batch that goes in. Throws Error before the layer is built. */
  get inputShape(): BatchShape {
    return this.#known().input;
  }

  /** The shape of a batch that comes out. Throws Error before the layer is built. */
  get outputShape(): BatchShape {
    return this.#known().output;
  }

  /** Makes the weights for batches of this shape; a layer that has them already keeps them if the shape is the same. */
  build(inputShape: BatchShape): void {
    if (this.#shapes === undefined) {
      this.#shapes = { input: inputShape, output: this.create(inputShape) };
    } else if (formatBatchShape(this.#shapes.input) !== formatBatchShape(inputShape)) {
      throw new RangeError(
        `${this.name}: this layer was built for batches of shape ${formatBatchShape(this.#shapes.input)} and cannot ` +
          `take ${formatBatchShape(inputShape)}; make a new layer`,
      );
    }
  }

  /**
   * The layer's output for a batch [batch, …inputShape]; `training` turns on what is for training only (dropout).
   *
   * Builds the layer if need be. Throws RangeError for a batch of another shape.
   */
  apply(x: TensorLike, { training = false }: { training?: boolean } = {}): Tensor {
    const input = asTensor(this.name, 'x', x);
    if (!this.built) this.build(this.batchInputShape ?? [null, ...input.shape.slice(1)]);
    this.requireFit(input);
    return this.call(input, training);
  }

  /** Throws RangeError unless the tensor is a batch for this layer. */
  requireFit(x: Tensor): void {
    if (fits(x.shape, this.inputShape)) return;
    throw new RangeError(
      `${this.name}: a batch of shape ${formatShape(x.shape)} came, but the layer takes ` +
        `${formatBatchShape(this.inputShape)} (null is any size); give one row for each sample`,
    );
  }

  /** All weights, those that training changes first. */
  get weights(): readonly Variable[] {
    return this.#weights.map(({ variable }) => variable);
  }

  /** The weights that training changes: none while the layer is frozen. */
  get trainableWeights(): readonly Variable[] {
    return this.trainable ? this.weights.filter(({ trainable }) => trainable) : [];
  }

  /** The weights that training leaves alone. */
  get nonTrainableWeights(): readonly Variable[] {
    return this.trainable ? this.weights.filter(({ trainable }) => !trainable) : this.weights;
  }

  /** The penalties that regularizers put on the weights, each a scalar. */
  penalties(): Tensor[] {
    return this.#weights.flatMap(({ variable, regularizer }) => (regularizer ? [regularizer.apply(variable)] : []));
  }

  /** The number of weights, each number counted. */
  countParams(): number {
    return this.weights.reduce((count, { size }) => count + size, 0);
  }

  /** The values of all weights, in the order of `weights`. Later training does not change them. */
  getWeights(): Tensor[] {
    return this.weights.map(({ values, shape }) => new Tensor(values, shape));
  }

  /** Replaces the values of all weights. Throws RangeError for another number of tensors or other shapes. */
  setWeights(weights: readonly TensorLike[]): void {
    assignAll(this.name, this.weights, weights);
  }

  /** The arguments that make this layer again. */
  getConfig(): Record<string, unknown> {
    const { name, trainable, batchInputShape } = this;
    return { name, trainable, ...(batchInputShape && { batchInputShape }) };
  }

  /** The layer's function on a batch that fits. */
  abstract call(x: Tensor, training: boolean): Tensor;

  /** Makes the weights by `addWeight`, and returns the shape of what comes out. */
  protected abstract create(inputShape: BatchShape): BatchShape;

  protected addWeight(
    name: string,
    shape: Shape,
    initializer: Initializer,
    options: { trainable?: boolean; regularizer?: Regularizer | undefined } = {},
  ): Variable {
    const made = variable(initializer.apply(shape), options.trainable ?? true, `${this.name}/${name}`);
    this.#weights.push({ variable: made, ...(options.regularizer && { regularizer: options.regularizer }) });
    return made;
  }

  #known() {
    if (this.#shapes !== undefined) return this.#shapes;
    throw new Error(`${this.name}: the layer has no shapes yet; add it to a model, or apply it to a batch first`);
  }
}

/** Gives each variable its new value, or, where one does not fit, none of them. */
export function assignAll(owner: string, variables: readonly Variable[], values: readonly TensorLike[]): void {
  if (!Array.isArray(values) || values.length !== variables.length) {
    throw new RangeError(
      `setWeights: ${owner} has ${variables.length} weights, but ${Array.isArray(values) ? values.length : 'no list of'} ` +
        `came; give one tensor each for ${variables.map(({ name, shape }) => `${name} ${formatShape(shape)}`).join(', ')}`,
    );
  }
  const tensors = values.map((value, i) => {
    const { name, shape } = variables[i] as Variable;
    const tensor = asTensor('setWeights', name, value);
    if (sameShape(tensor.shape, shape)) return tensor;
    throw new RangeError(
      `setWeights: ${name} has shape ${formatShape(shape)} and the new value has shape ${formatShape(tensor.shape)}; ` +
        `give a value of the weight's own shape`,
    );
  });
  tensors.forEach((tensor, i) => {
    (variables[i] as Variable).assign(tensor);
  });
}

/** What of an initializer or a regularizer goes into a layer's arguments: the name by which it is found again. */
export function described<Config>(part: { readonly name: string; readonly config: Config } | undefined) {
  return part === undefined ? null : { name: part.name, config: part.config };
}

function list(shape: BatchShape): BatchShape {
  if (Array.isArray(shape)) return shape;
  throw new RangeError(`layers: inputShape is ${String(shape)}; give a list, such as [4] for four features`);
}

function snakeCase(className: string): string {
  return className.replaceAll(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
}
