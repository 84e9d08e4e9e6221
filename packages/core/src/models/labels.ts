import { asTensor, type TensorLike } from '../creation.ts';
import type { BatchShape } from '../layers/shape.ts';
import { reshape } from '../ops/rearrange.ts';
import type { Tensor } from '../tensor.ts';
import { asBatch } from './data.ts';

/** What labels depend on: which loss it is, and whether it is a function from outside of this library. */
interface Loss {
  readonly name: string;
  readonly own: boolean;
}

/** Whether the loss takes numbers of classes. */
export function isSparse({ name, own }: Loss): boolean {
  return !own && name === 'sparseCategoricalCrossentropy';
}

/**
 * Brings labels into the shape that a loss takes, for a model with these outputs, or throws RangeError.
 *
 * That is the shape of the outputs; for a sparse loss one number of a class for each sample; for a loss from outside,
 * which knows its labels, any shape.
 */
export function labelsFor(loss: Loss, outputShape: BatchShape): (operation: string, y: TensorLike) => Tensor {
  if (isSparse(loss)) return (operation, y) => classes(operation, y, outputShape);
  if (loss.own) return (operation, y) => asGiven(operation, y, outputShape);
  return (operation, y) => asBatch(operation, 'y', y, outputShape);
}

/** Numbers of classes in the shape of the samples: [n], also where they come as a column, [n, 1]. */
function classes(operation: string, y: TensorLike, outputShape: BatchShape): Tensor {
  const given = asTensor(operation, 'y', y);
  const column = given.rank === outputShape.length && given.shape.at(-1) === 1;
  const flat = column ? reshape(given, given.shape.slice(0, -1)) : given;
  return asBatch(operation, 'y', flat, outputShape.slice(0, -1));
}

/** A flat list is a column where the outputs are one. */
function asGiven(operation: string, y: TensorLike, outputShape: BatchShape): Tensor {
  const given = asTensor(operation, 'y', y);
  return given.rank === 1 && outputShape.at(-1) === 1 ? reshape(given, [given.size, 1]) : given;
}
