import { describe, expect, test } from 'vitest';
import { type Tensor, tensor1d } from '../index.ts';
import { type Callback, callbackList, type ModelInTraining } from './callback.ts';
import { History } from './history.ts';
import * as callbacks from './index.ts';
import { progress } from './progress.ts';

/** A model whose only weight is the number of the epoch it is in. */
class CountingModel implements ModelInTraining {
  stopTraining = false;
  epoch = 0;

  getWeights(): Tensor[] {
    return [tensor1d([this.epoch])];
  }

  setWeights([weight]: Tensor[]): void {
    this.epoch = weight!.values[0]!;
  }
}

/** Goes through epochs with these values of one name, as `fit` would; returns the last epoch and where weights are from. */
function run(callback: Callback, values: number[], name = 'val_loss') {
  const model = new CountingModel();
  callback.setModel?.(model);
  callback.onTrainBegin?.();
  let last = -1;
  for (let epoch = 0; epoch < values.length && !model.stopTraining; epoch++) {
    last = epoch;
    model.epoch = epoch;
    callback.onEpochEnd?.(epoch, { loss: 0, [name]: values[epoch]! });
  }
  callback.onTrainEnd?.();
  return { last, weights: model.epoch };
}

describe('earlyStopping', () => {
  const losses = [0.9, 0.7, 0.6, 0.65, 0.61, 0.59, 0.62, 0.63, 0.64];

  test.each([
    [0, 3, 2],
    [1, 3, 2],
    [2, 4, 2],
    [3, 8, 5],
  ])('with patience %d stops after epoch %d, the best one being %d', (patience, stop, best) => {
    const callback = callbacks.earlyStopping({ patience, restoreBestWeights: true });
    expect(run(callback, losses)).toEqual({ last: stop, weights: best });
    expect([callback.stoppedEpoch, callback.bestEpoch]).toEqual([stop, best]);
  });

  test('does not take an equal loss for an improvement', () => {
    const callback = callbacks.earlyStopping({ patience: 2, restoreBestWeights: true });
    expect(run(callback, [0.5, 0.5, 0.5, 0.1])).toEqual({ last: 2, weights: 0 });
  });

  test('keeps the last weights unless told otherwise', () => {
    expect(run(callbacks.earlyStopping({ patience: 2 }), losses)).toEqual({ last: 4, weights: 4 });
  });

  test('restores the best weights also where training runs to its end', () => {
    const callback = callbacks.earlyStopping({ patience: 5, restoreBestWeights: true });
    expect(run(callback, [0.5, 0.2, 0.3])).toEqual({ last: 2, weights: 1 });
    expect(callback.stoppedEpoch).toBe(-1);
  });

  test('asks for more than minDelta, and for better than a baseline', () => {
    expect(run(callbacks.earlyStopping({ patience: 1, minDelta: 0.1 }), [0.5, 0.35, 0.3]).last).toBe(2);
    expect(run(callbacks.earlyStopping({ patience: 2, baseline: 0.4 }), [0.5, 0.45, 0.3]).last).toBe(1);
  });

  test('tells by the name which direction is better, or is told', () => {
    const rising = [0.5, 0.6, 0.7, 0.7];
    expect(run(callbacks.earlyStopping({ monitor: 'val_acc', patience: 1 }), rising, 'val_acc').last).toBe(3);
    expect(run(callbacks.earlyStopping({ monitor: 'val_f1Score', patience: 1 }), rising, 'val_f1Score').last).toBe(3);
    expect(run(callbacks.earlyStopping({ monitor: 'val_acc', patience: 1, mode: 'min' }), rising, 'val_acc').last).toBe(
      1,
    );
    expect(run(callbacks.earlyStopping({ monitor: 'score', patience: 1, mode: 'max' }), rising, 'score').last).toBe(3);
  });

  test('does not take NaN for an improvement, nor restores what never was', () => {
    const callback = callbacks.earlyStopping({ patience: 2, restoreBestWeights: true });
    expect(run(callback, [Number.NaN, Number.NaN, 0.1])).toEqual({ last: 1, weights: 1 });
    expect(run(callback, [0.5, Number.NaN, Number.NaN, 0.1])).toEqual({ last: 2, weights: 0 });
  });

  test('starts anew with each training', () => {
    const callback = callbacks.earlyStopping({ patience: 1 });
    expect(run(callback, [0.1, 0.2]).last).toBe(1);
    expect(run(callback, [0.9, 0.8, 0.85]).last).toBe(2);
  });

  test('says what there is to watch where the name is not reported', () => {
    expect(() => run(callbacks.earlyStopping(), [1], 'acc')).toThrow(
      /^callbacks.earlyStopping: there is no val_loss to watch; there are loss, acc, and val_… with validationSplit/,
    );
    expect(() => run(callbacks.earlyStopping({ monitor: 'acc' }), [1])).toThrow(
      /no acc to watch; there are loss, val_loss$/,
    );
  });

  test('refuses arguments out of range', () => {
    expect(() => callbacks.earlyStopping({ patience: -1 })).toThrow(/patience is -1; give a whole number from 0$/);
    expect(() => callbacks.earlyStopping({ minDelta: -1 })).toThrow(/minDelta is -1/);
    expect(() => callbacks.earlyStopping({ mode: 'less' as 'min' })).toThrow(
      /there is no mode less; there are auto, min, max/,
    );
    expect(() => callbacks.earlyStopping({ restore_best_weights: true } as object)).toThrow(
      /write restoreBestWeights$/,
    );
  });
});

test('terminateOnNaN ends the training after a batch whose loss is no finite number', () => {
  for (const [loss, stops] of [
    [1, false],
    [Number.NaN, true],
    [Infinity, true],
  ] as const) {
    const [model, callback] = [new CountingModel(), callbacks.terminateOnNaN()];
    callback.setModel?.(model);
    callback.onBatchEnd?.(0, { loss });
    expect(model.stopTraining).toBe(stops);
  }
});

test('History lists the values of each name', () => {
  const history = new History();
  history.onEpochEnd(0, { loss: 2, acc: 0.5 });
  history.onEpochEnd(1, { loss: 1, acc: 0.75 });
  expect(history.epoch).toEqual([0, 1]);
  expect(history.history).toEqual({ loss: [2, 1], acc: [0.5, 0.75] });
});

test('progress prints a line an epoch, small and large numbers in few digits', () => {
  const lines: string[] = [];
  const callback = progress(10, (line) => lines.push(line));
  callback.onEpochEnd?.(2, { loss: 0.25117, acc: 1, val_loss: 3.3e-16, big: 1.5e9, none: 0, broken: Number.NaN });
  expect(lines).toEqual([
    'Epoch 3/10 - loss: 0.2512 - acc: 1.0000 - val_loss: 3.3000e-16 - big: 1.5000e+9 - none: 0.0000 - broken: NaN',
  ]);
});

describe('callbackList', () => {
  test('takes none, one and many, plain objects and classes', () => {
    const own = { onEpochEnd: () => {} };
    expect(callbackList(undefined)).toEqual([]);
    expect(callbackList(own)).toEqual([own]);
    expect(callbackList([own, callbacks.earlyStopping()])).toHaveLength(2);
  });

  test('refuses what is none, and a function under a name that is never called', () => {
    expect(() => callbackList({ onEpochFinish() {} } as Callback)).toThrow(
      /^callbacks: there is no argument onEpochFinish; there are onEpochEnd, /,
    );
    expect(() => callbackList({ on_epoch_end() {} } as Callback)).toThrow(/write onEpochEnd$/);
    for (const wrong of [3, 'x', null, [undefined], callbacks.earlyStopping]) {
      expect(() => callbackList(wrong as Callback)).toThrow(TypeError);
    }
  });
});
