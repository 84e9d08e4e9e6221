import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TensorFlow } from './load.ts';

type Method = (this: unknown, ...rest: unknown[]) => unknown;

/**
 * Gives tensors their methods, `x.reshape(…)` and so on, which the CommonJS build of tfjs-core leaves out though some
 * of its gradients call them.
 *
 * One method for each file of its `chained_ops`, whose first argument is the tensor itself.
 */
export function addMethods(tf: TensorFlow): void {
  const prototype = tf.Tensor.prototype as unknown as Record<string, Method>;
  const operations = tf as unknown as Record<string, (...args: unknown[]) => unknown>;
  const bundle = createRequire(import.meta.url).resolve('@tensorflow/tfjs-core');
  for (const file of readdirSync(join(dirname(bundle), 'public/chained_ops'))) {
    const name = file.replace(/\.js$/, '');
    const operation = operations[name];
    if (!file.endsWith('.js') || operation === undefined || name in prototype) continue;
    prototype[name] = function (...rest) {
      return operation(this, ...rest);
    };
  }
  const listed = (x: unknown) => (Array.isArray(x) ? x : [x]);
  prototype['concat'] = function (others, axis) {
    return operations['concat']?.([this, ...listed(others)], axis);
  };
  prototype['stack'] = function (others, axis) {
    return operations['stack']?.([this, ...listed(others)], axis);
  };
  prototype['where'] = function (condition, b) {
    return operations['where']?.(condition, this, b);
  };
}
