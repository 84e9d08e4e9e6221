import { checkNames } from '../arguments.ts';
import type { Tensor } from '../tensor.ts';

/** Numbers that training reports: loss, metrics by their names, the same of the validation data with val_ in front. */
export type Logs = Record<string, number>;

/** What a callback may do with the model that is being trained. */
export interface ModelInTraining {
  /** Set to true, ends the training after the current batch. */
  stopTraining: boolean;
  getWeights(): Tensor[];
  setWeights(weights: readonly Tensor[]): void;
}

/**
 * Functions that `fit` calls on its way; each may be left out. Epochs and batches count from 0.
 *
 * `fit` does not wait for a promise that one of them returns.
 */
export interface Callback {
  /** Called first, with the model. */
  setModel?(model: ModelInTraining): void;
  /** Before the first epoch. */
  onTrainBegin?(logs?: Logs): unknown;
  /** After the last epoch. */
  onTrainEnd?(logs?: Logs): unknown;
  /** Before the samples are shuffled. */
  onEpochBegin?(epoch: number, logs?: Logs): unknown;
  /** `logs` holds loss and metrics over the epoch, and those of the validation data. */
  onEpochEnd?(epoch: number, logs?: Logs): unknown;
  /** `logs` holds the batch's number and size. */
  onBatchBegin?(batch: number, logs?: Logs): unknown;
  /** `logs` holds loss and metrics of the batch, its number and its size. */
  onBatchEnd?(batch: number, logs?: Logs): unknown;
}

const HOOKS = [
  'onEpochEnd',
  'onEpochBegin',
  'onBatchEnd',
  'onBatchBegin',
  'onTrainEnd',
  'onTrainBegin',
  'setModel',
] as const;

/** One callback or a list of them, as a list. Throws TypeError for what is none. */
export function callbackList(given: Callback | readonly Callback[] | undefined): readonly Callback[] {
  const all = given === undefined ? [] : [given].flat();
  for (const callback of all as readonly Callback[]) {
    const ofAClass = typeof callback === 'object' && callback !== null && callback.constructor !== Object;
    if (!ofAClass) checkNames('callbacks', callback, HOOKS);
  }
  return all as readonly Callback[];
}
