import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { gradientsOfVariables } from '../autodiff/variableGrads.ts';
import { type Callback, callbackList, type Logs, type ModelInTraining } from '../callbacks/callback.ts';
import { History } from '../callbacks/history.ts';
import { progress } from '../callbacks/progress.ts';
import type { TensorLike } from '../creation.ts';
import { add } from '../ops/arithmetic.ts';
import type { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { type BatchLoss, batchLoss } from './batchLoss.ts';
import type { Compiled } from './compile.ts';
import { rowsInOrder, rowsOf, shuffling, trainingCount } from './data.ts';
import { metricsOf, type Samples, samplesOf, scores } from './evaluate.ts';
import type { LayerStack } from './layerStack.ts';
import { joined } from './predict.ts';

/** Arguments of `model.fit`. */
export interface FitArgs {
  /** How many times to go over the samples; 1 by default. */
  epochs?: number;
  /** How many samples make an update; 32 by default. */
  batchSize?: number;
  /** Whether the samples change places before each epoch; true by default. */
  shuffle?: boolean;
  /** The same seed shuffles alike; without one, every call does otherwise. */
  seed?: number;
  /** The share of samples, the last ones before shuffling, to hold out for validation; 0 by default. */
  validationSplit?: number;
  /** Samples and labels for validation, [x, y]; goes before `validationSplit`. */
  validationData?: readonly [TensorLike, TensorLike];
  /** Functions to call on the way. */
  callbacks?: Callback | readonly Callback[];
  /** 1 prints a line after every epoch; 0, the default, prints nothing. */
  verbose?: 0 | 1;
}

/** Layers that callbacks can stop from being trained. */
type Model = LayerStack & ModelInTraining;

/** See `Sequential.fit`. */
export function fit(model: Model, compiled: Compiled, x: TensorLike, y: TensorLike, args: FitArgs): History {
  checkNames('fit', args, [
    'epochs',
    'batchSize',
    'shuffle',
    'seed',
    'validationSplit',
    'validationData',
    'callbacks',
    'verbose',
  ]);
  const epochs = checkNumber('fit', 'epochs', args.epochs ?? 1, ranges.index);
  const batchSize = checkNumber('fit', 'batchSize', args.batchSize ?? 32, ranges.count);
  const { training, validation } = divided(model, compiled, x, y, args);
  const variables = model.trainableWeights;
  if (variables.length === 0) throw new Error('fit: the model has nothing to train; thaw a layer by trainable = true');
  const { order, shuffle } = shuffling(training.x.shape[0]!, args.seed);

  const history = new History();
  const callbacks: Callback[] = [
    history,
    ...(args.verbose ? [progress(epochs, (line) => console.log(line))] : []),
    ...callbackList(args.callbacks),
  ];
  for (const callback of callbacks) callback.setModel?.(model);
  model.stopTraining = false;
  for (const callback of callbacks) callback.onTrainBegin?.({});
  for (let epoch = 0; epoch < epochs && !model.stopTraining; epoch++) {
    for (const callback of callbacks) callback.onEpochBegin?.(epoch, {});
    if (model.stopTraining) break;
    if (args.shuffle !== false) shuffle();
    const logs = trainEpoch({
      model,
      compiled,
      variables,
      training,
      batchSize,
      callbacks,
      order: args.shuffle === false ? undefined : order,
    });
    if (validation !== undefined) {
      for (const [name, value] of Object.entries(scores(model, compiled, validation, batchSize))) {
        logs[`val_${name}`] = value;
      }
    }
    for (const callback of callbacks) callback.onEpochEnd?.(epoch, logs);
  }
  for (const callback of callbacks) callback.onTrainEnd?.({});
  return history;
}

/** The samples to train on and those to validate on. */
function divided(
  model: Model,
  compiled: Compiled,
  x: TensorLike,
  y: TensorLike,
  { validationData, validationSplit = 0 }: FitArgs,
): { training: Samples; validation?: Samples } {
  const all = samplesOf('fit', model, compiled, x, y);
  if (validationData !== undefined) {
    if (!Array.isArray(validationData) || validationData.length !== 2) {
      throw new TypeError('fit: validationData must be two things in brackets, [x, y]');
    }
    const [xs, ys] = validationData;
    return { training: all, validation: samplesOf('fit: validationData', model, compiled, xs, ys) };
  }
  checkNumber('fit', 'validationSplit', validationSplit, ranges.belowOne);
  if (validationSplit === 0) return { training: all };
  const count = all.x.shape[0]!;
  const kept = trainingCount(count, validationSplit);
  return {
    training: { x: rowsOf(all.x, 0, kept), y: rowsOf(all.y, 0, kept) },
    validation: { x: rowsOf(all.x, kept, count), y: rowsOf(all.y, kept, count) },
  };
}

interface Epoch {
  readonly model: Model;
  readonly compiled: Compiled;
  readonly variables: readonly Variable[];
  readonly training: Samples;
  readonly batchSize: number;
  readonly callbacks: readonly Callback[];
  /** The order of the samples; none means as they come. */
  readonly order: Uint32Array | undefined;
}

/** One update a batch; returns loss and metrics over all batches. */
function trainEpoch({ model, compiled, variables, training, batchSize, callbacks, order }: Epoch): Logs {
  const samples = training.x.shape[0]!;
  const batchLogs = callbacks.some(({ onBatchEnd }) => onBatchEnd !== undefined);
  const done: { labels: Tensor[]; predictions: Tensor[] } = { labels: [], predictions: [] };
  let total = 0;
  let count = 0;
  for (let from = 0, batch = 0; from < samples && !model.stopTraining; from += batchSize, batch++) {
    const to = Math.min(from + batchSize, samples);
    const size = to - from;
    for (const callback of callbacks) callback.onBatchBegin?.(batch, { batch, size });
    const pick = (data: Tensor) => (order ? rowsInOrder(data, order, from, to) : rowsOf(data, from, to));
    const labels = pick(training.y);
    const { loss, predictions } = update(model, compiled, variables, pick(training.x), labels);
    total += size * loss;
    count += size;
    const metrics = compiled.metrics.length > 0;
    if (metrics) {
      done.labels.push(labels);
      done.predictions.push(predictions());
    }
    if (batchLogs) {
      const logs = { batch, size, loss, ...(metrics && metricsOf(compiled, labels, done.predictions.at(-1)!)) };
      for (const callback of callbacks) callback.onBatchEnd?.(batch, logs);
    }
  }
  const loss = total / count;
  if (done.labels.length === 0) return { loss };
  return { loss, ...metricsOf(compiled, joined(done.labels), joined(done.predictions)) };
}

/** One update by the gradient of the mean loss of a batch; the loss and the predictions are those before it. */
function update(
  model: Model,
  compiled: Compiled,
  variables: readonly Variable[],
  x: Tensor,
  labels: Tensor,
): { loss: number; predictions: () => Tensor } {
  let batch!: BatchLoss;
  const cost = () => {
    batch = batchLoss(model, compiled, x, labels, true);
    const penalty = model.penalty();
    return penalty === undefined ? batch.loss : add(batch.loss, penalty);
  };
  const { value, variables: changed, grads } = gradientsOfVariables('fit', cost, variables);
  const { predictions } = batch;
  compiled.optimizer.update(changed, grads);
  return { loss: value.values[0]!, predictions };
}
