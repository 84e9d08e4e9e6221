import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { type InitializerLike, initializerOf } from '../initializers/byName.ts';
import type { Initializer } from '../initializers/initializer.ts';
import { add } from '../ops/arithmetic.ts';
import { matMul } from '../ops/matMul.ts';
import { reshape } from '../ops/rearrange.ts';
import { type RegularizerLike, regularizerOf } from '../regularizers/byName.ts';
import type { Regularizer } from '../regularizers/regularizer.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { type Activated, activationOf } from './activations.ts';
import { described, LAYER_ARGS, Layer, type LayerArgs } from './layer.ts';
import { type BatchShape, formatBatchShape } from './shape.ts';

/** Arguments of `layers.dense`. */
export interface DenseArgs extends LayerArgs {
  /** The number of outputs. */
  units: number;
  /** 'linear' by default. */
  activation?: string;
  /** Whether there is a bias; true by default. */
  useBias?: boolean;
  /** `glorotUniform` by default. */
  kernelInitializer?: InitializerLike;
  /** `zeros` by default. */
  biasInitializer?: InitializerLike;
  kernelRegularizer?: RegularizerLike | null;
  biasRegularizer?: RegularizerLike | null;
  /** The number of features, short for `inputShape: [inputDim]`. */
  inputDim?: number;
}

/** Y = f(X · W + b); made by `layers.dense`. */
export class Dense extends Layer implements Activated {
  readonly className = 'Dense';
  readonly units: number;
  readonly useBias: boolean;
  readonly #activation: ReturnType<typeof activationOf>;
  readonly #initializers: { kernel: Initializer; bias: Initializer };
  readonly #regularizers: { kernel: Regularizer | undefined; bias: Regularizer | undefined };
  #kernel!: Variable;
  #bias: Variable | undefined;

  constructor(args: DenseArgs) {
    super(args.inputDim === undefined ? args : { inputShape: [args.inputDim], ...args });
    this.units = checkNumber('layers.dense', 'units', args.units, ranges.count);
    this.useBias = args.useBias ?? true;
    this.#activation = activationOf('layers.dense', args.activation ?? 'linear');
    this.#initializers = {
      kernel: initializerOf('layers.dense', args.kernelInitializer ?? 'glorotUniform'),
      bias: initializerOf('layers.dense', args.biasInitializer ?? 'zeros'),
    };
    this.#regularizers = {
      kernel: regularizerOf('layers.dense', args.kernelRegularizer),
      bias: regularizerOf('layers.dense', args.biasRegularizer),
    };
  }

  protected override create(inputShape: BatchShape): BatchShape {
    const features = inputShape.at(-1);
    if (inputShape.length < 2 || typeof features !== 'number') {
      throw new RangeError(
        `${this.name}: a dense layer needs a known number of features, and batches are ${formatBatchShape(inputShape)}; ` +
          `give inputShape as [features]`,
      );
    }
    const { kernel, bias } = this.#initializers;
    this.#kernel = this.addWeight('kernel', [features, this.units], kernel, { regularizer: this.#regularizers.kernel });
    if (this.useBias) {
      this.#bias = this.addWeight('bias', [this.units], bias, { regularizer: this.#regularizers.bias });
    }
    return inputShape.with(-1, this.units);
  }

  get activation(): string {
    return this.#activation.name;
  }

  logits(x: Tensor): Tensor {
    const rows = x.rank === 2 ? x : reshape(x, [-1, x.shape.at(-1)!]);
    const product = matMul(rows, this.#kernel);
    const z = this.#bias === undefined ? product : add(product, this.#bias);
    return x.rank === 2 ? z : reshape(z, x.shape.with(-1, this.units));
  }

  activate(logits: Tensor): Tensor {
    return this.#activation.entry(logits);
  }

  override call(x: Tensor): Tensor {
    return this.activate(this.logits(x));
  }

  override getConfig(): Record<string, unknown> {
    const { units, useBias } = this;
    return {
      ...super.getConfig(),
      units,
      activation: this.activation,
      useBias,
      kernelInitializer: described(this.#initializers.kernel),
      biasInitializer: described(this.#initializers.bias),
      kernelRegularizer: described(this.#regularizers.kernel),
      biasRegularizer: described(this.#regularizers.bias),
    };
  }
}

/**
 * Y = f(X · W + b): a fully connected layer of `units` neurons.
 *
 * [batch, in] → [batch, units]; on more axes it works along the last one. The kernel W is [in, units] and the bias b
 * [units], so the layer has (in + 1) · units parameters, as many for one sample as for a thousand. Throws RangeError
 * for units below 1 and for an activation, initializer or regularizer that does not exist, TypeError for an argument
 * that does not exist.
 */
export function dense(args: DenseArgs): Dense {
  checkNames('layers.dense', args, [
    'units',
    'activation',
    'useBias',
    'kernelInitializer',
    'biasInitializer',
    'kernelRegularizer',
    'biasRegularizer',
    'inputDim',
    ...LAYER_ARGS,
  ]);
  return new Dense(args);
}
