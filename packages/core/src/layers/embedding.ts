import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { type InitializerLike, initializerOf } from '../initializers/byName.ts';
import type { Initializer } from '../initializers/initializer.ts';
import { gather } from '../ops/gather.ts';
import { type RegularizerLike, regularizerOf } from '../regularizers/byName.ts';
import type { Regularizer } from '../regularizers/regularizer.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { described, LAYER_ARGS, Layer, type LayerArgs } from './layer.ts';
import type { BatchShape } from './shape.ts';

/** Arguments of `layers.embedding`. */
export interface EmbeddingArgs extends LayerArgs {
  /** The size of the vocabulary, V: indices go from 0 to V − 1. */
  inputDim: number;
  /** The length of a vector, M. */
  outputDim: number;
  /** The number of indices in a sample, where it is fixed; `layers.flatten` needs it. */
  inputLength?: number;
  /** `randomUniform` from −0.05 to 0.05 by default. */
  embeddingsInitializer?: InitializerLike;
  embeddingsRegularizer?: RegularizerLike | null;
}

/** A row of a matrix for each index; made by `layers.embedding`. */
export class Embedding extends Layer {
  readonly className = 'Embedding';
  readonly inputDim: number;
  readonly outputDim: number;
  readonly inputLength: number | undefined;
  readonly #initializer: Initializer;
  readonly #regularizer: Regularizer | undefined;
  #embeddings!: Variable;

  constructor(args: EmbeddingArgs) {
    super({ inputShape: [args.inputLength ?? null], ...args });
    this.inputDim = checkNumber('layers.embedding', 'inputDim', args.inputDim, ranges.count);
    this.outputDim = checkNumber('layers.embedding', 'outputDim', args.outputDim, ranges.count);
    this.inputLength = args.inputLength;
    this.#initializer = initializerOf('layers.embedding', args.embeddingsInitializer ?? 'randomUniform');
    this.#regularizer = regularizerOf('layers.embedding', args.embeddingsRegularizer);
  }

  protected override create(inputShape: BatchShape): BatchShape {
    this.#embeddings = this.addWeight('embeddings', [this.inputDim, this.outputDim], this.#initializer, {
      regularizer: this.#regularizer,
    });
    return [...inputShape, this.outputDim];
  }

  override call(x: Tensor): Tensor {
    return gather(this.#embeddings, x);
  }

  override getConfig(): Record<string, unknown> {
    const { inputDim, outputDim, inputLength } = this;
    return {
      ...super.getConfig(),
      inputDim,
      outputDim,
      ...(inputLength !== undefined && { inputLength }),
      embeddingsInitializer: described(this.#initializer),
      embeddingsRegularizer: described(this.#regularizer),
    };
  }
}

/**
 * A vector of `outputDim` numbers, to be learned, for each of `inputDim` words: y = E[x], a lookup of rows.
 *
 * [batch, length] of indices → [batch, length, outputDim]; E is [inputDim, outputDim]. It equals the product of one-hot
 * rows and E. Throws RangeError for an index that is no whole number from 0 to inputDim − 1.
 */
export function embedding(args: EmbeddingArgs): Embedding {
  checkNames('layers.embedding', args, [
    'inputDim',
    'outputDim',
    'inputLength',
    'embeddingsInitializer',
    'embeddingsRegularizer',
    ...LAYER_ARGS,
  ]);
  return new Embedding(args);
}
