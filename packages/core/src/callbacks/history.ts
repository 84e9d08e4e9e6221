import type { Callback, Logs } from './callback.ts';

/** What `fit` returns: the logs of all epochs. */
export class History implements Callback {
  /** The numbers of the epochs, from 0. */
  readonly epoch: number[] = [];
  /** One list for each name, { loss: […], acc: […], val_loss: […] }, with one number an epoch. */
  readonly history: Record<string, number[]> = {};

  onEpochEnd(epoch: number, logs: Logs): void {
    this.epoch.push(epoch);
    for (const [name, value] of Object.entries(logs)) {
      this.history[name] ??= [];
      this.history[name].push(value);
    }
  }
}
