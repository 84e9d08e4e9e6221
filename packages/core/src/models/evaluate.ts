import { checkNames, checkNumber, ranges } from '../arguments.ts';
import type { Logs } from '../callbacks/callback.ts';
import { scalar, type TensorLike } from '../creation.ts';
import type { Tensor } from '../tensor.ts';
import { batchLoss } from './batchLoss.ts';
import type { Compiled } from './compile.ts';
import { asBatch, requireSameCount, rowsOf } from './data.ts';
import type { LayerStack } from './layerStack.ts';
import { joined } from './predict.ts';

/** Arguments of `model.evaluate`. */
export interface EvaluateArgs {
  /** How many samples go through the model at a time; 32 by default. */
  batchSize?: number;
}

/** See `Sequential.evaluate`. */
export function evaluate(
  model: LayerStack,
  compiled: Compiled,
  x: TensorLike,
  y: TensorLike,
  args: EvaluateArgs,
): Tensor | Tensor[] {
  checkNames('evaluate', args, ['batchSize']);
  const batchSize = checkNumber('evaluate', 'batchSize', args.batchSize ?? 32, ranges.count);
  const samples = samplesOf('evaluate', model, compiled, x, y);
  const values = Object.values(scores(model, compiled, samples, batchSize)).map(scalar);
  return compiled.metrics.length === 0 ? values[0]! : values;
}

/** Samples with their labels, as many of the one as of the other. */
export interface Samples {
  readonly x: Tensor;
  readonly y: Tensor;
}

/** Samples and labels in the shapes that the model and its loss take. Throws RangeError where they have others. */
export function samplesOf(
  operation: string,
  model: LayerStack,
  { labelsOf }: Compiled,
  x: TensorLike,
  y: TensorLike,
): Samples {
  const samples = { x: asBatch(operation, 'x', x, model.inputShape), y: labelsOf(operation, y) };
  requireSameCount(operation, samples.x, samples.y);
  if (samples.x.shape[0] === 0) throw new RangeError(`${operation}: there are no samples; give at least one`);
  return samples;
}

/** Loss and metrics of the model as it is, by their names. */
export function scores(model: LayerStack, compiled: Compiled, { x, y }: Samples, batchSize: number): Logs {
  const samples = x.shape[0]!;
  const predictions: Tensor[] = [];
  let total = 0;
  for (let from = 0; from < samples; from += batchSize) {
    const to = Math.min(from + batchSize, samples);
    const batch = batchLoss(model, compiled, rowsOf(x, from, to), rowsOf(y, from, to), false);
    total += (to - from) * batch.loss.values[0]!;
    if (compiled.metrics.length > 0) predictions.push(batch.predictions());
  }
  const loss = total / samples + (model.penalty()?.values[0] ?? 0);
  return predictions.length === 0 ? { loss } : { loss, ...metricsOf(compiled, y, joined(predictions)) };
}

/** The metrics of these predictions, by their names. */
export function metricsOf({ metrics }: Compiled, labels: Tensor, predictions: Tensor): Logs {
  return Object.fromEntries(metrics.map(({ name, apply }) => [name, apply(labels, predictions).values[0]!]));
}
