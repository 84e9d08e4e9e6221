import { checkNames, checkNumber, lookUp, ranges } from '../arguments.ts';
import type { Tensor } from '../tensor.ts';
import type { Callback, Logs, ModelInTraining } from './callback.ts';

/** Arguments of `callbacks.earlyStopping`. */
export interface EarlyStoppingArgs {
  /** The name in the logs that is watched; 'val_loss' by default. */
  monitor?: string;
  /** How many epochs in a row may pass without an improvement; 0, like 1, ends at the first. */
  patience?: number;
  /** An improvement has to be greater than this; 0 by default. */
  minDelta?: number;
  /** Whether less is better ('min') or more ('max'); 'auto', the default, tells by the name. */
  mode?: 'auto' | 'min' | 'max';
  /** A value that the first epoch has to improve on already. */
  baseline?: number;
  /** Whether the model gets back the weights of its best epoch when training ends; false by default. */
  restoreBestWeights?: boolean;
}

/** Ends the training when a value no longer improves; made by `callbacks.earlyStopping`. */
export class EarlyStopping implements Callback {
  readonly monitor: string;
  readonly patience: number;
  readonly minDelta: number;
  readonly baseline: number | undefined;
  readonly restoreBestWeights: boolean;
  /** The epoch with the best value so far, from 0; −1 before there is one. */
  bestEpoch = -1;
  /** The epoch after which training was ended, from 0; −1 if it was not. */
  stoppedEpoch = -1;
  readonly #sign: 1 | -1;
  #model: ModelInTraining | undefined;
  #best = Number.POSITIVE_INFINITY;
  #bestWeights: Tensor[] | undefined;
  #wait = 0;

  constructor(args: EarlyStoppingArgs) {
    const operation = 'callbacks.earlyStopping';
    this.monitor = args.monitor ?? 'val_loss';
    this.patience = checkNumber(operation, 'patience', args.patience ?? 0, ranges.index);
    this.minDelta = checkNumber(operation, 'minDelta', args.minDelta ?? 0, ranges.fromZero);
    this.baseline = args.baseline;
    this.restoreBestWeights = args.restoreBestWeights ?? false;
    const upwards = /acc|precision|recall|f1|auc/i.test(this.monitor) ? -1 : 1;
    this.#sign = lookUp<1 | -1>(operation, 'mode', args.mode ?? 'auto', { auto: upwards, min: 1, max: -1 }).entry;
  }

  setModel(model: ModelInTraining): void {
    this.#model = model;
  }

  onTrainBegin(): void {
    this.bestEpoch = -1;
    this.stoppedEpoch = -1;
    this.#best = this.baseline === undefined ? Number.POSITIVE_INFINITY : this.#sign * this.baseline;
    this.#bestWeights = undefined;
    this.#wait = 0;
  }

  onEpochEnd(epoch: number, logs: Logs): void {
    const value = logs[this.monitor];
    if (value === undefined) {
      throw new Error(
        `callbacks.earlyStopping: there is no ${this.monitor} to watch; there are ${Object.keys(logs).join(', ')}` +
          `${this.monitor.startsWith('val_') ? ', and val_… with validationSplit or validationData' : ''}`,
      );
    }
    const model = this.#model!;
    if (this.#sign * value < this.#best - this.minDelta) {
      this.#best = this.#sign * value;
      this.bestEpoch = epoch;
      this.#wait = 0;
      if (this.restoreBestWeights) this.#bestWeights = model.getWeights();
    } else if (++this.#wait >= this.patience) {
      this.stoppedEpoch = epoch;
      model.stopTraining = true;
    }
  }

  onTrainEnd(): void {
    if (this.#bestWeights !== undefined) this.#model!.setWeights(this.#bestWeights);
  }
}

/**
 * Ends the training after the first epoch that makes it `patience` epochs in a row without an improvement.
 *
 * An improvement is a value better than the best one so far by more than `minDelta`; an equal one is none, nor is NaN.
 * With `restoreBestWeights` the model ends with the weights of its best epoch, also where training ran to its last
 * epoch. Names with acc, precision, recall or f1 in them are better when greater, all others when smaller, unless
 * `mode` says otherwise. Throws RangeError for a patience or minDelta below 0 and an unknown mode, and, in training,
 * Error where nothing of the name `monitor` is reported.
 */
export function earlyStopping(args: EarlyStoppingArgs = {}): EarlyStopping {
  checkNames('callbacks.earlyStopping', args, [
    'monitor',
    'patience',
    'minDelta',
    'mode',
    'baseline',
    'restoreBestWeights',
  ]);
  return new EarlyStopping(args);
}
