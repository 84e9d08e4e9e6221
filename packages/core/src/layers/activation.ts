import { checkNames } from '../arguments.ts';
import type { Tensor } from '../tensor.ts';
import { type Activated, activationOf } from './activations.ts';
import { LAYER_ARGS, Layer, type LayerArgs } from './layer.ts';
import type { BatchShape } from './shape.ts';

/** Arguments of `layers.activation`. */
export interface ActivationArgs extends LayerArgs {
  /** The name of the function, such as 'relu'. */
  activation: string;
}

/** Y = f(X); made by `layers.activation`. */
export class Activation extends Layer implements Activated {
  readonly className = 'Activation';
  readonly #activation: ReturnType<typeof activationOf>;

  constructor(args: ActivationArgs) {
    super(args);
    this.#activation = activationOf('layers.activation', args.activation);
  }

  protected override create(inputShape: BatchShape): BatchShape {
    return inputShape;
  }

  get activation(): string {
    return this.#activation.name;
  }

  logits(x: Tensor): Tensor {
    return x;
  }

  activate(logits: Tensor): Tensor {
    return this.#activation.entry(logits);
  }

  override call(x: Tensor): Tensor {
    return this.activate(x);
  }

  override getConfig(): Record<string, unknown> {
    return { ...super.getConfig(), activation: this.activation };
  }
}

/**
 * Y = f(X), an activation function as a layer of its own; it has no parameters.
 *
 * f is linear, sigmoid, logSigmoid, tanh, relu, leakyRelu (slope 0.2), softplus, softmax or logSoftmax; the last two
 * go along the last axis. The shape stays. Throws RangeError for another name.
 */
export function activation(args: ActivationArgs): Activation {
  checkNames('layers.activation', args, ['activation', ...LAYER_ARGS]);
  return new Activation(args);
}
