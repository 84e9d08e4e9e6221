import type { Activated } from '../layers/activations.ts';
import type { Layer } from '../layers/layer.ts';
import type { Tensor } from '../tensor.ts';
import type { Compiled } from './compile.ts';
import type { LayerStack } from './layerStack.ts';

/** What a model makes of a batch: the mean loss, and the outputs for metrics, worked out when asked for. */
export interface BatchLoss {
  readonly loss: Tensor;
  readonly predictions: () => Tensor;
}

/** The loss of the model's outputs for a batch that fits, against labels; from logits where the loss has such a form. */
export function batchLoss(
  model: LayerStack,
  { loss, lossOfLogits }: Compiled,
  x: Tensor,
  labels: Tensor,
  training: boolean,
): BatchLoss {
  const last = model.layers.at(-1) as Layer & Activated;
  const input = model.applyToLast(x, training);
  if (lossOfLogits !== undefined) {
    const logits = last.logits(input);
    return { loss: lossOfLogits(labels, logits), predictions: () => last.activate(logits) };
  }
  const predictions = last.call(input, training);
  return { loss: loss.apply(labels, predictions), predictions: () => predictions };
}
