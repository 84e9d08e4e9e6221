import type { Callback, Logs } from './callback.ts';

/** Prints a line after every epoch: Epoch 3/10 - loss: 0.2512 - acc: 0.9000 - val_loss: 0.3011. */
export function progress(epochs: number, print: (line: string) => void): Callback {
  return {
    onEpochEnd(epoch: number, logs: Logs = {}) {
      const values = Object.entries(logs).map(([name, value]) => ` - ${name}: ${short(value)}`);
      print(`Epoch ${epoch + 1}/${epochs}${values.join('')}`);
    },
  };
}

function short(value: number): string {
  const size = Math.abs(value);
  return size === 0 || (size >= 1e-3 && size < 1e6) ? value.toFixed(4) : value.toExponential(4);
}
