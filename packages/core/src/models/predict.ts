import { checkNames, checkNumber, ranges } from '../arguments.ts';
import type { TensorLike } from '../creation.ts';
import { Tensor } from '../tensor.ts';
import { asBatch, rowsOf } from './data.ts';
import type { LayerStack } from './layerStack.ts';

/** Arguments of `model.predict`. */
export interface PredictArgs {
  /** How many samples go through the model at a time; 32 by default. Does not change the result. */
  batchSize?: number;
}

/** See `Sequential.predict`. */
export function predict(model: LayerStack, x: TensorLike, args: PredictArgs): Tensor {
  checkNames('predict', args, ['batchSize']);
  const batchSize = checkNumber('predict', 'batchSize', args.batchSize ?? 32, ranges.count);
  return outputs(model, asBatch('predict', 'x', x, model.inputShape), batchSize);
}

/** What the model makes of all samples, a batch at a time. */
export function outputs(model: LayerStack, x: Tensor, batchSize: number): Tensor {
  const samples = x.shape[0]!;
  if (samples <= batchSize) return model.apply(x);
  const parts: Tensor[] = [];
  for (let from = 0; from < samples; from += batchSize) {
    parts.push(model.apply(rowsOf(x, from, Math.min(from + batchSize, samples))));
  }
  return joined(parts);
}

/** Batches one below the other. */
export function joined(parts: readonly Tensor[]): Tensor {
  const values = new Float64Array(parts.reduce((size, part) => size + part.size, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part.values, at);
    at += part.size;
  }
  return new Tensor(values, [parts.reduce((rows, { shape }) => rows + shape[0]!, 0), ...parts[0]!.shape.slice(1)]);
}
