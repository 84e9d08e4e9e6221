import type { Callback, Logs, ModelInTraining } from './callback.ts';

/** Ends the training after the first batch whose loss is NaN or infinite: what follows would be NaN as well. */
export function terminateOnNaN(): Callback {
  let model: ModelInTraining | undefined;
  return {
    setModel(given) {
      model = given;
    },
    onBatchEnd(_batch: number, logs?: Logs) {
      if (!Number.isFinite(logs?.['loss'])) model!.stopTraining = true;
    },
  };
}
