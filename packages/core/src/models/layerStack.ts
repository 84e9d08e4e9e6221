import { asTensor, type TensorLike } from '../creation.ts';
import { assignAll, Layer } from '../layers/layer.ts';
import type { BatchShape } from '../layers/shape.ts';
import { add } from '../ops/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';

/** Layers in a row, each one's output the next one's input: a model, training aside. */
export class LayerStack {
  readonly name: string;
  readonly #layers: Layer[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /**
   * Puts a layer at the end and makes its weights.
   *
   * Throws TypeError for what is no layer, Error where the first layer does not say what goes in and where a name is
   * taken, RangeError where the layer cannot take what the last one gives.
   */
  add(layer: Layer): void {
    if (!(layer instanceof Layer)) {
      throw new TypeError(`sequential: a ${typeof layer} is no layer; add what layers.dense(…) and its like return`);
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
    return this.end(0).inputShape;
  }

  /** The shape of a batch that comes out. Throws Error where there are no layers. */
  get outputShape(): BatchShape {
    return this.end(-1).outputShape;
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
    const last = this.end(-1);
    const input = asTensor(this.name, 'x', x);
    this.end(0).requireFit(input);
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

  /** The first layer or the last one. Throws Error where there is none. */
  protected end(place: 0 | -1): Layer {
    const layer = this.#layers.at(place);
    if (layer !== undefined) return layer;
    throw new Error(
      'sequential: the model has no layers yet; add one, such as layers.dense({ units: 1, inputShape: [1] })',
    );
  }
}
