import { lookUp } from '../arguments.ts';
import * as activations from '../ops/activations.ts';
import { logSoftmax, softmax } from '../ops/softmax.ts';
import type { Tensor } from '../tensor.ts';

/** An activation function: a tensor in, one of the same shape out. */
export type Activation = (x: Tensor) => Tensor;

/** A layer that ends in an activation function: `call` is `activate` of `logits`. */
export interface Activated {
  /** The name of the function. */
  readonly activation: string;
  /** What goes into the function, for a batch x. */
  logits(x: Tensor): Tensor;
  /** The function. */
  activate(logits: Tensor): Tensor;
}

/** By the names that layers take. Those across a sample's outputs, softmax and logSoftmax, go along the last axis. */
const ACTIVATIONS: Readonly<Record<string, Activation>> = {
  linear: (x) => x,
  sigmoid: activations.sigmoid,
  logSigmoid: activations.logSigmoid,
  tanh: activations.tanh,
  relu: activations.relu,
  leakyRelu: (x) => activations.leakyRelu(x),
  softplus: activations.softplus,
  softmax: (x) => softmax(x),
  logSoftmax: (x) => logSoftmax(x),
};

/** The activation of this name. Throws RangeError, with all names, for one that is not known. */
export function activationOf(operation: string, name: string): { name: string; entry: Activation } {
  return lookUp(operation, 'activation', name, ACTIVATIONS);
}
