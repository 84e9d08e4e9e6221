import { asTensor, type TensorLike } from '../creation.ts';
import { type BatchShape, fits, formatBatchShape } from '../layers/shape.ts';
import { reshape } from '../ops/rearrange.ts';
import { type Draw, uniforms } from '../random/generator.ts';
import { formatShape, sizeOf } from '../shapes.ts';
import { Tensor } from '../tensor.ts';

/**
 * Data as one batch of this shape; a flat list counts as a column, [n] as [n, 1], where samples have one number.
 *
 * Throws RangeError for data of another shape.
 */
export function asBatch(operation: string, name: string, data: TensorLike, shape: BatchShape): Tensor {
  const given = asTensor(operation, name, data);
  const batch = given.rank === 1 && shape.length === 2 ? reshape(given, [given.size, 1]) : given;
  if (fits(batch.shape, shape)) return batch;
  throw new RangeError(
    `${operation}: ${name} has shape ${formatShape(given.shape)}, but the model takes ${formatBatchShape(shape)} there ` +
      `(null is any size); give one row for each sample`,
  );
}

/** Throws RangeError unless there are as many labels as samples. */
export function requireSameCount(operation: string, x: Tensor, y: Tensor): void {
  if (x.shape[0] === y.shape[0]) return;
  throw new RangeError(
    `${operation}: x has ${x.shape[0]} samples and y has ${y.shape[0]} labels; give one label for each sample`,
  );
}

/** Rows `from` up to, not including, `to`; nothing is copied. */
export function rowsOf(x: Tensor, from: number, to: number): Tensor {
  const length = sizeOf(x.shape.slice(1));
  return new Tensor(x.values.subarray(from * length, to * length), [to - from, ...x.shape.slice(1)]);
}

/** The rows of x that `order` names at the places `from` up to, not including, `to`. */
export function rowsInOrder(x: Tensor, order: Uint32Array, from: number, to: number): Tensor {
  const length = sizeOf(x.shape.slice(1));
  const values = new Float64Array((to - from) * length);
  for (let place = from, at = 0; place < to; place++, at += length) {
    const start = order[place]! * length;
    for (let i = 0; i < length; i++) values[at + i] = x.values[start + i]!;
  }
  return new Tensor(values, [to - from, ...x.shape.slice(1)]);
}

/** 0, 1, …, count − 1, to be shuffled in place, from epoch to epoch, by the function that comes with it. */
export function shuffling(count: number, seed: number | undefined): { order: Uint32Array; shuffle: () => void } {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const draw: Draw = uniforms(seed);
  const shuffle = () => {
    for (let i = count - 1; i > 0; i--) {
      const other = Math.floor(draw() * (i + 1));
      const kept = order[i]!;
      order[i] = order[other]!;
      order[other] = kept;
    }
  };
  return { order, shuffle };
}

/**
 * How many of `count` samples are left for training when the last `share` of them is held out: ⌊count · (1 − share)⌋.
 *
 * Worked out so that a fifth of 10 is 2 (in floating point, 10 · (1 − 0.8) is 1.9999999999999996). Throws RangeError
 * where one of the two parts would be empty.
 */
export function trainingCount(count: number, share: number): number {
  const kept = Math.floor(count * (1 - share) + 1e-9);
  if (kept > 0 && kept < count) return kept;
  throw new RangeError(
    `fit: validationSplit ${share} of ${count} samples leaves ${kept} for training and ${count - kept} for validation; ` +
      `give a share that leaves both some`,
  );
}
